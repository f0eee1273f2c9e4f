import { type Kysely, sql } from "kysely"
import { conditionOf, LONGEST } from "./filter.ts"
import type { Tables } from "./schema.ts"
import type { ClaimFilter } from "./store.ts"
import { isTallied, tallyOf } from "./tallies.ts"

/** How many claims are about each year, in order; a period counts for each of its years. */
export async function years(
  kysely: Kysely<Tables>,
  filter: ClaimFilter = {},
): Promise<readonly { readonly year: number; readonly count: number }[]> {
  const counted = isTallied(filter)
    ? sql`SELECT id::int AS year, count FROM (${tallyOf("years", filter.reviews)}) AS kept`
    : sql`SELECT year, count(*)::int AS count FROM claims c, generate_series(c.period_from, c.period_to) AS year
        WHERE ${conditionOf(filter)} AND c.period_to - c.period_from < ${LONGEST} GROUP BY year`
  const { rows } = await sql<{ year: number; count: number }>`${counted} ORDER BY year`.execute(kysely)
  return rows
}
