/**
 * How far a claim can be trusted: the share of claims with such evidence that people found wholly right.
 *
 * Evidence is a handful of numbers about a draft. They make a score, and a monotone curve turns the score into what is shown; prose,
 * lists and tables have a curve each. Weights and curves are fitted on annotated papers by `assay score --calibrate`, which writes
 * calibration.ts; nothing here is set by hand.
 */
import type { Draft, Slots } from "./draft.ts"

/**
 * What is weighed in prose. They were chosen among twenty-five for what they told on papers held back: of a right and a wrong claim of
 * prose, the product of the slots alone picks the right one 58 times in 100, all together 73 times.
 */
export const SIGNS = ["slots", "noArea", "bothAreas", "notActual", "otherMeasures", "figures", "implied"] as const
export type Sign = (typeof SIGNS)[number]
export type Weights = Readonly<Record<Sign, number>>
/** The items of a list and the cells of a table are read by their place: there the slots alone tell. */
export const GROUNDS = ["prose", "list", "table"] as const
export type Ground = (typeof GROUNDS)[number]
export interface Evidence extends Weights {
  readonly ground: Ground
}

/** A point of the curve: claims that score `score` are right in `right` of 1. */
export interface Knot {
  readonly score: number
  readonly right: number
}
export interface Calibration {
  /** Of the score of prose. */
  readonly base: number
  readonly weights: Weights
  /** Rising in both; straight lines between them. */
  readonly knots: Readonly<Record<Ground, readonly Knot[]>>
}

/** What speaks for and against a draft, as numbers. */
export function evidenceOf({ rule, slots, passage }: Draft): Evidence {
  const all = Object.values(slots) as Slots[keyof Slots][]
  const product = all.reduce((product, slot) => product * slot.sure, 1)
  const others = new Set(passage.measures.filter(({ id }) => id !== slots.measure.value).map(({ id }) => id))
  return {
    ground: rule === "list" || rule === "table" ? rule : "prose",
    slots: Math.log(Math.max(0.001, product)),
    noArea: slots.origin.value.length + slots.destination.value.length === 0 ? 1 : 0,
    bothAreas: slots.origin.value.length > 0 && slots.destination.value.length > 0 ? 1 : 0,
    notActual: slots.status.value === "actual" ? 0 : 1,
    otherMeasures: Math.min(2, others.size),
    figures: Math.log(Math.max(1, passage.quantities.length)),
    implied: all.filter((slot) => slot.implied).length,
  }
}

/** 0 to 1, in thousandths: `confidenceOf(evidenceOf(draft), CALIBRATION)`. */
export function confidenceOf(evidence: Evidence, { base, weights, knots }: Calibration): number {
  return Math.round(1000 * heightAt(knots[evidence.ground], scoreOf(evidence, base, weights))) / 1000
}

/** From 0 to 1: for prose the logistic of the weighed signs, elsewhere the product of how sure each slot is. */
export function scoreOf(evidence: Evidence, base: number, weights: Weights): number {
  if (evidence.ground !== "prose") return Math.exp(evidence.slots)
  const sum = SIGNS.reduce((sum, sign) => sum + weights[sign] * evidence[sign], base)
  return 1 / (1 + Math.exp(-sum))
}

/** The height of the curve at a score: flat before its first point and after its last. */
export function heightAt(knots: readonly Knot[], score: number): number {
  const next = knots.findIndex((knot) => knot.score >= score)
  if (next < 0) return knots.at(-1)?.right ?? score
  const [from, to] = [knots[next - 1], knots[next]!]
  if (!from || to.score === score) return to.right
  return from.right + ((to.right - from.right) * (score - from.score)) / (to.score - from.score)
}
