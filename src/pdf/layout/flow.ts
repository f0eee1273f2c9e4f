/** Blocks of all columns and pages, joined where a column or page break cut them. */
import { type ShapeRow, withLines } from "./cells.ts"
import type { Ink, InkedCellLine, InkedLine, InkedShape } from "./ink.ts"
import { SENTENCE_END } from "./roles.ts"
import type { Prose as ProseOf } from "./shapes.ts"

type Table = Extract<InkedShape, { kind: "table" }>
type Prose = ProseOf<InkedLine>
type Row = ShapeRow<InkedCellLine>

/** What may stand between the two halves of a paragraph. */
const ASIDE: ReadonlySet<InkedShape["kind"]> = new Set(["footnote", "caption", "table"])

/**
 * The blocks in reading order. A paragraph that goes on in the next column or on the next page is one block; what stood between its
 * halves comes before it when it is on the first half's page and behind it when not, so that each page's text stays in one piece.
 */
export const flowOf = (columns: readonly (readonly InkedShape[])[], boxed: ReadonlySet<InkedShape>, ink: Ink): InkedShape[] => {
  const isAside = (shape: InkedShape): boolean => ASIDE.has(shape.kind) || boxed.has(shape)
  const flow: InkedShape[] = []
  for (const whole of columns) {
    const column = withoutRestOfNote(flow, whole)
    const table = column[0]
    if (table?.kind === "table" && joinTable(flow, table, ink)) {
      flow.push(...column.slice(1))
      continue
    }
    const at = endOfFirstHalf(flow, column, isAside)
    const above = flow[at]
    const start = above && isProse(above) ? startOfRest(above, column, isAside) : -1
    const head = column[start]
    if (above && head && isProse(above) && isProse(head)) {
      const between = [...flow.splice(at).slice(1), ...column.slice(0, start)]
      const page = above.lines.at(-1)!.page
      const before = between.filter((shape) => pageOf(shape) <= page)
      // A heading stays with its paragraph: notes come before both.
      const headings = flow.splice(1 + flow.findLastIndex((shape) => shape.kind !== "heading" || pageOf(shape) !== page))
      flow.push(...before.filter(isNote), ...headings, ...before.filter((shape) => !isNote(shape)))
      flow.push({ kind: above.kind, lines: [...above.lines, ...head.lines] })
      flow.push(...between.filter((shape) => pageOf(shape) > page), ...column.slice(start + 1))
    } else flow.push(...column)
  }
  return flow
}

/**
 * The last prose so far, or the one above a lone line at the foot of its page ("Prepared by …") or above the small print below a table
 * ("Source: …") when that breaks off in mid-sentence and goes on.
 */
const endOfFirstHalf = (flow: readonly InkedShape[], column: readonly InkedShape[], isAside: (shape: InkedShape) => boolean): number => {
  const last = flow.findLastIndex((shape) => !isAside(shape))
  const lone = flow[last]
  if (lone?.kind !== "paragraph" || lone.lines.length > SMALL_PRINT) return last
  const before = flow.slice(0, last).findLastIndex((shape) => !isAside(shape))
  const above = flow[before]
  if (!above || !isProse(above)) return last
  const { page, size } = above.lines.at(-1)!
  const isSmall = lone.lines.every((line) => line.size < 0.94 * size)
  if (pageOf(lone) - page > (isSmall ? 1 : 0)) return last
  if (!isSmall && (lone.lines.length > 1 || !isFull(above.lines))) return last
  const rest = column[startOfRest(above, column, isAside)]
  return rest && isProse(rest) && /^\p{Ll}/u.test(rest.lines[0]!.text) ? before : last
}

/** Small print below a table has at most so many lines. */
const SMALL_PRINT = 3

/** Where in a column the rest of a paragraph stands: the first prose, or the second below a lone line ("Updated April 16, 2026"). */
const startOfRest = (above: Prose, column: readonly InkedShape[], isAside: (shape: InkedShape) => boolean): number => {
  const first = column.findIndex((shape) => !isAside(shape))
  const head = column[first]
  if (!head || !isProse(head)) return -1
  if (goesOn(above, head)) return first
  const next = column[first + 1]
  return head.lines.length === 1 && next && isProse(next) && /^\p{Ll}/u.test(next.lines[0]!.text) && goesOn(above, next) ? first + 1 : -1
}

