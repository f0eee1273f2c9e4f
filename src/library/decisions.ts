/** Every decision of a person in one file of lines, `decisions.jsonl`: with the papers, all that is needed to make the database anew. */
import { mkdir, open, readFile } from "node:fs/promises"
import { join } from "node:path"
import { type Review, review } from "../model.ts"
import { reachDisk } from "./folder.ts"

const fileIn = (dataDir: string) => join(dataDir, "decisions.jsonl")

/** Appends of this process, one after the other: two at once could otherwise both mend the same torn end. */
let last: Promise<unknown> = Promise.resolve()

/** Adds the review as a line. Once this resolves it is on the disk, whatever happens to the database. */
export function appendDecision(dataDir: string, decision: Review): Promise<void> {
  const appended = last.then(() => append(fileIn(dataDir), dataDir, `${JSON.stringify(decision)}\n`))
  last = appended.catch(() => undefined)
  return appended
}

async function append(path: string, dataDir: string, line: string): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  const file = await open(path, "a+")
  try {
    const { size } = await file.stat()
    // What a crash left half written gets a line of its own, so that it cannot spoil the new one.
    const torn = size > 0 && (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString() !== "\n"
    await file.appendFile(torn ? `\n${line}` : line)
    await file.sync()
    if (size === 0) await reachDisk(dataDir)
  } finally {
    await file.close()
  }
}

export interface Decisions {
  readonly reviews: readonly Review[]
  /** A sentence for each line that is no review: "line 12 of …/decisions.jsonl is no review and was left out". */
  readonly faults: readonly string[]
}

/** All reviews in the order they were made. A line cut short by a crash was never confirmed to anybody: it is left out, and said. */
export async function readDecisions(dataDir: string): Promise<Decisions> {
  const path = fileIn(dataDir)
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return ""
    throw error
  })
  const reviews: Review[] = []
  const faults: string[] = []
  for (const [at, line] of text.split("\n").entries()) {
    if (line === "") continue
    const decision = reviewIn(line)
    if (decision) reviews.push(decision)
    else faults.push(`Line ${at + 1} of ${path} is no review and was left out; a crash may have cut it short.`)
  }
  return { reviews, faults }
}

function reviewIn(line: string): Review | null {
  try {
    return review.parse(JSON.parse(line))
  } catch {
    return null
  }
}
