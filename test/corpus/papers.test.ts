import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { loadVocabulary, projectRoot } from "../../src/corpus/index.ts"
import { claim, type Document } from "../../src/model.ts"
import { readPdf } from "../../src/pdf/index.ts"

const folder = join(projectRoot(), "corpus", "papers")
const slugs = readdirSync(folder).filter((name) => existsSync(join(folder, name, "paper.html")))
const vocabulary = loadVocabulary()

/** One line of claims.jsonl: the meaning of a claim as an annotator writes it. */
const annotation = z.strictObject({
  ...claim.pick({
    page: true,
    quote: true,
    where: true,
    materials: true,
    origin: true,
    destination: true,
    measure: true,
    kind: true,
    value: true,
    period: true,
    status: true,
    source: true,
    implied: true,
  }).shape,
  note: z.string(),
})

const annotationsOf = (slug: string) =>
  readFileSync(join(folder, slug, "claims.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => annotation.parse(JSON.parse(line)))

const read = (slug: string): Promise<Document> => readPdf(readFileSync(join(folder, slug, "paper.pdf")), { name: `${slug}/paper.pdf` })

/** The words of a page, without the marks of footnotes and with one space for any white space. */
function wordsOf(document: Document, number: number): string {
  const page = document.pages.find((one) => one.number === number)
  if (!page) return ""
  const marks = document.marks.filter((mark) => mark.start >= page.span.start && mark.end <= page.span.end)
  let text = ""
  let at = page.span.start
  for (const mark of marks) {
    text += document.text.slice(at, mark.start)
    at = mark.end
  }
  return (text + document.text.slice(at, page.span.end)).replace(/\s+/gu, " ")
}

it("has at least six sample papers", () => {
  expect(slugs.length).toBeGreaterThanOrEqual(6)
})

describe.each(slugs)("%s", (slug) => {
  const claims = annotationsOf(slug)

  it("is small, and has two to four pages", async () => {
    const document = await read(slug)
    expect(readFileSync(join(folder, slug, "paper.pdf")).length).toBeLessThan(200_000)
    expect(document.pages.length).toBeGreaterThanOrEqual(2)
    expect(document.pages.length).toBeLessThanOrEqual(4)
  })

  it("has every annotated quote on the page that is stated", async () => {
    const document = await read(slug)
    const pages = new Map(document.pages.map((page) => [page.number, wordsOf(document, page.number)]))
    const lost = claims.filter((one) => !pages.get(one.page)?.includes(one.quote))
    expect(lost.map((one) => `page ${one.page}: ${one.quote}`)).toEqual([])
  })

  it("is annotated with quotes of at most 25 words that hold their figure", () => {
    for (const one of claims) {
      expect(one.quote.split(/\s+/u).length).toBeLessThanOrEqual(25)
      const figure = String(Math.abs(one.value.low))
      expect(one.quote.includes(figure) || /\b(?:half|third|quarter)\b/u.test(one.quote), one.quote).toBe(true)
    }
  })

  it("is annotated with materials and areas of the vocabulary", () => {
    const materials = new Set(vocabulary.materials.map((one) => one.id))
    const areas = new Set(vocabulary.areas.map((one) => one.id))
    const strangers = claims.flatMap((one) => [
      ...one.materials.filter((id) => !materials.has(id)),
      ...[...one.origin, ...one.destination].filter((id) => !areas.has(id)),
    ])
    expect(strangers).toEqual([])
  })
})
