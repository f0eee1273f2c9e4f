/** What is mended in the lines that were seen before they become words: lost full stops, lost spaces, marks taken for signs. */
import { beforeAll, describe, expect, test, vi } from "vitest"
import { openWithPdfium } from "../../../src/pdf/pdfium.ts"
import type { Picture } from "../../../src/pdf/raw.ts"
import { withMarks } from "../../../src/pdf/scan/marks.ts"
import { withSpaces } from "../../../src/pdf/scan/spaces.ts"
import { withStops } from "../../../src/pdf/scan/stops.ts"
import { loadTesseract, type SeeLines, type SeenLine, type SeenWord } from "../../../src/pdf/scan/tesseract.ts"
import { wordsOfLines } from "../../../src/pdf/scan/words.ts"
import { type Ink, pdfOf } from "../made.ts"

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const EM = 40
const BASELINE = 100
/** A word of letters 20 dots apart, each a dark column from the height of its kind to the line; `wide` adds white before a letter. */
const seen = (text: string, x0: number, wide: Readonly<Record<number, number>> = {}): SeenWord => {
  let x = x0
  const symbols = [...text].map((letter, at) => {
    x += wide[at] ?? 0
    const height = /[acemnorsuvwxz]/.test(letter) ? 0.485 * EM : 0.7 * EM
    const bbox = { x0: x, x1: x + 16, y0: Math.round(BASELINE - height), y1: BASELINE }
    x += 20
    return { text: letter, bbox }
  })
  return { text, confidence: 95, symbols, bbox: { x0, x1: symbols.at(-1)!.bbox.x1, y0: BASELINE - 28, y1: BASELINE } }
}
const lineOf = (...words: SeenWord[]): SeenLine => ({
  words,
  bbox: { x0: words[0]!.bbox.x0, x1: words.at(-1)!.bbox.x1, y0: BASELINE - 28, y1: BASELINE },
  baseline: { x0: 0, x1: 800, y0: BASELINE, y1: BASELINE },
})
/** The line in dark letters, and dark rectangles beside it: x, y, width, height. */
const pictureOf = ({ words }: SeenLine, ...dark: (readonly [number, number, number, number])[]): Picture => {
  const grey = new Uint8Array(800 * 200).fill(255)
  const letters = words.flatMap(({ symbols }) =>
    symbols.map(({ bbox }) => [bbox.x0, bbox.y0, bbox.x1 - bbox.x0, bbox.y1 - bbox.y0] as const),
  )
  for (const [x, y, width, height] of [...letters, ...dark])
    for (let row = y; row < y + height; row++) grey.fill(0, row * 800 + x, row * 800 + x + width)
  return { width: 800, height: 200, grey, scale: 300 / 72 }
}
const texts = (lines: readonly SeenLine[]): string[] => lines.flatMap(({ words }) => words.map(({ text }) => text))

describe("a space that was not seen", () => {
  test.each([
    ["netimport", 3, ["net", "import"]],
    ["Abenchmark", 1, ["A", "benchmark"]],
    ["itis.", 2, ["it", "is."]],
  ])("%s is parted where the picture is white", (text, at, parts) => {
    const line = lineOf(seen(text, 20, { [at]: 8 }))
    expect(texts(withSpaces([line], pictureOf(line)))).toEqual(parts)
  })

  test.each([
    ["a word of English with a wide gap in it", "cobalt", 3, 8],
    ["a name whose parts are no words", "Kolwezi", 3, 8],
    ["one letter before a word that English has", "Jlead", 1, 8],
    ["two words without white between them", "netimport", 3, 0],
  ])("%s stays whole", (_, text, at, gap) => {
    const line = lineOf(seen(text, 20, { [at]: gap }))
    expect(texts(withSpaces([line], pictureOf(line)))).toEqual([text])
  })
})

