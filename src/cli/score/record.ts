/** test/scores.json: the last accepted scores, and what became of every annotation, so that a change shows its gains and losses. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { z } from "zod"
import { type Annotated, type Grade, ratesOf, type Score } from "../../score.ts"
import type { ScoredPaper, ScoredSet } from "./run.ts"

/** One sign for each annotation, in the order of its file: "##+-.#". */
const SIGNS: Readonly<Record<Grade, string>> = { full: "#", triple: "+", figure: "o", missed: "-" }
const NOT_COUNTED = "."
const RANK = [SIGNS.missed, SIGNS.figure, SIGNS.triple, SIGNS.full]

const rates = { figure: z.number(), triple: z.number(), full: z.number() }
const recordedSet = z.object({ ...rates, papers: z.record(z.string(), z.object({ ...rates, claims: z.string() })) })
const recorded = z.record(z.string(), recordedSet)
export type Recorded = z.infer<typeof recorded>
export type RecordedSet = z.infer<typeof recordedSet>

/** The accepted scores, by set; none when there is no file yet. */
export function readRecord(file: string): Recorded {
  return existsSync(file) ? recorded.parse(JSON.parse(readFileSync(file, "utf8"))) : {}
}

/** Writes the scores of these sets and keeps those of the others. */
export function writeRecord(file: string, sets: readonly ScoredSet[]): void {
  const record = { ...readRecord(file), ...Object.fromEntries(sets.map((set) => [set.name, recordOf(set)])) }
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`)
}

export function recordOf({ papers, total }: ScoredSet): RecordedSet {
  return {
    ...rounded(total),
    papers: Object.fromEntries(papers.map(({ score }) => [score.name, { ...rounded(score), claims: signsOf(score) }])),
  }
}

/** An annotation that is met better or worse than in the record. */
export interface Change {
  readonly paper: string
  readonly claim: Annotated
  readonly before: Grade
  readonly now: Grade
  readonly better: boolean
}

/** What was gained and lost since the record; a paper whose annotations changed in number is left out. */
export function changesSince(record: RecordedSet | undefined, papers: readonly ScoredPaper[]): Change[] {
  return papers.flatMap(({ gold, score }) => {
    const before = record?.papers[gold.name]?.claims ?? ""
    if (before.length !== gold.claims.length) return []
    return gold.claims.flatMap((claim, at): Change[] => {
      const [was, is] = [RANK.indexOf(before[at]!), RANK.indexOf(SIGNS[score.grades[at] ?? "missed"])]
      if (!score.grades[at] || was < 0 || was === is) return []
      return [{ paper: gold.name, claim, before: gradeAt(was), now: gradeAt(is), better: is > was }]
    })
  })
}

function gradeAt(rank: number): Grade {
  return (["missed", "figure", "triple", "full"] as const)[rank]!
}

function signsOf({ grades }: Score): string {
  return grades.map((grade) => (grade ? SIGNS[grade] : NOT_COUNTED)).join("")
}

/** The rates of a score as they are recorded, to a tenth. */
export function rounded(score: Score) {
  const { figure, triple, full } = ratesOf(score)
  const tenth = (rate: number) => Math.round(rate * 10) / 10
  return { figure: tenth(figure), triple: tenth(triple), full: tenth(full) }
}
