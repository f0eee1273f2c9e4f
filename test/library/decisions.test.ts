import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import {
  appendDecision,
  appendDecisions,
  type Kept,
  latestDecisions,
  readDecisions,
  registeredPapers,
  registerPapers,
} from "../../src/library/index.ts"
import type { Claim, Review } from "../../src/model.ts"

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
  expect(await readDecisions(folder)).toMatchObject({
    reviews: [decision("a"), corrected, decision("a", { verdict: "rejected" })],
    faults: [],
  })
  expect(readFileSync(path, "utf8").split("\n")).toHaveLength(4)
})

test("before the first decision there are none", async () => {
  expect(await readDecisions(folder)).toEqual({ decisions: [], reviews: [], faults: [] })
})

test("a request that is sent again is written once; written twice all the same, it is read once", async () => {
  const first = decision("a", { request: "0-1-abc" })
  await appendDecisions(folder, [first, decision("b", { request: "0-1-abc" })])
  await appendDecision(folder, decision("a", { request: "0-1-abc", at: "2026-01-02T03:04:09Z" }))
  expect(readFileSync(path, "utf8").trim().split("\n")).toHaveLength(2)
  appendFileSync(path, `${JSON.stringify({ ...first, at: "2026-01-02T03:04:09Z" })}\n`)
  await appendDecisions(folder, [decision("a"), decision("a")])
  const { reviews } = await readDecisions(folder)
  expect(reviews).toEqual([first, decision("b", { request: "0-1-abc" }), decision("a"), decision("a")])
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
    expect(before.faults).toEqual(torn ? [`Line 2 of ${path} is no decision and was left out; a crash may have cut it short.`] : [])
    await appendDecision(folder, decision("c"))
    const after = await readDecisions(folder)
    expect(after.reviews.map(({ claim }) => claim)).toEqual(length === bytes.length - 1 ? ["a", "b", "c"] : ["a", "c"])
    expect(after.faults).toEqual(before.faults)
  }
})

test("the latest are read from the end, however long the lines are and wherever the file was torn", async () => {
  expect(await latestDecisions(folder, 3)).toEqual([])
  // Lines of two bytes a letter, together several times what is read at once.
  const all = Array.from({ length: 40 }, (_, at) => decision(`claim-${at}`, { note: "ö".repeat(at * 200) }))
  await appendDecisions(folder, all)
  for (const count of [1, 3, 39, 40, 41]) expect(await latestDecisions(folder, count)).toEqual(all.slice(-count))
  appendFileSync(path, '{"claim": "cut sh')
  expect(await latestDecisions(folder, 3)).toEqual(all.slice(-2))
  await appendDecision(folder, decision("after"))
  expect(await latestDecisions(folder, 3)).toEqual([all.at(-1), decision("after")])
})

test("a line that is JSON but no review is said by its number", async () => {
  await appendDecision(folder, decision("a"))
  appendFileSync(path, '{"claim": "b", "verdict": "perhaps"}\n\n')
  await appendDecision(folder, decision("c"))
  const { reviews, faults } = await readDecisions(folder)
  expect(reviews.map(({ claim }) => claim)).toEqual(["a", "c"])
  expect(faults).toEqual([expect.stringContaining("Line 2 of ")])
})

test("every kind of decision is kept whole, in one order, a review with what it is about", async () => {
  const claim: Claim = {
    id: "c",
    document: "f".repeat(64),
    page: 1,
    quote: "half \ud83d and \0",
    span: { start: 0, end: 4 },
    boxes: [],
    where: "prose",
    materials: ["cobalt"],
    origin: [],
    destination: [],
    measure: "extraction",
    kind: "level",
    value: { low: 1, high: 1, comparator: "=", unit: "percent" },
    period: null,
    status: "actual",
    source: null,
    implied: [],
    rule: "person",
    reasons: [],
    confidence: 1,
  }
  const by = { reviewer: "ann", at: "2026-01-02T03:04:05Z" }
  const all: Kept[] = [
    { decided: "claim", claim, ...by },
    { ...decision("c"), about: claim },
    { decided: "edit", paper: claim.document, edit: { title: null, published: 1999 }, ...by },
    decision("c", { verdict: "withdrawn" }),
    { decided: "removal", paper: claim.document, name: "a.pdf", ...by },
  ]
  await appendDecisions(folder, all)
  await appendDecisions(folder, [])
  expect(await readDecisions(folder)).toEqual({
    decisions: all,
    reviews: [decision("c"), decision("c", { verdict: "withdrawn" })],
    faults: [],
  })
})

test("papers are noted as they were taken last; a torn line is said", async () => {
  const paper = { id: "a".repeat(64), name: "a\nb.pdf", collection: "eu/2024", bytes: 5, addedAt: "2026-01-02T03:04:05.678Z" }
  expect(await registeredPapers(folder)).toEqual({ papers: [], faults: [] })
  await registerPapers(folder, [paper])
  await registerPapers(folder, [{ ...paper, id: "b".repeat(64) }])
  appendFileSync(join(folder, "papers.jsonl"), '{"id": "cc')
  await registerPapers(folder, [{ ...paper, name: "other.pdf" }])
  const { papers, faults } = await registeredPapers(folder)
  expect(papers.map(({ id, name }) => [id[0], name])).toEqual([
    ["a", "other.pdf"],
    ["b", "a\nb.pdf"],
  ])
  expect(faults).toEqual([`Line 3 of ${join(folder, "papers.jsonl")} is no paper and was left out; a crash may have cut it short.`])
})
