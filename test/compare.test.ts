import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Observation, pairsOf, topicKey, topicsOf, verdictBetween } from "../src/compare.ts"
import type { Claim } from "../src/model.ts"

let made = 0
/** A claim of paper "a" (or another) that China mines 70 % of the world's cobalt in 2022, with what is given instead. */
function claim(
  given: Partial<Omit<Claim, "value">> & { value?: Partial<Claim["value"]>; published?: number | null; publisher?: string | null } = {},
): Observation {
  const { value, published = null, publisher = null, ...slots } = given
  const low = value?.low ?? 70
  made += 1
  return {
    id: `c${made}`,
    document: "a",
    page: 1,
    quote: "",
    span: { start: 0, end: 0 },
    boxes: [],
    where: "prose",
    materials: ["cobalt"],
    origin: ["CN"],
    destination: [],
    measure: "extraction",
    kind: "level",
    period: { from: 2022, to: 2022 },
    status: "actual",
    source: null,
    implied: [],
    rule: "test",
    reasons: [],
    confidence: 1,
    ...slots,
    value: { high: low, comparator: "=", unit: "percent", ...value, low },
    paper: { published, publisher },
  }
}
const year = (from: number, to = from) => ({ from, to })
type Figure = Partial<Claim["value"]>
const of = (low: number, comparator: Claim["value"]["comparator"] = "=", high = low): Figure => ({ low, high, comparator })

describe("figures for the same year", () => {
  const cases: readonly [string, Figure, Figure, "agree" | "conflict"][] = [
    ["the same figure", of(70), of(70), "agree"],
    ["rounded to whole per cents", of(70.4), of(70), "agree"],
    ["within 2 points", of(70), of(68), "agree"],
    ["rounded, then 2 points apart", of(95), of(92), "agree"],
    ["more than 2 points", of(95), of(91), "conflict"],
    ["small figures: 1 point is much", of(3), of(5), "conflict"],
    ["small figures: next to each other", of(3), of(4), "agree"],
    ["two-thirds and 67 %", of(66.67), of(67), "agree"],
    ["far apart", of(70), of(85), "conflict"],
    ["more than 90 meets 95", of(90, "more than"), of(95), "agree"],
    ["more than 90 does not meet 80", of(90, "more than"), of(80), "conflict"],
    ["at least 90 meets 90", of(90, "at least"), of(90), "agree"],
    ["at most 65 meets 50", of(65, "at most"), of(50), "agree"],
    ["at most 65 does not meet 80", of(65, "at most"), of(80), "conflict"],
    ["less than 10 against more than 20", of(10, "less than"), of(20, "more than"), "conflict"],
    ["about 70 is wide enough for 65", of(70, "about"), of(65), "agree"],
    ["70 is not wide enough for 65", of(70), of(65), "conflict"],
    ["about 70 does not meet 60", of(70, "about"), of(60), "conflict"],
    ["a range that contains the other", of(60, "=", 75), of(70), "agree"],
    ["ranges that overlap", of(60, "=", 70), of(68, "=", 80), "agree"],
    ["ranges apart", of(40, "=", 50), of(68, "=", 80), "conflict"],
  ]
  test.each(cases)("%s", (_, a, b, verdict) => {
    const [first, second] = [claim({ value: a }), claim({ value: b, document: "b" })]
    expect(verdictBetween(first, second)?.verdict).toBe(verdict)
    expect(verdictBetween(second, first)?.verdict).toBe(verdict)
  })

  test.each([
    ["a fall of more than 20 % meets one of 35 %", of(-20, "more than"), of(-35), "agree"],
    ["a fall of more than 20 % does not meet one of 5 %", of(-20, "more than"), of(-5), "conflict"],
    ["a fall of less than 5 % does not meet a rise of 10 %", of(-5, "less than"), of(10), "conflict"],
    ["a rise and a fall", of(20), of(-20), "conflict"],
    ["falls of 5 to 11 and 8", of(-11, "=", -5), of(-8), "agree"],
  ] as const)("changes: %s", (_, a, b, verdict) => {
    expect(verdictBetween(claim({ kind: "change", value: a }), claim({ kind: "change", value: b, document: "b" }))?.verdict).toBe(verdict)
  })

  test("a tariff is law: 25 against 24 is a conflict, which it is not for a share", () => {
    const [a, b] = [claim({ value: of(26) }), claim({ value: of(24), document: "b" })]
    expect(verdictBetween(a, b)?.verdict).toBe("agree")
    expect(verdictBetween({ ...a, measure: "tariff" }, { ...b, measure: "tariff" })?.verdict).toBe("conflict")
  })
})

