/** Claims counted as they are saved: what is asked of the whole library need not look at every claim. */
import { type Kysely, type RawBuilder, sql } from "kysely"
import { asks } from "./filter.ts"
import type { Tables } from "./schema.ts"
import type { ClaimFilter } from "./store.ts"

export type Tallied = "materials" | "areas" | "measures" | "kinds" | "statuses" | "papers" | "confidences" | "years"

/** Whether the counts of all claims under this filter are kept: it asks for nothing, or for states of review. */
export function isTallied(filter: ClaimFilter, except: readonly (keyof ClaimFilter)[] = []): boolean {
  return (Object.keys(filter) as (keyof ClaimFilter)[]).every(
    (field) => field === "reviews" || except.includes(field) || !asks(filter[field]),
  )
}

/** `SELECT id, count` of the values of a facet, for claims in these states or in any. */
export function tallyOf(facet: Tallied, reviews: ClaimFilter["reviews"] = []): RawBuilder<{ id: string; count: number }> {
  return sql`SELECT id, sum(count)::int AS count FROM tallies WHERE ${chosen(facet, reviews)} GROUP BY id HAVING sum(count) > 0`
}

/** `SELECT id, count` of the states of review: each claim is of one kind. */
export const tallyOfReviews: RawBuilder<{ id: string; count: number }> = sql`SELECT verdict AS id, sum(count)::int AS count FROM tallies
  WHERE facet = 'kinds' GROUP BY verdict HAVING sum(count) > 0`

/** Fields that choose among the values of which each claim has one. */
const SINGLE = ["measures", "kinds", "statuses", "papers"] as const

/** `SELECT total` of a filter that asks for no more than one such field and states of review; null for one that asks for more. */
export function talliedTotal(filter: ClaimFilter): RawBuilder<{ total: number }> | null {
  const field = SINGLE.find((one) => asks(filter[one])) ?? "kinds"
  if (!isTallied(filter, [field])) return null
  const ids = filter[field] ?? []
  return sql`SELECT coalesce(sum(count), 0)::int AS total FROM tallies
    WHERE ${chosen(field, filter.reviews)} ${ids.length > 0 ? sql`AND id = ANY (${ids})` : sql``}`
}

const chosen = (facet: Tallied, reviews: ClaimFilter["reviews"] = []) =>
  sql`facet = ${facet} ${reviews.length > 0 ? sql`AND verdict = ANY (${reviews})` : sql``}`

/** So many rows more than values are read in a millisecond. */
const LOOSE = 2000
/** Savings between two looks at how many there are. */
const EVERY = 20

/** Gives a function to be told that claims have changed; now and then it makes the rows of each value one. */
export function folding(kysely: Kysely<Tables>): () => Promise<void> {
  let saved = 0
  return async () => {
    saved += 1
    if (saved % EVERY !== 1) return
    const { rows } = await sql<{ loose: number }>`SELECT (count(*) - count(DISTINCT (facet, id, verdict)))::int AS loose
      FROM tallies`.execute(kysely)
    if (rows[0]!.loose > LOOSE) await foldTallies(kysely)
  }
}

/**
 * Makes the rows of each value one, or none where nothing is left. Of two who do so at once, the second waits for what the first takes,
 * finds it gone, and takes the rest: no row is counted twice.
 */
export async function foldTallies(kysely: Kysely<Tables>): Promise<void> {
  await sql`WITH taken AS (
      DELETE FROM tallies WHERE (facet, id, verdict) IN (SELECT facet, id, verdict FROM tallies GROUP BY 1, 2, 3 HAVING count(*) > 1)
      RETURNING facet, id, verdict, count)
    INSERT INTO tallies SELECT facet, id, verdict, sum(count) FROM taken GROUP BY 1, 2, 3 HAVING sum(count) <> 0`.execute(kysely)
}
