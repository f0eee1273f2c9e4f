/** The inbox: a folder into which papers are dropped, from which each goes to done, duplicate or failed. */
import { setMaxListeners } from "node:events"
import { lstat, mkdir } from "node:fs/promises"
import { basename, resolve } from "node:path"
import { setTimeout } from "node:timers/promises"
import { watch } from "chokidar"
import { PaperError } from "../errors.ts"
import { type Arrival, arrivalOf } from "./arrival.ts"
import { collectionOf, isPassedBy, type Outcome } from "./names.ts"
import { type Mark, markTaking, reshelve, type Shelved, shelve } from "./shelves.ts"
import { isStable } from "./stable.ts"

export { type Arrival, arrivalOf, sha256Of } from "./arrival.ts"
export type { Outcome } from "./names.ts"

export interface InboxFile extends Arrival {
  /** The sub-folder it was dropped into, "" for the inbox itself. */
  readonly collection: string
  /** Taken before, by a run that was killed before it could move the file: this is not another arrival. */
  readonly again: boolean
}

export interface InboxOptions {
  readonly folder: string
  readonly maxBytes: number
  /**
   * Keeps the file for good before it resolves; only then is it moved. A PaperError sends it to failed. Any other fault (a
   * database that restarts) leaves it in the inbox, and it is tried again.
   */
  take(file: InboxFile): Promise<"added" | "duplicate">
  /** Told what became of each file. */
  onOutcome?(outcome: {
    readonly name: string
    readonly collection: string
    readonly outcome: Outcome
    readonly reason: string | null
  }): void
  /** Told, once for each attempt, of a file that could not be taken yet. */
  onFault?(name: string, error: Error): void
  /** How long a file must keep its size and time to be complete. Default 1 s. */
  readonly settleMs?: number
  /** How long to wait before a file that could not be taken is tried again. Default 5 s. */
  readonly againMs?: number
}

export interface Inbox {
  /** Resolves once all that lay there at the start has been found. */
  readonly ready: Promise<void>
  /** Moves the file of a paper whose reading failed, or whose retry succeeded, to the folder where it belongs. */
  reshelve(paper: Shelved): Promise<void>
  /** Ends the file in hand and takes no more. */
  close(): Promise<void>
}

/** Watches a folder and its sub-folders, and takes every file dropped there, those that lie there already as well. One at a time. */
export async function watchInbox(options: InboxOptions): Promise<Inbox> {
  const { take, maxBytes, settleMs = 1000, againMs = 5000, onOutcome = () => undefined, onFault = () => undefined } = options
  const folder = resolve(options.folder)
  await mkdir(folder, { recursive: true })
  const stop = new AbortController()
  // Each file that waits to be whole listens to it, and an inbox may hold hundreds.
  setMaxListeners(0, stop.signal)
  const pending = new Set<string>()
  let line: Promise<void> = Promise.resolve()

  /** One step of the line: what the inbox does to its files, it does one after the other. */
  const inLine = (step: () => Promise<void>) => {
    line = line.then(() => (stop.signal.aborted ? undefined : step()))
    return line
  }

  const arrived = async (path: string) => {
    if (pending.has(path)) return
    pending.add(path)
    try {
      while (await isStable(path, settleMs, stop.signal)) {
        let fault: Error | null = null
        await inLine(() =>
          takeIn(path).catch((error: Error) => {
            fault = error
          }),
        )
        // Taken and gone, or something new under the same name: the next look tells.
        if (!fault) continue
        onFault(basename(path), fault)
        await setTimeout(againMs, undefined, { signal: stop.signal }).catch(() => undefined)
      }
    } finally {
      pending.delete(path)
    }
  }

  const takeIn = async (path: string) => {
    const collection = collectionOf(folder, path)
    let mark: Mark | null = null
    const end = async (outcome: Outcome, reason: string | null) => {
      await shelve(folder, path, outcome, collection, reason)
      await mark?.remove()
      onOutcome({ name: basename(path), collection, outcome, reason })
    }
    try {
      const arrival = await arrivalOf(path, maxBytes)
      mark = await markTaking(folder, path, arrival.id)
      const outcome = await take({ ...arrival, collection, again: mark.again })
      if (outcome === "added") await end("done", null)
      else await end("duplicate", `${arrival.name} is the same file as one that was added before; it was not read again.`)
    } catch (error) {
      if (!(error instanceof PaperError) || error.passing) throw error
      const gone = !(await lstat(path).catch(() => null))
      if (!gone) await end("failed", error.message)
    }
  }

  const watcher = watch(folder, {
    // A link could lead out of the inbox, or round in circles.
    followSymlinks: false,
    ignored: (path) => isPassedBy(folder, path),
    ignorePermissionErrors: true,
  })
  watcher.on("add", (path) => void arrived(resolve(path)))
  watcher.on("change", (path) => void arrived(resolve(path)))
  watcher.on("error", (error) => onFault(folder, error as Error))
  return {
    ready: new Promise((ready) => watcher.on("ready", ready)),
    reshelve: (paper) => inLine(async () => void (await reshelve(folder, paper).catch((error: Error) => onFault(paper.name, error)))),
    async close() {
      stop.abort()
      await watcher.close()
      await line
    },
  }
}
