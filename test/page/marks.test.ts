import { describe, expect, it } from "vitest"
import type { ShownClaim } from "../../src/server/api.ts"
import { NO_FILTER } from "../../src/web/address.ts"
import { abridged } from "../../src/web/claim/abridged.ts"
import { drawn } from "../../src/web/claim/scale.ts"
import { type Piece, piecesOf } from "../../src/web/claim/slots.ts"
import { shownWords } from "../../src/web/claims/shown.ts"
import { valueText } from "../../src/web/figures.ts"
import { namesOf } from "../../src/web/names.ts"
import { scaleFor, scrollDown } from "../../src/web/reader/fit.ts"
import { around } from "../../src/web/reader/wash.ts"
import { letter } from "../../src/web/topics/letters.ts"
import { plotOf, steps } from "../../src/web/topics/plot.ts"

const value = (low: number, high = low, comparator: "=" | "about" | "more than" | "less than" = "=") =>
  ({ low, high, comparator, unit: "percent" }) as const

describe("the quote's marks", () => {
  const quote = "China mines 70 % of it"
  const reason = (slot: "origin" | "value" | "measure", start: number, end: number) => ({ slot, span: { start, end }, why: "" })
  it("cut it where slots begin and end", () => {
    const reasons = [reason("origin", 100, 105), reason("measure", 106, 111), reason("value", 112, 116)]
    expect(piecesOf({ quote, span: { start: 100, end: 122 }, reasons }).map(({ text, slot }) => [text, slot])).toEqual([
      ["China", "origin"],
      [" ", null],
      ["mines", "measure"],
      [" ", null],
      ["70 %", "value"],
      [" of it", null],
    ])
  })
  it("leave out what lies outside, and give shared words to the figure", () => {
    const reasons = [reason("measure", 90, 120), reason("value", 112, 116), reason("origin", 0, 50)]
    const pieces = piecesOf({ quote, span: { start: 100, end: 122 }, reasons })
    expect(pieces.map(({ slot }) => slot)).toEqual(["measure", "value", "measure", null])
    expect(pieces.map(({ text }) => text).join("")).toBe(quote)
  })
  it("are left out where the quote is not the text letter by letter", () => {
    expect(piecesOf({ quote, span: { start: 100, end: 130 }, reasons: [reason("value", 112, 116)] })).toEqual([{ text: quote, slot: null }])
  })
})

describe("a value", () => {
  it("stays open towards 100 for more, towards nothing for less", () => {
    expect(drawn({ value: value(60, 60, "more than"), kind: "level", status: "actual" })).toMatchObject({ low: 60, openTo: 100 })
    expect(drawn({ value: value(60, 60, "less than"), kind: "level", status: "actual" })).toMatchObject({ openTo: 0 })
    expect(drawn({ value: value(-20, -20, "more than"), kind: "change", status: "actual" })).toMatchObject({ openTo: -100 })
  })
  it("is full when actual, hollow as a target, broken as a forecast", () => {
    expect((["actual", "target", "forecast"] as const).map((status) => drawn({ value: value(5), kind: "level", status }).fill)).toEqual([
      "full",
      "hollow",
      "broken",
    ])
  })
  it("that leaves the scale is cut, and says so", () => {
    expect(drawn({ value: value(250), kind: "change", status: "actual" })).toMatchObject({ high: 100, beyond: 100 })
  })
  it("is written with its direction when it is a change", () => {
    const said = (low: number, high: number, kind: "level" | "change") =>
      valueText({ value: value(low, high), kind }).replace("\u202f", " ")
    expect(said(60, 70, "level")).toBe("60–70 %")
    expect(said(12, 12, "change")).toBe("+12 %")
    expect(said(-30, -20, "change")).toBe("−30 to −20 %")
  })
})

