/** A claim as a row: the columns that filters, sorts and counts look at. */
import type { Claim, Review } from "../model.ts"
import { reviewed } from "../review.ts"
import type { ReviewState } from "./store.ts"
import { printable } from "./text.ts"

/** What of the model a claim's row holds besides the claim itself, in the names of the columns. */
export interface ClaimRow {
  readonly id: string
  readonly document: string
  readonly page: number
  readonly start: number
  readonly quote: string
  readonly materials: readonly string[]
  readonly origin: readonly string[]
  readonly destination: readonly string[]
  readonly measure: string
  readonly kind: string
  readonly low: number
  readonly high: number
  readonly period_from: number | null
  readonly period_to: number | null
  readonly status: string
  readonly confidence: number
  readonly record: Claim
  readonly verdict: ReviewState
  readonly review: Review | null
}

/**
 * The row of a claim under the last review of it. A corrected slot holds the correction, so that whoever filters by
 * "cobalt" finds what a person said is cobalt; `record` stays what was read.
 */
export function rowOf(record: Claim, review: Review | null): ClaimRow {
  const claim = reviewed(record, review)
  return {
    id: claim.id,
    document: claim.document,
    page: claim.page,
    start: claim.span.start,
    quote: printable(claim.quote),
    materials: distinct(claim.materials),
    origin: distinct(claim.origin),
    destination: distinct(claim.destination),
    measure: claim.measure,
    kind: claim.kind,
    low: claim.value.low,
    high: claim.value.high,
    period_from: claim.period?.from ?? null,
    period_to: claim.period?.to ?? null,
    status: claim.status,
    confidence: claim.confidence,
    record,
    verdict: review?.verdict ?? "unreviewed",
    review,
  }
}

const distinct = (ids: readonly string[]) => [...new Set(ids)]
