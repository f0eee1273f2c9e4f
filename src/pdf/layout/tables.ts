/** Tables without rules: lines whose segments stand in common columns. */
import { headed } from "./headers.ts"
import { isGrid, type Line } from "./lines.ts"
import { LEADERS } from "./roles.ts"
import type { Segment } from "./segments.ts"
import type { CellLine, ShapeCell, ShapeRow } from "./shapes.ts"

export interface TableRun {
  /** Indexes of the first line and of the line behind the last. */
  readonly from: number
  readonly to: number
  readonly rows: readonly ShapeRow[]
}

const BULLET = /^(?:[•·▪■□▫◦‣–—*o-]|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]|\d{1,2}(?:\.\d{1,2})+\.?)$/

/** The runs of lines that are tables, in order. */
export const tableRunsOf = (lines: readonly Line[]): TableRun[] => {
  const runs: TableRun[] = []
  for (let from = 0; from < lines.length; from++) {
    if (!isTabular(lines[from]!)) continue
    const to = endOfRun(lines, from)
    const inside = lines.slice(from, to)
    if (inside.filter(isTabular).length >= 2) {
      runs.push({ from, to, rows: rowsOf(inside) })
      from = to - 1
    }
  }
  return runs
}

const isTabular = (line: Line): boolean => {
  const [first] = line.segments
  if (line.segments.length < 2 || isGrid(line) || LEADERS.test(line.text)) return false
  return !(line.segments.length === 2 && first!.pieces.length === 1 && BULLET.test(first!.pieces[0]!.text))
}

/** A table goes on over lines of one segment (a group's label, the rest of a label) when rows follow close by. */
const endOfRun = (lines: readonly Line[], from: number): number => {
  let to = from + 1
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index]!
    const above = lines[index - 1]!
    if (isGrid(line)) break
    if (line.baseline - above.baseline > 3.2 * Math.max(line.size, above.size)) break
    if (isTabular(line)) to = index + 1
    else if (index - to >= 2) break
    else if (isContinuation(line, lines[to - 1]!) && index === to) to = index + 1
  }
  return to
}

const startsLower = (line: Line): boolean => /^[a-zà-ÿ(]/.test(line.text)

/** The rest of a row's label or cell on a line of its own. */
const isContinuation = (line: Line, row: Line): boolean => {
  const [first, second] = row.segments
  if (line.segments.length !== 1 || !second) return false
  if (line.baseline - row.baseline > 1.6 * line.size) return false
  if (line.left >= second.left - 40 && line.left > first!.right) return true
  return startsLower(line) && line.right < second.left + 20
}

interface Column {
  left: number
  right: number
}

/** Columns are the places where the segments of the fullest kind of row stand; others find theirs by overlap. */
const columnsOf = (lines: readonly Line[]): Column[] => {
  const counts = new Map<number, number>()
  for (const line of lines) if (isTabular(line)) counts.set(line.segments.length, (counts.get(line.segments.length) ?? 0) + 1)
  let fullest = 0
  let most = 0
  for (const [count, times] of counts) {
    if (times * count * count > most) {
      most = times * count * count
      fullest = count
    }
  }
  const full = lines.filter((line) => line.segments.length === fullest)
  const columns = inOrder(full) ?? []
  const place = (segment: Segment): void => {
    const met = columns.filter((column) => segment.left < column.right && segment.right > column.left)
    if (met.length === 0 && !near(segment, columns)) columns.push({ left: segment.left, right: segment.right })
    else if (met.length === 1) {
      met[0]!.left = Math.min(met[0]!.left, segment.left)
      met[0]!.right = Math.max(met[0]!.right, segment.right)
    }
  }
  if (columns.length === 0) for (const line of full) line.segments.forEach(place)
  for (const line of lines) if (line.segments.length !== fullest && isTabular(line)) line.segments.forEach(place)
  return columns.sort((a, b) => a.left - b.left)
}

/** Columns by counting segments, if those of all rows then stand one beside the other. */
const inOrder = (rows: readonly Line[]): Column[] | undefined => {
  const columns = rows[0]!.segments.map((_, index) => ({
    left: Math.min(...rows.map((row) => row.segments[index]!.left)),
    right: Math.max(...rows.map((row) => row.segments[index]!.right)),
  }))
  return columns.every((column, index) => index === 0 || columns[index - 1]!.right < column.left) ? columns : undefined
}

/** The column beside which a segment stands that meets none, e.g. a year centred above figures set to the right. */
const near = (segment: Segment, columns: readonly Column[]): Column | undefined => {
  const distance = ({ left, right }: Column): number => Math.max(left - segment.right, segment.left - right)
  const [nearest] = [...columns].sort((a, b) => distance(a) - distance(b))
  return nearest && distance(nearest) < 2 * segment.size ? nearest : undefined
}

const cellsOf = (line: Line, columns: readonly Column[]): ShapeCell[] => {
  const cells: { lines: CellLine[]; column: number; to: number }[] = []
  for (const segment of line.segments) {
    let column = -1
    let to = -1
    for (const [index, { left, right }] of columns.entries()) {
      if (segment.left < right && segment.right > left) {
        if (column < 0) column = index
        to = index
      }
    }
    if (column < 0) {
      column = columns.indexOf(near(segment, columns)!)
      to = column
    }
    if (column < 0) {
      column = 0
      for (const [index, { left }] of columns.entries()) if (left <= segment.left) column = index
      to = column
    }
    const before = cells.at(-1)
    if (before && before.to >= column) before.lines[0] = { page: line.page, pieces: [...before.lines[0]!.pieces, ...segment.pieces] }
    else cells.push({ lines: [{ page: line.page, pieces: segment.pieces }], column, to })
  }
  return cells
}

/** A row whose label began on the line above it ("Net import reliance as a percentage of | apparent consumption … 76 74"). */
const isRestOf = (line: Line, above: Line, labels: number): boolean =>
  startsLower(line) && !/:\W*$/.test(above.text) && above.right - above.left > 0.7 * labels

const rowsOf = (lines: readonly Line[]): ShapeRow[] => {
  const columns = columnsOf(lines)
  const labels = columns[0]!.right - columns[0]!.left
  const left = Math.min(...lines.map((line) => line.left))
  const rows: { cells: ShapeCell[]; indent: number; label: Line }[] = []
  for (const [index, line] of lines.entries()) {
    const cells = cellsOf(line, columns)
    const above = rows.at(-1)
    const single = cells.length === 1
    if (above && single && index > 0 && isContinuation(line, lines[index - 1]!) && cells[0]!.column === cells[0]!.to) {
      const at = above.cells.findIndex(({ column }) => column === cells[0]!.column)
      if (at >= 0) {
        above.cells[at] = { ...above.cells[at]!, lines: [...above.cells[at]!.lines, ...cells[0]!.lines] }
        continue
      }
    }
    if (above && above.cells.length === 1 && !single && cells[0]!.column === 0 && isRestOf(line, above.label, labels)) {
      above.cells = [{ ...cells[0]!, lines: [...above.cells[0]!.lines, ...cells[0]!.lines] }, ...cells.slice(1)]
      continue
    }
    const indent = cells[0]!.column === 0 ? Math.round((line.left - left) / (0.8 * line.size)) : 0
    rows.push({ cells, indent, label: line })
  }
  return headed(rows.map(({ cells, indent }) => ({ cells, indent, header: false })))
}
