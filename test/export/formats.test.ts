import { describe, expect, test } from "vitest"
import { type ExportedClaim, FORMAT_NAMES, FORMATS, lowered, quoteInWords } from "../../src/export/index.ts"

const claim = (given: Partial<ExportedClaim> = {}): ExportedClaim => ({
  id: "c1",
  document: "d".repeat(64),
  page: 3,
  quote: "gallium prices fell by 23%",
  span: { start: 10, end: 36 },
  boxes: [{ page: 3, x: 1, y: 2, width: 3, height: 4 }],
  where: "prose",
  materials: ["gallium", "germanium"],
  origin: ["CN"],
  destination: [],
  measure: "price",
  kind: "change",
  value: { low: -23, high: -23, comparator: "=", unit: "percent" },
  period: { from: 2022, to: 2023 },
  status: "actual",
  source: null,
  implied: ["period"],
  rule: "change",
  reasons: [{ slot: "value", span: null, why: "fell by" }],
  confidence: 0.9,
  paper: { id: "d".repeat(64), name: "paper.pdf", title: 'A "paper", twice', publisher: null, published: 2024, collection: "" },
  review: null,
  words: "The price of gallium fell by 23 %",
  ...given,
})

async function written(format: keyof typeof FORMATS, ...claims: ExportedClaim[]): Promise<string> {
  let text = ""
  for await (const piece of FORMATS[format].write(claims)) text += piece
  return text
}

describe("the marks of footnotes", () => {
  test("are raised letter for letter, and none of the figures is", () => {
    const quote = "Net import reliance4 of China,a12 76 %*"
    const marks = [
      { start: 19, end: 20 },
      { start: 30, end: 33 },
      { start: 38, end: 39 },
    ]
    expect(quoteInWords({ quote, marks })).toBe("Net import reliance⁴ of China,ᵃ¹² 76 %*")
    expect(lowered("ᵃ¹²*")).toBe("a12*")
    expect(quoteInWords({ quote })).toBe(quote)
    // Once raised, they stay.
    expect(quoteInWords({ quote: quoteInWords({ quote, marks }), marks })).toBe("Net import reliance⁴ of China,ᵃ¹² 76 %*")
  })
})

describe("csv", () => {
  const HEADER =
    "id,words,materials,origin,destination,measure,kind,low,high,comparator,unit,from,to,status,source,file,title,publisher,published,collection,page,where,quote,implied,confidence,review,reviewer,reviewed,note,paper,page_label"

  test("a header, then a line a claim; quotes doubled, ids joined, negative numbers left as numbers", async () => {
    const review = {
      claim: "c1",
      verdict: "accepted",
      correction: null,
      note: "checked",
      reviewer: "ada",
      at: "2026-01-02T03:04:05Z",
    } as const
    expect(await written("csv", claim({ review }))).toBe(
      `${HEADER}\r\nc1,The price of gallium fell by 23 %,gallium; germanium,CN,,price,change,-23,-23,exactly,percent,2022,2023,actual,,paper.pdf,"A ""paper"", twice",,2024,,3,prose,gallium prices fell by 23%,period,0.9,accepted,ada,2026-01-02T03:04:05Z,checked,${"d".repeat(64)},\r\n`,
    )
  })

  test.each(["=1+1", "+1", "-1 and more", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x","y")'])("%j is no formula", async (quote) => {
    const [, line] = (await written("csv", claim({ quote, words: "" }))).split("\r\n")
    expect(line).toContain(`'${quote.replaceAll('"', '""')}`)
    expect(line).not.toContain(`,${quote}`)
    expect(line).not.toContain(`,"${quote.replaceAll('"', '""')}`)
  })

  test("no claims are a header", async () => {
    expect(await written("csv")).toBe(`${HEADER}\r\n`)
  })
})

describe("jsonl", () => {
  test("the annotators' fields first and in their order, then what only Assay knows", async () => {
    const line = await written("jsonl", claim())
    expect(line.endsWith("}\n")).toBe(true)
    expect(Object.keys(JSON.parse(line)).join()).toBe(
      "page,quote,materials,origin,destination,measure,kind,value,period,status,where,implied,source,note,id,words,pageLabel,confidence,paper,review",
    )
    expect(JSON.parse(line)).toMatchObject({
      value: { low: -23, comparator: "=" },
      period: { from: 2022, to: 2023 },
      paper: { file: "paper.pdf" },
      note: "",
    })
  })

  test("one line a claim, whatever its text holds", async () => {
    const text = await written("jsonl", claim({ quote: "a\nb\u2028c" }), claim({ period: null }))
    expect(text.split("\n")).toHaveLength(3)
    expect(JSON.parse(text.split("\n")[0]!).quote).toBe("a\nb\u2028c")
    expect(JSON.parse(text.split("\n")[1]!).period).toBeNull()
  })
})

test.each(FORMAT_NAMES)("%s writes as the claims come", async (format) => {
  let asked = 0
  async function* endless() {
    for (;;) {
      asked += 1
      yield claim({ id: `c${asked}` })
    }
  }
  let pieces = 0
  for await (const _ of FORMATS[format].write(endless())) {
    pieces += 1
    if (pieces === 5) break
  }
  expect(asked).toBeLessThanOrEqual(5)
})
