import type { Document } from "../src/model.ts"
import { type ReadOptions, waitingPages } from "../src/pdf/index.ts"
import type { Job } from "../src/queue/index.ts"
import type { Paper } from "../src/store/store.ts"
import { type ReadingParts, saveRead } from "./read-paper.ts"

/** Reads the paper's pages without usable text from their pictures and saves the Document with them; most papers have none. */
export async function recognisePages(parts: ReadingParts, job: Job): Promise<void> {
  const { store, readers } = parts
  const paper = await store.paper(job.paper)
  if (!paper || paper.state === "done" || paper.scanned === 0 || !readers.recognises) return
  const document = await store.document(paper.id)
  if (!document || waitingPages(document).length === 0) return
  await store.changePaper(paper.id, { state: "recognising", progress: 0, reason: null })
  await recogniseFile(parts, paper, document, { onProgress: (page, pages) => job.progress(page / pages) })
}

/** Reads the waiting pages of the paper's file, if there are any and that is not switched off, and saves what is read. */
export async function recogniseFile(
  { store, library, readers }: ReadingParts,
  { id, name }: Paper,
  document: Document,
  options: ReadOptions,
): Promise<void> {
  const recognised = await library.withFile(id, (file) => readers.recognise(file, document, { ...options, name }))
  if (recognised !== document) await saveRead(store, recognised, "in vain")
}
