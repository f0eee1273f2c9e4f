import { describe, expect, it } from "vitest"
import type { PageWords, ShownClaim } from "../../src/server/api.ts"
import { sayTheSame } from "../../src/web/claim/same.ts"
import { correctionOf, draftFor, draftOf } from "../../src/web/decision/correction.ts"
import { keymapOf, OWN_KEYS, remapped } from "../../src/web/decision/keymap.ts"
import { noteOf } from "../../src/web/decision/reasons.ts"
import { quietTitle } from "../../src/web/figures.ts"
import { alike, matches } from "../../src/web/frame/suggestions.ts"
import { spread } from "../../src/web/overview/spread.ts"
import { selectedWords } from "../../src/web/paper/selected.ts"
import { pace } from "../../src/web/review/pace.ts"

const claim = {
  materials: ["cobalt"],
  origin: ["CD"],
  destination: [],
  measure: "extraction",
  kind: "level",
  value: { low: 70, high: 70, comparator: "=", unit: "percent" },
  period: { from: 2022, to: 2022 },
  status: "actual",
  source: null,
} as unknown as ShownClaim

describe("a title", () => {
  it.each([
    ["YTTRIUM – Mineral Commodity Summaries 2024", "Yttrium – Mineral Commodity Summaries 2024"],
    ["MINERAL COMMODITY SUMMARIES OF THE US 2024", "Mineral Commodity Summaries of the US 2024"],
    ["EU strategy for OPEC, ASEAN and the USGS", "EU strategy for OPEC, ASEAN and the USGS"],
    ["The Narrow Gate", "The Narrow Gate"],
    ["REPORT ON CRITICAL RAW MATERIALS FOR THE EU", "Report on Critical Raw Materials for the EU"],
    ["TIN AND REE IN THE DRC", "Tin and REE in the DRC"],
    ["Report on CRITICAL RAW MATERIALS for the EU", "Report on Critical Raw Materials for the EU"],
  ])("%s is shown as %s", (given, shown) => expect(quietTitle(given)).toBe(shown))
})

describe("what typed letters may mean", () => {
  const areas = [
    { id: "CD", name: "DR Congo", names: ["DRC", "Congo (Kinshasa)", "Congolese"] },
    { id: "CG", name: "Republic of the Congo", names: ["Congo-Brazzaville"] },
    { id: "CO", name: "Colombia", names: ["Colombian"] },
  ]
  const names = (typed: string) => matches(areas, "area", "country", typed).map(({ name, kind }) => `${name}: ${kind}`)
  it("is found by any of its names, the name that is shown first", () => {
    expect(names("drc")).toEqual(["DR Congo: “DRC”, country"])
    expect(names("congo")).toEqual(["DR Congo: country", "Republic of the Congo: country"])
    expect(names("co")).toEqual(["Colombia: country", "DR Congo: country", "Republic of the Congo: country"])
    expect(names("congoles")).toEqual(["DR Congo: “Congolese”, country"])
    expect(names("konggo")).toEqual([])
  })
  it("of several that answer alike is the one that most claims are about, unless another is typed whole", () => {
    const metals = ["lead", "lead concentrates", "lead ore"].map((name) => ({ id: name.replace(" ", "-"), name }))
    const first = (typed: string) =>
      matches(metals, "material", "", typed, { claims: new Map([["lead-concentrates", 3]]) }).map(({ name }) => name)
    expect(first("lea")).toEqual(["lead concentrates", "lead", "lead ore"])
    expect(first("lead")).toEqual(["lead", "lead concentrates", "lead ore"])
  })
  it("is never chosen before it is pointed at when it is only spelled alike", () => {
    expect(
      alike(
        { material: [{ id: "cobalt", name: "cobalt", like: 0.95 }], area: [{ id: "CD", name: "DR Congo", like: 0.83 }] },
        { material: "material", area: "country" },
      ),
    ).toEqual([{ part: "material", value: "cobalt", name: "cobalt", kind: "material, spelled alike", alike: true }])
  })
})

describe("the pace", () => {
  const every = (step: number, many: number) => Array.from({ length: many }, (_, place) => place * step)
  it("counts claims a minute, from the first decision on", () => expect(pace(every(2400, 26), 60_000)).toBe(25))
  it("begins anew after a rest, and is silent during one", () => {
    expect(pace([0, 1000, 2000, 200_000, 202_000, 204_000], 205_000)).toBe(30)
    expect(pace(every(1000, 10), 80_000)).toBeNull()
  })
})

