/** Pages that were scanned on their side or upside down: their picture is turned upright, and what is seen in it back to where it stands. */
import type { Picture, RawWord } from "../raw.ts"

export type Turn = RawWord["angle"]

/**
 * Lines of text across make the ink of neighbouring rows differ 2.5 to 50 times as much as that of neighbouring columns; on its side, a page
 * has the inverse.
 */
const SURELY_DOWN = 0.5

/**
 * By how many degrees the picture is to be turned clockwise to be upright, the likeliest first. Whether text that runs across stands on its
 * head only reading it tells.
 */
export const turnsOf = (picture: Picture): readonly Turn[] => (unevenness(picture) < SURELY_DOWN ? [90, 270] : [0, 180])

const unevenness = ({ width, height, grey }: Picture): number => {
  const rows = new Float64Array(height)
  const columns = new Float64Array(width)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const dark = 255 - grey[at]!
      rows[y]! += dark
      columns[x]! += dark
    }
  }
  return steps(rows, width) / Math.max(Number.MIN_VALUE, steps(columns, height))
}

/** The mean of the squared steps between neighbours, each a sum of so many dots. */
const steps = (sums: Float64Array, dots: number): number => {
  let sum = 0
  for (let at = 1; at < sums.length; at++) sum += ((sums[at]! - sums[at - 1]!) / dots) ** 2
  return sum / sums.length
}

/** The picture, turned clockwise. */
export const turned = (picture: Picture, turn: Turn): Picture => {
  if (turn === 0) return picture
  const { width, height, grey } = picture
  const [wide, high] = turn === 180 ? [width, height] : [height, width]
  const out = new Uint8Array(width * height)
  // Where the first dot goes, and how far apart neighbours in a row and in a column are then.
  const [first, along, down] =
    turn === 90 ? [wide - 1, wide, -1] : turn === 180 ? [out.length - 1, -1, -wide] : [(high - 1) * wide, -wide, 1]
  for (let y = 0, at = 0; y < height; y++) for (let x = 0; x < width; x++, at++) out[first + y * down + x * along] = grey[at]!
  return { ...picture, width: wide, height: high, grey: out }
}

/** A word of the turned picture where it stands on the page, which is so wide and high, in points. */
export const turnedBack = (word: RawWord, turn: Turn, { width, height }: { readonly width: number; readonly height: number }): RawWord => {
  const { left, right, baseline } = word
  if (turn === 0) return word
  if (turn === 90) return { ...word, angle: 270, left: height - right, right: height - left }
  if (turn === 270) return { ...word, angle: 90, baseline: width - baseline }
  return { ...word, angle: 180, left: width - right, right: width - left, baseline: height - baseline }
}
