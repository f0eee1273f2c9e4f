import { PaperError } from "../src/errors.ts"
import type { Library } from "../src/library/index.ts"
import type { Readers } from "../src/pdf/index.ts"
import type { Job } from "../src/queue/index.ts"
import type { Store } from "../src/store/store.ts"

/** Reads the paper's file and saves its Document, unless that was done before. */
export async function readPaper(
  { store, library, readers }: { store: Store; library: Library; readers: Readers },
  job: Job,
): Promise<void> {
  const paper = await store.paper(job.paper)
  if (!paper || paper.state === "done" || (await store.isRead(paper.id))) return
  await store.changePaper(paper.id, { state: "reading", progress: 0, reason: null })
  const onProgress = (page: number, pages: number) => job.progress(page / pages)
  const document = await library.withFile(paper.id, (file) => readers.read(file, { name: paper.name, onProgress }))
  if (document.id !== paper.id)
    throw new PaperError(
      "broken",
      `The library's file of ${paper.name} is no longer the one that was added; remove it there and add the paper again.`,
    )
  await store.saveDocument(document)
}
