/** The steps that make and change the tables, in order; a step that was released is never edited, a new one is added. */
import type { Pool, PoolClient } from "../pool.ts"
import { tables } from "./0001-tables.ts"
import { decisions } from "./0002-decisions.ts"
import { notes } from "./0003-notes.ts"
import { tallies } from "./0004-tallies.ts"
import { voices } from "./0005-voices.ts"
import { scans } from "./0006-scans.ts"
import { places } from "./0007-places.ts"
import { together } from "./0008-together.ts"
import { fillColumns, fillSources } from "./columns.ts"

interface Step {
  readonly name: string
  readonly sql: string
  /** What SQL alone cannot do, after it and in the same transaction. */
  readonly fill?: (client: PoolClient) => Promise<void>
}
export const STEPS: readonly Step[] = [
  { name: "0001-tables", sql: tables },
  { name: "0002-decisions", sql: decisions, fill: fillColumns },
  { name: "0003-notes", sql: notes },
  { name: "0004-tallies", sql: tallies },
  { name: "0005-voices", sql: voices, fill: fillSources },
  { name: "0006-scans", sql: scans },
  { name: "0007-places", sql: places },
  { name: "0008-together", sql: together },
]

/** Any number, as long as nothing else in the database locks on it: "assay" in ASCII. */
const LOCK = 0x6173736179

/**
 * Brings the tables to their newest form and gives the names of the steps that were missing. All in one transaction: a
 * process that starts at the same time waits and then finds nothing to do; one that is killed leaves nothing half done.
 */
export async function migrate(pool: Pool, steps: readonly Step[] = STEPS): Promise<readonly string[]> {
  const client = await pool.connect()
  try {
    await client.query("BEGIN")
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK])
    await client.query("CREATE TABLE IF NOT EXISTS public.steps_done (name text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())")
    const { rows } = await client.query<{ name: string }>("SELECT name FROM public.steps_done")
    const done = new Set(rows.map(({ name }) => name))
    const missing = steps.filter(({ name }) => !done.has(name))
    for (const { name, sql, fill } of missing) {
      await client.query(sql)
      await fill?.(client)
      await client.query("INSERT INTO public.steps_done (name) VALUES ($1)", [name])
    }
    await client.query("COMMIT")
    return missing.map(({ name }) => name)
  } catch (error) {
    await client.query("ROLLBACK")
    throw error
  } finally {
    client.release()
  }
}
