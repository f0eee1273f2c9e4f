/** How large the letters of each line are, and where the line stands. */
import type { SeenLine } from "./tesseract.ts"

/** Heights of letters in ems, over the common fonts: capitals, digits and letters with a stem; letters without one. */
const TALL = 0.7
const LOW = 0.485
const TALL_LETTER = /^[A-Z0-9bdfhkl]$/
const LOW_LETTER = /^[acemnorsuvwxz]$/
/** Sizes are measured on a few letters a line; one as near as this to the usual size of the page is the usual one. */
const NEAR = 0.09
const AGREEING = 0.13
/** Alone these do not tell: "w" and "W" have one shape. */
const SAME_SHAPE = /^[cosuvwxz]$/
/** So many of a line's letters have one size, or a rule or a letter seen twice has gone into their measure. */
const AGREED = 0.6

export interface Sizes {
  /** The size of most of the page's words. */
  readonly usual: number
  /** That of each line. */
  readonly ems: readonly number[]
}

/** In dots; a line whose letters do not tell has the usual size. */
export const sizesOf = (seen: readonly SeenLine[]): Sizes => {
  const measured = seen.map(emOf)
  const usual = median(seen.flatMap(({ words }, index) => (measured[index] ? words.map(() => measured[index]!) : [])))
  const ems = seen.map(({ bbox }, index) => {
    const own = measured[index] || usual || bbox.y1 - bbox.y0
    return Math.abs(own / usual - 1) < NEAR ? usual : own
  })
  return { usual, ems }
}

/** Where the line stands below the middle of what has this place. */
export const belowOf = ({ bbox }: Pick<SeenLine, "bbox">, { x0, x1, y0, y1 }: SeenLine["baseline"]): number =>
  y0 + ((y1 - y0) * ((bbox.x0 + bbox.x1) / 2 - x0)) / Math.max(1, x1 - x0)

/** The size of a line's letters, from how high they are; 0 for a line whose letters do not tell or do not agree. */
const emOf = ({ words }: SeenLine): number => {
  const letters = words.flatMap(({ symbols }) => symbols)
  if (letters.length === 1 && SAME_SHAPE.test(letters[0]!.text)) return 0
  const sizes = letters.flatMap(({ text, bbox }) => {
    const height = bbox.y1 - bbox.y0
    if (TALL_LETTER.test(text)) return [height / TALL]
    return LOW_LETTER.test(text) ? [height / LOW] : []
  })
  const em = median(sizes)
  return sizes.filter((size) => Math.abs(size / em - 1) < AGREEING).length >= AGREED * sizes.length ? em : 0
}

/** 0 of none. */
export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
