/**
 * How well predicted claims agree with those that people annotated. Pure; the command `assay score` prints it.
 *
 * A predicted claim may be held to be an annotated one when it stands on the same page or the next one (a sentence can cross pages) and
 * both ends of its figure lie within 0.1. Pairs are made one to one, the likest first. A pair counts
 * - `figure` because it exists,
 * - `triple` when materials and all areas together are right as well,
 * - `full` when every field is right.
 * Doubtful annotations count neither for nor against, charts are left out, and a table that was annotated in part forgives what is extra.
 */
import { z } from "zod"
import { areaId, materialId, measureId, PLACES, period, quantity, SLOTS, status } from "./model.ts"

/** A claim as people annotate it. What a line holds besides is left out. */
export const annotated = z.object({
  page: z.int().positive(),
  quote: z.string().default(""),
  materials: z.array(materialId),
  origin: z.array(areaId).default([]),
  destination: z.array(areaId).default([]),
  measure: measureId,
  kind: z.enum(["level", "change"]),
  value: quantity,
  period: period.nullable().default(null),
  status,
  where: z.enum(PLACES).default("prose"),
  implied: z.array(z.enum(SLOTS)).default([]),
  source: z.string().nullable().default(null),
  note: z.string().default(""),
})
export type Annotated = Readonly<z.infer<typeof annotated>>

/** A paper with its annotations. */
export interface Gold {
  readonly name: string
  readonly claims: readonly Annotated[]
  /** The pages that were annotated; null for all. */
  readonly pages: readonly number[] | null
  /** Pages with a table of which only the first cells were annotated. */
  readonly truncated: readonly number[]
}

export const FIELDS = ["materials", "origin", "destination", "measure", "kind", "comparator", "unit", "period", "status"] as const
export type Field = (typeof FIELDS)[number]
/** How far a counted annotation was met. */
export type Grade = "full" | "triple" | "figure" | "missed"
/** What became of a prediction: how far it is right; "extra" when it is nobody's claim. */
export type Fate = Exclude<Grade, "missed"> | "extra"

interface Pair {
  readonly gold: Annotated
  readonly predicted: Annotated
  readonly right: readonly Field[]
}
export interface Score {
  readonly name: string
  /** How many annotations count, and how many predictions are held against them. */
  readonly gold: number
  readonly predicted: number
  readonly figure: number
  readonly triple: number
  readonly full: number
  /** Of the pairs, how many have the field right. */
  readonly fields: Readonly<Record<Field, number>>
  readonly missed: readonly Annotated[]
  readonly extra: readonly Annotated[]
  readonly wrong: readonly Pair[]
  /** What became of each annotation, in the order of the file; null for one that does not count. */
  readonly grades: readonly (Grade | null)[]
  /** What became of each prediction, in the order given; null for one that counts neither for nor against. */
  readonly fates: readonly (Fate | null)[]
}

/** Where a claim may stand to be scored, when nothing else is asked for: everywhere but in charts. */
export const SCORED_PLACES: readonly Annotated["where"][] = ["prose", "list", "table", "footnote"]

/** The score of one paper. `scorePaper(gold, claims).full` is the number of claims that are right in every field. */
export function scorePaper(gold: Gold, claims: readonly Annotated[], places: readonly Annotated["where"][] = SCORED_PLACES): Score {
  const predicted = claims.filter(({ page }) => gold.pages?.includes(page) ?? true)
  const pairs = pairsOf(gold.claims, predicted)
  const counts = ({ note, where, materials }: Annotated) =>
    !/^doubtful/i.test(note) && places.includes(where) && !materials.includes("energy")
  const grades = gold.claims.map((claim) => (counts(claim) ? gradeOf(pairs.get(claim)) : null))
  const hits = gold.claims.filter(counts).flatMap((claim) => pairs.get(claim) ?? [])
  const used = new Set([...pairs.values()].map((pair) => pair.predicted))
  const extra = predicted.filter((claim) => !used.has(claim) && !gold.truncated.includes(claim.page))
  const extras = new Set(extra)
  const fateOf = (claim: Annotated): Fate | null => {
    const pair = hits.find(({ predicted }) => predicted === claim)
    return pair ? (gradeOf(pair) as Fate) : extras.has(claim) ? "extra" : null
  }
  const reached = (...wanted: Grade[]) => grades.filter((grade) => grade && wanted.includes(grade)).length
  return {
    name: gold.name,
    gold: grades.filter((grade) => grade !== null).length,
    predicted: hits.length + extra.length,
    figure: reached("figure", "triple", "full"),
    triple: reached("triple", "full"),
    full: reached("full"),
    fields: perField((field) => hits.filter(({ right }) => right.includes(field)).length),
    missed: gold.claims.filter((claim) => counts(claim) && !pairs.has(claim)),
    extra,
    wrong: hits.filter(({ right }) => right.length < FIELDS.length),
    grades,
    fates: claims.map(fateOf),
  }
}

