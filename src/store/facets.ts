/** How many claims each further choice would leave. */
import { type Kysely, type RawBuilder, sql } from "kysely"
import { asks, conditionOf } from "./filter.ts"
import type { Tables } from "./schema.ts"
import type { ClaimFilter, Facets } from "./store.ts"

type Facet = keyof Facets
type Counting = RawBuilder<{ facet: Facet; id: string; count: number }>

/** The facets in order, each with the column of a claim `c` that it counts; some columns are lists. */
const COLUMNS: { readonly [facet in Facet]: { readonly column: string; readonly list?: true } } = {
  materials: { column: "c.materials", list: true },
  areas: { column: "c.areas", list: true },
  measures: { column: "c.measure" },
  kinds: { column: "c.kind" },
  statuses: { column: "c.status" },
  reviews: { column: "c.verdict" },
  papers: { column: "c.document" },
}
const FACETS = Object.keys(COLUMNS) as Facet[]

/**
 * The values of each field with the number of claims, the most frequent first. A field's own filter is left out when it is
 * counted, so that what else could be chosen beside the present choice is seen too.
 */
export async function facets(kysely: Kysely<Tables>, filter: ClaimFilter = {}): Promise<Facets> {
  // Facets without a filter of their own are counted under one condition, so in one pass: over 60,000 claims half the time.
  const together = FACETS.filter((facet) => !COLUMNS[facet].list && !asks(filter[facet]))
  const alone = FACETS.filter((facet) => !together.includes(facet))
  const counts = [...alone.map((facet) => countOne(facet, filter)), ...(together.length ? [countTogether(together, filter)] : [])]
  const { rows } = await sql<{ facet: Facet; id: string; count: number }>`SELECT * FROM (${sql.join(counts, sql` UNION ALL `)}) AS counts
    ORDER BY count DESC, id COLLATE "C"`.execute(kysely)
  const of = (facet: Facet) => rows.filter((row) => row.facet === facet).map(({ id, count }) => ({ id, count }))
  return Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as unknown as Facets
}

function countOne(facet: Facet, filter: ClaimFilter): Counting {
  const { column, list } = COLUMNS[facet]
  const value = list ? sql`unnest(${sql.ref(column)})` : sql.ref(column)
  return sql`SELECT ${facet}::text AS facet, ${value} AS id, count(*)::int AS count FROM claims c
    WHERE ${conditionOf(filter, facet)} GROUP BY 2`
}

/** Each row has a value in the column it counts and NULL in the others, none of which is ever NULL in a claim. */
function countTogether(facets: readonly Facet[], filter: ClaimFilter): Counting {
  const columns = facets.map((facet) => sql.ref(COLUMNS[facet].column))
  const names = facets.map((facet) => sql`WHEN ${sql.ref(COLUMNS[facet].column)} IS NOT NULL THEN ${facet}::text`)
  return sql`SELECT CASE ${sql.join(names, sql` `)} END AS facet, coalesce(${sql.join(columns)}) AS id, count(*)::int AS count FROM claims c
    WHERE ${conditionOf(filter)} GROUP BY GROUPING SETS (${sql.join(columns.map((column) => sql`(${column})`))})`
}
