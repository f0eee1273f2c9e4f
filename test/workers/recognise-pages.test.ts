import { createHash } from "node:crypto"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { configOf } from "../../src/config.ts"
import { type Library, openLibrary } from "../../src/library/index.ts"
import { openReaders, type Readers, waitingPages } from "../../src/pdf/index.ts"
import { openWithPdfium } from "../../src/pdf/pdfium.ts"
import { readPaper } from "../../workers/read-paper.ts"
import { recognisePages } from "../../workers/recognise-pages.ts"
import { lines, pdfOf } from "../pdf/made.ts"
import { scanOf } from "../pdf/scan/scan-of.ts"
import { openParts, type TestParts } from "../server/parts.ts"

// A page takes five seconds of CPU, and more where others want it too.
vi.setConfig({ testTimeout: 300_000 })

let parts: TestParts
let library: Library
let readers: Readers | undefined
beforeEach(async () => {
  parts = await openParts()
  library = openLibrary({ library: join(parts.folder, "library") })
})
afterEach(async () => {
  await readers?.close()
  await parts.close()
})

const open = (ocr: "on" | "off") => {
  readers = openReaders(configOf({ ASSAY_OCR: ocr, ASSAY_OCR_SECONDS: "240" }))
  return { store: parts.store, library, readers }
}
const TEXT = "Chile holds 36% of the reserves of lithium in this example."
const typed = { ink: lines(72, 120, [TEXT], { size: 12 }) }
/** A paper of a typed page and its scan, in the library and waiting. */
const dropped = async (): Promise<string> => {
  const scan = await openWithPdfium(await scanOf(pdfOf([typed])), { name: "scan.pdf" })
  const picture = (await scan.picture?.(1, 150))!
  await scan.close()
  const file = join(parts.folder, "mixed.pdf")
  const bytes = pdfOf([typed, { ink: [], picture }])
  await writeFile(file, bytes)
  const id = createHash("sha256").update(bytes).digest("hex")
  await library.put(id, file)
  await parts.store.addPaper({ id, name: "mixed.pdf", collection: "", bytes: 1 })
  return id
}
const job = (paper: string, told: number[] = []) => ({ paper, attempt: 1, progress: (value: number) => void told.push(value) })

test("the scanned page of a paper is recognised after the paper is read, once, and the paper says so", async () => {
  const id = await dropped()
  const own = open("on")
  await readPaper(own, job(id))
  expect(await parts.store.paper(id)).toMatchObject({
    state: "reading",
    scanned: 1,
    recognised: null,
    notes: ["Page 2 is without readable text; it waits to be read from its picture (OCR)."],
  })
  expect(waitingPages((await parts.store.document(id))!)).toEqual([2])
  const told: number[] = []
  await recognisePages(own, job(id, told))
  expect(told).toEqual([1])
  const paper = await parts.store.paper(id)
  expect(paper).toMatchObject({ state: "recognising", scanned: 1 })
  expect(paper!.recognised).toBeGreaterThan(0.85)
  expect(paper!.notes).toEqual([`Page 2 is read from its picture (OCR), ${Math.round(100 * paper!.recognised!)} % sure of the words.`])
  const document = (await parts.store.document(id))!
  expect(document.text.match(/36%/g)).toHaveLength(2)
  // What a restart repeats finds nothing to do.
  await recognisePages(own, job(id, told))
  await readPaper(own, job(id))
  expect(told).toEqual([1])
  expect(await parts.store.document(id)).toEqual(document)
})

test("switched off, the pages that have text are read, and the paper says which have none", async () => {
  const id = await dropped()
  const own = open("off")
  await readPaper(own, job(id))
  await recognisePages(own, job(id))
  const document = (await parts.store.document(id))!
  expect(document.text).toBe(TEXT)
  expect(await parts.store.paper(id)).toMatchObject({
    state: "reading",
    notes: ["Page 2 is without readable text; reading pictures of pages (OCR) is switched off."],
  })
})
