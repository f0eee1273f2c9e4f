/** Which claims stand on a page of a list; how deep the page lies costs next to nothing. */
import { type Kysely, type RawBuilder, sql } from "kysely"
import { byConflict } from "./conflicts.ts"
import { conditionOf } from "./filter.ts"
import { PLACE, TITLE } from "./place.ts"
import type { Tables } from "./schema.ts"
import type { ClaimFilter, ClaimPage, ClaimSort } from "./store.ts"
import { isTallied, tallyOf } from "./tallies.ts"

/** What an order compares first, each an index with the place of the claim behind it. */
const COLUMNS: { readonly [sort in Exclude<ClaimSort, "conflict" | "paper">]: readonly string[] } = {
  topic: ["topic"],
  confidence: ["confidence"],
  value: ["low", "high"],
  period: ["period_from", "period_to"],
  uncertainty: ["confidence"],
}
/** So many claims are walked past sooner than papers are counted. */
const NEAR = 1000

/** The ids of the claims on a page. A claim without a period, or without a topic, comes last, whichever way. */
export async function idsInOrder(
  kysely: Kysely<Tables>,
  filter: ClaimFilter,
  { sort = "paper", ...page }: ClaimPage,
): Promise<readonly string[]> {
  if (page.limit === 0) return []
  if (sort === "conflict") return byConflict(kysely, conditionOf(filter), page)
  if (sort === "paper") return byPaper(kysely, filter, page)
  // Said as the indexes have it, or they are of no use: only a period and a topic may be NULL.
  const way = sql.raw(page.descending ? (sort === "period" || sort === "topic" ? "DESC NULLS LAST" : "DESC") : "ASC")
  const order = [...COLUMNS[sort].map((column) => sql`${sql.ref(`c.${column}`)} ${way}`), ...PLACE]
  return idsOf(kysely, sql`FROM claims c WHERE ${conditionOf(filter)}`, order, page)
}

/** By the titles of the papers. On a page far down are the claims of a few papers: counted, those before them need not be looked at. */
async function byPaper(kysely: Kysely<Tables>, filter: ClaimFilter, page: ClaimPage): Promise<readonly string[]> {
  const { descending = false, limit, offset = 0 } = page
  const order = [descending ? sql`${TITLE} DESC` : TITLE, ...PLACE]
  const from = sql`FROM claims c JOIN papers p ON p.id = c.document WHERE ${conditionOf(filter)}`
  if (limit === undefined || offset < NEAR) return idsOf(kysely, from, order, page)
  const counted = isTallied(filter)
    ? tallyOf("papers", filter.reviews)
    : sql`SELECT c.document AS id, count(*)::int AS count FROM claims c WHERE ${conditionOf(filter)} GROUP BY c.document`
  const { rows } = await sql<{ id: string; before: number }>`SELECT id, before FROM (
      SELECT p.id, count, (sum(count) OVER (ORDER BY ${order[0]!}, p.id) - count)::int AS before
      FROM (${counted}) AS counted JOIN papers p USING (id)) AS papers
    WHERE before < ${offset + limit} AND before + count > ${offset} ORDER BY before`.execute(kysely)
  const [first] = rows
  if (!first) return []
  const these = sql`${from} AND c.document = ANY (${rows.map(({ id }) => id)})`
  return idsOf(kysely, these, order, { limit, offset: offset - first.before })
}

async function idsOf(
  kysely: Kysely<Tables>,
  from: RawBuilder<unknown>,
  order: readonly RawBuilder<unknown>[],
  { limit, offset = 0 }: ClaimPage,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`SELECT c.id ${from} ORDER BY ${sql.join(order)}
    LIMIT ${limit ?? null} OFFSET ${offset}`.execute(kysely)
  return rows.map(({ id }) => id)
}
