/** The embedded database has nobody who sweeps after it: no autovacuum, no statistics for the planner, no checkpoint before it is closed. */
import type { Database } from "./database.ts"

/** Rows written between two sweeps. A sweep of a small database costs some tens of milliseconds. */
const ROWS = 20_000

/** Gives a function to be told how many rows were written; it sweeps when they are many. A server sweeps by itself. */
export function tidying({ engine, pool }: Pick<Database, "engine" | "pool">, rows = ROWS): (written: number) => Promise<void> {
  if (engine === "postgres") return async () => undefined
  let since = 0
  return async (written) => {
    since += written
    if (since < rows) return
    since = 0
    await pool.query("VACUUM ANALYZE")
    // After a kill all that was written since is played back before anybody can look: 2 s for 30,000 claims.
    await pool.query("CHECKPOINT")
  }
}
