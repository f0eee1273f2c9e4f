/** The pages of a paper that are read from their pictures. */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { PaperError } from "../../errors.ts"
import type { Document } from "../../model.ts"
import type { Recognised } from "./recognise.ts"
import { modelFolder } from "./tesseract.ts"

/** Whether pages are recognised, and what that may take. */
export interface Ocr {
  readonly on: boolean
  /** Most pages of one paper. */
  readonly pages: number
  /** Most seconds for a page. */
  readonly seconds: number
}

/** The numbers of the pages whose own text is of no use and whose picture was not read. */
export const waitingPages = (document: Pick<Document, "pages">): number[] =>
  document.pages.filter(({ recognition }) => recognition && recognition.reader === null).map(({ number }) => number)

/** Whether the model of English is where it should be. */
export const ocrAvailable = (): boolean => {
  try {
    return existsSync(join(modelFolder(), "eng.traineddata.gz"))
  } catch {
    return false
  }
}

interface Following {
  readonly name: string
  /** More pages than this are refused. */
  readonly most: number
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((page: number, pages: number) => void) | undefined
}

/**
 * What `recognise` gives for each of the pages, all asked for at once. A page that is too much for it is left out; one whose reader was
 * lost ends all, since it may succeed another time, and so does the last of the faults where no page could be read.
 */
export const recognisedPages = async (
  pages: readonly number[],
  { name, most, signal, onProgress }: Following,
  recognise: (page: number, signal: AbortSignal) => Promise<Recognised>,
): Promise<ReadonlyMap<number, Recognised>> => {
  if (pages.length > most) {
    const how = "raise ASSAY_OCR_PAGES or split it"
    throw new PaperError("too-long", `${name} has ${pages.length} scanned pages, more than the ${most} that are allowed; ${how}.`)
  }
  const stop = new AbortController()
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal
  const seen = new Map<number, Recognised>()
  let fault: PaperError | undefined
  let done = 0
  const one = async (page: number): Promise<void> => {
    try {
      seen.set(page, await recognise(page, either))
    } catch (error) {
      if (!(error instanceof PaperError) || error.passing) throw error
      fault = error
    }
    onProgress?.(++done, pages.length)
  }
  try {
    await Promise.all(pages.map(one))
  } finally {
    stop.abort()
  }
  if (fault && seen.size === 0) throw fault
  return seen
}
