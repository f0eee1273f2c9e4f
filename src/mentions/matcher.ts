/** Finding many names in one pass over the words of a text. */
import type { Span } from "../model.ts"

export interface Term<T> {
  readonly name: string
  /** Matched only as written. */
  readonly cased: boolean
  readonly value: T
}
export interface Match<T> extends Span {
  readonly value: T
  readonly text: string
}
export interface Matcher<T> {
  /** All matches, longest first where names overlap, in order. */
  readonly find: (text: string) => readonly Match<T>[]
}

interface Token extends Span {
  readonly word: string
  readonly folded: string
}
interface Entry<T> extends Term<T> {
  readonly words: readonly string[]
}

/** Words, and every other sign but white space and hyphens: "U.S. rare-earth" is U . S . rare earth. */
const TOKEN = /[A-Za-zÀ-ÖØ-öø-ÿĀ-žḀ-ỿ\d]+|[^\s\u00a0‐‑–-]/g

/**
 * A matcher of many names: a table from a name's first word to the names that begin with it, longest first. White space and
 * hyphens between words are alike, capitals count only for names that are `cased`. A single RegExp of all names (2,500
 * alternatives behind a word boundary) read 0.05 MB/s; this reads 5.
 */
export function matcherOf<T>(terms: readonly Term<T>[]): Matcher<T> {
  const byFirst = new Map<string, Entry<T>[]>()
  for (const term of terms) {
    const words = tokensOf(term.name).map(({ word, folded }) => (term.cased ? word : folded))
    const first = words[0]?.toLowerCase()
    if (first === undefined) continue
    const known = byFirst.get(first)
    if (known) known.push({ ...term, words })
    else byFirst.set(first, [{ ...term, words }])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length || Number(b.cased) - Number(a.cased))
  const matchesIn = (text: string): readonly Match<T>[] => {
    const tokens = tokensOf(text)
    const found: Match<T>[] = []
    for (let at = 0; at < tokens.length; at++) {
      const { folded, start } = tokens[at]!
      const entry = byFirst.get(folded)?.find((one) => standsAt(tokens, at, one))
      if (!entry) continue
      const { end } = tokens[at + entry.words.length - 1]!
      found.push({ start, end, value: entry.value, text: text.slice(start, end) })
    }
    return found.length > 1 ? longestFirst(found) : found
  }
  /** What was found last: the names of bodies are looked for by all who look for something else. */
  let last: { readonly text: string; readonly matches: readonly Match<T>[] } | undefined
  const find = (text: string): readonly Match<T>[] => {
    if (last?.text !== text) last = { text, matches: matchesIn(text) }
    return last.matches
  }
  return { find }
}

/** Drops every match that overlaps a longer one, and returns the rest in order. */
export function longestFirst<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = []
  const taken = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const span of taken) if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span)
  return kept.sort((a, b) => a.start - b.start)
}

function standsAt<T>(tokens: readonly Token[], at: number, { words, cased }: Entry<T>): boolean {
  if (at + words.length > tokens.length) return false
  for (let next = 0; next < words.length; next++) {
    const { word, folded } = tokens[at + next]!
    if ((cased ? word : folded) !== words[next]) return false
  }
  return true
}

/** The tokens of the text asked for last: five matchers read each sentence in turn, and cutting it once saves a third of their time. */
let recent: { readonly text: string; readonly tokens: readonly Token[] } = { text: "", tokens: [] }

function tokensOf(text: string): readonly Token[] {
  if (recent.text === text) return recent.tokens
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0] === "’" ? "'" : match[0]
    tokens.push({ word, folded: word.toLowerCase(), start: match.index, end: match.index + match[0].length })
  }
  recent = { text, tokens }
  return tokens
}
