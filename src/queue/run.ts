import { type Job as BullJob, type Processor, UnrecoverableError } from "bullmq"
import { AssayError, PaperError } from "../errors.ts"
import { CRASHES, nextOf, payloads, type Stage } from "./jobs.ts"
import type { Job, Queue, Work } from "./queue.ts"

/** No more than one note of progress in so many milliseconds: each is a row written and a message to every page that is open. */
const PROGRESS_EVERY_MS = 250

/**
 * What BullMQ calls for a job of `stage`: the stage itself, its progress passed on, the next stage enqueued, its final failure
 * written down.
 * A broken paper fails at once; anything else is tried again.
 */
export function runOf(stage: Stage, work: Work, enqueue: Queue["enqueue"]): Processor {
  return async (bull) => {
    const { paper } = payloads[stage].parse(bull.data)
    const progress = progressOf(bull, paper, work)
    try {
      if (bull.stalledCounter >= CRASHES)
        throw new PaperError(
          "crashed",
          `The program stopped ${bull.stalledCounter} times while it worked on this paper; it is left out. Retry it to try again.`,
        )
      await work[stage]({ paper, attempt: bull.attemptsMade + 1, progress: progress.tell } satisfies Job)
      await progress.settled()
      const next = nextOf(stage)
      if (next) await enqueue(next, paper)
    } catch (error) {
      await progress.settled()
      const broken = error instanceof PaperError && !error.passing
      const last = bull.attemptsMade + 1 >= (bull.opts.attempts ?? 1)
      // The store learns of it first: killed in between, the job runs again and comes to the same end.
      if (broken || last) await work.failed(paper, reasonOf(error), error instanceof PaperError ? error.fault : null)
      throw broken ? new UnrecoverableError(error.message) : error
    }
  }
}

/** A sentence for the researcher, whatever was thrown. */
function reasonOf(error: unknown): string {
  if (error instanceof AssayError) return error.message
  const message = (error instanceof Error ? error.message : String(error)).split("\n")[0]
  return `Something went wrong that is not the paper's fault (${message}); it was tried several times. Retry it, and report it if it stays.`
}

function progressOf(bull: BullJob, paper: string, work: Work) {
  let last = 0
  let pending: Promise<unknown> = Promise.resolve()
  return {
    tell(value: number) {
      const now = performance.now()
      // The end is always told: what is read through is not left at "50 %" while it waits for what comes next.
      if (now - last < PROGRESS_EVERY_MS && value < 1) return
      last = now
      const share = Math.min(1, Math.max(0, value))
      // Progress is a courtesy: when it cannot be written down, the reading goes on.
      pending = pending
        .then(() => work.progressed(paper, share))
        .then(() => bull.updateProgress(share))
        .catch(() => undefined)
    },
    settled: () => pending,
  }
}
