/** Where everything on a topic's timeline stands, in pixels. Pure: the same observations and width give the same picture. */
import type { ShownClaim } from "../api.ts"
import { type Drawn, drawn } from "../claim/scale.ts"

export interface Point {
  readonly claim: ShownClaim
  readonly drawn: Drawn
  /** The middle of its period, moved aside where another point already stands. */
  readonly x: number
  /** Its period's ends; equal for one year. */
  readonly from: number
  readonly to: number
  readonly y: number
  readonly yLow: number
  readonly yHigh: number
  /** Where an open end goes. */
  readonly yOpen: number | null
}
export interface Tick {
  readonly at: number
  readonly label: string
}
export interface Plot {
  readonly width: number
  readonly height: number
  readonly points: readonly Point[]
  readonly years: readonly Tick[]
  readonly values: readonly Tick[]
  /** Where the lane of claims without a year ends; null when every claim has one, or none has. */
  readonly lane: number | null
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const HEIGHT = 264
const TOP = 20
const BOTTOM = HEIGHT - 32
const LEFT = 48
const RIGHT = 40
const LANE = 72
/** Points nearer than this cover each other. */
const APART = 18

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** Values in tens around what is there: 63 to 78 gives 50 to 90. A level never leaves 0 to 100. */
export function valueRange(observations: readonly ShownClaim[]): readonly [number, number] {
  const change = observations.some(({ kind }) => kind === "change")
  const [least, most] = change ? [-100, 100] : [0, 100]
  const low = Math.min(...observations.map(({ value }) => value.low), ...(change ? [0] : []))
  const high = Math.max(...observations.map(({ value }) => value.high), ...(change ? [0] : []))
  return [clamp(Math.floor((low - 8) / 10) * 10, least, most - 20), clamp(Math.ceil((high + 8) / 10) * 10, least + 20, most)]
}

/** Round steps between two numbers, at most `most` of them: 2004 to 2024 gives 2005, 2010, 2015, 2020. */
export function steps(from: number, to: number, most: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((size) => (to - from) / size <= most) ?? 200
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, index) => first + index * step)
}

/** Moves a point to the right until it covers none that stands already. */
function aside(x: number, y: number, placed: readonly { x: number; y: number }[]): number {
  let free = x
  while (placed.some((other) => Math.abs(other.x - free) < APART && Math.abs(other.y - y) < APART)) free += APART
  return free
}

export function plotOf(observations: readonly ShownClaim[], width: number): Plot {
  const dated = observations.flatMap(({ period }) => (period ? [period] : []))
  const firstYear = Math.min(...dated.map(({ from }) => from))
  const lastYear = Math.max(...dated.map(({ to }) => to))
  const range = valueRange(observations)
  const valueY = (value: number) => BOTTOM - ((value - range[0]) / (range[1] - range[0])) * (BOTTOM - TOP)

  const placed: Point[] = []
  const put = (claim: ShownClaim, from: number, to: number) => {
    const shape = drawn(claim, range)
    const [yLow, yHigh] = [valueY(shape.low), valueY(shape.high)]
    const y = (yLow + yHigh) / 2
    const yOpen = shape.openTo === null ? null : valueY(clamp(shape.openTo, ...range))
    placed.push({ claim, drawn: shape, x: aside((from + to) / 2, y, placed), from, to, y, yLow, yHigh, yOpen })
  }
  const inOrder = observations.toSorted((a, b) => (a.period?.from ?? 0) - (b.period?.from ?? 0) || a.value.low - b.value.low)
  // Those without a year stand in a lane of their own, which is as wide as they need; where no claim has one, side by side over the whole.
  const undated = inOrder.filter(({ period }) => !period)
  const apart = Math.max(120, width - RIGHT - LEFT) / undated.length
  for (const [place, claim] of undated.entries()) {
    const x = dated.length > 0 ? LEFT + 16 : LEFT + (place + 0.5) * apart
    put(claim, x, x)
  }
  const lane = undated.length > 0 && dated.length > 0 ? Math.max(LEFT + LANE, ...placed.map(({ x }) => x + APART)) : null
  const left = lane ?? LEFT
  const right = Math.max(left + 120, width - RIGHT)
  // Half a year of air on both sides; a single year stands in the middle.
  const yearX = (year: number) => left + ((year - firstYear + 0.5) / (lastYear - firstYear + 1)) * (right - left)
  for (const claim of inOrder) if (claim.period) put(claim, yearX(claim.period.from), yearX(claim.period.to))
  return {
    width,
    height: HEIGHT,
    points: placed,
    years:
      dated.length === 0
        ? []
        : steps(firstYear, lastYear, Math.floor((right - left) / 56)).map((year) => ({ at: yearX(year), label: String(year) })),
    values: steps(range[0], range[1], 5).map((value) => ({ at: valueY(value), label: `${String(value).replace("-", "\u2212")}\u202f%` })),
    lane,
    left: LEFT,
    right,
    top: TOP,
    bottom: BOTTOM,
  }
}
