/** One child process that reads papers, with a time and a memory limit each. */
import { fileURLToPath } from "node:url"
import workerpool from "workerpool"
import { PaperError } from "../errors.ts"
import type { Document } from "../model.ts"
import type { Errand, FileErrand, Outcome, PageErrand } from "./child.ts"
import { type Deadline, openDeadline } from "./deadline.ts"
import { memoryOf, watchMemory } from "./memory.ts"
import type { Recognised } from "./scan/recognise.ts"
import { watchWaiting } from "./waiting.ts"

export interface Limits {
  readonly pages: number
  readonly bytes: number
  /** For a paper of few pages; a longer one gets more, see deadline.ts. */
  readonly seconds: number
  readonly memoryMb: number
  /** For one page that is read from its picture. */
  readonly pageSeconds?: number
}
interface Following {
  readonly onProgress?: ((page: number, pages: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}
export interface Lane {
  read(errand: Errand, following: Following): Promise<Document>
  /** One page, read from its picture. */
  recognise(errand: PageErrand, following: Following): Promise<Recognised>
  /** What has to stand behind a file that is cut short, so that readers open it; null for any other, and where nothing helps. */
  missingEnd(errand: FileErrand): Promise<Uint8Array | null>
  close(): Promise<void>
}

/** A child that still holds more than this share of its memory after a paper is replaced. */
const FRESH = 0.5
/** WebAssembly gives no memory back, so a child is replaced after this many papers. */
const PAPERS_PER_CHILD = 100

/** A child that is well says its process id at once, a new one within a second or two; one that does not by then never will. */
const ANSWER_SECONDS = 30
/** So often a child is replaced that does not answer before the paper is given up. */
const TRIES = 2

/**
 * What V8 is told, each of it only where a Node knows it: one that does not would not start.
 *
 * PDFium is made of small functions that call each other, and put into one another they take a fifth less time. Node 24 does so unasked;
 * what asks for it has a name of its own in each Node before. Our own functions gain nothing by it that would make up for compiling them:
 * with fewer of them put together, and none compiled by itself only for being small, other threads compile half as long on Node 20, where
 * alone it was measured.
 */
const COMPILING: Readonly<Record<string, readonly string[]>> = {
  20: ["--wasm-inlining", "--max-inlined-bytecode-size-cumulative=300", "--max-bytecode-size-for-early-opt=0"],
  22: ["--experimental-wasm-inlining"],
}

/**
 * Children collect their garbage on one thread, since they work side by side, and threads that help wait for each other: a twentieth less
 * CPU. With 32 MB for what is new and 256 MB for what stays from the start, a page, and most papers, are done with before they are looked at:
 * a third of the time for garbage, and no more memory for the longest paper.
 */
const COLLECTING = ["--single-threaded-gc", "--min-semi-space-size=32", "--max-semi-space-size=32", "--initial-old-space-size=256"]

export const CHILD_FLAGS: readonly string[] = [...COLLECTING, ...(COMPILING[process.versions.node.split(".")[0]!] ?? [])]

/** The compiled child, also when this module runs from its source, which Node 20 cannot start. */
const childFile = (): string => {
  const here = new URL("./child.js", import.meta.url)
  return fileURLToPath(import.meta.url.endsWith(".ts") ? new URL(here.href.replace("/src/", "/dist/src/")) : here)
}

/** A lane whose child is started with its first paper. */
export const openLane = (limits: Limits, answerSeconds = ANSWER_SECONDS): Lane => {
  let child: { readonly pool: workerpool.Pool; readonly end: AbortController } | undefined
  let papers = 0
  const openChild = (): NonNullable<typeof child> => {
    const end = new AbortController()
    const pool = workerpool.pool(childFile(), {
      workerType: "process",
      maxWorkers: 1,
      workerTerminateTimeout: 100,
      forkOpts: {
        execArgv: [`--max-old-space-size=${limits.memoryMb}`, ...CHILD_FLAGS],
        serialization: "advanced",
        stdio: ["ignore", "ignore", "ignore", "ipc"],
        signal: end.signal,
        // A child that hangs, or was stopped, heeds nothing less.
        killSignal: "SIGKILL",
      },
    })
    return { pool, end }
  }
  const close = async (): Promise<void> => {
    const closing = child
    child = undefined
    papers = 0
    // Of a child that ended before it was told to, workerpool hears nothing any more, and would wait for ever.
    const ended = closing?.pool.terminate(true, 2_000).catch(() => undefined)
    closing?.end.abort()
    await ended
  }
  /** A child that answers, and its process id; one that does not is killed and replaced. */
  const awake = async (
    name: string,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly pool: workerpool.Pool; readonly pid: number }> => {
    for (let tries = 1; ; tries++) {
      child ??= openChild()
      const { pool } = child
      try {
        return { pool, pid: await pool.exec("pid", []).timeout(answerSeconds * 1000) }
      } catch (cause) {
        await close()
        signal?.throwIfAborted()
        if (tries === TRIES) throw new PaperError("crashed", `No reader could be started for ${name}; try again.`, { passing: true, cause })
      }
    }
  }
  const run = async <Found>(
    method: "read" | "recognise" | "missingEnd",
    errand: FileErrand,
    limit: Limit,
    { onProgress, signal }: Following,
  ): Promise<Found> => {
    if (papers >= PAPERS_PER_CHILD) await close()
    let stopWatching = (): void => {}
    let cancel = (): void => {}
    let deadline: Deadline | undefined
    let overMemory = false
    try {
      const { pool, pid } = await awake(errand.name, signal)
      papers++
      stopWatching = watchMemory(pid, limits.memoryMb, () => {
        overMemory = true
      })
      const reading = pool.exec(method, [errand], {
        on: ({ page, pages }: { page: number; pages: number }) => {
          deadline?.read(page)
          onProgress?.(page, pages)
        },
      })
      cancel = () => void reading.cancel()
      deadline = openDeadline(limit.seconds, cancel, watchWaiting(pid))
      signal?.addEventListener("abort", cancel, { once: true })
      const outcome: Outcome<Found> = await reading
      // What a large paper took stays taken, and would be laid to the next one.
      if (outcome.worn || ((await memoryOf(pid)) ?? 0) > limits.memoryMb * FRESH) await close()
      if ("found" in outcome) return outcome.found
      throw new PaperError(outcome.fault, outcome.message, { passing: outcome.passing })
    } catch (error) {
      if (error instanceof PaperError) throw error
      await close()
      signal?.throwIfAborted()
      throw faultOf(error, { ...limit, seconds: deadline?.allowed() ?? limit.seconds }, overMemory, deadline?.isOver() ?? false)
    } finally {
      deadline?.stop()
      signal?.removeEventListener("abort", cancel)
      stopWatching()
    }
  }
  const { seconds, memoryMb, pageSeconds = seconds } = limits
  const limitOf = ({ name }: FileErrand): Limit => ({ what: name, seconds, memoryMb, setting: "ASSAY_READ_SECONDS" })
  return {
    read: (errand, following) => run("read", errand, limitOf(errand), following),
    missingEnd: (errand) => run("missingEnd", errand, limitOf(errand), {}),
    recognise: (errand, following) => {
      const limit = { what: `Page ${errand.page} of ${errand.name}`, seconds: pageSeconds, memoryMb, setting: "ASSAY_OCR_SECONDS" }
      return run("recognise", errand, limit, following)
    },
    close,
  }
}

interface Limit extends Pick<Limits, "seconds" | "memoryMb"> {
  /** What is read, as it is called in messages. */
  readonly what: string
  /** What raises the limit of time. */
  readonly setting: string
}

const faultOf = (error: unknown, { what, seconds, memoryMb, setting }: Limit, overMemory: boolean, late: boolean): PaperError => {
  const { message } = error as Error
  // V8 ends a process whose heap is full by SIGABRT.
  if (overMemory || /signalCode: `SIGABRT`|exitCode: `134`/.test(message)) {
    return new PaperError("too-large", `${what} needs more than ${memoryMb} MB of memory to read; raise ASSAY_READ_MB or split it.`)
  }
  if (late) {
    const allowed = Number(seconds.toPrecision(3))
    return new PaperError(
      "too-slow",
      `${what} took longer than ${allowed === 1 ? "a second" : `${allowed} seconds`} to read; raise ${setting} or split it.`,
    )
  }
  return new PaperError("crashed", `The reader of ${what} ended before it was done; try again.`, { passing: true, cause: error })
}
