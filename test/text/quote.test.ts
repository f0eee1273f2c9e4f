import { describe, expect, test } from "vitest"
import { quoteOf } from "../../src/text/quote.ts"

describe("the words that a claim quotes", () => {
  const text = "In 2023\n  reliance4 grew;\nChina,5  76 % of it12"
  const mark = (words: string, letters: string) => {
    const start = text.indexOf(words) + words.length
    return { start, end: start + letters.length }
  }
  const marks = [mark("reliance", "4"), mark("China,", "5"), mark("of it", "12")]

  test("have one space for any white space, and know where the marks of footnotes stand", () => {
    const { quote, marks: raised = [] } = quoteOf({ text, marks }, { start: 0, end: text.length })
    expect(quote).toBe("In 2023 reliance4 grew; China,5 76 % of it12")
    expect(raised.map(({ start, end }) => [quote.slice(0, start).slice(-6), quote.slice(start, end)])).toEqual([
      ["liance", "4"],
      ["China,", "5"],
      [" of it", "12"],
    ])
  })

  test("tell of the marks inside them alone, and of none where there are none", () => {
    const china = { start: text.indexOf("China"), end: text.indexOf(" of it") }
    expect(quoteOf({ text, marks }, china)).toEqual({ quote: "China,5 76 %", marks: [{ start: 6, end: 7 }] })
    expect(quoteOf({ text, marks }, { start: 0, end: 7 })).toEqual({ quote: "In 2023" })
  })
})