describe("years", () => {
  const cases: readonly [string, Parameters<typeof claim>[0], Parameters<typeof claim>[0], string][] = [
    ["the same, figures differ", { period: year(2022) }, { period: year(2022) }, "conflict"],
    ["years that do not meet", { period: year(2019) }, { period: year(2022) }, "different period"],
    ["a year within an average", { period: year(2019, 2022) }, { period: year(2021) }, "conflict"],
    ["averages of successive editions", { period: year(2018, 2021) }, { period: year(2019, 2022) }, "different period"],
    ["one unknown, nothing known of the paper", { period: null }, { period: year(2022) }, "conflict"],
    ["both unknown", { period: null }, { period: null }, "conflict"],
    ["one unknown, published soon after", { period: null, published: 2024 }, { period: year(2022) }, "conflict"],
    ["one unknown, published long before", { period: null, published: 2014 }, { period: year(2022) }, "different period"],
    ["one unknown, published before that year was over", { period: null, published: 2021 }, { period: year(2022) }, "different period"],
    ["both unknown, published at about the same time", { period: null, published: 2023 }, { period: null, published: 2021 }, "conflict"],
    ["both unknown, published ten years apart", { period: null, published: 2024 }, { period: null, published: 2014 }, "different period"],
  ]
  test.each(cases)("%s", (_, a, b, verdict) => {
    const [first, second] = [claim({ value: of(70), ...a }), claim({ value: of(85), document: "b", ...b })]
    expect(verdictBetween(first, second)?.verdict).toBe(verdict)
    expect(verdictBetween(second, first)?.verdict).toBe(verdict)
  })

  test("figures that agree in averages of successive editions agree", () => {
    const [a, b] = [claim({ period: year(2018, 2021) }), claim({ period: year(2019, 2022), document: "b", value: of(71) })]
    expect(verdictBetween(a, b)?.verdict).toBe("agree")
  })
})

describe("what is not compared", () => {
  const other = { document: "b", value: of(20) }
  test.each([
    ["one paper is one voice", claim(), claim({ value: of(20) })],
    [
      "per cents and percentage points",
      claim({ kind: "change" }),
      claim({ ...other, kind: "change", value: { low: 20, unit: "percentage point" } }),
    ],
    ["a forecast with what is", claim({ status: "forecast" }), claim(other)],
    ["a target with a forecast", claim({ status: "target" }), claim({ ...other, status: "forecast" })],
    ["two possibilities", claim({ status: "hypothetical" }), claim({ ...other, status: "hypothetical" })],
  ])("%s", (_, a, b) => {
    expect(verdictBetween(a, b)).toBeNull()
    expect(verdictBetween(b, a)).toBeNull()
  })
})

describe("why", () => {
  test.each([
    ["Both say 70 %.", claim(), claim({ document: "b" })],
    ["More than 90 % and 95 % leave room for each other.", claim({ value: of(90, "more than") }), claim({ value: of(95), document: "b" })],
    ["70 % against 85 % for 2022.", claim(), claim({ value: of(85), document: "b" })],
    ["70 % is for 2019, 85 % for 2022.", claim({ period: year(2019) }), claim({ value: of(85), document: "b" })],
    ["70 % is for 2019, 70 % for 2022; the figure stayed the same.", claim({ period: year(2019) }), claim({ document: "b" })],
    [
      "70 % against 85 %; the paper (of unknown date) that says 70 % names no year.",
      claim({ period: null }),
      claim({ value: of(85), document: "b" }),
    ],
    [
      "70 % against 85 % for 2022; the paper (of 2024) that says 70 % names no year.",
      claim({ period: null, published: 2024 }),
      claim({ value: of(85), document: "b" }),
    ],
    [
      "Both say 70 %; neither paper (of 2023, of 2024) names a year.",
      claim({ period: null, published: 2023 }),
      claim({ period: null, published: 2024, document: "b" }),
    ],
    [
      "A fall of 20 % against a rise of 20 % for 2022.",
      claim({ kind: "change", value: of(-20) }),
      claim({ kind: "change", value: of(20), document: "b" }),
    ],
    [
      "18 % in 2022 does not meet the target of at least 25 % in 2030.",
      claim({ status: "target", value: of(25, "at least"), period: year(2030) }),
      claim({ value: of(18), document: "b" }),
    ],
    [
      "30 % in 2022 meets the target of at least 25 % in 2030.",
      claim({ value: of(30), document: "b" }),
      claim({ status: "target", value: of(25, "at least"), period: year(2030) }),
    ],
  ])("%s", (why, a, b) => {
    expect(verdictBetween(a, b)?.why).toBe(why)
  })
})

