/** Papers whose end is missing, as after a download that broke off. */
import { deflateSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { notesOf } from "../../src/export/index.ts"
import { document as schema } from "../../src/model.ts"
import { mended, mendingOf } from "../../src/pdf/mend/index.ts"
import { openWithPdfium } from "../../src/pdf/pdfium.ts"
import { readPdf } from "../../src/pdf/read.ts"
import { lines, locked, pdfOf } from "./made.ts"

const page = (text: string) => ({ ink: lines(72, 90, [text, "and a second line below it."]) })
const PAGES = ["Ore is mined in the north,", "milled in the south,", "and shipped from the harbour,"]
const WHOLE = pdfOf(PAGES.map(page))
const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1")
const before = (bytes: Uint8Array, words: string): Uint8Array => {
  const at = Buffer.from(bytes).indexOf(words)
  expect(at).toBeGreaterThan(0)
  return bytes.subarray(0, at)
}

describe("a paper that is cut short", () => {
  test("behind all of its objects is read whole, and says that it is cut short", async () => {
    const read = await readPdf(before(WHOLE, "xref\n"))
    const { id: _, ...rest } = read
    const { id: __, ...whole } = await readPdf(WHOLE)
    expect(rest).toEqual({ ...whole, cutShort: true })
    expect(schema.safeParse(read).error).toBeUndefined()
    expect(notesOf(read, "off")).toEqual([
      "Its file is cut short, as after a download that broke off: 3 pages of it are whole, and others may be gone.",
    ])
  })

  test("before its tree of pages is read in the order of the file", async () => {
    const { pages, text } = await readPdf(before(WHOLE, "<< /Type /Pages"))
    expect(pages).toHaveLength(3)
    for (const words of PAGES) expect(text).toContain(words)
  })

  test("in the middle of a page is read up to that page", async () => {
    const { pages, text } = await readPdf(before(WHOLE, "(and shipped"))
    expect(pages).toHaveLength(2)
    expect(text).toContain(PAGES[1])
    expect(text).not.toContain("harbour")
  })

  test("after the junk of a mail gateway, or filled up with zeros, is read too", async () => {
    const cut = before(WHOLE, "xref\n")
    expect((await readPdf(Buffer.concat([latin1("HTTP/1.1 200 OK\r\n\r\n"), cut]))).pages).toHaveLength(3)
    expect((await readPdf(Buffer.concat([cut, Buffer.alloc(5_000)]))).pages).toHaveLength(3)
  })

  /** Two pages with a font each, the second font at the very end. */
  const late = latin1(
    `%PDF-1.7
1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj
2 0 obj\n<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] /MediaBox [0 0 612 792] >>\nendobj
3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F 6 0 R >> >> >>\nendobj
4 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F 7 0 R >> >> >>\nendobj
5 0 obj\n<< /Length 42 >>\nstream\nBT /F 12 Tf 72 700 Td (Ore is mined.) Tj ET\nendstream\nendobj
6 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj
7 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>\nendobj
`,
  )

  test("does not read pages whose fonts are gone, and names them", async () => {
    const read = await readPdf(before(late, "7 0 obj"))
    expect(read.pages.map(({ damaged = false }) => damaged)).toEqual([false, true])
    expect(read.text).toBe("Ore is mined.")
    expect(notesOf(read, "off")).toEqual([
      "Its file is cut short, as after a download that broke off: 1 page of it is whole, and others may be gone.",
      "Page 2 is damaged and was not read.",
    ])
  })

  test("is refused when no page of it is whole, by a sentence that says why", async () => {
    await expect(readPdf(before(late, "6 0 obj"), { name: "ore.pdf" })).rejects.toThrow(
      /^ore\.pdf is cut short: .* no reader finds a whole page/,
    )
    await expect(readPdf(before(late, "3 0 obj"), { name: "ore.pdf" })).rejects.toThrow(/^ore\.pdf is cut short/)
  })

  test("is read where its objects are packed together", async () => {
    const objects = [
      "<< /Type /Page /Parent 9 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F 3 0 R >> >> >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    const first = `2 0 3 ${objects[0]!.length + 1} `
    const packed = deflateSync(`${first}${objects.join(" ")}`).toString("latin1")
    const file = `%PDF-1.7
5 0 obj\n<< /Length 42 >>\nstream\nBT /F 12 Tf 72 700 Td (Ore is mined.) Tj ET\nendstream\nendobj
7 0 obj\n<< /Type /ObjStm /N 2 /First ${first.length} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj
8 0 obj\n<< /Type /XRef`
    expect((await readPdf(latin1(file))).text).toBe("Ore is mined.")
  })

  test("opens in a viewer with the end that it is given", async () => {
    const cut = before(WHOLE, "<< /Type /Pages")
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs")
    await expect(getDocument({ data: new Uint8Array(cut), verbosity: 0 }).promise).rejects.toThrow()
    const shown = await getDocument({ data: mended(cut, mendingOf(cut)!), verbosity: 0 }).promise
    expect(shown.numPages).toBe(3)
    const { items } = await (await shown.getPage(2)).getTextContent()
    expect(items.map((item) => ("str" in item ? item.str : "")).join(" ")).toContain(PAGES[1])
    await shown.loadingTask.destroy()
  })
})

describe("nothing is mended", () => {
  test("in a whole paper", () => expect(mendingOf(WHOLE)).toBeNull())
  test("in a locked one, since how it is locked stood at its end", async () => {
    const bytes = await locked(WHOLE, "ore")
    expect(mendingOf(bytes.subarray(0, bytes.length - 400))).toBeNull()
  })
})

describe("what hostile files cost is bounded", () => {
  test("packed objects that swell are let go", () => {
    const packed = deflateSync(Buffer.alloc(200_000_000)).toString("latin1")
    const bomb = `%PDF-1.7\n${`7 0 obj\n<< /Type /ObjStm /N 9 /First 9 /Filter /FlateDecode >>\nstream\n${packed}\nendstream\nendobj\n`.repeat(5)}`
    expect(mendingOf(latin1(bomb))).toBeNull()
  })
  test("a tree that goes in rings ends, and so do references in rings", async () => {
    const ring = `%PDF-1.7
1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj
2 0 obj\n<< /Type /Pages /Count 9 /Kids [2 0 R 3 0 R 4 0 R 3 0 R] >>\nendobj
3 0 obj\n<< /Type /Pages /Kids [2 0 R 3 0 R] >>\nendobj
4 0 obj\n<< /Type /Page /Resources 5 0 R >>\nendobj
5 0 obj\n[ 4 0 R 5 0 R 6 0 R ]\nendobj
6 0 obj\n[ 5 0 R ]\nendobj
`
    const mending = mendingOf(latin1(ring))!
    expect(mending.lacking.size).toBe(0)
    const paper = await openWithPdfium(mended(latin1(ring), mending), { name: "ring.pdf" })
    expect(paper.pages).toBe(1)
    await paper.close()
  })
  test("of millions of objects without an end nothing is kept", () => {
    expect(mendingOf(latin1(`%PDF-1.7\n${"1 0 obj ".repeat(3_000_000)}`))).toBeNull()
    expect(mendingOf(latin1(`%PDF-1.7\n${"9999999 0 obj<</Type/Page>>endobj ".repeat(10)}`))).toBeNull()
  })
})
