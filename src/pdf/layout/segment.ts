/** What stands on one baseline without a wide gap, and what may stand in the flow of a page in its place. */
import type { Rule } from "../raw.ts"
import type { Grid } from "./cells.ts"
import type { Piece } from "./unit.ts"

export interface Segment {
  /** A ruled table that stands here in the flow of the page. */
  readonly grid?: Grid
  /** A box that stands here. */
  readonly box?: Box
  readonly pieces: readonly Piece[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** The segments that stand on one line, from left to right: all that most of the layout needs of it. */
export type Run = readonly Segment[]

/** Lines with a border around them, which stand apart from the text around the border. */
export interface Box extends Rule {
  readonly lines: readonly Run[]
}
