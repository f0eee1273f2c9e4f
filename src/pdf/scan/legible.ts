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
  let characters = 0
  let meaningless = 0
  let signs = 0
  let pairs = 0
  let turns = 0
  let tokens = 0
  let english = 0
  for (const word of words) {
    for (const character of word) {
      if (/[.\-_‐-―…·•|]/.test(character)) continue
      characters++
      if (/[\p{Co}\ufffd]/u.test(character)) meaningless++
      else if (/[\p{L}\p{N}]/u.test(character)) signs++
    }
    for (const [token] of word.matchAll(WORD)) {
      const letters = token.toLowerCase()
      tokens++
      if (isEnglishWord(letters)) english++
      const plain = letters.normalize("NFD").replace(/\p{M}/gu, "")
      for (let at = 1; at < plain.length; at++) {
        pairs++
        if (VOWEL.test(plain[at]!) !== VOWEL.test(plain[at - 1]!)) turns++
      }
    }
  }
  if (characters < ENOUGH) return true
  if (meaningless > WITHOUT_MEANING * characters) return false
  if (english >= ENGLISH * Math.max(1, tokens)) return true
  if (pairs >= PAIRS) return turns >= TURNS * pairs
  return signs >= LETTERS * characters
}
