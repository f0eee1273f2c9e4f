/** Raw pages to the content of a Document: pure, the same for every reader. */
import type { Document } from "../../model.ts"
import { aboutOf } from "../about/index.ts"
import type { PaperInfo, RawPage } from "../raw.ts"
import { wholeTables } from "./bands.ts"
import { blocksOf } from "./blocks.ts"
import { type Placed, withBoxes } from "./boxes.ts"
import type { Grid } from "./cells.ts"
import { columnsOf } from "./columns.ts"
import { bodyOf } from "./document.ts"
import { flowOf } from "./flow.ts"
import { lineNumbersOf } from "./furniture.ts"
import { type InkedShape, openInk, type PageSize } from "./ink.ts"
import { type Line, lineOf, linesOf } from "./lines.ts"
import { fromTop, inOrder } from "./order.ts"
import type { Box, Run, Segment } from "./segment.ts"
import type { Shape } from "./shapes.ts"
import { type InLines, openSheets } from "./sheets.ts"
import { traitsOf } from "./traits.ts"

export interface Layout {
  /** Takes the pages of a paper, one after the other. */
  add(page: RawPage): void
  /** Everything of the Document but its id and reader, once all pages were added. */
  finish(info: PaperInfo): Omit<Document, "id" | "reader">
}

/**
 * Pages are gone through three times: as they come, for the edges of columns; all of them again for what only the whole paper tells
 * (its furniture, its usual size, its spellings); and a third time for the blocks, whose words are written down page by page.
 */
export const openLayout = (): Layout => {
  const sheets = openSheets()
  const sizes: PageSize[] = []
  return {
    add(page) {
      sheets.add(page)
      sizes.push({ number: page.number, width: page.width, height: page.height })
    },
    finish(info) {
      const traits = traitsOf(sheets, sizes.length)
      const ink = openInk(new Map(sizes.map((size) => [size.number, size])))
      const columns: InkedShape[][] = []
      const boxed = new Set<InkedShape>()
      const written = (placed: Placed): InkedShape => {
        const shape = ink.write(placed.shape)
        if (placed.boxed) boxed.add(shape)
        return shape
      }
      const blocks = (lines: readonly Line[]): Shape[] => blocksOf(lines, traits.usual)
      for (let index = 0; index < sizes.length; index++) {
        let from = 0
        for (const view of sheets.lines(index)) {
          const kept = view.lines.filter((_, at) => !traits.isFurniture(index, from + at))
          from += view.lines.length
          const numbers = new Set(traits.hasLineNumbers ? lineNumbersOf(view.lines) : [])
          const inBox = ({ lines }: Box): Shape[] =>
            columnsOf(lines.flat(), sheets.edges).flatMap((region) => blocks(linesOf(region, view.number)))
          for (const lines of regionsOf(view, kept, numbers, { edges: sheets.edges, numbered: traits.hasLineNumbers }))
            columns.push(...withBoxes(lines, blocks, inBox).map((column) => column.map(written)))
        }
        sheets.drop(index)
      }
      const shapes = flowOf(columns, boxed, ink)
      const body = bodyOf(shapes, sizes, ink, traits.spellings)
      return { ...aboutOf(shapes, traits.furniture, info, body.text, ink), ...body }
    },
  }
}

/** The lines of each column, in reading order. */
const regionsOf = (
  { number, grids, boxes, rules }: InLines,
  kept: readonly Run[],
  numbers: ReadonlySet<Segment>,
  { edges, numbered }: { readonly edges: ReadonlySet<number>; readonly numbered: boolean },
): (readonly Line[])[] => {
  const segments = kept.flat().filter((segment) => !numbers.has(segment))
  segments.push(...grids.map(inPlaceOfGrid), ...boxes.map(inPlaceOfBox))
  inOrder(segments, fromTop)
  const regions = wholeTables(columnsOf(segments, edges), segments, rules, (part) => columnsOf(part, edges))
  const whole = regions.length === 1 && grids.length + boxes.length === 0 && !numbered
  return regions.map((region) => (whole ? kept.map((run) => lineOf(run, number)) : linesOf(region, number)))
}

/** A ruled table and a box take part in the order of the page like a segment as wide as they are. */
const inPlaceOfGrid = (grid: Grid): Segment => ({ grid, pieces: [], left: grid.left, right: grid.right, baseline: grid.top + 6, size: 10 })
const inPlaceOfBox = (box: Box): Segment => ({ box, pieces: [], left: box.left, right: box.right, baseline: box.top + 6, size: 10 })
