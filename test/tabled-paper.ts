/** A document with a heading, a caption and a table, as a reader gives it. */
import { type Document, metadata, type Span } from "../src/model.ts"
import { documentOfText } from "../src/text/plain.ts"

export interface TabledPaper {
  readonly heading?: string
  readonly caption?: string
  readonly country?: string
  /** Header rows, each with its label cell first. */
  readonly head: readonly (readonly string[])[]
  /** Body rows: how deep the label is indented, the label, the values. An empty value is no cell. */
  readonly rows: readonly (readonly [indent: number, ...cells: string[]])[]
}

export function tabledPaper({ heading, caption, country = undefined, head, rows }: TabledPaper): Document {
  let text = ""
  const place = (words: string): Span => {
    text += text ? "\n" : ""
    const start = text.length
    text += words
    return { start, end: text.length }
  }
  const titled = heading ? [{ kind: "heading" as const, span: place(heading), page: 1, level: 1 }] : []
  const captioned = caption ? [{ kind: "caption" as const, span: place(caption), page: 1 }] : []
  const start = text.length
  const cellsOf = (cells: readonly string[]) =>
    cells.flatMap((words, column) => (words ? [{ span: place(words), column, to: column }] : []))
  const lines = [
    ...head.map((cells) => ({ cells: cellsOf(cells), header: true, indent: 0 })),
    ...rows.map(([indent, ...cells]) => ({ cells: cellsOf(cells), header: false, indent })),
  ]
  const plain = documentOfText(text, { id: "0".repeat(64) })
  return {
    ...plain,
    ...metadata.parse({ title: heading ?? null, publisher: null, published: null }),
    country: country ?? null,
    blocks: [...titled, ...captioned, { kind: "table", page: 1, span: { start, end: text.length }, rows: lines }],
  }
}
