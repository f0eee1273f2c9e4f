/** One page, read from its picture. */
import type { OpenPaper, Picture, RawPage, RawWord, Recognition, Rule } from "../raw.ts"
import { withBullets } from "./bullets.ts"
import { withMarks } from "./marks.ts"
import { rulesIn, withoutRules } from "./rules.ts"
import { turned, turnedBack, turnsOf } from "./sideways.ts"
import { withSpaces } from "./spaces.ts"
import { withStops } from "./stops.ts"
import { loadTesseract } from "./tesseract.ts"
import { wordsOfLines } from "./words.ts"

/** Dots to the inch: of 6,191 words of the sample papers 162 are lost with 150, 146 with 200, 115 with 300, which takes a tenth longer. */
export const DOTS = 300
/** Below this, from 0 to 100, letters are what was seen in a drawing or a photograph; a cell of a table may be as unsure and right. */
const UNSURE = 30
const CELL = /\d|^.$|^[—–-]+$/u
/** A page that is less sure holds no text. */
const UNSURE_PAGE = 0.5
/** A page whose text stands upright is surer than this (0.83 and more in 50 pages); one that does not has 0.55 at most. */
const UPRIGHT = 0.75
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

/**
 * The words in the page's picture, which is turned upright where it lies on its side or on its head; none where the reader of the paper
 * cannot draw it.
 */
export const recognisePage = async (paper: OpenPaper, number: number): Promise<Recognised> => {
  const page = await paper.picture?.(number, DOTS)
  if (!page) return { words: [], rules: [], confidence: null }
  const rules = rulesIn(page)
  const picture = withoutRules(page, rules)
  let best: Pick<Recognised, "words" | "confidence"> = { words: [], confidence: null }
  for (const turn of turnsOf(picture)) {
    const words = await wordsIn(turned(picture, turn))
    const confidence = meanConfidence(words)
    if ((confidence ?? 0) <= (best.confidence ?? 0)) continue
    const points = { width: page.width / page.scale, height: page.height / page.scale }
    best = { words: words.map((word) => turnedBack(word, turn, points)), confidence }
    if (best.confidence! >= UPRIGHT) break
  }
  return { ...best, rules }
}

const wordsIn = async (picture: Picture): Promise<RawWord[]> => {
  const see = await loadTesseract()
  const lines = (await see(picture)).filter(({ words }) => words.some(({ confidence, text }) => confidence >= UNSURE || CELL.test(text)))
  const mended = withSpaces(withStops(await withMarks(lines, picture, see), picture), picture)
  return withBullets(wordsOfLines(mended, picture))
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
