/** Raw pages to the content of a Document: pure, the same for every reader. */
import type { Document } from "../../model.ts"
import { aboutOf } from "../about/index.ts"
import type { PaperInfo, RawPage } from "../raw.ts"
import { blocksOf } from "./blocks.ts"
import { columnsOf } from "./columns.ts"
import { bodyOf, spellingsOf } from "./document.ts"
import { flowOf } from "./flow.ts"
import { furnitureOf } from "./furniture.ts"
import { gridsOf } from "./grids.ts"
import { type Line, linesOf } from "./lines.ts"
import { type Segment, segmentsOf } from "./segments.ts"
import type { Grid, Shape } from "./shapes.ts"

/** Everything of a Document but its id and reader. */
export const layOut = (pages: readonly RawPage[], info: PaperInfo): Omit<Document, "id" | "reader"> => {
  const laid = pages.map((page) => {
    const upright = page.words.filter(({ angle }) => angle === 0)
    const { grids, rest } = gridsOf(page, upright)
    const segments = segmentsOf(rest)
    return { page, grids, segments, lines: linesOf(segments, page.number) }
  })
  const furniture = furnitureOf(laid.map(({ page, lines }) => ({ number: page.number, height: page.height, lines })))
  const usual = { size: usualSize(laid.flatMap(({ segments }) => segments)) }
  const all: Line[] = []
  const columns: Shape[][] = []
  for (const { page, grids, lines } of laid) {
    const segments = lines.flatMap((line) => (furniture.has(line) ? [] : line.segments))
    segments.push(...grids.map(segmentOfGrid))
    segments.sort((a, b) => a.baseline - b.baseline || a.left - b.left)
    for (const column of columnsOf(segments)) {
      const lines = linesOf(column, page.number)
      all.push(...lines)
      columns.push(blocksOf(lines, usual))
    }
  }
  const shapes = flowOf(columns)
  const body = bodyOf(shapes, pages, spellingsOf(all))
  return { ...aboutOf(shapes, furniture, info, body.text), ...body }
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

/** The size in which most letters are set. */
const usualSize = (segments: readonly Segment[]): number => {
  const letters = new Map<number, number>()
  for (const { pieces } of segments) {
    for (const { size, text } of pieces) {
      const key = Math.round(size * 2) / 2
      letters.set(key, (letters.get(key) ?? 0) + text.length)
    }
  }
  let usual = 10
  let most = 0
  for (const [size, count] of letters) {
    if (count > most) {
      most = count
      usual = size
    }
  }
  return usual
}
