/** PDFium, compiled to WebAssembly, as a reader of words and rules. */
import { PaperError } from "../errors.ts"
import { withBullets } from "./bullets.ts"
import { labelsOf, outlineOf, textOf } from "./pdfium-contents.ts"
import { mapOf } from "./pdfium-map.ts"
import { loadPdfium, type Pdfium } from "./pdfium-module.ts"
import { picturedShare, pictureOf } from "./pdfium-pictures.ts"
import { drawnOnPage } from "./pdfium-rules.ts"
import { wordsOfPage } from "./pdfium-words.ts"
import type { OpenPdf, PaperInfo, RawPage } from "./raw.ts"

let loaded: Promise<Pdfium> | undefined

/**
 * So many pages stay open behind the newest. PDFium lets go of a font with the last open page that uses it, and the next page has to
 * read it anew: a twentieth of all time.
 */
const OPEN_PAGES = 3

const PASSWORD = 4
const SECURITY = 5

/** Opens a PDF with PDFium. Anything before "%PDF" is cut off: some mail gateways and servers leave a header there. */
export const openWithPdfium: OpenPdf = async (bytes, { name, password }) => {
  loaded ??= loadPdfium()
  const pdfium = await loaded
  const { wrapped, calls } = pdfium
  const start = Math.max(0, Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).indexOf("%PDF"))
  const size = bytes.length - start
  const held = wrapped.pdfium.wasmExports.malloc(size)
  pdfium.memory.HEAPU8.set(bytes.subarray(start), held)
  const document = wrapped.FPDF_LoadMemDocument(held, size, password ?? "")
  if (document === 0) {
    const code = wrapped.FPDF_GetLastError()
    wrapped.pdfium.wasmExports.free(held)
    throw refusal(code, name, password)
  }
  const pages = wrapped.FPDF_GetPageCount(document)
  const open: number[] = []
  return {
    reader: "pdfium",
    pages,
    info: infoOf(pdfium, document),
    contents: async () => ({ labels: labelsOf(pdfium, document, pages), outline: outlineOf(pdfium, document, pages) }),
    page: async (number) => {
      const page = loadPage(pdfium, document, number, name)
      open.push(page)
      if (open.length > OPEN_PAGES + 1) calls._FPDF_ClosePage!(open.shift()!)
      return pageOf(pdfium, page, number)
    },
    picture: async (number, dots) => {
      const page = loadPage(pdfium, document, number, name)
      try {
        return pictureOf(pdfium, page, dots)
      } finally {
        calls._FPDF_ClosePage!(page)
      }
    },
    close: async () => {
      for (const page of open) calls._FPDF_ClosePage!(page)
      calls._FPDF_CloseDocument!(document)
      wrapped.pdfium.wasmExports.free(held)
    },
  }
}

const refusal = (code: number, name: string, password: string | undefined): PaperError => {
  if (code === PASSWORD && password) return new PaperError("locked", `${name} does not open with this password; check it and try again.`)
  if (code === PASSWORD)
    return new PaperError("locked", `${name} needs a password; give one with --password, or remove the protection and drop it again.`)
  if (code === SECURITY)
    return new PaperError("broken", `${name} is protected in a way that cannot be opened here; remove the protection and drop it again.`)
  return new PaperError("broken", `${name} is damaged: no reader can open it; download it again and drop it again.`)
}

const loadPage = ({ calls }: Pdfium, document: number, number: number, name: string): number => {
  const page = calls._FPDF_LoadPage!(document, number - 1)
  if (page === 0) throw new PaperError("broken", `Page ${number} of ${name} is damaged; download it again and drop it again.`)
  return page
}

/** With fewer words than this, a page may be a picture of one. */
const FEW_WORDS = 60

const pageOf = (pdfium: Pdfium, page: number, number: number): RawPage => {
  const { calls } = pdfium
  const width = calls._FPDF_GetPageWidthF!(page)
  const height = calls._FPDF_GetPageHeightF!(page)
  const map = mapOf(pdfium, page, width, height)
  const { rules, dots } = drawnOnPage(pdfium, page, map)
  const words = withBullets(wordsOfPage(pdfium, page, map, width, height), dots, rules)
  if (words.length >= FEW_WORDS) return { number, width, height, words, rules }
  return { number, width, height, words, rules, pictured: picturedShare(pdfium, page, map, width, height) }
}

const infoOf = (pdfium: Pdfium, document: number): PaperInfo => {
  const text = (key: string): string | null =>
    textOf(pdfium, (memory, length) => pdfium.wrapped.FPDF_GetMetaText(document, key, memory, length))
  const created = text("CreationDate")?.match(/^(?:D:)?(\d{4})/)?.[1]
  return { title: text("Title"), author: text("Author"), subject: text("Subject"), created: created ? Number(created) : null }
}
