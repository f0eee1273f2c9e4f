import { describe, expect, test } from "vitest"
import type { Document } from "../../src/model.ts"
import { readPdf } from "../../src/pdf/read.ts"
import { type Ink, lines, pdfOf } from "./made.ts"

const blocksOf = ({ blocks, text }: Document): string[] =>
  blocks.map(
    (block) => `${block.kind}${block.kind === "footnote" ? ` ${block.mark}` : ""}: ${text.slice(block.span.start, block.span.end)}`,
  )

describe("words", () => {
  test("are two where a space was drawn between them, however narrow", async () => {
    // The space behind "tariff" is drawn under the word that follows.
    const ink = [
      { x: 72, y: 100, text: "A duty named the tariff " },
      { x: 72 + 100.7, y: 100, text: "on ore." },
    ]
    expect(blocksOf(await readPdf(pdfOf([{ ink }])))).toEqual(["paragraph: A duty named the tariff on ore."])
  })

  test("are one where the rest of it was drawn at another time", async () => {
    const ink = [
      { x: 72, y: 100, text: "A duty named the tarif" },
      { x: 72, y: 130, text: "Below it stands another line." },
      { x: 72 + 97.9, y: 100, text: "fs of ore." },
    ]
    expect(blocksOf(await readPdf(pdfOf([{ ink }])))[0]).toBe("paragraph: A duty named the tariffs of ore.")
  })
})

describe("notes at the foot of a page", () => {
  const body = lines(72, 90, [
    "The smelter takes its ore from three mines, of which two are nearly worked out, and from",
    "a heap of slag that nobody wanted until the price of cobalt rose, five years ago, by half.",
    "Since then it has been fenced in, and a guard stands at the gate of what was a dump before.",
  ])
  const note = (y: number, mark: string, text: string, size = 8): Ink[] => [
    { x: 72, y: y - 3, text: mark, size: 5.5 },
    { x: 74 + 3.2 * mark.length, y, text, size },
  ]

  test("have their marks of one, two and three digits", async () => {
    const ink = [
      ...body,
      ...note(700, "9", "Annual report of the smelter, p. 3."),
      ...note(712, "10", "Annual report of the smelter, p. 5."),
      ...note(724, "128", "Letter of the ministry, 2019."),
    ]
    expect(blocksOf(await readPdf(pdfOf([{ ink }]))).slice(1)).toEqual([
      "footnote 9: 9 Annual report of the smelter, p. 3.",
      "footnote 10: 10 Annual report of the smelter, p. 5.",
      "footnote 128: 128 Letter of the ministry, 2019.",
    ])
  })

  test("are notes by their raised numbers where the text is no larger", async () => {
    const ink = [...body, ...note(700, "11", "Annual report of the smelter, p. 3.", 10)]
    expect(blocksOf(await readPdf(pdfOf([{ ink }])))[1]).toBe("footnote 11: 11 Annual report of the smelter, p. 3.")
  })

  test("do not part a paragraph whose first half ends in a decimal", async () => {
    const first = [
      "Output grew from 79.8 to 82.6 million tonnes, and the growth of that year was the largest",
      "since the mines were opened, so that the railway, which had been built for half as much, was",
      "full on every day of the week; the year before it had still carried no more than about 79.8",
    ]
    const document = await readPdf(
      pdfOf([
        { ink: [...lines(72, 640, first), ...note(730, "1", "Annual report of the railway.")] },
        { ink: lines(72, 90, ["million tonnes of ore and twelve of timber, most of which came back as furniture."]) },
      ]),
    )
    expect(blocksOf(document)).toHaveLength(2)
    expect(document.text).toContain("about 79.8 million tonnes")
  })
})

test("justified prose with a gap at one place is no table, though another page has a column there", async () => {
  const table = Array.from({ length: 10 }, (_, row) => [
    { x: 72, y: 100 + 14 * row, text: `Mine ${row}` },
    { x: 135, y: 100 + 14 * row, text: `in the north, ${row + 40} % of it` },
  ])
  // In each of the two lines between, all gaps have about 5 points, and a word begins where the table's second column does.
  const words = (y: number, placed: readonly (readonly [x: number, text: string])[]): Ink[] => placed.map(([x, text]) => ({ x, y, text }))
  const prose = [
    ...lines(72, 100, ["The supply of wood and of rubber is unlike that of ores, since both of them will"]),
    ...words(112, [
      [72.8, "always"],
      [108.3, "grow"],
      [135, "again,"],
      [167.2, "and"],
      [188.9, "nobody"],
      [226.7, "has"],
      [247.8, "to"],
      [261.2, "wait"],
    ]),
    ...words(124, [
      [77.7, "longer"],
      [110.5, "than"],
      [135, "a"],
      [145.6, "man"],
      [170.0, "lives,"],
      [197.8, "in"],
      [210.6, "which"],
      [241.1, "they"],
      [265.0, "differ"],
    ]),
    ...lines(72, 136, ["from what lies in the ground."]),
  ]
  const document = await readPdf(pdfOf([{ ink: table.flat() }, { ink: prose }]))
  expect(blocksOf(document).map((block) => block.split(":")[0])).toEqual(["table", "paragraph"])
})
