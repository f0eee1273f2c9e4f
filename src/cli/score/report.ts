/** Scores as a person reads them. */
import { type Annotated, FIELDS, type Field, ratesOf, type Score } from "../../score.ts"
import { type Change, changesSince, type RecordedSet, rounded } from "./record.ts"
import type { ScoredSet } from "./run.ts"

/** A table of papers, the fields, and what was gained and lost since `record`. With `misses`, as many faults of each kind per paper. */
export function reportOf(set: ScoredSet, record: RecordedSet | undefined, misses: number): string {
  const scores = set.papers.map(({ score }) => score)
  const lines = [
    `${set.name.padEnd(50)}  gold  pred  figure  triple    full   F1, %`,
    ...rowsOf(scores),
    row(set.total),
    "",
    ...fieldsOf(set.total),
    ...(record ? since(set, record) : []),
    ...(set.keptBack ? [] : scores.flatMap((score) => faultsOf(score, misses))),
  ]
  return `${lines.join("\n")}\n`
}

/** How many rows are read at a glance; of more papers, those that are wholly right are only counted. */
const MANY = 30

function rowsOf(scores: readonly Score[]): string[] {
  if (scores.length < 2) return []
  if (scores.length <= MANY) return scores.map(row)
  const faulty = scores.filter((score) => ratesOf(score).full < 100)
  return [...faulty.map(row), `(${scores.length - faulty.length} more, wholly right)`]
}

function row(score: Score): string {
  const { figure, triple, full } = ratesOf(score)
  const counts = [score.gold, score.predicted].map((count) => String(count).padStart(6)).join("")
  return score.name.slice(0, 50).padEnd(50) + counts + [figure, triple, full].map((rate) => rate.toFixed(1).padStart(8)).join("")
}

function fieldsOf(score: Score): string[] {
  const { fields, precision, recall, full } = ratesOf(score)
  const each = FIELDS.map((field) => `${field} ${fields[field].toFixed(1)}`).join(" · ")
  return [
    `right where the figure matches, %: ${each}`,
    `whole claims: precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}, F1 ${full.toFixed(1)}`,
  ]
}

function since(set: ScoredSet, record: RecordedSet): string[] {
  const now = rounded(set.total)
  const moved = (["figure", "triple", "full"] as const).map((rate) => `${rate} ${signed(now[rate] - record[rate])}`)
  const changes = changesSince(record, set.papers)
  const [gained, lost] = [changes.filter(({ better }) => better), changes.filter(({ better }) => !better)]
  return [
    `since the recorded run: ${moved.join(", ")}; ${gained.length} gained, ${lost.length} lost`,
    ...(set.keptBack ? [] : [...gained, ...lost].map(changeLine)),
  ]
}

function changeLine({ better, paper, claim, before, now }: Change): string {
  return `  ${better ? "gained" : "LOST  "} ${paper} p${claim.page} ${figure(claim)} ${before} → ${now}  "${short(claim)}"`
}

function faultsOf({ name, missed, extra, wrong }: Score, misses: number): string[] {
  return [
    ...missed.slice(0, misses).map((claim) => `missed  ${name} p${claim.page} ${figure(claim)}  "${short(claim)}"`),
    ...extra
      .slice(0, misses)
      .map((claim) => `extra   ${name} p${claim.page} ${figure(claim)} ${claim.materials.join("+")}  "${short(claim)}"`),
    ...wrong
      .slice(0, misses)
      .flatMap(({ gold, predicted, right }) =>
        FIELDS.filter((field) => !right.includes(field)).map(
          (field) =>
            `wrong   ${name} p${gold.page} ${figure(gold)} ${field}: ${shown(field, gold)} but read ${shown(field, predicted)}  "${short(gold)}"`,
        ),
      ),
  ]
}

function shown(field: Field, claim: Annotated): string {
  return JSON.stringify(field === "comparator" || field === "unit" ? claim.value[field] : claim[field])
}

function figure({ value }: Annotated): string {
  return value.low === value.high ? `${value.low}` : `${value.low}..${value.high}`
}

function short({ quote }: Annotated): string {
  return quote.length > 100 ? `${quote.slice(0, 99)}…` : quote
}

function signed(change: number): string {
  return `${change >= 0.05 ? "+" : ""}${change.toFixed(1).replace("-0.0", "0.0")}`
}
