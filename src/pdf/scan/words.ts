/** What was seen in the picture of a page, as words where they stand on the page: the same that a reader of text gives. */
import type { Picture, RawWord } from "../raw.ts"
import { partsOf } from "./glyphs.ts"
import { belowOf, median, sizesOf } from "./sizes.ts"
import { boldIn, strokeOf } from "./strokes.ts"
import type { SeenLine } from "./tesseract.ts"

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
  const { usual, ems } = sizesOf(seen)
  const lines = seen.map((line, index) => {
    const em = ems[index]!
    return { ...line, em, strokes: line.words.map((word) => strokeOf(picture, word) / em) }
  })
  const stroke = median(lines.flatMap(({ strokes }) => strokes))
  return lines.flatMap(({ words, em, strokes, baseline }) => {
    const { x0, x1, y0, y1 } = baseline
    if (em > LARGE * usual && SIGN.test(words[0]!.text)) return []
    const level = (y0 + y1) / 2 - slope * ((x0 + x1) / 2 - width / 2)
    const bold = boldIn(strokes, stroke)
    return words.flatMap((word, index) => {
      return partsOf(word, { em, baseline: belowOf(word, baseline) }).map(
        ({ text, left, right, raised, mark }, at): RawWord => ({
          text,
          left: left / scale,
          right: right / scale,
          baseline: (level - raised) / scale,
          size: (mark ? MARK * em : em) / scale,
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
