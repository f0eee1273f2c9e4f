/** One child process that reads papers, with a time and a memory limit each. */
import { fileURLToPath } from "node:url"
import workerpool from "workerpool"
import { PaperError } from "../errors.ts"
import type { Document } from "../model.ts"
import type { Errand, Outcome } from "./child.ts"
import { watchMemory } from "./memory.ts"

export interface Limits {
  readonly pages: number
  readonly bytes: number
  readonly seconds: number
  readonly memoryMb: number
}
interface Following {
  readonly onProgress?: ((page: number, pages: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}
export interface Lane {
  read(errand: Errand, following: Following): Promise<Document>
  close(): Promise<void>
}

/** WebAssembly gives no memory back, so a child is replaced after this many papers. */
const PAPERS_PER_CHILD = 100

/** The compiled child, also when this module runs from its source, which Node 20 cannot start. */
const childFile = (): string => {
  const here = new URL("./child.js", import.meta.url)
  return fileURLToPath(import.meta.url.endsWith(".ts") ? new URL(here.href.replace("/src/", "/dist/src/")) : here)
}

/** A lane whose child is started with its first paper. */
export const openLane = (limits: Limits): Lane => {
  let pool: workerpool.Pool | undefined
  let papers = 0
  const openPool = (): workerpool.Pool =>
    workerpool.pool(childFile(), {
      workerType: "process",
      maxWorkers: 1,
      workerTerminateTimeout: 100,
      forkOpts: {
        execArgv: [`--max-old-space-size=${limits.memoryMb}`],
        serialization: "advanced",
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      },
    })
  const close = async (): Promise<void> => {
    const closing = pool
    pool = undefined
    papers = 0
    await closing?.terminate(true).catch(() => undefined)
  }
  const read: Lane["read"] = async (errand, { onProgress, signal }) => {
    if (papers >= PAPERS_PER_CHILD) await close()
    pool ??= openPool()
    papers++
    let stopWatching = (): void => {}
    let cancel = (): void => {}
    let overMemory = false
    try {
      const pid: number = await pool.exec("pid", [])
      stopWatching = watchMemory(pid, limits.memoryMb, () => {
        overMemory = true
      })
      const reading = pool.exec("read", [errand], {
        on: ({ page, pages }: { page: number; pages: number }) => onProgress?.(page, pages),
      })
      cancel = () => void reading.cancel()
      signal?.addEventListener("abort", cancel, { once: true })
      const outcome: Outcome = await reading.timeout(limits.seconds * 1000)
      if (outcome.worn) await close()
      if ("document" in outcome) return outcome.document
      throw new PaperError(outcome.fault, outcome.message, { passing: outcome.passing })
    } catch (error) {
      if (error instanceof PaperError) throw error
      await close()
      signal?.throwIfAborted()
      throw faultOf(error, errand.name, limits, overMemory)
    } finally {
      signal?.removeEventListener("abort", cancel)
      stopWatching()
    }
  }
  return { read, close }
}

const faultOf = (error: unknown, name: string, { seconds, memoryMb }: Limits, overMemory: boolean): PaperError => {
  const { message } = error as Error
  // V8 ends a process whose heap is full by SIGABRT.
  if (overMemory || /signalCode: `SIGABRT`|exitCode: `134`/.test(message)) {
    return new PaperError("too-large", `${name} needs more than ${memoryMb} MB of memory to read; raise ASSAY_READ_MB or split it.`)
  }
  if (error instanceof workerpool.Promise.TimeoutError) {
    return new PaperError("too-slow", `${name} took longer than ${seconds} seconds to read; raise ASSAY_READ_SECONDS or split it.`)
  }
  return new PaperError("crashed", `The reader of ${name} ended before it was done; try again.`, { passing: true, cause: error })
}
