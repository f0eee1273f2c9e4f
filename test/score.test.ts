import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openPapers } from "../src/cli/paper.ts"
import { type GoldSet, goldSet } from "../src/cli/score/gold.ts"
import { changesSince, readRecord, recordOf } from "../src/cli/score/record.ts"
import { reportOf } from "../src/cli/score/report.ts"
import { type ScoredSet, scoreSet } from "../src/cli/score/run.ts"
import { knownSets } from "../src/cli/score/sets.ts"
import { configOf } from "../src/config.ts"
import { loadVocabulary, projectRoot } from "../src/corpus/index.ts"
import { lexiconOf } from "../src/mentions/index.ts"
import { type Annotated, annotated, type Gold, ratesOf, type Score, scorePaper, total } from "../src/score.ts"

const root = projectRoot()
const shared = resolve(root, process.env.ASSAY_SHARED ?? "../shared")
const referee = join(shared, "gold/score.mjs")

/** A claim that says that China mines 63% of all cobalt, but for what is changed. */
function claim(changes: Partial<Annotated> & { low?: number; high?: number } = {}): Annotated {
  const { low = 63, high = low, ...rest } = changes
  const value = { low, high, comparator: "=", unit: "percent" }
  return annotated.parse({
    page: 1,
    quote: "63% of all cobalt is mined in China",
    materials: ["cobalt"],
    origin: ["CN"],
    measure: "extraction",
    kind: "level",
    status: "actual",
    value,
    ...rest,
  })
}
const gold = (claims: Annotated[], rest: Partial<Gold> = {}): Gold => ({ name: "paper", claims, pages: null, truncated: [], ...rest })
const counts = ({ gold, predicted, figure, triple, full }: Score) => ({ gold, predicted, figure, triple, full })

describe("one claim", () => {
  const against = (prediction: Annotated) => counts(scorePaper(gold([claim()]), [prediction]))
  const full = { gold: 1, predicted: 1, figure: 1, triple: 1, full: 1 }

  test.each<[string, Annotated, object]>([
    ["the same", claim(), full],
    ["on the next page", claim({ page: 2 }), full],
    ["two pages on", claim({ page: 3 }), { ...full, figure: 0, triple: 0, full: 0 }],
    ["a figure within 0.1", claim({ low: 63.09 }), full],
    ["another figure", claim({ low: 63.2 }), { ...full, figure: 0, triple: 0, full: 0 }],
    ["another end of the range", claim({ high: 70 }), { ...full, figure: 0, triple: 0, full: 0 }],
    ["another material", claim({ materials: ["nickel"] }), { ...full, triple: 0, full: 0 }],
    ["another area", claim({ origin: ["CD"] }), { ...full, triple: 0, full: 0 }],
    ["the area in the other role", claim({ origin: [], destination: ["CN"] }), { ...full, full: 0 }],
    ["the world as an area", claim({ destination: ["001"] }), full],
    ["another measure", claim({ measure: "processing" }), { ...full, full: 0 }],
    ["another kind", claim({ kind: "change" }), { ...full, full: 0 }],
    ["another year", claim({ period: { from: 2023, to: 2023 } }), { ...full, full: 0 }],
    ["another status", claim({ status: "target" }), { ...full, full: 0 }],
    ["another source", claim({ source: "IEA" }), full],
  ])("%s", (_, prediction, expected) => expect(against(prediction)).toEqual(expected))
})

describe("several claims", () => {
  test("pairs are one to one, the likest first", () => {
    const annotations = [claim({ materials: ["nickel"], quote: "63% of nickel" }), claim()]
    const score = scorePaper(gold(annotations), [claim(), claim({ materials: ["nickel"], quote: "63% of nickel" }), claim()])
    expect(counts(score)).toEqual({ gold: 2, predicted: 3, figure: 2, triple: 2, full: 2 })
    expect(score.extra).toHaveLength(1)
  })

  test("doubtful annotations and charts count neither for nor against", () => {
    const annotations = [claim({ note: "doubtful: which year" }), claim({ low: 20, where: "chart" }), claim({ low: 30 })]
    const score = scorePaper(gold(annotations), [claim(), claim({ low: 20 })])
    expect(counts(score)).toEqual({ gold: 1, predicted: 0, figure: 0, triple: 0, full: 0 })
    expect(score.grades).toEqual([null, null, "missed"])
  })

  test("pages that were not annotated, and tables annotated in part, forgive what is extra", () => {
    expect(scorePaper(gold([], { pages: [1] }), [claim({ page: 2 })]).predicted).toBe(0)
    expect(scorePaper(gold([], { truncated: [2] }), [claim({ page: 2 }), claim()]).extra).toEqual([claim()])
  })

  test("rates are F1, precision and recall of all papers together", () => {
    const scores = [scorePaper(gold([claim(), claim({ low: 20 })]), [claim()]), scorePaper(gold([claim()]), [claim(), claim({ low: 9 })])]
    const rates = ratesOf(total("all", scores))
    expect(rates).toMatchObject({ full: (100 * 2 * 2) / 6, precision: (100 * 2) / 3, recall: (100 * 2) / 3 })
    expect(rates.fields.measure).toBe(100)
    expect(ratesOf(scorePaper(gold([]), [])).full).toBe(100)
  })

  const paper = { ...gold([claim(), claim({ low: 20 })]), file: "paper.pdf" }
  const run = (...claims: Annotated[]): ScoredSet => {
    const score = scorePaper(paper, claims)
    return { name: "set", total: score, papers: [{ gold: paper, score, claims: [], evidence: [] }] }
  }

  test("changes since a record name the claims that became right or wrong", () => {
    const changes = changesSince(recordOf(run(claim())), run(claim({ measure: "supply" }), claim({ low: 20 })).papers)
    expect(changes.map(({ claim, before, now, better }) => [claim.value.low, before, now, better])).toEqual([
      [63, "full", "triple", false],
      [20, "missed", "full", true],
    ])
  })

  test("of a set that is kept back only the totals are printed", () => {
    const missed = run(claim({ low: 20 }))
    const told = (set: ScoredSet) => reportOf(set, recordOf(run(claim())), 9)
    expect(told(missed)).toContain("20")
    const kept = told({ ...missed, keptBack: true })
    expect(kept).toMatch(/gold +pred +figure/)
    expect(kept).not.toMatch(/missed|extra|LOST/)
  })
})

