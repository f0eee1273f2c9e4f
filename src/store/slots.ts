/** A claim as a row: the columns that filters, sorts and counts look at. */

import { topicKey } from "../compare.ts"
import type { Claim, StandingReview } from "../model.ts"
import { reviewed } from "../review.ts"
import type { ReviewState } from "./store.ts"
import { printable } from "./text.ts"

/** What a review may change. */
export interface SlotColumns {
  readonly materials: readonly string[]
  readonly origin: readonly string[]
  readonly destination: readonly string[]
  /** Both roles together. */
  readonly areas: readonly string[]
  readonly measure: string
  readonly kind: string
  readonly low: number
  readonly high: number
  readonly comparator: string
  readonly unit: string
  readonly period_from: number | null
  readonly period_to: number | null
  readonly status: string
  readonly source: string | null
  readonly verdict: ReviewState
  /** The key of its topic; a claim that names no material has none. */
  readonly topic: string | null
}

export interface ClaimRow extends SlotColumns {
  readonly id: string
  readonly document: string
  readonly page: number
  readonly start: number
  readonly quote: string
  readonly confidence: number
  readonly record: Claim
  readonly review: StandingReview | null
}

/**
 * The columns of a claim under the last review of it. A corrected slot holds the correction, so that whoever filters by "cobalt"
 * finds what a person said is cobalt.
 */
export function slotsOf(record: Claim, review: StandingReview | null): SlotColumns {
  const claim = reviewed(record, review)
  return {
    materials: distinct(claim.materials),
    origin: distinct(claim.origin),
    destination: distinct(claim.destination),
    areas: distinct([...claim.origin, ...claim.destination]),
    measure: claim.measure,
    kind: claim.kind,
    low: claim.value.low,
    high: claim.value.high,
    comparator: claim.value.comparator,
    unit: claim.value.unit,
    period_from: claim.period?.from ?? null,
    period_to: claim.period?.to ?? null,
    status: claim.status,
    source: claim.source && printable(claim.source),
    verdict: review?.verdict ?? "unreviewed",
    topic: claim.materials.length > 0 ? topicKey(claim) : null,
  }
}

/** Where a claim stands in its paper: at its figure, since the claims of a table's row, or of a sentence that lists, have one span. */
const placeOf = ({ reasons, span }: Claim): number => reasons.find(({ slot }) => slot === "value")?.span?.start ?? span.start

/** Words are searched without the footnote marks that are glued to them: "reliance" for "reliance4". */
const bareQuote = ({ quote, marks = [] }: Claim): string =>
  marks.reduceRight((bare, { start, end }) => bare.slice(0, start) + bare.slice(end), quote)

/** The whole row; `record` stays what was read, whatever the review says. */
export function rowOf(record: Claim, review: StandingReview | null): ClaimRow {
  const { id, document, page, confidence } = record
  return {
    ...slotsOf(record, review),
    id,
    document,
    page,
    start: placeOf(record),
    quote: printable(bareQuote(record)),
    confidence,
    record,
    review,
  }
}

const distinct = (ids: readonly string[]) => [...new Set(ids)]
