/** Segments of a page, parted into columns by the white strips between them, in reading order. */
import { areSideHeads, areSideNotes, isProse } from "./beside.ts"
import type { Segment } from "./segment.ts"

/** A white strip at least this many points wide parts two columns. */
const GUTTER = 7
/** A heading may hang out of its column by so many ems. */
const HANGING = 1.5
/** Columns stand side by side for at least this many lines. */
const LINES = 4
const FEW_LINES = 2
/** A table beside a column of prose has at least so many segments, and so has the prose. */
const TABLE = 12
/** The same of a column beside a table. */
const ALL_PROSE = 0.85

/**
 * Regions of one column each, in reading order: above the columns, the columns from left to right, below them.
 * At `known` left edges of columns, found on other pages, two lines side by side are enough.
 */
export const columnsOf = (segments: readonly Segment[], known: ReadonlySet<number> = new Set()): Segment[][] => {
  const gutter = bestGutter(segments, known)
  if (!gutter) return segments.length > 0 ? [[...segments]] : []
  const regions: Segment[][] = []
  let across: Segment[] = []
  const flush = (): void => {
    if (across.length > 0) regions.push(...columnsOf(across, known))
    across = []
  }
  for (const zone of gutter.zones) {
    if (zone.parted === "no") {
      across.push(...zone.left, ...zone.right)
      continue
    }
    if (zone.parted === "side notes") {
      // The text beside a note goes on below it.
      regions.push(zone.right)
      across.push(...zone.left)
      continue
    }
    flush()
    if (zone.parted === "columns") regions.push(...columnsOf(zone.left, known), ...columnsOf(zone.right, known))
    else regions.push(...withSideHeads(zone.left, zone.right, known))
  }
  flush()
  return regions
}

type Parting = "columns" | "side heads" | "side notes" | "no"
interface Zone {
  readonly parted: Parting
  readonly left: Segment[]
  readonly right: Segment[]
}
interface Gutter {
  readonly zones: readonly Zone[]
  readonly score: number
}

const bestGutter = (segments: readonly Segment[], known: ReadonlySet<number>): Gutter | undefined => {
  if (segments.length < 2 * FEW_LINES) return undefined
  const edges = new Map<number, number>()
  let leftmost = Number.POSITIVE_INFINITY
  let rightmost = 0
  for (const { left, right } of segments) {
    if (right > rightmost) rightmost = right
    const edge = Math.round(left / 3)
    edges.set(edge, (edges.get(edge) ?? 0) + 1)
    if (left < leftmost) leftmost = left
  }
  let best: Gutter | undefined
  for (const [edge, count] of edges) {
    const near = count + Math.max(edges.get(edge - 1) ?? 0, edges.get(edge + 1) ?? 0)
    const lines = known.has(edge * 3) || known.has(edge * 3 - 1) || known.has(edge * 3 + 1) ? FEW_LINES : LINES
    // Notes in the right margin may be of two lines.
    const enough = edge * 3 > leftmost + 0.6 * (rightmost - leftmost) ? FEW_LINES : lines
    if (near < enough || edge * 3 < leftmost + 40) continue
    const x = edge * 3 - 2
    // Putting segments aside only to count them made a tenth of all garbage.
    if (mostBeside(segments, x) <= (best?.score ?? 0)) continue
    const gutter = gutterAt(segments, x, lines)
    if (gutter.score > (best?.score ?? 0)) best = gutter
  }
  return best
}

type Side = "left" | "right" | "across"

const sideOf = (segment: Segment, x: number, reach: number): Side => {
  if (isBulletOf(segment, x)) return "right"
  if (segment.right <= x - GUTTER + 3) return "left"
  // A heading that hangs out to the left of its column begins in the white between the two.
  return segment.left >= x - 1 || (segment.left > reach + GUTTER && segment.left > x - HANGING * segment.size) ? "right" : "across"
}

/** How far to the right the left of two columns goes that part at x. */
const reachOf = (segments: readonly Segment[], x: number): number => {
  let reach = 0
  for (const { right } of segments) if (right > reach && right <= x - GUTTER + 3) reach = right
  return reach
}

/** The most that a page parted at x can score: segments of zones that have something on either side. */
const mostBeside = (segments: readonly Segment[], x: number): number => {
  let most = 0
  let left = 0
  let right = 0
  const reach = reachOf(segments, x)
  for (const segment of segments) {
    const side = sideOf(segment, x, reach)
    if (side === "left") left++
    else if (side === "right") right++
    else {
      if (left > 0 && right > 1) most += left + right
      left = 0
      right = 0
    }
  }
  return left > 0 && right > 1 ? most + left + right : most
}

