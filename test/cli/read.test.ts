/** `assay read`: a paper as the program sees it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import type { Span } from "../../src/model.ts"
import { lines, pdfOf } from "../pdf/made.ts"
import { assay } from "./run.ts"

vi.setConfig({ testTimeout: 300_000 })

let folder: string
const at = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "assay-read-"))
  const whole = Buffer.from(pdfOf([{ ink: lines(72, 80, ["Ore is mined in the north."]) }, { ink: lines(72, 80, ["It is milled."]) }]))
  writeFileSync(at("ore.pdf"), whole)
  writeFileSync(at("cut.pdf"), whole.subarray(0, whole.indexOf("xref\n")))
})
afterAll(() => rmSync(folder, { recursive: true }))

test("--json has each word with its place in the text and on the page", async () => {
  const { code, out } = await assay(["read", "--json", at("ore.pdf")])
  const { text, words } = JSON.parse(out) as { text: string; words: { span: Span; box: { page: number; x: number } }[] }
  expect(code).toBe(0)
  expect(words.map(({ span }) => text.slice(span.start, span.end)).join(" ")).toBe("Ore is mined in the north. It is milled.")
  expect(words[0]!.box).toMatchObject({ page: 1, x: 72 })
  expect(words.at(-1)!.box.page).toBe(2)
})

test("a paper that is cut short is printed, and said to be", async () => {
  const { code, out, err } = await assay(["read", at("cut.pdf")])
  expect([code, err]).toEqual([
    0,
    `${at("cut.pdf")}: Its file is cut short, as after a download that broke off: 2 pages of it are whole, and others may be gone.\n`,
  ])
  expect(out).toContain("Ore is mined in the north.")
})
