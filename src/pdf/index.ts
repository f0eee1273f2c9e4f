/** Reads papers in child processes that are killed when they take too long or too much. */
import { open, stat } from "node:fs/promises"
import { basename } from "node:path"
import { PaperError } from "../errors.ts"
import type { Document } from "../model.ts"
import type { Errand } from "./child.ts"
import type { Limits } from "./lane.ts"
import { openLanes } from "./lanes.ts"
import type { readPdf as Read } from "./read.ts"
import { type Ocr, recognisedPages, waitingPages } from "./scan/pages.ts"
import { END_WITHIN, isCutShort } from "./sniff.ts"

export type { Limits } from "./lane.ts"
export { type Ocr, ocrAvailable, waitingPages } from "./scan/pages.ts"

export interface ReadOptions {
  /** Opens a locked paper. It goes to the child that reads and nowhere else. */
  readonly password?: string | undefined
  /** What the paper is called in messages; the file's own name if not given. */
  readonly name?: string | undefined
  readonly onProgress?: ((page: number, pages: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}
export interface Readers {
  /** Whether pages are read from their pictures. */
  readonly recognises: boolean
  /**
   * The Document of a PDF file. Rejects with a PaperError, a sentence that names the file and the way out. Pages without usable text are
   * left for `recognise`; where that is switched off, a paper of such pages alone is refused.
   */
  read(file: string, options?: ReadOptions): Promise<Document>
  /**
   * The Document that `read` gave of the file, with the pages that wait for it (`waitingPages`) read from their pictures, several at a time;
   * progress tells how many of these are done. A page that takes too long or too much is left as it is.
   */
  recognise(file: string, document: Document, options?: ReadOptions): Promise<Document>
  /** What has to stand behind a file that is cut short, so that a viewer opens it too; null for any other, and where nothing helps. */
  missingEnd(file: string): Promise<Uint8Array | null>
  /** Ends all children, also those at work. */
  close(): Promise<void>
}

export interface ReadersOptions {
  readonly limits: Limits
  readonly workers: number
  /** Whether and how pages are read from their pictures; not at all where it is left out. */
  readonly ocr?: Ocr
  /** A child that does not answer within this, before it is given a paper, is killed and replaced. Default 30 s. */
  readonly answerSeconds?: number
}

/**
 * As many children as `workers` to read, each one paper at a time, and as many to recognise, each one page at a time: a long scan must not
 * hold up the papers behind it. Each is started when first needed. Without `ocr` nothing is recognised.
 */
export const openReaders = ({ limits, workers, ocr, answerSeconds }: ReadersOptions): Readers => {
  const recognise = ocr?.on ?? false
  const reading = openLanes(limits, workers, answerSeconds)
  const recognising = openLanes({ ...limits, ...(ocr && { pageSeconds: ocr.seconds }) }, workers, answerSeconds)
  // A page that is to be shown does not wait for papers that are read.
  const mending = openLanes(limits, 1, answerSeconds)
  let closed = false
  const refuseLate = (name: string, signal: AbortSignal | undefined): void => {
    signal?.throwIfAborted()
    // A child started now would outlive the readers, and keep the program from ending.
    if (closed) throw new PaperError("crashed", `${name} was not read: Assay is closing.`, { passing: true })
  }
  const read = async (file: string, options: ReadOptions, recognised?: Errand["recognised"]): Promise<Document> => {
    const { name = basename(file), password, signal } = options
    await checkFile(file, name, limits)
    return reading.use((lane) => {
      refuseLate(name, signal)
      return lane.read({ file, name, password, maxPages: limits.pages, recognise, recognised }, options)
    })
  }
  return {
    recognises: recognise,
    read: (file, options = {}) => read(file, options),
    recognise: async (file, document, options = {}) => {
      const waiting = waitingPages(document)
      if (!ocr || !recognise || waiting.length === 0) return document
      const { name = basename(file), password } = options
      const seen = await recognisedPages(waiting, { ...options, name, most: ocr.pages }, (page, signal) =>
        recognising.use((lane) => {
          refuseLate(name, signal)
          return lane.recognise({ file, name, password, page }, { signal })
        }),
      )
      return read(file, { ...options, onProgress: undefined }, seen)
    },
    missingEnd: async (file) => {
      const name = basename(file)
      if (!isCutShort(await endOf(file))) return null
      return mending.use((lane) => {
        refuseLate(name, undefined)
        return lane.missingEnd({ file, name })
      })
    },
    close: async () => {
      closed = true
      await Promise.all([reading.close(), recognising.close(), mending.close()])
    },
  }
}

/** The Document of a PDF's bytes, read in this process. What it takes to read is loaded with the first paper: whoever has children needs none of it. */
export const readPdf: typeof Read = async (bytes, options) => (await import("./read.ts")).readPdf(bytes, options)

/** The last bytes of a file. */
const endOf = async (path: string): Promise<Uint8Array> => {
  const file = await open(path, "r")
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(END_WITHIN), 0, END_WITHIN, Math.max(0, size - END_WITHIN))
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const checkFile = async (file: string, name: string, limits: Limits): Promise<void> => {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new PaperError("missing", `There is no file ${name}; check its name and folder.`)
  if (found.isDirectory()) throw new PaperError("not-a-pdf", `${name} is a folder; give the PDF files inside it.`)
  if (!found.isFile()) throw new PaperError("not-a-pdf", `${name} is no regular file; give a PDF file.`)
  if (found.size === 0) throw new PaperError("empty", `${name} is empty; download it again and drop it again.`)
  if (found.size > limits.bytes) {
    const mb = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)
    throw new PaperError(
      "too-large",
      `${name} has ${mb(found.size)} MB, more than the ${mb(limits.bytes)} MB that are allowed; raise ASSAY_MAX_MB or split it.`,
    )
  }
}
