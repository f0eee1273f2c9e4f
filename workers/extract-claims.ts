import { PaperError } from "../src/errors.ts"
import type { Job } from "../src/queue/index.ts"
import type { Store } from "../src/store/store.ts"
import type { Extractors } from "./extractors.ts"

/** Finds the claims in the paper's saved Document, saves them, and marks the paper done. */
export async function extractClaims({ store, extractors }: { store: Store; extractors: Extractors }, job: Job): Promise<void> {
  const paper = await store.paper(job.paper)
  if (!paper || paper.state === "done") return
  const body = await store.documentBody(paper.id)
  if (!body) throw new PaperError("missing", `${paper.name} was not read yet; retry it to read it now.`)
  await store.changePaper(paper.id, { state: "extracting", progress: 0, reason: null })
  await store.saveReading(paper.id, await extractors.extract(body, paper))
  await store.changePaper(paper.id, { state: "done", progress: 1 })
}
