/** Every decision of a person in one file of lines, `decisions.jsonl`: with the papers, all that is needed to make the database anew. */
import { join } from "node:path"
import { z } from "zod"
import { type Claim, claim, type Decision, decision, type Review, review } from "../model.ts"
import { appendLine, readLines } from "./lines.ts"

const fileIn = (dataDir: string) => join(dataDir, "decisions.jsonl")

/** Appends of this process, one after the other: two at once could otherwise both mend the same torn end. */
let last: Promise<unknown> = Promise.resolve()

/** A decision, and for a review the claim it is about, as it was read: a later engine may not find it again. */
export type Kept = Exclude<Decision, Review> | (Review & { readonly about?: Claim | undefined })

/** Adds the decision as a line. Once this resolves it is on the disk, whatever happens to the database. */
export function appendDecision(dataDir: string, decision: Kept): Promise<void> {
  return appendDecisions(dataDir, [decision])
}

/** The same for several, in their order and in one go. */
export function appendDecisions(dataDir: string, decisions: readonly Kept[]): Promise<void> {
  const lines = decisions.map((decision) => `${JSON.stringify(decision)}\n`).join("")
  const appended = last.then(() => appendLine(fileIn(dataDir), lines))
  last = appended.catch(() => undefined)
  return appended
}

export interface Decisions {
  /** All, in the order they were made. */
  readonly decisions: readonly Kept[]
  /** The reviews among them, without what they are about. */
  readonly reviews: readonly Review[]
  /** A sentence for each line that is no decision: "line 12 of …/decisions.jsonl is no decision and was left out". */
  readonly faults: readonly string[]
}

const kept = z.union([decision.options[0], review.extend({ about: claim.optional() })])

/** All decisions. A line cut short by a crash was never confirmed to anybody: it is left out, and said. */
export async function readDecisions(dataDir: string): Promise<Decisions> {
  const { values: decisions, faults } = await readLines(fileIn(dataDir), kept, "decision")
  const reviews = decisions.flatMap((one) => ("decided" in one ? [] : [review.parse(one)]))
  return { decisions, reviews, faults }
}
