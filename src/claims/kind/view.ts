/** What the constructions that tell a level from a change see of a figure, and how they answer. */
import type { Claim, Span } from "../../model.ts"
import type { Figure } from "../figure.ts"
import { type Filled, filled } from "../slot.ts"

export interface Kind {
  readonly kind: Claim["kind"]
  /** -1 when the change is a fall that the figure does not show by its own sign. */
  readonly sign: 1 | -1
}
export interface Sibling {
  readonly figure: Figure
  readonly kind: Kind
}

/** A figure with what stands around it, up to its neighbours. */
export interface View {
  readonly figure: Figure
  readonly text: string
  /** Up to the figure's comparator ("rose by "), and up to its number ("rose by over "). */
  readonly lead: string
  readonly exact: string
  readonly after: string
  readonly sibling: Sibling | undefined
}
export interface Construction {
  /** What is said, with an example. */
  readonly id: string
  readonly kindOf: (view: View) => Filled<Kind> | undefined
}

export function change(sign: 1 | -1, span: Span | null, why: string, sure: number): Filled<Kind> {
  return filled({ kind: "change", sign }, span, why, sure)
}

/** A match before the figure whose first group is a word of rising and whose second is one of falling. */
export function changeBefore({ figure }: View, match: RegExpMatchArray | null, sure: number): Filled<Kind> | undefined {
  if (!match) return undefined
  const start = figure.left.start + (match.index ?? 0)
  const word = (match[1] ?? match[2] ?? "").trim()
  return change(match[2] ? -1 : 1, { start, end: figure.quantity.span.start }, `"${word}" stands before the figure`, sure)
}

/** The same, behind the figure. */
export function changeAfter({ figure }: View, match: RegExpMatchArray | null, sure: number): Filled<Kind> | undefined {
  if (!match) return undefined
  const { end } = figure.quantity.span
  return change(match[2] ? -1 : 1, { start: end, end: end + match[0].length }, `"${match[0].trim()}" follows the figure`, sure)
}
