/** PDFs made in the test, so that what they say is known to the letter. */
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { deflateSync } from "node:zlib"
import { init } from "@embedpdf/pdfium"
import type { Picture } from "../../src/pdf/raw.ts"

/** Words at a place: x from the left, y from the top of the page to the baseline. */
export interface Ink {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  readonly font?: "plain" | "bold" | "italic"
}
export interface Sheet {
  readonly ink: readonly Ink[]
  /** Straight lines: x1, y1, x2, y2 from the top left. */
  readonly rules?: readonly (readonly [number, number, number, number])[]
  /** Filled squares: the left edge and the middle from the top left, and how wide they are. */
  readonly dots?: readonly (readonly [left: number, middle: number, size: number])[]
  readonly rotate?: 0 | 90 | 180 | 270
  readonly width?: number
  readonly height?: number
  /** Drawn below everything, as large as the page: a scan. */
  readonly picture?: Picture
}

const FONTS = { plain: "Helvetica", bold: "Helvetica-Bold", italic: "Helvetica-Oblique" } as const
const escaped = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`)

/** An entry of the outline: its title, the number of its page, and what lies below it. */
export interface Entry {
  readonly title: string
  readonly page: number
  readonly below?: readonly Entry[]
}
interface Beside {
  readonly outline?: readonly Entry[]
  /** Ranges of page labels, as a number tree: `[[0, "/S /r"], [2, "/S /D"]]` is i, ii, 1, 2, … */
  readonly labels?: readonly (readonly [from: number, style: string])[]
  /** The letters look as they are, but the file says that they are others: "!" is the character of this code plus one, and so on. */
  readonly mapFrom?: number
}

/** A map of what the letters stand for that is wrong: "A" (41) is said to be the character at `first` + 0x21, and so on. */
const wrongMap = (first: number): string => {
  const codes = Array.from({ length: 95 }, (_, at) => `<${(0x20 + at).toString(16)}> <${(first + at).toString(16).padStart(4, "0")}>`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Wrong def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
95 beginbfchar
${codes.join("\n")}
endbfchar endcmap end end`
}
const stream = (body: string, entries = ""): string =>
  `<< ${entries} /Length ${Buffer.byteLength(body, "latin1")} >>\nstream\n${body}\nendstream`

/** The bytes of a PDF with these sheets, in Latin-1 and the fonts every reader has. */
export const pdfOf = (sheets: readonly Sheet[], info: Readonly<Record<string, string>> = {}, beside: Beside = {}): Uint8Array => {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const { mapFrom } = beside
  const map = mapFrom === undefined ? "" : `/ToUnicode ${add(stream(wrongMap(mapFrom)))} 0 R`
  const fonts = Object.entries(FONTS).map(
    ([key, name]) => `/${key} ${add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding ${map} >>`)} 0 R`,
  )
  const pictures = sheets.map(({ picture }) => {
    if (!picture) return ""
    const size = `/Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceGray /BitsPerComponent 8`
    const packed = deflateSync(picture.grey).toString("latin1")
    return `/XObject << /scan ${add(stream(packed, `/Type /XObject /Subtype /Image ${size} /Filter /FlateDecode`))} 0 R >>`
  })
  const tree = sheets.length * 2 + objects.length + 1
  const kids = sheets.map(({ ink, rules = [], dots = [], rotate = 0, width = 612, height = 792 }, index) => {
    const drawn = [
      ...(pictures[index] ? [`q ${width} 0 0 ${height} 0 0 cm /scan Do Q`] : []),
      ...ink.map(
        ({ x, y, text, size = 10, font = "plain" }) => `BT /${font} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm (${escaped(text)}) Tj ET`,
      ),
      ...rules.map(([x1, y1, x2, y2]) => `0.5 w ${x1} ${height - y1} m ${x2} ${height - y2} l S`),
      ...dots.map(([left, middle, size]) => `${left} ${height - middle - size / 2} ${size} ${size} re f`),
    ].join("\n")
    const content = add(stream(drawn))
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${content} 0 R /Resources << /Font << ${fonts.join(" ")} >> ${pictures[index]} >> >>`,
    )
  })
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`)
  /** Writes the entries and gives "/First … /Last …" for what they lie below. */
  const entries = (list: readonly Entry[]): string => {
    if (list.length === 0) return ""
    const bodies = list.map(
      ({ title, page, below = [] }) => `/Title (${escaped(title)}) /Dest [${kids[page - 1]} 0 R /Fit] ${entries(below)}`,
    )
    const first = objects.length + 1
    for (const [index, body] of bodies.entries()) add(`<< ${body} ${index < bodies.length - 1 ? `/Next ${first + index + 1} 0 R` : ""} >>`)
    return `/First ${first} 0 R /Last ${objects.length} 0 R`
  }
  const { outline = [], labels = [] } = beside
  const contents = outline.length === 0 ? "" : `/Outlines ${add(`<< /Type /Outlines ${entries(outline)} >>`)} 0 R`
  const named = labels.length === 0 ? "" : `/PageLabels << /Nums [${labels.map(([from, style]) => `${from} << ${style} >>`).join(" ")}] >>`
  const root = add(`<< /Type /Catalog /Pages ${tree} 0 R ${contents} ${named} >>`)
  const about = add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(" ")} >>`,
  )
  let file = "%PDF-1.7\n"
  const places = objects.map((body, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const xref = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R /Info ${about} 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(file, "latin1")
}

/** A paragraph as ink: one line of text every `leading` points. */
export const lines = (
  x: number,
  y: number,
  texts: readonly string[],
  style: { size?: number; leading?: number; font?: Ink["font"] } = {},
): Ink[] =>
  texts.map((text, index) => ({
    x,
    y: y + index * (style.leading ?? 12),
    text,
    ...(style.size ? { size: style.size } : {}),
    ...(style.font ? { font: style.font } : {}),
  }))

/** The same paper, locked with a password. */
export const locked = async (bytes: Uint8Array, password: string): Promise<Uint8Array> => {
  const pdfium = await init({
    wasmBinary: (await readFile(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")))).buffer as ArrayBuffer,
  })
  pdfium.PDFiumExt_Init()
  const memory = pdfium.pdfium as unknown as { HEAPU8: Uint8Array; wasmExports: { malloc(size: number): number } }
  const held = memory.wasmExports.malloc(bytes.length)
  memory.HEAPU8.set(bytes, held)
  const document = pdfium.FPDF_LoadMemDocument(held, bytes.length, "")
  if (!pdfium.EPDF_SetEncryption(document, password, `${password}-owner`, 0xfffc)) throw new Error("the paper could not be locked")
  const writer = pdfium.PDFiumExt_OpenFileWriter()
  pdfium.PDFiumExt_SaveAsCopy(document, writer)
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer)
  const out = memory.wasmExports.malloc(size)
  pdfium.PDFiumExt_GetFileWriterData(writer, out, size)
  return memory.HEAPU8.slice(out, out + size)
}
