/** Every decision of a person in one file of lines, `decisions.jsonl`: with the papers, all that is needed to make the database anew. */
import { join } from "node:path"
import { z } from "zod"
import { type Claim, claim, type Decision, decision, type Review, review } from "../model.ts"
import { appendLine, lastLines, readLines } from "./lines.ts"

const fileIn = (dataDir: string) => join(dataDir, "decisions.jsonl")

/** Appends of this process, one after the other: two at once could otherwise both mend the same torn end. */
let last: Promise<unknown> = Promise.resolve()

/** A decision, and for a review the claim it is about, as it was read: a later engine may not find it again. */
export type Kept = Exclude<Decision, Review> | (Review & { readonly about?: Claim | undefined })

/** Adds the decision as a line. Once this resolves it is on the disk, whatever happens to the database. */
export function appendDecision(dataDir: string, decision: Kept): Promise<void> {
  return appendDecisions(dataDir, [decision])
}

/** The same for several, in their order and in one go. A request that this process has written is not written a second time. */
export function appendDecisions(dataDir: string, decisions: readonly Kept[]): Promise<void> {
  const append = async () => {
    const file = fileIn(dataDir)
    const fresh = decisions.filter((decision) => !written.has(nameOf(file, decision)))
    if (fresh.length === 0) return
    await appendLine(file, fresh.map((decision) => `${JSON.stringify(decision)}\n`).join(""))
    for (const decision of fresh) if (requestOf(decision)) written.add(nameOf(file, decision))
  }
  const appended = last.then(append)
  last = appended.catch(() => undefined)
  return appended
}

/** Requests on the disk that the database may not know of: it can have failed after the file. */
const written = new Set<string>()
const requestOf = (decision: Kept): string | undefined => ("decided" in decision ? undefined : decision.request)
const nameOf = (file: string, decision: Kept): string =>
  JSON.stringify([file, "decided" in decision ? "" : decision.claim, requestOf(decision) ?? ""])

export interface Decisions {
  /** All, in the order they were made. */
  readonly decisions: readonly Kept[]
  /** The reviews among them, without what they are about. */
  readonly reviews: readonly Review[]
  /** A sentence for each line that is no decision: "line 12 of …/decisions.jsonl is no decision and was left out". */
  readonly faults: readonly string[]
}

const kept = z.union([decision.options[0], review.extend({ about: claim.optional() })])

/** All decisions, one of each request. A line cut short by a crash was never confirmed to anybody: it is left out, and said. */
export async function readDecisions(dataDir: string): Promise<Decisions> {
  const { values, faults } = await readLines(fileIn(dataDir), kept, "decision")
  const requests = new Set<string>()
  const decisions = values.filter((decision) => {
    if (requestOf(decision) === undefined) return true
    const name = nameOf("", decision)
    return !requests.has(name) && requests.add(name)
  })
  const reviews = decisions.flatMap((one) => ("decided" in one ? [] : [review.parse(one)]))
  return { decisions, reviews, faults }
}

/** The last `count` decisions, or fewer where a line is none: of a file of 100,000 only its end is read. */
export async function latestDecisions(dataDir: string, count: number): Promise<readonly Kept[]> {
  return lastLines(fileIn(dataDir), kept, count)
}
