/** The years of a change: from the year it is held against to the one it happened in. */
import type { FoundYear } from "../../mentions/years.ts"
import type { Claim, Period } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Draft } from "../draft.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { isHeldAgainst } from "./base.ts"
import type { PeriodView } from "./view.ts"

/** Words of a comparison that lead from the figure to a year: "than in", "from 44,000 t in", "from the revised", "over that of". */
const HELD_AGAINST =
  /\b(?:than|from|on|over|below|above|under|compared (?:with|to)|against)\s+(?:(?:that|those|the same \w+|(?:what )?(?:it|they) (?:was|were|had been)|its|levels?|during|in|of|for|the|revised|reported|estimated|annual|period|first|average|mean|prices?|values?|imports|exports|shipments|production|output|consumption|sales|demand|\w+ (?:half|quarter|months)|[\w-]+ (?:quota|level|figure|total|high|peak|low|average) (?:for|of|in))\s+){0,7}$|\bfrom\s+(?:about |around |nearly |an? |the |revised |estimated |record |high |level |of |[a-z]+ figure )*[$€£]?[\d.,]+ ?[^%;]{0,40}?\b(?:in|during)\s+(?:the\s+)?(?:same \w+ (?:of|in)\s+)?$|\bfrom the (?:[a-z]+ ){1,3}figure of [\d.,]+ (?:[a-z]+ ){0,2}in $|\bcompared with (?:that|those) in the same period (?:in|of) $/
const OPENS =
  /^\s*(?:(?:less|more|higher|lower|fewer|above|below|up|down|smaller|larger|cheaper|dearer|increase|decrease|rise|drop|decline|fall|growth|reduction)\b|(?:from|on|over|than|compared|against)\b)/
/** "22% on April 2024", "3 points lower than the 88% of 2022", "65% above the average of 2017–2021": a yardstick, no beginning. */
const YARDSTICK = /\bon\s+(?:(?:the same \w+|that|those|the|in|of)\s+){0,3}$|\b(?:than|from) the (?:[\d.]+ ?(?:%|per ?cent)) (?:of|in) $/

/** The year that a change is held against, when the words between figure and year say so. */
function baseOf(figure: Figure, sentence: Sentence, years: readonly FoundYear[], isChange: boolean): FoundYear | undefined {
  const { text } = sentence
  const { end } = figure.quantity.span
  const window = isChange ? reachOf(figure, sentence) : figure.right.end
  if (!isChange && !OPENS.test(text.slice(end, figure.right.end))) return undefined
  return years.find(({ span, role }) => {
    const words = text.slice(end, span.start)
    const isBase = HELD_AGAINST.test(words) || YARDSTICK.test(words) || (isChange && role === "base")
    return span.start >= end && span.end <= window && !/[;.]\s/.test(words) && isBase
  })
}

/** Up to the next figure that is not of the same list, at most 160 characters: "40% and 50%, respectively, from those in 2022". */
function reachOf({ quantity }: Figure, { passage, text }: Sentence): number {
  const next = passage.quantities.find(
    ({ span, series }) => span.start >= quantity.span.end && !(series && quantity.series && series.first === quantity.series.first),
  )
  return Math.min(next?.span.start ?? text.length, quantity.span.end + 160)
}

/** "28% less than in 2022": a change from the year it is held against to the other one named. */
export function against(
  figure: Figure,
  sentence: Sentence,
  context: Context,
  years: readonly FoundYear[],
  isChange: boolean,
): Filled<Period | null> | undefined {
  const base = baseOf(figure, sentence, years, isChange)
  if (!base) return undefined
  const words = sentence.text.slice(figure.quantity.span.end, base.span.start)
  if (base.value.from !== base.value.to && base.cue === "from") return undefined
  const reach = reachOf(figure, sentence)
  const later = years.filter(
    (year) => year !== base && year.value.to > base.value.to && year.span.start < reach && !isHeldAgainst(year, sentence.text),
  )
  const to = later.findLast(({ span }) => span.end <= figure.quantity.span.start) ?? later[0] ?? laterThan(base, context)
  const next = base.value.to + 1
  if (!to && isChange && base.value.from === base.value.to && context.published === next + 1)
    return filled<Period | null>(
      { from: base.value.from, to: next },
      base.span,
      "from the year it is compared with to the one the paper reports",
      0.6,
    )
  if (!to) return undefined
  const isYardstick = base.value.from !== base.value.to || YARDSTICK.test(words)
  return isYardstick
    ? filled<Period | null>(to.value, to.span, "the year that is held against another", 0.75)
    : filled<Period | null>(between(base.value, to.value, context), base.span, "from the year it is compared with", 0.85)
}

