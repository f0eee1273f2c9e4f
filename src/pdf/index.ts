/** Reads papers in child processes that are killed when they take too long or too much. */
import { stat } from "node:fs/promises"
import { basename } from "node:path"
import { PaperError } from "../errors.ts"
import type { Document } from "../model.ts"
import { type Lane, type Limits, openLane } from "./lane.ts"

export type { Limits } from "./lane.ts"
export { readPdf } from "./read.ts"

export interface ReadOptions {
  /** Opens a locked paper. It goes to the child that reads and nowhere else. */
  readonly password?: string | undefined
  /** What the paper is called in messages; the file's own name if not given. */
  readonly name?: string | undefined
  readonly onProgress?: ((page: number, pages: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}
export interface Readers {
  /** The Document of a PDF file. Rejects with a PaperError, a sentence that names the file and the way out. */
  read(file: string, options?: ReadOptions): Promise<Document>
  /** Ends all children, also those at work. */
  close(): Promise<void>
}

export interface ReadersOptions {
  readonly limits: Limits
  readonly workers: number
  /** A child that does not answer within this, before it is given a paper, is killed and replaced. Default 30 s. */
  readonly answerSeconds?: number
}

/** As many children as `workers`, each started when first needed, each reading one paper at a time. */
export const openReaders = ({ limits, workers, answerSeconds }: ReadersOptions): Readers => {
  const lanes = Array.from({ length: Math.max(1, workers) }, () => openLane(limits, answerSeconds))
  const free = [...lanes]
  const waiting: ((lane: Lane) => void)[] = []
  let closed = false
  const take = (): Promise<Lane> => {
    const lane = free.pop()
    return lane ? Promise.resolve(lane) : new Promise((resolve) => waiting.push(resolve))
  }
  const give = (lane: Lane): void => {
    const next = waiting.shift()
    if (next) next(lane)
    else free.push(lane)
  }
  return {
    read: async (file, options = {}) => {
      const name = options.name ?? basename(file)
      await checkFile(file, name, limits)
      const lane = await take()
      try {
        options.signal?.throwIfAborted()
        // A child started now would outlive the readers, and keep the program from ending.
        if (closed) throw new PaperError("crashed", `${name} was not read: Assay is closing.`, { passing: true })
        return await lane.read({ file, name, password: options.password, maxPages: limits.pages }, options)
      } finally {
        give(lane)
      }
    },
    close: async () => {
      closed = true
      await Promise.all(lanes.map((lane) => lane.close()))
    },
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
