import { promisify } from "node:util"
import { deflate } from "node:zlib"
import fc from "fast-check"
import { expect, test } from "vitest"
import { packedDocument, unpackedDocument } from "../../src/store/packing.ts"
import { NO_WORDS } from "../../src/text/words.ts"
import { columnsOf } from "../columns.ts"
import { aDocument } from "./samples.ts"

test("a document is unpacked as it was packed, whatever its words", async () => {
  const columns = fc.nat(40).chain((count) =>
    fc.record({
      starts: fc.uint32Array({ minLength: count, maxLength: count }),
      ends: fc.uint32Array({ minLength: count, maxLength: count }),
      pages: fc.uint32Array({ minLength: count, maxLength: count, min: 1, max: 100_000 }),
      boxes: fc.float32Array({ minLength: 4 * count, maxLength: 4 * count }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(columns, fc.boolean(), async (words, recognised) => {
      const confidences = Float32Array.from(words.pages, (page) => (page % 3 === 0 ? Number.NaN : 1 / page))
      const document = { ...aDocument("any"), words: recognised && confidences.length > 0 ? { ...words, confidences } : words }
      expect(await unpackedDocument(await packedDocument(document))).toEqual(document)
    }),
    { numRuns: 50 },
  )
  const empty = { ...aDocument("empty"), words: NO_WORDS }
  expect(await unpackedDocument(await packedDocument(empty))).toEqual(empty)
})

test("a document that an earlier version packed has the same words", async () => {
  const { words: _, ...rest } = aDocument("old")
  const words = {
    gap: [0, 2, -13],
    length: [6, 5, 3],
    page: [1, 1, 2],
    x: [72.12, -0.5, 1],
    y: [0.1, 20, 2],
    width: [33.3, 0, 3],
    height: [11, 11, 4],
  }
  const pack = (value: unknown) => promisify(deflate)(JSON.stringify(value))
  const box = (page: number, x: number, y: number, width: number, height: number) => ({ page, x, y, width, height })
  const read = [
    { span: { start: 0, end: 6 }, box: box(1, 72.12, 0.1, 33.3, 11) },
    { span: { start: 8, end: 13 }, box: box(1, -0.5, 20, 0, 11) },
    { span: { start: 0, end: 3 }, box: box(2, 1, 2, 3, 4), confidence: 0.5 },
  ]
  expect(await unpackedDocument(await pack({ ...rest, words: { ...words, confidence: [null, null, 0.5] } }))).toEqual({
    ...rest,
    words: columnsOf(read),
  })
  const plain = read.map(({ span, box }) => ({ span, box }))
  expect(await unpackedDocument(await pack({ ...rest, words }))).toEqual({ ...rest, words: columnsOf(plain) })
})
