/** One page, read from its picture. */
import type { OpenPaper, RawPage, RawWord, Recognition, Rule } from "../raw.ts"
import { rulesIn, withoutRules } from "./rules.ts"
import { loadTesseract } from "./tesseract.ts"
import { wordsOfLines } from "./words.ts"

/** Dots to the inch: with 150 small figures suffer, 300 takes twice as long and reads no better. */
export const DOTS = 200
/** Below this, from 0 to 100, letters are what was seen in a drawing or a photograph; a cell of a table may be as unsure and right. */
const UNSURE = 30
const CELL = /\d|^.$|^[—–-]+$/u
/** A page that is less sure holds no text. */
const UNSURE_PAGE = 0.5
/** Own words that are few are left only for so many times their letters. */
const RICHER = 1.5

/** What the picture of a page says. */
export interface Recognised {
  readonly words: readonly RawWord[]
  readonly rules: readonly Rule[]
  /** The mean of its words by their length, from 0 to 1; null where there are none. */
  readonly confidence: number | null
}

/** A page, and how it is read where its own words are of no use. */
export interface Found {
  readonly page: RawPage
  readonly recognition: Recognition | null
}

/** The words in the page's picture; none where the reader of the paper cannot draw it. */
export const recognisePage = async (paper: OpenPaper, number: number): Promise<Recognised> => {
  const page = await paper.picture?.(number, DOTS)
  if (!page) return { words: [], rules: [], confidence: null }
  const rules = rulesIn(page)
  const picture = withoutRules(page, rules)
  const see = await loadTesseract()
  const lines = (await see(picture)).filter(({ words }) => words.some(({ confidence, text }) => confidence >= UNSURE || CELL.test(text)))
  const words = wordsOfLines(lines, picture)
  return { words, rules, confidence: meanConfidence(words) }
}

const lettersIn = (words: readonly RawWord[]): number => words.reduce((sum, { text }) => sum + text.length, 0)

const meanConfidence = (words: readonly RawWord[]): number | null => {
  const sum = words.reduce((sum, { text, confidence = 0 }) => sum + text.length * confidence, 0)
  return words.length === 0 ? null : Math.round((1000 * sum) / lettersIn(words)) / 1000
}

/**
 * The page with the words of its picture in place of its own. Where the picture says no more than they do, as with a photograph and its
 * caption, the page stays as it is and needs no recognition; where it was not looked at yet or says nothing of an unreadable page, it waits.
 */
export const withRecognised = (page: RawPage, why: Recognition["why"], seen: Recognised | undefined): Found => {
  const waiting = { page, recognition: { why, reader: null, confidence: null } }
  if (!seen) return waiting
  const { words, rules, confidence } = seen
  if (confidence === null || confidence < UNSURE_PAGE) return why === "no text" ? { page, recognition: null } : waiting
  if (why === "no text" && lettersIn(words) < RICHER * lettersIn(page.words)) return { page, recognition: null }
  return { page: { ...page, words, rules }, recognition: { why, reader: "tesseract", confidence } }
}
