/** Claims of scans beside those of the papers that were scanned: the shared scans, and papers drawn at 150 dots to the inch. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { projectRoot } from "../src/corpus/root.ts"
import { openReaders, type Readers, readPdf } from "../src/pdf/index.ts"
import { claimsIn, shareOf } from "../test/pdf/scan/claims.ts"
import { scanOf } from "../test/pdf/scan/scan-of.ts"
import { hasShared, shared } from "./places.ts"

interface Pair {
  readonly name: string
  readonly paper: string
  /** A scan of it; made here where there is none. */
  readonly scan?: string
}

const pairs = (): Pair[] => {
  const samples = readdirSync(join(projectRoot(), "corpus/papers"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, paper: join(projectRoot(), "corpus/papers", name, "paper.pdf") }))
  if (!hasShared) return samples
  const gold = (name: string): string => join(shared, "gold/papers", `${name}.pdf`)
  const scan = (name: string): string => join(shared, "papers/hard", `scan-of-${name}.pdf`)
  return [
    { name: "scan of USGS MCS 2024, lithium", paper: gold("usgs-mcs2024-lithium"), scan: scan("usgs-mcs2024-lithium") },
    { name: "scan of USGS OFR 2011-1042", paper: gold("usgs-ofr2011-1042-china-rare-earth-industry"), scan: scan("usgs-ofr2011-1042") },
    ...samples,
    ...readdirSync(join(shared, "gold/papers"))
      .filter((name) => /^(?:usgs-mcs|crs-in)/.test(name))
      .map((name) => ({ name: basename(name, ".pdf"), paper: join(shared, "gold/papers", name) })),
  ].filter(({ paper }) => existsSync(paper))
}

/** Prints how many claims of each paper its scan makes too; `only` are those whose name holds it. */
export const printScans = async (misses: string | undefined, only = ""): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "assay-bench-scans-"))
  const limits = { pages: 5000, bytes: 200_000_000, seconds: 600, memoryMb: 1500 }
  const readers = openReaders({ limits, workers: 2, ocr: { on: true, pages: 500, seconds: 600 } })
  let all = 0
  let same = 0
  try {
    for (const pair of pairs().filter(({ name }) => name.includes(only))) {
      const measured = await measure(pair, folder, readers)
      all += measured.claims
      same += measured.same
      console.log(line(pair.name, measured))
      if (misses !== undefined) for (const missed of measured.missed) console.log(`    ${missed}`)
    }
  } finally {
    await readers.close()
    rmSync(folder, { recursive: true })
  }
  console.log(`all: ${same} of ${all} claims (${((100 * same) / all).toFixed(1)} %)`)
}

const measure = async ({ paper, scan }: Pair, folder: string, readers: Readers) => {
  const bytes = readFileSync(paper)
  const file = scan ?? join(folder, "scan.pdf")
  if (!scan) writeFileSync(file, await scanOf(bytes))
  const original = claimsIn(await readPdf(bytes))
  const start = performance.now()
  const document = await readers.recognise(file, await readers.read(file))
  const seconds = (performance.now() - start) / 1000
  const claims = claimsIn(document)
  const { missed } = shareOf(original, claims)
  const same = original.length - missed.length
  const sure = document.pages.map(({ recognition }) => recognition?.confidence ?? 0)
  return {
    claims: original.length,
    same,
    extra: claims.length - same,
    missed,
    pages: document.pages.length,
    seconds,
    sure: Math.min(...sure),
  }
}

const line = (name: string, { claims, same, extra, pages, seconds, sure }: Awaited<ReturnType<typeof measure>>): string =>
  `${name}: ${same} of ${claims} claims (${claims === 0 ? "-" : ((100 * same) / claims).toFixed(1)} %), ${extra} others; ${pages} pages at ${(seconds / pages).toFixed(1)} s, the least sure ${Math.round(100 * sure)} %`
