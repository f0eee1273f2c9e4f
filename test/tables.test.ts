/** Tables of our own: what each cell says, by its row, its column and what stands above. */
import { describe, expect, test } from "vitest"
import { loadVocabulary } from "../src/corpus/index.ts"
import { extract } from "../src/extract.ts"
import { lexiconOf } from "../src/mentions/index.ts"
import { type TabledPaper, tabledPaper } from "./tabled-paper.ts"

const lexicon = lexiconOf(loadVocabulary())
const claimsOf = (paper: TabledPaper) => extract(tabledPaper(paper), lexicon).claims
const areas = (ids: readonly string[]) => ids.join("+") || "-"
/** "tin 40 CN>- supply 2021": the claims in reading order, changes said to be such. */
const read = (paper: TabledPaper) =>
  claimsOf(paper).map(({ materials, value, origin, destination, measure, period, kind }) => {
    const years = period ? (period.from === period.to ? period.from : `${period.from}-${period.to}`) : "-"
    const said = kind === "change" ? ` ${kind}` : ""
    return `${materials.join("+")} ${value.low} ${areas(origin)}>${areas(destination)} ${measure} ${years}${said}`
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

describe("lists of critical materials", () => {
  test("have who makes them, who supplies the Union, and its reliance, each in its column", () => {
    const table = {
      caption: "Table 4. Materials held to be critical in 2021",
      head: [
        [
          "Material",
          "Main global producers",
          "Main importers to the EU",
          "Sources of EU supply",
          "Import reliance",
          "Recycling input rate",
        ],
      ],
      rows: [[0, "Bismuth", "China (81%) Laos (9%)", "China (63%)", "China (70%), Laos (5%)", "97%", "2%"]],
    } as const
    expect(read(table)).toEqual([
      "bismuth 81 CN>- production 2021",
      "bismuth 9 LA>- production 2021",
      "bismuth 63 CN>EU supply 2021",
      "bismuth 70 CN>EU supply 2021",
      "bismuth 5 LA>EU supply 2021",
      "bismuth 97 ->EU import-reliance 2021",
      "bismuth 2 ->EU recycling 2021",
    ])
  })
})

describe("shares by country", () => {
  const rows = [
    [0, "Chile", "28", "24"],
    [0, "Peru", "12", "10"],
    [0, "Rest of world", "60", "66"],
    [0, "Total", "100", "100"],
  ] as const
  test("have the years of their columns, without the rest and the total", () => {
    expect(
      read({ caption: "Share of world mine production of copper, by country, in percent", head: [["Country", "2015", "2022"]], rows }),
    ).toEqual([
      "copper 28 CL>- extraction 2015",
      "copper 24 CL>- extraction 2022",
      "copper 12 PE>- extraction 2015",
      "copper 10 PE>- extraction 2022",
    ])
  })
  test("of imports by origin are of what an area takes from another", () => {
    const table = { caption: "EU imports of copper by origin, in percent", head: [["Origin", "2015", "2022"]], rows } as const
    expect(read(table)[0]).toBe("copper 28 CL>EU supply 2015")
  })
})

describe("tables of uses", () => {
  test("are of what the caption names, whatever the uses are called", () => {
    const table = {
      caption: "Table 2. End uses of tungsten in the EU, 2021",
      head: [["Use", "Share (%)"]],
      rows: [
        [0, "Mining tools", "22"],
        [0, "Batteries", "3"],
        [0, "Other", "75"],
      ],
    } as const
    expect(read(table)).toEqual(["22", "3", "75"].map((share) => `tungsten ${share} ->EU consumption 2021`))
  })
})

describe("changes", () => {
  test("stand under a head that says so, between the years of the caption", () => {
    const table = {
      caption: "U.S. imports, 2022 compared with 2021",
      head: [["Metal", "Quantity (tons)", "Percent change"]],
      rows: [
        [0, "Cobalt", "9,000", "-11"],
        [0, "Tin", "31,000", "+6"],
      ],
    } as const
    expect(read(table)).toEqual(["cobalt -11 ->US imports 2021-2022 change", "tin 6 ->US imports 2021-2022 change"])
  })
  test("have a sign", () => {
    const table = { caption: "Prices in 2022", head: [["Metal", "$/t", "Against 2021"]], rows: [[0, "Tin", "31,000", "-4%"]] } as const
    expect(read(table)).toEqual(["tin -4 ->- price 2021 change"])
  })
})

describe("duties", () => {
  test("on goods from somewhere have an origin", () => {
    const table = {
      caption: "Table 9. Additional tariffs on goods from China",
      head: [["Product", "Rate in 2023", "Rate in 2024"]],
      rows: [[0, "Permanent magnets", "0%", "25%"]],
    } as const
    expect(read(table)).toEqual(["permanent-magnets 0 CN>- tariff 2023", "permanent-magnets 25 CN>- tariff 2024"])
  })
})

describe("what is no claim", () => {
  test.each([
    ["shares of people", { caption: "Workforce in mining, percent", head: [["", "Women", "Men"]], rows: [[0, "Coal mining", "9", "91"]] }],
    [
      "owners with energy in their names",
      {
        caption: "Owners of plants, percent of capacity",
        head: [["Plant", "Owner", "Percent"]],
        rows: [[0, "North Bay Generating Station", "Lakes Energy", "80.0"]],
      },
    ],
    [
      "what a shop sells",
      {
        caption: "Sales by kind of business",
        head: [["Kind of business", "Sales", "Percent of total"]],
        rows: [[0, "Timber, paint and building supplies", "9,583", "51.8"]],
      },
    ],
  ] as const)("%s", (_, table) => {
    expect(read(table)).toEqual([])
  })
})
