/** PostgreSQL inside this process: nothing to install, one folder, one process at a time. */
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { AssayError } from "../errors.ts"
import type { Engine } from "./engine.ts"
import { type Lock, takeLock } from "./lock.ts"
import { poolOfOneSession } from "./pool.ts"
import { openSession } from "./session.ts"

/** Opens `<dataDir>/database`, and makes it when it is not there. Throws one sentence, before it begins, while another process has it. */
export function openEmbedded(dataDir: string): Promise<Engine> {
  const data = resolve(dataDir)
  const lock = lockOn(data)
  return open(join(data, "database")).then(
    (engine) => ({ ...engine, close: () => engine.close().finally(() => lock.release()) }),
    (error) => {
      lock.release()
      throw error
    },
  )
}

/**
 * Moves a database that does not open out of the way, for the next opening to make a new one, and gives where it lies now.
 * Refused like an opening while a process has it.
 */
export function setAsideDatabase(dataDir: string): string {
  const data = resolve(dataDir)
  const aside = join(data, `database-set-aside-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`)
  const lock = lockOn(data)
  try {
    renameSync(join(data, "database"), aside)
    return aside
  } finally {
    lock.release()
  }
}

function lockOn(data: string): Lock {
  try {
    return takeLock(join(data, "database.lock"), data)
  } catch (error) {
    if (error instanceof AssayError) throw error
    throw new AssayError(`The data folder ${data} cannot be used (${(error as Error).message}); choose another with --data.`, {
      cause: error,
    })
  }
}

async function open(folder: string): Promise<Engine> {
  const complete = join(folder, "made-by-assay")
  // Killed while it was being made: nothing can be in it yet, and PostgreSQL would not start on it.
  if (existsSync(folder) && !existsSync(complete)) rmSync(folder, { recursive: true })
  const session = await openSession(folder).catch((error: Error) => {
    throw new AssayError(
      `The database in ${folder} does not open (${error.message}); "assay rebuild" makes it anew from the papers and decisions beside it.`,
      { cause: error },
    )
  })
  writeFileSync(complete, "")
  await session.client.query("SET search_path TO public, bullmq")
  const pool = poolOfOneSession(session)
  return { kind: "embedded", pool, close: () => pool.end() }
}
