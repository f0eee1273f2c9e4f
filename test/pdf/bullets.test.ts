/** Bullets that a page draws as shapes instead of writing them. */
import { describe, expect, test } from "vitest"
import { type Dot, withBullets } from "../../src/pdf/bullets.ts"
import type { RawWord } from "../../src/pdf/raw.ts"
import { readPdf } from "../../src/pdf/read.ts"
import { wordsOf } from "../../src/text/words.ts"
import { lines, pdfOf } from "./made.ts"

/** The words of a line of 10 points, 25 points and a gap of 3 each. */
const line = (left: number, baseline: number, text: string): RawWord[] =>
  text.split(" ").map((word, at) => ({
    text: word,
    left: left + 28 * at,
    right: left + 28 * at + 25,
    baseline,
    size: 10,
    bold: false,
    italic: false,
    glued: false,
    angle: 0,
  }))
const dot = (left: number, middle: number, { size = 3, colour = 0 } = {}): Dot => ({
  left,
  right: left + size,
  top: middle - size / 2,
  bottom: middle + size / 2,
  colour,
})
const read = (words: readonly RawWord[], dots: readonly Dot[]): string =>
  withBullets(words, dots)
    .map(({ text }) => text)
    .join(" ")

describe("a dot is a bullet", () => {
  test("before a line, level with its small letters", () => {
    const bullets = withBullets(line(80, 100, "Copper first and nickel next"), [dot(68, 96.5)])
    expect(bullets[0]).toMatchObject({ text: "•", left: 68, right: 71, baseline: 100, size: 10, glued: false })
    expect(bullets.slice(1)).toEqual(line(80, 100, "Copper first and nickel next"))
  })

  test("before few words where another of its kind stands below", () => {
    const words = [...line(80, 100, "Copper"), ...line(80, 112, "Nickel")]
    expect(read(words, [dot(68, 96.5), dot(68, 108.5)])).toBe("• Copper • Nickel")
  })
})

describe("a dot is no bullet", () => {
  test("in the key of a chart, where each has its own colour", () => {
    const words = [...line(80, 100, "Copper"), ...line(80, 112, "Nickel")]
    expect(read(words, [dot(68, 96.5, { colour: 0xff0000 }), dot(68, 108.5, { colour: 0x0000ff })])).toBe("Copper Nickel")
  })

  test("where a ruling line ends in it, as between the boxes of a chart", () => {
    const words = [...line(80, 100, "Copper"), ...line(80, 112, "Nickel")]
    const dots = [dot(68, 96.5), dot(68, 108.5)]
    const rules = dots.map(({ left, top }) => ({ left: left - 20, right: left + 1, top: top + 1, bottom: top + 1.5 }))
    expect(withBullets(words, dots, rules)).toEqual(words)
  })

  test.each([
    ["within a line", [dot(95, 96.5, { size: 2 })]],
    ["far from the words", [dot(30, 96.5)]],
    ["between two lines", [dot(68, 105)]],
    ["as large as a letter", [dot(66, 96.5, { size: 8.5 })]],
    ["among hundreds, which are a chart", Array.from({ length: 300 }, (_, at) => dot(68, 96.5 + at))],
  ])("%s", (_, dots) => {
    expect(read(line(80, 100, "Copper first and nickel next"), dots)).toBe("Copper first and nickel next")
  })
})

test("a list whose bullets are drawn is read as one, each bullet where it is drawn", async () => {
  const items = ["Copper comes from the north of the country.", "Nickel comes from its islands, by ship."]
  const document = await readPdf(
    pdfOf([
      {
        ink: [...lines(72, 90, ["The ministry names two metals that the country sells."]), ...lines(84, 104, items, { leading: 14 })],
        dots: [
          [74, 100.5, 3],
          [74, 114.5, 3],
        ],
      },
    ]),
  )
  expect(document.blocks.map(({ kind, span }) => [kind, document.text.slice(span.start, span.end)])).toEqual([
    ["paragraph", "The ministry names two metals that the country sells."],
    ["list", `• ${items[0]}`],
    ["list", `• ${items[1]}`],
  ])
  const bullet = wordsOf(document).find(({ span }) => document.text.slice(span.start, span.end) === "•")!
  expect(bullet.box.x).toBeCloseTo(74, 0)
})
