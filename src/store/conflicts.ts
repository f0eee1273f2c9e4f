/** Claims in the order in which papers dispute about them. */
import { type Kysely, type RawBuilder, sql } from "kysely"
import { PLACE } from "./place.ts"
import type { Tables } from "./schema.ts"
import type { ClaimPage } from "./store.ts"
import { countTopics } from "./topics.ts"

/**
 * The ids of claims for which `where` holds, one page of them: those of the topics with most conflicts first, the claims of a topic
 * together; then those nobody contradicts, by topic. Descending, the other way round.
 */
export async function byConflict(
  kysely: Kysely<Tables>,
  where: RawBuilder<unknown>,
  { descending = false, limit = Number.POSITIVE_INFINITY, offset = 0 }: ClaimPage,
): Promise<readonly string[]> {
  if (limit === 0) return []
  await countTopics(kysely)
  const parts = [disputed(where, descending), undisputed(where, descending)]
  const [first, second] = descending ? parts.toReversed() : parts
  const ids = await idsOf(kysely, first!, limit, offset)
  if (ids.length === limit) return ids
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count ${first!.of}`.execute(kysely)
  return [...ids, ...(await idsOf(kysely, second!, limit - ids.length, Math.max(0, offset - rows[0]!.count)))]
}

interface Part {
  readonly of: RawBuilder<unknown>
  readonly order: readonly RawBuilder<unknown>[]
}

/** From topic to topic and to the claims of each, both by an index: of 100,000 claims the first page needs a few topics. */
const disputed = (where: RawBuilder<unknown>, descending: boolean): Part => ({
  of: sql`FROM topics t JOIN claims c ON c.topic = t.key WHERE t.conflicts > 0 AND ${where}`,
  order: descending ? [sql`t.conflicts`, sql`t.key DESC`] : [sql`t.conflicts DESC`, sql`t.key`],
})

const undisputed = (where: RawBuilder<unknown>, descending: boolean): Part => ({
  of: sql`FROM claims c WHERE NOT EXISTS (SELECT 1 FROM topics t WHERE t.key = c.topic AND t.conflicts > 0) AND ${where}`,
  order: [descending ? sql`c.topic DESC NULLS LAST` : sql`c.topic`],
})

async function idsOf(kysely: Kysely<Tables>, { of, order }: Part, limit: number, offset: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`SELECT c.id ${of} ORDER BY ${sql.join([...order, ...PLACE])}
    LIMIT ${Number.isFinite(limit) ? limit : null} OFFSET ${offset}`.execute(kysely)
  return rows.map(({ id }) => id)
}
