/** The rule for tables: a cell's meaning comes from its row's label, its column's header and the caption above. */

import type { Passage } from "../../mentions/index.ts"
import type { Block, Document, MaterialId, MeasureId, Period, Quantity, Span, Status } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Draft } from "../draft.ts"
import { type Filled, filled } from "../slot.ts"
import { areasOf } from "./areas.ts"
import { type Grid, type GridCell, type GridRow, gridOf } from "./grid.ts"
import { isNamedAfter, isOfUses, isUntold } from "./told.ts"

/** Says that numbers are percentages; a figure of its own does not ("minimum 99.9% purity"). */
const PERCENT = /(?:\bper\s?cent(?:age)?\b|(?<![\d.]\s?)%|\bad val)/i
/** Says that they are something else. */
const OTHER_UNIT = /\b(?:dollars?|cents|euros?|yuan|metric tons?|tonnes|kilograms?|carats|barrels|thousand|million)\b/i
/** A bare number in a row or column of percentages: "78", ">95", "<1". */
const BARE = /^([<>~]?)\s*([-−+]?\d{1,3}(?:\.\d+)?)\s*$/
/** Whoever stands in a row or cell is where it comes from: "EU imports by origin", "main importers to the EU". */
const SOURCES =
  /\bby (?:country of )?(?:origin|source|supplier|exporting country|partner)|\b(?:sources?|origins?|suppliers?)\b|\bimporters? (?:in)?to\b/i
/** "Building materials and supplies", "Palo Verde Generating Station". */
const NO_MEASURE = /^supplies\b|^generating (?:stations?|units?|plants?)\b/i
const TARIFF = /\b(?:tariffs?|dut(?:y|ies)|ad val)/i

/**
 * The claims of a table's cells, row by row: cells that hold a percentage, and bare numbers where the row's label, the
 * column's header or the caption says that they are percentages. `before` are the blocks above it (captions, earlier part).
 */
export function table(
  document: Document,
  block: Extract<Block, { kind: "table" }>,
  cells: readonly Passage[],
  context: Context,
  above: readonly Passage[],
): Draft[] {
  const grid = gridOf(document, block, cells, above)
  return grid.rows.flatMap((row) => row.cells.flatMap((cell) => (cell === row.label ? [] : cellClaims(grid, row, cell, context))))
}

function cellClaims(grid: Grid, row: GridRow, cell: GridCell, context: Context): Draft[] {
  return figuresIn(grid, row, cell).flatMap((figure): Draft[] => {
    const measure = measureOf(grid, row, cell)
    const materials = materialsOf(grid, row, cell, context)
    if (!measure || !materials || isUntold(grid, row, cell, figure.value, measure.value)) return []
    const areas = areasOf(grid, row, cell, figure.span, context, measure.value)
    const status = statusOf(grid, cell, context.published)
    const kind = kindOf(row, cell, figure.value)
    return [
      {
        rule: "table",
        where: "table",
        passage: cell.passage,
        span: { start: (row.label ?? cell).passage.span.start - cell.passage.span.start, end: cell.passage.text.length },
        slots: {
          materials,
          ...areas,
          measure,
          kind,
          value: filled(bounded(figure.value, row), figure.span, "the cell", 0.97),
          period:
            measure.value === "tariff" && !/\d{4}/.test(cell.header)
              ? filled<Period | null>(null, null, "a rate in force", 0.9)
              : periodOf(grid, row, cell, status.value, kind.value === "change"),
          status,
          source: filled<string | null>(null, null, "none is named", 1),
        },
      },
    ]
  })
}

