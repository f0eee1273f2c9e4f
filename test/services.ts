/** The servers that tests run against: what is missing, with a reason, and places of one's own on them. */
import { randomUUID } from "node:crypto"
import { Redis } from "ioredis"
import pg from "pg"

export const DATABASE_URL = process.env.ASSAY_TEST_DATABASE ?? "postgres://postgres@127.0.0.1:5432/test"

export const REDIS_URL = process.env.ASSAY_TEST_REDIS ?? "redis://127.0.0.1:6379"

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

/** Why there is no Redis to test on, or null. */
export const redisFault = () =>
  faultOf(async () => {
    const redis = new Redis(REDIS_URL, { lazyConnect: true, retryStrategy: () => null })
    redis.on("error", () => undefined)
    try {
      await redis.connect()
    } finally {
      redis.disconnect()
    }
  })

/** Removes every key of Redis that starts with `prefix`. */
export async function forgetKeys(prefix: string): Promise<void> {
  const redis = new Redis(REDIS_URL)
  const keys = await redis.keys(`${prefix}:*`)
  if (keys.length > 0) await redis.del(...keys)
  redis.disconnect()
}

/** A new database on the server; `hangUp` breaks every connection to it, `drop` removes it, whoever is still connected. */
export async function newDatabase(): Promise<{ readonly url: string; hangUp(): Promise<void>; drop(): Promise<void> }> {
  const name = `assay_test_${randomUUID().slice(0, 8)}`
  await ask(`CREATE DATABASE ${name}`)
  const url = new URL(DATABASE_URL)
  url.pathname = `/${name}`
  const hangUp = () => ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
  return { url: url.href, hangUp, drop: () => ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
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
