import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { loadVocabulary, projectRoot } from "../../src/corpus/index.ts"
import { annotated } from "../../src/score.ts"
import { assay, linesOf } from "./run.ts"

const folder = mkdtempSync(join(tmpdir(), "assay-extract-"))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const paper = join(projectRoot(), "corpus/papers/four-metals-2023/paper.pdf")

describe("assay extract", () => {
  test("reads plain text on standard input and prints the annotators' fields", async () => {
    const printed = await assay(["extract", "-"], "Chile mined 24% of the world's copper in 2023.\n")
    expect(printed).toMatchObject({ code: 0, err: "" })
    const [line, ...more] = linesOf(printed)
    expect(more).toEqual([])
    expect(line).toEqual({
      file: "-",
      page: 1,
      quote: "Chile mined 24% of the world's copper in 2023.",
      materials: ["copper"],
      origin: ["CL"],
      destination: [],
      measure: "extraction",
      kind: "level",
      value: { low: 24, high: 24, comparator: "=", unit: "percent" },
      period: { from: 2023, to: 2023 },
      status: "actual",
      where: "prose",
      implied: [],
      source: null,
      note: "",
    })
  })

  test("prints the claims of a PDF, each of them valid and quoted", async () => {
    const lines = linesOf(await assay(["extract", paper]))
    expect(lines.length).toBeGreaterThan(5)
    const materials = new Set(loadVocabulary().materials.map(({ id }) => id))
    for (const line of lines) {
      const claim = annotated.parse(line)
      expect(claim.quote).toMatch(/\S/)
      for (const id of claim.materials) expect(materials).toContain(id)
      expect(line.file).toBe(paper)
    }
  })

  test("keeps the order in which files are named, and gives the same bytes each time", async () => {
    const text = file("a.txt", "Peru mines 10% of all copper.")
    const files = [text, paper, text]
    const [once, again] = [await assay(["extract", ...files]), await assay(["extract", ...files])]
    expect(once.out).toBe(again.out)
    const named = linesOf(once).map((line) => line.file)
    expect(named.filter((name, at) => name !== named[at - 1])).toEqual(files)
  })

  test("tells of a bad file in one sentence and prints the others", async () => {
    const good = file("good.txt", "Peru mines 10% of all copper.")
    const bad = [
      [file("empty.txt", ""), "empty.txt is empty; there is nothing to read."],
      [join(folder, "none.txt"), "There is no file none.txt; check its name and folder."],
      [
        file("latin.txt", new Uint8Array([0x46, 0xfc, 0x72])),
        "latin.txt is no UTF-8 text; convert it with: iconv -f WINDOWS-1252 -t UTF-8 latin.txt",
      ],
      [file("pdf.txt", "%PDF-1.7"), "pdf.txt holds a PDF where plain text was expected; give the PDF as a file whose name ends in .pdf."],
    ] as const
    const printed = await assay(["extract", ...bad.map(([name]) => name), good])
    expect(printed.code).toBe(1)
    expect(printed.err.trimEnd().split("\n")).toEqual(bad.map(([name, why]) => `${name}: ${why}`))
    expect(linesOf(printed).map((line) => line.file)).toEqual([good])
  })

  test("a broken PDF fails alone", async () => {
    const printed = await assay(["extract", file("broken.pdf", "no pdf at all"), paper])
    expect(printed.code).toBe(1)
    expect(printed.err.trimEnd().split("\n")).toHaveLength(1)
    expect(printed.err).toContain("broken.pdf")
    expect(linesOf(printed).length).toBeGreaterThan(5)
  })

  test("a text with a byte order mark and Windows line ends reads like any other", async () => {
    const plain = "Peru mines 10% of all copper.\n\nChile mines 24%\nof it."
    const windows = `\ufeff${plain.replaceAll("\n", "\r\n")}`
    const [a, b] = [await assay(["extract", "-"], plain), await assay(["extract", "-"], windows)]
    expect(linesOf(a).length).toBeGreaterThan(0)
    expect(b.out).toBe(a.out)
  })
})
