/** The two engines of the store, each with a place of its own for one suite. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Database, openDatabase } from "../../src/store/database.ts"
import { newDatabase, postgresFault } from "../services.ts"

export interface Place {
  readonly database: Database
  clear(): Promise<void>
}
export interface TestEngine {
  readonly name: "embedded" | "postgres"
  /** Why it cannot be tested here. */
  readonly missing: string | null
  open(): Promise<Place>
}

export function newFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "assay-store-"))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export const ENGINES: readonly TestEngine[] = [
  {
    name: "embedded",
    missing: null,
    async open() {
      const { folder, remove } = newFolder()
      const database = await openDatabase({ databaseUrl: null, dataDir: folder })
      return { database, clear: () => database.close().finally(remove) }
    },
  },
  {
    name: "postgres",
    missing: await postgresFault(),
    async open() {
      const { url, drop } = await newDatabase()
      const database = await openDatabase({ databaseUrl: url, dataDir: tmpdir() })
      return { database, clear: () => database.close().then(drop) }
    },
  },
]

/** "postgres", or "postgres, skipped: connect ECONNREFUSED 127.0.0.1:5432". */
export const titleOf = ({ name, missing }: TestEngine) => (missing ? `${name}, skipped: ${missing}` : name)
