import { describe, expect, test } from "vitest"
import type { Claim, Correction, Review } from "../src/model.ts"
import { canWithdraw, changedSlots, lastReviews, reviewed, sinceReview } from "../src/review.ts"

const claim = (given: Partial<Claim> = {}): Claim => ({
  id: "one",
  document: "paper",
  page: 1,
  quote: "China mines 70 % of the world's cobalt",
  span: { start: 10, end: 48 },
  boxes: [],
  where: "prose",
  materials: ["cobalt"],
  origin: ["CN"],
  destination: [],
  measure: "extraction",
  kind: "level",
  value: { low: 70, high: 70, comparator: "=", unit: "percent" },
  period: null,
  status: "actual",
  source: null,
  implied: [],
  rule: "test",
  reasons: [],
  confidence: 1,
  ...given,
})
const review = (verdict: Review["verdict"], correction: Correction | null = null, given: Partial<Review> = {}): Review => ({
  claim: "one",
  verdict,
  correction,
  note: null,
  reviewer: "ada",
  at: "2026-01-01T10:00:00Z",
  ...given,
})

describe("a claim under its review", () => {
  test("holds the corrected slots, and its own id and evidence", () => {
    const read = claim()
    const shown = reviewed(read, review("corrected", { origin: ["CD"], period: { from: 2022, to: 2022 } }))
    expect(shown).toEqual({ ...read, origin: ["CD"], period: { from: 2022, to: 2022 } })
    expect(shown.id).toBe(read.id)
    expect(read.origin).toEqual(["CN"])
  })

  test("a slot can be corrected to nothing", () => {
    expect(reviewed(claim({ source: "IEA" }), review("corrected", { source: null })).source).toBeNull()
  })

  test.each([
    ["no review", null],
    ["accepted", review("accepted")],
    ["rejected", review("rejected")],
    ["a correction that was accepted later is not this one's", review("accepted", { origin: ["CD"] })],
  ])("is as it was read: %s", (_, given) => {
    const read = claim()
    expect(reviewed(read, given)).toBe(read)
  })

  test("correcting twice with the same review is correcting once", () => {
    const correction = review("corrected", { measure: "processing" })
    expect(reviewed(reviewed(claim(), correction), correction)).toEqual(reviewed(claim(), correction))
  })
})

test("the last review of a claim holds, whatever its clock said", () => {
  const last = lastReviews([
    review("accepted", null, { at: "2026-03-01T00:00:00Z" }),
    review("rejected", null, { claim: "two" }),
    review("corrected", { origin: ["CD"] }, { at: "2026-02-01T00:00:00Z" }),
  ])
  expect(last.get("one")?.verdict).toBe("corrected")
  expect(last.get("two")?.verdict).toBe("rejected")
})

describe("a review that is taken back", () => {
  const by = (reviewer: string, verdict: Review["verdict"]) => review(verdict, null, { reviewer })
  const held = (...reviews: Review[]) => {
    const last = lastReviews(reviews).get("one")
    return last && `${last.reviewer} ${last.verdict}`
  }
  test.each([
    ["of one, none is left", [by("ada", "accepted"), by("ada", "withdrawn")], undefined],
    ["the one before holds again", [by("ada", "accepted"), by("ada", "rejected"), by("ada", "withdrawn")], "ada accepted"],
    ["twice takes back two", [by("ada", "accepted"), by("ada", "rejected"), by("ada", "withdrawn"), by("ada", "withdrawn")], undefined],
    ["another person's stays", [by("ada", "accepted"), by("bo", "rejected"), by("ada", "withdrawn")], "bo rejected"],
    ["what was never said takes back nothing", [by("ada", "accepted"), by("bo", "withdrawn")], "ada accepted"],
    ["a decision after it holds", [by("ada", "accepted"), by("ada", "withdrawn"), by("ada", "rejected")], "ada rejected"],
  ] as [string, Review[], string | undefined][])("%s", (_, reviews, expected) => {
    expect(held(...reviews)).toBe(expected)
  })

  test("only by who said something that still stands", () => {
    const reviews = [by("ada", "accepted"), by("bo", "rejected"), by("bo", "withdrawn")]
    expect([canWithdraw(reviews, "ada"), canWithdraw(reviews, "bo"), canWithdraw(reviews, "cy")]).toEqual([true, false, false])
  })
})

test.each([
  [[], {}],
  [["value"], { value: { low: 70, high: 75, comparator: "=", unit: "percent" } }],
  [["materials", "origin", "period"], { materials: ["nickel"], origin: [], period: { from: 2020, to: 2021 } }],
  [[], { materials: ["cobalt", "cobalt"], value: { unit: "percent", comparator: "=", high: 70, low: 70 } }],
  [["source"], { source: "IEA" }],
] as [string[], Partial<Claim>][])("changed slots: %j", (slots, given) => {
  expect(changedSlots(claim(), claim(given))).toEqual(slots)
})

describe("since a review", () => {
  const others = { id: "two", span: { start: 60, end: 90 } }
  test.each([
    ["found again", [claim({ confidence: 0.5 })], "same", "one", []],
    ["another slot, the same words", [claim({ id: "new", measure: "processing" })], "changed", "new", ["measure"]],
    [
      "of two in the same words, the one with the same figure",
      [
        claim({ id: "far", value: { low: 30, high: 30, comparator: "=", unit: "percent" } }),
        claim({ id: "new", origin: ["CD"], span: { start: 20, end: 48 } }),
      ],
      "changed",
      "new",
      ["origin"],
    ],
    ["nothing there", [claim(others)], "gone", undefined, []],
    ["the same words in another paper", [claim({ id: "new", document: "other" })], "gone", undefined, []],
  ] as [string, Claim[], string, string | undefined, string[]][])("%s", (_, after, fate, id, slots) => {
    const [since] = sinceReview([claim()], after, [review("accepted")])
    expect([since!.fate, since!.after?.id, since!.slots]).toEqual([fate, id, slots])
  })

  test("claims nobody reviewed are not told, and a successor stands for one claim only", () => {
    const before = [claim(), claim({ id: "also" }), claim({ ...others, id: "unreviewed" })]
    const reviews = [review("accepted"), review("rejected", null, { claim: "also" })]
    const fates = sinceReview(before, [claim({ id: "new", origin: [] })], reviews).map(({ fate, after }) => [fate, after?.id])
    expect(fates).toEqual([
      ["changed", "new"],
      ["gone", undefined],
    ])
  })
})
