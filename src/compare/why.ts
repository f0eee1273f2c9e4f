/** Why two claims stand to each other as they do, in a sentence. */
import { figureInWords, yearsInWords } from "../export/figure.ts"
import type { Period, Verdict } from "../model.ts"
import { apart, type Measured, valuesMeet } from "./measured.ts"
import type { Compared, Observation } from "./observation.ts"

/** "70 % against 85 % for 2022." */
export function whyOf(verdict: Verdict, first: Measured, second: Measured): string {
  const why = sentence(verdict, first, second)
  return why.charAt(0).toUpperCase() + why.slice(1)
}

function sentence(verdict: Verdict, first: Measured, second: Measured): string {
  const [a, b] = [first.claim, second.claim]
  if (verdict === "target against actual") return a.status === "target" ? againstTarget(first, second) : againstTarget(second, first)
  if (verdict === "different period") {
    const same = told(a) === told(b) ? "; the figure stayed the same" : ""
    const [x, y] = [yearsInWords(first.years!), yearsInWords(second.years!)]
    return `${told(a)} is for ${x}, ${told(b)} for ${y}${same}${undated(a, b)}.`
  }
  if (verdict === "agree") return `${agreement(a, b)}${undated(a, b)}.`
  if (verdict === "same source") return `${agreement(a, b)}, and both have it from ${bodyOf(a, b)}.`
  if (verdict === "revision") return revision(first, second)
  return `${told(a)} against ${told(b)}${sharedYears(first.years, second.years)}${verdict === "different scope" ? scope(first, second) : undated(a, b)}.`
}

/** "73 % for 2021, in the paper of 2023, replaces 76 % in that of 2022": what was said last holds. */
function revision({ claim: a, years: x }: Measured, { claim: b, years: y }: Measured): string {
  const [first, second] = [a.paper?.published ?? null, b.paper?.published ?? null]
  if (a.period && b.period && x && y && x.from !== y.from)
    return `${told(b)} for ${yearsInWords(y)} replaces ${told(a)} for ${yearsInWords(x)}.`
  const [before, after] = (first ?? 0) <= (second ?? 0) ? [a, b] : [b, a]
  const years = after.period ? ` for ${yearsInWords(after.period)}` : ""
  return `${told(after)}${years}, in the paper of ${after.paper?.published}, replaces ${told(before)} in that of ${before.paper?.published}.`
}

/** Who speaks in both, as the later paper calls it. */
const bodyOf = (a: Observation, b: Observation) => b.source ?? a.source ?? b.paper?.publisher ?? "one body"

function scope(first: Measured, second: Measured): string {
  const [whole, other] = [first.whole, second.whole]
  if (whole && other && whole !== other) return `; the one is a share of ${whole}, the other of ${other}`
  const several = [first, second].filter(({ oneOfSeveral }) => oneOfSeveral)
  return several.length === 2
    ? "; both papers give several figures here, for parts that are not told apart"
    : `; the paper that says ${told(several[0]!.claim)} gives several figures here, for parts that are not told apart`
}

function againstTarget(target: Measured, actual: Measured): string {
  const year = ({ period }: Compared) => (period ? ` in ${yearsInWords(period)}` : "")
  const met = valuesMeet(target, actual) ? "meets" : "does not meet"
  return `${told(actual.claim)}${year(actual.claim)} ${met} the target of ${told(target.claim)}${year(target.claim)}.`
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

function sharedYears(a: Period | null, b: Period | null): string {
  if (!a || !b || apart(a, b)) return ""
  return ` for ${yearsInWords({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })}`
}

/** "about 70 %"; of changes "a fall of 20 %". */
function told({ value, kind }: Compared): string {
  const direction =
    kind === "level" ? "" : value.low >= 0 && value.high > 0 ? "a rise of " : value.high <= 0 && value.low < 0 ? "a fall of " : ""
  return `${direction}${figureInWords(value, kind)}`
}

function agreement(a: Compared, b: Compared): string {
  return told(a) === told(b) ? `Both say ${told(a)}` : `${told(a)} and ${told(b)} leave room for each other`
}
