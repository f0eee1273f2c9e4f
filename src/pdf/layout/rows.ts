/** Lines of a table put together into rows: a cell may take several lines. */
import { fitBelow, type ShapeCell, type ShapeRow, withLines } from "./cells.ts"
import { cellText, headed } from "./headers.ts"
import type { Line } from "./lines.ts"

/** A line of a table with its cells. */
export interface CellRow {
  readonly line: Line
  readonly cells: readonly ShapeCell[]
}

const FIGURE = /^[<>~≈±$€£(]*[−–-]?\d[\d.,]*\s?[%)]?[a-z]?$|^[—–-]+$|^(?:NA|W|E)$/

/** The rows of a table, headers marked. `leftmost` is where labels without an indent begin, `labels` how wide they are. */
export const rowsOfLines = (lines: readonly CellRow[], leftmost: number, labels: number): ShapeRow[] => {
  const values = lines.flatMap(({ cells }) => cells.filter(({ column }) => column > 0).map(cellText))
  const figures = values.filter((value) => FIGURE.test(value)).length
  return headed(figures >= values.length * 0.3 ? rowsOfFigures(lines, leftmost, labels) : rowsOfWords(lines, leftmost))
}

const indentOf = ({ line, cells }: CellRow, leftmost: number): number =>
  cells[0]!.column === 0 ? Math.round((line.left - leftmost) / (0.8 * line.size)) : 0

const startsLower = (line: Line): boolean => /^[a-zà-ÿ(]/.test(line.text)

/** Each line is a row but for the rest of a label, which begins in lower case. */
const rowsOfFigures = (lines: readonly CellRow[], leftmost: number, labels: number): ShapeRow[] => {
  const rows: { row: ShapeRow; line: Line }[] = []
  for (const [index, { line, cells }] of lines.entries()) {
    const above = rows.at(-1)
    const first = cells[0]!
    if (above && cells.length === 1 && first.column === first.to && isContinuation(line, above.line, lines[index - 1]!.line)) {
      const at = above.row.cells.findIndex(({ column }) => column === first.column)
      if (at >= 0) {
        rows[rows.length - 1] = { row: withLines(above.row, cells), line: above.line }
        continue
      }
    }
    if (above && above.row.cells.length === 1 && cells.length > 1 && first.column === 0 && isRestOf(line, above.line, labels)) {
      rows[rows.length - 1] = { row: withLines(above.row, cells), line }
      continue
    }
    rows.push({ row: { cells, header: false, indent: indentOf({ line, cells }, leftmost) }, line })
  }
  return rows.map(({ row }) => row)
}

/** The rest of a row's label or cell on a line of its own, just below the row or more of its rest. */
export const isContinuation = (line: Line, row: Line, above: Line = row): boolean => {
  const [first, second] = row.segments
  if (line.segments.length !== 1 || !second) return false
  if (line.baseline - above.baseline > 1.6 * line.size) return false
  if (line.left >= second.left - 40 && line.left > first!.right) return true
  return startsLower(line) && line.right < second.left + 20
}

/** A row whose label began on the line above it ("Net import reliance as a percentage of | apparent consumption … 76 74"). */
const isRestOf = (line: Line, above: Line, labels: number): boolean =>
  startsLower(line) && !/:\W*$/.test(above.text) && above.right - above.left > 0.7 * labels

/** Cells of words take several lines: a row ends where the white below it is wider, or else where a label begins. */
const rowsOfWords = (lines: readonly CellRow[], leftmost: number): ShapeRow[] => {
  const gaps = lines.slice(1).map(({ line }, index) => line.baseline - lines[index]!.line.baseline)
  const tight = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.2)] ?? 0
  const wide = gaps.filter((gap) => gap > tight * 1.2).length
  const byGap = wide > 0 && wide < gaps.length * 0.7
  const rows: ShapeRow[] = []
  for (const [index, row] of lines.entries()) {
    const above = rows.at(-1)
    const gap = gaps[index - 1] ?? 0
    const goesOn = byGap ? gap <= tight * 1.2 : row.cells[0]!.column > 0 && gap < 1.6 * row.line.size
    if (above && goesOn && fitBelow(above, row.cells)) rows[rows.length - 1] = withLines(above, row.cells)
    else rows.push({ cells: row.cells, header: false, indent: indentOf(row, leftmost) })
  }
  return rows
}
