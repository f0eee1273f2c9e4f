/** Files that open, and are not whole: a page's drawing breaks off, or there is more behind the end than belongs to it. */
import { deflateSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { notesOf } from "../../src/export/index.ts"
import { document as schema } from "../../src/model.ts"
import { markdownOf } from "../../src/pdf/markdown.ts"
import { mendingOf } from "../../src/pdf/mend/index.ts"
import { readPdf } from "../../src/pdf/read.ts"
import { lines, pdfOf } from "./made.ts"

const SENTENCE = "Ore is mined in the north, milled in the south and shipped from the harbour of plant"
const drawn = (page: number): Buffer =>
  deflateSync(
    Array.from({ length: 40 }, (_, at) => `BT /F 10 Tf 72 ${720 - 14 * at} Td (${SENTENCE} ${page}${at * at}${at * 7919}.) Tj ET`).join(
      "\n",
    ),
  )

/** A paper with these drawings, a page each. */
const paperOf = (drawings: readonly Uint8Array[], about = ""): Buffer => {
  const kids = drawings.map((_, at) => `${4 + 2 * at} 0 R`).join(" ")
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${drawings.length} /Kids [${kids}] /MediaBox [0 0 612 792] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...drawings.flatMap((drawing, at) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${5 + 2 * at} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Filter /FlateDecode ${about} /Length ${drawing.length} >>\nstream\n${Buffer.from(drawing).toString("latin1")}\nendstream`,
    ]),
  ]
  let file = "%PDF-1.7\n"
  const places = objects.map((body, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return `${String(place).padStart(10, "0")} 00000 n \n`
  })
  const table = file.length
  file += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, "latin1")
}
const damaged = (whole: Buffer, from: number): Buffer => Buffer.concat([whole.subarray(0, from), Buffer.alloc(whole.length - from)])

describe("a page whose drawing is damaged in its middle", () => {
  test("is read up to there, and the paper says so", async () => {
    const read = await readPdf(paperOf([drawn(1), damaged(drawn(2), drawn(2).length >> 1), drawn(3)]))
    expect(read.pages.map(({ brokenOff = false }) => brokenOff)).toEqual([false, true, false])
    expect(schema.safeParse(read).error).toBeUndefined()
    expect(notesOf(read, "off")).toEqual(["Page 2 is damaged in the middle and was read up to there; something may be missing."])
    expect(markdownOf(read)).toContain("<!-- page 2 is damaged in the middle and was read up to there -->")
    const { start, end } = read.pages[1]!.span
    expect(read.text.slice(start, end)).toContain(SENTENCE)
    expect(read.text.slice(start, end).length).toBeLessThan(0.8 * (read.pages[0]!.span.end - read.pages[0]!.span.start))
  })

  test("is named where nothing of it is left, and a paper of such pages is refused", async () => {
    const nothing = Buffer.alloc(drawn(1).length)
    const read = await readPdf(paperOf([drawn(1), nothing]))
    expect(markdownOf(read)).toMatch(/<!-- page 2 is damaged in the middle and was read up to there -->\n$/)
    await expect(readPdf(paperOf([nothing]), { name: "ore.pdf" })).rejects.toThrow(
      "Page 1 of ore.pdf is damaged before any text of it; download it again and drop it again.",
    )
  })

  test("is none where only the sum behind it is wrong, as some writers have it", async () => {
    const whole = drawn(1)
    const read = await readPdf(paperOf([Buffer.concat([whole.subarray(0, -4), Buffer.from("ore!")])]))
    expect(read.pages[0]!.brokenOff).toBeUndefined()
  })
})

describe("a whole paper with more behind its end than readers look through", () => {
  const whole = pdfOf([{ ink: lines(72, 90, ["Ore is mined in the north,", "and shipped from the harbour."]) }])
  const junk = Buffer.from("<p>Thank you for your visit.</p>\n".repeat(200))

  test("is read whole, and not called cut short", async () => {
    const { id: _, ...read } = await readPdf(Buffer.concat([whole, junk]))
    const { id: __, ...wanted } = await readPdf(whole)
    expect(read).toEqual(wanted)
    expect(mendingOf(Buffer.concat([Buffer.from("HTTP/1.1 200 OK\r\n\r\n"), whole, junk]))).toBeNull()
  })

  test("is told from one that is cut short", async () => {
    const cut = whole.subarray(0, Buffer.from(whole).indexOf("startxref"))
    expect((await readPdf(Buffer.concat([cut, junk]))).cutShort).toBe(true)
    // A later edition of the same file, whose end is missing.
    const later = Buffer.from("\n50 0 obj\n<< /Length 9 >>\nendobj\n")
    expect((await readPdf(Buffer.concat([whole, later, junk]))).cutShort).toBe(true)
  })
})

test("letters that nobody can read are no text, whoever read them", async () => {
  // PDFium goes no deeper into a tree of pages than 1,024 levels, and pdf-parse does.
  const inDeepTree = (bytes: Uint8Array): Buffer => {
    const file = Buffer.from(bytes).toString("latin1")
    const tree = /(\d+) 0 obj\n<< \/Type \/Pages \/Count 1 \/Kids (\[\d+ 0 R\])/.exec(file)!
    const level = (at: number, kids: string): string => `${at} 0 obj\n<< /Type /Pages /Count 1 /Kids ${kids} >>\nendobj\n`
    const levels = Array.from({ length: 1200 }, (_, at) => level(100 + at, at === 1199 ? tree[2]! : `[${101 + at} 0 R]`))
    return Buffer.from(
      file
        .replace(tree[0], `${tree[1]} 0 obj\n<< /Type /Pages /Count 1 /Kids [100 0 R]`)
        .replace(
          /xref[\s\S]*/,
          `${levels.join("")}trailer\n<< /Root ${/(\d+) 0 obj\n<< \/Type \/Catalog/.exec(file)![1]} 0 R >>\nstartxref\n0\n%%EOF\n`,
        ),
      "latin1",
    )
  }
  const ink = lines(
    72,
    90,
    Array.from({ length: 12 }, (_, at) => `${SENTENCE} ${at}.`),
  )
  const readable = await readPdf(inDeepTree(pdfOf([{ ink }])))
  expect(readable.reader).toBe("pdf-parse")
  await expect(readPdf(inDeepTree(pdfOf([{ ink }], {}, { mapFrom: 0xe000 })), { name: "ore.pdf" })).rejects.toThrow(/ore\.pdf/)
})
