/** What several papers say about one topic, and whether they agree. */

import { apart, type Measured, measured, sameFigure, staggered, valuesMeet } from "./compare/measured.ts"
import type { Compared, Observation } from "./compare/observation.ts"
import { sameVoice } from "./compare/voice.ts"
import { whyOf } from "./compare/why.ts"
import { type Claim, type Topic, VERDICTS, type Verdict } from "./model.ts"

export { matrixOf } from "./compare/matrix.ts"
export type { Compared, Observation } from "./compare/observation.ts"
export { scopeBetween } from "./compare/scope.ts"
export { voicesIn } from "./compare/voice.ts"

/** All claims that are about the same thing. */
export interface TopicGroup<C extends Compared = Claim> {
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

/** Two claims set side by side, by their ids; `a` is the earlier, and what a revision replaces. */
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
export function topicsOf<C extends Compared>(claims: readonly C[]): TopicGroup<C>[] {
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

function groupOf<C extends Compared>(key: string, claims: readonly C[]): TopicGroup<C> {
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
  const matches: Match[] = []
  eachMatch(observations, (match) => matches.push(match))
  return matches
    .map(({ a, b, verdict }) => ({ verdict, pair: inOrder(verdict, a, b) }))
    .sort(
      ({ verdict: v, pair: [a, b] }, { verdict: w, pair: [c, d] }) =>
        FIT[v] - FIT[w] || VERDICTS.indexOf(v) - VERDICTS.indexOf(w) || byTime(a, c) || byTime(b, d),
    )
    .map(({ verdict, pair: [a, b] }) => ({ a: a.claim.id, b: b.claim.id, verdict, why: whyOf(verdict, a, b) }))
}

/** The earlier first; of a revision, what is replaced: undated figures are as old as their papers. */
function inOrder(verdict: Verdict, a: Measured, b: Measured): readonly [Measured, Measured] {
  const dated = a.claim.period !== null && b.claim.period !== null
  const order = verdict === "revision" && !dated ? (a.claim.paper?.published ?? 0) - (b.claim.paper?.published ?? 0) : byTime(a, b)
  return order <= 0 ? [a, b] : [b, a]
}

/** By their years, then by those of their papers; ties are broken by the ids, so that the order in which claims come is nothing. */
const byTime = (a: Measured, b: Measured) =>
  (a.years?.from ?? 0) - (b.years?.from ?? 0) || (a.claim.paper?.published ?? 0) - (b.claim.paper?.published ?? 0) || a.rank - b.rank

/** How many of these pairs have each verdict: `{agree: 3, conflict: 1}`. Ten times as quick as the pairs themselves. */
export function verdictsOf(observations: readonly Observation[]): { readonly [verdict in Verdict]?: number } {
  const counts: Partial<Record<Verdict, number>> = {}
  eachMatch(observations, ({ verdict }) => {
    counts[verdict] = (counts[verdict] ?? 0) + 1
  })
  return counts
}

interface Match {
  readonly a: Measured
  readonly b: Measured
  readonly verdict: Verdict
  /** How far the figures are from each other. */
  readonly distance: number
}

/** Calls `take` with each match; in a large topic there are too many to hold them all only to count them. */
function eachMatch(observations: readonly Observation[], take: (match: Match) => void): void {
  const papers = new Map<string, Measured[]>()
  const figures = new Map<string, Set<string>>()
  for (const claim of observations) {
    const { low, high } = claim.value
    figures.set(thingOf(claim), (figures.get(thingOf(claim)) ?? new Set()).add(`${low} ${high}`))
  }
  const ids = new Map([...new Set(observations.map(({ id }) => id))].sort().map((id, rank) => [id, rank]))
  observations.forEach((claim, at) => {
    const several = (figures.get(thingOf(claim))?.size ?? 0) > 1
    const one = measured(claim, at, ids.get(claim.id), several)
    const said = papers.get(claim.document)
    if (said) said.push(one)
    else papers.set(claim.document, [one])
  })
  const voices = [...papers.values()]
  voices.forEach((one, at) => {
    for (let other = at + 1; other < voices.length; other++) for (const match of best(one, voices[other]!)) take(match)
  })
}

/** What a paper gives one figure for, if its slots tell all: in a topic the time, the status and the unit are left. */
const thingOf = ({ document, status, period, value }: Observation) => [document, status, period?.from, period?.to, value.unit].join(" ")

/** The pairs between two papers, each claim in one of them only. */
function best(one: readonly Measured[], other: readonly Measured[]): readonly Match[] {
  const judged: Match[] = []
  for (const x of one)
    for (const y of other) {
      const verdict = verdictOf(x, y)
      if (verdict) judged.push({ a: x.at < y.at ? x : y, b: x.at < y.at ? y : x, verdict, distance: distance(x, y) })
    }
  const taken = new Set<string>()
  const matched = judged.sort(byFit).filter(({ a, b, verdict }) => {
    // A target does not use up the claim that it is held against.
    const seats = [a, b].map(({ claim }) => `${claim.id} ${verdict === "target against actual"}`)
    if (seats.some((seat) => taken.has(seat))) return false
    for (const seat of seats) taken.add(seat)
    return true
  })
  // Two series that share years are compared where they do; what each has beyond them answers nothing of the other.
  const shared = matched.some(({ verdict }) => FIT[verdict] < FIT["different period"])
  return shared ? matched.filter(({ verdict }) => verdict !== "different period") : matched
}

/** What fits best comes first; those of one place are set against each other by their figures. */
const FIT: Readonly<Record<Verdict, number>> = {
  agree: 0,
  "same source": 0,
  conflict: 1,
  revision: 1,
  "different scope": 2,
  "different period": 3,
  "target against actual": 4,
}

function byFit(x: Match, y: Match): number {
  return FIT[x.verdict] - FIT[y.verdict] || x.distance - y.distance || lower(x) - lower(y) || higher(x) - higher(y)
}
const lower = ({ a, b }: Match) => Math.min(a.rank, b.rank)
const higher = ({ a, b }: Match) => Math.max(a.rank, b.rank)
const distance = ({ claim: { value: a } }: Measured, { claim: { value: b } }: Measured) =>
  Math.abs(a.low - b.low) + Math.abs(a.high - b.high)

/**
 * How two claims of one topic stand to each other, and why in a sentence; null where they are not to be compared: in one paper (it is
 * one voice), in different units, a possibility with anything, a forecast with what is not one.
 *
 * Years: claims that share a year are compared by their figures. "different period" needs years that do not meet, or averages of which
 * each covers years the other does not (2018-2021 and 2019-2022) and whose figures differ or are one body's. A paper that names no year is taken to speak of its publication or
 * the three years before; where that is unknown too, the figures are compared, and the sentence says that the year is not known.
 *
 * Voices: two papers that quote one body, or that it published, do not confirm each other: "same source" where they say the same,
 * "revision" where the later says something else. So it is with targets and tariffs, whoever tells of them: the later law holds.
 *
 * Scope: figures that differ because they are shares of different wholes ("of consumption", "of imports"), or because a paper gives
 * several for what the slots do not tell apart (uses, companies), contradict nothing.
 */
export function verdictBetween(a: Observation, b: Observation): Finding | null {
  const [one, other] = [measured(a, 0, a.id < b.id ? 0 : 1), measured(b, 1, a.id < b.id ? 1 : 0)]
  const verdict = verdictOf(one, other)
  return verdict && { verdict, why: whyOf(verdict, ...inOrder(verdict, one, other)) }
}

function verdictOf(first: Measured, second: Measured): Verdict | null {
  const [a, b] = [first.claim, second.claim]
  if (a.document === b.document || a.value.unit !== b.value.unit) return null
  if (a.status !== b.status) {
    const held = (a.status === "target" && b.status === "actual") || (a.status === "actual" && b.status === "target")
    return held ? "target against actual" : null
  }
  if (a.status === "hypothetical") return null
  const one = sameVoice(first.voice, second.voice)
  const law = a.status === "target" || a.measure === "tariff"
  const agree = one || a.status === "target" ? sameFigure(first, second) : valuesMeet(first, second)
  const [x, y] = [first.years, second.years]
  const dated = a.period !== null && b.period !== null
  // What one body says without a year it says as of each edition: years that we reckon do not part the two.
  const timeless = one && a.kind === "level" && a.period === null && b.period === null
  if (x && y && !timeless && (apart(x, y) || ((one || !agree) && dated && staggered(x, y))))
    return a.measure === "tariff" && dated && !agree ? "revision" : "different period"
  if (agree) return one ? "same source" : "agree"
  if (first.oneOfSeveral || second.oneOfSeveral || ofDifferentWholes(first, second)) return "different scope"
  return (one || law) && publishedApart(a, b) ? "revision" : "conflict"
}

const ofDifferentWholes = ({ whole }: Measured, { whole: other }: Measured) => whole !== null && other !== null && whole !== other

function publishedApart({ paper: a }: Observation, { paper: b }: Observation): boolean {
  return Boolean(a?.published && b?.published && a.published !== b.published)
}
