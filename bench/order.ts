/** Prints how the papers of known text are read. */

import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { readPdf } from "../src/pdf/read.ts"
import { type Measured, measure, type Share } from "../test/pdf/layouts/measure.ts"
import { orderOf, TOTALS } from "../test/pdf/layouts/totals.ts"
import { knownPapers } from "../test/pdf/layouts/truth.ts"
import { project } from "./places.ts"

const LAYOUTS = join(project, "test/pdf/layouts")
const share = ({ right, of }: Share): string => (of === 0 ? "" : `${right}/${of}`)

/** One line per paper, then the totals; of papers whose name begins with `misses` also what is missed. */
export const printOrder = async ({ misses, of = LAYOUTS }: { misses?: string | undefined; of?: string | undefined }): Promise<void> => {
  const all: Measured[] = []
  const head = ["words %", "blocks", "hyphens", "soft", "notes", "asides", "cells", "furniture"]
  console.log(`${"".padEnd(27)}${head.map((title) => title.padStart(10)).join("")}`)
  for (const { name, pdf, truth } of knownPapers(pathToFileURL(`${resolve(of)}/`))) {
    const one = measure(await readPdf(pdf, { name }), truth)
    all.push(one)
    const columns = [
      orderOf(one).toFixed(1),
      share(one.whole),
      share(one.real),
      share(one.soft),
      share(one.notes),
      share(one.apart),
      share(one.cells),
      String(one.furniture || ""),
    ]
    console.log(`${name.padEnd(27)}${columns.map((column) => column.padStart(10)).join("")}`)
    if (misses !== undefined && name.startsWith(misses)) for (const missed of one.missed) console.log(`    ${missed}`)
  }
  console.log()
  for (const { name, target, of } of TOTALS) {
    console.log(`${name.padEnd(60)}${of(all).toFixed(1).padStart(6)} %${target === null ? "" : `   (wanted: ${target.toFixed(1)})`}`)
  }
}
