#!/usr/bin/env node
/**
 * Makes the papers of this folder and the truth of each: `node test/pdf/layouts/make.mjs [name…]`.
 * `--other 2 --into FOLDER` makes papers with the same traits and other words, faces and sizes, and puts them elsewhere: nobody
 * has mended anything for them, so they tell what the figures of this folder no longer do.
 * Needs Chromium, LibreOffice Writer, LaTeX and poppler's pdftotext (see README.md); a paper whose producer is missing stays as it is.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import * as chromium from "./chromium.mjs"
import { undated } from "./dates.mjs"
import * as drawn from "./drawn.mjs"
import { hyphensOf } from "./hyphens.mjs"
import * as latex from "./latex.mjs"
import { manuscriptOf, otherPaper, PAPERS, truthOf } from "./manuscript.mjs"
import * as office from "./office.mjs"
import { shuffled } from "./shuffle.mjs"

const PRODUCERS = { chromium, drawn, latex, office }
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { other: { type: "string" }, into: { type: "string" } },
})
const base = values.into ? pathToFileURL(`${resolve(values.into)}/`) : new URL(".", import.meta.url)
const folder = (name) => new URL(name, base)
const papers = values.other ? PAPERS.map((paper, at) => otherPaper(paper, Number(values.other), at)) : PAPERS
mkdirSync(folder("pdf/"), { recursive: true })
mkdirSync(folder("truth/"), { recursive: true })

for (const paper of papers.filter(({ name }) => wanted.length === 0 || wanted.some((want) => name.startsWith(want)))) {
  const manuscript = manuscriptOf(paper)
  const made = await PRODUCERS[paper.by].make(paper, manuscript)
  if (!made) {
    console.error(`${paper.name}: ${paper.by} is not here, left as it was`)
    continue
  }
  const pdf = undated(paper.shuffle ? shuffled(made.pdf, paper.shuffle) : made.pdf)
  const file = folder(`pdf/${paper.name}.pdf`)
  writeFileSync(file, pdf)
  const truth = truthOf(paper, manuscript)
  const { pages, furniture, hyphens } = hyphensOf(file, truth, made.frame)
  writeFileSync(
    folder(`truth/${paper.name}.json`),
    `${JSON.stringify({ ...truth, pages, frame: made.frame, furniture, absent: made.absent ?? [], hyphens }, null, 1)}\n`,
  )
  console.error(
    `${paper.name}: ${pages} pages, ${Math.round(pdf.length / 1024)} kB, hyphens at line ends: ${hyphens.real.length} real, ${hyphens.soft.length} soft; ${furniture} pieces of furniture`,
  )
}
await chromium.close()
