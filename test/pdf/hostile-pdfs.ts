/** PDFs that somebody made to hurt. */
import { deflateSync } from "node:zlib"

const pdfOf = (objects: readonly (string | Buffer)[]): Buffer => {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")]
  let length = parts[0]!.length
  const offsets = objects.map((object, at) => {
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from("\nendobj\n")])
    parts.push(part)
    length += part.length
    return length - part.length
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  const size = objects.length + 1
  parts.push(
    Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}

const stream = (content: Buffer, filter = ""): Buffer =>
  Buffer.concat([Buffer.from(`<<${filter} /Length ${content.length}>> stream\n`), content, Buffer.from("\nendstream")])
const CATALOG = "<</Type /Catalog /Pages 2 0 R>>"
const FONT = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>"
const page = (content: number): string =>
  `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources <</Font <</F 4 0 R>> >> >>`
const ONE_PAGE = "<</Type /Pages /Count 1 /Kids [3 0 R]>>"

/** A page whose text has this many megabytes, packed twice into a few kilobytes. */
export const bomb = (megabytes: number): Buffer => {
  const line = "BT /F 9 Tf 50 700 Td (copper and tin) Tj ET\n"
  const text = Buffer.from(line.repeat(Math.ceil((megabytes * 1_000_000) / line.length)))
  return pdfOf([CATALOG, ONE_PAGE, page(5), FONT, stream(deflateSync(deflateSync(text)), "/Filter [/FlateDecode /FlateDecode]")])
}

/** A tree of pages, each branch with one branch, this deep; at its end a page. */
export const deepTree = (depth: number): Buffer => {
  const branches = Array.from(
    { length: depth },
    (_, at) => `<</Type /Pages /Count 1 /Kids [${at === depth - 1 ? 3 : at + 7} 0 R] /Parent ${at === 0 ? 2 : at + 5} 0 R>>`,
  )
  const text = stream(Buffer.from("BT /F 12 Tf 50 700 Td (At the end of the tree) Tj ET"))
  return pdfOf([CATALOG, "<</Type /Pages /Count 1 /Kids [6 0 R]>>", page(5), FONT, text, ...branches])
}

/** A page whose drawing opens this many arrays and saves its state as often. */
export const deepDrawing = (depth: number): Buffer =>
  pdfOf([
    CATALOG,
    ONE_PAGE,
    page(5),
    FONT,
    stream(Buffer.from(`${"q ".repeat(depth)}${"[".repeat(depth)} BT /F 12 Tf 50 700 Td (Deep down) Tj ET`)),
  ])

/** A form that draws itself. */
export const ringOfForms = (): Buffer =>
  pdfOf([
    CATALOG,
    ONE_PAGE,
    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <</XObject <</X 6 0 R>> >> >>",
    FONT,
    stream(Buffer.from("/X Do /X Do")),
    stream(Buffer.from("/X Do /X Do"), "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</XObject <</X 6 0 R>> >>"),
  ])

/** So many pages with nothing on them. */
export const emptyPages = (count: number): Buffer =>
  pdfOf([
    CATALOG,
    `<</Type /Pages /Count ${count} /Kids [${Array.from({ length: count }, (_, at) => `${at + 3} 0 R`).join(" ")}]>>`,
    ...Array.from({ length: count }, () => "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>"),
  ])
