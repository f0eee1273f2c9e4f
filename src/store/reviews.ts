/** What people decided about claims: only ever added to. */
import { createHash } from "node:crypto"
import { type Kysely, sql } from "kysely"
import type { Review, StandingReview } from "../model.ts"
import * as decided from "../review.ts"
import { holdPaper } from "./papers.ts"
import type { Tables } from "./schema.ts"
import { slotsOf } from "./slots.ts"

/**
 * Adds the review, and sets the claim's row to what the last review of it says. The very same review twice (decisions
 * played back after a crash) is one; a review of a claim that is not there waits for it.
 */
export async function appendReview(kysely: Kysely<Tables>, review: Review): Promise<void> {
  await kysely.transaction().execute(async (trx) => {
    const claim = await trx.selectFrom("claims").select(["document", "record"]).where("id", "=", review.claim).executeTakeFirst()
    if (claim) await holdPaper(trx, claim.document)
    await trx
      .insertInto("reviews")
      .values({ id: fingerprint(review), claim: review.claim, record: JSON.stringify(review) })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute()
    if (!claim) return
    const last = (await lastReviews(trx, [review.claim])).get(review.claim) ?? null
    await trx
      .updateTable("claims")
      .set({ ...slotsOf(claim.record, last), review: last && JSON.stringify(last) })
      .where("id", "=", review.claim)
      .execute()
  })
}

/** All reviews, or those of one claim, in the order they were made. */
export async function reviews(kysely: Kysely<Tables>, filter: { readonly claim?: string } = {}): Promise<readonly Review[]> {
  let query = kysely.selectFrom("reviews").select("record").orderBy("number")
  if (filter.claim !== undefined) query = query.where("claim", "=", filter.claim)
  return (await query.execute()).map(({ record }) => record)
}

/** The review that holds, for each of these claims that has one. */
export async function lastReviews(kysely: Kysely<Tables>, claims: readonly string[]): Promise<ReadonlyMap<string, StandingReview>> {
  const { rows } = await sql<{ record: Review }>`SELECT record FROM reviews WHERE claim = ANY (${claims}) ORDER BY number`.execute(kysely)
  return decided.lastReviews(rows.map(({ record }) => record))
}

function fingerprint({ claim, verdict, correction, note, reviewer, at }: Review): string {
  return createHash("sha256")
    .update(JSON.stringify([claim, verdict, correction, note, reviewer, at]))
    .digest("hex")
}
