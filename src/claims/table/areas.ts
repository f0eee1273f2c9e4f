/** Whose a cell of a table is: by the cell, the row, the column, the caption or the paper. */

import type { AreaId, MeasureId, Span } from "../../model.ts"
import { areaOfBody } from "../areas/bodies.ts"
import type { Context } from "../context.ts"
import { type Filled, filled } from "../slot.ts"
import type { Grid, GridCell, GridRow } from "./grid.ts"

/** "as a share of the EU's annual consumption": what the figures of a table are held against is somebody's. */
const HELD_AGAINST = /^(?:['’]s?)?\s+(?:[a-z]+\s+){0,2}(?:consumption|demand|use|needs|requirements)\b/

/** The world is no origin and no destination. */
const WORLD = "001"

/** What an area does at home for its own use. */
const HOME: ReadonlySet<MeasureId> = new Set<MeasureId>([
  "extraction",
  "processing",
  "manufacturing",
  "production",
  "capacity",
  "recycling",
])

/** The origin and destination of a cell, by what it, its row, its column and the caption name. */
export function areasOf(
  grid: Grid,
  row: GridRow,
  cell: GridCell,
  figure: Span,
  context: Context,
  measure: MeasureId,
): { origin: Filled<readonly AreaId[]>; destination: Filled<readonly AreaId[]> } {
  const none = filled<readonly AreaId[]>([], null, "no area is named", 0.85)
  const own = cell.passage.areas.filter(({ end }) => end <= figure.start).at(-1)
  const label = row.labelOf(cell)?.areas.find(({ id }) => id !== WORLD)
  const captioned = grid.captions.flatMap(({ areas }) => areas).find(({ id }) => id !== WORLD)
  const headed = [...cell.headers, ...(grid.corner ? [grid.corner] : [])].flatMap(({ areas }) => areas).find(({ id }) => id !== WORLD)
  const national = context.country ? filled<readonly AreaId[]>([context.country], null, "the paper's country", 0.9, true) : none
  const from = (id: AreaId | null | undefined, why: string) => (id ? filled<readonly AreaId[]>([id], null, why, 0.93) : null)
  if (measure === "tariff") {
    const exporting = /\bexport/i.test(`${grid.caption} ${cell.header}`)
    if (exporting) return { origin: from(captioned?.id, "the caption names it") ?? national, destination: none }
    const source = grid.captions
      .flatMap(({ areas, text }) => areas.filter(({ start }) => /\b(?:from|against)\s+(?:the\s+)?$/.test(text.slice(0, start))))
      .find(({ id }) => id !== WORLD)?.id
    return { origin: from(source, "the caption says from where") ?? none, destination: national }
  }
  const named =
    from(own?.id, "it stands before the figure in the cell") ??
    from(label?.id, "the row's label") ??
    from(headed?.id, "the column's header") ??
    from(captioned?.id, "the caption names it")
  const user = grid.captions
    .flatMap(({ areas, text }) => areas.filter(({ id, end }) => id !== WORLD && HELD_AGAINST.test(text.slice(end))))
    .at(0)?.id
  if (user && (HOME.has(measure) || measure === "supply"))
    return {
      origin: from(own?.id ?? label?.id ?? headed?.id, "the row or column names it") ?? none,
      destination: from(user, "the caption says whose use it is held against") ?? none,
    }
  const receiving = measure === "import-reliance" || measure === "consumption" || measure === "recycling" || measure === "imports"
  // A rate of recycling or of use is somebody's: when nobody is named, not even by the paper, the world is a guess.
  const law = areaOfBody(grid.caption, context)
  const somebody = law
    ? filled<readonly AreaId[]>([law], null, "whose law sets it", 0.8, true)
    : context.country
      ? national
      : filled<readonly AreaId[]>([], null, "nobody is named", 0.5)
  if (receiving) return { origin: none, destination: named ?? from(grid.headed, "the only area of the table's head") ?? somebody }
  const taker = own || label ? (headed ?? captioned) : undefined
  const supplied =
    measure === "supply" && taker && (own ?? label) && taker.id !== (own ?? label)?.id
      ? from(taker.id, "the table says whose supply it is")
      : null
  return { origin: named ?? none, destination: supplied ?? none }
}
