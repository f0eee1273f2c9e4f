/** Claims in lists. */
import { type Kysely, type RawBuilder, sql } from "kysely"
import type { Claim, Slot, StandingReview } from "../model.ts"
import { byConflict } from "./conflicts.ts"
import { conditionOf } from "./filter.ts"
import { PLACE, TITLE } from "./place.ts"
import type { Tables } from "./schema.ts"
import type { ClaimFilter, ClaimPage, ClaimSort, StoredClaim } from "./store.ts"
import { talliedTotal } from "./tallies.ts"

/** What each order compares first; "conflict" is in conflicts.ts. A claim without a period comes last, whichever way. */
const ORDERS: { readonly [sort in Exclude<ClaimSort, "conflict">]: readonly RawBuilder<unknown>[] } = {
  paper: [TITLE],
  confidence: [sql`c.confidence`],
  value: [sql`c.low`, sql`c.high`],
  period: [sql`c.period_from`, sql`c.period_to`],
  uncertainty: [sql`c.confidence`],
}
/** The claims that pass the filter, one page of them, and how many there are. */
export async function claims(
  kysely: Kysely<Tables>,
  filter: ClaimFilter = {},
  page: ClaimPage = {},
): Promise<{ readonly claims: readonly StoredClaim[]; readonly total: number }> {
  const where = conditionOf(filter)
  const counting = talliedTotal(filter) ?? sql<{ total: number }>`SELECT count(*)::int AS total FROM claims c WHERE ${where}`
  const { rows: counted } = await counting.execute(kysely)
  const total = counted[0]!.total
  // First which claims, by columns alone; then the records of those few.
  const ids = page.sort === "conflict" ? await byConflict(kysely, where, page) : await inOrder(kysely, where, page)
  if (ids.length === 0) return { claims: [], total }
  const { rows } = await sql<Row>`${SELECT} ${FROM} WHERE c.id = ANY (${ids})`.execute(kysely)
  const found = new Map(rows.map((row) => [row.record.id, claimOf(row)]))
  return { claims: ids.flatMap((id) => found.get(id) ?? []), total }
}

async function inOrder(
  kysely: Kysely<Tables>,
  where: RawBuilder<unknown>,
  { sort = "paper", descending = false, limit, offset = 0 }: ClaimPage,
): Promise<readonly string[]> {
  if (limit === 0 || sort === "conflict") return []
  // Said as the indexes have it, or they are of no use: only a period may be NULL.
  const way = sql.raw(descending ? (sort === "period" ? "DESC NULLS LAST" : "DESC") : "ASC")
  const order = [...ORDERS[sort].map((key) => sql`${key} ${way}`), ...PLACE]
  const { rows } = await sql<{ id: string }>`SELECT c.id ${FROM} WHERE ${where}
    ORDER BY ${sql.join(order)} LIMIT ${limit ?? null} OFFSET ${offset}`.execute(kysely)
  return rows.map(({ id }) => id)
}

/** The claim with this id, or null. */
export async function claim(kysely: Kysely<Tables>, id: string): Promise<StoredClaim | null> {
  const { rows } = await sql<Row>`${SELECT} ${FROM} WHERE c.id = ${id}`.execute(kysely)
  return rows[0] ? claimOf(rows[0]) : null
}

interface Row {
  readonly record: Claim
  readonly review: StandingReview | null
  readonly gone_at: Date | null
  readonly successor: string | null
  readonly successor_slots: readonly Slot[]
  readonly replaces: string | null
  readonly paper: StoredClaim["paper"]
}

const FROM = sql`FROM claims c JOIN papers p ON p.id = c.document`
const SELECT = sql`SELECT c.record, c.review, c.gone_at, c.successor, c.successor_slots,
  (SELECT o.id FROM claims o WHERE o.successor = c.id ORDER BY o.id LIMIT 1) AS replaces, json_build_object('id', p.id, 'name', p.name,
  'title', p.title, 'publisher', p.publisher, 'published', p.published, 'collection', p.collection) AS paper`

function claimOf({ record, paper, review, gone_at, successor, successor_slots: slots, replaces }: Row): StoredClaim {
  const since = gone_at && ({ fate: successor ? "changed" : "gone", successor, slots } as const)
  return { ...record, paper, review, goneAt: gone_at?.toISOString() ?? null, since, replaces }
}
