import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Block, Document, Span, Word } from "../../src/model.ts"
import * as model from "../../src/model.ts"
import { readPdf } from "../../src/pdf/read.ts"
import { wordsOf, wordsOn as wordsOnPage } from "../../src/text/words.ts"
import { lines, pdfOf, type Sheet } from "./made.ts"

const textOf = (document: Document, { start, end }: Span): string => document.text.slice(start, end)
const blocksOf = (document: Document): string[] => document.blocks.map((block) => `${block.kind}: ${textOf(document, block.span)}`)
const tableOf = (document: Document): Extract<Block, { kind: "table" }> =>
  document.blocks.find((block) => block.kind === "table") as Extract<Block, { kind: "table" }>
const rowsOf = (document: Document): string[][] =>
  tableOf(document).rows.map(({ cells, header, indent }) => [
    header ? "header" : `indent ${indent}`,
    ...cells.map(({ span, column, to }) => `${column}${to > column ? `-${to}` : ""} ${textOf(document, span)}`),
  ])

test("a paragraph that a lone line at the foot of its page cuts goes on on the next page", async () => {
  const cut = [
    "The mill was closed in the spring, when the price of ore had fallen by half and the road",
    "to the harbour was under water for the third year in a row, and it has not been opened",
    "since, although the ministry has said more than once that the owners of the mine and the",
  ]
  const rest = ["town had agreed on who would pay for a new one, and on where it should stand by then.", "Nothing has come of it."]
  const document = await readPdf(
    pdfOf([
      { ink: [...lines(72, 90, cut), ...lines(72, 400, ["Written by Ada Lindqvist [(555) 0100]"], { size: 9 })] },
      { ink: lines(72, 90, rest) },
    ]),
  )
  expect(blocksOf(document)).toEqual(["paragraph: Written by Ada Lindqvist [(555) 0100]", `paragraph: ${[...cut, ...rest].join(" ")}`])
})

const LEFT = [
  "Cobalt is mined in the south of the country and",
  "leaves it as hydroxide, which nobody there can",
  "refine, and so the greater part of its worth is",
  "added abroad, where the refineries stand.",
]
const RIGHT = [
  "The ministry has asked for a refinery of its own,",
  "and three companies have answered that they would",
  "build one if power were cheap, which it is not in",
  "any of the provinces where the ore is found.",
]

