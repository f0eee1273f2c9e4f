import { describe, expect, test } from "vitest"
import type { Picture } from "../../../src/pdf/raw.ts"
import type { SeenLine, SeenSymbol, SeenWord } from "../../../src/pdf/scan/tesseract.ts"
import { wordsOfLines } from "../../../src/pdf/scan/words.ts"

const EM = 28
/** The letters of a word as they would be seen at 200 dots to the inch: a capital is 20 dots high, a small letter 14, a raised one 10. */
const seen = (text: string, x0: number, baseline: number, { raised = "", thick = false } = {}): SeenWord & { thick: boolean } => {
  const symbols = [...text].map((letter, at): SeenSymbol => {
    const high = raised.includes(letter)
    const height = high ? 0.36 * EM : /[acemnorsuvwxz]/.test(letter) ? 0.5 * EM : 0.7 * EM
    const foot = high ? baseline - 0.35 * EM : baseline
    return { text: letter, bbox: { x0: x0 + at * 14, x1: x0 + at * 14 + 12, y0: Math.round(foot - height), y1: Math.round(foot) } }
  })
  const [first, last] = [symbols[0]!, symbols.at(-1)!]
  const bbox = { x0: first.bbox.x0, x1: last.bbox.x1, y0: Math.round(baseline - 0.7 * EM), y1: Math.round(baseline) }
  return { text, confidence: 93, bbox, symbols, thick }
}
const line = (words: readonly SeenWord[], baseline: number, slope = 0): SeenLine => {
  const [x0, x1] = [words[0]!.bbox.x0, words.at(-1)!.bbox.x1]
  return {
    words: [...words],
    bbox: { x0, x1, y0: baseline - 20, y1: baseline },
    baseline: { x0, y0: baseline, x1, y1: baseline + slope * (x1 - x0) },
  }
}
/** A page of 1,700 by 2,200 dots in which each word is a comb of strokes, 3 or 5 dots thick. */
const pictureOf = (words: readonly (SeenWord & { thick?: boolean })[]): Picture => {
  const picture = { width: 1700, height: 2200, grey: new Uint8Array(1700 * 2200).fill(255), scale: 200 / 72 }
  for (const { bbox, thick } of words)
    for (let y = bbox.y0; y < bbox.y1; y++)
      for (let x = bbox.x0; x < bbox.x1; x++) if ((x - bbox.x0) % 14 < (thick ? 5 : 3)) picture.grey[y * 1700 + x] = 0
  return picture
}
const texts = (words: readonly SeenWord[], baseline = 400): string[] =>
  wordsOfLines([line(words, baseline)], pictureOf(words)).map(({ text, glued }) => (glued ? `+${text}` : text))

