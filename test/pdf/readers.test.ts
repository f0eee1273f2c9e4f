import { describe, expect, test } from "vitest"
import { PaperError } from "../../src/errors.ts"
import { openWithPdfParse } from "../../src/pdf/pdf-parse.ts"
import { openWithPdfium } from "../../src/pdf/pdfium.ts"
import type { OpenPdf, RawPage } from "../../src/pdf/raw.ts"
import { locked, pdfOf } from "./made.ts"

const readers: readonly (readonly [string, OpenPdf])[] = [
  ["PDFium", openWithPdfium],
  ["pdf-parse", openWithPdfParse],
]

/** Of this realm, before any reader is loaded. */
const { push } = Array.prototype
const { parse, stringify } = JSON

const pages = async (open: OpenPdf, bytes: Uint8Array, password?: string): Promise<RawPage[]> => {
  const paper = await open(bytes, { name: "paper.pdf", password })
  const read: RawPage[] = []
  for (let number = 1; number <= paper.pages; number++) read.push(await paper.page(number))
  await paper.close()
  return read
}
const fault = async (reading: Promise<unknown>): Promise<PaperError> => {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(PaperError)
  return error as PaperError
}

describe.each(readers)("%s as a reader", (_, open) => {
  test("gives each word with its place, size and weight", async () => {
    const [page] = await pages(
      open,
      pdfOf([
        {
          ink: [
            { x: 72, y: 100, text: "China refines", size: 12 },
            { x: 72, y: 120, text: "cobalt", font: "bold" },
          ],
        },
      ]),
    )
    expect(page!.words.map(({ text }) => text)).toEqual(["China", "refines", "cobalt"])
    const [china, refines, cobalt] = page!.words
    expect(china!.left).toBeCloseTo(72, 0)
    // Helvetica: C 722, h 556, i 222, n 556, a 556 thousandths of 12 points; a space of 278 before the next word.
    expect(Math.abs(china!.right - (72 + 2.612 * 12))).toBeLessThan(2)
    expect(Math.abs(refines!.left - (72 + 2.89 * 12))).toBeLessThan(2)
    expect(china!.baseline).toBeCloseTo(100, 0)
    expect(china!.size).toBeCloseTo(12, 1)
    expect([china!.bold, cobalt!.bold]).toEqual([false, true])
  })

  test("keeps a raised mark apart from the figure it is glued to", async () => {
    const ink = [
      { x: 72, y: 100, text: "about 90%", size: 12 },
      { x: 72 + 12 * (4 * 0.556 + 0.278 * 2 + 2 * 0.556 + 0.889) - 0.1, y: 96, text: "12", size: 7 },
    ]
    const [page] = await pages(open, pdfOf([{ ink }]))
    const at = page!.words.findIndex(({ text }) => text === "90%")
    expect(page!.words[at + 1]).toMatchObject({ text: "12", glued: true })
    expect(page!.words[at]!.glued).toBe(false)
  })

  test("shows a rotated page as a person sees it", async () => {
    // Drawn upright on a page that is to be shown turned by a quarter: the words read downwards.
    const [page] = await pages(open, pdfOf([{ ink: [{ x: 100, y: 92, text: "Borates" }], rotate: 90 }]))
    expect([page!.width, page!.height]).toEqual([792, 612])
    expect(page!.words[0]).toMatchObject({ text: "Borates", angle: 90 })
    expect(page!.words[0]!.left).toBeCloseTo(100, 0)
    expect(page!.words[0]!.baseline).toBeCloseTo(792 - 92, 0)
  })

  test("tells what the file says about itself", async () => {
    const info = { Title: "Critical minerals", Author: "Office of Mines", CreationDate: "D:20230405120000Z" }
    const paper = await open(pdfOf([{ ink: [{ x: 72, y: 72, text: "x" }] }], info), { name: "paper.pdf" })
    expect(paper.info).toMatchObject({ title: "Critical minerals", author: "Office of Mines", created: 2023 })
    await paper.close()
  })

  test("tells what the paper calls its pages, and its outline with the pages it leads to", async () => {
    const sheet = { ink: [{ x: 72, y: 72, text: "x" }] }
    const beside = {
      labels: [
        [0, "/S /r"],
        [2, "/S /D /P (A-)"],
      ],
      outline: [
        { title: "Summary", page: 1 },
        { title: "Supply", page: 3, below: [{ title: "2.1 Mining\nand more", page: 4 }] },
      ],
    } as const
    const paper = await open(pdfOf([sheet, sheet, sheet, sheet], {}, beside), { name: "paper.pdf" })
    const { labels, outline } = await paper.contents()
    expect(labels).toEqual(["i", "ii", "A-1", "A-2"])
    expect(outline).toEqual([
      { title: "Summary", level: 1, page: 1 },
      { title: "Supply", level: 1, page: 3 },
      { title: "2.1 Mining and more", level: 2, page: 4 },
    ])
    await paper.close()
    const bare = await open(pdfOf([sheet]), { name: "paper.pdf" })
    expect(await bare.contents()).toEqual({ labels: [""], outline: [] })
    await bare.close()
  })

  test("reads bytes that have something before the PDF", async () => {
    const bytes = Buffer.concat([
      Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n"),
      pdfOf([{ ink: [{ x: 72, y: 72, text: "Nickel" }] }]),
    ])
    expect((await pages(open, bytes))[0]!.words[0]!.text).toBe("Nickel")
  })

  test("opens a locked paper with its password only, and says what to do without", async () => {
    const bytes = await locked(pdfOf([{ ink: [{ x: 72, y: 72, text: "Secret" }] }]), "ore")
    expect((await pages(open, bytes, "ore"))[0]!.words[0]!.text).toBe("Secret")
    const without = await fault(open(bytes, { name: "paper.pdf" }))
    expect(without.fault).toBe("locked")
    expect(without.message).toBe("paper.pdf needs a password; give one with --password, or remove the protection and drop it again.")
    expect((await fault(open(bytes, { name: "paper.pdf", password: "tin" }))).message).toBe(
      "paper.pdf does not open with this password; check it and try again.",
    )
  })

  test("calls nonsense behind a PDF's first bytes broken", async () => {
    const error = await fault(open(Buffer.from("%PDF-1.7\nnothing of the kind"), { name: "paper.pdf" }))
    expect(error.fault).toBe("broken")
    expect(error.message).toMatch(/^paper\.pdf is damaged/)
    expect(error.passing).toBe(false)
  })
})

test("what pdf-parse brings with it leaves the program's own functions where they were", async () => {
  await pages(openWithPdfParse, pdfOf([{ ink: [{ x: 72, y: 100, text: "cobalt", size: 12 }] }]))
  expect([Array.prototype.push, JSON.parse, JSON.stringify]).toEqual([push, parse, stringify])
})
