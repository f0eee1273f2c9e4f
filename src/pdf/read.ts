/** From the bytes of a PDF to a Document, in this process. `openReaders` does the same in a child that can be killed. */
import { createHash } from "node:crypto"
import { PaperError } from "../errors.ts"
import type { Document, Page } from "../model.ts"
import { openLayout } from "./layout/index.ts"
import { brokenOffPages } from "./mend/broken-off.ts"
import { mended, mendingOf } from "./mend/index.ts"
import { openWithPdfParse } from "./pdf-parse.ts"
import { openWithPdfium } from "./pdfium.ts"
import type { Contents, OpenPaper, OpenPdf, RawPage, RawWord, Recognition } from "./raw.ts"
import { confidencesOf } from "./scan/confidences.ts"
import { whyRecognise } from "./scan/needed.ts"
import { type Found, type Recognised, withRecognised } from "./scan/recognise.ts"
import { isCutShort, notPdf, withoutJunk } from "./sniff.ts"

export interface ReadOptions {
  /** The file's name, for messages. */
  readonly name?: string
  readonly password?: string | undefined
  /** More pages than this are refused. */
  readonly maxPages?: number
  /** Whether pages without text of their own may be read from their pictures; a paper of such pages alone is refused if not. */
  readonly recognise?: boolean
  /** What was seen in the pictures of pages, by page. */
  readonly recognised?: ReadonlyMap<number, Recognised>
  readonly onProgress?: ((page: number, pages: number) => void) | undefined
}

/** The Document of a PDF: its text in reading order with blocks, pages, words and marks. Rejects with a PaperError. */
export const readPdf = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<Document> => {
  const name = options.name ?? "The file"
  if (bytes.length === 0) throw new PaperError("empty", `${name} is empty; download it again and drop it again.`)
  const other = notPdf(bytes)
  if (other) throw new PaperError("not-a-pdf", `${name} is not a PDF but ${other}.`)
  const id = createHash("sha256").update(bytes).digest("hex")
  const whole = withoutJunk(bytes)
  const mending = mendingOf(whole)
  const rest = mending && (await attempt(openWithPdfium, mended(whole, mending), name, { ...options, lacking: mending.lacking }))
  if (rest && !(rest instanceof PaperError)) return { id, ...rest, cutShort: true }
  const first = await attempt(openWithPdfium, whole, name, options)
  if (!(first instanceof PaperError)) return { id, ...first }
  if (first.fault === "locked" || first.fault === "too-long") throw first
  const second = await attempt(openWithPdfParse, whole, name, options)
  if (!(second instanceof PaperError)) return { id, ...second }
  if ((second.fault === "no-text" && first.fault !== "no-text") || second.fault === "locked") throw second
  throw first.fault === "broken" && isCutShort(whole) ? cutShort(name, first) : first
}

/** Opens a paper as `readPdf` does first: mended, where it is cut short. */
export const openMended: OpenPdf = (bytes, options) => {
  const whole = withoutJunk(bytes)
  const mending = mendingOf(whole)
  return openWithPdfium(mending ? mended(whole, mending) : whole, options)
}

const cutShort = (name: string, cause: PaperError): PaperError =>
  // The cause of the cause says whether the memory of the reader is to be trusted after this.
  new PaperError(
    "broken",
    `${name} is cut short: its end is missing, as after a download that broke off, and no reader finds a whole page in the rest; download it again and drop it again.`,
    {
      cause: cause.cause,
    },
  )

interface Attempt extends ReadOptions {
  /** Pages that are not to be read, since a part of what they are drawn with is missing. */
  readonly lacking?: ReadonlySet<number>
}

const attempt = async (open: OpenPdf, bytes: Uint8Array, name: string, options: Attempt): Promise<Omit<Document, "id"> | PaperError> => {
  try {
    return await readWith(open, bytes, name, options)
  } catch (error) {
    if (error instanceof PaperError) return error
    return new PaperError("broken", `${name} is damaged: no reader can make sense of it; download it again and drop it again.`, {
      cause: error,
    })
  }
}

