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

/** The edges of a page, rounded to points, each with its neighbours; none on a page of one column; `known` are those of other pages. `rows` are sorted from left to right. */
export const edgesOf = (rows: readonly (readonly Unit[])[], known: ReadonlySet<number> = new Set()): ReadonlySet<number> => {
  const found = new Map<number, number[]>()
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    for (let index = 0; index < row.length; index++) {
      const unit = row[index]!
      const before = row[index - 1]
      if (before && unit.left - before.right < EDGE_GAP * unit.size) continue
      const place = Math.round(unit.left)
      const same = found.get(place)
      if (same) same.push(at)
      else found.set(place, [at])
    }
  }
  const edges = new Set<number>()
  for (const [place, own] of found) {
    const next = found.get(place + 1) ?? []
    const lines = known.has(place) ? FEW_LINES : LINES
    if (own.length + next.length < lines || !isEdge(place, [...own, ...next], rows, lines)) continue
    edges
      .add(place - 1)
      .add(place)
      .add(place + 1)
  }
  return edges
}

const isEdge = (place: number, there: readonly number[], rows: readonly (readonly Unit[])[], lines: number): boolean => {
  const first = Math.min(...there)
  const last = Math.max(...there)
  let across = 0
  let beside = 0
  for (let at = first; at <= last; at++) {
    const row = rows[at]!
    if (row.some(({ left, right }) => left < place - 2 && right > place + 0.5)) across++
    else if (row[0]!.left < place - 20) beside++
  }
  // The left edge of the page itself has nothing beside it.
  return across <= ACROSS * there.length && beside >= lines / 2
}
