/** Tables of our own: what each cell says, by its row, its column and what stands above. */
import { describe, expect, test } from "vitest"
import { loadVocabulary } from "../src/corpus/index.ts"
import { extract } from "../src/extract.ts"
import { lexiconOf } from "../src/mentions/index.ts"
import { type TabledPaper, tabledPaper } from "./tabled-paper.ts"

const lexicon = lexiconOf(loadVocabulary())
const claimsOf = (paper: TabledPaper) => extract(tabledPaper(paper), lexicon).claims
const areas = (ids: readonly string[]) => ids.join("+") || "-"
/** "tin 40 CN>- supply 2021": the claims in reading order. */
const read = (paper: TabledPaper) =>
  claimsOf(paper).map(({ materials, value, origin, destination, measure, period }) => {
    const years = period ? (period.from === period.to ? period.from : `${period.from}-${period.to}`) : "-"
    return `${materials.join("+")} ${value.low} ${areas(origin)}>${areas(destination)} ${measure} ${years}`
  })

describe("rows of groups", () => {
  test("name the material, not the title of a sheet on two", () => {
    const sheet = {
      heading: "ZINC AND ZINC OXIDE",
      country: "US",
      head: [["Salient figures", "2021", "2022"]],
      rows: [
        [0, "Zinc metal:"],
        [1, "Production", "W", "W"],
        [1, "Net import reliance, as a percentage of apparent consumption", "70", ">75"],
        [0, "Titanium dioxide pigment:"],
        [1, "Production", "W", "W"],
        [1, "Net import reliance, as a percentage of apparent consumption", "12", "E"],
      ],
    } as const
    expect(read(sheet)).toEqual([
      "zinc 70 ->US import-reliance 2021",
      "zinc 75 ->US import-reliance 2022",
      "titanium-dioxide 12 ->US import-reliance 2021",
    ])
  })

  test("name it where they stand right below the head", () => {
    const sheet = {
      heading: "SCANDIUM",
      country: "US",
      head: [["Tariff: Item", "Number", "Normal trade relations"]],
      rows: [
        [0, "Rare-earth metals:"],
        [1, "Mixed", "2805.30.1000", "5% ad valorem."],
        [0, "Scandium compounds, 99% or more scandium oxide", "2846.90.8000", "3.7% ad valorem."],
      ],
    } as const
    expect(read(sheet)).toEqual(["rare-earths 5 ->US tariff -", "scandium 3.7 ->US tariff -"])
  })

  test("hold what is measured for the rows below them, and a row its own", () => {
    const sheet = {
      heading: "TIN",
      country: "US",
      head: [["Salient figures", "2021", "2022"]],
      rows: [
        [0, "Net import reliance as a percentage of:"],
        [1, "Apparent consumption", "75", "77"],
        [1, "Reported consumption", "80", "82"],
        [0, "Production, percent of capacity", "40", "50"],
      ],
    } as const
    expect(read(sheet).filter((claim) => claim.includes("import-reliance"))).toHaveLength(4)
  })
})

describe("labels of a tariff", () => {
  const tariff = (heading: string, label: string) =>
    read({
      heading,
      country: "US",
      head: [["Item", "Number", "Rate of duty"]],
      rows: [[0, label, "2825.00.0000", "4.5% ad val."]],
    })
  test.each([
    ["ZINC AND ZINC OXIDE", "Titanium pigments, 60% or more titanium dioxide", "titanium 4.5 ->US tariff -"],
    ["TITANIUM AND TITANIUM DIOXIDE", "Titanium oxides (raw TiO2)", "titanium-dioxide 4.5 ->US tariff -"],
    ["RUBIDIUM", "Alkali metals, other", "rubidium 4.5 ->US tariff -"],
    ["RUBIDIUM", "Other alkali metals", "rubidium 4.5 ->US tariff -"],
    ["NICKEL", "Iron ore, less than 0.5% phosphorus", "iron-ore 4.5 ->US tariff -"],
  ])("of a sheet on %s: %s", (heading, label, wanted) => {
    expect(tariff(heading, label)).toEqual([wanted])
  })
})
