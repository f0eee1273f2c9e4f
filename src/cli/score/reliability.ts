/** How far confidences hold what they promise: the table of `assay score --calibration`, and the file of `--calibrate`. */
import { CALIBRATION } from "../../claims/calibration.ts"
import { type Calibration, confidenceOf, GROUNDS, SIGNS } from "../../claims/confidence.ts"
import type { Fate } from "../../score.ts"
import { calibrate, heldOut, type Judged } from "./fit.ts"
import type { ScoredSet } from "./run.ts"

/** A claim with its fate: "full" is wholly right. */
export interface Fated extends Judged {
  readonly fate: Fate
}
/** How many claims were shown in a band of confidence, and how many of them were right. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly claims: number
  /** The mean of their confidences: what the band promises. */
  readonly mean: number
  readonly full: number
  readonly triple: number
  readonly figure: number
}

const BANDS = [0.9, 0.8, 0.7, 0.5, 0].map((from, at, all) => ({ from, to: all[at - 1] ?? 1 }))

/** The claims of these sets that count, with what became of them. Doubtful annotations, charts and unread pages are left out. */
export function fatedOf(sets: readonly ScoredSet[]): Fated[] {
  return sets.flatMap(({ name, papers }) =>
    papers.flatMap(({ gold, score, evidence }) =>
      score.fates.flatMap((fate, at): Fated[] =>
        fate ? [{ paper: `${name}/${gold.name}`, evidence: evidence[at]!, right: fate === "full", fate }] : [],
      ),
    ),
  )
}

/** The bands of claims as a calibration shows them, the surest first. */
export function bandsOf(shown: readonly { readonly confidence: number; readonly fate: Fate }[]): Band[] {
  return BANDS.map(({ from, to }) => {
    const inside = shown.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1))
    const reached = (...fates: Fate[]) => inside.filter(({ fate }) => fates.includes(fate)).length
    return {
      from,
      to,
      claims: inside.length,
      mean: inside.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, inside.length),
      full: reached("full"),
      triple: reached("full", "triple"),
      figure: reached("full", "triple", "figure"),
    }
  })
}

/** Confidences as the program shows them today. */
export function shownBands(fated: readonly Fated[]): Band[] {
  return bandsOf(fated.map(({ evidence, fate }) => ({ confidence: confidenceOf(evidence, CALIBRATION), fate })))
}

/** Confidences as they come out when each paper is judged by a calibration that never saw it. */
export function heldOutBands(fated: readonly Fated[]): Band[] {
  return bandsOf(
    heldOut(fated, (others, held) => {
      const calibration = calibrate(others)
      return held.map(({ evidence, fate }) => ({ confidence: confidenceOf(evidence, calibration), fate }))
    }),
  )
}

/** "0.9-1.0   232   97.1   98.7   98.7   99.6", a line for each band: how many claims, their mean confidence, how many are right. */
export function bandTable(title: string, bands: readonly Band[]): string {
  const rows = bands.map(({ from, to, claims, mean, full, triple, figure }) => {
    const shown = (share: number) => (claims === 0 ? "-" : (100 * share).toFixed(1)).padStart(10)
    const shares = [mean, full / claims, triple / claims, figure / claims].map(shown)
    return `${from.toFixed(1)}-${to.toFixed(1)}`.padEnd(46) + String(claims).padStart(6) + shares.join("")
  })
  return [`${title.padEnd(46)}claims  promised      full    triple    figure   right, %`, ...rows, ""].join("\n")
}

/** The text of src/claims/calibration.ts. */
export function calibrationFile({ base, weights, knots }: Calibration, claims: number, sets: readonly string[]): string {
  const lines = [
    `/** Written by \`assay score --calibrate\` from ${claims} claims of ${sets.join(", ")}; not to be edited by hand. */`,
    `import type { Calibration } from "./confidence.ts"`,
    "",
    "export const CALIBRATION: Calibration = {",
    `  base: ${base},`,
    "  weights: {",
    ...SIGNS.map((sign) => `    ${sign}: ${weights[sign]},`),
    "  },",
    "  knots: {",
    ...GROUNDS.flatMap((ground) => [
      `    ${ground}: [`,
      ...knots[ground].map(({ score, right }) => `      { score: ${score}, right: ${right} },`),
      "    ],",
    ]),
    "  },",
    "}",
  ]
  return `${lines.join("\n")}\n`
}
