/** Prints pages per second of CPU of a whole Document, and pdftotext's on the same files. */
import { execFileSync, spawnSync } from "node:child_process"
import { basename } from "node:path"
import { fileURLToPath } from "node:url"
import { CHILD_FLAGS } from "../src/pdf/lane.ts"
import { pdfsBelow, shared } from "./places.ts"
import type { Passage } from "./read-all.ts"

/** Both are run this often, in turns, and the best of each counts: others use this machine too. */
const ROUNDS = 3

export const printSpeed = (): void => {
  if (spawnSync("pdftotext", ["-v"]).error) {
    console.log("Speed is not measured: there is no pdftotext (apt-get install poppler-utils).")
    return
  }
  const files = pdfsBelow(shared).filter((file) => basename(file).endsWith(".pdf"))
  const first = readAll(files)
  const readable = files.filter((file) => !(file in first.refused))
  console.log(
    `${readable.length} papers, ${first.pages} pages; left out, since they give no Document: ${Object.keys(first.refused)
      .map((file) => basename(file))
      .join(", ")}`,
  )
  const ours = [first]
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    theirs.push(pdftotext(readable))
    ours.push(readAll(readable))
  }
  const best = Math.min(...ours.slice(1).map(({ seconds }) => seconds))
  const rival = Math.min(...theirs)
  console.log(
    `Assay, whole Documents   ${rate(first.pages, best)} pages per second of CPU (${best.toFixed(2)} s), at most ${Math.max(...ours.map(({ memory }) => memory))} MB`,
  )
  console.log(`pdftotext, plain text    ${rate(first.pages, rival)} pages per second of CPU (${rival.toFixed(2)} s)`)
  console.log(`ratio                    ${(rival / best).toFixed(2)}   (wanted: 0.70)`)
}

const rate = (pages: number, seconds: number): string => (pages / seconds).toFixed(0).padStart(5)

/** A process of its own, started as children are, reads all files twice and measures the second time, warm. */
const readAll = (files: readonly string[]): Passage =>
  JSON.parse(
    execFileSync(process.execPath, [...CHILD_FLAGS, fileURLToPath(new URL("read-all.js", import.meta.url))], {
      input: files.join("\n"),
      encoding: "utf8",
      maxBuffer: 1 << 26,
      stdio: ["pipe", "pipe", "ignore"],
    }),
  )

/** Seconds of CPU, user and system, of one process per file; told by the shell's own `times`. */
const pdftotext = (files: readonly string[]): number => {
  const script = 'for file; do pdftotext "$file" /dev/null 2>/dev/null; done; times'
  const output = execFileSync("bash", ["-c", script, "bash", ...files], { encoding: "utf8" })
  const children = output.trim().split("\n")[1] ?? ""
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}