describe("what is seen in a picture", () => {
  test("stands in points where it stood in dots, with the size of its letters", () => {
    const words = [seen("Cobalt", 200, 400), seen("mines", 400, 400)]
    const [first, second] = wordsOfLines([line(words, 400)], pictureOf(words))
    expect(first).toMatchObject({ text: "Cobalt", left: 72, baseline: 144, angle: 0, glued: false, confidence: 0.93, bold: false })
    expect(second).toMatchObject({ left: 144 })
    expect(first!.size).toBeGreaterThan(9.5)
    expect(first!.size).toBeLessThan(10.8)
  })

  test.each([
    ["a note behind a word", seen("reliance3", 200, 400, { raised: "3" }), ["reliance", "+3"]],
    ["a note before a figure", seen("e3400", 200, 400, { raised: "e" }), ["e", "+3400"]],
    ["a digit on the line", seen("2023", 200, 400), ["2023"]],
    ["an apostrophe", seen("China’s", 200, 400), ["China’s"]],
  ])("%s", (_, word, parts) => expect(texts([word, seen("share", 600, 400)]).slice(0, -1)).toEqual(parts))

  test("a figure of the line above is no mark, and stands where it stands", () => {
    const above = seen("2020", 600, 370)
    const words = [seen("Production", 200, 400), { ...above, bbox: { ...above.bbox, y1: 400 } }]
    const [, figure] = wordsOfLines([line(words, 400)], pictureOf(words))
    expect(figure!.text).toBe("2020")
    expect(figure!.baseline).toBeCloseTo(133.2)
    expect(figure!.size).toBeGreaterThan(9.5)
  })

  test.each([
    ["l2%", "12%"],
    ["2O10", "2010"],
    ["1O,500", "10,500"],
    ["(I5)", "(15)"],
    ["II", "II"],
    ["lO", "lO"],
    ["OK", "OK"],
    ["CO2", "CO2"],
    ["Ww", "w"],
    ["WwW", "w"],
    ["XX", "XX"],
    ["class", "class"],
  ])("%s is %s", (text, mended) =>
    expect(texts([seen(text, 200, 400), seen("tons", 600, 400)])[0]!.toLowerCase()).toBe(mended.toLowerCase()),
  )

  test("a letter alone is a capital when it is as high as one", () => {
    const capital = { ...seen("w", 200, 400), symbols: [{ text: "w", bbox: { x0: 200, x1: 220, y0: 380, y1: 400 } }] }
    expect(texts([capital, seen("Lithium", 600, 400)])).toEqual(["W", "Lithium"])
    expect(texts([seen("w", 200, 400), seen("Lithium", 600, 400)])).toEqual(["w", "Lithium"])
  })

  test("a letter alone in its line is a capital of the page's size, and no small letter of a larger one", () => {
    const capital = { ...seen("w", 900, 400), symbols: [{ text: "w", bbox: { x0: 900, x1: 926, y0: 380, y1: 400 } }] }
    const lines = [line([seen("Production", 200, 400), seen("Lithium", 400, 400)], 400), line([capital], 400)]
    const words = wordsOfLines(lines, pictureOf(lines.flatMap((each) => each.words)))
    expect(words.map(({ text }) => text)).toEqual(["Production", "Lithium", "W"])
    expect(words[2]!.size).toBeCloseTo(words[0]!.size)
  })

  test("thick strokes are bold", () => {
    const words = [seen("Reserves", 200, 400, { thick: true }), ...[400, 600, 800, 1000].map((x) => seen("are", x, 400))]
    expect(wordsOfLines([line(words, 400)], pictureOf(words)).map(({ bold }) => bold)).toEqual([true, false, false, false, false])
  })

  test("words side by side stand on one line though the page lies aslant, and no more than 3 points off at half a degree", () => {
    const slope = Math.tan(Math.PI / 360)
    const rows = [400, 500, 600].map((y) =>
      [200, 1400].map((x) => line([seen("Chile", x, y + slope * x), seen("exports", x + 90, y + slope * x)], y + slope * x, slope)),
    )
    // Cells are short; that the page is turned is told by its long lines.
    const long = line([seen("Lithium", 200, 800 + slope * 200), seen("reserves", 1400, 800 + slope * 1400)], 800 + slope * 200, slope)
    const lines = [...rows.flat(), long]
    const words = wordsOfLines(lines, pictureOf(lines.flatMap(({ words }) => words)))
    const [left, , right] = words
    expect(Math.abs(left!.baseline - right!.baseline)).toBeLessThan(0.5)
    expect(Math.abs(left!.baseline - ((400 + slope * 200) * 72) / 200)).toBeLessThan(3)
  })

  test("large letters behind a sign are a logo", () => {
    const large = { ...seen("=", 200, 400), symbols: [{ text: "=", bbox: { x0: 200, x1: 300, y0: 300, y1: 400 } }] }
    const name = {
      ...seen("USGS", 320, 400),
      symbols: [..."USGS"].map((text, at) => ({ text, bbox: { x0: 320 + at * 90, x1: 400 + at * 90, y0: 300, y1: 400 } })),
    }
    const body = [600, 640, 680].map((y) => line([seen("Reserves", 200, y), seen("of", 400, y), seen("lithium", 500, y)], y))
    const lines = [line([large, name], 400), ...body]
    const words = wordsOfLines(lines, pictureOf(lines.flatMap((each) => each.words)))
    expect(words.map(({ text }) => text)).not.toContain("USGS")
  })
})
