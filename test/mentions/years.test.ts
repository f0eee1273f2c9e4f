import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { type FoundYear, findYears } from "../../src/mentions/years.ts"

const groups: Record<string, Record<string, string | number>> = parse(readFileSync(new URL("years.yaml", import.meta.url), "utf8"))

/** A year as the table writes it: "from 2010..2023 [base]". */
function written({ value, cue, role }: FoundYear): string {
  const years = value.from === value.to ? `${value.from}` : `${value.from}..${value.to}`
  return [cue, years, role && `[${role}]`].filter(Boolean).join(" ")
}

for (const [group, examples] of Object.entries(groups))
  describe(group, () => {
    for (const [text, expected] of Object.entries(examples))
      test(text || "an empty text", () => expect(findYears(text).map(written).join("; ") || "nothing").toBe(String(expected)))
  })

test.each([
  ["It grew by [2030].", "one year"],
  ["It grew [2019–22] on.", "a span of years"],
  ["It grew between [2019 and 2022] on.", "both ends"],
  ["It grew by [31 December 2030] on.", "the whole date"],
  ["It grew in the [1990s].", "a decade"],
  ["It grew in [FY2023] on.", "a fiscal year"],
])("where years stand: %s (%s)", (marked) => {
  const text = marked.replace(/[[\]]/g, "")
  const [{ span }] = findYears(text) as [FoundYear]
  expect(`${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}`).toBe(marked)
})