describe("what is shown, in a sentence", () => {
  const names = namesOf({
    materials: [{ id: "cobalt", name: "cobalt", names: [], broader: [] }],
    areas: [
      { id: "CD", name: "DR Congo", names: ["DRC"] },
      { id: "ZM", name: "Zambia", names: [] },
    ],
    measures: [{ id: "extraction", name: "mining" }],
  })
  it("names every part of the filter", () => {
    const filter = { ...NO_FILTER, material: ["cobalt"], measure: ["extraction"], origin: ["CD", "ZM"], from: "2010", to: "2024" }
    expect(shownWords(412, filter as never, names, String)).toBe(
      "412 claims on cobalt about mining with origin DR Congo or Zambia for 2010–2024",
    )
  })
  it("counts one and none", () => {
    expect(shownWords(1, NO_FILTER, names, String)).toBe("1 claim")
    expect(shownWords(1, { ...NO_FILTER, review: ["rejected"], confidenceFrom: "0.9" }, names, String)).toBe(
      "1 claim that is rejected and that is sure",
    )
    expect(shownWords(1, { ...NO_FILTER, kind: ["change"] }, names, String)).toBe("1 claim that gives a change")
    expect(shownWords(2, { ...NO_FILTER, paper: ["a"] }, names, () => "A Title That Goes On ".repeat(9))).toMatch(
      /^2 claims in “.{40,59}…”$/,
    )
    expect(shownWords(0, { ...NO_FILTER, text: "gate" }, names, String)).toBe("No claims with the words “gate”")
  })
})

describe("the light on the evidence", () => {
  const box = (x: number, width: number, y = 0) => ({ page: 1, x, y, width, height: 10 })
  it("leaves out the words that have a colour of their own", () => {
    expect(around([box(10, 90)], [box(40, 10), box(90, 20)])).toEqual([box(10, 30), box(50, 40)])
  })
  it("keeps other lines whole", () => {
    expect(around([box(10, 90)], [box(40, 10, 12)])).toEqual([box(10, 90)])
  })
})

describe("the page of a paper", () => {
  it("is drawn so large that its text fills the pane, not its margins", () => {
    expect(scaleFor({ width: 600, left: 72, right: 528 }, 492)).toBeCloseTo(1)
    expect(scaleFor({ width: 600, left: 0, right: 600 }, 300)).toBeCloseTo(0.5)
    expect(scaleFor({ width: 600, left: 200, right: 300 }, 900)).toBeCloseTo(1.9)
  })
  it("is scrolled so that the evidence stands in the upper third", () => {
    expect(scrollDown([{ page: 1, x: 0, y: 400, width: 1, height: 1 }], 2, 500)).toBe(680)
    expect(scrollDown([], 2, 500)).toBe(0)
  })
})

describe("a topic", () => {
  it("calls its papers A to Z, then AA", () => {
    expect([0, 25, 26, 27].map(letter)).toEqual(["A", "Z", "AA", "AB"])
  })
  it("has round years on its axis", () => {
    expect(steps(2004, 2024, 5)).toEqual([2005, 2010, 2015, 2020])
    expect(steps(2023, 2023, 5)).toEqual([2023])
  })
  it("stand side by side over the whole width where none has a year, beside a lane where some have", () => {
    const claim = (low: number, year: number | null) =>
      ({ kind: "level", status: "actual", value: value(low), period: year && { from: year, to: year } }) as ShownClaim
    const undated = plotOf([claim(4, null), claim(1, null), claim(3, null)], 1088)
    expect(undated.points.map(({ x }) => Math.round(x))).toEqual([215, 548, 881])
    expect(undated.lane).toBeNull()
    const mixed = plotOf([claim(4, null), claim(1, 2020)], 1088)
    expect(mixed.points.map(({ x }) => x < mixed.lane!)).toEqual([true, false])
  })
})

describe("a long sentence above the form", () => {
  const plain = (text: string): Piece => ({ text, slot: null })
  const marked = (text: string): Piece => ({ text, slot: "value" })
  const long = "one two three four five six seven eight nine ten eleven twelve thirteen"
  const told = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join("")

  it("that is short enough stays as it is", () => {
    const pieces = [plain("China mines "), marked("70 %")]
    expect(abridged(pieces, 16)).toBe(pieces)
  })
  it.each([
    ["before its mark", [plain(`${long} `), marked("70 %")], "… eleven twelve thirteen 70 %"],
    ["after its mark", [marked("70 %"), plain(` ${long}`)], "70 % one two three four five …"],
    ["without any mark", [plain(long)], "one two three four five six …"],
    ["between marks", [marked("China"), plain(` ${long} `), marked("70 %")], "China one two … thirteen 70 %"],
  ])("gives way %s, at whole words", (_, pieces, shown) => expect(told(abridged(pieces, 30))).toBe(shown))

  it("keeps every mark, and what is short between them", () => {
    const pieces = [plain(`${long} `), marked("China"), plain(" mines "), marked("70 %"), plain(` ${long}`)]
    const short = abridged(pieces, 90)
    expect(short.filter(({ slot }) => slot)).toEqual(pieces.filter(({ slot }) => slot))
    expect(short[2]).toBe(pieces[2])
    expect(told(short).length).toBeLessThanOrEqual(96)
  })
})