/** The column without the small print that goes on a footnote at the end of the column before, which takes it up. */
const withoutRestOfNote = (flow: InkedShape[], column: readonly InkedShape[]): readonly InkedShape[] => {
  const note = flow.at(-1)
  if (note?.kind !== "footnote" || SENTENCE_END.test(note.lines.at(-1)!.text)) return column
  const { size } = note.lines.at(-1)!
  const rest = column.findIndex((shape) => isProse(shape) && Math.abs(shape.lines[0]!.size - size) < 0.05 * size)
  const shape = column[rest]
  // It stands on top of the notes: nothing but notes comes below it.
  if (!shape || !isProse(shape) || column.slice(rest + 1).some((below) => below.kind !== "footnote")) return column
  flow[flow.length - 1] = { ...note, lines: [...note.lines, ...shape.lines] }
  return [...column.slice(0, rest), ...column.slice(rest + 1)]
}

const isProse = (shape: InkedShape): shape is Prose => shape.kind === "paragraph" || shape.kind === "list"
const isNote = (shape: InkedShape): boolean => shape.kind === "footnote"
const pageOf = (shape: InkedShape): number => (shape.kind === "table" ? shape.page : shape.lines[0]!.page)

/** The first half ends in mid-sentence, in the same letters, and the other half begins like a sentence's rest. */
const goesOn = (above: Prose, below: Prose): boolean => {
  const last = above.lines.at(-1)!
  const first = below.lines[0]!
  if (below.kind === "list" || SENTENCE_END.test(last.text) || Math.abs(last.size - first.size) > 0.06 * last.size) return false
  if (last.bold !== first.bold || first.page - last.page > 1) return false
  return (
    /^[\p{Ll}\d($€£"“‘]/u.test(first.text) ||
    /[,\-–—]$|\b(?:and|or|of|the|in|to|for|a|an|by|with|from|on|at|is|are|was|were|that|which)$/.test(last.text) ||
    isFull(above.lines)
  )
}

/** The last line reaches as far as the others: a paragraph that ends here would likely end earlier. */
const isFull = (lines: readonly InkedLine[]): boolean => {
  if (lines.length < 3) return false
  const right = lines.reduce((right, line) => Math.max(right, line.right), Number.NEGATIVE_INFINITY)
  return lines.at(-1)!.right > right - 1.5 * lines[0]!.size
}

/** A ruled table on top of a page goes on from the one at the end of the page before when their columns stand alike. */
const joinTable = (flow: InkedShape[], below: Table, ink: Ink): boolean => {
  const at = flow.findLastIndex((shape) => shape.kind !== "footnote")
  const above = flow[at]
  if (!below.grid || above?.kind !== "table" || !above.grid || lastPage(above) !== below.page - 1) return false
  const places = below.grid.columns
  const same =
    above.grid.columns.length === places.length && above.grid.columns.every((place, index) => Math.abs(place - places[index]!) < 8)
  if (!same) return false
  const rows = withoutHeader(above, below.rows, ink)
  const [first, ...rest] = rows
  const last = above.rows.at(-1)!
  const goesOn = first && !first.header && first.cells[0]!.column > 0 && last.cells[0]!.column === 0 && !last.header
  const joined = goesOn ? [...above.rows.slice(0, -1), withLines(last, first.cells), ...rest] : [...above.rows, ...rows]
  flow[at] = { ...above, rows: joined, grid: below.grid }
  return true
}

const lastPage = (table: Table): number => Math.max(...table.rows.at(-1)!.cells.flatMap(({ lines }) => lines.map(({ page }) => page)))

/** Header rows that the next page repeats are left out. */
const withoutHeader = (above: Table, rows: readonly Row[], ink: Ink): Row[] => {
  const text = (row: Row): string => row.cells.map(({ lines }) => lines.map(ink.unmarked).join(" ")).join("|")
  const known = new Set(above.rows.filter(({ header }) => header).map(text))
  let from = 0
  while (from < rows.length && known.has(text(rows[from]!))) from++
  return rows.slice(from).map((row) => ({ ...row, header: false }))
}
