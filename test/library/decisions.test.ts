import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { appendDecision, readDecisions } from "../../src/library/index.ts"
import type { Review } from "../../src/model.ts"

let folder: string
let path: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "assay-decisions-")), "data")
  path = join(folder, "decisions.jsonl")
})
afterEach(() => rmSync(join(folder, ".."), { recursive: true }))

const decision = (claim: string, more: Partial<Review> = {}): Review => ({
  claim,
  verdict: "accepted",
  correction: null,
  note: null,
  reviewer: "ann",
  at: "2026-01-02T03:04:05.678Z",
  ...more,
})

test("what was appended is read, in its order, each a line of its own", async () => {
  const corrected = decision("b", {
    verdict: "corrected",
    correction: { materials: ["nickel"], period: null },
    note: "two\nlines, \u2028 and \0",
  })
  for (const review of [decision("a"), corrected, decision("a", { verdict: "rejected" })]) await appendDecision(folder, review)
  expect(await readDecisions(folder)).toEqual({ reviews: [decision("a"), corrected, decision("a", { verdict: "rejected" })], faults: [] })
  expect(readFileSync(path, "utf8").split("\n")).toHaveLength(4)
})

test("before the first decision there are none", async () => {
  expect(await readDecisions(folder)).toEqual({ reviews: [], faults: [] })
})

test("decisions made at once are all there, whole", async () => {
  const all = Array.from({ length: 50 }, (_, at) => decision(`claim-${at}`, { note: "x".repeat(2000) }))
  await Promise.all(all.map((review) => appendDecision(folder, review)))
  expect((await readDecisions(folder)).reviews).toEqual(all)
})

test("a line cut short anywhere by a crash is left out and said, and spoils no other", async () => {
  await appendDecision(folder, decision("a"))
  const whole = readFileSync(path).length
  await appendDecision(folder, decision("b", { reviewer: "Zoë" }))
  const bytes = readFileSync(path)
  for (let length = whole; length < bytes.length; length++) {
    writeFileSync(path, bytes)
    truncateSync(path, length)
    const torn = length > whole && length < bytes.length - 1
    const before = await readDecisions(folder)
    expect(before.reviews.map(({ claim }) => claim)).toEqual(length === bytes.length - 1 ? ["a", "b"] : ["a"])
    expect(before.faults).toEqual(torn ? [`Line 2 of ${path} is no review and was left out; a crash may have cut it short.`] : [])
    await appendDecision(folder, decision("c"))
    const after = await readDecisions(folder)
    expect(after.reviews.map(({ claim }) => claim)).toEqual(length === bytes.length - 1 ? ["a", "b", "c"] : ["a", "c"])
    expect(after.faults).toEqual(before.faults)
  }
})

test("a line that is JSON but no review is said by its number", async () => {
  await appendDecision(folder, decision("a"))
  appendFileSync(path, '{"claim": "b", "verdict": "perhaps"}\n\n')
  await appendDecision(folder, decision("c"))
  const { reviews, faults } = await readDecisions(folder)
  expect(reviews.map(({ claim }) => claim)).toEqual(["a", "c"])
  expect(faults).toEqual([expect.stringContaining("Line 2 of ")])
})
