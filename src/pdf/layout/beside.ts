/** What may stand beside the text of a page: more of it, notes in its margin, headings in its margin. */
import type { Segment } from "./segment.ts"

/** This share of a column's letters stands in segments of several words; the columns of a table hold single figures. */
const PROSE = 0.55
/** Text has at least so many lines beside its headings. */
const LINES = 4

/** A few short lines beside the text, such as the author's name and office: not on its lines, or in other letters, so no table. */
export const areSideNotes = (left: readonly Segment[], right: readonly Segment[]): boolean => {
  if (right.length < 2 || right.length >= left.length || !isProse(left)) return false
  const edge = Math.max(...left.map((segment) => segment.right))
  const width = (column: readonly Segment[]): number =>
    column.reduce((sum, segment) => sum + segment.right - segment.left, 0) / column.length
  if (right.some((segment) => segment.left - edge < 1.2 * segment.size || segment.grid || segment.box)) return false
  const aligned = right.filter((note) =>
    left.some(({ baseline, size }) => Math.abs(baseline - note.baseline) < 1 && Math.abs(size - note.size) < 0.05 * size),
  )
  const named = right.filter(({ pieces }) => pieces.some(({ text }) => /\p{L}{3}/u.test(text)))
  return width(right) < 0.4 * width(left) && aligned.length < right.length / 2 && named.length > right.length / 2
}

/** Headings in the margin beside the text: few, of other letters than the text. */
export const areSideHeads = (left: readonly Segment[], right: readonly Segment[]): boolean => {
  if (left.length === 0 || right.length < LINES || !isProse(right)) return false
  const size = right[right.length >> 1]!.size
  const stands = (segment: Segment): boolean =>
    !segment.grid && !segment.box && (segment.size > size * 1.08 || segment.pieces.every(({ bold, mark }) => bold || mark))
  const wide = (segment: Segment): boolean => right.some((other) => Math.abs(other.baseline - segment.baseline) < 1.5 * size)
  return left.length < right.length * 0.7 && left.every(stands) && left.some(wide)
}

/** Whether most letters of a column stand in segments of several words. */
export const isProse = (column: readonly Segment[], share = PROSE): boolean => {
  let letters = 0
  let inProse = 0
  for (const { pieces } of column) {
    let length = 0
    for (const piece of pieces) length += piece.text.length
    letters += length
    if (pieces.length >= 4) inProse += length
  }
  return inProse >= letters * share
}
