/** Topics kept ready: each counted anew when a claim of it, or the year of a paper of it, has changed. */
import { type Kysely, sql, type Transaction } from "kysely"
import { type Observation, type TopicGroup, topicsOf, verdictsOf, voicesIn } from "../compare.ts"
import type { Topic } from "../model.ts"
import { asks } from "./filter.ts"
import type { Tables } from "./schema.ts"
import type { StoredTopic, TopicCounts, TopicFilter, TopicPage } from "./store.ts"

/** Any number that nothing else in the database locks on: "topics" in ASCII. */
const LOCK = 0x746f70696373
/** Notes of stale topics taken up in one transaction; in the order of the index, so that none looks at all of them. */
const BATCH = 500

/** The topics that pass the filter, one page of them: those with most conflicts first, then those of most papers and of most claims. */
export async function topics(
  kysely: Kysely<Tables>,
  { materials, areas, measures, papers = 0, conflicts = false }: TopicFilter = {},
  { limit, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<TopicPage> {
  await countTopics(kysely)
  const where = sql.join(
    [
      sql`papers >= ${papers}`,
      ...(asks(materials) ? [sql`materials && ${materials}`] : []),
      ...(asks(areas) ? [sql`areas && ${areas}`] : []),
      ...(asks(measures) ? [sql`measure = ANY (${measures})`] : []),
      ...(conflicts ? [sql`conflicts > 0`] : []),
    ],
    sql` AND `,
  )
  const order = sql`ORDER BY conflicts DESC, papers DESC, claims DESC, key`
  // First which topics, by columns alone; then the records of those few.
  const { rows } = await sql<{ record: StoredTopic }>`SELECT record FROM topics WHERE key IN (
    SELECT key FROM topics WHERE ${where} ${order} LIMIT ${limit ?? null} OFFSET ${offset}) ${order}`.execute(kysely)
  const { rows: counts } = await sql<TopicCounts>`SELECT ${COUNTS} FROM topics WHERE ${where}`.execute(kysely)
  const { all, ...others } = counts[0]!
  return { topics: rows.map(({ record }) => record), total: all, ...others }
}

const COUNTS = sql`count(*)::int AS "all", count(*) FILTER (WHERE papers > 1)::int AS shared,
  count(*) FILTER (WHERE conflicts > 0)::int AS conflicting`

/** How many topics there are, how many of several papers, and in how many papers conflict. */
export async function topicCounts(kysely: Kysely<Tables>): Promise<TopicCounts> {
  await countTopics(kysely)
  const { rows } = await sql<TopicCounts>`SELECT ${COUNTS} FROM topics`.execute(kysely)
  return rows[0]!
}

/** Counts anew what has changed; nothing to do is one look at an empty table. */
export async function countTopics(kysely: Kysely<Tables>): Promise<void> {
  for (;;) {
    const { rows } = await sql`SELECT 1 FROM stale_topics LIMIT 1`.execute(kysely)
    if (rows.length === 0) return
    await kysely.transaction().execute(async (trx) => {
      // One at a time: two who count the same topic from different states could write them in the wrong order.
      await sql`SELECT pg_advisory_xact_lock(${LOCK})`.execute(trx)
      const stale = await sql<{ key: string }>`DELETE FROM stale_topics
        WHERE key IN (SELECT key FROM stale_topics ORDER BY key LIMIT ${BATCH}) RETURNING key`.execute(trx)
      const keys = [...new Set(stale.rows.map(({ key }) => key))]
      await write(trx, keys, topicsOf(await observations(trx, keys)).map(summaryOf))
    })
  }
}

/** As many notes as are counted in half a second. After fewer, what many papers speak of would be counted again and again. */
const STALE = 3000

/** Gives a function to be told that a reading was saved: a large import is counted while it goes on, and the first who looks waits for little. */
export function counting(kysely: Kysely<Tables>, stale = STALE): () => Promise<void> {
  return async () => {
    const { rows } = await sql`SELECT 1 FROM stale_topics LIMIT 1 OFFSET ${stale}`.execute(kysely)
    if (rows.length > 0) await countTopics(kysely)
  }
}

/** The claims of these topics under their last review, as far as they are compared. */
async function observations(trx: Transaction<Tables>, keys: readonly string[]): Promise<readonly Observation[]> {
  const { rows } = await sql<Observation>`SELECT c.id, c.document, c.materials, c.origin, c.destination, c.measure, c.kind, c.status,
      c.source, c.quote,
      json_build_object('low', c.low, 'high', c.high, 'comparator', c.comparator, 'unit', c.unit) AS value,
      CASE WHEN c.period_from IS NOT NULL THEN json_build_object('from', c.period_from, 'to', c.period_to) END AS period,
      json_build_object('published', p.published, 'publisher', p.publisher) AS paper
    FROM claims c JOIN papers p ON p.id = c.document
    WHERE c.topic = ANY (${keys}) AND c.verdict <> 'rejected' ORDER BY c.document, c.start, c.id`.execute(trx)
  return rows
}

function summaryOf({ key, topic, claims, papers, low, high }: TopicGroup<Observation>): StoredTopic {
  return { key, topic, claims: claims.length, papers, voices: voicesIn(claims), low, high, verdicts: verdictsOf(claims) }
}

async function write(trx: Transaction<Tables>, keys: readonly string[], counted: readonly StoredTopic[]): Promise<void> {
  await sql`DELETE FROM topics WHERE key = ANY (${keys})`.execute(trx)
  const rows = counted.map((one) => ({
    key: one.key,
    record: JSON.stringify(one),
    materials: one.topic.materials,
    areas: areasOf(one.topic),
    measure: one.topic.measure,
    papers: one.papers,
    claims: one.claims,
    conflicts: one.verdicts.conflict ?? 0,
  }))
  await sql`INSERT INTO topics (key, record, materials, areas, measure, papers, claims, conflicts)
    SELECT key, record::json, materials, areas, measure, papers, claims, conflicts FROM json_to_recordset(${JSON.stringify(rows)})
    AS topic (key text, record text, materials text[], areas text[], measure text, papers int, claims int, conflicts int)`.execute(trx)
}

const areasOf = ({ origin, destination }: Topic) => [...new Set([...origin, ...destination])]
