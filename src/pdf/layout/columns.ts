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
    if (!zone.parted) {
      across.push(...zone.left, ...zone.right)
      continue
    }
    flush()
    regions.push(...columnsOf(zone.left), ...columnsOf(zone.right))
  }
  flush()
  return regions
}

interface Zone {
  readonly parted: boolean
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
    const parted = sideBySide(left, right)
    if (parted) score += left.length + right.length
    zones.push({ parted, left, right })
    left = []
    right = []
  }
  for (const segment of segments) {
    if (segment.right <= x - GUTTER + 3) left.push(segment)
    else if (segment.left >= x - 1) right.push(segment)
    else {
      finish()
      zones.push({ parted: false, left: [segment], right: [] })
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
