/** Where the queue's contract is tested: each place is opened anew and leaves nothing behind. */
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Redis } from "ioredis"
import pg from "pg"
import type { Where } from "../../src/queue/index.ts"
import { openDatabase } from "../../src/store/database.ts"

export const REDIS_URL = process.env.ASSAY_TEST_REDIS ?? "redis://127.0.0.1:6379"
export const DATABASE_URL = process.env.ASSAY_TEST_DATABASE ?? "postgres://postgres@127.0.0.1:5432/test"

/** Why a service cannot be used, or null when it can. With ASSAY_REQUIRE_SERVICES=1 a missing service is a failure. */
async function faultOf(ask: () => Promise<unknown>): Promise<string | null> {
  try {
    await ask()
    return null
  } catch (error) {
    if (process.env.ASSAY_REQUIRE_SERVICES === "1") throw error
    return (error as Error).message || String(error)
  }
}

export const redisFault = await faultOf(async () => {
  const redis = new Redis(REDIS_URL, { lazyConnect: true, retryStrategy: () => null })
  redis.on("error", () => undefined)
  try {
    await redis.connect()
  } finally {
    redis.disconnect()
  }
})

export const postgresFault = await faultOf(async () => {
  const client = new pg.Client(DATABASE_URL)
  await client.connect()
  await client.end()
})

export interface Place {
  readonly where: Where
  clear(): Promise<void>
}

export async function redisPlace(): Promise<Place> {
  const prefix = `assay-test-${randomUUID().slice(0, 8)}`
  return { where: { redisUrl: REDIS_URL, prefix }, clear: () => forgetKeys(prefix) }
}

/** Removes every key that starts with `prefix`. */
export async function forgetKeys(prefix: string): Promise<void> {
  const redis = new Redis(REDIS_URL)
  const keys = await redis.keys(`${prefix}:*`)
  if (keys.length > 0) await redis.del(...keys)
  redis.disconnect()
}

/** A new database on the server, dropped by `drop`. */
export async function newDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `assay_test_${randomUUID().slice(0, 8)}`
  const ask = async (sql: string) => {
    const client = new pg.Client(DATABASE_URL)
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await ask(`CREATE DATABASE ${name}`)
  const url = new URL(DATABASE_URL)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

export async function postgresPlace(): Promise<Place> {
  const { url, drop } = await newDatabase()
  const database = await openDatabase({ databaseUrl: url, dataDir: tmpdir() })
  return { where: { pool: database.pool }, clear: () => database.close().then(drop) }
}

export async function embeddedPlace(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), "assay-queue-"))
  const database = await openDatabase({ databaseUrl: null, dataDir })
  return {
    where: { pool: database.pool },
    clear: () => database.close().finally(() => rmSync(dataDir, { recursive: true, force: true })),
  }
}