/** "28% less than in 2022", and no later year anywhere: the change has none. "Down 22% on April 2024" is of another month of that year. */
export function onlyBase({ figure, sentence, context, years }: PeriodView): Filled<Period | null> | undefined {
  const base = context.published === null ? baseOf(figure, sentence, years.all, true) : undefined
  const isYear = base !== undefined && base.span.end - base.span.start === "2022".length
  return isYear ? filled<Period | null>(null, null, "only what it is held against is dated", 0.7) : undefined
}

/** The year of the sentence or of the claim before, where it is a later one than that which a change is held against. */
function laterThan(base: FoundYear, { before, previous }: Context): Pick<FoundYear, "value" | "span"> | undefined {
  const told = before.at(-1)?.years.find(({ value, role }) => role !== "label" && value.to > base.value.to)
  const value = told?.value ?? previous?.period.value
  return value && value.to > base.value.to ? { value, span: base.span } : undefined
}

/** Between a year and the one it is compared with. */
const COMPARED =
  /^,?\s(?:as\s)?(?:when\s)?(?:compared (?:with|to)|in comparison (?:with|to)|against|versus|vs\.?|relative to|over)\s(?:(?:the|that|those|same|corresponding|period|quarter|months?|half|year|first|second|third|fourth|of|in|for|a|earlier|level|levels|average|million|billion|metric|tons|tonnes|t|mt|barrels|about|around|some|nearly|almost|[$€£]?[\d.,]+)\s){0,9}$/

/** "From 28 Mt in 2020 to 41 Mt in 2040, growing at 2%", "rose from 5 Mt in 2015 to 8 Mt in 2020, an increase of 60%". */
const FROM = /\bfrom\s[^%;]{1,60}?\s(?:in|during)\s(?:the\s)?$/
const TO = /^\sto\s[^%;]{1,60}?\s(?:in|by|during)\s(?:the\s)?$/
export function developed(figure: Figure, { text }: Sentence, years: readonly FoundYear[]): Filled<Period | null> | undefined {
  const before = years.filter(({ span }) => span.end <= figure.quantity.span.start)
  const from = before.at(-2)
  const to = before.at(-1)
  if (!from || !to || to.value.to <= from.value.from || figure.quantity.span.start - to.span.end > 80) return undefined
  const told = FROM.test(text.slice(0, from.span.start)) && TO.test(text.slice(from.span.end, to.span.start))
  return told ? filled<Period | null>({ from: from.value.from, to: to.value.to }, to.span, "from one amount to another", 0.8) : undefined
}

/**
 * The years of a change from one year to another: of both in a paper (20 of 22), where a statement stands by itself of the later one
 * (all of 40, however far the other lies back).
 */
function between(base: Period, year: Period, { published }: Context): Period {
  return published === null ? year : { from: base.from, to: year.to }
}

/** "In the fourth quarter of 2023 compared with that of 2022, imports fell by 10%": from the year it is compared with. */
export function comparedYears({
  figure,
  sentence: { text },
  context,
  years: { all: years, close },
}: PeriodView): Filled<Period | null> | undefined {
  const pairs = years.flatMap((year, i) => {
    const base = years[i + 1]
    const told = base && base.value.to < year.value.to && COMPARED.test(text.slice(year.span.end, base.span.start))
    return told ? [{ year, base }] : []
  })
  const pair = pairs.findLast(({ base }) => base.span.end <= figure.quantity.span.start) ?? pairs[0]
  if (!pair) return undefined
  const { year, base } = pair
  // "193 million ounces in 2023, compared with 118 in 2022, and a further 20% is likely in 2024": a year of its own.
  if (close && close.span.start > figure.quantity.span.start && close.span.start > Math.max(year.span.end, base.span.end)) return undefined
  return filled<Period | null>(between(base.value, year.value, context), base.span, "two years are compared", 0.8)
}

