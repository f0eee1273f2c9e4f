/** Words in bytes: one column for each number of a word, as numbers of a kind pack best side by side. */
import type { Words } from "../model.ts"

/** Numbers of a word, at four bytes each, but for its confidence. */
const COLUMNS = 7
const BYTES = 4

/** How many words, then each column; where a word begins is counted from the end of the word before. */
export const bytesOfWords = ({ starts, ends, pages, boxes, confidences }: Words): Buffer => {
  const count = starts.length
  const numbers = new Int32Array(1 + (COLUMNS + (confidences ? 1 : 0)) * count)
  const places = new Float32Array(numbers.buffer)
  numbers[0] = count
  for (let at = 0, end = 0; at < count; at++) {
    numbers[1 + at] = starts[at]! - end
    end = ends[at]!
    numbers[1 + count + at] = end - starts[at]!
    numbers[1 + 2 * count + at] = pages[at]!
    for (let side = 0; side < 4; side++) places[1 + (3 + side) * count + at] = boxes[4 * at + side]!
  }
  if (confidences) places.set(confidences, 1 + COLUMNS * count)
  return Buffer.from(numbers.buffer)
}

/** The words that `bytesOfWords` was given. */
export const wordsOfBytes = (bytes: Uint8Array): Words => {
  // A copy: columns begin at a multiple of four bytes, and what is around them is let go.
  const { buffer } = Uint8Array.from(bytes)
  const numbers = new Int32Array(buffer)
  const places = new Float32Array(buffer)
  const count = numbers[0]!
  const words = columnsFor(count)
  for (let at = 0, end = 0; at < count; at++) {
    words.starts[at] = end + numbers[1 + at]!
    end = words.starts[at]! + numbers[1 + count + at]!
    words.ends[at] = end
    words.pages[at] = numbers[1 + 2 * count + at]!
    for (let side = 0; side < 4; side++) words.boxes[4 * at + side] = places[1 + (3 + side) * count + at]!
  }
  const rest = 1 + COLUMNS * count
  return buffer.byteLength > rest * BYTES ? { ...words, confidences: places.slice(rest) } : words
}

/** The columns that earlier versions wrote as JSON, in points. */
interface JsonColumns {
  readonly gap: readonly number[]
  readonly length: readonly number[]
  readonly page: readonly number[]
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly width: readonly number[]
  readonly height: readonly number[]
  readonly confidence?: readonly (number | null)[]
}

export const wordsOfJson = ({ gap, length, page, x, y, width, height, confidence }: JsonColumns): Words => {
  const words = columnsFor(gap.length)
  const hundredths = (points: number): number => Math.round(points * 100)
  for (let at = 0, end = 0; at < gap.length; at++) {
    words.starts[at] = end + gap[at]!
    end = words.starts[at]! + length[at]!
    words.ends[at] = end
    words.pages[at] = page[at]!
    words.boxes.set([x[at]!, y[at]!, width[at]!, height[at]!].map(hundredths), 4 * at)
  }
  return confidence ? { ...words, confidences: Float32Array.from(confidence, (sure) => sure ?? Number.NaN) } : words
}

const columnsFor = (count: number): Words => ({
  starts: new Uint32Array(count),
  ends: new Uint32Array(count),
  pages: new Uint32Array(count),
  boxes: new Float32Array(4 * count),
})
