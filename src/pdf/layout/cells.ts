/** Tables as laid out on pages: their cells, in rows. */
import type { Piece } from "./unit.ts"

/** The words of one line of a cell. */
export interface CellLine {
  readonly page: number
  readonly pieces: readonly Piece[]
}
/** A cell as lines of words, and the columns it covers. */
export interface ShapeCell<Words = CellLine> {
  readonly lines: readonly Words[]
  readonly column: number
  readonly to: number
}
export interface ShapeRow<Words = CellLine> {
  readonly cells: readonly ShapeCell<Words>[]
  readonly header: boolean
  readonly indent: number
}

export interface Columns {
  readonly columns: readonly number[]
}

/** A table with rules around its cells, and where its column lines stand. */
export interface Grid extends Columns {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly rows: readonly ShapeRow[]
}

/** The row with the lines of cells below it added to its own. */
export const withLines = <Words>(row: ShapeRow<Words>, below: readonly ShapeCell<Words>[]): ShapeRow<Words> => {
  const cells = row.cells.map((cell) => {
    const more = below.filter(({ column }) => column === cell.column)
    if (more.length === 0) return cell
    return { lines: [...cell.lines, ...more.flatMap(({ lines }) => lines)], column: cell.column, to: cell.to }
  })
  const added = below.filter(({ column }) => !row.cells.some((cell) => cell.column === column))
  return { cells: [...cells, ...added].sort((a, b) => a.column - b.column), header: row.header, indent: row.indent }
}

/** Whether each cell below stands in the same columns as one above, or where there is none: a header over two columns is no part of the next line. */
export const fitBelow = (row: ShapeRow, below: readonly ShapeCell[]): boolean =>
  below.every(({ column, to }) =>
    row.cells.every((cell) => (cell.column === column && cell.to === to) || cell.to < column || cell.column > to),
  )
