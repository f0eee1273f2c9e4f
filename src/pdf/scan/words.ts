/** What was seen in the picture of a page, as words where they stand on the page: the same that a reader of text gives. */
import type { Picture, RawWord } from "../raw.ts"
import { partsOf } from "./glyphs.ts"
import { boldIn, strokeOf } from "./strokes.ts"
import type { SeenLine } from "./tesseract.ts"

/** Heights of letters in ems, over the common fonts: capitals, digits and letters with a stem; letters without one. */
const TALL = 0.7
const LOW = 0.485
const TALL_LETTER = /^[A-Z0-9bdfhkl]$/
const LOW_LETTER = /^[acemnorsuvwxz]$/
/** Sizes are measured on a few letters a line; one as near as this to the usual size of the page is the usual one. */
const NEAR = 0.09
const AGREEING = 0.13
/** So many of a line's letters have one size, or a rule or a letter seen twice has gone into their measure. */
const AGREED = 0.6
/** Lines at least this share of the page in width tell how far it is turned. */
const WIDE = 0.2
/** Large letters behind a sign are a logo with its picture, and no title. */
const LARGE = 2
const SIGN = /^[^\p{L}\p{N}"“‘'([•$€£¿¡]+$/u
/** A mark is set in so much of its line's size. */
const MARK = 0.65

/**
 * The words of the lines of a picture, in points. A page that lies aslant is set straight about its middle, or words side by side would
 * stand on different lines: half a degree moves them by 3 points at most.
 */
export const wordsOfLines = (seen: readonly SeenLine[], picture: Picture): RawWord[] => {
  const { width, scale } = picture
  const slope = median(
    seen.filter(({ bbox }) => bbox.x1 - bbox.x0 > WIDE * width).map(({ baseline: { x0, y0, x1, y1 } }) => (y1 - y0) / (x1 - x0)),
  )
  const measured = seen.map(emOf)
  const usual = median(seen.flatMap(({ words }, index) => (measured[index] ? words.map(() => measured[index]!) : [])))
  const lines = seen.map((line, index) => {
    const own = measured[index] || usual || line.bbox.y1 - line.bbox.y0
    const em = Math.abs(own / usual - 1) < NEAR ? usual : own
    return { ...line, em, strokes: line.words.map((word) => strokeOf(picture, word) / em) }
  })
  const stroke = median(lines.flatMap(({ strokes }) => strokes))
  return lines.flatMap(({ words, em, strokes, baseline: { x0, x1, y0, y1 } }) => {
    if (em > LARGE * usual && SIGN.test(words[0]!.text)) return []
    const level = (y0 + y1) / 2 - slope * ((x0 + x1) / 2 - width / 2)
    const bold = boldIn(strokes, stroke)
    return words.flatMap((word, index) => {
      const below = y0 + ((y1 - y0) * ((word.bbox.x0 + word.bbox.x1) / 2 - x0)) / Math.max(1, x1 - x0)
      return partsOf(word, { em, baseline: below }).map(
        ({ text, left, right, raised }, at): RawWord => ({
          text,
          left: left / scale,
          right: right / scale,
          baseline: (level - raised) / scale,
          size: (raised > 0 ? MARK * em : em) / scale,
          bold: bold[index]!,
          italic: false,
          glued: at > 0,
          angle: 0,
          confidence: Math.min(1, Math.max(0, word.confidence / 100)),
        }),
      )
    })
  })
}

/** The size of a line's letters in dots, from how high they are; 0 for a line without a letter, or one whose letters do not agree. */
const emOf = ({ words }: SeenLine): number => {
  const sizes = words.flatMap(({ symbols }) =>
    symbols.flatMap(({ text, bbox }) => {
      const height = bbox.y1 - bbox.y0
      if (TALL_LETTER.test(text)) return [height / TALL]
      return LOW_LETTER.test(text) ? [height / LOW] : []
    }),
  )
  const em = median(sizes)
  return sizes.filter((size) => Math.abs(size / em - 1) < AGREEING).length >= AGREED * sizes.length ? em : 0
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