/** Several scores as one. */
export function total(name: string, scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number) => scores.reduce((all, score) => all + of(score), 0)
  return {
    name,
    gold: sum((score) => score.gold),
    predicted: sum((score) => score.predicted),
    figure: sum((score) => score.figure),
    triple: sum((score) => score.triple),
    full: sum((score) => score.full),
    fields: perField((field) => sum((score) => score.fields[field])),
    missed: scores.flatMap((score) => score.missed),
    extra: scores.flatMap((score) => score.extra),
    wrong: scores.flatMap((score) => score.wrong),
    grades: scores.flatMap((score) => score.grades),
    fates: scores.flatMap((score) => score.fates),
  }
}

export interface Rates {
  /** F1 of figures, triples and full claims, in percent; 100 where there is nothing to find and nothing was found. */
  readonly figure: number
  readonly triple: number
  readonly full: number
  /** Of full claims, in percent. */
  readonly precision: number
  readonly recall: number
  /** Of the matched figures, how many have the field right, in percent. */
  readonly fields: Readonly<Record<Field, number>>
}

/** The counts of a score as percentages. */
export function ratesOf({ gold, predicted, figure, triple, full, fields }: Score): Rates {
  const percent = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole)
  const f1 = (hits: number) => percent(2 * hits, gold + predicted)
  return {
    figure: f1(figure),
    triple: f1(triple),
    full: f1(full),
    precision: percent(full, predicted),
    recall: percent(full, gold),
    fields: perField((field) => percent(fields[field], figure)),
  }
}

/** One to one, the likest first; a tie goes to what comes first. */
function pairsOf(gold: readonly Annotated[], predicted: readonly Annotated[]): Map<Annotated, Pair> {
  const possible = gold.flatMap((annotation) =>
    predicted
      .filter((claim) => Math.abs(claim.page - annotation.page) <= 1 && sameFigure(annotation, claim))
      .map((claim) => {
        const right = FIELDS.filter((field) => same[field](annotation, claim))
        const page = annotation.page === claim.page ? 0.5 : 0
        return { gold: annotation, predicted: claim, right, likeness: right.length + 3 * sharedWords(annotation.quote, claim.quote) + page }
      }),
  )
  const pairs = new Map<Annotated, Pair>()
  const taken = new Set<Annotated>()
  for (const pair of possible.toSorted((a, b) => b.likeness - a.likeness)) {
    if (pairs.has(pair.gold) || taken.has(pair.predicted)) continue
    pairs.set(pair.gold, pair)
    taken.add(pair.predicted)
  }
  return pairs
}

function gradeOf(pair: Pair | undefined): Grade {
  if (!pair) return "missed"
  if (pair.right.length === FIELDS.length) return "full"
  const areas = ({ origin, destination }: Annotated) => [...new Set([...named(origin), ...named(destination)])]
  const triple = pair.right.includes("materials") && sameSet(areas(pair.gold), areas(pair.predicted))
  return triple ? "triple" : "figure"
}

const same: Readonly<Record<Field, (a: Annotated, b: Annotated) => boolean>> = {
  materials: (a, b) => sameSet(a.materials, b.materials),
  origin: (a, b) => sameSet(named(a.origin), named(b.origin)),
  destination: (a, b) => sameSet(named(a.destination), named(b.destination)),
  measure: (a, b) => a.measure === b.measure,
  kind: (a, b) => a.kind === b.kind,
  comparator: (a, b) => a.value.comparator === b.value.comparator,
  unit: (a, b) => a.value.unit === b.value.unit,
  period: (a, b) => a.period?.from === b.period?.from && a.period?.to === b.period?.to,
  status: (a, b) => a.status === b.status,
}

function sameFigure({ value: a }: Annotated, { value: b }: Annotated): boolean {
  return Math.abs(a.low - b.low) <= 0.1 && Math.abs(a.high - b.high) <= 0.1
}

/** The world is no area: "001" and nothing mean the same. */
function named(areas: readonly string[]): string[] {
  return areas.filter((id) => id !== "001")
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().every((id, at) => id === [...b].sort()[at])
}

/** The part of the shorter quote's different words that the other has as well, 0 to 1. */
function sharedWords(a: string, b: string): number {
  const [x, y] = [a, b].map((quote) => new Set(quote.toLowerCase().match(/[\p{L}\d]+/gu)))
  const shorter = Math.min(x!.size, y!.size)
  return shorter === 0 ? 0 : [...x!].filter((word) => y!.has(word)).length / shorter
}

function perField(count: (field: Field) => number): Record<Field, number> {
  return Object.fromEntries(FIELDS.map((field) => [field, count(field)])) as Record<Field, number>
}
