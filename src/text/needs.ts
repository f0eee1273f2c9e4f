/** What a text cannot lack if a pattern is to fit it, read off the pattern itself. */

/** For each of these lists the text, in small letters, holds one of its words or parts of words. */
export type Needs = readonly (readonly string[])[]

/** A part of a pattern: all that it can be, where that is little, and what it needs besides. */
interface Part {
  readonly words: readonly string[] | null
  readonly needs: readonly (readonly string[])[]
}

/** So many words are kept apart; what can be more of them is anything. */
const MANY = 160
/** Words are put together with the next ones as long as that gives no more than this; else they are two needs. */
const TOGETHER = 24
/** Shorter words stand in every sentence. */
const SHORT = 3
const NOTHING: Part = { words: [""], needs: [] }
const ANYTHING: Part = { words: null, needs: [] }

/**
 * The needs of a pattern. What is not understood needs nothing, so that such a pattern is tried on every text.
 *
 * @example needsOf(/\b(?:buys?|bought) \w+ from/) // [[" from"], ["buys ", "buy ", "bought "]]
 */
export function needsOf({ source, flags }: RegExp): Needs {
  // With "i" and "u" a "k" is also the sign for kelvin, and with "v" a class can hold others.
  if (flags.includes("v") || (flags.includes("i") && flags.includes("u"))) return []
  const { part, end } = alternatives(source, 0)
  if (end < source.length) return []
  const needs = needsWith(part).map(shortest)
  return needs.filter((words) => words.every((word) => word.length >= SHORT)).sort((a, b) => weight(b) - weight(a))
}

/** "buy" and "buys" are one need: "buy". */
function shortest(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => !words.some((other) => other !== word && word.includes(other)))
}

function needsWith({ words, needs }: Part): readonly (readonly string[])[] {
  return words?.every((word) => word !== "") ? [...needs, words] : needs
}

interface Read {
  readonly part: Part
  readonly end: number
}

/** "a|b|c", up to the bracket that closes it. */
function alternatives(source: string, start: number): Read {
  const parts: Part[] = []
  let at = start
  for (;;) {
    const { part, end } = sequence(source, at)
    parts.push(part)
    if (source[end] !== "|") return { part: parts.length === 1 ? part : either(parts), end }
    at = end + 1
  }
}

function either(parts: readonly Part[]): Part {
  const words = parts.flatMap((part) => part.words ?? [])
  if (parts.every((part) => part.words && part.needs.length === 0) && words.length <= MANY) return { words: [...new Set(words)], needs: [] }
  // One need of each, the one that says most.
  const each = parts.map(
    (part) =>
      needsWith(part)
        .map(shortest)
        .toSorted((a, b) => weight(b) - weight(a))[0],
  )
  return { words: null, needs: each.every((need) => need !== undefined) ? [each.flat()] : [] }
}

/** Few long words tell more than many short ones. */
function weight(words: readonly string[]): number {
  return Math.min(...words.map((word) => word.length)) - words.length / MANY
}

function sequence(source: string, start: number): Read {
  let needs: readonly (readonly string[])[] = []
  let words: readonly string[] = [""]
  let isWhole = true
  const close = () => {
    needs = needsWith({ words, needs })
    words = [""]
    isWhole = false
  }
  let at = start
  while (at < source.length && source[at] !== "|" && source[at] !== ")") {
    const { part, end } = repeated(source, at)
    if (!part.words) close()
    needs = [...needs, ...part.needs]
    const next = part.words ?? [""]
    if (words.length > 1 && words.length * next.length > TOGETHER) close()
    words = words.length === 1 && words[0] === "" ? next : words.flatMap((word) => next.map((more) => word + more))
    at = end
  }
  return { part: isWhole ? { words, needs } : { words: null, needs: needsWith({ words, needs }) }, end: at }
}

/** Letters of which none is said to stand more or less than once. */
const LETTERS = /[A-Za-z ]{2,}(?![?*+{])/y

/** A part with what says how often it stands: "s?", "(?:of )*", "\d{1,2}". */
function repeated(source: string, start: number): Read {
  LETTERS.lastIndex = start
  const letters = LETTERS.exec(source)?.[0]
  if (letters) return { part: { words: [letters.toLowerCase()], needs: [] }, end: start + letters.length }
  const { part, end } = single(source, start)
  const often = /^(?:[?*+]|\{(\d+)(,?)\d*\})\??/.exec(source.slice(end, end + 12))
  if (!often) return { part, end }
  const after = end + often[0].length
  if (often[0].startsWith("?") && part.words) return { part: { words: [...part.words, ""], needs: [] }, end: after }
  const isThere = often[0].startsWith("+") || Number(often[1]) > 0
  return { part: isThere ? { words: null, needs: needsWith(part) } : ANYTHING, end: after }
}

/** A sign, a class, an escape, a group. */
function single(source: string, start: number): Read {
  const sign = source[start]!
  if (sign === "(") return group(source, start)
  if (sign === "[") return oneOf(source, start)
  if (sign === "\\") return escaped(source, start)
  if (sign === "^" || sign === "$") return { part: NOTHING, end: start + 1 }
  return { part: sign === "." ? ANYTHING : literal(sign), end: start + 1 }
}

/** Only of letters whose small form is known whatever stands around them. */
function literal(sign: string): Part {
  const isPlain = sign <= "\x7f" || sign.toLowerCase() === sign.toUpperCase()
  return isPlain ? { words: [sign.toLowerCase()], needs: [] } : ANYTHING
}

function group(source: string, start: number): Read {
  const opening = /^\((?:\?(?:[:=!]|<[=!]|<[\w$]+>))?/.exec(source.slice(start, start + 40))![0]
  const { part, end } = alternatives(source, start + opening.length)
  const looks = /[=!]$/.exec(opening)?.[0]
  const inner = looks === "!" ? NOTHING : looks === "=" ? { words: [""], needs: needsWith(part) } : part
  return { part: inner, end: end + 1 }
}

/** "[Oo]" is "o"; a class of many signs is anything. */
function oneOf(source: string, start: number): Read {
  const written = /^\[(?:\^?\]|(?:\\.|[^\]\\])*\])/.exec(source.slice(start))![0]
  const signs = written.slice(1, -1)
  const parts = /^\^|[\\-]/.test(signs) ? [ANYTHING] : [...signs].map(literal)
  return { part: parts.length > 0 && parts.every(({ words }) => words) ? either(parts) : ANYTHING, end: start + written.length }
}

function escaped(source: string, start: number): Read {
  const sign = source[start + 1]!
  const end = start + 2
  if (/[bB]/.test(sign)) return { part: NOTHING, end }
  if (!/\w/.test(sign)) return { part: literal(sign), end }
  const longer = /^\\(?:u\{[^}]*\}|u.{4}|x.{2}|c.|[pPk](?:\{[^}]*\}|<[^>]*>)|\d+)/.exec(source.slice(start))
  return { part: ANYTHING, end: longer ? start + longer[0].length : end }
}
