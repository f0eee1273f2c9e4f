/** pdf-parse (pdf.js inside) as the second reader: for what PDFium refuses or finds empty. */
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { PaperError } from "../errors.ts"
import { labelsOf, outlineOf, type PdfJsContents } from "./pdf-parse-contents.ts"
import { wordsOfRuns } from "./pdf-parse-words.ts"
import type { OpenPaper, OpenPdf, PaperInfo, RawPage } from "./raw.ts"

/** The part of pdf.js that pdf-parse opens a paper with and that is used here. */
interface PdfJsDocument extends PdfJsContents {
  readonly numPages: number
  getPage(number: number): Promise<PdfJsPage>
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>
}
interface PdfJsPage {
  getViewport(options: { scale: number }): { readonly width: number; readonly height: number; readonly transform: readonly number[] }
  getTextContent(options: { disableNormalization: boolean }): Promise<{ readonly items: readonly unknown[] }>
  getOperatorList(): Promise<unknown>
  readonly commonObjs: { has(id: string): boolean; get(id: string): { readonly name?: string; readonly bold?: boolean } }
  cleanup(): void
}

const pdfjs = (): string => dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))

/** Opens a PDF with pdf-parse. Slower than PDFium and less exact in a word's sides, but a reader of its own making. */
export const openWithPdfParse: OpenPdf = async (bytes, { name, password }): Promise<OpenPaper> => {
  const { PDFParse } = await withOwnBuiltIns(() => import("pdf-parse"))
  const folder = pdfjs()
  const parser = new PDFParse({
    // A copy: pdf.js takes the buffer away from its owner.
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    verbosity: 0,
    cMapUrl: join(folder, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts/"),
    isEvalSupported: false,
    stopAtErrors: false,
  })
  try {
    // Typed as private, yet the only way to words with their places.
    const document = await withOwnBuiltIns(() => (parser as unknown as { load(): Promise<PdfJsDocument> }).load())
    const pages = document.numPages
    return {
      reader: "pdf-parse",
      pages,
      info: infoOf((await document.getMetadata()).info),
      contents: async () => ({ labels: await labelsOf(document, pages), outline: await outlineOf(document, pages) }),
      page: (number) => pageOf(document, number).catch((cause) => Promise.reject(damagedPage(number, name, cause))),
      close: () => parser.destroy(),
    }
  } catch (error) {
    await parser.destroy()
    throw refusal(error, name, password)
  }
}

/**
 * What `load` gives. pdf.js and its worker each bring core-js, which puts a `push` and a JSON of its own, many times slower, in the place of
 * Node 20's, for all that this process reads from then on: a twentieth of its time. The faults they are made for concern frozen arrays and the
 * letters of numbers, which nobody here asks for, and so Node's own are put back.
 */
const withOwnBuiltIns = async <T>(load: () => Promise<T>): Promise<T> => {
  const { push } = Array.prototype
  const { parse, stringify } = JSON
  try {
    return await load()
  } finally {
    Object.assign(Array.prototype, { push })
    Object.assign(JSON, { parse, stringify })
  }
}

const refusal = (error: unknown, name: string, password: string | undefined): PaperError => {
  const kind = error instanceof Error ? error.name : ""
  if (kind === "PasswordException" && password) {
    return new PaperError("locked", `${name} does not open with this password; check it and try again.`)
  }
  if (kind === "PasswordException") {
    return new PaperError("locked", `${name} needs a password; give one with --password, or remove the protection and drop it again.`)
  }
  return new PaperError("broken", `${name} is damaged: no reader can open it; download it again and drop it again.`, {
    cause: error,
  })
}

const damagedPage = (number: number, name: string, cause: unknown): PaperError =>
  new PaperError("broken", `Page ${number} of ${name} is damaged; download it again and drop it again.`, { cause })

const pageOf = async (document: PdfJsDocument, number: number): Promise<RawPage> => {
  const page = await document.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ disableNormalization: true })
  // Names of fonts are known only once the page's drawing has been gone through, which takes long where somebody made it to.
  if (items.length > 0) await page.getOperatorList()
  const fontName = (id: string): string => (page.commonObjs.has(id) ? (page.commonObjs.get(id).name ?? "") : "")
  const words = wordsOfRuns(items, transform, fontName)
  page.cleanup()
  return { number, width, height, words, rules: [] }
}

const infoOf = (info: Readonly<Record<string, unknown>>): PaperInfo => {
  const text = (key: string): string | null => {
    const value = info[key]
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null
  }
  const created = text("CreationDate")?.match(/^(?:D:)?(\d{4})/)?.[1]
  return { title: text("Title"), author: text("Author"), subject: text("Subject"), created: created ? Number(created) : null }
}
