/**
 * Reads damaged variants of the papers at hand. Each ends as a Document or as a sentence, and the readers go on reading whole papers.
 * More of them: `ASSAY_DAMAGED=500 npx vitest run test/pdf/damaged.test.ts`; from another seed on: `ASSAY_SEED=10000`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { PaperError } from "../../src/errors.ts"
import { document } from "../../src/model.ts"
import { openReaders, type Readers, readPdf } from "../../src/pdf/index.ts"
import { type Damage, damaged, damagedPaper } from "./damage.ts"
import { papersAtHand } from "./papers-at-hand.ts"

const VARIANTS = Number(process.env.ASSAY_DAMAGED ?? 60)
const FIRST_SEED = Number(process.env.ASSAY_SEED ?? 1)
/** How many variants are read between two whole papers. */
const BATCH = 10

interface Ending {
  readonly seed: number
  readonly damage: Damage
  readonly of: string
  readonly fault: string
  readonly sentence: string
}

const papers = papersAtHand()
let readers: Readers
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "assay-damaged-"))
  readers = openReaders({ limits: { pages: 5000, bytes: 200_000_000, seconds: 60, memoryMb: 1500 }, workers: 2 })
})
afterAll(async () => {
  await readers.close()
  rmSync(folder, { recursive: true })
})

const endOf = async (seed: number): Promise<Ending> => {
  const source = papers[damagedPaper(seed, papers.length)]!
  const { damage, bytes } = damaged(readFileSync(source), seed)
  const name = `variant-${seed}.pdf`
  const file = join(folder, name)
  writeFileSync(file, bytes)
  const ending = { seed, damage, of: basename(source) === "paper.pdf" ? source.split("/").at(-2)! : basename(source) }
  try {
    const read = document.safeParse(await readers.read(file))
    if (!read.success) return { ...ending, fault: "no Document", sentence: read.error.message }
    return { ...ending, fault: "", sentence: "" }
  } catch (error) {
    const { message } = error as Error
    if (!(error instanceof PaperError)) return { ...ending, fault: "no PaperError", sentence: `${(error as Error).name}: ${message}` }
    // A sentence that names the file, or what it is called in messages, and says what to do.
    const isSentence = message.includes(name) && /[;,] .+\.$/.test(message) && !message.includes("\n")
    return { ...ending, fault: isSentence ? error.fault : "no sentence", sentence: message }
  } finally {
    rmSync(file)
  }
}

test(
  `${VARIANTS} damaged papers end as a Document or as a sentence, and whole papers are read between them`,
  async () => {
    const endings: Ending[] = []
    for (let seed = FIRST_SEED; seed < FIRST_SEED + VARIANTS; seed += BATCH) {
      const seeds = Array.from({ length: Math.min(BATCH, FIRST_SEED + VARIANTS - seed) }, (_, at) => seed + at)
      const whole = readers.read(papers[0]!)
      endings.push(...(await Promise.all(seeds.map(endOf))))
      expect((await whole).pages.length, `a whole paper, read beside variants ${seed} and on`).toBeGreaterThan(0)
    }
    if (process.env.ASSAY_DAMAGED) console.log(countsOf(endings))
    const bad = endings.filter(({ fault }) => fault.startsWith("no ") || ["crashed", "too-slow", "too-large"].includes(fault))
    expect(bad).toEqual([])
    // Damage is real: some are read all the same, some cannot be.
    expect(new Set(endings.map(({ fault }) => fault === ""))).toEqual(new Set([true, false]))
  },
  30_000 + VARIANTS * 10_000,
)

/** Variants whose Documents once held numbers that are none. */
test.each([
  ["c-three-columns-justified", 1301, "letters as large as the page beside some without a width: a row's indent was Infinity"],
  ["c-two-columns-shuffled", 20414, "letters that stand nowhere: a word's box had no width (NaN)"],
])("%s, variant %i, ends as a Document", async (name, seed) => {
  const whole = readFileSync(new URL(`layouts/pdf/${name}.pdf`, import.meta.url))
  expect(document.safeParse(await readPdf(damaged(whole, seed).bytes)).error).toBeUndefined()
})

/** "truncated: 3 read, 12 broken". */
const countsOf = (endings: readonly Ending[]): string => {
  const counts = new Map<string, Map<string, number>>()
  for (const { damage, fault } of endings) {
    const of = counts.get(damage) ?? new Map<string, number>()
    counts.set(damage, of.set(fault || "read", (of.get(fault || "read") ?? 0) + 1))
  }
  return [...counts].map(([damage, of]) => `${damage}: ${[...of].map(([fault, count]) => `${count} ${fault}`).join(", ")}`).join("\n")
}