/** "Compared with 2019, output rose by 18% in 2020", "output in 2020 exceeded that of 2019 by 18%": the base stands before the figure. */
export function againstBefore({
  figure,
  sentence: { text },
  context,
  years: { all: years },
}: PeriodView): Filled<Period | null> | undefined {
  const single = ({ value }: FoundYear) => value.from === value.to
  const base = years.find((year) => year.role === "base" && single(year) && inside(figure.left, year.span))
  if (!base || text.slice(base.span.end, figure.quantity.span.start).length > 120) return undefined
  const to =
    years.find(
      (year) => year.role === undefined && single(year) && year.value.from > base.value.from && inside(figure.clause, year.span),
    ) ??
    years.findLast(
      (year) => year.role === undefined && single(year) && year.value.from > base.value.from && year.span.end <= base.span.start,
    ) ??
    laterThan(base, context)
  return to && filled<Period | null>(between(base.value, to.value, context), base.span, "from the year named before it", 0.8)
}

/** "Measured against 2022 they grew by 13%, those from Peru by 40%": a yardstick for both, and both are of the same year. */
export function heldAlong({ kind, sibling, years }: PeriodView): Filled<Period | null> | undefined {
  const { value } = sibling?.period ?? {}
  if (kind !== "change" || !value || years.left.length + years.right.length > 0) return undefined
  const only = years.all.length > 0 && years.all.every(({ role, span }) => role === "base" || span === sibling?.period.span)
  return only ? filled<Period | null>(value, sibling?.period.span ?? null, "the year of the change before it", 0.75) : undefined
}

/** "Its share rose by 5 points to 40% in 2023": the year of what it came to. */
export function withLevel({ figure, sentence: { text, passage }, kind, years }: PeriodView): Filled<Period | null> | undefined {
  if (kind !== "change" || years.left.length > 0) return undefined
  const { end } = figure.quantity.span
  const level = passage.quantities.find(({ span }) => span.start >= end)
  if (!level || !/^,?\s(?:of [^,;%]{2,40} )?to\s$/.test(text.slice(end, level.span.start))) return undefined
  const year = years.all.find(({ span }) => span.start >= level.span.end)
  const isItsOwn = year && /^\s(?:of [^,;%]{2,40} )?(?:in|during|by|at the end of)\s$/.test(text.slice(level.span.end, year.span.start))
  return isItsOwn ? filled<Period | null>(year.value, year.span, "year of the level it came to", 0.8) : undefined
}

const SINCE = /\b(?:since|from(?=[^,;%]*\bon\b))\s(?!the (?:beginning|start|turn)\b)[^,;%]*$/i

/** "Since November 2022 it has become 50% dearer": from that year on, and until when nobody says. */
export function openEnded({ sentence: { text }, years, kind, status }: PeriodView): Filled<Period | null> | undefined {
  const [year, ...others] = years.all
  if (kind !== "change" || status !== "actual" || !year || others.length > 0 || year.value.from !== year.value.to) return undefined
  return SINCE.test(text.slice(Math.max(0, year.span.start - 70), year.span.start))
    ? filled<Period | null>(null, year.span, "since a year, and until when is not told", 0.7)
    : undefined
}

/** "Since 2000 … by 2009 output had grown by 45%": a change between the two years. */
export function since(figure: Figure, { text }: Sentence, years: readonly FoundYear[]): Filled<Period | null> | undefined {
  const before = years.filter(({ span }) => span.end <= figure.quantity.span.start)
  const from = before.find(({ cue, value }) => cue === "since" && value.from === value.to)
  const to = from && before.find(({ cue, span, value }) => cue === "by" && span.start > from.span.end && value.from > from.value.from)
  if (!from || !to || text.slice(from.span.end, to.span.start).includes("%")) return undefined
  return filled<Period | null>({ from: from.value.from, to: to.value.to }, from.span, "since the first year, by the second", 0.8)
}

/**
 * "Use fell by 20% from that in 2022 owing to a 36% decrease in imports": a change that goes on with the one before it, without a year of
 * its own, is of the same years.
 */
export function changedWith(
  before: Draft | undefined,
  figure: Figure,
  { passage, text }: Sentence,
  kind: Claim["kind"],
): Filled<Period | null> | null {
  const years = before?.slots.kind.value === "change" && kind === "change" ? before.slots.period : undefined
  if (!years?.value || years.value.from === years.value.to || figure.bracket) return null
  const { from, to } = years.value
  const own = passage.years.some(
    ({ span, value }) =>
      span.start >= (before?.slots.value.span?.end ?? 0) &&
      span.end <= figure.right.end &&
      (span.start > figure.quantity.span.end || (value.from !== from && value.to !== to)),
  )
  const between = text.slice(before?.slots.value.span?.end ?? 0, figure.right.end)
  if (/\b(?:this|last) year\b/.test(between)) return null
  return own ? null : { ...years, span: null, why: "the years of the change before it", sure: years.sure - 0.1 }
}