describe("the keys", () => {
  it("are exchanged, never given twice", () => {
    expect(remapped(OWN_KEYS, "accept", "s")).toMatchObject({ accept: "s", skip: "a" })
    expect(remapped(OWN_KEYS, "accept", "y")).toMatchObject({ accept: "y", skip: "s" })
  })
  it("leave digits, the search and long names alone", () => {
    for (const key of ["3", "/", "Enter", " "]) expect(remapped(OWN_KEYS, "accept", key)).toBeNull()
  })
  it("are our own again when what is kept makes no sense", () => {
    for (const kept of ["{", '{"accept":"r"}', '{"accept":7}', null]) expect(keymapOf(kept)).toEqual(OWN_KEYS)
  })
})

describe("a correction", () => {
  it("names only what was changed", () => {
    expect(correctionOf(claim, { ...draftOf(claim), low: "66,67", source: " IEA " })).toEqual({
      correction: { value: { low: 66.67, high: 66.67, comparator: "=", unit: "percent" }, source: "IEA" },
    })
  })
  it.each([
    [{ low: "many" }, "low"],
    [{ high: "60" }, "high"],
    [{ from: "22" }, "from"],
    [{ to: "2021" }, "to"],
    [{ materials: [] }, "materials"],
    [{}, "materials"],
  ])("%o is refused at %s", (change, field) => {
    expect(correctionOf(claim, { ...draftOf(claim), ...change })).toMatchObject({ fault: { field } })
  })
  it("begins with the figure of the selected words when a claim is added", () => {
    expect(draftFor("In 2023 it mined 24.5 % of it").low).toBe("24.5")
    expect(draftFor("no figure in 2023").low).toBe("")
  })
})

describe("claims that say the same", () => {
  it("agree in every slot but the source; the order of areas is nothing", () => {
    const two = { ...claim, origin: ["CN", "CD"] }
    expect(sayTheSame(two, { ...claim, origin: ["CD", "CN"] })).toBe(true)
    expect(sayTheSame(claim, { ...claim, value: { ...claim.value, comparator: "about" } })).toBe(false)
    expect(sayTheSame(claim, { ...claim, period: null })).toBe(false)
  })
  it("give a note with reason and words, either, or none", () => {
    expect([noteOf("wrong country", " it is the EU’s "), noteOf("wrong country", ""), noteOf(null, "")]).toEqual([
      "wrong country: it is the EU’s",
      "wrong country",
      null,
    ])
  })
})

describe("the years", () => {
  it("keep their place when nothing is said of them, and tell of what lies too far off", () => {
    expect(
      spread([
        { year: 2020, count: 2 },
        { year: 2022, count: 1 },
      ]).columns.map(({ count }) => count),
    ).toEqual([2, 0, 1])
    const far = spread([
      { year: 1900, count: 1 },
      { year: 2020, count: 9 },
      { year: 2022, count: 4 },
    ])
    expect([far.before, far.after]).toEqual([true, false])
    expect(far.columns.at(-1)).toEqual({ year: 2022, count: 4 })
  })
})

describe("words selected on a page", () => {
  const word = (start: number, end: number, x: number, y: number) => ({ start, end, x, y, width: 20, height: 10 })
  const page = {
    page: 1,
    span: { start: 100, end: 114 },
    text: "Congo mines 70",
    words: [word(100, 105, 0, 0), word(106, 111, 30, 0), word(112, 114, 0, 12)],
  } as PageWords
  it("run from the first to the last whose middle is covered", () => {
    expect(
      selectedWords(page, [
        { x: 25, y: 0, width: 40, height: 10 },
        { x: 0, y: 12, width: 15, height: 10 },
      ]),
    ).toEqual({
      span: { start: 106, end: 114 },
      words: "mines 70",
      boxes: [
        { page: 1, x: 30, y: 0, width: 20, height: 10 },
        { page: 1, x: 0, y: 12, width: 20, height: 10 },
      ],
    })
    const line = selectedWords(page, [{ x: 0, y: 0, width: 60, height: 10 }])
    expect(line?.boxes).toEqual([{ page: 1, x: 0, y: 0, width: 50, height: 10 }])
    expect(selectedWords(page, [{ x: 200, y: 0, width: 5, height: 5 }])).toBeNull()
  })
})
