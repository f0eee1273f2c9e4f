/** A percentage or a fraction, as it stands in the text. */
import type { Quantity } from "../../model.ts"

/** One percentage or fraction before ranges are joined and comparators read. `bare` has no sign of its own. */
export interface Figure {
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number
  readonly unit: Quantity["unit"]
  readonly form: "percent" | "fraction"
  readonly bare: boolean
}
