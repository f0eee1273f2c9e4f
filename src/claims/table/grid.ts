/** A table as a grid: each cell knows its row's labels and its column's headers. */

import type { Passage } from "../../mentions/index.ts"
import type { AreaId, Block, Document, Span } from "../../model.ts"

type Table = Extract<Block, { kind: "table" }>

export interface GridCell {
  readonly passage: Passage
  readonly column: number
  readonly headers: readonly Passage[]
  readonly header: string
  /** The cell's text without footnote marks. */
  readonly bare: string
}
export interface GridRow {
  readonly cells: readonly GridCell[]
  readonly label: GridCell | null
  /** The row's label and those of the rows it is indented under, outermost first. */
  readonly labels: readonly Passage[]
  readonly text: string
  /** The nearest cell to the left that names something: tables often stand twice side by side. */
  readonly labelOf: (cell: GridCell) => Passage | null
}
export interface Grid {
  readonly rows: readonly GridRow[]
  readonly corner: Passage | null
  /** The one area that all of the head names. */
  readonly headed: AreaId | null
  readonly captions: readonly Passage[]
  readonly caption: string
  /** The caption and the corner: what the table as a whole is about. */
  readonly title: string
  /** Most cells are numbers up to 100: with a caption that says "percent", they are shares. */
  readonly numbersAreShares: boolean
}

/** The grid of a table block. A table that goes on after a page break takes the headers of its first part (`above`). */
export function gridOf(document: Document, block: Table, cells: readonly Passage[], above: readonly Passage[]): Grid {
  const at = new Map(cells.map((cell) => [cell.span.start, cell]))
  const rows = linesOf(document, block, at)
  const first = firstBodyRow(rows)
  const head = first === 0 ? headOf(document, block, above) : rows.slice(0, Math.max(0, first))
  const corner = head[0]?.cells.find(({ column }) => column === 0)?.passage ?? null
  const heads = new Set(head.flatMap(({ cells: tops }) => tops.flatMap(({ passage }) => passage.areas.map(({ id }) => id))))
  heads.delete("001")
  const near = captionsAbove(firstPart(document, block), above)
  const parents: { indent: number; passage: Passage }[] = []
  const body = rows.slice(Math.max(0, first)).map((row): GridRow => {
    const labelled = row.cells.find(({ column }) => column === 0) ?? null
    while (parents.length > 0 && parents.at(-1)!.indent >= row.indent) parents.pop()
    const labels = [...parents.map(({ passage }) => passage), ...(labelled ? [labelled.passage] : [])]
    if (labelled && (row.cells.length === 1 || /:\s*$/.test(labelled.bare))) parents.push({ indent: row.indent, passage: labelled.passage })
    const own = row.cells.map((cell): GridCell => {
      const headers = head.flatMap((line) => headersOver(line.cells, row.cells, cell)).map(({ passage }) => passage)
      return { passage: cell.passage, column: cell.column, headers, header: headers.map(({ text }) => text).join(" "), bare: cell.bare }
    })
    return {
      cells: own,
      label: own.find(({ column }) => column === 0) ?? null,
      labels,
      text: labels.map(({ text }) => text).join(" "),
      labelOf: (cell) =>
        own.findLast(
          ({ column, passage }) =>
            column < cell.column &&
            (column === 0 || passage.quantities.length === 0) &&
            (passage.materials.length > 0 || passage.areas.length > 0),
        )?.passage ?? null,
    }
  })
  const numbers = body.flatMap((row) => row.cells.filter(({ column }) => column > 0))
  const shares = numbers.filter(({ bare }) => /^[<>~]?\d{1,3}(?:\.\d+)?%?$/.test(bare) && Number.parseFloat(bare) <= 100)
  const caption = near.map(({ text }) => text).join(" ")
  return {
    rows: body,
    corner,
    headed: heads.size === 1 ? [...heads][0]! : null,
    captions: near,
    caption,
    title: `${caption} ${corner?.text ?? ""}`,
    numbersAreShares: shares.length > numbers.length / 3,
  }
}

