/** Reads the files named on standard input twice, and says what the second time cost. Runs in a process of its own. */
import { readFileSync } from "node:fs"
import { basename } from "node:path"
import { readPdf } from "../src/pdf/read.ts"

export interface Passage {
  readonly pages: number
  /** Of CPU, user and system, of all threads. */
  readonly seconds: number
  /** The most that the process ever held, in MB. */
  readonly memory: number
  /** Files that gave no Document, and why. */
  readonly refused: Readonly<Record<string, string>>
}

const files = readFileSync(0, "utf8").split("\n").filter(Boolean)
const refused: Record<string, string> = {}
const readThem = async (): Promise<number> => {
  let pages = 0
  for (const file of files) {
    if (file in refused) continue
    try {
      pages += (await readPdf(readFileSync(file), { name: basename(file) })).pages.length
    } catch (error) {
      refused[file] = (error as Error).message
    }
  }
  return pages
}
if (files.length > 1) await readThem()
const before = process.cpuUsage()
const pages = await readThem()
const { user, system } = process.cpuUsage(before)
const passage: Passage = { pages, seconds: (user + system) / 1e6, memory: Math.round(process.resourceUsage().maxRSS / 1024), refused }
console.log(JSON.stringify(passage))
process.exit(0)
