/** Whether the text of a page can be read by anybody: fonts without a map give codes where letters should be. */
import { isEnglishWord } from "../layout/english.ts"

/**
 * In words of every language with Latin letters, vowels and consonants take turns: of the neighbouring letters in 700 pages of policy
 * papers at least 64 % are one of each, in seven other languages more than 57 %. Letters that stand for others come to 40 % at most.
 */
const TURNS = 0.5
/** Of a page's words at least a third are English even in lists of names; whatever holds so many is readable. */
const ENGLISH = 0.3
/** Codes of private use and replacement characters, as a share of all: a bullet here and there is none of our business. */
const WITHOUT_MEANING = 0.3
/** Letters and digits, as a share of what is no dot or dash: tables of figures have 80 % and more. */
const LETTERS = 0.4
/** Fewer characters, or fewer neighbouring letters, tell nothing. */
const ENOUGH = 100
const PAIRS = 50
/** A word; fewer capitals are an abbreviation. */
const WORD = /\p{Lu}{5,}(?!\p{L})|(?!\p{Lu}{2,4}(?!\p{L}))\p{Script=Latin}{3,}/gu

const VOWEL = /[aeiouyæœø]/

/** False only for text that is plainly none: `["7KH", "VXSSO\\"]` and so on is "The supply", each letter moved by 29 places. */
export const isLegible = (words: readonly string[]): boolean => {
  const text = words.join("\n")
  const { characters, meaningless, signs } = countsOf(text)
  if (characters < ENOUGH) return true
  if (meaningless > WITHOUT_MEANING * characters) return false
  const tokens = text.match(WORD) ?? []
  if (areEnglish(tokens)) return true
  const { pairs, turns } = turnsOf(tokens)
  return pairs >= PAIRS ? turns >= TURNS * pairs : signs >= LETTERS * characters
}

interface Counts {
  /** But for dots and dashes. */
  readonly characters: number
  readonly meaningless: number
  readonly signs: number
}

const countsOf = (text: string): Counts => {
  let characters = 0
  let meaningless = 0
  let signs = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isPlain(code)) {
      characters++
      signs++
      continue
    }
    // A character of two units counts with its first.
    const character = code < 0xd800 || code > 0xdbff ? text[at]! : String.fromCodePoint(text.codePointAt(at)!)
    at += character.length - 1
    if (/[.\-_‐-―…·•|\n]/.test(character)) continue
    characters++
    if (/[\p{Co}\ufffd]/u.test(character)) meaningless++
    else if (/[\p{L}\p{N}]/u.test(character)) signs++
  }
  return { characters, meaningless, signs }
}

/** A letter or digit of English, as most are. */
const isPlain = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)

/** Stops at the word that settles it: in most papers after half of them. */
const areEnglish = (tokens: readonly string[]): boolean => {
  const wanted = ENGLISH * Math.max(1, tokens.length)
  let english = 0
  for (const token of tokens) if (isEnglishWord(token.toLowerCase()) && ++english >= wanted) return true
  return false
}

/** Neighbouring letters, and how many of them are a vowel beside a consonant. */
const turnsOf = (tokens: readonly string[]): { readonly pairs: number; readonly turns: number } => {
  let pairs = 0
  let turns = 0
  for (const token of tokens) {
    const plain = token.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")
    for (let at = 1; at < plain.length; at++) {
      pairs++
      if (VOWEL.test(plain[at]!) !== VOWEL.test(plain[at - 1]!)) turns++
    }
  }
  return { pairs, turns }
}