describe("annotated papers", () => {
  const papers = openPapers({ limits: configOf().limits, workers: 2 })
  const folder = mkdtempSync(join(tmpdir(), "assay-score-"))
  const scored: ScoredSet[] = []
  const sets: GoldSet[] = knownSets(root, shared)
  const withReferee = test.skipIf(!existsSync(referee))

  beforeAll(async () => {
    const lexicon = lexiconOf(loadVocabulary())
    for (const set of sets) scored.push(await scoreSet(set, { papers, lexicon, ahead: 4 }))
  }, 300_000)
  afterAll(async () => {
    await papers.close()
    rmSync(folder, { recursive: true })
  })

  /** What the annotators' own script says of the same claims. */
  function refereed(set: GoldSet, name: string, claims: (paper: string) => readonly object[]) {
    const place = join(folder, name)
    mkdirSync(place)
    for (const paper of set.papers)
      writeFileSync(
        join(place, `${paper.name}.jsonl`),
        claims(paper.name)
          .map((one) => `${JSON.stringify(one)}\n`)
          .join(""),
      )
    return JSON.parse(execFileSync(process.execPath, [referee, set.folder, place, "--json"], { encoding: "utf8", maxBuffer: 1e9 }))
  }
  const summary = (score: Score) => ({ name: score.name, gold: score.gold, predicted: score.predicted, ...ratesOf(score) })

  withReferee.each(["gold/claims", "gold/prose/claims"])(
    "%s: what is read scores as the annotators' script says (skipped without ../shared)",
    (place) => {
      const set = goldSet(join(shared, place))
      const ours = scored.find(({ name }) => name === set.name)!
      const theirs = refereed(set, `read-${set.name}`, (paper) => ours.papers.find(({ gold }) => gold.name === paper)!.claims)
      expect({ total: summary(ours.total), papers: ours.papers.map(({ score }) => summary(score)) }).toEqual(theirs)
    },
  )

  withReferee.each(["gold/claims", "gold/prose/claims"])(
    "%s: so do annotations with faults put in (skipped without ../shared)",
    (place) => {
      const set = goldSet(join(shared, place))
      const spoilt = (claims: readonly Annotated[]) =>
        claims.flatMap((one, at): Annotated[] => {
          const fault = (at * 7) % 9
          if (fault === 0) return []
          if (fault === 1) return [one, { ...one, page: one.page + 1, status: "target" }]
          if (fault === 2) return [{ ...one, measure: "other", value: { ...one.value, comparator: "at least" } }]
          if (fault === 3) return [{ ...one, origin: one.destination, destination: one.origin, quote: "" }]
          if (fault === 4) return [{ ...one, value: { ...one.value, low: one.value.low + 0.05 }, period: { from: 2000, to: 2001 } }]
          return [one]
        })
      const scores = set.papers.map((paper) => scorePaper(paper, spoilt(paper.claims)))
      const theirs = refereed(set, `spoilt-${set.name}`, (paper) => spoilt(set.papers.find(({ name }) => name === paper)!.claims))
      expect({ total: summary(total("all papers", scores)), papers: scores.map(summary) }).toEqual(theirs)
    },
  )

  for (const [name, before] of Object.entries(readRecord(join(root, "test/scores.json"))))
    test.skipIf(!sets.some((set) => set.name === name))(
      `${name}: no score fell by more than half a point (skipped when the set is not here)`,
      () => {
        const now = ratesOf(scored.find((set) => set.name === name)!.total)
        for (const rate of ["figure", "triple", "full"] as const) expect(now[rate], rate).toBeGreaterThanOrEqual(before[rate] - 0.55)
      },
    )
})
