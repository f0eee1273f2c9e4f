/** Years that come from before: from the first figure of the sentence, from the claim or the sentence before. */
import type { Passage } from "../../mentions/index.ts"
import type { FoundYear } from "../../mentions/years.ts"
import type { Period } from "../../model.ts"
import { type Context, LATEST } from "../context.ts"
import { isMoreOfIt, isPartOfAmount, isSameNumber } from "../same-statement.ts"
import { inside } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { tenseOf } from "../status/tense.ts"
import { anchorOf, latest } from "./anchor.ts"
import { isOfABase, yearAfter } from "./base.ts"
import { yearExpected } from "./foreseen.ts"
import { isInAnotherRelative } from "./own.ts"
import type { PeriodView } from "./view.ts"

const SAME =
  /\b(?:the|this|that|these|those)\s(?:very\s)?same\s(?:\w+\s)?(?:period|time|date|years?|months)\b|\b(?:that|this same) (?:same )?year\b|\b(?:that|this) (?:same )?period\b|\b[Aa]t (?:the|that) time\b|\bover the year\b|\bby (?:then|that (?:date|time|point|year))\b|\b(?:should|must|shall|will|would|may|is to|are to) then\b|\bthe (?:whole|full|entire) year\b|\bthe year as a whole\b/
/** "Over these years", "in that time": from one year to another. */
const SPANNED =
  /\b(?:in|over|during|within|across) (?:those|these|the same) (?:\w+ )?years\b|\b(?:in|over|during|within) (?:that|this|the same) (?:time|period|span|interval)\b|\bin the meantime\b/
const ITS_START = /\bat (?:the|its) (?:start|beginning|outset)\b/
const ITS_END = /\b(?:at|by) (?:the|its) (?:end|close)\b/

/** The years from which to which the sentence before tells something: "36% in 2007 but only 27% in 2016", "between 2004 and 2013". */
function spanBefore({ before }: Context): Period | undefined {
  const told = before.at(-1)?.years.filter(({ role }) => role === undefined) ?? []
  const [from, to] = [Math.min(...told.map(({ value }) => value.from)), Math.max(...told.map(({ value }) => value.to))]
  return told.length > 0 && told.length < 3 && to > from ? { from, to } : undefined
}

/** "That year", "over the same period", "at its close": the time last spoken of. */
export function sameTime({ figure, sentence, context, kind, status }: PeriodView): Filled<Period | null> | undefined {
  const { text } = sentence
  const span = SPANNED.test(text) && kind === "change" ? spanBefore(context) : undefined
  if (span) return filled<Period | null>(span, null, "the time from one year to another that was last spoken of", 0.75, true)
  const [left, right] = [text.slice(figure.left.start, figure.quantity.span.start), text.slice(figure.quantity.span.end, figure.right.end)]
  const clause = text.slice(figure.clause.start, figure.clause.end)
  const near = ITS_START.test(right) || ITS_END.test(right) ? right : left
  const [starts, ends] = [ITS_START.test(near), ITS_END.test(near)]
  const speaks =
    SAME.test(figure.quantity.pair ? left + right : clause) || ((starts || ends) && /\b(?:that|this|the) period\b/.test(clause))
  const then =
    status !== "actual" && /\b(?:by )?(?:then|that (?:date|time|point))\b/.test(clause) ? yearExpected(context.before) : undefined
  const anchor = speaks ? (then ?? anchorOf(figure, sentence, context)) : undefined
  if (!anchor) return undefined
  const value = starts ? { from: anchor.from, to: anchor.from } : ends ? { from: anchor.to, to: anchor.to } : anchor
  return filled<Period | null>(value, null, "the time that was last spoken of", 0.75, true)
}

/** "Within ten years", "over the decade", "in the past five years": a time that ends nowhere one could name. */
const OVER_YEARS =
  /\b(?:(?:with)?in (?:only |just |less than |about )?(?:the (?:past|last|previous) )?(?:two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|\d{1,2}|a few|several) (?:years|decades)|(?:over|during|in|within) (?:the|a) (?:(?:past|last|whole|single) )?(?:(?:two|three|four|five|six|seven|eight|nine|ten|few|fifteen|twenty|\d{1,2}) (?:years|decades)|decade|quarter[- ]century))(?! (?:to|until|up to|before|after|from|ending|since)\b)/i
