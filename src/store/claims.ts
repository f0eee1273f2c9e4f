/** Claims in lists. */
import { type Kysely, sql } from "kysely"
import type { Claim, Slot, StandingReview } from "../model.ts"
import { conditionOf } from "./filter.ts"
import { idsInOrder } from "./orders.ts"
import type { Tables } from "./schema.ts"
import type { ClaimFilter, ClaimPage, StoredClaim } from "./store.ts"
import { talliedTotal } from "./tallies.ts"

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
  const ids = await idsInOrder(kysely, filter, page)
  if (ids.length === 0) return { claims: [], total }
  const { rows } = await sql<Row>`${SELECT} ${FROM} WHERE c.id = ANY (${ids})`.execute(kysely)
  const found = new Map(rows.map((row) => [row.record.id, claimOf(row)]))
  return { claims: ids.flatMap((id) => found.get(id) ?? []), total }
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
