/** What several papers say about one topic, and whether they agree. */
import { figureInWords, yearsInWords } from "./export/figure.ts"
import type { Claim, Period, Topic, Verdict } from "./model.ts"

/** A claim, and when its paper was published: what "China mines 70 %" without a year must be about. */
export type Observation = Claim & { readonly paper?: { readonly published: number | null } }

/** All claims that are about the same thing. */
export interface TopicGroup<C extends Claim = Claim> {
  readonly key: string
  readonly topic: Topic
  readonly claims: readonly C[]
  /** How many papers speak. */
  readonly papers: number
  /** The lowest and the highest figure; of actual values, where there are any. */
  readonly low: number
  readonly high: number
}

export interface Finding {
  readonly verdict: Verdict
  /** One sentence. */
  readonly why: string
}

/** Two claims set side by side, by their ids. */
export interface Pair extends Finding {
  readonly a: string
  readonly b: string
}

/** The topic as one word for addresses and files: "rare-earths.extraction.level.CN.-", several ids joined by "_", "-" for none. */
export function topicKey(topic: Topic): string {
  const ids = (set: readonly string[]) => [...new Set(set)].sort().join("_") || "-"
  return [ids(topic.materials), topic.measure, topic.kind, ids(topic.origin), ids(topic.destination)].join(".")
}

