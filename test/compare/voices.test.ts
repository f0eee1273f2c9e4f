import { describe, expect, test } from "vitest"
import type { Observation } from "../../src/compare.ts"
import { pairsOf, verdictBetween, voicesIn } from "../../src/compare.ts"
import { says } from "./observation.ts"

const found = (a: Observation, b: Observation) => {
  const finding = verdictBetween(a, b)
  expect(verdictBetween(b, a)).toEqual(finding)
  return finding && [finding.verdict, finding.why]
}
const USGS = "U.S. Geological Survey"

describe("one body is one voice", () => {
  test.each([
    ["IEA", "IEA"],
    ["IEA", "International Energy Agency"],
    ["the IEA", "International Energy Agency (IEA), 2023"],
    ["USGS", "US Geological Survey"],
    ["USGS 2024", "U.S. Geological Survey"],
    ["Geological Survey of Borduria (GSB)", "GSB"],
    ["DOE", "U.S. Department of Energy"],
    ["Benchmark’s", "Benchmark"],
  ])("%s and %s", (source, other) => {
    expect(voicesIn([says("a", { source }), says("b", { source: other })])).toBe(1)
  })
  test.each([
    ["IEA", "EIA"],
    ["U.S. Geological Survey", "British Geological Survey"],
    ["Goldman Sachs", "Global Solar"],
    ["World Bank", "World Trade Organization"],
    ["Roskill", "Wood Mackenzie"],
  ])("but not %s and %s", (source, other) => {
    expect(voicesIn([says("a", { source }), says("b", { source: other })])).toBe(2)
  })
  test("who publishes a paper speaks where it names nobody, and papers of unknown origin speak for themselves", () => {
    const [quoted, own] = [says("a", { source: "USGS", by: "Ministry of Mines" }), says("b", { by: USGS })]
    expect(voicesIn([quoted, own, says("c", { by: "Ministry of Mines" })])).toBe(2)
    expect(voicesIn([says("a"), says("a"), says("b"), quoted])).toBe(3)
    expect(voicesIn([])).toBe(0)
  })
  test("a name that two were known by makes them one", () => {
    const sources = ["GSB", "Geological Survey", "Geological Survey (GSB)"]
    expect(voicesIn(sources.map((source, at) => says(`${at}`, { source })))).toBe(1)
  })
})

describe("same source", () => {
  test("ten papers that quote one body are no ten witnesses", () => {
    const papers = Array.from({ length: 10 }, (_, at) => says(`${at}`, { source: at % 2 ? "USGS" : USGS }))
    expect(pairsOf(papers).map(({ verdict }) => verdict)).toEqual(Array(45).fill("same source"))
    expect(voicesIn(papers)).toBe(1)
  })
  test("the body's own paper and one that quotes it", () => {
    expect(found(says("a", { by: USGS, published: 2023 }), says("b", { source: "USGS", published: 2024 }))).toEqual([
      "same source",
      "Both say 70 %, and both have it from USGS.",
    ])
  })
  test("two bodies that say the same agree", () => {
    expect(found(says("a", { source: "USGS" }), says("b", { source: "IEA" }))).toEqual(["agree", "Both say 70 %."])
    expect(found(says("a", { source: "USGS" }), says("b"))).toEqual(["agree", "Both say 70 %."])
  })
  test("averages of its successive editions are of different periods", () => {
    const [a, b] = [says("a", { by: USGS, year: { from: 2018, to: 2021 } }), says("b", { by: USGS, year: { from: 2019, to: 2022 } })]
    expect(found(a, b)).toEqual(["different period", "70 % is for 2018–2021, 70 % for 2019–2022; the figure stayed the same."])
  })
})

describe("revision", () => {
  test("a later edition gives another figure for the same year, be it a point", () => {
    const [a, b] = [
      says("a", { by: USGS, year: 2021, value: 76, published: 2022 }),
      says("b", { by: USGS, year: 2021, value: 75, published: 2023 }),
    ]
    expect(found(a, b)).toEqual(["revision", "75 % for 2021, in the paper of 2023, replaces 76 % in that of 2022."])
  })
  test("digits that were only rounded away are none", () => {
    const [a, b] = [says("a", { by: USGS, value: 75.7, published: 2022 }), says("b", { by: USGS, value: 76, published: 2023 })]
    expect(found(a, b)?.[0]).toBe("same source")
  })
  test("what its editions say without a year, each says as of its own", () => {
    const [a, b] = [says("a", { by: USGS, year: null, published: 2015 }), says("b", { by: USGS, year: null, value: 80, published: 2024 })]
    expect(found(a, b)).toEqual(["revision", "80 %, in the paper of 2024, replaces 70 % in that of 2015."])
    expect(found(a, { ...b, value: a.value })?.[0]).toBe("same source")
  })
  test("but changes without a year are each of the year before", () => {
    const fell = (document: string, published: number, low: number) =>
      says(document, { by: USGS, kind: "change", year: null, value: low, published })
    expect(found(fell("a", 2020, -20), fell("b", 2023, 30))?.[0]).toBe("different period")
  })
  test("papers of one year replace nothing, nor does another body's figure", () => {
    const [a, b] = [says("a", { by: USGS, published: 2023 }), says("b", { by: USGS, value: 80, published: 2023 })]
    expect(found(a, b)?.[0]).toBe("conflict")
    expect(found(a, says("c", { by: "IEA", value: 80, published: 2024 }))?.[0]).toBe("conflict")
  })
  test("the target of a later law replaces that of a draft, whoever tells of it", () => {
    const target = (document: string, low: number, published: number) =>
      says(document, { status: "target", year: 2030, value: { low, comparator: "at least" }, published, measure: "recycling" })
    expect(found(target("a", 15, 2023), target("b", 25, 2024))).toEqual([
      "revision",
      "At least 25 % for 2030, in the paper of 2024, replaces at least 15 % in that of 2023.",
    ])
    expect(found(target("a", 25, 2023), target("b", 25, 2024))?.[0]).toBe("agree")
    expect(found(target("a", 15, 2024), target("b", 25, 2024))?.[0]).toBe("conflict")
  })
  test("a tariff holds until the next", () => {
    const tariff = (document: string, low: number, year: number | null, published = 2025) =>
      says(document, { measure: "tariff", value: low, year, published })
    expect(found(tariff("a", 25, 2018), tariff("b", 50, 2024))).toEqual(["revision", "50 % for 2024 replaces 25 % for 2018."])
    expect(found(tariff("a", 25, 2018), tariff("b", 25, 2024))?.[0]).toBe("different period")
    expect(found(tariff("a", 25, null, 2021), tariff("b", 50, null, 2023))?.[0]).toBe("revision")
  })
})
