/** From the bytes of a PDF to a Document, in this process. `openReaders` does the same in a child that can be killed. */
import { createHash } from "node:crypto"
import { PaperError } from "../errors.ts"
import type { Document } from "../model.ts"
import { layOut } from "./layout/index.ts"
import { openWithPdfParse } from "./pdf-parse.ts"
import { openWithPdfium } from "./pdfium.ts"
import type { OpenPdf, RawPage } from "./raw.ts"
import { notPdf } from "./sniff.ts"

export interface ReadOptions {
  /** The file's name, for messages. */
  readonly name?: string
  readonly password?: string | undefined
  /** More pages than this are refused. */
  readonly maxPages?: number
  readonly onProgress?: ((page: number, pages: number) => void) | undefined
}

/** The Document of a PDF: its text in reading order with blocks, pages, words and marks. Rejects with a PaperError. */
export const readPdf = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<Document> => {
  const name = options.name ?? "The file"
  if (bytes.length === 0) throw new PaperError("empty", `${name} is empty; download it again and drop it again.`)
  const other = notPdf(bytes)
  if (other) throw new PaperError("not-a-pdf", `${name} is not a PDF but ${other}.`)
  const id = createHash("sha256").update(bytes).digest("hex")
  const first = await attempt(openWithPdfium, bytes, name, options)
  if (!(first instanceof PaperError)) return { id, ...first }
  if (first.fault === "locked" || first.fault === "too-long") throw first
  const second = await attempt(openWithPdfParse, bytes, name, options)
  if (!(second instanceof PaperError)) return { id, ...second }
  throw second.fault === "no-text" || second.fault === "locked" ? second : first
}

const attempt = async (
  open: OpenPdf,
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<Omit<Document, "id"> | PaperError> => {
  try {
    return await readWith(open, bytes, name, options)
  } catch (error) {
    if (error instanceof PaperError) return error
    return new PaperError("broken", `${name} is damaged: no reader can make sense of it; download it again and drop it again.`, {
      cause: error,
    })
  }
}

const readWith = async (open: OpenPdf, bytes: Uint8Array, name: string, options: ReadOptions): Promise<Omit<Document, "id">> => {
  const paper = await open(bytes, { name, password: options.password })
  try {
    if (paper.pages === 0) throw new PaperError("broken", `${name} has no pages; download it again and drop it again.`)
    if (options.maxPages !== undefined && paper.pages > options.maxPages) {
      throw new PaperError(
        "too-long",
        `${name} has ${paper.pages} pages, more than the ${options.maxPages} that are allowed; raise ASSAY_MAX_PAGES or split it.`,
      )
    }
    const pages: RawPage[] = []
    for (let number = 1; number <= paper.pages; number++) {
      pages.push(await paper.page(number))
      options.onProgress?.(number, paper.pages)
    }
    const laid = layOut(pages, paper.info)
    if (!/\p{L}/u.test(laid.text)) {
      throw new PaperError("no-text", `${name} holds pictures of pages but no text (a scan); recognising text (OCR) is not available yet.`)
    }
    return { reader: paper.reader, ...laid }
  } finally {
    await paper.close()
  }
}
