/** A claim as it is compared. */
import type { Period } from "../model.ts"
import { denominatorOf } from "./denominator.ts"
import { type Interval, intervalOf, rounding } from "./interval.ts"
import type { Observation } from "./observation.ts"
import { voiceOf } from "./voice.ts"

/** A claim with what comparing it needs, worked out once: a topic of 1,000 claims is half a million pairs. */
export interface Measured {
  readonly claim: Observation
  /** Its place in the list, and among the ids in order. */
  readonly at: number
  readonly rank: number
  readonly years: Period | null
  /** What its words leave open. */
  readonly interval: Interval
  readonly size: number
  /** Who says it: the names by which its source, or else its publisher, is known. */
  readonly voice: ReadonlySet<string>
  /** What it is a share of, where its words say so: "consumption". */
  readonly whole: string | null
  /** Whether its paper gives other figures for the same thing and time: shares by use or by company, which no slot tells apart. */
  readonly oneOfSeveral: boolean
}
/** The claim, measured; `at` and `rank` are its places among those it is compared with. */
export const measured = (claim: Observation, at = 0, rank = 0, oneOfSeveral = false): Measured => ({
  claim,
  at,
  rank,
  years: yearsOf(claim),
  interval: intervalOf(claim),
  size: Math.max(Math.abs(claim.value.low), Math.abs(claim.value.high)),
  voice: voiceOf(claim),
  whole: denominatorOf(claim),
  oneOfSeveral,
})

/**
 * Figures in a paper that names no year are at most so much older than the paper: reports on 2021 come out in 2022 to 2024. What "fell by
 * 20 %" fell in the year before, or in the same.
 */
const LAG = { level: 3, change: 1 } as const

function yearsOf({ period, paper, status, kind }: Observation): Period | null {
  const published = paper?.published
  return period ?? (published && status === "actual" ? { from: published - LAG[kind], to: published } : null)
}

export const apart = (a: Period, b: Period) => a.to < b.from || b.to < a.from
/** Each covers years that the other does not. */
export const staggered = (a: Period, b: Period) => (a.from < b.from && a.to < b.to) || (b.from < a.from && b.to < a.to)

/**
 * Whether the two figures can both be right. Each is the interval its words leave open ("more than 90" meets 95), as wide as it was
 * rounded (70 is 69.5 to 70.5; "about 70" is 5 % either way). Two intervals that miss each other by no more than 2 points, or 5 % of
 * the figure where that is less, still agree: papers round to fives and cite neighbouring editions, so 70 and 68 are one finding, while
 * 3 and 5 are not. A tariff is law and has no such slack.
 */
export function valuesMeet(a: Measured, b: Measured): boolean {
  const gap = Math.max(a.interval.low, b.interval.low) - Math.min(a.interval.high, b.interval.high)
  const slack = a.claim.measure === "tariff" ? 0 : Math.min(2, Math.max(a.size, b.size) * 0.05)
  return gap <= slack + 1e-9
}

/**
 * Whether the two figures are one and the same, but for rounding: 73.4 and 73 are, 73 and 74 are not. So one body's two editions are
 * compared, and the numbers of laws: "at least 15 %" and "at least 25 %" are two targets, though both could be met.
 */
export function sameFigure({ claim: { value: a } }: Measured, { claim: { value: b } }: Measured): boolean {
  const slack = (x: number, y: number) => Math.max(rounding(x), rounding(y))
  return Math.abs(a.low - b.low) <= slack(a.low, b.low) + 1e-9 && Math.abs(a.high - b.high) <= slack(a.high, b.high) + 1e-9
}
