/** What a Document says of its pages: their labels, the outline, and which of them could not be read. */
import { describe, expect, test } from "vitest"
import { loadVocabulary } from "../../src/corpus/index.ts"
import { pageInWords } from "../../src/export/index.ts"
import { extract } from "../../src/extract.ts"
import { lexiconOf } from "../../src/mentions/index.ts"
import { document as shape } from "../../src/model.ts"
import { labelOf } from "../../src/pdf/contents.ts"
import { readPdf } from "../../src/pdf/index.ts"
import { markdownOf } from "../../src/pdf/markdown.ts"
import { lines, pdfOf } from "./made.ts"

const SENTENCES = [
  "Tin is mined in few places, and most of what is mined is smelted far from the mine.",
  "Whoever buys tungsten buys from the same two or three sellers as everybody else.",
  "What leaves the mine as ore comes back as a magnet, and seldom by the same road.",
  "Stocks that last for half a year are what the ministry would like to see by then.",
]
const sheets = SENTENCES.map((sentence) => ({ ink: lines(72, 120, [sentence]) }))

/** The PDF with the object of one of its pages overwritten. */
const withDamaged = (bytes: Uint8Array, number: number): Buffer => {
  const text = Buffer.from(bytes).toString("latin1")
  const start = [...text.matchAll(/<< \/Type \/Page \//g)][number - 1]!.index
  const end = text.indexOf("endobj", start)
  return Buffer.from(`${text.slice(0, start)}${"\0".repeat(end - start)}${text.slice(end)}`, "latin1")
}

describe("a paper with a damaged page", () => {
  test("is read, and says which page was not", async () => {
    const read = await readPdf(withDamaged(pdfOf(sheets), 3))
    expect(shape.safeParse(read).error).toBeUndefined()
    expect(read.reader).toBe("pdfium")
    expect(read.text).toBe([SENTENCES[0], SENTENCES[1], SENTENCES[3]].join("\n\n"))
    expect(read.pages.map(({ number, width, height, damaged }) => [number, width, height, damaged])).toEqual([
      [1, 612, 792, undefined],
      [2, 612, 792, undefined],
      [3, 612, 792, true],
      [4, 612, 792, undefined],
    ])
    const { span } = read.pages[2]!
    expect(span.end - span.start).toBe(0)
    expect(markdownOf(read)).toContain("\n\n<!-- page 3 is damaged and was not read -->\n\n<!-- page 4 -->\n\n")
  })

  test("says so of its last page, too", async () => {
    expect(markdownOf(await readPdf(withDamaged(pdfOf(sheets), 4)))).toMatch(/<!-- page 4 is damaged and was not read -->\n$/)
  })

  test("is broken when no page is left", async () => {
    const bytes = sheets.reduce((damaged: Uint8Array, _, index) => withDamaged(damaged, sheets.length - index), pdfOf(sheets))
    await expect(readPdf(bytes, { name: "gone.pdf" })).rejects.toMatchObject({
      fault: "broken",
      message: expect.stringMatching(/gone\.pdf/),
    })
  })
})

describe("a paper that cannot be opened", () => {
  const why = (bytes: Uint8Array) => readPdf(bytes, { name: "paper.pdf" }).then(String, (error: Error) => error.message)
  test("says that it is cut short when its end is missing, and else that it is damaged", async () => {
    const whole = Buffer.from(pdfOf(sheets))
    const again = "download it again and drop it again."
    expect(await why(whole.subarray(0, whole.indexOf("/Type /Page")))).toBe(
      `paper.pdf is cut short: its end is missing, as after a download that broke off, and no reader finds a whole page in the rest; ${again}`,
    )
    const emptied = Buffer.from(whole).fill(0, 9, whole.length - 200)
    expect(await why(emptied)).toBe(`paper.pdf is damaged: no reader can open it; ${again}`)
  })
})

describe("labels and outline", () => {
  const beside = {
    labels: [
      [0, "/S /r"],
      [2, "/S /D"],
    ],
    outline: [
      { title: "Summary", page: 1 },
      { title: "Part --> one", page: 3, below: [{ title: "Stocks", page: 4 }] },
    ],
  } as const

  test("a page has the label that is not its number", async () => {
    const read = await readPdf(pdfOf(sheets, {}, beside))
    expect(read.pages.map(({ label }) => label)).toEqual(["i", "ii", "1", "2"])
    const plain = await readPdf(pdfOf(sheets, {}, { labels: [[0, "/S /D"]] }))
    expect(plain.pages.map(({ label }) => label)).toEqual([undefined, undefined, undefined, undefined])
    expect(plain).not.toHaveProperty("outline")
  })

  test("a claim is told by both names of its page", async () => {
    const claiming = { ink: lines(72, 120, ["In 2023, Chile mined 24% of the world's copper."]) }
    const read = await readPdf(pdfOf([...sheets.slice(0, 3), claiming], {}, beside))
    const [claim] = extract(read, lexiconOf(loadVocabulary())).claims
    expect([claim?.page, claim?.pageLabel]).toEqual([4, "2"])
    expect(pageInWords(claim!)).toBe("p. 4 (labelled 2)")
  })

  test("are printed with the paper, and end no comment early", async () => {
    const printed = markdownOf(await readPdf(pdfOf(sheets, {}, beside)))
    expect(printed).toContain("<!-- outline\nSummary, page 1\nPart -- > one, page 3\n  Stocks, page 4 -->")
    expect(printed).toContain("<!-- page 4, labelled 2 -->")
  })

  test("a ring of bookmarks ends", async () => {
    const text = Buffer.from(
      pdfOf(
        sheets,
        {},
        {
          outline: [
            { title: "One", page: 1 },
            { title: "Two", page: 2 },
          ],
        },
      ),
    ).toString("latin1")
    // The second leads back to the first instead of ending the list.
    const first = /(\d+) 0 obj\n<< \/Title \(One\)/.exec(text)![1]!
    const ring = text.replace(/(\/Title \(Two\) \/Dest \[\d+ 0 R \/Fit\])\s*>>/, `$1 /Next ${first} 0 R >>`)
    expect(ring).not.toBe(text)
    const read = await readPdf(Buffer.from(ring, "latin1"))
    expect(read.outline?.map(({ title }) => title).slice(0, 2)).toEqual(["One", "Two"])
    expect(read.outline!.length).toBeLessThanOrEqual(2_000)
  })

  test.each([
    ["\u0000iv ", "iv"],
    ["A-3\u202e", "A-3"],
    ["a label that is a sentence of its own", ""],
    [null, ""],
  ])("the label %j is shown as %j", (given, shown) => expect(labelOf(given)).toBe(shown))
})
