/** Prints how many figures of the shared papers' tables are read with the right row and column. */
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

const line = (name: string, right: number, of: number, note = ""): void =>
  console.log(
    `${name.padEnd(52)}${`${right}/${of}`.padStart(11)}${of === 0 ? "" : `${((right / of) * 100).toFixed(1).padStart(8)} %`}${note}`,
  )

export const printTables = async (misses: boolean): Promise<void> => {
  console.log("Annotated figures in tables (../shared/gold): figure in its row, and in its row and column")
  const sum = { row: 0, cell: 0, of: 0 }
  for (const { name, file, claims } of goldSet(join(shared, "gold/claims")).papers) {
    const wanted = claims.filter(({ where }) => where === "table")
    if (wanted.length === 0) continue
    const document = await readPdf(readFileSync(file), { name: basename(file) })
    const found = wanted.map((claim) => foundIn(document, claim))
    const row = found.filter((one) => one !== "missed").length
    const cell = found.filter((one) => one === "cell").length
    line(`  ${name}`, cell, wanted.length, row === cell ? "" : `   in its row: ${row}`)
    if (misses)
      for (const [at, one] of found.entries())
        if (one !== "cell") console.log(`      ${one}: page ${wanted[at]!.page}, ${wanted[at]!.quote}`)
    sum.row += row
    sum.cell += cell
    sum.of += wanted.length
  }
  line("  all, row", sum.row, sum.of)
  line("  all, row and column", sum.cell, sum.of, "   (wanted: 95)")
  await printStatistics(misses)
}

const foundIn = (document: Document, claim: Annotated): "cell" | "row" | "missed" => {
  if (isBand(claim)) return standsInBand(document, claim) ? "cell" : "missed"
  const here = cellsOf(document).filter(
    (cell) => (cell.page === claim.page || cell.page === claim.page - 1) && isFigure(cell, claim) && hasRow(cell, claim),
  )
  if (here.length === 0) return "missed"
  return here.some((cell) => hasColumn(cell, claim)) ? "cell" : "row"
}

/** The salient statistics of all sheets, held against what pdftotext sets in columns. */
const printStatistics = async (misses: boolean): Promise<void> => {
  if (spawnSync("pdftotext", ["-v"]).error) return
  console.log("\nSalient statistics of the USGS sheets, beside pdftotext -layout: value, year above and label beside it")
  const sheets = pdfsBelow(shared).filter((file) => basename(file).startsWith("usgs-mcs"))
  const sum = { right: 0, of: 0, reliance: 0, reliances: 0 }
  for (const file of sheets) {
    const wanted = statisticsOf(file)
    const cells = cellsOf(await readPdf(readFileSync(file), { name: basename(file) }))
    const wrong = wanted.filter((one) => !isRead(cells, one))
    if (misses) for (const { label, year, value } of wrong) console.log(`      ${basename(file)}: ${label} | ${year} | ${value}`)
    sum.right += wanted.length - wrong.length
    sum.of += wanted.length
    const isReliance = ({ label }: { label: string }): boolean => /import reliance/i.test(label)
    sum.reliances += wanted.filter(isReliance).length
    sum.reliance += wanted.filter(isReliance).length - wrong.filter(isReliance).length
  }
  line(`  all rows of ${sheets.length} sheets`, sum.right, sum.of, "   (wanted: 95)")
  line("  net import reliance", sum.reliance, sum.reliances, "   (wanted: 95)")
}
