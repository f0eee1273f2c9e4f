/** The lock on an embedded database: two processes in one folder lose rows without an error, so the second is refused. */
import { randomUUID } from "node:crypto"
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { dirname } from "node:path"
import { z } from "zod"
import { AssayError } from "../errors.ts"
import { startOf } from "./processes.ts"

/** Who holds a lock: a process, told apart from a later one of the same number by when it started. */
const holder = z.object({ pid: z.int().positive(), started: z.string().nullable(), host: z.string() })
type Holder = z.infer<typeof holder>

export interface Lock {
  release(): void
}

/**
 * Takes the lock at `path` for this process, or throws one sentence that names `folder` and the process that has it.
 * The lock of a process that is no more is taken over; that of a living one never is.
 */
export function takeLock(path: string, folder: string): Lock {
  mkdirSync(dirname(path), { recursive: true })
  const own: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname() }
  const mine = `${JSON.stringify({ ...own, token: randomUUID() })}\n`
  if (!place(path, mine)) {
    refuseIfAlive(path, folder)
    takeOver(path, folder, mine)
  }
  return {
    release() {
      if (contentOf(path) === mine) rmSync(path, { force: true })
    },
  }
}

/** Writes the lock whole or not at all: a link to a finished file, so nobody ever reads half a lock. */
function place(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}.${randomUUID().slice(0, 8)}`
  writeFileSync(draft, content, { flag: "wx" })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Only one process at a time may judge and replace a dead lock, or a second one would remove the fresh lock of the first. */
function takeOver(path: string, folder: string, mine: string): void {
  const gate = `${path}.takeover`
  const busy = () => new AssayError(`Another Assay is just opening ${folder}; try again in a moment. If none is, remove ${gate}.`)
  if (!place(gate, mine)) throw busy()
  try {
    refuseIfAlive(path, folder)
    rmSync(path, { force: true })
    if (!place(path, mine)) throw busy()
  } finally {
    rmSync(gate, { force: true })
  }
}

function refuseIfAlive(path: string, folder: string): void {
  const content = contentOf(path)
  if (content === null) return
  const { pid, started, host } = holderIn(content, path)
  if (host !== hostname())
    throw new AssayError(
      `The data folder ${folder} is in use by process ${pid} on ${host}; stop Assay there, or remove ${path} if that machine is gone.`,
    )
  if (startOf(pid) === null || (started !== null && startOf(pid) !== started)) return
  throw new AssayError(
    `The data folder ${folder} is in use by another Assay (process ${pid}); use that one, stop it, or choose another folder with --data.`,
  )
}

function holderIn(content: string, path: string): Holder {
  try {
    return holder.parse(JSON.parse(content))
  } catch {
    throw new AssayError(`${path} is no lock that Assay wrote; remove it if no Assay is running on this folder.`)
  }
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null
    throw error
  }
}
