/** PostgreSQL and Redis for one test each: a folder, a database and a queue of its own, gone afterwards with the programs that used them. */
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach } from "vitest"
import { forgetKeys, newDatabase, postgresFault, REDIS_URL, redisFault } from "../services.ts"
import { endAll } from "./programs.ts"

/** Why several processes cannot be tested here, or null. */
export const serversFault = async (): Promise<string | null> => (await redisFault()) ?? (await postgresFault())

export interface Servers {
  readonly root: string
  readonly database: Awaited<ReturnType<typeof newDatabase>>
  /** How the keys of the queue begin. */
  readonly queue: string
  /** The settings under which all processes are one Assay. */
  readonly shared: Readonly<Record<string, string>>
}

/** What it gives is filled before each test. */
export function servers(): Servers {
  const here = {} as { -readonly [K in keyof Servers]: Servers[K] }
  beforeEach(async () => {
    here.root = mkdtempSync(join(tmpdir(), "assay-servers-"))
    here.database = await newDatabase()
    here.queue = `assay-test-${randomUUID().slice(0, 8)}`
    here.shared = {
      DATABASE_URL: here.database.url,
      REDIS_URL,
      ASSAY_QUEUE: here.queue,
      LIBRARY: join(here.root, "library"),
      ASSAY_DATA: join(here.root, "data"),
      ASSAY_PORT: "0",
    }
  })
  afterEach(async () => {
    await endAll()
    await forgetKeys(here.queue)
    await here.database.drop()
    rmSync(here.root, { recursive: true, force: true })
  })
  return here
}
