import { describe, expect, test } from "vitest"
import { inWords, type Names, type Told, topicInWords } from "../../src/export/words.ts"
import { COMPARATORS, MEASURES, STATUSES } from "../../src/model.ts"

const AREAS: Record<string, string> = {
  CN: "China",
  CD: "DR Congo",
  EU: "EU",
  US: "United States",
  TR: "Türkiye",
  JP: "Japan",
  RU: "Russia",
  NL: "Netherlands",
  LA: "Laos",
  OPEC: "OPEC",
  G7: "G7",
  BRICS: "BRICS",
  "MIDDLE-EAST": "Middle East",
  150: "Europe",
  "SOVIET-UNION": "Soviet Union",
  "AFRICAN-UNION": "African Union",
  NORDIC: "Nordic countries",
  GB: "UK",
}
const names: Names = { area: (id) => AREAS[id] ?? id, material: (id) => (id === "lng" ? "LNG" : id.replaceAll("-", " ")) }

const plain: Told = {
  materials: ["cobalt"],
  origin: [],
  destination: [],
  measure: "extraction",
  kind: "level",
  value: { low: 70, high: 70, comparator: "=", unit: "percent" },
  period: null,
  status: "actual",
  source: null,
}
const figure = (low: number, high = low, comparator: Told["value"]["comparator"] = "="): Told["value"] => ({
  low,
  high,
  comparator,
  unit: "percent",
})
const points = (low: number): Told["value"] => ({ low, high: low, comparator: "=", unit: "percentage point" })
const year = (from: number, to = from) => ({ from, to })

