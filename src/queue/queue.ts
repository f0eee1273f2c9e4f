/** What the queue of papers can do; Redis and the database are its two backends and pass one contract test. */
import type { PaperFault } from "../errors.ts"
import type { Stage } from "./jobs.ts"

/** One run of a stage on a paper. */
export interface Job {
  readonly paper: string
  /** 1 for the first run, 2 for the first retry. */
  readonly attempt: number
  /** Tells how far the run is, from 0 to 1. Cheap: most calls are dropped, at least four a second get through. */
  progress(value: number): void
}

/** What is done at each stage, and where its progress and its final failure are written down. */
export interface Work extends Readonly<Record<Stage, (job: Job) => Promise<void>>> {
  progressed(paper: string, value: number): Promise<void>
  /** After the last attempt, before the job itself is marked failed; `reason` is a sentence for the researcher, `fault` a word for it. */
  failed(paper: string, reason: string, fault: PaperFault | null): Promise<void>
}

export interface Counts {
  /** Waiting for a worker, or for their next attempt. */
  readonly waiting: number
  readonly active: number
}

export interface Queue {
  /** Adds a job unless the same one is already waiting or running. Safe to repeat. */
  enqueue(stage: Stage, paper: string): Promise<void>
  /** Starts reading again from the first stage; what is already saved is not done twice. */
  retry(paper: string): Promise<void>
  /** Papers with a job that waits or runs. */
  live(): Promise<ReadonlySet<string>>
  counts(): Promise<Counts>
  /** Calls `listener` with a paper's id when its job is added, starts, advances or ends, in whichever process; returns the way to stop. */
  onChange(listener: (paper: string) => void): () => void
  /** Takes up jobs until the queue is closed; `concurrency` papers are read at the same time. */
  work(work: Work, options: { readonly concurrency: number }): Promise<void>
  /** Lets running jobs end, then lets go. Within `graceMs` they end, or another worker takes them up again. */
  close(options?: { readonly graceMs?: number }): Promise<void>
}
