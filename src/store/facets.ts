/** How many claims each further choice would leave. */
import { type Kysely, type RawBuilder, sql } from "kysely"
import { FROM } from "./claims.ts"
import { conditionOf } from "./filter.ts"
import type { Tables } from "./schema.ts"
import type { ClaimFilter, Facets } from "./store.ts"

/** The facets in order: the values of a claim `c` that each counts. */
const VALUES: { readonly [facet in keyof Facets]: RawBuilder<unknown> } = {
  materials: sql`unnest(c.materials)`,
  // An area in both roles of one claim is one claim of that area.
  areas: sql`unnest(c.origin) UNION SELECT unnest(c.destination)`,
  measures: sql`c.measure`,
  kinds: sql`c.kind`,
  statuses: sql`c.status`,
  reviews: sql`c.verdict`,
  papers: sql`c.document`,
}
const FACETS = Object.keys(VALUES) as (keyof Facets)[]

/**
 * The values of each field with the number of claims, the most frequent first. A field's own filter is left out when it is
 * counted, so that what else could be chosen beside the present choice is seen too.
 */
export async function facets(kysely: Kysely<Tables>, filter: ClaimFilter = {}): Promise<Facets> {
  const counts = FACETS.map(
    (facet) => sql`SELECT ${facet}::text AS facet, value AS id, count(*)::int AS count ${FROM}
      CROSS JOIN LATERAL (SELECT ${VALUES[facet]}) AS counted (value)
      WHERE ${conditionOf(filter, facet)} GROUP BY value`,
  )
  const { rows } = await sql<{
    facet: keyof Facets
    id: string
    count: number
  }>`SELECT * FROM (${sql.join(counts, sql` UNION ALL `)}) AS counts
    ORDER BY count DESC, id COLLATE "C"`.execute(kysely)
  const of = (facet: keyof Facets) => rows.filter((row) => row.facet === facet).map(({ id, count }) => ({ id, count }))
  return Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as unknown as Facets
}
