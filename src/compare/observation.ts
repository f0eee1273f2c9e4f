/** What of a claim, and of the paper it stands in, is compared. */
import type { Claim } from "../model.ts"

/** What of a claim is compared. */
export type Compared = Pick<
  Claim,
  "id" | "document" | "materials" | "origin" | "destination" | "measure" | "kind" | "value" | "period" | "status" | "source" | "quote"
>

/** A claim, and of its paper when it was published (what "China mines 70 %" without a year must be about) and by whom. */
export type Observation = Compared & { readonly paper?: { readonly published: number | null; readonly publisher: string | null } }