const readWith = async (open: OpenPdf, bytes: Uint8Array, name: string, options: Attempt): Promise<Omit<Document, "id">> => {
  const paper = await open(bytes, { name, password: options.password })
  try {
    if (paper.pages === 0) throw new PaperError("broken", `${name} has no pages; download it again and drop it again.`)
    if (options.maxPages !== undefined && paper.pages > options.maxPages) {
      throw new PaperError(
        "too-long",
        `${name} has ${paper.pages} pages, more than the ${options.maxPages} that are allowed; raise ASSAY_MAX_PAGES or split it.`,
      )
    }
    const layout = openLayout()
    const damaged = new Map<number, PaperError>()
    const recognitions = new Map<number, Recognition>()
    const seen = new Map<number, readonly RawWord[]>()
    // An empty page stands for a damaged one, of the size of the page before it, or A4.
    let size: PageSize = { width: 595, height: 842 }
    for (let number = 1; number <= paper.pages; number++) {
      const found = options.lacking?.has(number) ? lackingPage(number, name) : await pageOf(paper, number, { ...options, name })
      if (found instanceof PaperError) damaged.set(number, found)
      else size = { width: found.page.width, height: found.page.height }
      if (!(found instanceof PaperError) && found.recognition) recognitions.set(number, found.recognition)
      const page = found instanceof PaperError ? { number, ...size, words: [], rules: [] } : found.page
      if (recognitions.get(number)?.reader) seen.set(number, page.words)
      layout.add(page)
      options.onProgress?.(number, paper.pages)
    }
    const laid = layout.finish(paper.info)
    const brokenOff = brokenOffPages(bytes, paper.pages)
    if (!/\p{L}/u.test(laid.text)) {
      const [first] = [...damaged.values(), ...Array.from(brokenOff, (number) => brokenPage(number, name))]
      if (first && recognitions.size === 0) throw first
      refuseEmpty(recognitions.size > 0, name, options)
    }
    const words = seen.size === 0 ? laid.words : { ...laid.words, confidences: confidencesOf(laid.words, seen) }
    return { reader: paper.reader, ...laid, words, ...named(await paper.contents(), laid.pages, { damaged, brokenOff, recognitions }) }
  } finally {
    await paper.close()
  }
}

const brokenPage = (number: number, name: string): PaperError =>
  new PaperError("broken", `Page ${number} of ${name} is damaged before any text of it; download it again and drop it again.`)

const unreadablePage = (number: number, name: string | undefined): PaperError =>
  new PaperError(
    "broken",
    `Page ${number} of ${name} holds letters that nobody can read, and no reader can draw it; download it again and drop it again.`,
  )

const lackingPage = (number: number, name: string): PaperError =>
  new PaperError(
    "broken",
    `Page ${number} of ${name} lacks what was cut off with the end of the file; download it again and drop it again.`,
  )

type PageSize = Pick<RawPage, "width" | "height">

/** The page, or why it alone cannot be read; with what was seen in its picture, or saying that it waits for that. */
const pageOf = async (paper: OpenPaper, number: number, { name, recognised }: ReadOptions): Promise<Found | PaperError> => {
  try {
    const page = await paper.page(number)
    const why = whyRecognise(page)
    if (!why) return { page, recognition: null }
    // A reader that cannot draw has nothing else to give, and letters that nobody can read are no text.
    return paper.picture ? withRecognised(page, why, recognised?.get(number)) : unreadablePage(number, name)
  } catch (error) {
    if (error instanceof PaperError) return error
    throw error
  }
}

interface Told {
  readonly damaged: ReadonlyMap<number, unknown>
  readonly brokenOff: ReadonlySet<number>
  readonly recognitions: ReadonlyMap<number, Recognition>
}

/** The pages with what the paper calls them, which of them are damaged and which are read from their pictures, and the outline if there is one. */
const named = (
  { labels, outline }: Contents,
  laid: readonly Page[],
  { damaged, brokenOff, recognitions }: Told,
): Pick<Document, "pages" | "outline"> => ({
  pages: laid.map((page, index) => {
    const label = labels[index] ?? ""
    const other = label !== "" && label !== String(page.number)
    const recognition = recognitions.get(page.number)
    return {
      ...page,
      ...(other ? { label } : {}),
      ...(damaged.has(page.number) ? { damaged: true as const } : brokenOff.has(page.number) ? { brokenOff: true as const } : {}),
      ...(recognition ? { recognition } : {}),
    }
  }),
  ...(outline.length > 0 ? { outline: [...outline] } : {}),
})

/** Throws for a paper without a letter, unless its pages wait to be read from their pictures. */
const refuseEmpty = (scanned: boolean, name: string, { recognise = false, recognised }: ReadOptions): void => {
  if (scanned && recognise && !recognised) return
  const what = recognised
    ? "pictures of pages, and no text was recognised in them; scan it again, sharper and upright"
    : scanned
      ? "pictures of pages but no text (a scan), and recognising text is switched off; set ASSAY_OCR=on and retry it"
      : "no text; drop a PDF that has some"
  throw new PaperError("no-text", `${name} holds ${what}.`)
}
