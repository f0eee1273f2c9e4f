/** Cells of tables with what stands left of them and above them. */
import type { Document, Span } from "../../../src/model.ts"

export interface LabelledCell {
  readonly row: string
  readonly column: string
  readonly value: string
}
/** A cell as it was read. */
export interface ReadCell extends LabelledCell {
  readonly page: number
  /** The row from its label to this cell, e.g. "USA 36 10%". */
  readonly upTo: string
  /** The nearest label above that has no cells of its own ("Lithium carbonate:"), or "". */
  readonly under: string
}

/** Every cell that has a cell left of it: `{ row: "Cobalt", column: "Imports 2021", value: "12" }`. Marks of footnotes are left out. */
export const cellsOf = (document: Document): ReadCell[] =>
  document.blocks.flatMap((block) => {
    if (block.kind !== "table") return []
    const headers = block.rows.filter(({ header }) => header)
    const above = (at: number): string =>
      headers
        .flatMap(({ cells }) => cells.filter(({ column, to }) => column <= at && at <= to))
        .map(({ span }) => unmarked(document, span))
        .join(" ")
    let under = ""
    return block.rows.flatMap(({ cells, header }) => {
      const [label, ...rest] = cells
      if (header || !label || label.column > 0) return []
      const row = unmarked(document, label.span)
      const values = rest.map(({ span }) => unmarked(document, span))
      if (values.every((value) => value === "")) {
        under = row
        return []
      }
      return rest.map(({ column }, at) => ({
        row,
        column: above(column),
        value: values[at]!,
        page: block.page,
        upTo: [row, ...values.slice(0, at + 1)].join(" "),
        under,
      }))
    })
  })

/** Spaces and signs count for nothing in labels; a value is to be the same to the last sign. */
export const sameCell = (read: LabelledCell, wanted: LabelledCell): boolean =>
  bare(read.row) === bare(wanted.row) && bare(read.column) === bare(wanted.column) && read.value === wanted.value

/** Letters and digits in lower case: "Net import reliance" and "net import-reliance" are one. */
export const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")

/** The text of a span, on one line, without marks of footnotes. */
export const unmarked = ({ text, marks }: Document, { start, end }: Span): string => {
  let rest = ""
  let at = start
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue
    rest += text.slice(at, mark.start)
    at = mark.end
  }
  return (rest + text.slice(at, end)).replace(/\s+/g, " ").trim()
}
