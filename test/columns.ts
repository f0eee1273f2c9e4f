/** Words one by one, put into the columns of a document. */
import type { Word, Words } from "../src/model.ts"

export const columnsOf = (words: readonly Word[]): Words => ({
  starts: Uint32Array.from(words, ({ span }) => span.start),
  ends: Uint32Array.from(words, ({ span }) => span.end),
  pages: Uint32Array.from(words, ({ box }) => box.page),
  boxes: Float32Array.from(
    words.flatMap(({ box: { x, y, width, height } }) => [x, y, width, height]),
    (points) => Math.round(points * 100),
  ),
  ...(words.some(({ confidence }) => confidence !== undefined) && {
    confidences: Float32Array.from(words, ({ confidence = Number.NaN }) => confidence),
  }),
})
