/** Left edges of columns: places where word after word begins behind a gap, line for line. */
import type { Unit } from "./segments.ts"

/** A gutter may be narrower than a wide space; so many ems must be white before a word that begins a column. */
export const EDGE_GAP = 0.45
/** So many lines begin at one place that it is no chance. */
const LINES = 8
/** At an edge that another page has. */
const FEW_LINES = 2
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
  for (let at = first; at <= last; at++) {
    const row = rows[at]!
    if (crosses(row, place)) across++
    else if (row[0]!.left < place - 20) beside++
  }
  // The left edge of the page itself has nothing beside it.
  return across <= ACROSS * count && beside >= lines / 2
}

const crosses = (row: readonly Unit[], place: number): boolean => {
  for (const { left, right } of row) if (left < place - 2 && right > place + 0.5) return true
  return false
}
