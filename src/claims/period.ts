/** The years a figure is for. */

import type { Passage } from "../mentions/index.ts"
import type { FoundYear } from "../mentions/years.ts"
import type { Claim, Period, Status } from "../model.ts"
import type { Context } from "./context.ts"
import type { Figure } from "./figure.ts"
import { inside, type Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"

/**
 * The period of a figure: the year right after it ("90% in 2010"), else the last one before it in its clause, else one that
 * opens the sentence, else the only one of the sentence, else the year that the sentence before in its paragraph fixes.
 * A year that labels a study or a law is none.
 */
export function periodOf(figure: Figure, sentence: Sentence, context: Context, status: Status, kind: Claim["kind"]): Filled<Period | null> {
  const years = sentence.passage.years
    .filter((year) => !isCitation(year, sentence))
    .filter((year) => year.role !== "label" && (year.cue !== "until" || status !== "actual"))
  const own = (year: FoundYear | undefined, why: string, sure: number) => year && filled<Period | null>(year.value, year.span, why, sure)
  const free = years.filter((year) => !ofAnother(year, figure, sentence))
  const bracketed = figure.bracket ? years.filter((year) => inside(figure.bracket!, year.span)) : []
  const right = years.filter((year) => year.span.start >= figure.quantity.span.end && year.span.end <= figure.right.end)
  const close = right.find(
    (year) =>
      sentence.text.slice(figure.quantity.span.end, year.span.start).length < 60 &&
      !/[,;]/.test(sentence.text.slice(figure.quantity.span.end, year.span.start)),
  )
  const left = years.filter((year) => inside(figure.left, year.span))
  const clause = free.filter((year) => inside(figure.clause, year.span))
  const relative = /^,\s+(?:which|where|who|whose)\b/.test(sentence.text.slice(figure.clause.start))
  const alongside = /^[,;:\s]*(?:while|whereas|but)\b/.test(sentence.text.slice(figure.clause.start)) && clause.length === 0
  const beside = alongside ? years.filter((year) => year.span.end <= figure.clause.start).at(-1) : undefined
  const opening = free.find((year) => year.span.start < 40 && year.span.end <= figure.quantity.span.start)
  const { pair } = figure.quantity
  const spanned = pair && !close ? years.find((year) => year.value.to > year.value.from) : undefined
  if (spanned) {
    const end = pair === "from" ? spanned.value.from : spanned.value.to
    return filled<Period | null>(
      { from: end, to: end },
      spanned.span,
      pair === "from" ? "the first year of the development" : "the last year of the development",
      0.9,
    )
  }
  if (pair === "from" && left.length === 0 && right.length === 0)
    return filled<Period | null>(null, null, "the year belongs to the second value", 0.8)
  const present = PRESENT.test(sentence.text.slice(figure.left.start, figure.right.end))
  if (
    present &&
    left.length === 0 &&
    (right.length === 0 || (!close && PRESENT.test(sentence.text.slice(figure.left.start, figure.quantity.span.start))))
  )
    return filled<Period | null>(null, null, "said of the present", 0.85)
  return (
    against(figure, sentence, context, years, kind) ??
    (kind === "change" ? since(figure, sentence, years) : undefined) ??
    (left.length + right.length === 0 ? samePeriod(figure, sentence, context) : undefined) ??
    own(bracketed[0], "year in the same parenthesis", 0.9) ??
    own(close, "year after the figure", 0.9) ??
    own(left.at(-1), "year before the figure", 0.85) ??
    own(right[0], "year after the figure in its clause", 0.8) ??
    own(clause.filter((year) => year.span.end <= figure.anchor).at(-1) ?? clause[0], "year of the clause", 0.75) ??
    own(beside, "year of the clause it is held against", 0.7) ??
    own(opening, "year that opens the sentence", 0.75) ??
    own(
      free.length === years.length &&
        !(relative && (years[0]?.span.start ?? 0) >= figure.clause.end) &&
        new Set(years.map((year) => year.value.from)).size === 1
        ? years[0]
        : undefined,
      "the sentence's only year",
      0.6,
    ) ??
    goneOn(sentence, context) ??
    carried(context, status) ??
    filled<Period | null>(null, null, "no year is given", 0.85)
  )
}

/** "down from 82% in 2012": the year stands right behind another figure. */
function ofAnother(year: FoundYear, figure: Figure, sentence: Sentence): boolean {
  if (figure.bracket && !sentence.parentheses.some((bracket) => inside(bracket, year.span))) return false
  return sentence.passage.quantities.some(
    ({ span }) =>
      span !== figure.quantity.span && span.end <= year.span.start && /^[^,;]{0,12}$/.test(sentence.text.slice(span.end, year.span.start)),
  )
}

/** "(24 October 2021)": the date of what is cited. */
function isCitation({ span }: FoundYear, { parentheses }: Sentence): boolean {
  return span.end - span.start > 9 && parentheses.some(({ start, end }) => span.start - start <= 1 && end - span.end <= 1)
}

const PRESENT = /\b(?:today|now|currently|at present|presently|nowadays)\b/i

/** Words of a comparison that lead from the figure to a year: "than in", "from 44,000 t in", "from the revised", "over that of". */
const HELD_AGAINST =
  /\b(?:than|from|on|over|compared (?:with|to)|against)\s+(?:(?:that|those|the same \w+|what it was|levels?|during|in|of|the|revised|period|first|\w+ (?:half|quarter|months)|[\w-]+ (?:quota|level|figure|total|high|peak|low) (?:for|of|in))\s+){0,5}$|\bfrom\s+(?:about |around |nearly |an? |the |revised |estimated |record |high |level |of )*[$€£]?[\d.,]+ ?[^%;]{0,40}?\b(?:in|during)\s+(?:the\s+)?$/
const OPENS =
  /^\s*(?:(?:less|more|higher|lower|fewer|above|below|up|down|smaller|larger|cheaper|dearer|increase|decrease|rise|drop|decline|fall|growth|reduction)\b|(?:from|on|over|than|compared|against)\b)/

/** "28% less than in 2022": a change from the year it is held against to the other one named. */
function against(
  figure: Figure,
  sentence: Sentence,
  context: Context,
  years: readonly FoundYear[],
  kind: Claim["kind"],
): Filled<Period | null> | undefined {
  const after = sentence.text.slice(figure.quantity.span.end, figure.right.end)
  const from =
    kind === "change" || OPENS.test(after)
      ? years.find(
          (year) =>
            year.value.from === year.value.to &&
            year.span.start >= figure.quantity.span.end &&
            HELD_AGAINST.test(after.slice(0, year.span.start - figure.quantity.span.end)),
        )
      : undefined
  if (!from) return undefined
  const later = years.filter((year) => year !== from && year.value.from > from.value.from)
  const to =
    later.findLast(({ span }) => span.end <= figure.quantity.span.start) ??
    later[0] ??
    context.before.at(-1)?.years.find((year) => year.value.from > from.value.from)
  return to && filled<Period | null>({ from: from.value.from, to: to.value.to }, from.span, "from the year it is compared with", 0.85)
}

/** "Since 2000 … by 2009 output had grown by 45%": a change between the two years. */
function since(figure: Figure, { text }: Sentence, years: readonly FoundYear[]): Filled<Period | null> | undefined {
  const before = years.filter(({ span }) => span.end <= figure.quantity.span.start)
  const from = before.find(({ cue, value }) => cue === "since" && value.from === value.to)
  const to = from && before.find(({ cue, span, value }) => cue === "by" && span.start > from.span.end && value.from > from.value.from)
  if (!from || !to || text.slice(from.span.end, to.span.start).includes("%")) return undefined
  return filled<Period | null>({ from: from.value.from, to: to.value.to }, from.span, "since the first year, by the second", 0.8)
}

/** "Over the same period": the years of the claim before it. */
function samePeriod(figure: Figure, { text }: Sentence, { previous, before }: Context): Filled<Period | null> | undefined {
  const clause = text.slice(figure.clause.start, figure.clause.end)
  if (!/\b(?:the|this|that) same (?:period|time|years?)\b|\b(?:over|during|in) (?:this|that) (?:period|time|year)\b/i.test(clause))
    return undefined
  const value = previous?.period.value ?? before.at(-1)?.years.findLast(({ role }) => role !== "label")?.value
  return value && filled<Period | null>(value, null, "the same period as before", 0.75, true)
}

/** "Canada's share was 15%": a sentence that leaves out what it is about goes on with the year of the claim before. */
function goneOn({ passage }: Sentence, { previous, before }: Context): Filled<Period | null> | undefined {
  const last = previous?.period
  if (
    !last?.value ||
    !passage.measures.every(({ id }) => id === "supply" || id === previous?.measure.value) ||
    passage.materials.length > 0 ||
    passage.years.length > 0 ||
    before.length === 0
  )
    return undefined
  if (/\b(?:will|now|today|currently|is expected|could|would)\b/.test(passage.text)) return undefined
  return filled<Period | null>(last.value, null, "year of the claim before, which this one goes on from", 0.6, true)
}

function carried(context: Context, status: Status): Filled<Period | null> | undefined {
  const listed = /^Import [Ss]ources/.test(context.head ?? "") ? context.before[0]?.years[0] : undefined
  if (listed) return filled<Period | null>(listed.value, null, "the years of the list of import sources", 0.85, true)
  const opening = context.before.findLast((passage) => opener(passage) !== undefined)
  const previous = context.before.at(-1)?.years.filter((year) => year.role !== "label") ?? []
  const year = (opening && opener(opening)) ?? (context.topic.length > 0 && previous.length === 1 ? previous[0] : undefined)
  if (year && (year.value.from !== year.value.to || (status === "actual" && year.value.to > (context.published ?? 2026)))) return undefined
  return year ? filled<Period | null>(year.value, null, "year of the sentence before", 0.5, true) : undefined
}

/** The year that a sentence begins with: "In 2023, …", "During the first half of 2024, …". */
function opener({ years, text }: Passage): FoundYear | undefined {
  return years.find(
    ({ role, span }) =>
      role !== "label" &&
      span.start < 45 &&
      /(?:^|: )\W*(?:In|During|For|By|Since|As of|At|Between|From|Over)\b[^,;:]*$/.test(text.slice(0, span.start)),
  )
}
