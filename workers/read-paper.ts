import { PaperError } from "../src/errors.ts"
import { notesOf, type Unseen } from "../src/export/index.ts"
import type { Library } from "../src/library/index.ts"
import type { Document } from "../src/model.ts"
import type { Readers, ReadOptions } from "../src/pdf/index.ts"
import type { Job } from "../src/queue/index.ts"
import type { Paper, Store } from "../src/store/store.ts"

export interface ReadingParts {
  readonly store: Store
  readonly library: Library
  readonly readers: Readers
}

/** Reads the paper's file and saves its Document, unless that was done before. */
export async function readPaper(parts: ReadingParts, job: Job): Promise<void> {
  const { store } = parts
  const paper = await store.paper(job.paper)
  if (!paper || paper.state === "done" || (await store.isRead(paper.id))) return
  await store.changePaper(paper.id, { state: "reading", progress: 0, reason: null })
  await readFile(parts, paper, { onProgress: (page, pages) => job.progress(page / pages) })
}

/** Reads the file of the paper as told and saves what is read. */
export async function readFile({ store, library, readers }: ReadingParts, { id, name }: Paper, options: ReadOptions): Promise<Document> {
  const document = await library.withFile(id, (file) => readers.read(file, { ...options, name }))
  if (document.id !== id)
    throw new PaperError(
      "broken",
      `The library's file of ${name} is no longer the one that was added; remove it there and add the paper again.`,
    )
  await saveRead(store, document, readers.recognises ? "waiting" : "off")
  return document
}

/** Saves the Document, and with the paper what a reader of its claims should know; `unseen` says why pages of it may still be without text. */
export async function saveRead(store: Store, document: Document, unseen: Unseen): Promise<void> {
  // Notes first: once the document is there, nobody comes here again.
  await store.changePaper(document.id, { notes: notesOf(document, unseen) })
  await store.saveDocument(document)
}