const cases: readonly [string, Partial<Told>][] = [
  // what somebody does
  ["China mines 70 % of the world's rare earths", { materials: ["rare-earths"], origin: ["CN"] }],
  ["China mined 70 % of the world's rare earths in 2023", { materials: ["rare-earths"], origin: ["CN"], period: year(2023) }],
  ["China mined 70 % of the world's rare earths in 2019–2022", { materials: ["rare-earths"], origin: ["CN"], period: year(2019, 2022) }],
  ["China and Russia mine 70 % of the world's cobalt", { origin: ["CN", "RU"] }],
  ["China, Russia and the EU mine 70 % of the world's cobalt", { origin: ["CN", "RU", "EU"] }],
  ["The United States mines 70 % of the world's cobalt", { origin: ["US"] }],
  ["The Netherlands extracts 70 % of Europe's natural gas", { origin: ["NL"], destination: ["150"], materials: ["natural-gas"] }],
  ["The BRICS mine 70 % of the world's cobalt", { origin: ["BRICS"] }],
  ["The Nordic countries mine 70 % of the world's cobalt", { origin: ["NORDIC"] }],
  ["The Nordic countries mine 70 % of their cobalt", { origin: ["NORDIC"], destination: ["NORDIC"] }],
  ["The African Union mines 70 % of the UK's cobalt", { origin: ["AFRICAN-UNION"], destination: ["GB"] }],
  ["The Soviet Union mined 70 % of its cobalt in 1980", { origin: ["SOVIET-UNION"], destination: ["SOVIET-UNION"], period: year(1980) }],
  ["China mines 70 % of the EU's cobalt", { origin: ["CN"], destination: ["EU"] }],
  ["China mines 70 % of the United States' cobalt", { origin: ["CN"], destination: ["US"] }],
  ["China mines 70 % of Laos's cobalt", { origin: ["CN"], destination: ["LA"] }],
  ["DR Congo mines about 70 % of the world's cobalt", { origin: ["CD"], value: figure(70, 70, "about") }],
  [
    "China processes 85–90 % of the world's rare earths",
    { measure: "processing", origin: ["CN"], materials: ["rare-earths"], value: figure(85, 90) },
  ],
  [
    "China processes more than 90 % of the world's cobalt, lithium and nickel",
    { measure: "processing", origin: ["CN"], materials: ["cobalt", "lithium", "nickel"], value: figure(90, 90, "more than") },
  ],
  [
    "China made 93 % of the world's permanent magnets in 2020",
    { measure: "manufacturing", origin: ["CN"], materials: ["permanent-magnets"], value: figure(93), period: year(2020) },
  ],
  [
    "The Middle East produces about 8 % of the world's aluminium",
    { measure: "production", origin: ["MIDDLE-EAST"], materials: ["aluminium"], value: figure(8, 8, "about") },
  ],
  [
    "The United States produced 67 % of its natural gas in 2013",
    { measure: "production", origin: ["US"], destination: ["US"], materials: ["natural-gas"], value: figure(67), period: year(2013) },
  ],
  [
    "OPEC holds about 80 % of the world's reserves of crude oil",
    { measure: "reserves", origin: ["OPEC"], materials: ["crude-oil"], value: figure(80, 80, "about") },
  ],
  ["Japan has 30 % of the world's capacity for helium", { measure: "capacity", origin: ["JP"], materials: ["helium"], value: figure(30) }],
  [
    "The United States relied on imports for 57 % of its copper in 2025",
    { measure: "import-reliance", destination: ["US"], materials: ["copper"], value: figure(57), period: year(2025) },
  ],
  [
    "The EU and Japan rely on imports for 57 % of their copper",
    { measure: "import-reliance", destination: ["EU", "JP"], materials: ["copper"], value: figure(57) },
  ],
  [
    "The United States relies on imports from China for 57 % of its copper",
    { measure: "import-reliance", origin: ["CN"], destination: ["US"], materials: ["copper"], value: figure(57) },
  ],
  [
    "The United States recycled about 29 % of its cobalt in 2019",
    { measure: "recycling", destination: ["US"], value: figure(29, 29, "about"), period: year(2019) },
  ],
  ["China recycles 50 % of its rare earths", { measure: "recycling", origin: ["CN"], materials: ["rare-earths"], value: figure(50) }],
  [
    "China recycles 50 % of Japan's rare earths",
    { measure: "recycling", origin: ["CN"], destination: ["JP"], materials: ["rare-earths"], value: figure(50) },
  ],

  // shares of a supply, of trade, of use
  [
    "EU imports of borates: 98 % from Türkiye",
    { measure: "imports", origin: ["TR"], destination: ["EU"], materials: ["borates"], value: figure(98) },
  ],
  [
    "EU supply of borates: 98 % from Türkiye",
    { measure: "supply", origin: ["TR"], destination: ["EU"], materials: ["borates"], value: figure(98) },
  ],
  [
    "EU supply of borates in 2016–2020: 98 % from Türkiye",
    { measure: "supply", origin: ["TR"], destination: ["EU"], materials: ["borates"], value: figure(98), period: year(2016, 2020) },
  ],
  [
    "The United States' supply of niobium and tantalum: 54 % from China",
    { measure: "supply", origin: ["CN"], destination: ["US"], materials: ["niobium", "tantalum"], value: figure(54) },
  ],
  ["China and the EU's supply of cobalt: 70 % from Russia", { measure: "supply", origin: ["RU"], destination: ["CN", "EU"] }],
  ["World supply of antimony: 48 % from China", { measure: "supply", origin: ["CN"], materials: ["antimony"], value: figure(48) }],
  ["World supply of antimony: 48 % from an origin not named", { measure: "supply", materials: ["antimony"], value: figure(48) }],
  [
    "EU supply of hafnium: 47 % from its own sources",
    { measure: "supply", origin: ["EU"], destination: ["EU"], materials: ["hafnium"], value: figure(47) },
  ],
  [
    "EU imports of natural graphite: about 89.3 %",
    { measure: "imports", destination: ["EU"], materials: ["natural-graphite"], value: figure(89.3, 89.3, "about") },
  ],
  ["Imports of LNG: 18 % from Russia", { measure: "imports", origin: ["RU"], materials: ["lng"], value: figure(18) }],
  ["China's exports of natural graphite: 53 %", { measure: "exports", origin: ["CN"], materials: ["natural-graphite"], value: figure(53) }],
  [
    "China's exports of natural graphite: 53 % to Japan",
    { measure: "exports", origin: ["CN"], destination: ["JP"], materials: ["natural-graphite"], value: figure(53) },
  ],
  [
    "Exports of fertilizer: about 33.33 % to the Middle East",
    { measure: "exports", destination: ["MIDDLE-EAST"], materials: ["fertilizer"], value: figure(33.33, 33.33, "about") },
  ],
  [
    "The United States' consumption of cobalt in 2019: about 46 %",
    { measure: "consumption", destination: ["US"], value: figure(46, 46, "about"), period: year(2019) },
  ],
  ["Consumption of natural rubber: about 75 %", { measure: "consumption", materials: ["natural-rubber"], value: figure(75, 75, "about") }],

  // a heading and its figure
  ["Mining of cobalt: 70 %", {}],
  ["Mining of a material not named: 70 %", { materials: [] }],
  ["Mining of cobalt for the EU: 70 %", { destination: ["EU"] }],
  ["Extraction of crude oil: 30 %", { materials: ["crude-oil"], value: figure(30) }],
  ["Reliance on imports of copper: 57 %", { measure: "import-reliance", materials: ["copper"], value: figure(57) }],
  [
    "Recycling of platinum group metals: at most 95 %",
    { measure: "recycling", materials: ["platinum-group-metals"], value: figure(95, 95, "at most") },
  ],
  ["EU tariff on copper: 50 %", { measure: "tariff", destination: ["EU"], materials: ["copper"], value: figure(50) }],
  [
    "The United States' tariff on batteries from China in 2024: 7.5 %",
    { measure: "tariff", origin: ["CN"], destination: ["US"], materials: ["batteries"], value: figure(7.5), period: year(2024) },
  ],
  ["China's duty or quota on exports of yttrium: 10 %", { measure: "tariff", origin: ["CN"], materials: ["yttrium"], value: figure(10) }],
  ["Duty or quota on exports of yttrium: 10 %", { measure: "tariff", materials: ["yttrium"], value: figure(10) }],
  ["Price of gallium in China: 80 %", { measure: "price", destination: ["CN"], materials: ["gallium"], value: figure(80) }],
  ["Japan's stocks of cobalt: 70 %", { measure: "stocks", destination: ["JP"] }],
  ["Ownership of cobalt by China: at least 50 %", { measure: "ownership", origin: ["CN"], value: figure(50, 50, "at least") }],
  ["Ownership of cobalt by China in DR Congo: 50 %", { measure: "ownership", origin: ["CN"], destination: ["CD"], value: figure(50) }],
  ["Composition: 85 % ethanol", { measure: "composition", materials: ["ethanol"], value: figure(85) }],
  [
    "Composition in Japan in 2020: less than 0.5 % cobalt",
    { measure: "composition", destination: ["JP"], value: figure(0.5, 0.5, "less than"), period: year(2020) },
  ],
  [
    "Emissions from steel, aluminium and coal: 93 %",
    { measure: "emissions", materials: ["steel", "aluminium", "coal"], value: figure(93) },
  ],
  [
    "China's investment in copper in 2023: about 60 %",
    { measure: "investment", origin: ["CN"], materials: ["copper"], value: figure(60, 60, "about"), period: year(2023) },
  ],
  ["Figure on helium in Japan: 50 %", { measure: "other", destination: ["JP"], materials: ["helium"], value: figure(50) }],

  // goals, projections, possibilities
  [
    "Target 2030: the EU recycles at least 25 % of its strategic raw materials",
    {
      measure: "recycling",
      status: "target",
      origin: ["EU"],
      destination: ["EU"],
      materials: ["strategic-raw-materials"],
      value: figure(25, 25, "at least"),
      period: year(2030),
    },
  ],
  [
    "Target 2030: the EU recycles at least 25 % of its strategic raw materials",
    {
      measure: "recycling",
      status: "target",
      destination: ["EU"],
      materials: ["strategic-raw-materials"],
      value: figure(25, 25, "at least"),
      period: year(2030),
    },
  ],
  [
    "Target 2030: the EU mines at least 10 % of its strategic raw materials",
    {
      status: "target",
      origin: ["EU"],
      destination: ["EU"],
      materials: ["strategic-raw-materials"],
      value: figure(10, 10, "at least"),
      period: year(2030),
    },
  ],
  ["Target: the EU mines 70 % of its cobalt", { status: "target", origin: ["EU"], destination: ["EU"] }],
  [
    "Target 2030, EU supply of strategic raw materials: at most 65 % from an origin not named",
    {
      measure: "supply",
      status: "target",
      destination: ["EU"],
      materials: ["strategic-raw-materials"],
      value: figure(65, 65, "at most"),
      period: year(2030),
    },
  ],
  [
    "Forecast 2025–2030: China processes 80 % of the world's lithium",
    { measure: "processing", status: "forecast", origin: ["CN"], materials: ["lithium"], value: figure(80), period: year(2025, 2030) },
  ],
  [
    "Hypothetical: China's exports of magnesium fall by 10 %",
    { measure: "exports", kind: "change", status: "hypothetical", origin: ["CN"], materials: ["magnesium"], value: figure(-10) },
  ],
  [
    "Hypothetical, South Africa's duty or quota on exports of chromite: 40 %",
    { measure: "tariff", status: "hypothetical", origin: ["South Africa"], materials: ["chromite"], value: figure(40) },
  ],

  // changes
  [
    "The price of gallium fell by 23 % in 2023",
    { measure: "price", kind: "change", materials: ["gallium"], value: figure(-23), period: year(2023) },
  ],
  [
    "China's production of rare earths rose by more than 450 % from 1990 to 2000",
    {
      measure: "production",
      kind: "change",
      origin: ["CN"],
      materials: ["rare-earths"],
      value: figure(450, 450, "more than"),
      period: year(1990, 2000),
    },
  ],
  ["Production of lithium rose by 23 %", { measure: "production", kind: "change", materials: ["lithium"], value: figure(23) }],
  ["Production of lithium fell by 5–11 %", { measure: "production", kind: "change", materials: ["lithium"], value: figure(-11, -5) }],
  ["Production of lithium changed by −2 to 3 %", { measure: "production", kind: "change", materials: ["lithium"], value: figure(-2, 3) }],
  [
    "Production of lithium did not change in 2023",
    { measure: "production", kind: "change", materials: ["lithium"], value: figure(0), period: year(2023) },
  ],
  [
    "EU supply of LNG from the United States rose by 14 percentage points",
    { measure: "supply", kind: "change", origin: ["US"], destination: ["EU"], materials: ["lng"], value: points(14) },
  ],
  [
    "EU supply of LNG from the United States fell by 1 percentage point",
    { measure: "supply", kind: "change", origin: ["US"], destination: ["EU"], materials: ["lng"], value: points(-1) },
  ],
  [
    "The United States' imports of gallium from China fell by 40 %",
    { measure: "imports", kind: "change", origin: ["CN"], destination: ["US"], materials: ["gallium"], value: figure(-40) },
  ],
  [
    "The EU tariff on copper rose by 5 percentage points",
    { measure: "tariff", kind: "change", destination: ["EU"], materials: ["copper"], value: points(5) },
  ],
  [
    "China's duty or quota on exports of rare earths fell by 21.6 %",
    { measure: "tariff", kind: "change", origin: ["CN"], materials: ["rare-earths"], value: figure(-21.6) },
  ],
  ["The content of cobalt fell by 3 %", { measure: "composition", kind: "change", value: figure(-3) }],
  [
    "EU reliance on imports of copper fell by 3 %",
    { measure: "import-reliance", kind: "change", destination: ["EU"], materials: ["copper"], value: figure(-3) },
  ],
  [
    "Forecast 2030: EU consumption of lithium rises by 40 %",
    {
      measure: "consumption",
      kind: "change",
      status: "forecast",
      destination: ["EU"],
      materials: ["lithium"],
      value: figure(40),
      period: year(2030),
    },
  ],
  [
    "Target 2030: EU emissions from steel fall by 30 %",
    {
      measure: "emissions",
      kind: "change",
      status: "target",
      origin: ["EU"],
      materials: ["steel"],
      value: figure(-30),
      period: year(2030),
    },
  ],

  // whom the paper names
  ["DR Congo mined 70 % of the world's cobalt in 2022 (USGS)", { origin: ["CD"], period: year(2022), source: "USGS" }],
  ["Mining of cobalt: 70 % (U.S. Geological Survey, USGS)", { source: "U.S. Geological Survey (USGS)" }],
  ["Price of gallium: 80 % (IEA)", { measure: "price", materials: ["gallium"], value: figure(80), source: "IEA" }],
]

