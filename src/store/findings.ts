/** What was found in a document. */
import type { Claim, Mention } from "../model.ts"

/** Of a long paper as `packed` (packing.ts) makes it, the claims in slices: it has a million mentions. */
export interface Reading {
  readonly mentions: readonly Mention[] | Uint8Array
  readonly claims: readonly Claim[] | readonly Uint8Array[]
}
