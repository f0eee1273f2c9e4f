/** How many figures of the shared papers' tables are read with the right row and column. */
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { goldSet } from "../src/cli/score/gold.ts"
import type { Document } from "../src/model.ts"
import { readPdf } from "../src/pdf/read.ts"
import type { Annotated } from "../src/score.ts"
import { cellsOf } from "../test/pdf/layouts/cells.ts"
import { hasColumn, hasRow, isBand, isFigure, standsInBand } from "./gold-cells.ts"
import { pdfsBelow, shared } from "./places.ts"
import { isRead, statisticsOf } from "./salient.ts"

interface Found {
  readonly file: string
  readonly right: number
  readonly of: number
  /** In words, what is not right. */
  readonly missed: readonly string[]
}

/** The annotated figures of tables, per paper: right are those that are read with the right label beside and the right header above them. */
export const annotatedFigures = async (): Promise<Found[]> => {
  const all: Found[] = []
  for (const { name, file, claims } of goldSet(join(shared, "gold/claims")).papers) {
    const wanted = claims.filter(({ where }) => where === "table")
    if (wanted.length === 0) continue
    const document = await readPdf(readFileSync(file), { name: basename(file) })
    const missed = wanted.flatMap((claim) => {
      const found = foundIn(document, claim)
      return found === "cell" ? [] : [`${found === "row" ? "wrong column" : "missed"}: page ${claim.page}, ${claim.quote}`]
    })
    all.push({ file: name, right: wanted.length - missed.length, of: wanted.length, missed })
  }
  return all
}

const foundIn = (document: Document, claim: Annotated): "cell" | "row" | "missed" => {
  if (isBand(claim)) return standsInBand(document, claim) ? "cell" : "missed"
  const here = cellsOf(document).filter(
    (cell) => (cell.page === claim.page || cell.page === claim.page - 1) && isFigure(cell, claim) && hasRow(cell, claim),
  )
  if (here.length === 0) return "missed"
  return here.some((cell) => hasColumn(cell, claim)) ? "cell" : "row"
}

/** The salient statistics of the USGS sheets, per sheet, held against what pdftotext sets in columns; of the rows named so, if a name is given. */
export const salientFigures = async (named = /(?:)/): Promise<Found[]> => {
  const all: Found[] = []
  for (const file of pdfsBelow(shared).filter((file) => basename(file).startsWith("usgs-mcs"))) {
    const wanted = statisticsOf(file).filter(({ label }) => named.test(label))
    const cells = cellsOf(await readPdf(readFileSync(file), { name: basename(file) }))
    const missed = wanted.filter((one) => !isRead(cells, one)).map(({ label, year, value }) => `${label} | ${year} | ${value}`)
    all.push({ file: basename(file), right: wanted.length - missed.length, of: wanted.length, missed })
  }
  return all
}

/** All of them together. */
export const sumOf = (all: readonly Found[]): { readonly right: number; readonly of: number } => ({
  right: all.reduce((sum, { right }) => sum + right, 0),
  of: all.reduce((sum, { of }) => sum + of, 0),
})

export const printTables = async (misses: boolean): Promise<void> => {
  console.log("Annotated figures in tables (gold/claims): label and header right")
  const annotated = await annotatedFigures()
  for (const one of annotated) {
    line(`  ${one.file}`, one)
    if (misses) for (const missed of one.missed) console.log(`      ${missed}`)
  }
  line("  all", sumOf(annotated), "   (wanted: 95)")
  if (spawnSync("pdftotext", ["-v"]).error) return
  console.log("\nSalient statistics of the USGS sheets, beside pdftotext -layout: value, label and year right")
  const salient = await salientFigures()
  if (misses) for (const { file, missed } of salient) for (const one of missed) console.log(`      ${file}: ${one}`)
  line(`  all rows of ${salient.length} sheets`, sumOf(salient), "   (wanted: 95)")
  line("  net import reliance", sumOf(await salientFigures(/import reliance/i)), "   (wanted: 95)")
}

const line = (name: string, { right, of }: { readonly right: number; readonly of: number }, note = ""): void =>
  console.log(
    `${name.padEnd(52)}${`${right}/${of}`.padStart(11)}${of === 0 ? "" : `${((right / of) * 100).toFixed(1).padStart(8)} %`}${note}`,
  )
