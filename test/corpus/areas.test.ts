import { describe, expect, it } from "vitest"
import { loadVocabulary } from "../../src/corpus/index.ts"
import { meaningsOf, wordingsOf } from "./meanings.ts"

const { areas } = loadVocabulary()
const byId = new Map(areas.map((area) => [area.id, area]))
const countries = areas.filter((area) => area.kind === "country")

/** Codes that Intl names and that are no countries of ISO 3166-1 (islands and a customs territory reserved for other uses, codes of software). */
const NO_COUNTRY = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"]
/** Codes of countries that are no more; the names of their successors stand under the new code. */
const FORMER = ["AN", "BU", "CS", "DD", "DY", "FX", "HV", "NH", "NT", "RH", "SU", "TP", "UK", "VD", "YD", "YU", "ZR"]
const intl = new Intl.DisplayNames("en", { type: "region", fallback: "none" })
const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
const isoCodes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => intl.of(code) !== undefined && !NO_COUNTRY.includes(code) && !FORMER.includes(code))

/** Members in a year: `membersIn("EU", 2014)`. */
function membersIn(id: string, year: number): string[] {
  const members = byId.get(id)?.members ?? []
  return members.filter(({ from = 0, to = Number.POSITIVE_INFINITY }) => from <= year && year <= to).map((member) => member.id)
}

describe("countries", () => {
  it("are the 249 of ISO 3166-1", () => {
    expect(isoCodes).toHaveLength(249)
    expect(countries.map(({ id }) => id).sort()).toEqual(isoCodes)
  })

  it.each(isoCodes)("%s answers to the name that Unicode gives it", (code) => {
    const names = [byId.get(code)?.name, ...(byId.get(code)?.aliases ?? [])]
    expect(names).toContain(intl.of(code)?.replaceAll("’", "'"))
  })

  it.each([
    ["CD", ["DR Congo", "DRC", "Congo (Kinshasa)", "Democratic Republic of Congo", "Congo"]],
    ["CG", ["Republic of the Congo", "Congo-Brazzaville"]],
    ["MM", ["Burma", "Myanmar"]],
    ["TR", ["Türkiye", "Turkey"]],
    ["KR", ["South Korea", "Republic of Korea", "Korea, Republic of", "Korea"]],
    ["US", ["U.S.", "US", "USA", "U.S.A.", "America"]],
    ["GB", ["UK", "U.K.", "Great Britain"]],
    ["CI", ["Côte d'Ivoire", "Ivory Coast"]],
  ] as const)("%s has the names papers use", (code, names) => {
    expect(wordingsOf(byId.get(code)!)).toEqual(expect.arrayContaining([...names]))
  })
})

describe("areas", () => {
  it("has the regions and groups of the annotators' guidelines", () => {
    const ids = "EU EZ UN 150 002 419 019 003 005 142 030 035 145 009 202 G7 G20 OECD OPEC ASEAN BRICS CIS MIDDLE-EAST".split(" ")
    expect(ids.filter((id) => !byId.has(id))).toEqual([])
    expect(byId.has("OTHER")).toBe(false)
  })

  it("gives no wording to two areas", () => {
    expect(meaningsOf(areas.flatMap((area) => wordingsOf(area).map((name) => ({ id: area.id, name }))))).toEqual([])
  })

  it("repeats no wording within an area", () => {
    expect(areas.filter((area) => new Set(wordingsOf(area)).size < wordingsOf(area).length).map(({ id }) => id)).toEqual([])
  })

  it("has no wording shorter than two letters, and straight apostrophes only", () => {
    expect(areas.flatMap(wordingsOf).filter((name) => name.length < 2 || name.includes("’"))).toEqual([])
  })

  it("begins every wording with a capital, but for the world and for words that need their article or prefix", () => {
    const small = areas.filter(({ id }) => id !== "001").flatMap((area) => wordingsOf(area).filter((name) => /^[a-z]/.test(name)))
    expect(small.filter((name) => !/^(the |sub-|non-|mainland |euro|eSwatini|former |intra-|lithium )/.test(name))).toEqual([])
  })
})

describe("members", () => {
  it.each([
    [1990, 12],
    [2000, 15],
    [2005, 25],
    [2010, 27],
    [2014, 28],
    [2021, 27],
  ])("the Union of %i has %i", (year, count) => expect(membersIn("EU", year)).toHaveLength(count))

  it("count the United Kingdom in the Union until 2020", () => {
    expect(membersIn("EU", 2020)).toContain("GB")
    expect(membersIn("EU", 2021)).not.toContain("GB")
  })

  it.each([
    ["EZ", 2024, 20],
    ["G7", 2024, 7],
    ["G20", 2022, 20],
    ["OECD", 2024, 38],
    ["OPEC", 2024, 12],
    ["ASEAN", 2024, 10],
    ["BRICS", 2015, 5],
    ["NATO", 2024, 32],
  ])("%s of %i has %i", (id, year, count) => expect(membersIn(id, year)).toHaveLength(count))

  it("of the euro area are members of the Union", () => {
    const union = new Set(membersIn("EU", 2024))
    expect(membersIn("EZ", 2024).filter((id) => !union.has(id))).toEqual([])
  })
})
