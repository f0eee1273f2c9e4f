/** Where the queue's contract is tested: each place is opened anew and leaves nothing behind. */
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Where } from "../../src/queue/index.ts"
import { openDatabase } from "../../src/store/database.ts"
import { forgetKeys, newDatabase, REDIS_URL } from "../services.ts"

export interface Place {
  readonly where: Where
  clear(): Promise<void>
}

export async function redisPlace(): Promise<Place> {
  const prefix = `assay-test-${randomUUID().slice(0, 8)}`
  return { where: { redisUrl: REDIS_URL, prefix }, clear: () => forgetKeys(prefix) }
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
