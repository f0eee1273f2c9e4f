/** What is read in a paper, made small: twenty thousand words of forty pages, each with six numbers under long names. */
import { promisify } from "node:util"
import { deflate, inflate } from "node:zlib"
import type { Document, Word } from "../model.ts"

/** Any value of JSON as bytes. */
export async function packed(value: unknown): Promise<Buffer> {
  return promisify(deflate)(JSON.stringify(value))
}

/** The value that `packed` was given. */
export async function unpacked<Value>(bytes: Uint8Array): Promise<Value> {
  return JSON.parse((await promisify(inflate)(bytes)).toString("utf8"))
}

/** The document as bytes, nothing lost: about a twentieth of its JSON. */
export async function packedDocument(document: Document): Promise<Buffer> {
  return packed({ ...document, words: columnsOf(document.words) })
}

/** The document that `packedDocument` was given. */
export async function unpackedDocument(bytes: Uint8Array): Promise<Document> {
  const document = await unpacked<Omit<Document, "words"> & { readonly words: Columns }>(bytes)
  return { ...document, words: wordsOf(document.words) }
}

/** One column for each number of a word; starts are counted from the end of the word before. */
interface Columns {
  readonly gap: number[]
  readonly length: number[]
  readonly page: number[]
  readonly x: number[]
  readonly y: number[]
  readonly width: number[]
  readonly height: number[]
  /** Only in a document with recognised words; null for the others. */
  readonly confidence?: (number | null)[]
}

function columnsOf(words: readonly Word[]): Columns {
  const { length } = words
  const columns: Columns = { gap: [], length: [], page: [], x: [], y: [], width: [], height: [] }
  for (let at = 0, end = 0; at < length; at++) {
    const { span, box } = words[at]!
    columns.gap.push(span.start - end)
    columns.length.push(span.end - span.start)
    columns.page.push(box.page)
    columns.x.push(box.x)
    columns.y.push(box.y)
    columns.width.push(box.width)
    columns.height.push(box.height)
    end = span.end
  }
  const recognised = words.some(({ confidence }) => confidence !== undefined)
  return recognised ? { ...columns, confidence: words.map(({ confidence }) => confidence ?? null) } : columns
}

function wordsOf({ gap, length, page, x, y, width, height, confidence }: Columns): Word[] {
  let end = 0
  return gap.map((distance, at) => {
    const start = end + distance
    end = start + length[at]!
    const word = {
      span: { start, end },
      box: { page: page[at]!, x: x[at]!, y: y[at]!, width: width[at]!, height: height[at]! },
    }
    const sure = confidence?.[at] ?? null
    return sure === null ? word : { ...word, confidence: sure }
  })
}
