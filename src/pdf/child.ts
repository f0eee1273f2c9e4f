/** What runs in a child process: reads one paper after another until it is ended. */
import { readFile } from "node:fs/promises"
import workerpool from "workerpool"
import { PaperError, type PaperFault } from "../errors.ts"
import type { Document } from "../model.ts"
import { mendingOf } from "./mend/index.ts"
import { openMended, readPdf } from "./read.ts"
import { type Recognised, recognisePage } from "./scan/recognise.ts"

export interface Errand {
  readonly file: string
  readonly name: string
  readonly password: string | undefined
  readonly maxPages: number
  readonly recognise: boolean
  readonly recognised?: ReadonlyMap<number, Recognised> | undefined
}
/** A file that is not to be read, but looked at. */
export type FileErrand = Pick<Errand, "file" | "name">
/** A page that is to be read from its picture. */
export interface PageErrand extends FileErrand, Pick<Errand, "password"> {
  readonly page: number
}
/** What came of it; a `worn` child is to be replaced before the next paper. */
export type Outcome<Found> = { readonly worn: boolean } & (
  | { readonly found: Found }
  | { readonly fault: PaperFault; readonly message: string; readonly passing: boolean }
)

// pdf.js leaves rejections behind that nobody awaits; unheard, they would end this child in the middle of the next paper.
let leftOver = false
process.on("unhandledRejection", () => {
  leftOver = true
})

/** How often a page's progress is told, in milliseconds. */
const TELL_EVERY = 50

const read = (errand: Errand): Promise<Outcome<Document>> => {
  let told = 0
  const onProgress = (page: number, pages: number): void => {
    if (Date.now() - told < TELL_EVERY && page < pages) return
    told = Date.now()
    workerpool.workerEmit({ page, pages })
  }
  const { file, name, recognised, ...options } = errand
  return outcomeOf(async () => readPdf(await bytesOf(file, name), { ...options, ...(recognised && { recognised }), name, onProgress }))
}

const recognise = ({ file, name, password, page }: PageErrand): Promise<Outcome<Recognised>> =>
  outcomeOf(async () => {
    const paper = await openMended(await bytesOf(file, name), { name, password })
    try {
      return await recognisePage(paper, page)
    } finally {
      await paper.close()
    }
  })

const missingEnd = ({ file, name }: FileErrand): Promise<Outcome<Uint8Array | null>> =>
  outcomeOf(async () => mendingOf(await bytesOf(file, name))?.end ?? null)

const outcomeOf = async <Found>(work: () => Promise<Found>): Promise<Outcome<Found>> => {
  try {
    return { found: await work(), worn: leftOver }
  } catch (error) {
    if (error instanceof PaperError) {
      // A fault inside the WebAssembly leaves its memory in doubt: this child reads no further paper.
      return { fault: error.fault, message: error.message, passing: error.passing, worn: leftOver || error.cause !== undefined }
    }
    throw error
  }
}

/** The file may go between being found and being read. */
const bytesOf = (file: string, name: string): Promise<Uint8Array> =>
  readFile(file).catch(() => {
    throw new PaperError("missing", `There is no file ${name} any more, or it may not be read; check its name, folder and permissions.`)
  })

workerpool.worker({ read, recognise, missingEnd, pid: () => process.pid })
