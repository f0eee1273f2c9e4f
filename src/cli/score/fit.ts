/** Fits the calibration of confidences to claims of which is known whether they were right. Pure and deterministic. */
import { type Calibration, type Evidence, GROUNDS, type Ground, type Knot, SIGNS, type Sign, scoreOf } from "../../claims/confidence.ts"

/** A claim that was judged against the annotations of its paper. */
export interface Judged {
  readonly paper: string
  readonly evidence: Evidence
  /** Wholly right. */
  readonly right: boolean
}

/** Among claims shown as `SURE` or more 97 of 100 are to be right; two to spare, as a paper unlike all others brings several wrong at once. */
const SURE = 0.9
const SURE_SHARE = 0.99
/** As many claims at least stand behind "sure", and behind each other point of the curve. */
const SURE_CLAIMS = 30
const FOLDS = 10
/** Keeps weights small where claims are few. */
const RIDGE = 1

/**
 * Weights and curves for these claims. The curves are drawn over scores that each claim got from weights fitted without its paper, so a
 * paper never speaks for itself. They cross 0.9 where 99 of 100 claims above are right: nothing is called sure on less.
 */
export function calibrate(judged: readonly Judged[]): Calibration {
  const scored = heldOut(judged, (others, held) => {
    const { base, weights } = weigh(others)
    return held.map(({ evidence, right }) => ({ ground: evidence.ground, score: scoreOf(evidence, base, weights), right }))
  })
  const knots = GROUNDS.map((ground) => [ground, curve(scored.filter((claim) => claim.ground === ground))])
  return { ...weigh(judged), knots: Object.fromEntries(knots) as Record<Ground, Knot[]> }
}

/** `read` is given the claims of all other papers and those of a tenth of the papers, ten times over; what it gives is strung together. */
export function heldOut<C extends Judged, T>(judged: readonly C[], read: (others: readonly C[], held: readonly C[]) => T[]): T[] {
  const papers = [...new Set(judged.map(({ paper }) => paper))].sort()
  const fold = new Map(papers.map((paper, at) => [paper, at % FOLDS]))
  return Array.from({ length: FOLDS }, (_, at) => at).flatMap((at) => {
    const held = judged.filter(({ paper }) => fold.get(paper) === at)
    return held.length === 0
      ? []
      : read(
          judged.filter(({ paper }) => fold.get(paper) !== at),
          held,
        )
  })
}

/** Logistic regression on the claims of prose by Newton's method; thirty steps are more than it ever took. */
function weigh(all: readonly Judged[]): Omit<Calibration, "knots"> {
  const judged = all.filter(({ evidence }) => evidence.ground === "prose")
  const rows = judged.map(({ evidence }) => [1, ...SIGNS.map((sign) => evidence[sign])])
  let weights = Array.from({ length: SIGNS.length + 1 }, () => 0)
  for (let step = 0; step < 30; step++) {
    const slope = weights.map((weight) => -RIDGE * weight)
    const bend = weights.map((_, i) => weights.map((_, j) => (i === j ? RIDGE : 0)))
    for (const [at, row] of rows.entries()) {
      const score = 1 / (1 + Math.exp(-row.reduce((sum, x, i) => sum + x * weights[i]!, 0)))
      for (const [i, x] of row.entries()) {
        slope[i]! += x * ((judged[at]!.right ? 1 : 0) - score)
        for (const [j, z] of row.entries()) bend[i]![j]! += x * z * score * (1 - score)
      }
    }
    const move = solve(bend, slope)
    weights = weights.map((weight, i) => weight + move[i]!)
    if (Math.max(...move.map(Math.abs)) < 1e-9) break
  }
  const [base, ...others] = weights.map(rounded)
  return { base: base!, weights: Object.fromEntries(SIGNS.map((sign, i) => [sign, others[i]!])) as Record<Sign, number> }
}

/** The solution of a small system of linear equations, by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let at = 0; at < rows.length; at++) {
    const best = rows.slice(at).reduce((best, row, i) => (Math.abs(row[at]!) > Math.abs(rows[best]![at]!) ? at + i : best), at)
    ;[rows[at], rows[best]] = [rows[best]!, rows[at]!]
    const pivot = rows[at]!
    for (const [i, row] of rows.entries()) if (i !== at) rows[i] = row.map((x, j) => (j < at ? x : x - (pivot[j]! * row[at]!) / pivot[at]!))
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!)
}

/** The share of right claims over the score, never falling (pool adjacent violators), and crossing 0.9 only where nearly all are right. */
function curve(scored: readonly { readonly score: number; readonly right: boolean }[]): Knot[] {
  const rising = scored.toSorted((a, b) => a.score - b.score)
  const from = sureFrom(rising)
  const below = rising.slice(0, from)
  const pools: { score: number; right: number; claims: number }[] = []
  for (let at = 0; at < below.length; at += SURE_CLAIMS) {
    const bin = below.slice(at, at + SURE_CLAIMS)
    pools.push({ score: mean(bin.map(({ score }) => score)), right: mean(bin.map(({ right }) => (right ? 1 : 0))), claims: bin.length })
    while (pools.length > 1 && pools.at(-1)!.right <= pools.at(-2)!.right) {
      const [b, a] = [pools.pop()!, pools.pop()!]
      const claims = a.claims + b.claims
      const both = (key: "score" | "right") => (a[key] * a.claims + b[key] * b.claims) / claims
      pools.push({ score: both("score"), right: both("right"), claims })
    }
  }
  const low = pools.map(({ score, right }) => ({ score: rounded(score), right: rounded(Math.min(right, SURE - 0.01)) }))
  // A straight line to nothing below what was seen: what is less certain than any claim so far is not as good as the least of them.
  low.unshift({ score: 0, right: 0 })
  const sure = rising[from]
  if (!sure) return low
  const above = rising.slice(from)
  const top = { score: rounded(mean(above.map(({ score }) => score))), right: 0.98 }
  return [...low, { score: roundedUp(sure.score), right: SURE }, ...(top.score > roundedUp(sure.score) ? [top] : [])]
}

/** Where in the rising scores "sure" begins: the earliest place from which on nearly all are right. */
function sureFrom(rising: readonly { readonly score: number; readonly right: boolean }[]): number {
  let right = 0
  let from = rising.length
  for (let at = rising.length - 1; at >= 0; at--) {
    if (rising[at]!.right) right++
    const claims = rising.length - at
    const sameAsBefore = rising[at - 1]?.score === rising[at]!.score
    if (!sameAsBefore && claims >= SURE_CLAIMS && right >= SURE_SHARE * claims) from = at
  }
  return from
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length
}
function rounded(x: number): number {
  return Math.round(x * 10_000) / 10_000
}
function roundedUp(x: number): number {
  return Math.ceil(x * 10_000) / 10_000
}