describe("a full stop that was not seen", () => {
  const line = lineOf(seen("cobalt", 20))
  const end = line.bbox.x1
  test("is added behind the last word, with its place", () => {
    const [{ words }] = withStops([line], pictureOf(line, [end + 4, BASELINE - 5, 5, 5])) as [SeenLine]
    expect(words.at(-1)).toMatchObject({ text: "cobalt.", bbox: { x0: 20, x1: end + 9 } })
  })

  test.each([
    ["nothing", []],
    ["a dot above the line", [[end + 4, BASELINE - 18, 5, 5]]],
    ["a dot far away", [[end + 30, BASELINE - 5, 5, 5]]],
    ["a stroke", [[end + 4, BASELINE - 20, 4, 20]]],
    ["two dots", [[end + 4, BASELINE - 5, 5, 5], [end + 4, BASELINE - 18, 5, 5]]], // biome-ignore format: a row
    ["a speck of dust", [[end + 4, BASELINE - 1, 1, 1]]],
  ] as [string, [number, number, number, number][]][])("%s is none", (_, dark) => {
    expect(texts(withStops([line], pictureOf(line, ...dark)))).toEqual(["cobalt"])
  })
})

/** A paragraph of which a second look at its raised marks is taken: its digits are there, the first look took them for signs. */
describe("marks that were taken for signs", () => {
  const DOTS = 300 / 72
  const MARKS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
  const size = 6.5
  const places = MARKS.map((text, at) => ({ text, x: 100 + 45 * at, y: 96 }))
  let see: SeeLines
  let picture: Picture
  beforeAll(async () => {
    see = await loadTesseract()
    const ink = places.flatMap(({ text, x, y }): Ink[] => [
      { x: x - 30, y: 100, text: "share", size: 10 },
      { x, y, text, size },
    ])
    const paper = await openWithPdfium(pdfOf([{ ink }]), { name: "marks.pdf" })
    picture = (await paper.picture?.(1, 300))!
    await paper.close()
  })
  const box = (x: number, baseline: number, width: number, em: number, height: number): SeenWord["bbox"] => ({
    x0: Math.floor(x * DOTS),
    x1: Math.ceil((x + width) * DOTS),
    y0: Math.floor((baseline - height * em) * DOTS),
    y1: Math.ceil(baseline * DOTS),
  })
  /** "share" and a sign, as the first look gives them. */
  const lineWith = (sign: string, high: number): SeenLine => ({
    words: places.map(({ x, y }) => {
      const letters = [..."share"].map((text, at) => {
        const height = /[hd]/.test(text) ? 0.7 : 0.485
        return { text, bbox: box(x - 30 + 5 * at, 100, 5, 10, height) }
      })
      const symbols = [...letters, { text: sign, bbox: box(x + 0.2, y, 3.4, size, high) }]
      return { text: `share${sign}`, confidence: 90, symbols, bbox: box(x - 30, 100, 34, 10, 0.7) }
    }),
    bbox: box(70, 100, 400, 10, 0.7),
    baseline: { x0: 70 * DOTS, x1: 470 * DOTS, y0: 100 * DOTS, y1: 100 * DOTS },
  })

  test.each(["!", "?", "*", "®", "€"])("%s is the digit that stands there, and is raised", async (sign) => {
    const lines = await withMarks([lineWith(sign, 0.72)], picture, see)
    expect(texts(lines)).toEqual(MARKS.map((mark) => `share${mark}`))
    const words = wordsOfLines(lines, picture)
    expect(words.map(({ text }) => text)).toEqual(MARKS.flatMap((mark) => ["share", mark]))
    for (const [at, { glued, size: own, baseline }] of words.entries()) {
      expect(glued).toBe(at % 2 === 1)
      if (at % 2 === 1) expect([own < 7, words[at - 1]!.baseline - baseline > 2]).toEqual([true, true])
    }
  })

  test("a quotation mark, which is lower, stays one", async () => {
    const lines = [lineWith("”", 0.4)]
    expect(texts(await withMarks(lines, picture, see))).toEqual(texts(lines))
  })
})