/** "Has long met", "usually buys": of no one year. */
const NOT_OF_ONE_YEAR = /\b(?:long|for (?:years|decades)|traditionally|historically|usually|normally|often|always|(?<!\bas )in the past)\b/
const NOT_OF_THEN =
  /\b(?:will|now|today|currently|(?:is|are) (?:expected|projected|forecast)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on the (?:news|day)|overnight|this year|(?:last|this) (?:week|month|quarter|summer|spring|autumn|winter))\b/

/** "…, which corresponds to a share of 66%": of the time of what it sums up. */
const SUMS_UP =
  /^,?\s*(?:and )?(?:which|this|that|or) (?:\w+ )?(?:corresponds?|equals?|equates?|represents?|amounts?|accounts?|is equivalent|makes?|translates?)\b/

/** "Russia is third with 20%", "it is ahead of Peru (8%)", "this is 4% more": the statement goes on, in the present. */
const GOES_ON =
  /\b(?:is|are|comes?|ranks?|follows?|stands?)\s(?:(?:in|at|the|only|then|just)\s){0,2}(?:next|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|4th|5th|ahead of|behind|followed by)\b|^\W*(?:next up|next|then|followed by)\b|^\W*(?:this|that) (?:is|represents|corresponds|equals|equates|marks|means|amounts|translates|makes)\b/i

const HAPPENED = /\b(?:stopped|closed|banned|attacked|invaded|shut|halted|suspended|seized|nationali[sz]ed)\b/
/** An amount or a share: "5.2 million tonnes", "40%". */
const MEASURED =
  /\d\s?(?:%|per ?cent|pc\b)|\d\s(?:million |billion |thousand |metric )*(?:tons?|tonnes?|barrels|ounces|carats|kilograms?|t|kt|Mt|GWh|MW|GW)\b|[$€£]\s?\d/

/** "Since the war began, the price has jumped": the tense is that of the main clause. */
const SUBORDINATE = /^\W*(?:Since|After|When|While|As|Before|Because|Although|Following)\b[^,%]*,/

/** ", which have about 53% of it together,". */
const ASIDE = /,\s(?:(?:most|some|all|many|much|half|part|each|both|none) of )?(?:which|whom|who|whose|where)\b[^,;]*,/g

const LAST_YEAR = /\blast year\b/i

/** "57% last year from 72% in 2018" is of 2019; what else was so last year has a year only where a sentence before fixes it. */
export function lastYear({ figure, sentence: { text }, near, years }: PeriodView): Filled<Period | null> | undefined {
  if (!LAST_YEAR.test(near) || years.left.length + years.right.length > 0) return undefined
  const base = years.all.find((year) => isOfABase(year, text) && year.span.start > figure.quantity.span.end)
  if (!base && years.clause.length > 0) return undefined
  const value = base ? { from: base.value.to + 1, to: base.value.to + 1 } : null
  if (!base && years.all.length === 0) return undefined
  return filled<Period | null>(value, null, "the year before, which only another year of the sentence can fix", 0.6)
}

/** "Its reserves come to 48% of those known": what lies in the ground has no year but one of its own. */
export function isOfNoTime({ measure, kind, context: { previous } }: PeriodView): boolean {
  return measure === "reserves" && kind === "level" && previous?.measure.value !== "reserves"
}

/** "Canada's share was 15%": a sentence of the past, or without a verb, goes on with the year of the claim before. */
export function goneOn(view: PeriodView): Filled<Period | null> | undefined {
  const { figure, sentence, context, years, status, kind } = view
  const { previous, before } = context
  if (isOfNoTime(view)) return undefined
  const { text } = sentence
  const said = text.slice(figure.clause.start, figure.right.end).replace(ASIDE, " ")
  if (before.length === 0 || status !== "actual" || NOT_OF_THEN.test(said)) return undefined
  if (kind === "level" && years.all.some((year) => inside(figure.clause, year.span) && year.role !== "base" && !isOfABase(year, text)))
    return undefined
  const tense = SUMS_UP.test(said) ? tenseOf(text) : GOES_ON.test(said) ? "none" : tenseOf(said.replace(SUBORDINATE, ""))
  if (NOT_OF_ONE_YEAR.test(said) || OVER_YEARS.test(said) || (tense === "present" && !isToldInThePresent(view))) return undefined
  const last = latest(context)
  if (last && previous?.status.value === "actual")
    return filled<Period | null>(
      ofOneEnd(last, previous.kind.value, kind),
      null,
      "year of the claim before, which this one goes on from",
      0.6,
      true,
    )
  // "Myanmar stopped mining in 2023. It is third with 12%": nothing goes on from what only happened.
  const told = before.at(-1)?.text ?? ""
  if (GOES_ON.test(said) && HAPPENED.test(told) && !MEASURED.test(told)) return undefined
  const dated = datedBefore(before)
  return dated && dated.to <= (context.published ?? LATEST)
    ? filled<Period | null>(dated, null, "year of the sentence before, which this one goes on from", 0.55, true)
    : undefined
}

