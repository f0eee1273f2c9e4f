/** What leads the lines of a list in a picture, and what only looks like it. */
import { describe, expect, test } from "vitest"
import type { RawWord } from "../../../src/pdf/raw.ts"
import { withBullets } from "../../../src/pdf/scan/bullets.ts"

const SIZE = 10
/** Words of one line, each with the place of its left side; a letter is half an em wide. */
const line = (baseline: number, ...words: readonly (readonly [string, number])[]): RawWord[] =>
  words.map(([text, left]) => ({
    text,
    left,
    right: left + text.length * (SIZE / 2),
    baseline,
    size: SIZE,
    bold: false,
    italic: false,
    glued: false,
    angle: 0,
  }))
const texts = (words: readonly RawWord[]): string => words.map(({ text }) => text).join(" ")

describe("a bullet in a picture", () => {
  test.each(["[J", "e", "©", "o", "LJ"])("that is taken for %s leads two lines at least", (seen) => {
    const list = [...line(100, [seen, 72], ["a", 90], ["duty", 98]), ...line(130, [seen, 72.5], ["quotas", 90])]
    expect(texts(withBullets(list))).toBe("• a duty • quotas")
  })

  test.each([
    ["leads one line only", line(100, ["e", 72], ["Estimated.", 90])],
    ["stands at two places", [...line(100, ["o", 72], ["mines", 90]), ...line(130, ["o", 80], ["smelters", 98])]],
    ["stands within its lines", [...line(100, ["ore", 50], ["e", 72], ["x", 90]), ...line(130, ["tin", 50], ["e", 72], ["y", 90])]],
    ["stands close to its word", [...line(100, ["e", 72], ["Estimated.", 78]), ...line(130, ["e", 72], ["Estimate", 78])]],
    ["is a figure or an empty cell", [...line(100, ["—", 72], ["12", 90]), ...line(130, ["—", 72], ["0", 90])]],
    ["leads to no words", [...line(100, ["o", 72], ["|", 90]), ...line(130, ["o", 72], ["|", 90])]],
  ])("is none where it %s", (_, words) => {
    expect(withBullets(words)).toEqual(words)
  })
})