describe("a document", () => {
  test("has two columns in order, however they were drawn", async () => {
    const ink = [...lines(320, 100, RIGHT), ...lines(72, 100, LEFT)]
    const expected = [`paragraph: ${LEFT.join(" ")}`, `paragraph: ${RIGHT.join(" ")}`]
    expect(blocksOf(await readPdf(pdfOf([{ ink }])))).toEqual(expected)
    const mixed = [...ink].sort((a, b) => a.y - b.y || b.x - a.x)
    expect(blocksOf(await readPdf(pdfOf([{ ink: mixed }])))).toEqual(expected)
  })

  test("joins a paragraph over a page, past the notes at the foot of the first", async () => {
    const first = [
      ...lines(72, 600, [
        "Prices of the metal fell to a third of what they had been when the mine was",
        "planned, and the bank that had paid for the shaft asked its owners whether they",
      ]),
      ...lines(72, 720, ["1 See the annual report of the company."], { size: 7 }),
    ]
    const second = lines(72, 100, ["would rather sell the ore in the ground. They would not, and the shaft is still dry."])
    const document = await readPdf(pdfOf([{ ink: first }, { ink: second }]))
    expect(document.blocks.map(({ kind }) => kind)).toEqual(["footnote", "paragraph"])
    const paragraph = textOf(document, document.blocks[1]!.span)
    expect(paragraph).toContain("whether they would rather sell")
    const [one, two] = document.pages
    expect(textOf(document, one!.span)).toMatch(/whether they $/)
    expect(textOf(document, two!.span)).toMatch(/^would rather/)
  })

  test("keeps a raised mark out of the figure and records it", async () => {
    const ink = [
      { x: 72, y: 100, text: "Recycling covers 12% of demand, imports 90%", size: 12 },
      { x: 72 + 245.5, y: 96, text: "12", size: 7 },
      { x: 72, y: 114, text: "of it, and nothing else is known about the rest.", size: 12 },
    ]
    const document = await readPdf(pdfOf([{ ink }]))
    const [mark] = document.marks
    expect(document.marks).toHaveLength(1)
    expect(textOf(document, mark!)).toBe("12")
    expect(document.text.slice(0, mark!.start)).toMatch(/90%\s?$/)
  })

  test("joins soft hyphens and keeps those of compounds", async () => {
    const ink = lines(72, 100, [
      "The commis-",
      "sion counts lithium-",
      "ion cells and cobalt-",
      "free ones, but no self-",
      "made statistics.",
    ])
    const document = await readPdf(pdfOf([{ ink }]))
    expect(document.text).toBe("The commission counts lithium-ion cells and cobalt-free ones, but no self-made statistics.")
    // Both halves of a broken word have their own place.
    const at = document.text.indexOf("commission")
    expect(
      wordsOf(document)
        .filter(({ span }) => span.start >= at && span.end <= at + 10)
        .map(({ span }) => textOf(document, span)),
    ).toEqual(["commis", "sion"])
  })

  test("leaves out running heads, page numbers and numbers of lines", async () => {
    const sheet = (page: number): Sheet => ({
      ink: [
        { x: 72, y: 40, text: "Ministry of Mines: Annual Review", size: 8 },
        { x: 300, y: 770, text: `Page ${page} of 3`, size: 8 },
        ...lines(
          72,
          100,
          [...LEFT, ...RIGHT, ...LEFT].map((line) => `${line}`),
        ),
        ...LEFT.concat(RIGHT, LEFT).map((_, index) => ({ x: 45, y: 100 + 12 * index, text: String(index + 1 + 12 * (page - 1)), size: 7 })),
      ],
    })
    const document = await readPdf(pdfOf([sheet(1), sheet(2), sheet(3)]))
    expect(document.text).not.toMatch(/Annual Review|Page \d|\d/)
    expect(document.text.match(/hydroxide/g)).toHaveLength(6)
  })

  test("is laid out alike on all its pages, also those that are packed meanwhile since the paper is long", async () => {
    const pages = Array.from({ length: 230 }, (_, index) => index + 1)
    const sheet = (number: number): Sheet => ({
      ink: [
        { x: 230, y: 40, text: "Metals of the year" },
        { x: 72, y: 150, text: `Chapter ${number}`, size: 14, font: "bold" },
        ...lines(72, 190, ["All that this mine took from the ground in its last years went through one smel-", "ter on the coast."]),
        { x: 300, y: 760, text: `${number}` },
      ],
    })
    const document = await readPdf(pdfOf(pages.map(sheet)))
    expect(model.document.parse(document)).toEqual(document)
    expect(document.text).not.toContain("Metals of the year")
    const wordsOn = (number: number) => wordsOnPage(document, number)
    for (const number of [1, 199, 200, 201, 230]) {
      const { start, end } = document.pages[number - 1]!.span
      expect(document.text.slice(start, end).trim()).toBe(
        `Chapter ${number}\n\nAll that this mine took from the ground in its last years went through one smelter on the coast.`,
      )
      expect(
        wordsOn(number)
          .slice(2)
          .map(({ box }) => ({ ...box, page: 1 })),
      ).toEqual(
        wordsOn(1)
          .slice(2)
          .map(({ box }) => box),
      )
      expect(wordsOn(number)).toHaveLength(22)
    }
  })
  test("has a table without rules as rows and cells, with a label over two lines and a group's rows indented", async () => {
    const row = (y: number, label: string, x: number, values: readonly string[]) => [
      { x, y, text: label },
      ...values.map((text, index) => ({ x: 340 + 50 * index - 5 * text.length, y, text })),
    ]
    const ink = [
      ...row(100, "Salient Statistics:", 72, ["2021", "2022", "2023"]),
      ...row(112, "Production:", 72, []),
      ...row(124, "Mine", 82, ["500", "600", "650"]),
      ...row(136, "Refinery", 82, ["2,750", "2,010", "1,800"]),
      ...row(148, "Net import reliance as a percentage of", 72, ["78", "76", "73"]),
      ...row(160, "apparent consumption", 90, []),
    ]
    const document = await readPdf(pdfOf([{ ink }]))
    expect(rowsOf(document)).toEqual([
      ["header", "0 Salient Statistics:", "1 2021", "2 2022", "3 2023"],
      ["indent 0", "0 Production:"],
      ["indent 1", "0 Mine", "1 500", "2 600", "3 650"],
      ["indent 1", "0 Refinery", "1 2,750", "2 2,010", "3 1,800"],
      ["indent 0", "0 Net import reliance as a percentage of apparent consumption", "1 78", "2 76", "3 73"],
    ])
    expect(textOf(document, tableOf(document).span)).toContain("Mine\t500\t600\t650\nRefinery")
  })

  test("takes single letters in a row of cells for cells, and spaced letters for words", async () => {
    const cells = (y: number, label: string, values: readonly string[]) => [
      { x: 72, y, text: label },
      ...values.map((text, index) => ({ x: 250 + 50 * index, y, text })),
    ]
    const spaced = [..."ORE"].map((text, index) => ({ x: 72 + 9.5 * index, y: 80, text }))
    const second = [..."RESERVES"].map((text, index) => ({ x: 107 + 9.5 * index, y: 80, text }))
    const ink = [
      ...spaced,
      ...second,
      ...cells(120, "Material", ["2019", "2020", "2021", "2022", "2023"]),
      ...cells(132, "Production", ["W", "W", "W", "W", "W"]),
      ...cells(144, "Exports", ["12", "11", "12", "9", "8"]),
    ]
    const document = await readPdf(pdfOf([{ ink }]))
    expect(blocksOf(document)[0]).toBe("heading: ORE RESERVES")
    expect(rowsOf(document)[1]).toEqual(["indent 0", "0 Production", "1 W", "2 W", "3 W", "4 W", "5 W"])
  })

  test("has a ruled table with its cells whole, also over a page break", async () => {
    const grid = (top: number, heights: readonly number[]): readonly (readonly [number, number, number, number])[] => {
      const edges = [top, ...heights.map((_, index) => top + heights.slice(0, index + 1).reduce((sum, height) => sum + height, 0))]
      return [...edges.map((y) => [72, y, 500, y] as const), ...[72, 180, 400, 500].map((x) => [x, top, x, edges.at(-1)!] as const)]
    }
    const first: Sheet = {
      rules: grid(600, [20, 40, 40]),
      ink: [
        ...lines(76, 614, ["Material"], { font: "bold" }),
        ...lines(184, 614, ["Producers"], { font: "bold" }),
        ...lines(404, 614, ["Reliance"], { font: "bold" }),
        ...lines(76, 634, ["Antimony"]),
        ...lines(184, 634, ["China (87%),", "Vietnam (11%)"]),
        ...lines(404, 634, ["100%"]),
        ...lines(76, 674, ["Borates"]),
        ...lines(184, 674, ["Turkey (38%),", "USA (30%),"]),
        ...lines(404, 674, ["100%"]),
      ],
    }
    const second: Sheet = {
      rules: grid(72, [20, 20]),
      ink: [
        ...lines(184, 86, ["Argentina (12%)"]),
        ...lines(76, 106, ["Cobalt"]),
        ...lines(184, 106, ["DRC (56%)"]),
        ...lines(404, 106, ["82%"]),
      ],
    }
    const document = await readPdf(pdfOf([first, second]))
    expect(rowsOf(document).map((row) => row.slice(1))).toEqual([
      ["0 Material", "1 Producers", "2 Reliance"],
      ["0 Antimony", "1 China (87%), Vietnam (11%)", "2 100%"],
      ["0 Borates", "1 Turkey (38%), USA (30%), Argentina (12%)", "2 100%"],
      ["0 Cobalt", "1 DRC (56%)", "2 82%"],
    ])
    expect(tableOf(document).rows.map(({ header }) => header)).toEqual([true, false, false, false])
  })

  test("joins a word that a narrow cell breaks without a hyphen, where the paper writes it elsewhere", async () => {
    const across = [100, 124, 148].map((y) => [72, y, 256, y] as const)
    const down = [72, 118, 164, 210, 256].map((x) => [x, 100, x, 148] as const)
    const cell = (column: number, y: number, text: readonly string[]) => lines(76 + 46 * column, y, text, { size: 9, leading: 10 })
    const ink = [
      ...lines(72, 60, ["Most of the magnesium comes from one country, and so does its ore."]),
      ...[["Niobium"], ["Magnesiu", "m"], ["Tungste", "n"], ["Coking", "coal"]].flatMap((text, column) => cell(column, 110, text)),
      ...[["PGMs"], ["Magnesiu", "in"], ["REEs", "(Light)"], ["Cobalt"]].flatMap((text, column) => cell(column, 134, text)),
    ]
    const document = await readPdf(pdfOf([{ ink, rules: [...across, ...down] }]))
    expect(rowsOf(document).map((row) => row.slice(1))).toEqual([
      ["0 Niobium", "1 Magnesium", "2 Tungste n", "3 Coking coal"],
      ["0 PGMs", "1 Magnesiu in", "2 REEs (Light)", "3 Cobalt"],
    ])
  })

  test("has its words upright on a page shown turned, and boxes where a person sees them", async () => {
    const document = await readPdf(pdfOf([{ ink: lines(100, 100, LEFT), rotate: 90 }]))
    expect(document.text).toBe(LEFT.join(" "))
    const [{ box }] = wordsOf(document) as [Word]
    expect([document.pages[0]!.width, document.pages[0]!.height]).toEqual([792, 612])
    expect(box.height).toBeGreaterThan(box.width)
    expect(box.y).toBeCloseTo(100, 0)
    expect(box.x + box.width / 2).toBeGreaterThan(680)
  })
})

