/** Left edges of columns: places where word after word begins behind a gap, line for line. */
import type { Unit } from "./unit.ts"

/** A gutter may be narrower than a wide space; so many ems must be white before a word that begins a column. */
export const EDGE_GAP = 0.45
/** So many lines begin at one place that it is no chance. */
const LINES = 8
/** At an edge that another page has. */
const FEW_LINES = 2
/** There the gap is so many times as wide as the spaces of its line: in a justified line all of them may be wide. */
const WIDER = 1.35
/** Of the lines between the first and the last that begin there, no larger a share may run across. */
const ACROSS = 0.34

/**
 * The edges of a page, rounded to points, each with its neighbours; none on a page of one column; `known` are those of other pages.
 * `rows` are sorted from left to right.
 */
export const edgesOf = (rows: readonly (readonly Unit[])[], known: ReadonlySet<number> = new Set()): ReadonlySet<number> => {
  const places = placesOf(rows)
  const edges = new Set<number>()
  for (const [place, own] of places) {
    const next = places.get(place + 1)
    const lines = known.has(place) ? FEW_LINES : LINES
    if (own.count + (next?.count ?? 0) < lines || !isEdge(place, next ? both(own, next) : own, rows, lines)) continue
    edges
      .add(place - 1)
      .add(place)
      .add(place + 1)
  }
  return edges
}

/** How many words begin at a place, and in which rows the first and the last of them. */
interface Beginnings {
  readonly first: number
  last: number
  count: number
}

const placesOf = (rows: readonly (readonly Unit[])[]): ReadonlyMap<number, Beginnings> => {
  const places = new Map<number, Beginnings>()
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    for (let index = 0; index < row.length; index++) {
      const unit = row[index]!
      if (index > 0 && unit.left - row[index - 1]!.right < EDGE_GAP * unit.size) continue
      const place = Math.round(unit.left)
      const same = places.get(place)
      if (same) {
        same.last = at
        same.count++
      } else places.set(place, { first: at, last: at, count: 1 })
    }
  }
  return places
}

const both = (one: Beginnings, other: Beginnings): Beginnings => ({
  first: Math.min(one.first, other.first),
  last: Math.max(one.last, other.last),
  count: one.count + other.count,
})

const isEdge = (place: number, { first, last, count }: Beginnings, rows: readonly (readonly Unit[])[], lines: number): boolean => {
  let across = 0
  let beside = 0
  let apart = 0
  for (let at = first; at <= last; at++) {
    const row = rows[at]!
    if (crosses(row, place)) across++
    else if (row[0]!.left < place - 20) {
      beside++
      if (lines === FEW_LINES && standsApart(row, place)) apart++
    }
  }
  // The left edge of the page itself has nothing beside it.
  return across <= ACROSS * count && beside >= lines / 2 && (lines > FEW_LINES || apart >= beside / 2)
}

/**
 * Whether what begins at the place, if anything does, is further from what stands before it than other words of the row from each other.
 * In a row of figures the columns of a table may be no further apart than its words.
 */
const standsApart = (row: readonly Unit[], place: number): boolean => {
  const em = row[0]!.size
  let own = 0
  let narrow = 0
  let sum = 0
  let figures = 0
  for (let index = 1; index < row.length; index++) {
    const unit = row[index]!
    const gap = unit.left - row[index - 1]!.right
    if (Math.abs(unit.left - place) < 1.5) own = gap
    else if (gap < em) {
      narrow++
      sum += gap
    }
    if (FIGURE.test("text" in unit ? unit.text : unit.pieces[0]!.text)) figures++
  }
  return own === 0 || own >= em || own * narrow > WIDER * sum || figures >= FIGURES * row.length
}
const FIGURE = /^[(<>~$€£+−–-]*\d/
/** So large a part of a table's row are figures. */
const FIGURES = 0.3

const crosses = (row: readonly Unit[], place: number): boolean => {
  for (const { left, right } of row) if (left < place - 2 && right > place + 0.5) return true
  return false
}