/** Zones from top to bottom when the page is parted at x; segments that cross the strip part the zones. */
const gutterAt = (segments: readonly Segment[], x: number, lines: number): Gutter => {
  const zones: Zone[] = []
  let score = 0
  let left: Segment[] = []
  let right: Segment[] = []
  const finish = (): void => {
    if (left.length + right.length === 0) return
    // What stands on the left above all of the right is not beside it.
    const start = right.length === 0 ? 0 : left.findIndex(({ baseline, size }) => baseline > right[0]!.baseline - 1.5 * size)
    if (start > 0) zones.push({ parted: "no", left: left.splice(0, start), right: [] })
    const parted = partingOf(left, right, lines)
    if (parted !== "no") score += left.length + right.length
    zones.push({ parted, left, right })
    left = []
    right = []
  }
  const reach = reachOf(segments, x)
  for (const segment of segments) {
    const side = sideOf(segment, x, reach)
    if (side === "left") left.push(segment)
    else if (side === "right") right.push(segment)
    else {
      finish()
      zones.push({ parted: "no", left: [segment], right: [] })
    }
  }
  finish()
  return { zones, score }
}

const partingOf = (left: readonly Segment[], right: readonly Segment[], lines: number): Parting => {
  if (areSideNotes(left, right)) return "side notes"
  if (areSideHeads(left, right)) return "side heads"
  return sideBySide(left, right, lines) ? "columns" : "no"
}

/** A bullet that hangs left of its column's edge. */
const isBulletOf = ({ pieces, right, size }: Segment, x: number): boolean =>
  right < x && x - right < 3 * size && pieces.length === 1 && /^[•·▪■□▫◦‣●○➢✓⦁–—-]$/.test(pieces[0]!.text)

const sideBySide = (left: readonly Segment[], right: readonly Segment[], lines: number): boolean => {
  if (left.length < lines || right.length < lines) return false
  const top = Math.max(left[0]!.baseline, right[0]!.baseline)
  const bottom = Math.min(left.at(-1)!.baseline, right.at(-1)!.baseline)
  if (countBetween(left, top, bottom) < lines || countBetween(right, top, bottom) < lines) return false
  const prose = [left, right].filter((column) => isProse(column))
  return prose.length === 2 || (prose.length === 1 && isBesideTable(prose[0]!, left, right))
}

/** Prose in one of two columns of a page of which a table fills the other: as wide as a column, and not on the lines of the table. */
const isBesideTable = (prose: readonly Segment[], left: readonly Segment[], right: readonly Segment[]): boolean =>
  isProse(prose, ALL_PROSE) &&
  Math.min(left.length, right.length) >= TABLE &&
  widthOf(prose) > 0.4 * widthOf([...left, ...right]) &&
  !onSameLines(left, right)

const widthOf = (column: readonly Segment[]): number =>
  Math.max(...column.map(({ right }) => right)) - Math.min(...column.map(({ left }) => left))

/** Whether most lines of the side with fewer stand on lines of the other, as in a table; beside a table that fills a column, those of prose do not. */
const onSameLines = (left: readonly Segment[], right: readonly Segment[]): boolean => {
  const one = levelsOf(left)
  const other = levelsOf(right)
  let same = 0
  let at = 0
  for (const level of one) {
    while (at < other.length && other[at]! < level - 1) at++
    if (at < other.length && other[at]! < level + 1) same++
  }
  return same > 0.6 * Math.min(one.length, other.length)
}

/** The baselines of a column from top to bottom, each once. */
const levelsOf = (column: readonly Segment[]): number[] => {
  const levels: number[] = []
  for (const { baseline } of column) if (levels.length === 0 || baseline - levels.at(-1)! >= 1) levels.push(baseline)
  return levels
}

const countBetween = (column: readonly Segment[], top: number, bottom: number): number => {
  let count = 0
  for (const { baseline } of column) if (baseline >= top - 5 && baseline <= bottom + 5) count++
  return count
}

/** Each heading of the margin just before the text that begins beside it. */
const withSideHeads = (left: readonly Segment[], right: readonly Segment[], known: ReadonlySet<number>): Segment[][] => {
  const regions: Segment[][] = []
  let rest = right
  for (let from = 0; from < left.length; ) {
    let to = from + 1
    while (to < left.length && left[to]!.baseline - left[to - 1]!.baseline < 2 * left[from]!.size) to++
    const { baseline, size } = left[from]!
    const above = rest.filter((segment) => segment.baseline < baseline - 0.7 * size)
    if (above.length > 0) regions.push(...columnsOf(above, known))
    rest = rest.slice(above.length)
    regions.push(left.slice(from, to))
    from = to
  }
  if (rest.length > 0) regions.push(...columnsOf(rest, known))
  return regions
}
