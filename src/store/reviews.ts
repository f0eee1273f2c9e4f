/** What people decided about claims: only ever added to. */
import { type Kysely, sql, type Transaction } from "kysely"
import type { Claim, Review, StandingReview } from "../model.ts"
import * as decided from "../review.ts"
import { fingerprint } from "./fingerprint.ts"
import { countClaims } from "./papers.ts"
import type { Tables } from "./schema.ts"
import { slotsOf } from "./slots.ts"

/** A review, and what it is about where that may not be in the store. */
export type ReviewAbout = Review & { readonly about?: Claim | undefined }

/**
 * Adds the reviews, all or none, and sets the row of each claim to what its reviews say. The very same review twice (decisions played
 * back after a crash) is one; a review of a claim that is not there waits for it. A claim that a person added goes when its last review
 * is taken back.
 */
export async function appendReviews(kysely: Kysely<Tables>, given: readonly ReviewAbout[]): Promise<void> {
  if (given.length === 0) return
  await kysely.transaction().execute(async (trx) => {
    const ids = [...new Set(given.map(({ claim }) => claim))]
    const claims = await heldClaims(trx, ids)
    const about = new Map(claims.map(({ record }) => [record.id, record]))
    const rows = given.map(({ about: known, ...review }, at) => {
      const claim = about.get(review.claim) ?? known
      const told = { record: JSON.stringify(review), about: claim ? JSON.stringify(claim) : null, document: claim?.document ?? null }
      return { at, id: fingerprint(review), claim: review.claim, ...told }
    })
    await sql`INSERT INTO reviews (id, claim, record, about, document) SELECT id, claim, record::json, about::json, document
      FROM json_to_recordset(${JSON.stringify(rows)}) AS review (at int, id text, claim text, record text, about text, document text)
      ORDER BY at ON CONFLICT (id) DO NOTHING`.execute(trx)
    const last = await lastReviews(trx, ids)
    for (const { record, added } of claims) {
      const review = last.get(record.id) ?? null
      if (added && !review) await trx.deleteFrom("claims").where("id", "=", record.id).execute()
      else
        await trx
          .updateTable("claims")
          .set({ ...slotsOf(record, review), review: review && JSON.stringify(review) })
          .where("id", "=", record.id)
          .execute()
      if (added) await countClaims(trx, record.document)
    }
  })
}

/** The claims with their papers held, in one order for all who hold several. */
async function heldClaims(trx: Transaction<Tables>, ids: readonly string[]) {
  const documents = trx.selectFrom("claims").select("document").where("id", "in", ids)
  await trx.selectFrom("papers").select("id").where("id", "in", documents).orderBy("id").forUpdate().execute()
  return trx.selectFrom("claims").select(["record", "added"]).where("id", "in", ids).execute()
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
