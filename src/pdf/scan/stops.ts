/** Full stops at the ends of lines, which are small enough to pass for dust and are left out. */
import type { Picture } from "../raw.ts"
import { belowOf, sizesOf } from "./sizes.ts"
import type { SeenLine, SeenWord } from "./tesseract.ts"

const DARK = 140
/** A full stop is so wide and high, in ems, and stands so near. */
const LEAST = 0.06
const MOST = 0.2
const NEAR = 0.3
/** Where letters are, no full stop is; above the line there is white as high as small letters. */
const LETTER = 0.5
const WORD = /[\p{L}\p{N}%)]$/u

/** The lines with the full stops that the picture has behind their last words. */
export const withStops = (lines: readonly SeenLine[], picture: Picture): SeenLine[] => {
  const { ems } = sizesOf(lines)
  return lines.map((line, index) => {
    const last = line.words.at(-1)
    if (!last || !WORD.test(last.text)) return line
    const place = stopBehind(last, belowOf(last, line.baseline), ems[index]!, picture)
    if (!place) return line
    const symbols = [...last.symbols, { text: ".", bbox: place }]
    const stopped = { ...last, text: `${last.text}.`, symbols, bbox: { ...last.bbox, x1: place.x1 } }
    return { ...line, words: [...line.words.slice(0, -1), stopped] }
  })
}

/** The place of a single dark dot on the line behind the word, with white around it. */
const stopBehind = ({ bbox }: SeenWord, baseline: number, em: number, picture: Picture): SeenWord["bbox"] | null => {
  const { width, height, grey } = picture
  const [from, to] = [bbox.x1, Math.min(width, Math.round(bbox.x1 + (NEAR + MOST + LEAST) * em))]
  const [top, bottom] = [Math.max(0, Math.round(baseline - LETTER * em)), Math.min(height, Math.round(baseline + MOST * em))]
  const place = { x0: to, x1: from, y0: bottom, y1: top }
  for (let y = top; y < bottom; y++) {
    for (let x = from; x < to; x++) {
      if (grey[y * width + x]! >= DARK) continue
      place.x0 = Math.min(place.x0, x)
      place.x1 = Math.max(place.x1, x + 1)
      place.y0 = Math.min(place.y0, y)
      place.y1 = Math.max(place.y1, y + 1)
    }
  }
  const isDot = (length: number): boolean => length >= LEAST * em && length <= MOST * em
  const alone = place.x0 > from && place.x1 < to && place.x0 - from <= NEAR * em && Math.abs(place.y1 - baseline) <= LEAST * em
  return alone && isDot(place.x1 - place.x0) && isDot(place.y1 - place.y0) ? place : null
}
