/**
 * Prints how much text is read in a second of CPU, from a Document to its mentions and claims, beside compromise cutting the same text
 * into sentences and words in the same run. `npm run bench:extract -- 3` for fewer rounds, `-- --each` for each paper by itself.
 */
import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { parseArgs } from "node:util"
import nlp from "compromise/one"
import { claimsOf } from "../src/claims/index.ts"
import { loadVocabulary } from "../src/corpus/index.ts"
import { lexiconOf, mentionsOf, passagesOf } from "../src/mentions/index.ts"
import type { Document } from "../src/model.ts"
import { readPdf } from "../src/pdf/read.ts"
import { documentOfText } from "../src/text/plain.ts"
import { hasShared, shared } from "./places.ts"

/** The longest English reports among the shared papers. */
const REPORTS = [
  "gold/papers/crs-r47324-seabed-mining.pdf",
  "gold/papers/crs-r48914-cryptomining-electricity.pdf",
  "gold/papers/ec-2014-report-on-critical-raw-materials.pdf",
  "gold/papers/gao-07-283-crude-oil.pdf",
  "papers/hard/opm-2016-annual-performance-report.pdf",
]
const PASSAGES = "gold/prose/texts"

/** What every column is wide. */
const WIDTH = 10

const { positionals, values } = parseArgs({ allowPositionals: true, options: { each: { type: "boolean" } } })
/** All are run this often, in turns, and the best of each counts: others use this machine too. */
const rounds = Number(positionals[0] ?? 7)

if (!hasShared) {
  console.log(`Nothing is measured: there are no papers in ${shared}; set ASSAY_SHARED.`)
  process.exit(0)
}

interface Paper {
  readonly name: string
  readonly documents: readonly Document[]
}
interface Spent {
  readonly mentions: number
  readonly claims: number
  readonly yardstick: number
}

const lexicon = lexiconOf(loadVocabulary())
const papers: Paper[] = []
for (const file of REPORTS) {
  const name = basename(file, ".pdf")
  papers.push({ name, documents: [await readPdf(readFileSync(join(shared, file)), { name })] })
}
const texts = readdirSync(join(shared, PASSAGES)).sort()
papers.push({
  name: `${texts.length} passages of prose`,
  documents: texts.map((file) => documentOfText(readFileSync(join(shared, PASSAGES, file), "utf8"), { id: file })),
})

// Once without a look at the clock: V8 compiles what is used often.
for (const paper of papers) spentOn(paper)
const least = papers.map(({ name, documents }) => ({
  name,
  size: documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6,
  mentions: Number.POSITIVE_INFINITY,
  claims: Number.POSITIVE_INFINITY,
  yardstick: Number.POSITIVE_INFINITY,
}))
for (let round = 0; round < rounds; round++)
  for (const [at, paper] of papers.entries()) {
    const spent = spentOn(paper)
    for (const part of ["mentions", "claims", "yardstick"] as const) least[at]![part] = Math.min(least[at]![part], spent[part])
  }

const all = least.reduce((sum, { size, mentions, claims, yardstick }) => ({
  name: "all",
  size: sum.size + size,
  mentions: sum.mentions + mentions,
  claims: sum.claims + claims,
  yardstick: sum.yardstick + yardstick,
}))
const columns = (name: string, cells: readonly string[]): void => {
  console.log(name.padEnd(42) + cells.map((cell) => cell.padStart(WIDTH)).join(""))
}
columns("", ["MB", "mentions", "claims", "yardstick", "MB/s", "ratio"])
for (const { name, size, mentions, claims, yardstick } of values.each ? [...least, all] : [all]) {
  const spent = mentions + claims
  columns(
    name,
    [size, mentions, claims, yardstick, size / spent, yardstick / spent].map((figure) => figure.toFixed(2)),
  )
}
console.log("Seconds of CPU; yardstick: compromise cuts the same text into sentences and words. Wanted: 0.50 MB/s.")

/** Seconds of CPU, user and system, for the mentions, the claims and the yardstick. */
function spentOn({ documents }: Paper): Spent {
  const passages: ReturnType<typeof passagesOf>[] = []
  return {
    mentions: seconds(() => {
      for (const document of documents) {
        const found = passagesOf(document, lexicon)
        found.flatMap(mentionsOf)
        passages.push(found)
      }
    }),
    claims: seconds(() => {
      for (const [at, document] of documents.entries()) claimsOf(document, passages[at]!, lexicon)
    }),
    yardstick: seconds(() => {
      for (const { text } of documents) nlp.tokenize(text)
    }),
  }
}

function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
process.exit(0)
