import type { Claim, StandingReview } from "../../model.ts"
import type { PoolClient } from "../pool.ts"
import { slotsOf } from "../slots.ts"

const BATCH = 1000

/** Fills the columns that 0002 adds to claims, from their records; SQL cannot look into a record that holds a NUL. */
export const fillColumns = (client: PoolClient): Promise<void> =>
  eachBatch(client, async (claims) => {
    const columns = claims.map(({ id, record, review }) => ({ id, ...slotsOf(record, review) }))
    await client.query(
      `UPDATE claims SET comparator = given.comparator, unit = given.unit, topic = given.topic
       FROM json_to_recordset($1::json) AS given (id text, comparator text, unit text, topic text) WHERE claims.id = given.id`,
      [JSON.stringify(columns)],
    )
  })

/** Fills the column that 0005 adds. */
export const fillSources = (client: PoolClient): Promise<void> =>
  eachBatch(client, async (claims) => {
    const sources = claims.map(({ id, record, review }) => ({ id, source: slotsOf(record, review).source })).filter(({ source }) => source)
    await client.query(
      `UPDATE claims SET source = given.source FROM json_to_recordset($1::json) AS given (id text, source text) WHERE claims.id = given.id`,
      [JSON.stringify(sources)],
    )
  })

interface Held {
  readonly id: string
  readonly record: Claim
  readonly review: StandingReview | null
}

async function eachBatch(client: PoolClient, fill: (claims: readonly Held[]) => Promise<void>): Promise<void> {
  for (let after = ""; ; ) {
    const { rows } = await client.query<Held>("SELECT id, record, review FROM claims WHERE id > $1 ORDER BY id LIMIT $2", [after, BATCH])
    if (rows.length === 0) return
    await fill(rows)
    after = rows.at(-1)!.id
  }
}
