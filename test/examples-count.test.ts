import { expect, it } from "vitest"
import { loadExamples } from "../src/corpus/index.ts"
import { COMPARATORS, MEASURES, STATUSES } from "../src/model.ts"

const examples = loadExamples()

it("states at least 500 sentences, none of them twice", () => {
  expect(examples.length).toBeGreaterThanOrEqual(500)
  expect(new Set(examples.map((example) => `${example.heading ?? ""} ${example.sentence}`)).size).toBe(examples.length)
})

it("says of at least a third of them that they claim nothing", () => {
  const silent = examples.filter((example) => example.claims.length === 0)
  expect(silent.length * 3).toBeGreaterThanOrEqual(examples.length)
})

it("has claims of every measure", () => {
  const measures = new Set(examples.flatMap((example) => example.claims.map((claim) => claim.measure)))
  expect(MEASURES.filter((measure) => !measures.has(measure))).toEqual([])
})

const claims = examples.flatMap((example) => example.claims)

it.each(STATUSES)("has at least twenty claims of status %s", (status) => {
  expect(claims.filter((claim) => claim.status === status).length).toBeGreaterThanOrEqual(20)
})

it.each(COMPARATORS)("has at least ten claims with the comparator %s", (comparator) => {
  expect(claims.filter((claim) => claim.value.comparator === comparator).length).toBeGreaterThanOrEqual(10)
})

it.each(MEASURES)("has at least six claims on %s", (measure) => {
  expect(claims.filter((claim) => claim.measure === measure).length).toBeGreaterThanOrEqual(6)
})

it("has claims in percentage points, claims with a source, and claims that rest on a heading or on the sentence before", () => {
  expect(claims.filter((claim) => claim.value.unit === "percentage point").length).toBeGreaterThanOrEqual(5)
  expect(claims.filter((claim) => claim.source !== null).length).toBeGreaterThanOrEqual(15)
  expect(examples.filter((example) => example.heading && example.claims.length > 0).length).toBeGreaterThanOrEqual(10)
  expect(examples.filter((example) => /[.] [A-Z]/.test(example.sentence) && example.claims.length > 0).length).toBeGreaterThanOrEqual(20)
})

it.each(MEASURES)("files claims on %s in its own file", (measure) => {
  const own = examples.filter((example) => example.file === measure)
  expect(own.some((example) => example.claims.some((claim) => claim.measure === measure))).toBe(true)
})
