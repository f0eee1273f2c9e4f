/** What people decided about claims, and what became of it when a paper was read again. */
import type { Claim, Correction, Review, Slot, StandingReview } from "./model.ts"

/** The slots a reviewer may correct, in the order a form shows them. */
const CORRECTABLE = ["materials", "origin", "destination", "measure", "kind", "value", "period", "status", "source"] as const

/**
 * The claim as people see it after a review: the slots that the review corrects hold the correction; all else, the id and the evidence
 * above all, is as it was read. Without a review, or after one that corrects nothing, it is the claim itself.
 */
export function reviewed<C extends Claim>(claim: C, review: Review | null): C {
  if (review?.verdict !== "corrected" || !review.correction) return claim
  const given = Object.entries(review.correction).filter(([, value]) => value !== undefined)
  return given.length === 0 ? claim : { ...claim, ...Object.fromEntries(given) }
}

/**
 * The review that holds for each claim: the last one that was not taken back, in the order in which they were made known. "withdrawn"
 * takes back what the same person said last about the claim, so that an earlier review, or another person's, holds again; a claim whose
 * reviews were all taken back is not in the map.
 */
export function lastReviews(reviews: readonly Review[]): ReadonlyMap<string, StandingReview> {
  const standing = new Map<string, readonly StandingReview[]>()
  for (const review of reviews) {
    const before = standing.get(review.claim) ?? []
    const after = isStanding(review) ? [...before, review] : before.filter((one) => one !== lastOf(before, review.reviewer))
    standing.set(review.claim, after)
  }
  return new Map([...standing].flatMap(([claim, reviews]) => (reviews.length > 0 ? [[claim, reviews.at(-1)!] as const] : [])))
}

/** Whether somebody has said something about the claim that can be taken back by the same person. */
export function canWithdraw(reviews: readonly Review[], reviewer: string): boolean {
  return lastReviews(reviews.filter((review) => review.reviewer === reviewer)).size > 0
}

const lastOf = (reviews: readonly StandingReview[], reviewer: string) => reviews.findLast((review) => review.reviewer === reviewer)

function isStanding(review: Review): review is StandingReview {
  return review.verdict !== "withdrawn"
}

/** Which slots differ between two readings of a claim: `["value", "period"]`. Materials and areas are sets: their order is nothing. */
export function changedSlots(before: Correction, after: Correction): Slot[] {
  return CORRECTABLE.filter((slot) => comparable(before[slot]) !== comparable(after[slot]))
}

function comparable(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify([...new Set(value)].sort())
  if (value && typeof value === "object") return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify(value ?? null)
}

/** What a new reading of a paper did to a claim that somebody had reviewed. */
export interface SinceReview {
  readonly review: Review
  readonly before: Claim
  /** The claim that now stands in its place; null when the new reading finds nothing there. */
  readonly after: Claim | null
  readonly fate: "same" | "changed" | "gone"
  /** The slots that now hold something else than when it was reviewed. */
  readonly slots: readonly Slot[]
}

/**
 * What became of every reviewed claim: `before` are the claims of the old reading, `after` those of the new. A claim whose id is there
 * again is the same. Otherwise a new claim from the same words stands in its place, changed: the one of the same figure, else the nearest.
 */
export function sinceReview(before: readonly Claim[], after: readonly Claim[], reviews: readonly Review[]): SinceReview[] {
  const last = lastReviews(reviews)
  const reviewedOnes = before.filter(({ id }) => last.has(id))
  return fates(reviewedOnes, after, new Set(before.map(({ id }) => id))).map((fate) => ({ review: last.get(fate.before.id)!, ...fate }))
}

/** What a new reading of a paper changed. */
export interface Comparison {
  readonly added: readonly Claim[]
  readonly removed: readonly Claim[]
  readonly changed: readonly { readonly before: Claim; readonly after: Claim; readonly slots: readonly Slot[] }[]
  /** How many claims are as they were. */
  readonly unchanged: number
}

/** The claims of a new reading against those of the old one: which came, which went, which say something else in the same words. */
export function betweenReadings(before: readonly Claim[], after: readonly Claim[]): Comparison {
  const known = new Set(before.map(({ id }) => id))
  const each = fates(before, after, known)
  const changed = each.flatMap(({ before, after, fate, slots }) => (fate === "changed" && after ? [{ before, after, slots }] : []))
  const successors = new Set(changed.map(({ after }) => after.id))
  return {
    added: after.filter(({ id }) => !known.has(id) && !successors.has(id)),
    removed: each.filter(({ fate }) => fate === "gone").map(({ before }) => before),
    changed,
    unchanged: each.filter(({ fate }) => fate === "same").length,
  }
}

/** What became of each claim of `before`; a claim of `known` stands for itself and succeeds no other. */
function fates(before: readonly Claim[], after: readonly Claim[], known: ReadonlySet<string>): Omit<SinceReview, "review">[] {
  const now = new Map(after.map((claim) => [claim.id, claim]))
  const unclaimed = after.filter(({ id }) => !known.has(id))
  return before.map((claim) => {
    const again = now.get(claim.id)
    if (again) return { before: claim, after: again, fate: "same", slots: [] }
    const successor = successorOf(claim, unclaimed)
    if (!successor) return { before: claim, after: null, fate: "gone", slots: [] }
    unclaimed.splice(unclaimed.indexOf(successor), 1)
    return { before: claim, after: successor, fate: "changed", slots: changedSlots(claim, successor) }
  })
}

function successorOf(claim: Claim, candidates: readonly Claim[]): Claim | undefined {
  const sameFigure = (other: Claim) => comparable(other.value) === comparable(claim.value)
  return candidates
    .map((other) => ({ other, overlap: overlapOf(claim, other) }))
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => Number(sameFigure(b.other)) - Number(sameFigure(a.other)) || b.overlap - a.overlap)[0]?.other
}

/** How many characters of evidence two claims share; none where they stand in different documents. */
function overlapOf(a: Claim, b: Claim): number {
  if (a.document !== b.document) return 0
  return Math.max(0, Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start))
}
