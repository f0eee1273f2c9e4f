import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, afterEach, describe, expect, test, vi } from "vitest"
import { projectRoot } from "../../../src/corpus/root.ts"
import { PaperError } from "../../../src/errors.ts"
import { openReaders, type Readers, readPdf, waitingPages } from "../../../src/pdf/index.ts"
import { openWithPdfium } from "../../../src/pdf/pdfium.ts"
import type { Picture } from "../../../src/pdf/raw.ts"
import { recognisePage } from "../../../src/pdf/scan/recognise.ts"
import { turned } from "../../../src/pdf/scan/sideways.ts"
import { wordsOf } from "../../../src/text/words.ts"
import { lines, pdfOf, type Sheet } from "../made.ts"
import { claimsIn, shareOf } from "./claims.ts"
import { scanOf } from "./scan-of.ts"

// A page takes five seconds of CPU, and more where others want it too.
vi.setConfig({ testTimeout: 300_000 })

const shared = resolve(projectRoot(), process.env.ASSAY_SHARED ?? "../shared")
const folder = mkdtempSync(join(tmpdir(), "assay-scans-"))
const limits = { pages: 400, bytes: 50_000_000, seconds: 120, memoryMb: 1500 }
const on = { on: true, pages: 500, seconds: 240 }

let readers: Readers | undefined
const open = (ocr = on): Readers => {
  readers = openReaders({ limits, workers: 2, ocr })
  return readers
}
afterEach(async () => {
  await readers?.close()
  readers = undefined
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
/** Read and recognised, as a worker does. */
const whole = async (path: string, reading = open()) => reading.recognise(path, await reading.read(path))

const TEXT = [
  "In 2022, Norway mined 12% of the cobalt in this example, and China refined 68% of it.",
  "Chile held 36% of the reserves of lithium, more than any other country in the survey.",
  "The United States relied on imports for 76% of its cobalt, as it had for many years.",
]
const page = (picture?: Picture): Sheet => (picture ? { ink: [], picture } : { ink: lines(72, 120, TEXT, { size: 11, leading: 18 }) })
const pictureOf = async (bytes: Uint8Array, number = 1, dots = 150): Promise<Picture> => {
  const paper = await openWithPdfium(bytes, { name: "made.pdf" })
  try {
    return (await paper.picture?.(number, dots))!
  } finally {
    await paper.close()
  }
}
describe("a scan", () => {
  test("of a sample paper makes the same claims as the paper, and each says that it was recognised", async () => {
    const paper = readFileSync(join(projectRoot(), "corpus/papers/cobalt-after-the-surge-2024/paper.pdf"))
    const original = claimsIn(await readPdf(paper))
    const document = await whole(file("sample.pdf", await scanOf(paper)))
    const claims = claimsIn(document)
    expect(shareOf(original, claims).share, shareOf(original, claims).missed.join("\n")).toBeGreaterThanOrEqual(0.95)
    for (const { recognition } of document.pages) {
      expect(recognition).toMatchObject({ why: "no text", reader: "tesseract" })
      expect(recognition!.confidence).toBeGreaterThan(0.85)
    }
    for (const claim of claims) {
      expect(claim.recognised).toBeGreaterThan(0)
      expect(claim.confidence).toBeLessThanOrEqual(claim.recognised!)
      expect(claim.reasons.at(-1)!.why).toMatch(/^the page was read from its picture \(OCR\), \d+ % sure of these words$/)
      expect(claim.boxes.length).toBeGreaterThan(0)
    }
  })

  test("is refused in a sentence when recognising is switched off", async () => {
    const scan = file("off.pdf", pdfOf([page(await pictureOf(pdfOf([page()])))]))
    const reading = open({ ...on, on: false })
    await expect(reading.read(scan)).rejects.toMatchObject({
      fault: "no-text",
      message: "off.pdf holds pictures of pages but no text (a scan), and recognising text is switched off; set ASSAY_OCR=on and retry it.",
    })
  })

  test("of more pages than allowed is refused, and a page that takes too long is said to", async () => {
    const picture = await pictureOf(pdfOf([page()]))
    const scan = file("two.pdf", pdfOf([page(picture), page(picture)]))
    await expect(whole(scan, open({ ...on, pages: 1 }))).rejects.toMatchObject({
      fault: "too-long",
      message: "two.pdf has 2 scanned pages, more than the 1 that are allowed; raise ASSAY_OCR_PAGES or split it.",
    })
    await readers!.close()
    const error = await whole(scan, open({ ...on, seconds: 0.01 })).catch((fault: unknown) => fault)
    expect(error).toBeInstanceOf(PaperError)
    expect((error as PaperError).fault).toBe("too-slow")
    expect((error as PaperError).message).toMatch(/^Page [12] of two\.pdf took longer than 0\.01 seconds to read; raise ASSAY_OCR_SECONDS/)
  })

  test("as large as a wall is drawn with fewer dots", async () => {
    const picture = await pictureOf(pdfOf([{ ink: [], width: 14_000, height: 14_000 }]), 1, 200)
    expect(picture.width * picture.height).toBeLessThanOrEqual(16_000_000)
  })
})

describe("a page that was scanned on its side or upside down", () => {
  const sheet: Sheet = {
    ink: [
      ...lines(72, 80, TEXT, { size: 11, leading: 18 }),
      ...lines(80, 156, ["Cobalt", "Gallium"], { size: 10, leading: 20 }),
      ...lines(200, 156, ["Congo", "China"], { size: 10, leading: 20 }),
      ...lines(320, 156, ["74%", "98%"], { size: 10, leading: 20 }),
    ],
    rules: [142, 162, 182].flatMap((y): [number, number, number, number][] => [[72, y, 400, y]]),
  }

  test.each([90, 180, 270] as const)("by %i degrees is turned, and its words are found where they stand", async (turn) => {
    const upright = await readPdf(pdfOf([sheet]))
    const lying = turned(await pictureOf(pdfOf([sheet])), turn)
    const size = turn === 180 ? {} : { width: 792, height: 612 }
    const document = await whole(file("turned.pdf", pdfOf([{ ink: [], picture: lying, ...size }])))
    expect(document.text.replace(/\s+/g, " ")).toBe(upright.text.replace(/\s+/g, " "))
    expect(document.blocks.map(({ kind }) => kind)).toEqual(upright.blocks.map(({ kind }) => kind))
    const [seen, wanted] = [wordsOf(document), wordsOf(upright)]
    expect(seen.filter(({ confidence }) => !((confidence ?? 0) > 0.5))).toEqual([])
    const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => [x + width / 2, y + height / 2]
    for (const [at, { box }] of seen.entries()) {
      const [x, y] = middle(wanted[at]!.box) as [number, number]
      const [wantedX, wantedY] = turn === 90 ? [792 - y, x] : turn === 180 ? [612 - x, 792 - y] : [y, 612 - x]
      const [seenX, seenY] = middle(box) as [number, number]
      expect(Math.abs(seenX - wantedX!) + Math.abs(seenY - wantedY!), `word ${at}`).toBeLessThan(6)
    }
  })
})

describe("a paper of which some pages cannot be read", () => {
  test("keeps the text of the others, and what is seen of a page stands where the page is", async () => {
    const mixed = file("mixed.pdf", pdfOf([page(), page(await pictureOf(pdfOf([page()]))), page()]))
    const reading = open()
    const read = await reading.read(mixed)
    expect(waitingPages(read)).toEqual([2])
    const told: number[][] = []
    const document = await reading.recognise(mixed, read, { onProgress: (done, pages) => void told.push([done, pages]) })
    expect(told).toEqual([[1, 1]])
    expect(document.pages.map(({ recognition }) => recognition?.reader)).toEqual([undefined, "tesseract", undefined])
    const confident = wordsOf(document).filter(({ confidence }) => confidence !== undefined)
    expect(new Set(confident.map(({ box }) => box.page))).toEqual(new Set([2]))
    const [first, second] = document.pages.map(({ span }) => document.text.slice(span.start, span.end).trim())
    expect(second).toBe(first)
    const claims = claimsIn(document)
    expect(claims.filter(({ page }) => page === 2).length).toBe(claims.filter(({ page }) => page === 1).length)
    expect(claims.filter((claim) => (claim.recognised === undefined) === (claim.page === 2))).toEqual([])
    const [here, there] = [1, 2].map((number) => claims.find(({ page }) => page === number)!.boxes[0]!)
    expect(Math.abs(here!.x - there!.x) + Math.abs(here!.y - there!.y)).toBeLessThan(6)
  })

  test.each([
    ["letters that are said to be others", 3],
    ["letters of private use", 0xe020],
  ])("reads %s from the picture", async (_, mapFrom) => {
    const garbled = file("garbled.pdf", pdfOf([page()], {}, { mapFrom }))
    const document = await whole(garbled)
    expect(document.pages[0]!.recognition).toMatchObject({ why: "unreadable text", reader: "tesseract" })
    expect(document.text.replace(/\s+/g, " ")).toBe(TEXT.join(" "))
  })

  test("keeps a photograph for what it is", async () => {
    const grey = Uint8Array.from({ length: 600 * 800 }, (_, at) => 128 + 100 * Math.sin(at / 977) * Math.cos((at % 600) / 97))
    const paper = file("photo.pdf", pdfOf([page(), page({ width: 600, height: 800, grey, scale: 1 })]))
    const document = await whole(paper)
    expect(document.pages.map(({ recognition }) => recognition)).toEqual([undefined, undefined])
    expect(document.text.replace(/\s+/g, " ")).toBe(TEXT.join(" "))
  })
})

describe.skipIf(!existsSync(join(shared, "papers/hard")))("the shared scans", () => {
  const original = async (name: string) => claimsIn(await readPdf(readFileSync(join(shared, "gold/papers", name))))

  test("of a sheet makes at least 95 of 100 claims of the sheet", async () => {
    const claims = claimsIn(await whole(join(shared, "papers/hard/scan-of-usgs-mcs2024-lithium.pdf")))
    const { share, missed } = shareOf(await original("usgs-mcs2024-lithium.pdf"), claims)
    expect(share, missed.join("\n")).toBeGreaterThanOrEqual(0.95)
  })

  // All 15 pages take a minute: `npm run bench:read -- scans`.
  test("of a report makes at least 95 of 100 claims of its pages with the most", async () => {
    const pages = [1, 10, 12]
    const bytes = readFileSync(join(shared, "papers/hard/scan-of-usgs-ofr2011-1042.pdf"))
    const paper = await openWithPdfium(bytes, { name: "scan.pdf" })
    const recognised = new Map()
    for (const page of pages) recognised.set(page, await recognisePage(paper, page))
    await paper.close()
    const claims = claimsIn(await readPdf(bytes, { recognised, recognise: true }))
    const wanted = (await original("usgs-ofr2011-1042-china-rare-earth-industry.pdf")).filter(({ page }) => pages.includes(page))
    expect(wanted.length).toBeGreaterThan(60)
    const { share, missed } = shareOf(wanted, claims)
    expect(share, missed.join("\n")).toBeGreaterThanOrEqual(0.95)
  })
})
