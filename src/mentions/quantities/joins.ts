/** Figures that belong together: the ends of a range, the two values of a development, the members of a list. */
import type { Comparator } from "../../model.ts"
import type { Figure } from "./figure.ts"

/** A figure with its comparator; `from` to `to` covers the comparator's words as well. */
export interface Bounded extends Figure {
  readonly from: number
  readonly to: number
  readonly comparator: Comparator
}

const DASH = /^\s?[-–—‐‑−]\s?$/
const TO = /^\s(?:to|through)\s$/
const AND = /^\sand\s$/
const OR = /^\sor\s$/
const BETWEEN = /\b(?:(?:anywhere|somewhere|anything)\s)?between\s$/
const FROM = /\bfrom\s$/
/** "Start at 21% and, in the worst case, run to 271%". */
const RUNS_TO =
  /^\s?(?:,?\sand,?|,)\s(?:in the (?:worst|best|extreme) case,?\s|then\s|at worst,?\s)?(?:run|go|rise|range|extend|climb|reach)s?\s(?:up\s|as high as\s)?(?:to\s)?$/
const STARTS_AT = /\b(?:start|begin)(?:s|ning|ing)?\s(?:at|from|with)\s$/
const SPREADS = /\b(?:rang\w+|var(?:y|ies|ied|ying)|anywhere|anything|somewhere|spread\w*)\s(?:\S+\s)?from\s$/
/** "Its share rose by 3.5% to 13.7%": by so much, to so much. */
const SHARE_MOVES =
  /\b(?:shares?|proportion|portion|percentage|ratio|dependence|reliance)\b[^.;%]{0,40}\b(?:r[io]se[sn]?|increased?|increases|gr[eo]w[sn]?|climb(?:s|ed)?|f[ae]ll(?:s|en)?|drop(?:s|ped)?|declined?|decreased?|jump(?:s|ed)?)\s(?:by\s)?$/
/** A verb of change says that "from 60% to 70%" happened; without one it is a range. */
const CHANGES =
  /\b(?:f[ae]ll(?:s|en|ing)?|r[io]se[sn]?|rising|increas\w+|decreas\w+|gr[eo]w\w*|growth|declin\w+|drop\w*|climb\w*|shr[aiu]nk\w*|reduc\w+|rais\w+|cut(?:s|ting)?|jump\w*|surg\w+|expand\w*|slip\w*|plung\w+|widen\w*|went|go(?:es|ing)?|gone|mov\w+|chang\w+|shift\w*|swung|lift\w*|lower\w*|up|down|tighten\w*|improv\w+|contract\w+|dip\w*|push\w*|bring\w*|brought|t[oa]ken?|stepp\w+|doubl\w+|tripl\w+)\b[^.;]*$/

/** The figures with ranges made one: "85-90%", "60 to 70 percent", "between 1 and 4 percent"; "fell from 90 to 60%" stays two. */
export function rangesOf(lower: string, figures: readonly Bounded[]): Bounded[] {
  const joined: Bounded[] = []
  for (const figure of figures) {
    const low = joined.at(-1)
    const range = low && low.low === low.high && rangeOf(lower, low, figure)
    if (range) joined[joined.length - 1] = range
    else joined.push(figure)
  }
  return joined
}

function rangeOf(lower: string, low: Bounded, high: Bounded): Bounded | null {
  if (low.unit !== high.unit && !low.bare) return null
  if (low.low >= high.low || low.form !== high.form) return null
  const before = lower.slice(Math.max(0, low.from - 100), low.from)
  // "between 60 and about 70 percent", "about 60 to about 70 percent": said of one end, it is meant of both.
  const isLoose = high.comparator === "about" && (low.comparator === "about" || BETWEEN.test(before))
  const joint = lower.slice(low.end, isLoose ? high.from : high.start)
  const whole = { ...low, high: high.low, unit: high.unit, end: high.end, to: high.to, ...(isLoose && { comparator: high.comparator }) }
  if (DASH.test(joint) || (RUNS_TO.test(joint) && STARTS_AT.test(before))) return whole
  if (AND.test(joint)) {
    const between = BETWEEN.exec(before)
    return between && { ...whole, from: low.from - between[0].length }
  }
  if (OR.test(joint)) return low.bare && high.low - low.low <= 2 ? whole : null
  if (!TO.test(joint) || SHARE_MOVES.test(before)) return null
  if (!FROM.test(before)) return whole
  if (!low.bare && !SPREADS.test(before) && isDated(before, lower.slice(high.to, high.to + 30))) return null
  return SPREADS.test(before) || !CHANGES.test(before) ? { ...whole, from: low.from - "from ".length } : null
}

