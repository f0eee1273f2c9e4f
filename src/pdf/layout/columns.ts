/** Segments of a page, parted into columns by the white strips between them, in reading order. */
import type { Segment } from "./segments.ts"

/** A white strip at least this many points wide parts two columns. */
const GUTTER = 7
/** Columns stand side by side for at least this many lines. */
const LINES = 4
/** This share of a column's letters stands in segments of several words; the columns of a table hold single figures. */
const PROSE = 0.55

/** Regions of one column each, in reading order: above the columns, the columns from left to right, below them. */
export const columnsOf = (segments: readonly Segment[]): Segment[][] => {
  const gutter = bestGutter(segments)
  if (!gutter) return segments.length > 0 ? [[...segments]] : []
  const regions: Segment[][] = []
  let across: Segment[] = []
  const flush = (): void => {
    if (across.length > 0) regions.push(...columnsOf(across))
    across = []
  }
  for (const zone of gutter.zones) {
    if (zone.parted === "no") {
      across.push(...zone.left, ...zone.right)
      continue
    }
    flush()
    if (zone.parted === "columns") regions.push(...columnsOf(zone.left), ...columnsOf(zone.right))
    else regions.push(...withSideHeads(zone.left, zone.right))
  }
  flush()
  return regions
}

interface Zone {
  readonly parted: "columns" | "side heads" | "no"
  readonly left: Segment[]
  readonly right: Segment[]
}
interface Gutter {
  readonly zones: readonly Zone[]
  readonly score: number
}

const bestGutter = (segments: readonly Segment[]): Gutter | undefined => {
  if (segments.length < 2 * LINES) return undefined
  const edges = new Map<number, number>()
  let leftmost = Number.POSITIVE_INFINITY
  for (const { left } of segments) {
    edges.set(Math.round(left / 3), (edges.get(Math.round(left / 3)) ?? 0) + 1)
    if (left < leftmost) leftmost = left
  }
  let best: Gutter | undefined
  for (const [edge, count] of edges) {
    const near = count + Math.max(edges.get(edge - 1) ?? 0, edges.get(edge + 1) ?? 0)
    if (near < LINES || edge * 3 < leftmost + 40) continue
    const gutter = gutterAt(segments, edge * 3 - 2)
    if (gutter.score > (best?.score ?? 0)) best = gutter
  }
  return best
}

/** Zones from top to bottom when the page is parted at x; segments that cross the strip part the zones. */
const gutterAt = (segments: readonly Segment[], x: number): Gutter => {
  const zones: Zone[] = []
  let score = 0
  let left: Segment[] = []
  let right: Segment[] = []
  const finish = (): void => {
    if (left.length + right.length === 0) return
    // What stands on the left above all of the right is not beside it.
    const start = right.length === 0 ? 0 : left.findIndex(({ baseline, size }) => baseline > right[0]!.baseline - 1.5 * size)
    if (start > 0) zones.push({ parted: "no", left: left.splice(0, start), right: [] })
    const parted = sideBySide(left, right) ? "columns" : areSideHeads(left, right) ? "side heads" : "no"
    if (parted !== "no") score += left.length + right.length
    zones.push({ parted, left, right })
    left = []
    right = []
  }
  for (const segment of segments) {
    if (segment.right <= x - GUTTER + 3) left.push(segment)
    else if (segment.left >= x - 1) right.push(segment)
    else {
      finish()
      zones.push({ parted: "no", left: [segment], right: [] })
    }
  }
  finish()
  return { zones, score }
}

const sideBySide = (left: readonly Segment[], right: readonly Segment[]): boolean => {
  if (left.length < LINES || right.length < LINES) return false
  const top = Math.max(left[0]!.baseline, right[0]!.baseline)
  const bottom = Math.min(left.at(-1)!.baseline, right.at(-1)!.baseline)
  const beside = (column: readonly Segment[]): number =>
    column.filter(({ baseline }) => baseline >= top - 5 && baseline <= bottom + 5).length
  return beside(left) >= LINES && beside(right) >= LINES && isProse(left) && isProse(right)
}

/** Headings in the margin beside the text: few, of other letters than the text. */
const areSideHeads = (left: readonly Segment[], right: readonly Segment[]): boolean => {
  if (left.length === 0 || right.length < LINES || !isProse(right)) return false
  const size = right[right.length >> 1]!.size
  const stands = (segment: Segment): boolean =>
    !segment.grid && (segment.size > size * 1.08 || segment.pieces.every(({ bold, mark }) => bold || mark))
  const wide = (segment: Segment): boolean => right.some((other) => Math.abs(other.baseline - segment.baseline) < 1.5 * size)
  return left.length < right.length * 0.7 && left.every(stands) && left.some(wide)
}

/** Each heading of the margin just before the text that begins beside it. */
const withSideHeads = (left: readonly Segment[], right: readonly Segment[]): Segment[][] => {
  const regions: Segment[][] = []
  let rest = right
  for (let from = 0; from < left.length; ) {
    let to = from + 1
    while (to < left.length && left[to]!.baseline - left[to - 1]!.baseline < 2 * left[from]!.size) to++
    const { baseline, size } = left[from]!
    const above = rest.filter((segment) => segment.baseline < baseline - 0.7 * size)
    if (above.length > 0) regions.push(...columnsOf(above))
    rest = rest.slice(above.length)
    regions.push(left.slice(from, to))
    from = to
  }
  if (rest.length > 0) regions.push(...columnsOf(rest))
  return regions
}

const isProse = (column: readonly Segment[]): boolean => {
  let letters = 0
  let inProse = 0
  for (const { pieces } of column) {
    let length = 0
    for (const piece of pieces) length += piece.text.length
    letters += length
    if (pieces.length >= 4) inProse += length
  }
  return inProse >= letters * PROSE
}
