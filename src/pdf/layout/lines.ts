/** Segments of one column, put together into lines. */
import { fromLeft, fromTop, inOrder } from "./order.ts"
import type { Run, Segment } from "./segment.ts"
import type { Piece } from "./unit.ts"

export interface Line {
  readonly page: number
  readonly segments: readonly Segment[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** All of its words but marks. */
  readonly bold: boolean
  readonly italic: boolean
  readonly text: string
}

/** The lines of a column from top to bottom. */
export const linesOf = (segments: readonly Segment[], page: number): Line[] => runsOf(segments).map((run) => lineOf(run, page))

/** The same without what is told of each line. */
export const runsOf = (segments: readonly Segment[]): Run[] => {
  const runs: Segment[][] = []
  let run: Segment[] = []
  for (const segment of inOrder([...segments], fromTop)) {
    const first = run[0]
    if (
      !first ||
      standsAlone(first) ||
      standsAlone(segment) ||
      segment.baseline - first.baseline > Math.max(1, Math.max(segment.size, first.size) * 0.3)
    ) {
      run = []
      runs.push(run)
    }
    run.push(segment)
  }
  for (const each of runs) inOrder(each, fromLeft)
  return runs
}

/** Whether it stands for a ruled table or a box, which share their line with nothing. */
const standsAlone = ({ grid, box }: Segment): boolean => grid !== undefined || box !== undefined

/** The line of a run. */
export const lineOf = (segments: Run, page: number): Line => {
  let widest = segments[0]!
  let right = widest.right
  let bold = true
  let italic = true
  let letters = 0
  let text = ""
  for (const segment of segments) {
    if (segment.right - segment.left > widest.right - widest.left) widest = segment
    if (segment.right > right) right = segment.right
    for (const piece of segment.pieces) {
      if (!piece.joined && text !== "") text += " "
      text += piece.text
      if (piece.mark) continue
      letters += piece.text.length
      bold &&= piece.bold
      italic &&= piece.italic
    }
  }
  return {
    page,
    segments,
    left: segments[0]!.left,
    right,
    baseline: widest.baseline,
    size: widest.size,
    bold: bold && letters > 0,
    italic: italic && letters > 0,
    text,
  }
}

/** All words of a line from left to right. */
export const piecesOf = (line: Line): readonly Piece[] =>
  line.segments.length === 1 ? line.segments[0]!.pieces : line.segments.flatMap(({ pieces }) => pieces)

/** The first and the last word of a line. */
export const firstOf = (line: Line): Piece => line.segments[0]!.pieces[0]!
export const lastOf = (line: Line): Piece => line.segments.at(-1)!.pieces.at(-1)!

/** Whether a ruled table stands here instead of words. */
export const isGrid = (line: Line): boolean => line.segments[0]!.grid !== undefined
