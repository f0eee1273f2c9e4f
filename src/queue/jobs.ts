/** Every kind of job, what it carries, and what a retry may repeat. */
import type { JobsOptions } from "bullmq"
import { z } from "zod"

/** The SHA-256 of a paper's file. */
const paper = z.string().regex(/^[0-9a-f]{64}$/, "a job names its paper by the SHA-256 of the file")

/** In the order a paper goes through them. A queue each, so that claims of a paper that is read need not wait for all other reading. */
export const STAGES = ["read", "recognise", "extract"] as const
export type Stage = (typeof STAGES)[number]

/** The stage after this one, which a job enqueues before it ends: "recognise" after "read", nothing after "extract". */
export const nextOf = (stage: Stage): Stage | undefined => STAGES[STAGES.indexOf(stage) + 1]

export const payloads = {
  /**
   * Reads the file and saves its Document.
   * A retry may read again: the same file gives the same Document, which replaces the former. A saved one is not read twice.
   */
  read: z.strictObject({ paper }),
  /**
   * Reads the pages without usable text from their pictures and saves the Document anew; nothing to do for most papers.
   * A retry recognises again what was not saved: the same pictures give the same words.
   */
  recognise: z.strictObject({ paper }),
  /**
   * Finds mentions and claims in the saved Document, saves them, and marks the paper done.
   * A retry may extract again: the same Document gives the same claims under the same ids, replaced in one transaction.
   */
  extract: z.strictObject({ paper }),
} as const satisfies Record<Stage, z.ZodType>

/** How often a fault that may pass (a full disk, a killed child, a database that restarts) is tried, and how long between. */
export const RETRIES = { attempts: 5, delayMs: 1000 } as const

/** How often a job may lose its worker before the paper is held to be what kills them. */
export const CRASHES = 5

/** BullMQ's options for a new job: one live job per stage and paper, its id readable in events ("read-3f…-1b2c"). */
export function jobOptions(
  stage: Stage,
  id: string,
  nonce: string,
  retries: { readonly attempts: number; readonly delayMs: number },
): JobsOptions {
  return {
    // The id is new each time, for a finished job still holds its own; who may come in is told by the deduplication id.
    jobId: `${stage}-${id}-${nonce}`,
    deduplication: { id: `${stage}-${id}` },
    attempts: retries.attempts,
    backoff: { type: "exponential", delay: retries.delayMs },
    // By age: removal by count deadlocks on a PostgreSQL server.
    removeOnComplete: { age: 3600 },
    removeOnFail: { age: 7 * 24 * 3600 },
  }
}

/** The paper of a job id: "read-3f…-1b2c" gives "3f…"; null for a job that is none of ours. */
export function paperOf(jobId: string): string | null {
  return /^(?:read|recognise|extract)-([0-9a-f]{64})-/.exec(jobId)?.[1] ?? null
}
