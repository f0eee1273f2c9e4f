/** Raw pages to the content of a Document: pure, the same for every reader. */
import type { Document } from "../../model.ts"
import { aboutOf } from "../about/index.ts"
import type { PaperInfo, RawPage } from "../raw.ts"
import { wholeTables } from "./bands.ts"
import { blocksOf } from "./blocks.ts"
import { columnsOf } from "./columns.ts"
import { bodyOf, spellingsOf } from "./document.ts"
import { edgesOf } from "./edges.ts"
import { flowOf } from "./flow.ts"
import { furnitureOf, lineNumbersOf } from "./furniture.ts"
import { gridsOf } from "./grids.ts"
import { type Line, linesOf } from "./lines.ts"
import { rowsOf, type Segment, segmentsOf } from "./segments.ts"
import type { Grid, Shape } from "./shapes.ts"
import { type View, viewsOf } from "./turn.ts"

/** Everything of a Document but its id and reader. */
export const layOut = (pages: readonly RawPage[], info: PaperInfo): Omit<Document, "id" | "reader"> => {
  const seen = pages.flatMap((page) => viewsOf(page).map((view, index) => ({ ...inRows(view), main: index === 0 })))
  // Columns that one page shows plainly are looked for on the others too.
  const edges = new Set(seen.flatMap(({ edges }) => [...edges]))
  const views = seen.map((view) => ({ ...view, lines: linesOf(segmentsOf(view.rows, edgesOf(view.rows, edges)), view.number) }))
  const furniture = furnitureOf(views)
  const numbers = new Set(views.flatMap(({ lines }) => lineNumbersOf(lines)))
  const usual = { size: usualSize(views.flatMap(({ lines }) => lines.flatMap(({ segments }) => segments))) }
  const all: Line[] = []
  const columns: Shape[][] = []
  for (const { number, grids, lines, rules } of views) {
    const kept = lines.filter((line) => !furniture.has(line))
    const segments = kept.flatMap((line) => line.segments).filter((segment) => !numbers.has(segment))
    segments.push(...grids.map(segmentOfGrid))
    segments.sort((a, b) => a.baseline - b.baseline || a.left - b.left)
    const regions = wholeTables(columnsOf(segments, edges), segments, rules, (part) => columnsOf(part, edges))
    const whole = regions.length === 1 && grids.length === 0 && numbers.size === 0
    for (const region of regions) {
      const own = whole ? kept : linesOf(region, number)
      all.push(...own)
      columns.push(blocksOf(own, usual))
    }
  }
  const shapes = flowOf(columns)
  const body = bodyOf(shapes, pages, spellingsOf(all))
  return { ...aboutOf(shapes, furniture, info, body.text), ...body }
}

const inRows = (view: View) => {
  const { grids, rest } = gridsOf(view)
  const rows = rowsOf(rest)
  return { number: view.number, height: view.height, grids, rules: view.rules, rows, edges: edgesOf(rows) }
}

/** A ruled table takes part in the order of the page like a segment as wide as it is. */
const segmentOfGrid = (grid: Grid): Segment => ({
  grid,
  pieces: [],
  left: grid.left,
  right: grid.right,
  baseline: grid.top + 6,
  size: 10,
})

/** The size in which most words are set. */
const usualSize = (segments: readonly Segment[]): number => {
  const words = new Map<number, number>()
  for (const { pieces, size } of segments) {
    const key = Math.round(size * 2) / 2
    words.set(key, (words.get(key) ?? 0) + pieces.length)
  }
  let usual = 10
  let most = 0
  for (const [size, count] of words) {
    if (count > most) {
      most = count
      usual = size
    }
  }
  return usual
}