function linesOf(document: Document, block: Table, at: ReadonlyMap<number, Passage>) {
  return block.rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell) => {
      const passage = at.get(cell.span.start)
      return passage ? [{ ...cell, passage, bare: bareOf(document, cell.span) }] : []
    }),
  }))
}

interface Placed {
  readonly column: number
  readonly to: number
  readonly bare: string
  readonly passage: Passage
}
interface Line {
  readonly header: boolean
  readonly cells: readonly Placed[]
}

/**
 * Rows above the first one with a number that is no year are headers, marked as such or not; but below a marked header the row of a
 * group ("Titanium sponge:") and rows whose numbers are withheld ("W", "NA", "—") belong to the body.
 */
function firstBodyRow(rows: readonly Line[]): number {
  const first = rows.findIndex(
    (row) =>
      !row.header && row.cells.some(({ bare, column }) => column > 0 && /^[(<>~−-]?\d/.test(bare) && !/^(?:19|20)\d\d\D?$/.test(bare)),
  )
  const marked = rows.findLastIndex((row, at) => row.header && at < first)
  if (marked < 0) return first
  const isOfBody = ({ cells }: Line) => cells.every(({ column, bare }) => column === 0 || WITHHELD.test(bare))
  return marked + 2 + rows.slice(marked + 1, first).findLastIndex((row) => !isOfBody(row))
}

/** What stands for a number that is not told. */
const WITHHELD = /^(?:[WEDS]|NA|XX|n\.?[ad]\.?|n\/a|[—–-]+|\.{2,3}|\(\d\))$/i

/** The header cells of one line over a cell: by their order when the line has a header for each value, else by columns. */
function headersOver(line: readonly Placed[], row: readonly Placed[], cell: Placed): readonly Placed[] {
  const tops = line.filter(({ column }) => column > 0)
  const values = row.filter(({ column }) => column > 0)
  if (cell.column > 0 && tops.length === values.length) return tops.slice(values.indexOf(cell), values.indexOf(cell) + 1)
  return line.filter((top) => top.column <= cell.to && top.to >= cell.column && (top.column > 0 || cell.column === 0))
}

/** The headers of the table that this one goes on with: the last one before it, with nothing but footnotes between. */
function headOf(document: Document, block: Table, above: readonly Passage[]): Line[] {
  const previous = firstPart(document, block)
  if (previous === block) return []
  const cells = new Map(above.filter((passage) => passage.block === previous).map((cell) => [cell.span.start, cell]))
  const rows = linesOf(document, previous, cells)
  return rows.slice(0, Math.max(0, firstBodyRow(rows)))
}

/** The table that this one goes on with after a page break, or itself. */
function firstPart(document: Document, block: Table): Table {
  const at = document.blocks.indexOf(block)
  const previous = document.blocks.slice(0, at).findLast((other) => other.kind !== "footnote")
  return previous?.kind === "table" && widthOf(previous) === widthOf(block) ? firstPart(document, previous) : block
}

function widthOf(block: Table): number {
  return Math.max(...block.rows.flatMap((row) => row.cells.map(({ to }) => to)))
}

/** The caption, heading and bracketed notes right above the table; footnotes between are passed over. */
function captionsAbove(block: Table, above: readonly Passage[]): Passage[] {
  const blocks = [...new Set(above.map((passage) => passage.block))].filter(
    (other) => other.kind !== "footnote" && other.span.end <= block.span.start,
  )
  const near = new Set<Block>()
  for (const other of blocks.toReversed()) {
    const size = other.span.end - other.span.start
    if (other.kind !== "caption" && other.kind !== "heading" && !(other.kind === "paragraph" && size < 250)) break
    if (other.page < block.page - 1) break
    near.add(other)
    if (other.kind === "caption") break
  }
  return above.filter((passage) => near.has(passage.block))
}

function bareOf(document: Document, span: Span): string {
  const marks = document.marks.filter((mark) => mark.start >= span.start && mark.end <= span.end)
  return marks
    .reduceRight(
      (text, mark) => text.slice(0, mark.start - span.start) + text.slice(mark.end - span.start),
      document.text.slice(span.start, span.end),
    )
    .trim()
}
