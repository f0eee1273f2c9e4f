import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { type FoundQuantity, findQuantities, mayHoldQuantity } from "../../src/mentions/quantities.ts"

type Expected = string | number | { finds: string | number; todo?: string }
const groups: Record<string, Record<string, Expected>> = parse(readFileSync(new URL("quantities.yaml", import.meta.url), "utf8"))

/** A quantity as the table writes it: "about 60..70 points (from)". */
function written({ value, pair }: FoundQuantity): string {
  const figure = value.high === value.low ? `${value.low}` : `${value.low}..${value.high}`
  const parts = [
    value.comparator === "=" ? "" : value.comparator,
    figure,
    value.unit === "percent" ? "" : "points",
    pair ? `(${pair})` : "",
  ]
  return parts.filter(Boolean).join(" ")
}
const read = (text: string) => findQuantities(text).map(written).join("; ") || "nothing"

for (const [group, examples] of Object.entries(groups))
  describe(group, () => {
    for (const [text, expected] of Object.entries(examples)) {
      const { finds, todo } = typeof expected === "object" ? { todo: undefined, ...expected } : { finds: expected, todo: undefined }
      const run = todo ? test.fails : test
      run(todo ? `${text} (todo: ${todo})` : text, () => expect(read(text)).toBe(String(finds)))
    }
  })

describe("where a quantity stands", () => {
  const standing = [
    ["It mines [just over <60 percent>] of it.", "comparator and unit belong to the span, the figure is without the comparator"],
    ["It mines [between <60 and 70%>] of it.", "the whole range"],
    ["It mines [<60% > or more] of it.".replace("60% >", "60%>"), "the comparator behind the figure"],
    ["It fell from [<90>] to [<60%>].", "a number that shares the sign of the next"],
    ["It mines [<90%>]12 of it.", "the footnote mark is left out"],
    ["It mines [up to the equivalent of <34 percent>] of it.", "two comparing phrases"],
  ] as const
  test.each(standing)("%s: %s", (marked) => {
    const text = marked.replace(/[[\]<>]/g, "")
    let shown = text
    for (const { span, figure } of findQuantities(text).toReversed()) {
      const [a, b, c, d] = [
        text.slice(0, span.start),
        text.slice(span.start, figure.start),
        text.slice(figure.start, figure.end),
        text.slice(figure.end, span.end),
      ]
      shown = `${a}[${b}<${c}>${d}]${shown.slice(span.end)}`
    }
    expect(shown).toBe(marked)
  })

  test("footnote marks are no part of a number", () => {
    const text = "In 201912 Peru13 45 percent"
    const mark = { start: text.indexOf("13"), end: text.indexOf("13") + 2 }
    expect(findQuantities("of 2512 percent", [{ start: 5, end: 7 }])[0]?.value.low).toBe(25)
    expect(findQuantities(text, [mark]).map(written)).toEqual(["45"])
  })

  test("members of a list know their place, and whether they are respective", () => {
    const found = findQuantities("10, 40 and 25 percent of copper, zinc and tin, respectively; then 5%.")
    expect(found.map((quantity) => quantity.series)).toEqual([
      { first: 0, index: 0, count: 3, respectively: true },
      { first: 0, index: 1, count: 3, respectively: true },
      { first: 0, index: 2, count: 3, respectively: true },
      undefined,
    ])
  })
})

describe("whatever the text", () => {
  const words = Object.values(groups).flatMap((examples) => Object.keys(examples))
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 6 })
    .map((parts) => parts.join(" "))

  test("quantities stand in order, apart, inside the text, around their figure", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const { span, figure, value } of findQuantities(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(figure.start).toBeGreaterThanOrEqual(span.start)
          expect(figure.end).toBeLessThanOrEqual(span.end)
          expect(figure.start).toBeLessThan(figure.end)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(value.low).toBeLessThanOrEqual(value.high)
          end = span.end
        }
      }),
    )
  })

  test("the gate turns away ordinary sentences", () => {
    expect(mayHoldQuantity("The mine opened in 1997 and employs 300 people.")).toBe(false)
    expect(mayHoldQuantity("Output rose to 12,000 tons in the north.")).toBe(false)
    expect(mayHoldQuantity("Nearly half of the mines are idle.")).toBe(true)
  })
})
