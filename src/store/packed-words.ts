/** Words in bytes: one column for each number of a word, as numbers of a kind pack best side by side. */
import type { Words } from "../model.ts"

/** Numbers of a word, at four bytes each, but for its confidence. */
const COLUMNS = 7
const BYTES = 4

/** So many numbers are put into bytes at once. */
const PIECE = 65_536

/** How many bytes `bytesOfWords` gives. */
export const sizeOfWords = ({ starts, confidences }: Words): number => BYTES * (1 + (COLUMNS + (confidences ? 1 : 0)) * starts.length)

/** How many words, then each column, in pieces; where a word begins is counted from the end of the word before. */
export function* bytesOfWords({ starts, ends, pages, boxes, confidences }: Words): Generator<Buffer> {
  const count = starts.length
  yield Buffer.from(Int32Array.of(count).buffer)
  yield* column(Int32Array, count, (at) => starts[at]! - (at === 0 ? 0 : ends[at - 1]!))
  yield* column(Int32Array, count, (at) => ends[at]! - starts[at]!)
  yield* column(Int32Array, count, (at) => pages[at]!)
  for (let side = 0; side < 4; side++) yield* column(Float32Array, count, (at) => boxes[4 * at + side]!)
  if (confidences) yield* column(Float32Array, count, (at) => confidences[at]!)
}

function* column(Numbers: typeof Int32Array | typeof Float32Array, count: number, numberAt: (at: number) => number): Generator<Buffer> {
  for (let from = 0; from < count; from += PIECE) {
    const numbers = new Numbers(Math.min(PIECE, count - from))
    for (let at = 0; at < numbers.length; at++) numbers[at] = numberAt(from + at)
    yield Buffer.from(numbers.buffer)
  }
}

/** The words that `bytesOfWords` was given. */
export const wordsOfBytes = (bytes: Buffer): Words => {
  const count = bytes.readInt32LE(0)
  const words = columnsFor(count)
  // Columns need not begin at a multiple of four bytes, and are read where they are: a copy takes as much room again.
  const whole = (column: number, at: number): number => bytes.readInt32LE(BYTES * (1 + column * count + at))
  const place = (column: number, at: number): number => bytes.readFloatLE(BYTES * (1 + column * count + at))
  for (let at = 0, end = 0; at < count; at++) {
    words.starts[at] = end + whole(0, at)
    end = words.starts[at]! + whole(1, at)
    words.ends[at] = end
    words.pages[at] = whole(2, at)
    for (let side = 0; side < 4; side++) words.boxes[4 * at + side] = place(3 + side, at)
  }
  if (bytes.length === BYTES * (1 + COLUMNS * count)) return words
  return { ...words, confidences: Float32Array.from({ length: count }, (_, at) => place(COLUMNS, at)) }
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
