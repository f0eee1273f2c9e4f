/** Raised marks that were drawn apart from their words. */
import type { Segment } from "./segment.ts"
import { marked, RAISED, SMALL } from "./unit.ts"

/** Raised marks that stand apart from their word ("reliance ⁶") or were drawn in another order join the segment beside them. */
export const raisedJoined = (segments: readonly Segment[]): Segment[] => {
  const taken = new Map<Segment, Segment[]>()
  const gone = new Set<Segment>()
  for (const [index, mark] of segments.entries()) {
    if (mark.pieces.length > 4 || mark.right - mark.left > 40) continue
    const host = hostOf(mark, segments, index)
    if (!host) continue
    gone.add(mark)
    taken.set(host, [...(taken.get(host) ?? []), mark])
  }
  if (gone.size === 0) return [...segments]
  return segments.flatMap((segment) => {
    if (gone.has(segment)) return []
    const marks = taken.get(segment)
    return [marks ? withMarks(segment, marks) : segment]
  })
}

/** The segment of larger letters just below that the mark touches; segments are sorted from top to bottom. */
const hostOf = (mark: Segment, segments: readonly Segment[], from: number): Segment | undefined => {
  for (let index = from + 1; index < segments.length; index++) {
    const other = segments[index]!
    const raised = other.baseline - mark.baseline
    if (raised > 20) return undefined
    if (mark.size > other.size * SMALL || raised < other.size * RAISED || raised > other.size * 0.75) continue
    if (mark.right >= other.left - other.size * 0.6 && mark.left <= other.right + other.size * 0.6) return other
  }
  return undefined
}

const withMarks = (segment: Segment, marks: readonly Segment[]): Segment => {
  const pieces = [...segment.pieces]
  for (const { pieces: raised, left } of marks) {
    let at = pieces.findIndex((piece) => piece.left > left)
    if (at < 0) at = pieces.length
    pieces.splice(at, 0, ...raised.map((piece, index) => marked(piece, true, at > 0 && index === 0)))
  }
  const right = Math.max(segment.right, ...marks.map((mark) => mark.right))
  return { pieces, left: Math.min(segment.left, pieces[0]!.left), right, baseline: segment.baseline, size: segment.size }
}
