/** Opens the database: PostgreSQL on a server when there is an address, inside this process otherwise. */
import { Kysely, PostgresDialect, type PostgresPool } from "kysely"
import { openEmbedded } from "./embedded.ts"
import { migrate } from "./migrations/index.ts"
import type { Pool } from "./pool.ts"
import { openPostgres } from "./postgres.ts"
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

export interface DatabaseConfig {
  readonly databaseUrl: string | null
  readonly dataDir: string
}

/** The database with all tables in their newest form. Throws an AssayError that says what to do when it cannot be opened. */
export async function openDatabase({ databaseUrl, dataDir }: DatabaseConfig): Promise<Database> {
  const { pool, close } = databaseUrl ? await openPostgres(databaseUrl) : await openEmbedded(dataDir)
  try {
    await migrate(pool)
  } catch (error) {
    await close()
    throw error
  }
  let closed: Promise<void> | null = null
  return {
    engine: databaseUrl ? "postgres" : "embedded",
    pool,
    kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) }),
    close() {
      closed ??= close()
      return closed
    },
  }
}
