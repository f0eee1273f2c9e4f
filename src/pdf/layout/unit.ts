/** The smallest of what is laid out: a word, or one with what is glued to it. */
import type { RawWord } from "../raw.ts"
import type { Angle } from "./turn.ts"

/** A word as laid out: `mark` is a raised footnote mark, `joined` stands right behind the word before it, without a space. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly angle: Angle
  readonly mark?: boolean
  readonly joined?: boolean
}

/** One word, or one with what is glued to it: "reliance" and its raised "6" stand on the baseline of the larger. Most are the word itself: an object for each took half as much room again. */
export type Unit = RawWord | Glued
export interface Glued {
  readonly pieces: readonly Piece[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/**
 * The word with what is known of it among those it is glued to, made field for field: each copy of an object to which something is added
 * ({ ...word, mark }) is of a kind of its own to V8, which then knows nothing of any by heart.
 */
export const marked = ({ text, left, right, baseline, size, bold, italic, angle }: Piece, mark: boolean, joined: boolean): Piece => ({
  text,
  left,
  right,
  baseline,
  size,
  bold,
  italic,
  angle,
  mark,
  joined,
})

export const isWord = (unit: Unit): unit is RawWord => !("pieces" in unit)

/** Raised by at least this many ems of its neighbour, and no larger than `SMALL` of it: a mark. */
export const RAISED = 0.12
export const SMALL = 0.86
