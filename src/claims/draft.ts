/** A claim in the making: its slots, each with the words and the reason that filled it, and where it was read. */
import type { Passage } from "../mentions/index.ts"
import type { AreaId, Claim, MaterialId, MeasureId, Period, Quantity, Span, Status } from "../model.ts"
import type { Filled } from "./slot.ts"

export interface Slots {
  readonly materials: Filled<readonly MaterialId[]>
  readonly origin: Filled<readonly AreaId[]>
  readonly destination: Filled<readonly AreaId[]>
  readonly measure: Filled<MeasureId>
  readonly kind: Filled<Claim["kind"]>
  readonly value: Filled<Quantity>
  readonly period: Filled<Period | null>
  readonly status: Filled<Status>
  readonly source: Filled<string | null>
}
export interface Draft {
  readonly rule: string
  readonly where: Claim["where"]
  readonly passage: Passage
  /** The evidence, in the passage's coordinates. */
  readonly span: Span
  readonly slots: Slots
}
