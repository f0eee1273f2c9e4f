/** Which rows of a table label the columns below them. */
import { fitBelow, type ShapeCell, type ShapeRow, withLines } from "./cells.ts"

/** The words of a cell without marks: "Reserves" for "Reserves⁹". */
export const cellText = ({ lines }: ShapeCell): string => {
  const words: string[] = []
  for (const { pieces } of lines) for (const { mark, text } of pieces) if (!mark) words.push(text)
  return words.join(" ")
}

const YEAR = /^(?:FY ?)?(?:1[89]|20)\d\d(?:[–-]\d{2,4})?[a-z]?(?:,?$|\s)/
const VALUE = /^[<>~≈±$€£(]*[−–-]?\d|^[—–-]+$|^(?:NA|N\/A|W|Free\.?|XX)$/

/** The rows with `header` set: rows on top until one has a label and figures that are no years; in a table of words, the bold ones on top. */
export const headed = (rows: readonly ShapeRow[]): ShapeRow[] => {
  const data = rows.findIndex(({ cells }) => isData(cells))
  let top = data < 0 || data > 9 ? 0 : headerLines(rows.slice(0, data))
  if (data < 0 || data > 9) {
    while (top < rows.length && isBold(rows[top]!.cells)) top++
    if (top === rows.length) top = 0
  }
  if (top === 0 && rows.length > 1 && isBold(rows[0]!.cells) && !isBold(rows[1]!.cells)) top = 1
  if (top === 0 && rows.length > 2 && isTerse(rows[0]!, rows.slice(1))) top = 1
  return unfolded(joinedHeaders(rows.map(({ cells, indent }, at) => ({ cells, header: at < top, indent: at < top ? 0 : indent }))))
}

/** Lines of a header put together where each cell only goes on the one above it ("Potential | disposals"). */
const joinedHeaders = (rows: readonly ShapeRow[]): ShapeRow[] => {
  const joined: ShapeRow[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    if (above?.header && row.header && goesOn(above, row)) joined[joined.length - 1] = withLines(above, row.cells)
    else joined.push(row)
  }
  return joined
}

const goesOn = (above: ShapeRow, below: ShapeRow): boolean => {
  const last = above.cells[0]!.lines.at(-1)!.pieces[0]!
  const first = below.cells[0]!.lines[0]!.pieces[0]!
  if (first.baseline - last.baseline > 1.5 * first.size) return false
  const shared = below.cells.some((cell) => above.cells.some(({ column }) => column === cell.column))
  return shared && fitBelow(above, below.cells) && below.cells.every((cell) => !YEAR.test(cellText(cell)))
}

/** How many of the rows above the first figures are headers: up to the one with a label, and what goes on below it. */
const headerLines = (rows: readonly ShapeRow[]): number => {
  const labelled = rows.findIndex(({ cells }) => cells.length > 1 && cells[0]!.column === 0 && isHeader(cells))
  // A lone label among header lines ("Kind of business") is one of them; one just above the figures is a group's name.
  if (labelled < 0) return rows.findLastIndex(({ cells }) => isHeader(cells)) + 1
  let top = labelled + 1
  while (top < rows.length && rows[top]!.cells[0]!.column > 0) top++
  return top
}

/** The first row of a table of words labels the others when its cells are far shorter. */
const isTerse = (first: ShapeRow, others: readonly ShapeRow[]): boolean => {
  const length = (row: ShapeRow): number => row.cells.reduce((sum, cell) => sum + cellText(cell).length, 0) / row.cells.length
  return (
    first.cells.length > 1 &&
    isHeader(first.cells) &&
    length(first) < 0.5 * (others.reduce((sum, row) => sum + length(row), 0) / others.length)
  )
}

/** A table folded to save room ("Country, Share, Country, Share") becomes one with each of its columns once. */
const unfolded = (rows: readonly ShapeRow[]): ShapeRow[] => {
  const head = rows.find(({ header }) => header)
  if (!head || head.cells.length < 4 || head.cells.length % 2 === 1) return [...rows]
  const half = head.cells.length / 2
  const texts = head.cells.map(cellText)
  if (texts.slice(0, half).join("|") !== texts.slice(half).join("|")) return [...rows]
  const fold = head.cells[half]!.column
  const left = rows.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => column < fold) }))
  const right = rows
    .filter(({ header }) => !header)
    .map((row) => ({
      ...row,
      cells: row.cells.filter(({ column }) => column >= fold).map((cell) => ({ ...cell, column: cell.column - fold, to: cell.to - fold })),
    }))
  return [...left, ...right].filter(({ cells }) => cells.length > 0)
}

/** A label with at least one figure that is no year. */
const isData = (cells: readonly ShapeCell[]): boolean => {
  const values = cells.filter(({ column }) => column > 0).map(cellText)
  return cells[0]!.column === 0 && values.some((value) => VALUE.test(value) && !YEAR.test(value))
}

const isHeader = (cells: readonly ShapeCell[]): boolean => {
  const values = cells.filter(({ column }) => column > 0).map(cellText)
  if (values.length === 0) return false
  if (cells[0]!.column > 0) return true
  return values.every((value) => YEAR.test(value) || !VALUE.test(value))
}

const isBold = (cells: readonly ShapeCell[]): boolean =>
  cells.every(({ lines }) => lines.every(({ pieces }) => pieces.every(({ bold, mark }) => bold || mark)))
