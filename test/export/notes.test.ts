import { describe, expect, test } from "vitest"
import { notesOf, pageInWords } from "../../src/export/index.ts"

const pagesOf = (count: number, damaged: readonly number[]) =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    width: 600,
    height: 800,
    span: { start: 0, end: 0 },
    ...(damaged.includes(index + 1) ? { damaged: true as const } : {}),
  }))

describe("what is to be known of a paper", () => {
  test.each([
    ["en", [], []],
    ["und", [], []],
    ["de", [], ["It is in German; claims are found in English papers only so far."]],
    ["en", [31], ["Page 31 is damaged and was not read."]],
    ["en", [3, 7, 8, 9], ["Pages 3 and 7–9 are damaged and were not read."]],
    ["en", [3, 5, 6, 12], ["Pages 3, 5–6 and 12 are damaged and were not read."]],
    ["en", [4, 5], ["Pages 4–5 are damaged and were not read."]],
    ["fr", [1], ["It is in French; claims are found in English papers only so far.", "Page 1 is damaged and was not read."]],
  ])("%s, damaged pages %j: %j", (language, damaged, notes) =>
    expect(notesOf({ language, pages: pagesOf(40, damaged), reader: "pdfium" }, "in vain")).toEqual(notes),
  )
})

test("it is said when the second reader had to read it", () => {
  const said = "It was read by pdf-parse, for PDFium could not; what is lit on its pages may lie a little off."
  expect(notesOf({ language: "en", pages: pagesOf(2, []), reader: "pdf-parse" }, "in vain")).toEqual([said])
  expect(notesOf({ language: "en", pages: pagesOf(2, []), reader: "plain" }, "in vain")).toEqual([])
})

const SEEN = "Pages 1–2 are read from their pictures (OCR), 92 % sure of the words."

test.each([
  ["waiting", 3, "Page 3 is without readable text; it waits to be read from its picture (OCR)."],
  ["waiting", 4, "Pages 3–4 are without readable text; they wait to be read from their pictures (OCR)."],
  ["off", 3, "Page 3 is without readable text; reading pictures of pages (OCR) is switched off."],
  [
    "in vain",
    3,
    "Page 3 is without readable text; nothing could be read in its picture (OCR) in the time a page has (ASSAY_OCR_SECONDS); reading the paper again tries once more.",
  ],
  [
    "in vain",
    4,
    "Pages 3–4 are without readable text; nothing could be read in their pictures (OCR) in the time a page has (ASSAY_OCR_SECONDS); reading the paper again tries once more.",
  ],
] as const)("of pages read from their pictures, how sure that is; of others without text, why: %s, up to page %i", (unseen, last, said) => {
  const pages = pagesOf(5, []).map((page) => {
    if (page.number > last) return page
    const read =
      page.number < 3 ? ({ reader: "tesseract", confidence: 0.9 + page.number / 100 } as const) : { reader: null, confidence: null }
    return { ...page, recognition: { why: "no text" as const, ...read } }
  })
  expect(notesOf({ language: "en", reader: "pdfium", pages }, unseen)).toEqual([SEEN, said])
})

test("a page is named with its label where the paper counts otherwise", () => {
  expect(pageInWords({ page: 12 })).toBe("p. 12")
  expect(pageInWords({ page: 12, pageLabel: null })).toBe("p. 12")
  expect(pageInWords({ page: 12, pageLabel: "4" })).toBe("p. 12 (labelled 4)")
})