/** "(from 8% to 9%)", "from 7.5% to 25% in 2026", "from 8.0% to 8.9% on January 1": what a bracket or a date ends has happened between two times. */
function isDated(before: string, after: string): boolean {
  return (
    (/\(\s?from\s$/.test(before) && /^\s?\)/.test(after)) ||
    /^,?\s(?:in|by|on|since|as of|effective|starting)\s(?:[a-z]+\s)?(?:\d{1,2},?\s)?(?:19|20)\d\d\b/.test(after)
  )
}

const REACHES = /^(?:[^.;\n]|\.\d){0,90}?\s(?:to|towards?)\s(?:(?:just|only|merely|barely|a\smere)\s)?$/
/** "up to 19% from 15%", "to 53%, from 27%", "27%, up from 19%". */
const COMES_FROM = /^(?:(?!\sand\sto\s)[^.;\n]|\.\d){0,60}?\s(?:up\s|down\s)?from\s$/

/** "67% of the coal that India brought in by ship in 2022, down from 81%": what stands between is what both are of. */
const UP_FROM = /^(?:[^.;\n]|\.\d){0,140}?,\s(?:up|down)\sfrom\s$/

/** Which figures are the two values of a development, by place: "from 90% in 2010 to 60%", "to 53%, from 27%", "19→64%". */
export function pairsOf(lower: string, figures: readonly Bounded[]): Map<number, "from" | "to"> {
  const pairs = new Map<number, "from" | "to">()
  for (let i = 0; i + 1 < figures.length; i++) {
    if (pairs.has(i)) continue
    const [one, two] = [figures[i]!, figures[i + 1]!]
    const before = lower.slice(Math.max(0, one.from - 100), one.from)
    const [apart, words] = [lower.slice(one.to, two.start), lower.slice(one.to, two.from)]
    const upTo = /\bup\sto\s$/.test(lower.slice(one.from, one.start)) && CHANGES.test(before)
    const onward = FROM.test(before) && !SPREADS.test(before) && (REACHES.test(words) || /\s(?:up|down)\sto\s$/.test(apart))
    if (onward || /^\s?(?:→|->|➔)\s?$/.test(apart)) pairs.set(i, "from").set(i + 1, "to")
    else if (UP_FROM.test(words) || (COMES_FROM.test(words) && (upTo || /\bto\s$/.test(before) || /,?\s(?:up|down)\sfrom\s$/.test(words))))
      pairs.set(i, "to").set(i + 1, "from")
  }
  return pairs
}

const LISTED = /^\s?(?:[,;]\s|,?\s(?:and|or|&|plus)\s(?:by\s)?|\s?\/\s?)$/

/** The tight lists, by place of their members: "10%, 40% and 25%". What stands in a pair is in no list. */
export function seriesOf(lower: string, figures: readonly Bounded[], pairs: ReadonlyMap<number, unknown>) {
  const series = new Map<number, { first: number; index: number; count: number; respectively: boolean }>()
  for (let first = 0; first < figures.length; ) {
    let end = first + 1
    const follows = (i: number) => LISTED.test(lower.slice(figures[i - 1]!.to, figures[i]!.from))
    while (end < figures.length && !pairs.has(end - 1) && !pairs.has(end) && follows(end)) end++
    const respectively = end - first > 1 && saysRespectively(lower, figures[first]!.from, figures[end - 1]!.to)
    // "rose by 25%, and 74% of it was sold": two figures with a comma before the "and" are two statements.
    const isList = end - first > 2 || respectively || !/^\s?,\s(?:and|or)\s/.test(lower.slice(figures[first]!.to, figures[end - 1]!.from))
    for (let i = first; i < end && end - first > 1 && isList; i++)
      series.set(i, { first, index: i - first, count: end - first, respectively })
    first = end
  }
  return series
}

function saysRespectively(lower: string, from: number, to: number): boolean {
  const before = lower.slice(Math.max(0, from - 50), from)
  return /^[^.;]{0,160}?\brespectively\b/.test(lower.slice(to, to + 180)) || /\brespectively\b[^.;]*$/.test(before)
}
