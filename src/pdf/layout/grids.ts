/** Tables with rules: words in the cells that lines enclose. */
import type { RawWord } from "../raw.ts"
import { type Boxed, isBox } from "./boxes.ts"
import { type CellLine, type Grid, type ShapeCell, type ShapeRow, withLines } from "./cells.ts"
import { headed } from "./headers.ts"
import { type Line, linesOf, piecesOf } from "./lines.ts"
import { type Ruling, rulingsOf, type Stroke } from "./ruling.ts"
import { rowsOf as rowsOfWords, segmentsOf } from "./segments.ts"
import type { View } from "./turn.ts"

/** Lines nearer to each other than this part no row and no column. */
const NARROW = 5

/** The ruled tables of a page, its boxes with a border, and the words that stand in none. */
export const gridsOf = (
  view: View,
): { readonly grids: readonly Grid[]; readonly boxes: readonly Boxed[]; readonly rest: readonly RawWord[] } => {
  const grids: Grid[] = []
  const boxes: Boxed[] = []
  let rest = view.words
  for (const ruling of rulingsOf(view.rules, view.words)) {
    const drawn = frameOf(ruling)
    if (drawn.right - drawn.left < 60) continue
    const inside = rest.filter((word) => isInside(word, drawn))
    if (inside.length === 0) continue
    const frame = drawn.columns.length > 2 ? drawn : { ...drawn, columns: whiteColumns(inside, drawn) }
    const rows = frame.columns.length > 2 ? rowsOf(inside, frame, ruling, view.number) : []
    const { left, right, top, bottom } = drawn
    if (isTable(rows)) grids.push({ left, right, top, bottom, columns: frame.columns, rows: headed(rows) })
    else if (isBox(ruling, drawn, inside, view)) boxes.push({ left, right, top, bottom, words: inside })
    else continue
    const taken = new Set(inside)
    rest = rest.filter((word) => !taken.has(word))
  }
  return { grids, boxes, rest }
}

type Frame = Omit<Grid, "rows"> & { readonly bands: readonly number[]; readonly soft: ReadonlySet<number> }

const frameOf = ({ horizontal, vertical, breaks }: Ruling): Frame => {
  const left = Math.min(...horizontal.map(({ from }) => from), ...vertical.map(({ at }) => at))
  const right = Math.max(...horizontal.map(({ to }) => to), ...vertical.map(({ at }) => at))
  const top = Math.min(...vertical.map(({ from }) => from), ...horizontal.map(({ at }) => at))
  const lowest = Math.max(...vertical.map(({ to }) => to), ...horizontal.map(({ at }) => at))
  // A table that goes on over the page has no line below, and its last words may stick out.
  const bottom = horizontal.some(({ at }) => lowest - at < NARROW) ? lowest : lowest + 8
  const drawn = edges([top, ...horizontal.map(({ at }) => at), bottom])
  const bands = edges([...drawn, ...breaks])
  const soft = new Set(bands.filter((band) => !horizontal.some(({ at }) => Math.abs(at - band) < NARROW)))
  return { left, right, top, bottom, columns: edges([left, ...vertical.map(({ at }) => at), right]), bands, soft }
}

/** Sorted, those nearer than `NARROW` taken as one. */
const edges = (places: readonly number[]): number[] => {
  const kept: number[] = []
  for (const place of [...places].sort((a, b) => a - b)) if (kept.length === 0 || place - kept.at(-1)! >= NARROW) kept.push(place)
  return kept
}

const middle = (word: RawWord): number => word.baseline - 0.3 * word.size
const isInside = (word: RawWord, { left, right, top, bottom }: Frame): boolean => {
  const x = (word.left + word.right) / 2
  return x > left && x < right && middle(word) > top && middle(word) < bottom
}

/** The index of the interval between two edges that holds the place. */
const slot = (places: readonly number[], place: number): number => {
  let index = 0
  while (index < places.length - 2 && place >= places[index + 1]!) index++
  return index
}

/** Rows drawn without column lines: the columns are where white strips run down through all rows. */
const whiteColumns = (words: readonly RawWord[], { left, right, bands }: Frame): number[] => {
  if (bands.length < 4) return [left, right]
  const columns = [left]
  let reach = Number.POSITIVE_INFINITY
  for (const word of [...words].sort((a, b) => a.left - b.left)) {
    if (word.left - reach > 0.5 * word.size) columns.push((word.left + reach) / 2)
    reach = reach === Number.POSITIVE_INFINITY ? word.right : Math.max(reach, word.right)
  }
  return [...columns, right]
}

const covers = (strokes: readonly Stroke[], at: number, place: number): boolean =>
  strokes.some((stroke) => Math.abs(stroke.at - at) < NARROW && place >= stroke.from - 1 && place <= stroke.to + 1)

