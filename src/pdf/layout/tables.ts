/** Tables without rules: lines whose segments stand in common columns. */
import type { CellLine, ShapeCell, ShapeRow } from "./cells.ts"
import { isGrid, type Line } from "./lines.ts"
import { LEADERS } from "./roles.ts"
import { isContinuation, rowsOfLines } from "./rows.ts"
import type { Segment } from "./segment.ts"

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
  let row = lines[from]!
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index]!
    const above = lines[index - 1]!
    if (isGrid(line) || opensBlock(line) || LEADERS.test(line.text)) break
    if (line.baseline - above.baseline > 3.2 * Math.max(line.size, above.size)) break
    if (isTabular(line)) {
      to = index + 1
      row = line
    } else if (index - to >= 2) break
    else if (index === to && (isContinuation(line, row, above) || standsBelow(line, lines.slice(from, to)))) to = index + 1
  }
  return to
}

/** The rest of a cell: a line that begins where cells of its column do, not at the left edge. */
const standsBelow = (line: Line, rows: readonly Line[]): boolean => {
  const below = (segment: Segment, index: number): boolean => index > 0 && Math.abs(segment.left - line.left) < 3
  return line.baseline - rows.at(-1)!.baseline < 1.5 * line.size && rows.some((row) => row.segments.some(below))
}

/** "Depletion Allowance: 22% (Domestic)": a bold lead at the left edge begins something new. */
const opensBlock = (line: Line): boolean => {
  const [first] = line.segments[0]!.pieces
  return first!.bold && /^\p{Lu}[^.:]{2,60}:/u.test(line.text)
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
  let nearest = columns[0]
  for (const column of columns) if (nearest && distance(column) < distance(nearest)) nearest = column
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

/** Labels above groups of columns ("FY 2023", "FY 2024" above two columns each), each centred on its group. */
const spread = (cells: ShapeCell[], line: Line, columns: readonly Column[]): ShapeCell[] => {
  const values = columns.length - 1
  const each = values / cells.length
  if (cells[0]!.column === 0 || cells.length < 2 || each < 2 || !Number.isInteger(each) || cells.length !== line.segments.length)
    return cells
  const spans = cells.map((cell, index) => ({ ...cell, column: 1 + index * each, to: (index + 1) * each }))
  const centred = spans.every(({ column, to }, index) => {
    const { left, right, size } = line.segments[index]!
    const middle = (columns[column]!.left + columns[to]!.right) / 2
    return Math.abs((left + right) / 2 - middle) < 4 * size
  })
  return centred ? spans : cells
}

const rowsOf = (lines: readonly Line[]): ShapeRow[] => {
  const columns = columnsOf(lines)
  const leftmost = Math.min(...lines.map((line) => line.left))
  return rowsOfLines(
    lines.map((line) => ({ line, cells: spread(cellsOf(line, columns), line, columns) })),
    leftmost,
    columns[0]!.right - columns[0]!.left,
  )
}
