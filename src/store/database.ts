/** The database: an engine with all tables in their newest form. */
import { Kysely, PostgresDialect, type PostgresPool } from "kysely"
import type { Engine, EngineConfig } from "./engine.ts"
import { openEngine } from "./engines.ts"
import { migrate } from "./migrations/index.ts"
import type { Pool } from "./pool.ts"
import type { Tables } from "./schema.ts"

export type { Pool, PoolClient } from "./pool.ts"

export interface Database {
  readonly engine: "embedded" | "postgres"
  /** Shaped like `pg`'s Pool; give it to everything that talks to the database. */
  readonly pool: Pool
  readonly kysely: Kysely<Tables>
  /** Safe to call twice. */
  close(): Promise<void>
}

/** The database on an engine that may be opening already. Throws an AssayError that says what to do when it cannot be opened. */
export async function openDatabase(config: EngineConfig, opening?: Promise<Engine>): Promise<Database> {
  const { kind, pool, close } = await (opening ?? openEngine(config))
  try {
    await migrate(pool)
  } catch (error) {
    await close()
    throw error
  }
  let closed: Promise<void> | null = null
  return {
    engine: kind,
    pool,
    kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) }),
    close() {
      closed ??= close()
      return closed
    },
  }
}