function figuresIn(grid: Grid, row: GridRow, cell: GridCell): { value: Quantity; span: Span }[] {
  if (cell.passage.quantities.length > 0) return cell.passage.quantities.map(({ value, span }) => ({ value, span }))
  const own = PERCENT.test(row.text)
  const other = OTHER_UNIT.test(row.text) || OTHER_UNIT.test(cell.header)
  const told = own || (!other && (PERCENT.test(cell.header) || (PERCENT.test(grid.caption) && grid.numbersAreShares)))
  const bare = told ? cell.bare.match(BARE) : null
  if (!bare) return []
  const number = Number((bare[2] ?? "").replace("−", "-"))
  const comparator = bare[1] === "<" ? "less than" : bare[1] === ">" ? "more than" : bare[1] === "~" ? "about" : "="
  return [{ value: { low: number, high: number, comparator, unit: "percent" }, span: { start: 0, end: cell.passage.text.length } }]
}

/** A change under a head that says so, or where the cell has a sign: "Change, 2022–23", "-16%", "+20". */
function kindOf(row: GridRow, cell: GridCell, { high }: Quantity): Filled<"level" | "change"> {
  const changes =
    high < 0 ||
    /^[+]/.test(cell.bare) ||
    /\b(?:changes?|growth|increase|decrease|variation|year[- ]on[- ]year|y\/y)\b/i.test(`${cell.header} ${row.label?.passage.text ?? ""}`)
  return changes
    ? filled<"level" | "change">("change", null, "the cell or its head tells a change", 0.9)
    : filled<"level" | "change">("level", null, "a cell of a table of shares", 0.95)
}

/** "Supply from a single country, at most | 65": the label holds the comparator of its figures. */
function bounded(value: Quantity, row: GridRow): Quantity {
  const words = row.text.match(/\b(at most|at least|more than|less than|up to)\W*$/i)?.[1]?.toLowerCase()
  if (!words || value.comparator !== "=") return value
  return { ...value, comparator: words === "up to" ? "at most" : (words as Quantity["comparator"]) }
}

function measureOf(grid: Grid, row: GridRow, cell: GridCell): Filled<MeasureId> | null {
  if (TARIFF.test(`${cell.passage.text} ${row.text} ${cell.header} ${grid.title}`))
    return filled<MeasureId>("tariff", null, "a table of duties", 0.95)
  const own = cell.passage.areas.length > 0 || (row.labelOf(cell)?.areas.length ?? 0) > 0
  // "Imports by origin" are shares of them.
  const cue = (passages: readonly Passage[]) =>
    passages
      .flatMap(({ measures, text }) => measures.filter(({ start, end }) => !NO_MEASURE.test(text.slice(start, end + 12))))
      .map(({ id }) => (id === "imports" && own && SOURCES.test(`${cell.header} ${grid.title}`) ? ("supply" as const) : id))
      .at(0)
  // "Net import reliance as a percentage of consumption": a row that says what it is a share of, wherever it stands.
  const says = row.labels.some(({ text, measures }) => PERCENT.test(text) && measures.length > 0)
  if (isOfUses(grid) && !says) return filled<MeasureId>("consumption", null, "a table of uses", 0.85)
  const from = (id: MeasureId | undefined, why: string, sure: number) => id && filled(id, null, why, sure)
  // The innermost label says it, but for "Net import reliance as a percentage of: | Apparent consumption".
  const nearest = row.labels.toReversed()
  const labels = [...nearest.filter(({ text }) => PERCENT.test(text)), ...nearest]
  return (
    from(cue(labels), "the row's label", PERCENT.test(row.text) ? 0.95 : 0.85) ??
    from(cue(cell.headers), "the column's header", 0.85) ??
    from(cue(grid.captions), "the table's caption", 0.8) ??
    null
  )
}

const LAW = /\b(?:[Rr]egulation|[Dd]irective|Act|[Ll]aw)\b/
const PROPOSAL = /\bpropos(?:al|ed|es|als)\b|\brecommend/i

