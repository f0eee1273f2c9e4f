/** Each paragraph that a sample paper was made from is one block of its PDF, wherever a column or a page breaks it. */
import { readFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { describe, expect, test } from "vitest"
import { samplePapers } from "../../src/corpus/index.ts"
import { readPdf } from "../../src/pdf/read.ts"

/** The words of the page without notes and their marks; hyphens and spaces are told elsewhere (reading-order.test.ts). */
const lettersOf = (text: string): string => text.replace(/[\s\u00ad‐-]+/g, "")
const plain = (html: string): string =>
  html
    .replace(/<fn>.*?<\/fn>/gs, "")
    .replace(/<[^>]+>/g, "")
    .replace(/&amp;/g, "&")
    .replace(/&nbsp;/g, " ")

const papers = await samplePapers()

describe.each(papers)("$name", ({ path, name }) => {
  const paragraphs = [...readFileSync(path.replace("paper.pdf", "paper.html"), "utf8").matchAll(/<p(?: [^>]*)?>(.*?)<\/p>/gs)]
    .map(([, html]) => plain(html!))
    .filter((text) => text.split(/\s+/).length > 3)

  test(`has its ${paragraphs.length} paragraphs whole`, async () => {
    const { text, marks, blocks } = await readPdf(await readFile(path), { name })
    const unmarked = marks.reduceRight((kept, { start, end }) => kept.slice(0, start) + " ".repeat(end - start) + kept.slice(end), text)
    const read = new Set(blocks.map(({ span }) => lettersOf(unmarked.slice(span.start, span.end))))
    expect(paragraphs.filter((paragraph) => !read.has(lettersOf(paragraph)))).toEqual([])
  })
})
