/** Papers that somebody made to hurt: each ends by itself or at a limit, and the readers go on. */

import { createHash } from "node:crypto"
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { PaperError } from "../../src/errors.ts"
import { openReaders, type Readers } from "../../src/pdf/index.ts"
import { bomb, deepDrawing, deepTree, emptyPages, ringOfForms } from "./hostile-pdfs.ts"
import { papersAtHand } from "./papers-at-hand.ts"

const [one, other] = papersAtHand() as [string, string]
let readers: Readers
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "assay-hostile-"))
  readers = openReaders({ limits: { pages: 5000, bytes: 200_000_000, seconds: 10, memoryMb: 600 }, workers: 2 })
})
afterAll(async () => {
  await readers.close()
  rmSync(folder, { recursive: true })
})

/** "" for a Document, else what is wrong with the paper. A whole paper is read beside it and after it. */
const endOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const beside = readers.read(one)
  const end = await readers.read(file).then(
    () => "",
    (error: unknown) => {
      expect(error).toBeInstanceOf(PaperError)
      expect((error as Error).message).toMatch(new RegExp(`${name}.*[;,] .+\\.$`))
      return (error as PaperError).fault
    },
  )
  expect((await beside).pages.length).toBeGreaterThan(0)
  expect((await readers.read(other)).pages.length).toBeGreaterThan(0)
  return end
}

/** How a paper may end that is more than one reader bears: at a limit, as damaged, as empty, or with its child. */
const SOMEHOW = /^(?:too-large|too-slow|broken|no-text|crashed)?$/

describe("a hostile paper ends alone", () => {
  test("text of 120 MB, packed into a few kilobytes", { timeout: 120_000 }, async () => {
    const bytes = bomb(120)
    expect(bytes.length).toBeLessThan(20_000)
    expect(await endOf("bomb.pdf", bytes)).toMatch(/^(?:too-large|too-slow)$/)
  })

  test("a tree of pages that is 20,000 deep", { timeout: 120_000 }, async () => {
    expect(await endOf("deep-tree.pdf", deepTree(20_000))).toMatch(SOMEHOW)
  })

  test("a drawing of 3,000 nested arrays", { timeout: 120_000 }, async () => {
    expect(await endOf("deep-drawing.pdf", deepDrawing(3_000))).toMatch(SOMEHOW)
  })

  test("a drawing of 100,000 nested arrays", { timeout: 120_000 }, async () => {
    expect(await endOf("deeper-drawing.pdf", deepDrawing(100_000))).toMatch(SOMEHOW)
  })

  test("a form that draws itself", { timeout: 120_000 }, async () => {
    expect(await endOf("ring.pdf", ringOfForms())).toMatch(SOMEHOW)
  })

  test("5,000 empty pages hold no text", { timeout: 700_000 }, async () => {
    const patient = openReaders({ limits: { pages: 5000, bytes: 200_000_000, seconds: 600, memoryMb: 600 }, workers: 1 })
    const file = join(folder, "empty-pages.pdf")
    writeFileSync(file, emptyPages(5000))
    const reading = patient.read(file).finally(() => patient.close())
    await expect(reading).rejects.toMatchObject({ fault: "no-text" })
    expect((await readers.read(other)).pages.length).toBeGreaterThan(0)
  })

  test("5,001 pages are too many", { timeout: 120_000 }, async () => {
    expect(await endOf("too-many.pdf", emptyPages(5001))).toBe("too-long")
  })
})

test("a file that is replaced while it is read is read as the one or as the other", { timeout: 120_000 }, async () => {
  const ids = [one, other].map((file) => createHash("sha256").update(readFileSync(file)).digest("hex"))
  const file = join(folder, "replaced.pdf")
  copyFileSync(one, file)
  for (let turn = 0; turn < 6; turn++) {
    const reading = readers.read(file)
    copyFileSync(turn % 2 ? one : other, `${file}.new`)
    renameSync(`${file}.new`, file)
    expect(ids).toContain((await reading).id)
  }
})
