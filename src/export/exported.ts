import type { Claim, Review } from "../model.ts"

/** A claim as it leaves Assay: under its last review, with its paper, and in words. */
export interface ExportedClaim extends Claim {
  readonly paper: {
    readonly id: string
    readonly name: string
    readonly title: string | null
    readonly publisher: string | null
    readonly published: number | null
    readonly collection: string
  }
  readonly review: Review | null
  readonly words: string
}
