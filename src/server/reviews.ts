/** Reviews: looked back at, and made of many claims at once. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { inWords, type Names, quoteInWords } from "../export/index.ts"
import type { Review } from "../model.ts"
import { canWithdraw, reviewed } from "../review.ts"
import type { Store, StoredClaim, StoredReview } from "../store/store.ts"
import { keptReviews, newReviews, reviewsQuery, reviews as reviewsSchema, type ShownReview } from "./api.ts"
import { keptOf } from "./decide.ts"
import { given } from "./filter.ts"
import type { Parts } from "./parts.ts"
import { Refusal } from "./refusal.ts"
import { answers, newRoutes } from "./routes.ts"

const list = createRoute({
  method: "get",
  path: "/reviews",
  summary: "Reviews, the newest first, each with what it is about",
  request: { query: reviewsQuery },
  responses: answers("The reviews", reviewsSchema),
})
const decideMany = createRoute({
  method: "post",
  path: "/reviews",
  summary: "The same review of many claims, kept for all of them or for none",
  request: { body: { required: true, content: { "application/json": { schema: newReviews } } } },
  responses: answers("The reviews as they are kept, in the order of the claims", keptReviews),
})

/** The routes of reviews. */
export function reviewRoutes(parts: Parts, names: Names): OpenAPIHono {
  const { store } = parts
  return newRoutes()
    .openapi(list, async (c) => {
      const { paper, claim, verdict, reviewer, limit = 100, offset = 0 } = c.req.valid("query")
      const filter = given({ papers: paper, claims: claim, verdicts: verdict, reviewers: reviewer })
      const { reviews, total } = await store.reviewList(filter, { limit, offset })
      return c.json({ reviews: reviews.map((review) => shownReview(review, names)), total }, 200)
    })
    .openapi(decideMany, async (c) => {
      const { claims, reviewer = parts.reviewer, ...said } = c.req.valid("json")
      const reviews = claims.map((claim): Omit<Review, "at"> => ({ claim, ...said, reviewer }))
      return c.json({ reviews: await decided(parts, reviews, (id) => foundClaim(store, id)) }, 200)
    })
}

/**
 * Keeps the reviews, all at one moment, and gives each with the review that holds now. One that cannot be kept is refused with all; one
 * that was kept before, under the same request, is given as it was kept.
 */
export async function decided(parts: Parts, reviews: readonly Omit<Review, "at">[], find: (id: string) => Promise<StoredClaim>) {
  const { store, decide } = parts
  const at = new Date().toISOString()
  const fresh: Review[] = []
  for (const review of reviews) {
    const { claim, verdict, reviewer } = review
    if (await keptOf(store, review)) continue
    await find(claim)
    if (verdict === "withdrawn" && !canWithdraw(await store.reviews({ claim }), reviewer))
      throw new Refusal(409, `${reviewer} has said nothing about claim ${claim} that could be taken back.`)
    fresh.push({ ...review, at })
  }
  if (fresh.length > 0) await decide(...fresh)
  const answer = []
  for (const review of reviews) {
    const kept = (await keptOf(store, review)) ?? { ...review, at }
    // A claim that a person added goes when it is taken back.
    answer.push({ ...kept, standing: (await store.claim(review.claim))?.review ?? null })
  }
  return answer
}

/** The claim with this id; a Refusal when there is none. */
export async function foundClaim(store: Store, id: string): Promise<StoredClaim> {
  const claim = await store.claim(id)
  if (!claim) throw new Refusal(404, `There is no claim ${id}; it may have gone when its paper was read again.`)
  return claim
}

function shownReview({ about, ...review }: StoredReview, names: Names): ShownReview {
  const corrects = about !== null && review.verdict === "corrected"
  const after = about && (corrects ? reviewed(about, { ...review, verdict: "corrected" }) : about)
  return {
    ...review,
    words: after && inWords(after, names),
    before: corrects ? inWords(about, names) : null,
    page: about?.page ?? null,
    quote: about && quoteInWords(about),
  } as ShownReview
}
