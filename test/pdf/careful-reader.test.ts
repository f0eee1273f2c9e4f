import { describe, expect, test } from "vitest"
import type { Block, Document } from "../../src/model.ts"
import { readPdf } from "../../src/pdf/read.ts"
import { type Ink, lines, pdfOf } from "./made.ts"

const blocksOf = ({ blocks, text }: Document): string[] => blocks.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`)
const tablesOf = ({ blocks, text }: Document): string[][][] =>
  blocks
    .filter((block): block is Extract<Block, { kind: "table" }> => block.kind === "table")
    .map(({ rows }) => rows.map(({ cells }) => cells.map(({ span }) => text.slice(span.start, span.end))))

const PROSE = [
  "The mill was closed in the spring, when the price of ore had fallen by half and the road",
  "to the harbour was under water for the third year in a row, and it has not been opened",
  "since, although the ministry has said more than once that the owners of the mine and the",
  "town had agreed on who would pay for a new one, and on where it should stand by then.",
]

describe("what stands in the margins", () => {
  const page = (foot: readonly Ink[]): { ink: Ink[] } => ({ ink: [...lines(72, 90, PROSE), ...foot] })
  const address = { x: 240, y: 760, text: "https://papers.example.org", size: 9 }

  test("is no text where it names who published the paper, at the foot of the first page alone", async () => {
    const imprint = [
      { x: 400, y: 690, text: "Office of Ores" },
      { x: 400, y: 704, text: "https://ores.example.org" },
      { x: 400, y: 718, text: "OR 17" },
      { x: 72, y: 742, text: "Prepared for the members", size: 8 },
      { x: 72, y: 752, text: "of both houses", size: 8 },
    ]
    expect(blocksOf(await readPdf(pdfOf([page(imprint)])))).toEqual([`paragraph: ${PROSE.join(" ")}`])
  })

  test("stays where the foot of the first page has no address", async () => {
    const foot = [{ x: 400, y: 690, text: "Office of Ores" }]
    expect(blocksOf(await readPdf(pdfOf([page(foot)])))).toHaveLength(2)
  })

  test("is no text on the last page either, where the foot says more", async () => {
    const more = { ...address, text: "https://papers.example.org | OR 17 · SECOND EDITION" }
    const document = await readPdf(pdfOf([page([address]), page([address]), page([more])]))
    expect(document.text).not.toContain("papers.example.org")
  })

  test("is text where it is the caption of a table that goes on over the page", async () => {
    const table = (caption: string): { ink: Ink[] } => ({
      ink: [{ x: 72, y: 60, text: caption, font: "bold" }, ...[0, 1, 2, 3].flatMap((row) => lines(72, 90 + 14 * row, [`Ore ${row}`]))],
    })
    const document = await readPdf(
      pdfOf([table("Table 4. Mines"), table("Table 4. Mines"), table("Table 5. Mills"), table("Table 5. Mills")]),
    )
    expect(blocksOf(document).filter((block) => block.startsWith("caption"))).toEqual([
      "caption: Table 4. Mines",
      "caption: Table 5. Mills",
    ])
  })

  test("is text where it numbers the entries of a table of contents", async () => {
    const entries = Array.from({ length: 12 }, (_, index) => [
      { x: 72, y: 100 + 20 * index, text: `${index + 1}` },
      {
        x: 100,
        y: 100 + 20 * index,
        text: `Mines of the north, part ${"one two three four".split(" ")[index % 4]} ${". ".repeat(30)} ${index + 3}`,
      },
    ])
    expect((await readPdf(pdfOf([{ ink: entries.flat() }]))).text).toMatch(/^1\s+Mines of the north/)
  })
})

describe("a paragraph", () => {
  test("goes on below a gap where a comma left it open, though the rest looks like a caption", async () => {
    const ink = [
      ...lines(72, 100, [...PROSE.slice(0, 3), "town would share the cost of the new mill by the shares that are to be found in,"]),
      ...lines(72, 164, ["Table 7. They were reckoned from the output of the mines, and add up to one hundred."]),
    ]
    expect(blocksOf(await readPdf(pdfOf([{ ink }])))).toHaveLength(1)
  })

  test("begins where a line is set in as the first of the paragraph above it is", async () => {
    const ink = [
      ...lines(84, 100, [PROSE[0]!]),
      ...lines(72, 112, [PROSE[1]!, "since, and nobody has asked the owners of the mine and the town about it for years."]),
      ...lines(84, 136, ["Another mill stands in the south, where the road is dry, and takes the ore of both."]),
      ...lines(72, 148, ["It is the older of the two."]),
    ]
    expect(blocksOf(await readPdf(pdfOf([{ ink }])))).toHaveLength(2)
  })

  test("is one where a word of it is set in smaller capitals", async () => {
    const ink = [
      ...lines(72, 100, [PROSE[0]!]),
      { x: 72, y: 112, text: "FURTHER INFORMATION", size: 8, font: "bold" as const },
      { x: 177, y: 112, text: "on the mill is to be had from the owners, and from the town," },
      ...lines(72, 124, ["which keeps the letters of the last twenty years in a cellar that is dry at most times."]),
    ]
    expect(blocksOf(await readPdf(pdfOf([{ ink }])))).toHaveLength(1)
  })
})

test("a heading in large letters in a narrow margin may have many lines", async () => {
  const head = ["Other Roads", "to the Harbour", "Are Longer", "and Dearer", "than Those of", "the Years", "before"]
  const ink = [...lines(72, 100, head, { size: 13, leading: 15 }), ...lines(200, 98, [...PROSE, ...PROSE, ...PROSE, ...PROSE], { size: 9 })]
  expect(blocksOf(await readPdf(pdfOf([{ ink }])))[0]).toBe(`heading: ${head.join(" ")}`)
})

test("the scale of a chart is no footnote", async () => {
  const ink = [...lines(72, 90, PROSE), ...lines(72, 200, ["0 5 10 15 20 25"], { size: 7 })]
  expect(blocksOf(await readPdf(pdfOf([{ ink }])))[1]).toBe("paragraph: 0 5 10 15 20 25")
})

test("a cell keeps all lines of its label", async () => {
  const row = (y: number, label: readonly string[], value: string): Ink[] => [...lines(72, y, label), { x: 330, y, text: value }]
  const ink = [
    ...row(100, ["Goods of the first kind"], "Yes (Act 1)"),
    ...row(
      120,
      ["Goods from abroad under a treaty with partners", "such as the states of the north, the islands,", "and the south"],
      "No (Act 2)",
    ),
  ]
  expect(tablesOf(await readPdf(pdfOf([{ ink }])))).toEqual([
    [
      ["Goods of the first kind", "Yes (Act 1)"],
      ["Goods from abroad under a treaty with partners such as the states of the north, the islands, and the south", "No (Act 2)"],
    ],
  ])
})

test("a table that fills a column and the prose beside it are read one after the other", async () => {
  const table = Array.from({ length: 16 }, (_, row) => [
    { x: 72, y: 100 + 13 * row, text: `Mine ${row + 1}` },
    { x: 160, y: 100 + 13 * row, text: `${row + 11}` },
    { x: 220, y: 100 + 13 * row, text: `${row + 41}` },
  ])
  const prose = Array.from({ length: 18 }, (_, row) => PROSE[row % 4]!.slice(0, 44))
  const document = await readPdf(pdfOf([{ ink: [...table.flat(), ...lines(320, 96, prose, { leading: 11.7 })] }]))
  expect(document.blocks.map(({ kind }) => kind)).toEqual(["table", "paragraph"])
  expect(tablesOf(document)[0]).toHaveLength(16)
})

describe("the title", () => {
  const heading = (y: number, text: string): Ink => ({ x: 72, y, text, size: 14, font: "bold" })

  test("is neither the office whose paper it is nor the number of a case", async () => {
    const heads = [heading(70, "DEPARTMENT OF QUARRIES"), heading(130, "Federal Ores Administration"), heading(190, "14 CFR Part 39")]
    const ink = [...heads, heading(250, "Dues on Ores of the Northern Mines"), ...lines(72, 300, PROSE)]
    expect((await readPdf(pdfOf([{ ink }]))).title).toBe("Dues on Ores of the Northern Mines")
  })

  test("is the office's name where the page says nothing else as large", async () => {
    const ink = [heading(70, "Department of Quarries"), ...lines(72, 110, PROSE)]
    expect((await readPdf(pdfOf([{ ink }]))).title).toBe("Department of Quarries")
  })
})
