import { describe, expect, test } from "vitest"
import { assay, linesOf } from "./run.ts"

describe("assay mentions", () => {
  test("prints each mention with its kind, quote, page, place, and value or id", async () => {
    const printed = await assay(["mentions", "-"], "In 2023 Chile mined about 24% of the copper.")
    expect(printed).toMatchObject({ code: 0, err: "" })
    expect(linesOf(printed)).toEqual([
      { kind: "year", quote: "2023", page: 1, span: { start: 3, end: 7 }, value: { from: 2023, to: 2023 } },
      { kind: "area", quote: "Chile", page: 1, span: { start: 8, end: 13 }, id: "CL", form: "noun" },
      { kind: "measure", quote: "mined", page: 1, span: { start: 14, end: 19 }, id: "extraction", form: "verb" },
      {
        kind: "quantity",
        quote: "about 24%",
        page: 1,
        span: { start: 20, end: 29 },
        value: { low: 24, high: 24, comparator: "about", unit: "percent" },
      },
      { kind: "material", quote: "copper", page: 1, span: { start: 37, end: 43 }, id: "copper" },
    ])
  })

  test("quotes are the text at their span", async () => {
    const text = "Peru and Chile\nhold 40 per\ncent of it.\n\nThe EU’s lithium imports fell by 5 percentage points."
    for (const { quote, span } of linesOf(await assay(["mentions", "-"], text))) {
      const { start, end } = span as { start: number; end: number }
      expect(quote).toBe(text.slice(start, end).replace(/\s+/g, " "))
    }
  })

  test("a missing file is one sentence", async () => {
    const printed = await assay(["mentions", "nowhere.pdf"])
    expect(printed).toEqual({ code: 1, out: "", err: "There is no file nowhere.pdf; check its name and folder.\n" })
  })
})