const papers = join(process.env.ASSAY_SHARED ?? "../shared", "gold/papers")
describe.skipIf(!existsSync(papers))(`the papers in ${papers} (skipped when they are missing)`, () => {
  const names = existsSync(papers) ? readdirSync(papers).filter((name) => name.endsWith(".pdf")) : []
  const read = (name: string): Promise<Document> => readPdf(readFileSync(join(papers, name)), { name })

  test.each(names)("%s: a valid document whose spans and boxes agree", async (name) => {
    const document = await read(name)
    model.document.parse(document)
    const { text, pages, blocks } = document
    const words = wordsOf(document)
    expect(pages[0]!.span.start).toBe(0)
    expect(pages.at(-1)!.span.end).toBe(text.length)
    for (const [index, page] of pages.slice(1).entries()) expect(page.span.start).toBe(pages[index]!.span.end)
    expect(blocks.map(({ span }) => textOf(document, span)).join("\n\n")).toBe(text)
    // Every character that is no white space stands in exactly one word, on its page.
    const inWords = words.map(({ span }) => textOf(document, span)).join("")
    expect(inWords).toBe(text.replace(/\s/g, ""))
    for (const { box } of words) {
      const { width, height } = pages[box.page - 1]!
      expect(box.x > -10 && box.y > -20 && box.x + box.width < width + 10 && box.y + box.height < height + 20).toBe(true)
    }
    for (const block of blocks) {
      if (block.kind !== "table") continue
      for (const { cells } of block.rows) for (const { span } of cells) expect(textOf(document, span)).not.toMatch(/[\t\n]/)
    }
  })

  test("random spans of a paper have boxes that lie side by side on their lines", async () => {
    const document = await read("crs-r48903-strait-of-hormuz-non-oil.pdf")
    const words = wordsOf(document)
    fc.assert(
      fc.property(fc.nat(words.length - 8), (from) => {
        for (let index = from; index < from + 6; index++) {
          const [one, other] = [words[index]!, words[index + 1]!]
          const sameLine = one.box.page === other.box.page && Math.abs(one.box.y - other.box.y) < 1
          if (sameLine && other.box.x < one.box.x) return false
          if (one.box.width <= 0 || one.span.end > other.span.start) return false
        }
        return true
      }),
      { numRuns: 500 },
    )
  })

  test("the same bytes give the same document", async () => {
    expect(JSON.stringify(await read("usgs-mcs2024-cobalt.pdf"))).toBe(JSON.stringify(await read("usgs-mcs2024-cobalt.pdf")))
  })

  test("a USGS sheet says what it is, and its salient statistics are rows", async () => {
    const document = await read("usgs-mcs2024-cobalt.pdf")
    expect(document).toMatchObject({
      title: "COBALT – Mineral Commodity Summaries 2024",
      publisher: "U.S. Geological Survey",
      published: 2024,
      country: "US",
      language: "en",
      reader: "pdfium",
    })
    const rows = rowsOf(document)
    expect(rows[0]).toEqual(["header", "0 Salient Statistics—United States:", "1 2019", "2 2020", "3 2021", "4 2022", "5 2023e"])
    expect(rows.at(-1)).toEqual([
      "indent 0",
      "0 Net import reliance6 as a percentage of apparent consumption",
      "1 78",
      "2 76",
      "3 73",
      "4 73",
      "5 67",
    ])
    expect(document.text.match(/COBALT/g)).toHaveLength(1)
    expect(document.text).not.toContain("Mineral Commodity Summaries, January 2024")
  })

  test("the Commission's tables of words have each row whole", async () => {
    const document = await read("ec-2014-report-on-critical-raw-materials.pdf")
    const rows = document.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.map(({ cells }) => cells.map(({ span }) => textOf(document, span))) : [],
    )
    expect(rows).toContainEqual(["Chromium", "88%", "South Africa (43%) Kazakhstan (20%)"])
    expect(rows.find(([label]) => label === "China")).toBeDefined()
    expect(rows).toContainEqual(["PGMs", "93%", "South Africa (61%) Russia (27%)"])
    // Begun on page 11, ended on page 12.
    expect(rows.find(([label, goal]) => label === "China" && goal?.startsWith("Maintain"))?.[1]).toMatch(
      /mitigating overproduction & reducing illegal trade$/,
    )
  })
})
