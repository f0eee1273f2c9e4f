/** Finds claims in child processes, so that a long paper neither holds up the page or the database nor takes of their memory. */
import { fileURLToPath } from "node:url"
import workerpool from "workerpool"
import { PaperError } from "../src/errors.ts"
import { type Deadline, openDeadline } from "../src/pdf/deadline.ts"
import { watchWaiting } from "../src/pdf/waiting.ts"
import type { Reading } from "../src/store/findings.ts"
import type { Paper } from "../src/store/store.ts"

export interface Extractors {
  /** What `extract` of src/extract.ts finds in a document as the store keeps it; of the paper its name in messages, and its pages. */
  extract(body: Uint8Array, paper: Pick<Paper, "name" | "pages">): Promise<Reading>
  close(): Promise<void>
}

/** So many pages, some 2 million characters, earn the time of a paper once more: none fails for being long. */
const LONG = 600
/** A child that does not begin by then never will. */
const START_SECONDS = 300

/** As many children as `workers`, each started when first needed and ended when a paper takes more than its time or memory. */
export function openExtractors({ limits, workers }: { limits: { seconds: number; memoryMb: number }; workers: number }): Extractors {
  const pool = workerpool.pool(childFile(), {
    workerType: "process",
    maxWorkers: workers,
    workerTerminateTimeout: 100,
    forkOpts: {
      execArgv: [`--max-old-space-size=${limits.memoryMb}`],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    },
  })
  let closed = false
  return {
    async extract(body, { name, pages }) {
      // A child started now would outlive the extractors, and keep the program from ending.
      if (closed) throw new PaperError("crashed", `The claims of ${name} were not found: Assay is closing.`, { passing: true })
      const seconds = limits.seconds * (1 + (pages ?? 0) / LONG)
      let deadline: Deadline | undefined
      // Its time begins when the child does, and does not count while others have the processor.
      const begin = ({ pid }: { pid: number }): void => {
        deadline?.stop()
        deadline = openDeadline(seconds, () => void finding.cancel(), watchWaiting(pid))
      }
      const finding = pool.exec("extract", [body], { on: begin })
      deadline = openDeadline(START_SECONDS, () => void finding.cancel())
      try {
        return await finding
      } catch (error) {
        throw faultOf(error as Error, name, Number(seconds.toPrecision(3)), deadline?.isOver() ?? false)
      } finally {
        deadline?.stop()
      }
    },
    async close() {
      closed = true
      // Of a child that ended by itself workerpool hears nothing any more, and would wait for ever.
      await pool.terminate(true, 2_000).catch(() => undefined)
    },
  }
}

function faultOf(error: Error, name: string, seconds: number, late: boolean): PaperError {
  if (late)
    return new PaperError(
      "too-slow",
      `Finding the claims of ${name} took longer than ${seconds} seconds; raise ASSAY_READ_SECONDS or split it.`,
    )
  return new PaperError("crashed", `The claims of ${name} could not be found (${error.message}); retry it, and report it if it stays.`, {
    passing: true,
    cause: error,
  })
}

/** The compiled child, also when this module runs from its source, which Node 20 cannot start. */
function childFile(): string {
  const here = new URL("./extract-child.js", import.meta.url)
  return fileURLToPath(import.meta.url.endsWith(".ts") ? new URL(here.href.replace("/workers/", "/dist/workers/")) : here)
}