describe("a claim in words", () => {
  test.each(cases)("%s", (sentence, slots) => {
    expect(inWords({ ...plain, ...slots }, names)).toBe(sentence)
  })

  test("is a well-formed sentence for every measure, kind, status, comparator and pair of areas", () => {
    const areas = [[], ["CN"], ["EU"], ["US", "JP"]]
    const odd: string[] = []
    for (const measure of MEASURES)
      for (const kind of ["level", "change"] as const)
        for (const status of STATUSES)
          for (const comparator of COMPARATORS)
            for (const origin of areas)
              for (const destination of areas)
                for (const materials of [[], ["cobalt"], ["cobalt", "rare-earths"]])
                  for (const period of [null, year(2023), year(2019, 2022)]) {
                    const slots = { measure, kind, status, origin, destination, materials, period, value: figure(60, 70, comparator) }
                    const words = inWords({ ...plain, ...slots }, names)
                    const malformed = /^[^A-Z]| {2}|undefined|null|the the|\bof :|\s:|\s$|,:|: .*: /.test(words)
                    if (malformed || !words.includes("60–70 %")) odd.push(words)
                  }
    expect(odd).toEqual([])
  })
})

test.each([
  ["China's mining of rare earths", { materials: ["rare-earths"], origin: ["CN"] }],
  ["EU supply of borates from Türkiye", { measure: "supply", origin: ["TR"], destination: ["EU"], materials: ["borates"] }],
  ["EU supply of borates", { measure: "supply", destination: ["EU"], materials: ["borates"] }],
  ["World supply of borates from Türkiye", { measure: "supply", origin: ["TR"], materials: ["borates"] }],
  ["The United States' reliance on imports of copper", { measure: "import-reliance", destination: ["US"], materials: ["copper"] }],
  ["Change in the price of gallium", { measure: "price", kind: "change", materials: ["gallium"] }],
  ["Price of gallium", { measure: "price", materials: ["gallium"] }],
  [
    "Change in China's exports of cobalt and nickel to Japan",
    { measure: "exports", kind: "change", origin: ["CN"], destination: ["JP"], materials: ["cobalt", "nickel"] },
  ],
  ["EU recycling of cobalt", { measure: "recycling", origin: ["EU"], destination: ["EU"] }],
] as [string, Partial<Told>][])("topic: %s", (words, slots) => {
  expect(topicInWords({ ...plain, ...slots }, names)).toBe(words)
})