describe("pairs of a topic", () => {
  test("a claim answers one claim of another paper: lists of shares pair up", () => {
    const shares = (document: string, ...figures: number[]) => figures.map((low) => claim({ document, value: of(low) }))
    const pairs = pairsOf([...shares("a", 50, 25, 15), ...shares("b", 15, 49, 24)])
    expect(pairs.map(({ verdict }) => verdict)).toEqual(["agree", "agree", "agree"])
  })

  test("a conflict is one conflict though a paper says its figure twice", () => {
    const pairs = pairsOf([claim(), claim(), claim({ document: "b", value: of(85) })])
    expect(pairs.map(({ verdict }) => verdict)).toEqual(["conflict"])
  })

  test("a target stands against the actual figure that also answers another", () => {
    const target = claim({ status: "target", value: of(90) })
    const [mine, theirs] = [claim({ document: "b" }), claim({ document: "a" })]
    const pairs = pairsOf([target, mine, theirs])
    expect(pairs.map(({ a, b, verdict }) => [a, b, verdict])).toEqual([
      [mine.id, theirs.id, "agree"],
      [target.id, mine.id, "target against actual"],
    ])
  })

  test("three papers make three pairs", () => {
    expect(pairsOf(["a", "b", "c"].map((document) => claim({ document })))).toHaveLength(3)
  })

  test("the order in which claims come changes no verdict", () => {
    const figure = fc.record({
      low: fc.integer({ min: 0, max: 100 }),
      document: fc.constantFrom("a", "b", "c"),
      from: fc.integer({ min: 2019, max: 2022 }),
    })
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 8 }), (figures) => {
        const claims = figures.map(({ low, document, from }) => claim({ document, value: of(low), period: year(from) }))
        const told = (list: readonly Observation[]) => pairsOf(list).map(({ a, b, verdict }) => [...[a, b].sort(), verdict].join(" "))
        expect(told([...claims].reverse())).toEqual(told(claims))
      }),
    )
  })
})

describe("topics", () => {
  test("a key is one word that fits an address, whatever the order of ids", () => {
    const key = topicKey({
      materials: ["nickel", "cobalt"],
      measure: "import-reliance",
      kind: "level",
      origin: [],
      destination: ["EU", "MIDDLE-EAST"],
    })
    expect(key).toBe("cobalt_nickel.import-reliance.level.-.EU_MIDDLE-EAST")
    expect(encodeURIComponent(key)).toBe(key)
  })

  test("group by material set, measure, kind, origin and destination; most papers first", () => {
    const groups = topicsOf([
      claim({ origin: ["CD"] }),
      claim({ materials: ["nickel", "cobalt"] }),
      claim({ materials: ["cobalt", "nickel"], document: "b", value: of(80) }),
      claim({ kind: "change" }),
      claim({ destination: ["EU"] }),
      claim({ materials: [] }),
    ])
    expect(groups.map(({ key, papers, claims, low, high }) => [key, papers, claims.length, low, high])).toEqual([
      ["cobalt_nickel.extraction.level.CN.-", 2, 2, 70, 80],
      ["cobalt.extraction.change.CN.-", 1, 1, 70, 70],
      ["cobalt.extraction.level.CD.-", 1, 1, 70, 70],
      ["cobalt.extraction.level.CN.EU", 1, 1, 70, 70],
    ])
  })

  test("a target does not stretch the range of what is", () => {
    const [group] = topicsOf([claim(), claim({ status: "target", value: of(10) })])
    expect([group!.low, group!.high]).toEqual([70, 70])
    const [goals] = topicsOf([claim({ status: "target", value: of(10) })])
    expect([goals!.low, goals!.high]).toEqual([10, 10])
  })
})
