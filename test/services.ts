/** The servers that tests run against: what is missing, with a reason, and places of one's own on them. */
import { randomUUID } from "node:crypto"
import pg from "pg"

export const DATABASE_URL = process.env.ASSAY_TEST_DATABASE ?? "postgres://postgres@127.0.0.1:5432/test"

/** Why a service cannot be used, or null when it can. With ASSAY_REQUIRE_SERVICES=1 a missing service is a failure. */
export async function faultOf(ask: () => Promise<unknown>): Promise<string | null> {
  try {
    await ask()
    return null
  } catch (error) {
    if (process.env.ASSAY_REQUIRE_SERVICES === "1") throw error
    return (error as Error).message || String(error)
  }
}

/** Why there is no PostgreSQL server to test on, or null. */
export const postgresFault = () => faultOf(() => ask("SELECT 1"))

/** A new database on the server; `drop` removes it, whoever is still connected. */
export async function newDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `assay_test_${randomUUID().slice(0, 8)}`
  await ask(`CREATE DATABASE ${name}`)
  const url = new URL(DATABASE_URL)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function ask(sql: string): Promise<void> {
  const client = new pg.Client(DATABASE_URL)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
