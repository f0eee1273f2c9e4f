/**
 * Raised marks are half as high as the letters beside them, and are taken for signs: "!" for 1, "?" for 2, "€" for e. They are looked at
 * once more, each as high as a letter, where nothing but digits and the letters of notes may be.
 */
import type { Picture } from "../raw.ts"
import { belowOf, sizesOf } from "./sizes.ts"
import type { SeeLines, SeenLine, SeenSymbol, SeenWord } from "./tesseract.ts"

/** What may be a mark. Of the letters these are used; l, o and s would be taken for digits. */
const MARKS = "0123456789acdefhnprtuwx*†‡§"
/** Letters and digits were seen well enough, and dashes are none. */
const NO_SIGN = /^[\p{L}\p{N}\p{Pd}.,]$/u
/** How far a mark's foot is above the line and how high it is at least, in ems: "e" has 0.32, digits 0.38, quotation marks 0.27 at most. */
const RAISED = 0.25
const HIGH = 0.28
const HIGHER_THAN_QUOTES = 0.3
const QUOTE = /^["“”„'’‘]$/

/** Each mark is drawn so high, in the middle of a cell of its own. */
const HEIGHT = 48
const CELL = 160
const ROW = 120
/** So many stand in one row. */
const MOST = 24

/** The lines with the marks in them as they are. */
export const withMarks = async (lines: readonly SeenLine[], picture: Picture, see: SeeLines): Promise<SeenLine[]> => {
  const { ems } = sizesOf(lines)
  const doubtful = lines.flatMap((line, index) => line.words.flatMap((word) => signsRaised(word, line, ems[index]!)))
  const known = new Map<SeenSymbol, string>()
  for (let from = 0; from < doubtful.length; from += MOST) {
    const row = doubtful.slice(from, from + MOST)
    for (const { words } of await see(rowOf(row, picture), MARKS)) {
      for (const { text, bbox } of words.flatMap(({ symbols }) => symbols)) {
        const mark = row[Math.floor((bbox.x0 + bbox.x1) / 2 / CELL)]
        if (mark) known.set(mark, (known.get(mark) ?? "") + text)
      }
    }
  }
  return known.size === 0 ? [...lines] : lines.map((line) => ({ ...line, words: line.words.map((word) => withKnown(word, known)) }))
}

/** The first and last letters of a word that stand as high as marks and are no letters or digits. */
const signsRaised = (word: SeenWord, { baseline }: SeenLine, em: number): readonly SeenSymbol[] => {
  const isSign = ({ text, bbox }: SeenSymbol): boolean => {
    const height = bbox.y1 - bbox.y0
    const enough = QUOTE.test(text) ? HIGHER_THAN_QUOTES : HIGH
    return !NO_SIGN.test(text) && bbox.y1 <= belowOf({ bbox }, baseline) - RAISED * em && height >= enough * em
  }
  const first = word.symbols.findIndex((symbol) => !isSign(symbol))
  if (first < 0) return word.symbols
  const last = word.symbols.findLastIndex((symbol) => !isSign(symbol))
  return [...word.symbols.slice(0, first), ...word.symbols.slice(last + 1)]
}

/** What stands in these places, one beside the other. */
const rowOf = (places: readonly SeenSymbol[], picture: Picture): Picture => {
  const width = Math.max(2, places.length) * CELL
  const grey = new Uint8Array(width * ROW).fill(255)
  for (const [index, { bbox }] of places.entries()) {
    const scale = HEIGHT / Math.max(1, bbox.y1 - bbox.y0)
    const wide = Math.min(CELL - 20, Math.round((bbox.x1 - bbox.x0 + 2) * scale))
    const left = index * CELL + ((CELL - wide) >> 1)
    for (let y = 0; y < HEIGHT + 2 * scale; y++) {
      const to = (y + ((ROW - HEIGHT) >> 1)) * width + left
      for (let x = 0; x < wide; x++) grey[to + x] = between(picture, bbox.x0 - 1 + x / scale, bbox.y0 - 1 + y / scale)
    }
  }
  return { width, height: ROW, grey, scale: picture.scale }
}

/** The shade between four dots. */
const between = ({ width, height, grey }: Picture, x: number, y: number): number => {
  const at = (column: number, row: number): number =>
    grey[Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column))]!
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, below] = [x - left, y - top]
  const upper = at(left, top) * (1 - right) + at(left + 1, top) * right
  const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right
  return Math.round(upper * (1 - below) + lower * below)
}

const withKnown = (word: SeenWord, known: ReadonlyMap<SeenSymbol, string>): SeenWord => {
  if (!word.symbols.some((symbol) => known.has(symbol))) return word
  const symbols = word.symbols.map((symbol): SeenSymbol => {
    const text = known.get(symbol)
    return text === undefined ? symbol : { ...symbol, text, mark: true }
  })
  const before = word.symbols.map(({ text }) => text).join("")
  return { ...word, symbols, text: before === word.text ? symbols.map(({ text }) => text).join("") : word.text }
}
