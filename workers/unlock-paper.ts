import { AssayError, PaperError } from "../src/errors.ts"
import type { Queue } from "../src/queue/index.ts"
import { type ReadingParts, readFile } from "./read-paper.ts"
import { recogniseFile } from "./recognise-pages.ts"

/**
 * Reads a paper that failed as locked with its password, and leaves the rest to the queue, which finds it read.
 *
 * It is read here, in the program that was given the password, and not by a worker: so the password is in the memory of this program
 * and of the child that reads, and never in a job, a database, a file or a log. One that is wrong is a PaperError ("locked") and changes
 * nothing; killed in between, the paper is locked as before.
 */
export async function unlockPaper(parts: ReadingParts & { readonly queue: Queue }, id: string, password: string): Promise<void> {
  const { store, queue } = parts
  const paper = await store.paper(id)
  if (paper?.state !== "failed" || paper.fault !== "locked")
    throw new AssayError(`${paper?.name ?? "This paper"} does not wait for a password; add it again to have it read.`)
  try {
    const document = await readFile(parts, paper, { password })
    await recogniseFile(parts, paper, document, { password })
  } catch (error) {
    // What keeps it from being read now is no longer the lock.
    if (error instanceof PaperError && error.fault !== "locked" && !error.passing)
      await store.changePaper(id, { state: "failed", reason: error.message, fault: error.fault })
    throw error
  }
  await store.changePaper(id, { state: "waiting", progress: 0, reason: null })
  await queue.retry(id)
}