/** "For nickel the share is 10%", "another 13% goes to industry", "Peru accounts for 12% of it": of the time of what it goes on from. */
export function sameStatement({ figure, sentence, context, years, sibling, kind }: PeriodView): Filled<Period | null> | undefined {
  const more = kind === "level" && isMoreOfIt(figure, sentence)
  const own = years.all.some((year) => !isInAnotherRelative(year, figure, sentence) && year.span.start > (sibling?.span.end ?? 0))
  if (own || NOT_OF_ONE_YEAR.test(sentence.text.slice(figure.clause.start, figure.quantity.span.start))) return undefined
  const same = more || isSameNumber(figure, sentence)
  if (sibling)
    return same && sibling.period.value
      ? filled<Period | null>(sibling.period.value, sibling.period.span, "year of the figure it goes on from", 0.7)
      : undefined
  if (context.before.length === 0 || !(same || isPartOfAmount(figure, sentence, context))) return undefined
  const before = latest(context)
  const last = before ? ofOneEnd(before, context.previous?.kind.value ?? kind, kind) : datedBefore(context.before)
  return last
    ? filled<Period | null>(last, null, "year of the statement before, which this one only gives another figure for", 0.6, true)
    : undefined
}

/** "Mines bring up 90,000 tons in 2023. China contributes 11%": the past told in the present, and it goes on with the same measure. */
function isToldInThePresent({ measure, context: { before, subjectBefore, previous } }: PeriodView): boolean {
  const last = before.at(-1)
  const about = previous?.measure.value ?? subjectBefore()?.id
  return last !== undefined && about === measure && tenseOf(last.text) !== "past" && !/\b[a-z]{3,}ed\b/.test(last.text)
}

/** "In the early 2000s": a time of its own, though it is no year. */
const LOOSELY = /\b(?:early|mid|late)[\s-](?:in the )?(?:19|20)?\d0s\b/

/** The one year of the sentence before, or of the one before that if it has none; what another year is held against is none. */
function datedBefore(before: readonly Passage[]): Period | undefined {
  if (LOOSELY.test(before.at(-1)?.text ?? "")) return undefined
  const isDated = (passage: Passage | undefined) => passage?.years.some(({ role }) => role !== "label")
  const last = isDated(before.at(-1)) || tenseOf(before.at(-1)?.text ?? "") !== "past" ? before.at(-1) : before.at(-2)
  const told = last?.years.filter(({ role, cue }) => role !== "label" && cue !== "since" && cue !== "until") ?? []
  const dated = told.length > 1 ? told.filter(({ role }) => role !== "base") : told
  if (!last || dated.length !== 1) return undefined
  return dated[0]!.role === "base" || isOfABase(dated[0]!, last.text) ? yearAfter(last.text, dated) : dated[0]!.value
}

/** What goes on from "28% less than in 2022" is of the later year, and so is a level that goes on from any change. */
function ofOneEnd({ from, to }: Period, before: string, kind: string): Period {
  return before === "change" && (to - from === 1 || kind === "level") ? { from: to, to } : { from, to }
}

/** The year that opens an earlier sentence of the paragraph, and in a sheet on one material the only year of the sentence before. */
export function carried(view: PeriodView): Filled<Period | null> | undefined {
  const { figure, sentence, context, status } = view
  if (isOfNoTime(view)) return undefined
  const listed = /^Import [Ss]ources/.test(context.head ?? "") ? context.before[0]?.years[0] : undefined
  if (listed) return filled<Period | null>(listed.value, null, "the years of the list of import sources", 0.85, true)
  const opening = context.before.findLast((passage) => opener(passage) !== undefined)
  const previous = context.before.at(-1)?.years.filter((year) => year.role !== "label") ?? []
  const year = (opening && opener(opening)) ?? (context.topic.length > 0 && previous.length === 1 ? previous[0] : undefined)
  if (!year || year.value.from !== year.value.to || (status === "actual" && year.value.to > (context.published ?? LATEST))) return undefined
  const said = sentence.text.slice(figure.clause.start, figure.right.end)
  if (tenseOf(said) === "present" || (status === "actual" && (NOT_OF_THEN.test(said) || OVER_YEARS.test(said)))) return undefined
  return filled<Period | null>(year.value, null, "year of the sentence before", 0.5, true)
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
