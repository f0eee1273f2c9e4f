import type { Claim, StandingReview } from "../../model.ts"
import type { PoolClient } from "../pool.ts"
import { slotsOf } from "../slots.ts"

const BATCH = 1000

/** Fills the columns that 0002 adds to claims, from their records; SQL cannot look into a record that holds a NUL. */
export async function fillColumns(client: PoolClient): Promise<void> {
  for (let after = ""; ; ) {
    const { rows } = await client.query<{ id: string; record: Claim; review: StandingReview | null }>(
      "SELECT id, record, review FROM claims WHERE id > $1 ORDER BY id LIMIT $2",
      [after, BATCH],
    )
    if (rows.length === 0) return
    const columns = rows.map(({ id, record, review }) => ({ id, ...slotsOf(record, review) }))
    await client.query(
      `UPDATE claims SET comparator = given.comparator, unit = given.unit, topic = given.topic
       FROM json_to_recordset($1::json) AS given (id text, comparator text, unit text, topic text) WHERE claims.id = given.id`,
      [JSON.stringify(columns)],
    )
    after = rows.at(-1)!.id
  }
}