/** Groups claims by what they are about; the topics of most papers come first. Claims that name no material have no topic. */
export function topicsOf<C extends Claim>(claims: readonly C[]): TopicGroup<C>[] {
  const groups = new Map<string, C[]>()
  for (const claim of claims) {
    if (claim.materials.length === 0) continue
    const key = topicKey(claim)
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return [...groups].map(([key, members]) => groupOf(key, members)).sort((a, b) => b.papers - a.papers || (a.key < b.key ? -1 : 1))
}

function groupOf<C extends Claim>(key: string, claims: readonly C[]): TopicGroup<C> {
  const { materials, measure, kind, origin, destination } = claims[0]!
  const sorted = (ids: readonly string[]) => [...new Set(ids)].sort()
  const actual = claims.filter(({ status }) => status === "actual")
  const figures = (actual.length > 0 ? actual : claims).flatMap(({ value }) => [value.low, value.high])
  return {
    key,
    topic: { materials: sorted(materials), measure, kind, origin: sorted(origin), destination: sorted(destination) },
    claims,
    papers: new Set(claims.map((claim) => claim.document)).size,
    low: Math.min(...figures),
    high: Math.max(...figures),
  }
}

/**
 * Which claims of a topic answer which, across papers, and how. Between two papers a claim is set against one claim only, the one
 * that suits it best: a paper's "50 %, 25 %, 15 %" beside another's "49 %, 24 %, 15 %" is three agreements, not six conflicts.
 */
export function pairsOf(observations: readonly Observation[]): Pair[] {
  const judged: (Pair & { readonly papers: string; readonly ids: string; readonly distance: number })[] = []
  observations.forEach((a, at) => {
    for (const b of observations.slice(at + 1)) {
      const verdict = verdictBetween(a, b)
      if (verdict)
        judged.push({
          a: a.id,
          b: b.id,
          ...verdict,
          papers: joined(a.document, b.document),
          ids: joined(a.id, b.id),
          distance: distance(a, b),
        })
    }
  })
  const rank = (verdict: Verdict) => PREFERRED.indexOf(verdict)
  judged.sort((x, y) => rank(x.verdict) - rank(y.verdict) || x.distance - y.distance || (x.ids < y.ids ? -1 : 1))
  const taken = new Set<string>()
  return judged
    .filter(({ a, b, verdict, papers }) => {
      // A target does not use up the claim that it is held against.
      const seats = [a, b].map((id) => `${papers} ${id} ${verdict === "target against actual"}`)
      if (seats.some((seat) => taken.has(seat))) return false
      for (const seat of seats) taken.add(seat)
      return true
    })
    .map(({ a, b, verdict, why }) => ({ a, b, verdict, why }))
}

const PREFERRED: readonly Verdict[] = ["agree", "conflict", "different period", "target against actual"]

const joined = (...ids: readonly string[]) => ids.toSorted().join()
const distance = (a: Claim, b: Claim) => Math.abs(a.value.low - b.value.low) + Math.abs(a.value.high - b.value.high)

/**
 * How two claims of one topic stand to each other, and why in a sentence; null where they are not to be compared: in one paper (it is
 * one voice), in different units, a possibility with anything, a forecast with what is not one.
 *
 * Years: claims that share a year are compared by their figures. "different period" needs years that do not meet, or averages of which
 * each covers years the other does not (2018-2021 and 2019-2022). A paper that names no year is taken to speak of its publication or
 * the three years before; where that is unknown too, the figures are compared, and the sentence says that the year is not known.
 */
export function verdictBetween(a: Observation, b: Observation): Finding | null {
  const finding = found(a, b)
  return finding && { ...finding, why: finding.why.charAt(0).toUpperCase() + finding.why.slice(1) }
}

function found(a: Observation, b: Observation): Finding | null {
  if (a.document === b.document || a.value.unit !== b.value.unit) return null
  if (a.status !== b.status) return againstTarget(a, b)
  if (a.status === "hypothetical") return null
  const [first, second] = [yearsOf(a), yearsOf(b)]
  const agree = valuesMeet(a, b)
  if (first && second && (apart(first, second) || (a.period && b.period && staggered(first, second) && !agree))) {
    const same = told(a) === told(b) ? "; the figure stayed the same" : ""
    return {
      verdict: "different period",
      why: `${told(a)} is for ${yearsInWords(first)}, ${told(b)} for ${yearsInWords(second)}${same}${undated(a, b)}.`,
    }
  }
  if (agree) return { verdict: "agree", why: `${agreement(a, b)}${undated(a, b)}.` }
  return { verdict: "conflict", why: `${told(a)} against ${told(b)}${sharedYears(first, second)}${undated(a, b)}.` }
}

function againstTarget(a: Observation, b: Observation): Finding | null {
  const [target, actual] = a.status === "target" ? [a, b] : [b, a]
  if (target.status !== "target" || actual.status !== "actual") return null
  const year = (claim: Claim) => (claim.period ? ` in ${yearsInWords(claim.period)}` : "")
  const met = valuesMeet(target, actual) ? "meets" : "does not meet"
  return {
    verdict: "target against actual",
    why: `${told(actual)}${year(actual)} ${met} the target of ${told(target)}${year(target)}.`,
  }
}

// years

/** Figures in a paper that names no year are at most so much older than the paper: reports on 2021 come out in 2022 to 2024. */
const LAG = 3

function yearsOf(claim: Observation): Period | null {
  const published = claim.paper?.published
  return claim.period ?? (published && claim.status === "actual" ? { from: published - LAG, to: published } : null)
}

/** "; neither paper (of 2021, of 2023) names a year": what makes the comparison weaker than it looks. */
function undated(a: Observation, b: Observation): string {
  const silent = [a, b].filter(({ period }) => !period)
  if (silent.length === 0) return ""
  const published = silent.map(({ paper }) => (paper?.published ? `of ${paper.published}` : "of unknown date")).join(", ")
  return silent.length === 2
    ? `; neither paper (${published}) names a year`
    : `; the paper (${published}) that says ${told(silent[0]!)} names no year`
}

const apart = (a: Period, b: Period) => a.to < b.from || b.to < a.from
const staggered = (a: Period, b: Period) => (a.from < b.from && a.to < b.to) || (b.from < a.from && b.to < a.to)

function sharedYears(a: Period | null, b: Period | null): string {
  if (!a || !b) return ""
  return ` for ${yearsInWords({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })}`
}

// figures

/**
 * Whether the two figures can both be right. Each is the interval its words leave open ("more than 90" meets 95), as wide as it was
 * rounded (70 is 69.5 to 70.5; "about 70" is 5 % either way). Two intervals that miss each other by no more than 2 points, or 5 % of
 * the figure where that is less, still agree: papers round to fives and cite neighbouring editions, so 70 and 68 are one finding, while
 * 3 and 5 are not. A tariff is law and has no such slack.
 */
function valuesMeet(a: Claim, b: Claim): boolean {
  const [first, second] = [intervalOf(a), intervalOf(b)]
  const gap = Math.max(first.low, second.low) - Math.min(first.high, second.high)
  const size = Math.max(...[a, b].flatMap(({ value }) => [Math.abs(value.low), Math.abs(value.high)]))
  const slack = a.measure === "tariff" ? 0 : Math.min(2, size * 0.05)
  return gap <= slack + 1e-9
}

/** Comparators speak of the size: "fell by more than 20 %" is a change from minus infinity to -20. */
function intervalOf({ value, kind }: Claim): { readonly low: number; readonly high: number } {
  if (kind === "change" && value.high <= 0 && value.low < 0) {
    const { low, high } = sizes(-value.high, -value.low, value.comparator)
    return { low: -high, high: -low }
  }
  return sizes(value.low, value.high, value.comparator)
}

function sizes(low: number, high: number, comparator: Claim["value"]["comparator"]): { readonly low: number; readonly high: number } {
  const slack = (figure: number) => Math.max(rounding(figure), comparator === "about" ? Math.abs(figure) * 0.05 : 0)
  const [least, most] = [low - slack(low), high + slack(high)]
  if (comparator === "more than" || comparator === "at least") return { low: least, high: Number.POSITIVE_INFINITY }
  if (comparator === "less than" || comparator === "at most") return { low: 0, high: most }
  return { low: least, high: most }
}

/** Half of the last digit that is written: 70 gives 0.5, 7.25 gives 0.005. */
const rounding = (figure: number) => 0.5 * 10 ** -(String(figure).split(".")[1]?.length ?? 0)

/** "about 70 %"; of changes "a fall of 20 %". */
function told({ value, kind }: Claim): string {
  const direction =
    kind === "level" ? "" : value.low >= 0 && value.high > 0 ? "a rise of " : value.high <= 0 && value.low < 0 ? "a fall of " : ""
  return `${direction}${figureInWords(value, kind)}`
}

function agreement(a: Claim, b: Claim): string {
  return told(a) === told(b) ? `Both say ${told(a)}` : `${told(a)} and ${told(b)} leave room for each other`
}