/** What a cell states: what the caption calls a target or a benchmark, what its column calls projected, else what is so. */
function statusOf(grid: Grid, cell: GridCell, published: number | null): Filled<Status> {
  if (PROPOSAL.test(cell.header)) return filled<Status>("hypothetical", null, "the column is a proposal's", 0.85)
  if (/\b(?:forecast|project(?:ed|ion)|expected|outlook)\b/i.test(`${cell.header} ${grid.caption}`))
    return filled<Status>("forecast", null, "the table says that it is projected", 0.9)
  if (/\b(?:targets?|benchmarks?|goals?)\b/i.test(`${cell.header} ${grid.caption}`) || /\bby (?:19|20)\d\d\b/.test(cell.header))
    return filled<Status>("target", null, "a table of targets", 0.9)
  const year = cell.headers.flatMap(({ years }) => years)[0]?.value.from
  if (LAW.test(grid.caption) && year !== undefined && published !== null && year > published)
    return filled<Status>("target", null, "a law sets it for a year to come", 0.85)
  return filled<Status>("actual", null, "the table states it", 0.95)
}

function materialsOf(grid: Grid, row: GridRow, cell: GridCell, context: Context): Filled<readonly MaterialId[]> | null {
  const all = (passage: Passage | undefined | null) => [
    ...new Set((passage?.materials ?? []).filter((one) => !isNamedAfter(passage?.text ?? "", one)).map(({ id }) => id)),
  ]
  const pick = (ids: readonly MaterialId[], why: string, sure: number, implied = false) =>
    ids.length > 0 ? filled(ids, null, why, sure, implied) : null
  const label = row.labelOf(cell)
  const captioned = isOfUses(grid)
    ? pick([...new Set(grid.captions.flatMap(all))].slice(0, 1), "the caption names what is used", 0.85)
    : null
  if (captioned) return captioned
  const [own = [], ...groups] = [...(label ? [label] : []), ...row.labels.toReversed()].map((named) => namedBy(named, context))
  return (
    pick(own, "the row's label", 0.93) ??
    pick(groups.find((ids) => ids.length > 0) ?? [], "the row's label", 0.9) ??
    pick(cell.headers.flatMap(all), "the column's header", 0.85) ??
    pick(context.topic, "the sheet is about it", 0.9, true) ??
    pick(grid.captions.flatMap(all).slice(0, 1), "the caption names it", 0.8, true) ??
    pick(all(context.heading), "the heading names it", 0.6, true)
  )
}

/**
 * The materials of a row's label: those before a figure of its own ("TiO2 pigments, 80% or more TiO2", "less than 0.4% silicon"), what a
 * bracket says more closely ("titanium minerals (rutile)"), and none where a sheet on one material only names the kind of thing ("alkali metals").
 */
function namedBy({ text, materials, quantities }: Passage, { topic, isA }: Context): MaterialId[] {
  const figure = quantities[0]?.span.start ?? text.length
  const bracket = text.indexOf("(")
  const named = materials.filter((one) => one.end <= figure && !isNamedAfter(text, one))
  const closer = named.filter(({ start }) => bracket >= 0 && start > bracket)
  const ids = new Set(named.map(({ id }) => id).filter((id) => !closer.some((inner) => inner.id !== id && isA(inner.id, id))))
  return topic.length > 0 && [...ids].every((id) => id === "raw-materials") ? [] : [...ids]
}

function periodOf(grid: Grid, row: GridRow, cell: GridCell, status: Status, isChange: boolean): Filled<Period | null> {
  const captioned = grid.captions.flatMap(({ years }) => years).find(({ role }) => role !== "label")
  const headed = cell.headers.flatMap(({ years }) => years)[0] ?? row.labels.flatMap(({ years }) => years)[0]
  if (status === "target" && captioned && (headed?.value.to ?? 0) < captioned.value.from)
    return filled<Period | null>(captioned.value, null, "the year of the targets", 0.85, true)
  if (headed) return filled<Period | null>(headed.value, null, "the column's or row's year", 0.95)
  const other = grid.captions.flatMap(({ years }) => years).find(({ value }) => captioned && value.from < captioned.value.from)
  if (captioned && other && isChange)
    return filled<Period | null>({ from: other.value.from, to: captioned.value.to }, null, "the two years of the caption", 0.75, true)
  return captioned
    ? filled<Period | null>(captioned.value, null, "the caption's year", 0.7, true)
    : filled<Period | null>(null, null, "no year is given", 0.85)
}
