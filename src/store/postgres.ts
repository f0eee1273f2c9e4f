/** A PostgreSQL server, which several hosts may share. */
import pg from "pg"
import { AssayError } from "../errors.ts"
import type { Engine } from "./engine.ts"

/** Connections for each process: a listening one for each queue, worker and event stream, and some to work with. */
const CONNECTIONS = 20

/** Connects to the server at `databaseUrl`, or says in one sentence why that fails. */
export async function openPostgres(databaseUrl: string): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    // BullMQ's tables lie in a schema of their own and are named without it.
    options: "-c search_path=public,bullmq",
  })
  // Without a listener a connection that drops while idle would end the process; the next query opens another.
  pool.on("error", () => undefined)
  // One that is in use has to listen for itself; what was asked on it fails with the same error and is asked again by whoever asked.
  pool.on("connect", (client) => client.on("error", () => undefined))
  try {
    await pool.query("SELECT 1")
  } catch (error) {
    await pool.end()
    throw new AssayError(
      `The PostgreSQL server at ${withoutPassword(databaseUrl)} cannot be used (${reasonOf(error)}); check DATABASE_URL, or unset it to keep the database in the data folder.`,
      { cause: error },
    )
  }
  return { kind: "postgres", pool, close: () => pool.end() }
}

/** "postgres://ann@db:5432/assay" for an address with or without a password. */
function withoutPassword(address: string): string {
  try {
    const url = new URL(address)
    url.password = ""
    return url.href
  } catch {
    return "DATABASE_URL"
  }
}

function reasonOf(error: unknown): string {
  // A host with several addresses fails with one error for each and no message of its own.
  const first = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error && first.message ? first.message : String(first)
}
