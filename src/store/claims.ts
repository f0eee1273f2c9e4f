/** Claims in lists. */
import { type Kysely, type RawBuilder, sql } from "kysely"
import type { Claim, Slot, StandingReview } from "../model.ts"
import { conditionOf } from "./filter.ts"
import type { Tables } from "./schema.ts"
import type { ClaimFilter, ClaimPage, ClaimSort, StoredClaim } from "./store.ts"
import { countTopics } from "./topics.ts"

/** Bytes decide between texts, so both engines and every locale give one order. */
const TITLE = sql`lower(coalesce(p.title, p.name)) COLLATE "C"`
/** What each order compares first. */
const ORDERS: { readonly [sort in ClaimSort]: readonly RawBuilder<unknown>[] } = {
  paper: [TITLE],
  confidence: [sql`c.confidence`],
  value: [sql`c.low`, sql`c.high`],
  period: [sql`c.period_from`, sql`c.period_to`],
  uncertainty: [sql`c.confidence`],
  // The topics with most conflicts first, and the claims of a topic together.
  conflict: [sql`-coalesce(t.conflicts, 0)`, sql`c.topic`],
}
/** Then the place in the paper, and the id where one place makes several claims: no two claims compare equal. */
const PLACE = [TITLE, sql`p.id`, sql`c.start`, sql`c.id`]

/** The claims that pass the filter, one page of them, and how many there are. Claims without a period come last by period. */
export async function claims(
  kysely: Kysely<Tables>,
  filter: ClaimFilter = {},
  { sort = "paper", descending = false, limit, offset = 0 }: ClaimPage = {},
): Promise<{ readonly claims: readonly StoredClaim[]; readonly total: number }> {
  const where = conditionOf(filter)
  const order = [...ORDERS[sort].map((key) => sql`${key} ${descending ? sql`DESC` : sql`ASC`} NULLS LAST`), ...PLACE]
  if (sort === "conflict") await countTopics(kysely)
  const from = sort === "conflict" ? sql`${FROM} LEFT JOIN topics t ON t.key = c.topic` : FROM
  // First which claims, by columns alone; then the records of those few.
  const page = sql`SELECT c.id ${from} WHERE ${where} ORDER BY ${sql.join(order)} LIMIT ${limit ?? null} OFFSET ${offset}`
  const { rows } = await sql<Row>`${SELECT} ${from} WHERE c.id IN (${page}) ORDER BY ${sql.join(order)}`.execute(kysely)
  const counted = await sql<{ total: number }>`SELECT count(*)::int AS total FROM claims c WHERE ${where}`.execute(kysely)
  return { claims: rows.map(claimOf), total: counted.rows[0]!.total }
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
