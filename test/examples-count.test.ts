import { expect, it } from "vitest"
import { loadExamples } from "../src/corpus/index.ts"
import { MEASURES } from "../src/model.ts"

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

it.each(MEASURES)("files claims on %s in its own file", (measure) => {
  const own = examples.filter((example) => example.file === measure)
  expect(own.some((example) => example.claims.some((claim) => claim.measure === measure))).toBe(true)
})
