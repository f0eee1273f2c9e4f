/** The queue of papers: BullMQ on Redis, or on the database that is the store. */
import { randomUUID } from "node:crypto"
import type { Processor, Worker } from "bullmq"
import { openBackend, type Where } from "./backend.ts"
import { CRASHES, jobOptions, paperOf, RETRIES, STAGES, type Stage } from "./jobs.ts"
import type { Queue } from "./queue.ts"
import { runOf } from "./run.ts"

export type { Where } from "./backend.ts"
export { STAGES, type Stage } from "./jobs.ts"
export type { Counts, Job, Queue, Work } from "./queue.ts"
export { redisInWords } from "./redis.ts"
export { resume, resumeNowAndThen } from "./resume.ts"

export interface QueueOptions {
  readonly attempts?: number
  /** Before the first retry; doubled before each further one. */
  readonly delayMs?: number
  /** A job belongs to its worker for so long without a sign of life: so soon a killed worker's job is free. Default 10 s. */
  readonly lockMs?: number
  /** How often jobs of dead workers are looked for. Default 2 s. */
  readonly lookMs?: number
  /** Told of faults that BullMQ rides out by itself, a lost connection for example. */
  readonly warn?: (message: string) => void
}

const LIVE = ["active", "waiting", "delayed", "prioritized"] as const
const CHANGES = ["added", "active", "progress", "delayed", "stalled", "completed", "failed"] as const

/**
 * Opens the queue at a Redis server (`{ redisUrl, prefix }`) or in the store's database (`{ pool }`).
 * A server that does not answer is an AssayError with its address.
 */
export async function openQueue(where: Where, options: QueueOptions = {}): Promise<Queue> {
  const { attempts = RETRIES.attempts, delayMs = RETRIES.delayMs, lockMs = 10_000, lookMs = 2000, warn = () => undefined } = options
  const backend = await openBackend(where)
  const onError = (error: Error) => warn(error.message)
  const jobs = STAGES.map((stage) => [stage, backend.jobs(`assay-${stage}`).on("error", onError)] as const)
  const of = Object.fromEntries(jobs) as Record<Stage, (typeof jobs)[number][1]>
  await Promise.all(jobs.map(([, queue]) => queue.waitUntilReady()))

  const listeners = new Set<(paper: string) => void>()
  const tell = ({ jobId }: { jobId: string }) => {
    const paper = paperOf(jobId)
    if (paper) for (const listener of listeners) listener(paper)
  }
  const events = STAGES.map((stage) => {
    const heard = backend.events(`assay-${stage}`).on("error", onError)
    for (const change of CHANGES) heard.on(change, tell)
    return heard
  })
  await Promise.all(events.map((heard) => heard.waitUntilReady()))

  const workers: Worker[] = []
  const running = new Set<Promise<unknown>>()
  let closing: Promise<void> | null = null

  const enqueue = async (stage: Stage, paper: string) => {
    await of[stage].add(stage, { paper }, jobOptions(stage, paper, randomUUID().slice(0, 8), { attempts, delayMs }))
  }
  const count = async (...states: (typeof LIVE)[number][]) => {
    const counts = await Promise.all(jobs.map(([, queue]) => queue.getJobCounts(...states)))
    return counts.flatMap((of) => Object.values(of)).reduce((sum, n) => sum + n, 0)
  }

  return {
    enqueue,
    retry: (paper) => enqueue("read", paper),
    async live() {
      const found = await Promise.all(jobs.map(([, queue]) => queue.getJobs([...LIVE])))
      return new Set(found.flat().flatMap((job) => paperOf(job?.id ?? "") ?? []))
    },
    async counts() {
      const [active, waiting] = await Promise.all([count("active"), count("waiting", "delayed", "prioritized")])
      return { active, waiting }
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async work(work, { concurrency }) {
      for (const stage of STAGES) {
        const run = runOf(stage, work, enqueue)
        const tracked: Processor = (job) => {
          const ended = Promise.resolve(run(job)).finally(() => running.delete(ended))
          running.add(ended)
          return ended
        }
        const worker = backend.worker(`assay-${stage}`, tracked, {
          concurrency,
          lockDuration: lockMs,
          lockRenewTime: lockMs / 3,
          stalledInterval: lookMs,
          // Our own count in run.ts comes first, for it can tell the paper's reason.
          maxStalledCount: CRASHES * 2,
        })
        workers.push(worker.on("error", onError))
      }
      await Promise.all(workers.map((worker) => worker.waitUntilReady()))
    },
    close({ graceMs = 10_000 } = {}) {
      closing ??= (async () => {
        // Nothing new is taken up; what runs gets its time. A worker forced to close renews no locks, so what it held is soon free.
        await Promise.all(workers.map((worker) => worker.pause(true)))
        await within(Promise.allSettled(running), graceMs)
        await Promise.all(workers.map((worker) => worker.close(running.size > 0)))
        await Promise.all([...events.map((heard) => heard.close()), ...jobs.map(([, queue]) => queue.close())])
      })()
      return closing
    },
  }
}

/** Waits for `promise`, but no longer than `ms`. */
async function within(promise: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([
    promise,
    new Promise((resolve) => {
      timer = setTimeout(resolve, ms)
    }),
  ])
  clearTimeout(timer)
}
