/** What the constructions that say when a figure holds see of it. */
import type { Claim, MeasureId, Period, Span, Status } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import type { Filled } from "../slot.ts"
import type { YearsAround } from "./years.ts"

export interface PeriodView {
  readonly figure: Figure
  readonly sentence: Sentence
  readonly context: Context
  readonly status: Status
  readonly kind: Claim["kind"]
  readonly measure: MeasureId
  readonly years: YearsAround
  /** From the figure's clause or the figure before it up to the one after it. */
  readonly near: string
  /** The figure before it in the sentence and when that holds, if it makes a claim. */
  readonly sibling: Dated | undefined
}
export interface Dated {
  readonly span: Span
  readonly period: Filled<Period | null>
}
