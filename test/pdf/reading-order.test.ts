/**
 * Reads the papers of known text and compares. What was reached is recorded in reading-order.json; a fall fails. Record a rise with
 * `ASSAY_RECORD=1 npx vitest run test/pdf/reading-order.test.ts`; see what is missed with `npm run bench:read -- --misses NAME`.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { z } from "zod"
import { readPdf } from "../../src/pdf/read.ts"
import { type Measured, measure } from "./layouts/measure.ts"
import { orderOf, TOTALS } from "./layouts/totals.ts"
import { knownPapers } from "./layouts/truth.ts"

const FILE = new URL("reading-order.json", import.meta.url)
const percents = z.record(z.string(), z.number())
const record = z.object({ totals: percents, papers: percents }).parse(JSON.parse(readFileSync(FILE, "utf8")))
const isRecording = process.env.ASSAY_RECORD === "1"

/** Points that a paper may fall while others rise: one word in two hundred. */
const SLACK = { paper: 0.5, total: 0.1 }

const papers = knownPapers()
const measured = new Map<string, Measured>()

beforeAll(async () => {
  for (const { name, pdf, truth } of papers) measured.set(name, measure(await readPdf(pdf, { name: `${name}.pdf` }), truth))
})

describe("all papers of known text", () => {
  for (const { name, target, of } of TOTALS) {
    const floor = record.totals[name] ?? 0
    const isMet = target !== null && floor >= target
    const least = isMet ? target : floor - SLACK.total
    const gap = target === null || isMet ? "" : ` (${(target - floor).toFixed(1)} short of the ${target.toFixed(0)} we want)`
    test(`${name}: at least ${(isMet ? target : floor).toFixed(1)} %${gap}`, () => {
      expect(of([...measured.values()])).toBeGreaterThanOrEqual(isRecording ? 0 : least)
    })
  }

  test("are 24 at least, by three producers or more, with one to three columns and shuffled drawing", () => {
    expect(papers.length).toBeGreaterThanOrEqual(24)
    expect(new Set(papers.map(({ truth }) => truth.producer)).size).toBeGreaterThanOrEqual(3)
    const traits = new Set(papers.flatMap(({ truth }) => truth.traits))
    expect([...traits]).toEqual(expect.arrayContaining(["two columns", "three columns", "footnotes", "side notes", "shuffled drawing"]))
  })
})

describe("body words in order", () => {
  for (const { name, truth } of papers) {
    const floor = record.papers[name] ?? 0
    test(`${name} (${truth.traits.join(", ")}): ${floor} %`, () => {
      const one = measured.get(name)!
      expect(orderOf(one), one.missed.slice(0, 5).join("\n")).toBeGreaterThanOrEqual(isRecording ? 0 : floor - SLACK.paper)
    })
  }
})

afterAll(() => {
  if (!isRecording) return
  const round = (n: number): number => Math.floor(n * 10) / 10
  const totals = Object.fromEntries(TOTALS.map(({ name, of }) => [name, round(of([...measured.values()]))]))
  writeFileSync(
    FILE,
    `${JSON.stringify({ totals, papers: Object.fromEntries([...measured].map(([name, one]) => [name, round(orderOf(one))])) }, null, 2)}\n`,
  )
})
