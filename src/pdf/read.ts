/** From the bytes of a PDF to a Document, in this process. `openReaders` does the same in a child that can be killed. */
import { createHash } from "node:crypto"
import type { Document } from "../model.ts"
import { layOut } from "./layout/index.ts"
import { openWithPdfium } from "./pdfium.ts"
import type { RawPage } from "./raw.ts"

export interface ReadOptions {
  /** The file's name, for messages. */
  readonly name?: string
  readonly password?: string | undefined
  readonly onProgress?: ((page: number, pages: number) => void) | undefined
}

/** The Document of a PDF: its text in reading order with blocks, pages, words and marks. Rejects with a PaperError. */
export const readPdf = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<Document> => {
  const id = createHash("sha256").update(bytes).digest("hex")
  const paper = await openWithPdfium(bytes, { name: options.name ?? "The file", password: options.password })
  try {
    const pages: RawPage[] = []
    for (let number = 1; number <= paper.pages; number++) {
      pages.push(await paper.page(number))
      options.onProgress?.(number, paper.pages)
    }
    return { id, reader: paper.reader, ...layOut(pages, paper.info) }
  } finally {
    await paper.close()
  }
}
