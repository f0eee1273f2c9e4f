/** Reviews over the wire. */
import { z } from "zod"
import { correction, review, standingReview } from "../../model.ts"
import { each, reviewer, several, whole } from "./query.ts"

const given = review.omit({ claim: true, at: true }).extend({
  correction: correction.nullable().default(null),
  note: z.string().max(10_000).nullable().default(null),
  reviewer,
})
type Given = z.infer<typeof given>
const fitting = ({ verdict, correction }: Given) =>
  (verdict === "corrected") === (correction !== null && Object.keys(correction).length > 0)
const message = 'a correction names the slots it changes, and its verdict is "corrected"'

/**
 * `POST /api/claims/:id/reviews`; the verdict "withdrawn" takes back what the same reviewer said last about the claim. With a `request`,
 * a word of the sender's own, it can be sent again when no answer came: it is kept once.
 */
export const newReview = given.refine(fitting, { message }).meta({ id: "NewReview" })
/** `POST /api/reviews`: the same decision about many claims, kept for all of them or for none. */
export const newReviews = given
  .extend({ claims: z.array(z.string().max(200)).min(1).max(1000, "at most 1000 claims are reviewed at once") })
  .refine(fitting, { message })
  .meta({ id: "NewReviews" })
/** The review as it is kept, and which one holds now: itself, or after a withdrawal the one before it, or none. */
export const keptReview = review.extend({ standing: standingReview.nullable() }).meta({ id: "KeptReview" })
/** In the order of the claims. */
export const keptReviews = z.object({ reviews: z.array(keptReview) })

export const reviewsQuery = z.object({
  /** Ids of papers, also of removed ones. */
  paper: several.optional(),
  claim: several.optional(),
  verdict: each(review.shape.verdict).optional(),
  reviewer: several.optional(),
  limit: whole.pipe(z.number().max(1000, "at most 1000 reviews are given at once; ask for more with offset")).optional(),
  offset: whole.optional(),
})
/** A review with what it is about. What is not known any more (a claim reviewed by an early version, then removed) is null. */
export const shownReview = review
  .extend({
    /** The claim under this review: "China mines 70 % of the world's cobalt". */
    words: z.string().nullable(),
    /** The claim as it was read, where the review corrects it. */
    before: z.string().nullable(),
    paper: z.object({ id: z.string(), name: z.string(), removed: z.boolean() }).nullable(),
    page: z.int().nullable(),
    quote: z.string().nullable(),
    /** Whether it holds: no later review, and not taken back. */
    stands: z.boolean(),
  })
  .meta({ id: "ShownReview" })
/** The newest first. */
export const reviews = z.object({ reviews: z.array(shownReview), total: z.int() })

export type Review = z.infer<typeof review>
export type NewReview = z.input<typeof newReview>
export type NewReviews = z.input<typeof newReviews>
export type KeptReview = z.infer<typeof keptReview>
export type KeptReviews = z.infer<typeof keptReviews>
export type ReviewsQuery = z.input<typeof reviewsQuery>
export type ShownReview = z.infer<typeof shownReview>
export type ReviewsAnswer = z.infer<typeof reviews>