const rowsOf = (words: readonly RawWord[], frame: Frame, { horizontal, vertical }: Ruling, page: number): ShapeRow[] => {
  const { bands, columns, soft } = frame
  const cells = new Map<number, RawWord[]>()
  const inner = vertical.some(({ at }) => at > columns[0]! + NARROW && at < columns.at(-1)! - NARROW)
  for (const group of gluedGroups(words)) {
    const word = group[0]!
    let band = slot(bands, middle(word))
    const column = slot(columns, (word.left + word.right) / 2)
    const centre = (columns[column]! + columns[column + 1]!) / 2
    const parted = (at: number, row: number): boolean => !inner || covers(vertical, columns[at]!, (bands[row]! + bands[row + 1]!) / 2)
    // A cell that spans rows has no line at its upper edge: its words belong to the row in which it begins.
    const spans = (row: number): boolean => parted(column, row) && parted(column + 1, row) && !covers(horizontal, bands[row + 1]!, centre)
    while (inner && band > 0 && !soft.has(bands[band]!) && spans(band - 1)) band--
    let first = column
    while (first > 0 && !parted(first, band)) first--
    const key = band * 1000 + first
    const cell = cells.get(key)
    if (cell) cell.push(...group)
    else cells.set(key, [...group])
  }
  const rows: ShapeRow[] = []
  for (let band = 0; band < bands.length - 1; band++) {
    const row: ShapeCell[] = []
    const height = (bands[band]! + bands[band + 1]!) / 2
    for (let column = 0; column < columns.length - 1; column++) {
      const inside = cells.get(band * 1000 + column)
      if (!inside) continue
      let to = column
      while (inner && to < columns.length - 2 && !covers(vertical, columns[to + 1]!, height)) to++
      const lines = linesOf(segmentsOf(rowsOfWords(inside)), page)
      row.push(...(to > column ? partedCell(lines, columns, column, to) : [{ lines: lines.map(cellLine), column, to }]))
    }
    if (row.length === 0) continue
    const above = rows.at(-1)
    if (above && soft.has(bands[band]!) && row[0]!.column > 0 && above.cells[0]!.column === 0) rows[rows.length - 1] = withLines(above, row)
    else rows.push(...partedAtGaps(row).map((cells) => ({ cells, header: false, indent: 0 })))
  }
  return rows
}

const cellLine = (line: Line): CellLine => ({ page: line.page, pieces: piecesOf(line) })

/** Over several columns without lines between them: one cell, or one for each column if the words stand apart in them. */
const partedCell = (lines: readonly Line[], columns: readonly number[], column: number, to: number): ShapeCell[] => {
  const own = new Map<number, CellLine[]>()
  for (const line of lines) {
    for (const { left, right, pieces } of line.segments) {
      const first = slot(columns, left + 1)
      if (slot(columns, right - 1) !== first) return [{ lines: lines.map(cellLine), column, to }]
      own.set(first, [...(own.get(first) ?? []), { page: line.page, pieces }])
    }
  }
  if (own.size === 1) return [{ lines: lines.map(cellLine), column, to }]
  return [...own].sort((a, b) => a[0] - b[0]).map(([at, lines]) => ({ lines, column: at, to: at }))
}

const gluedGroups = (words: readonly RawWord[]): RawWord[][] => {
  const groups: RawWord[][] = []
  for (const word of words) {
    if (word.glued && groups.length > 0) groups.at(-1)!.push(word)
    else groups.push([word])
  }
  return groups
}

/** A band without lines inside whose columns all break at the same heights holds several rows. */
const partedAtGaps = (cells: readonly ShapeCell[]): ShapeCell[][] => {
  if (cells.length < 2) return [[...cells]]
  const lines = cells.flatMap((cell) =>
    cell.lines.map((line) => ({ cell, line, baseline: line.pieces[0]!.baseline, size: line.pieces[0]!.size })),
  )
  lines.sort((a, b) => a.baseline - b.baseline)
  const parts: (typeof lines)[] = [[]]
  for (const [index, entry] of lines.entries()) {
    const above = lines[index - 1]
    if (above && entry.baseline - above.baseline > 1.75 * Math.max(entry.size, above.size)) parts.push([])
    parts.at(-1)!.push(entry)
  }
  // Rows of one line each; paragraphs with white between them are one cell.
  const tidy = parts.length >= 2 && parts.every((part) => part.every(({ baseline }) => baseline - part[0]!.baseline < part[0]!.size * 1.5))
  const wide = parts.filter((part) => new Set(part.map(({ cell }) => cell)).size >= 2).length
  if (!tidy || wide < parts.length * 0.6) return [[...cells]]
  return parts.map((part) =>
    cells.flatMap((cell) => {
      const own: CellLine[] = part.filter((entry) => entry.cell === cell).map(({ line }) => line)
      return own.length > 0 ? [{ lines: own, column: cell.column, to: cell.to }] : []
    }),
  )
}

/** A chart's frame and grid lines are no table: most of their cells are empty, or there is but one row or column. */
const isTable = (rows: readonly ShapeRow[]): boolean => {
  const columns = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))
  const filled = rows.reduce((sum, { cells }) => sum + cells.length, 0)
  return columns.size >= 2 && rows.length >= 1 && filled >= rows.length * columns.size * 0.3 && filled >= 4
}
