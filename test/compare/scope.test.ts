import { describe, expect, test } from "vitest"
import { denominatorOf } from "../../src/compare/denominator.ts"
import { pairsOf, scopeBetween, verdictBetween } from "../../src/compare.ts"
import type { Topic } from "../../src/model.ts"
import { says } from "./observation.ts"

describe("what a percentage is a share of", () => {
  const quotes: readonly [quote: string, figure: number, whole: string | null][] = [
    ["Scrap met 29 % of apparent domestic consumption", 29, "consumption"],
    ["Borduria takes about 29 percent of the world's demand", 29, "consumption"],
    ["It buys 29% of Syldavia’s tin imports and 31% of its exports", 29, "imports"],
    ["It buys 29% of Syldavia’s tin imports and 31% of its exports", 31, "exports"],
    ["between 20 and 29 per cent of global mine output", 29, "production"],
    ["8.5 % of identified resources", 8.5, "resources"],
    ["129 % of supply, 2.29 % of reserves", 29, null],
    ["29 % of the scrap supply", 29, "supply"],
    ["mines 29 % of the world's tin", 29, null],
    ["29 % more output", 29, null],
    ["output of tin, 29 %", 29, null],
  ]
  test.each(quotes)("%s: %d", (quote, low, whole) => {
    expect(denominatorOf(says("a", { quote, value: low }))).toBe(whole)
  })
})

describe("different scope", () => {
  test("shares of different wholes contradict nothing", () => {
    const [a, b] = [
      says("a", { quote: "29 % of consumption was recycled", value: 29, measure: "recycling" }),
      says("b", { quote: "recycled 12 % of its scrap", value: 12, measure: "recycling" }),
    ]
    expect(verdictBetween(a, b)).toEqual({
      verdict: "different scope",
      why: "29 % against 12 % for 2022; the one is a share of consumption, the other of scrap.",
    })
    expect(verdictBetween(a, { ...b, quote: "12 % of demand was recycled" })?.verdict).toBe("conflict")
    expect(verdictBetween(a, { ...b, quote: "12 % was recycled" })?.verdict).toBe("conflict")
  })
  test("a paper that gives several figures for one thing speaks of its parts", () => {
    const pairs = pairsOf([
      says("a", { value: 46 }),
      says("a", { value: 9 }),
      says("b", { value: 46 }),
      says("b", { value: 30 }),
      says("c", { value: 60 }),
    ])
    expect(pairs.map(({ verdict }) => verdict)).toEqual(["agree", "different scope", "different scope", "different scope"])
    expect(pairs.map(({ why }) => why)).toEqual([
      "Both say 46 %.",
      "46 % against 60 % for 2022; the paper that says 46 % gives several figures here, for parts that are not told apart.",
      "9 % against 30 % for 2022; both papers give several figures here, for parts that are not told apart.",
      "46 % against 60 % for 2022; the paper that says 46 % gives several figures here, for parts that are not told apart.",
    ])
  })
  test("one figure said twice, or for two years, is not several", () => {
    const twice = pairsOf([says("a"), says("a"), says("b", { value: 90 })])
    expect(twice.map(({ verdict }) => verdict)).toEqual(["conflict"])
    const years = pairsOf([says("a"), says("a", { value: 60, year: 2020 }), says("b", { value: 90 })])
    expect(years.map(({ verdict }) => verdict)).toEqual(["conflict"])
  })
})

test("series that share years are compared where they do, and the rest answers nothing", () => {
  const series = (document: string, ...figures: readonly (readonly [number, number])[]) =>
    figures.map(([year, value]) => says(document, { year, value }))
  const pairs = pairsOf([...series("a", [2019, 78], [2020, 76]), ...series("b", [2020, 76], [2021, 60])])
  expect(pairs.map(({ verdict }) => verdict)).toEqual(["agree"])
  const apart = pairsOf([...series("a", [2019, 78]), ...series("b", [2021, 60])])
  expect(apart.map(({ verdict }) => verdict)).toEqual(["different period"])
})

describe("topics that are easily taken for one another", () => {
  const topic = (more: Partial<Topic>): Topic => ({
    materials: ["rare-earths"],
    measure: "extraction",
    kind: "level",
    origin: ["CN"],
    destination: [],
    ...more,
  })
  const isNarrower = (material: string, of: string) => material === "neodymium" && of === "rare-earths"
  test.each([
    [{ measure: "processing" }, "another measure"],
    [{ measure: "price" }, null],
    [{ materials: ["neodymium"] }, "a narrower material"],
    [{ materials: ["cobalt"] }, null],
    [{ materials: ["neodymium", "cobalt"] }, null],
    [{ destination: ["EU"] }, "a share of something else"],
    [{ destination: ["EU"], measure: "processing" }, null],
    [{ kind: "change" }, null],
    [{ origin: ["MM"] }, null],
    [{}, null],
  ] as const)("%j: %s", (more, differs) => {
    const other = topic(more as Partial<Topic>)
    expect(scopeBetween(topic({}), other, isNarrower)).toBe(differs)
    const back = differs === "a narrower material" ? "a broader material" : differs
    expect(scopeBetween(other, topic({}), isNarrower)).toBe(back)
  })
  test("whose supply it is makes no neighbours where nobody is named as its origin", () => {
    expect(scopeBetween(topic({ origin: [], destination: ["EU"] }), topic({ origin: [], destination: ["US"] }), isNarrower)).toBeNull()
  })
})
