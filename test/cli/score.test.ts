import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { goldSet } from "../../src/cli/score/gold.ts"
import { assay, linesOf } from "./run.ts"

const folder = mkdtempSync(join(tmpdir(), "assay-score-"))
const [claims, texts] = [join(folder, "claims"), join(folder, "texts")]
const annotation = (low: number, quote: string) => ({
  page: 1,
  quote,
  materials: ["copper"],
  origin: ["CL"],
  destination: [],
  measure: "extraction",
  kind: "level",
  value: { low, high: low, comparator: "=", unit: "percent" },
  period: null,
  status: "actual",
  where: "prose",
})
beforeAll(() => {
  mkdirSync(claims)
  mkdirSync(texts)
  writeFileSync(join(texts, "note.txt"), "Chile mines 24% of all copper. Peru mines 10% of all copper.")
  writeFileSync(
    join(claims, "note.jsonl"),
    `${JSON.stringify(annotation(24, "Chile mines 24%"))}\n${JSON.stringify(annotation(99, "not there"))}\n`,
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

describe("assay score", () => {
  test("prints a row for each paper, the fields, and what was missed", async () => {
    const { code, out } = await assay(["score", claims, "--misses", "5"])
    expect(code).toBe(0)
    expect(out).toMatch(/^all papers +2 +2 +50\.0 +50\.0 +50\.0$/m)
    expect(out).toContain("whole claims: precision 50.0, recall 50.0, F1 50.0")
    expect(out).toContain('missed  note p1 99  "not there"')
    expect(out).toMatch(/extra +note p1 10 copper/)
  })

  test("prints JSON, and writes the predictions of each set", async () => {
    const predictions = join(folder, "predicted")
    const [{ sets }] = linesOf(await assay(["score", claims, texts, "--json", "--predictions", predictions])) as [
      { sets: { total: object }[] },
    ]
    expect(sets[0]?.total).toMatchObject({ gold: 2, predicted: 2, full: 50 })
    const name = folder.split("/").at(-1)!
    const written = readFileSync(join(predictions, name, "note.jsonl"), "utf8")
      .trimEnd()
      .split("\n")
    expect(written.map((line) => JSON.parse(line).value.low)).toEqual([24, 10])
  })

  test("a faulty annotation is one sentence with file and line", async () => {
    const broken = join(folder, "broken")
    cpSync(claims, broken, { recursive: true })
    writeFileSync(join(broken, "note.jsonl"), '{"page":1}\n')
    const printed = await assay(["score", broken, texts])
    expect(printed).toMatchObject({ code: 1, out: "" })
    expect(printed.err).toMatch(/note\.jsonl, line 1: /)
    expect(printed.err.trimEnd().split("\n")).toHaveLength(1)
  })

  test("says where it looked for a paper or a folder that is not there", () => {
    expect(() => goldSet(claims, folder)).toThrow("has no paper beside it: looked for note.pdf and note.txt")
    expect(() => goldSet(join(folder, "nowhere"))).toThrow("There is no folder")
    expect(() => goldSet(texts)).toThrow("holds no annotated papers")
  })

  test("refuses a place it does not know", async () => {
    expect((await assay(["score", claims, "--where", "margin"])).err).toContain('"margin" is none of')
  })
})
