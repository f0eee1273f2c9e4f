/** A ClaimFilter as SQL: a condition for each field, joined with "and". All values are parameters. */
import { type RawBuilder, type SqlBool, sql } from "kysely"
import type { ClaimFilter } from "./store.ts"

type Condition = RawBuilder<SqlBool>
type Field = keyof ClaimFilter

const among = (column: string, values: readonly string[]) => sql<SqlBool>`${sql.ref(column)} = ANY (${values})`
const overlapping = (column: string, values: readonly string[]) => sql<SqlBool>`${sql.ref(column)} && ${values}`

/** A period longer than this is a slip of the pen: it is about no year, and would be about hundreds. */
export const LONGEST = 300
const aboutYears = (meets: Condition): Condition => sql`(${meets} AND c.period_to - c.period_from < ${LONGEST})`

/** What each field asks of a claim `c`. A claim without a period meets no years. */
const CONDITIONS: { readonly [F in Field]-?: (value: NonNullable<ClaimFilter[F]>) => Condition } = {
  materials: (ids) => overlapping("c.materials", ids),
  areas: (ids) => overlapping("c.areas", ids),
  // By way of the index on areas, the only one on places.
  origin: (ids) => sql`(${overlapping("c.areas", ids)} AND ${overlapping("c.origin", ids)})`,
  destination: (ids) => sql`(${overlapping("c.areas", ids)} AND ${overlapping("c.destination", ids)})`,
  measures: (ids) => among("c.measure", ids),
  kinds: (kinds) => among("c.kind", kinds),
  statuses: (statuses) => among("c.status", statuses),
  from: (year) => aboutYears(sql`c.period_to >= ${year}`),
  to: (year) => aboutYears(sql`c.period_from <= ${year}`),
  text: (words) => sql`(c.quote_words @@ ${asQuery(words)} OR numnode(${asQuery(words)}) = 0)`,
  papers: (ids) => among("c.document", ids),
  collections: (names) => sql`c.document IN (SELECT id FROM papers WHERE ${among("collection", names)})`,
  reviews: (states) => among("c.verdict", states),
  confidenceFrom: (least) => sql`c.confidence >= ${least}`,
  confidenceTo: (below) => (below < 1 ? sql`c.confidence < ${below}` : sql`true`),
  topics: (keys) => among("c.topic", keys),
}

/** "rare earths" -china: words in their stems, phrases in quotes, a minus for what must not occur. Any text is a query. */
const asQuery = (words: string) => sql`websearch_to_tsquery('english', ${words.replace(/[\0<>/&]/g, " ")})`

/** The condition of a filter, leaving out the fields whose values are being counted. A list without values asks nothing. */
export function conditionOf(filter: ClaimFilter, except: readonly Field[] = []): Condition {
  const conditions = (Object.keys(CONDITIONS) as Field[])
    .filter((field) => !except.includes(field) && asks(filter[field]))
    .map((field) => (CONDITIONS[field] as (value: unknown) => Condition)(filter[field]))
  return conditions.length ? sql`${sql.join(conditions, sql` AND `)}` : sql`true`
}

/** Whether a value of a field leaves anything out. */
export function asks(value: ClaimFilter[Field]): boolean {
  return Array.isArray(value) || typeof value === "string" ? value.length > 0 : value !== undefined
}
