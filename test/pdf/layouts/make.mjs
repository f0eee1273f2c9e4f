#!/usr/bin/env node
/**
 * Makes the papers of this folder and the truth of each: `node test/pdf/layouts/make.mjs [name…]`.
 * Needs Chromium, LibreOffice Writer, LaTeX and poppler's pdftotext (see README.md); a paper whose producer is missing stays as it is.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import * as chromium from "./chromium.mjs"
import { undated } from "./dates.mjs"
import * as drawn from "./drawn.mjs"
import { hyphensOf } from "./hyphens.mjs"
import * as latex from "./latex.mjs"
import { manuscriptOf, PAPERS, truthOf } from "./manuscript.mjs"
import * as office from "./office.mjs"
import { shuffled } from "./shuffle.mjs"

const PRODUCERS = { chromium, drawn, latex, office }
const folder = (name) => new URL(name, import.meta.url)
const wanted = process.argv.slice(2)
mkdirSync(folder("pdf/"), { recursive: true })
mkdirSync(folder("truth/"), { recursive: true })

for (const paper of PAPERS.filter(({ name }) => wanted.length === 0 || wanted.some((want) => name.startsWith(want)))) {
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
