import type { Claim, Metadata, Review } from "../model.ts"

/** A claim as it leaves Assay: under its last review, with its paper, and in words. */
export interface ExportedClaim extends Claim {
  readonly paper: Metadata & { readonly id: string; readonly name: string; readonly collection: string }
  readonly review: Review | null
  readonly words: string
}
