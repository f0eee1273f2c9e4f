/** What runs in a child process: reads one paper after another until it is ended. */
import { readFile } from "node:fs/promises"
import workerpool from "workerpool"
import { PaperError, type PaperFault } from "../errors.ts"
import type { Document } from "../model.ts"
import { readPdf } from "./read.ts"

export interface Errand {
  readonly file: string
  readonly name: string
  readonly password: string | undefined
  readonly maxPages: number
}
export type Outcome =
  | { readonly document: Document }
  | { readonly fault: PaperFault; readonly message: string; readonly passing: boolean; readonly worn: boolean }

/** How often a page's progress is told, in milliseconds. */
const TELL_EVERY = 50

const read = async ({ file, name, password, maxPages }: Errand): Promise<Outcome> => {
  let told = 0
  const onProgress = (page: number, pages: number): void => {
    if (Date.now() - told < TELL_EVERY && page < pages) return
    told = Date.now()
    workerpool.workerEmit({ page, pages })
  }
  try {
    return { document: await readPdf(await readFile(file), { name, password, maxPages, onProgress }) }
  } catch (error) {
    if (error instanceof PaperError) {
      // A fault inside the WebAssembly leaves its memory in doubt: this child reads no further paper.
      return { fault: error.fault, message: error.message, passing: error.passing, worn: error.cause !== undefined }
    }
    throw error
  }
}

workerpool.worker({ read, pid: () => process.pid })
