/** Finds claims in threads of their own, so that a long paper does not hold up the page or the database. */
import { fileURLToPath } from "node:url"
import workerpool from "workerpool"
import { PaperError } from "../src/errors.ts"
import type { Claim, Document, Mention } from "../src/model.ts"

export interface Extractors {
  /** What `extract` of src/extract.ts gives; `name` is what the paper is called in messages. */
  extract(document: Document, name: string): Promise<{ readonly mentions: readonly Mention[]; readonly claims: readonly Claim[] }>
  close(): Promise<void>
}

/** A text of so many characters, some 600 pages, earns the time of a paper once more: none fails for being long. */
const LONG_TEXT = 2_000_000

/** As many threads as `workers`, each started when first needed and ended when a paper takes more than its time or memory. */
export function openExtractors({ limits, workers }: { limits: { seconds: number; memoryMb: number }; workers: number }): Extractors {
  const pool = workerpool.pool(threadFile(), {
    workerType: "thread",
    maxWorkers: workers,
    workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } },
  })
  let closed = false
  return {
    async extract(document, name) {
      // A thread started now would outlive the extractors, and keep the program from ending.
      if (closed) throw new PaperError("crashed", `The claims of ${name} were not found: Assay is closing.`, { passing: true })
      const seconds = limits.seconds * (1 + document.text.length / LONG_TEXT)
      return pool
        .exec("extract", [document])
        .timeout(seconds * 1000)
        .catch((error: Error) => {
          throw faultOf(error, name, Number(seconds.toPrecision(3)))
        })
    },
    async close() {
      closed = true
      await pool.terminate(true)
    },
  }
}

function faultOf(error: Error, name: string, seconds: number): PaperError {
  if (error instanceof workerpool.Promise.TimeoutError)
    return new PaperError(
      "too-slow",
      `Finding the claims of ${name} took longer than ${seconds} seconds; raise ASSAY_READ_SECONDS or split it.`,
    )
  return new PaperError("crashed", `The claims of ${name} could not be found (${error.message}); retry it, and report it if it stays.`, {
    passing: true,
    cause: error,
  })
}

/** The compiled thread, also when this module runs from its source, which Node 20 cannot start. */
function threadFile(): string {
  const here = new URL("./extract-thread.js", import.meta.url)
  return fileURLToPath(import.meta.url.endsWith(".ts") ? new URL(here.href.replace("/workers/", "/dist/workers/")) : here)
}
