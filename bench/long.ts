/** Prints what a paper of 5,000 pages costs. */
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { CHILD_FLAGS } from "../src/pdf/lane.ts"
import type { Passage } from "./read-all.ts"

const PAGES = 5000
const LINES = 32

export const printLong = (): void => {
  const folder = mkdtempSync(join(tmpdir(), "assay-long-"))
  try {
    const file = join(folder, "long.pdf")
    writeFileSync(file, longPdf())
    const output = execFileSync(process.execPath, [...CHILD_FLAGS, fileURLToPath(new URL("read-all.js", import.meta.url))], {
      input: file,
      encoding: "utf8",
    })
    const { pages, seconds, memory, refused }: Passage = JSON.parse(output)
    console.log(
      Object.values(refused)[0] ??
        `${pages} pages, ${seconds.toFixed(1)} s of CPU (${(pages / seconds).toFixed(0)} pages a second), at most ${memory} MB   (wanted: 1,000)`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Pages of prose that differ in their figures. */
const longPdf = (): Buffer => {
  const objects = [
    "<</Type /Catalog /Pages 2 0 R>>",
    `<</Type /Pages /Count ${PAGES} /Kids [${Array.from({ length: PAGES }, (_, at) => `${4 + 2 * at} 0 R`).join(" ")}]>>`,
    "<</Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding>>",
  ]
  for (let page = 0; page < PAGES; page++) {
    const lines = Array.from(
      { length: LINES },
      (_, at) =>
        `(Plant ${page * LINES + at} refined ${(page * 7 + at * 13) % 100}% of the ore that its district sent down the river that year, and)'`,
    )
    const content = `BT /F 10.5 Tf 14 TL 64 770 Td ${lines.join("\n")} ET`
    objects.push(
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * page} 0 R /Resources <</Font <</F 3 0 R>> >> >>`,
      `<</Length ${content.length}>> stream\n${content}\nendstream`,
    )
  }
  let length = 9
  const offsets: number[] = []
  const parts = objects.map((text, at) => {
    const part = `${at + 1} 0 obj\n${text}\nendobj\n`
    offsets.push(length)
    length += part.length
    return part
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")
  return Buffer.from(
    `%PDF-1.4\n${parts.join("")}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    "latin1",
  )
}
