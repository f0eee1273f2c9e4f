/** Years of a figure's own sentence: before it, in its clause, at the opening, or the only one. */
import { valueOfWords } from "../../mentions/quantities/numbers.ts"
import type { FoundYear } from "../../mentions/years.ts"
import type { Period } from "../../model.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { tenseOf } from "../status/tense.ts"
import { isHeldAgainst, isOfABase } from "./base.ts"
import type { PeriodView } from "./view.ts"
import { datesAnother } from "./years.ts"

const RELATIVE = /^,\s+(?:which|where|who|whose)\b/

export function own(year: FoundYear | undefined, why: string, sure: number): Filled<Period | null> | undefined {
  return year && filled<Period | null>(year.value, year.span, why, sure)
}

export function lastBefore(view: PeriodView): FoundYear | undefined {
  return view.years.left.findLast((year) => isOfIt(year, view))
}

/**
 * A year before the figure dates it, unless another figure is held against that year, or has it and the statement has come to
 * the present since: "44% of output in 1990, has shrunk to 9%".
 */
function isOfIt(year: FoundYear, { figure, sentence, kind }: PeriodView): boolean {
  if (year.span.start > figure.right.end && isHeldAgainst(year, sentence.text)) return false
  if (isOfTheFigureBefore(year, figure, sentence)) return false
  if (kind === "change") return !(year.role === "base" && year.value.from === year.value.to) && !isInAnotherRelative(year, figure, sentence)
  if (year.role === "base" || (figure.quantity.pair === "to" && year.cue === "since")) return false
  if (isOfThen(year, figure, sentence)) return false
  const onward = sentence.text.slice(year.span.end, figure.right.end).replace(/,\s(?:which|where|who|whose)\b[^,;]*/g, "")
  return !(
    datesAnother(year, figure, sentence) &&
    (tenseOf(onward) === "present" || FELL_TO.test(sentence.text.slice(year.span.end, figure.quantity.span.start)))
  )
}

/** "19% more than in 2010, while exports fell by 47%", "after one-quarter in 2022": what the figure before is held against, or held against itself. */
function isOfTheFigureBefore(year: FoundYear, { quantity }: Figure, { text, passage }: Sentence): boolean {
  const told = passage.quantities.some(({ span }) => span.end <= year.span.start && year.span.end <= quantity.span.start)
  return told && (isHeldAgainst(year, text) || isOfABase(year, text))
}

/** "A share of 40% in 2010 falling to 15%": reached at a later time. */
const FELL_TO =
  /^,?\s(?:(?:had|has|have)\s)?(?:since\s)?(?:f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:es|ed|ing)|shr[aiu]nk|shrinking|r[io]s(?:e|es|en|ing)|gr[eo]w(?:s|n|ing)?|climb(?:s|ed|ing)?)\s(?:back\s)?to\s(?:\w+\s)?$/

/** "In 1995 it mined 55%, and it still mines 44%": the year dates what was, the figure is of what is. */
function isOfThen({ span }: FoundYear, { left, quantity }: Figure, { text }: Sentence): boolean {
  return (
    span.end <= left.start &&
    tenseOf(text.slice(left.start, quantity.span.end)) === "present" &&
    tenseOf(text.slice(span.end, left.start)) === "past"
  )
}

/** A year elsewhere in the clause, beyond other figures: not when it dates the past and the figure is of the present. */
export function ofClause(view: PeriodView): Filled<Period | null> | undefined {
  const { figure, near, status } = view
  const usable = view.years.clause.filter((year) => isOfIt(year, view))
  const before = usable.filter((year) => year.span.end <= figure.anchor).at(-1)
  if (before) return own(before, "year of the clause", 0.75)
  return status === "actual" && tenseOf(near) === "present" && !figure.bracket ? undefined : own(usable[0], "year of the clause", 0.75)
}

/** ", which is 5% of the world's", ", which gives it 41%", ", with which it stands at 18%", ", giving it 7%": what comes of the amount before it. */
const SUMS_UP =
  /^,\s(?:(?:which|that)\s(?:(?:thus|thereby|then|alone|together)\s)?(?:is|was|corresponds?|corresponded|equals?|equalled|represents?|represented|amounts?|amounted|ma[dk]es?|gives?|gave|puts?|leaves|left|brings?|brought|means|meant|lifts?|lifted|raises?|raised|translates?|secured?|earns?|earned)\b|with which (?:it|they|the [a-z]+) |(?:thus |thereby )?(?:giving|making|putting|leaving|bringing|representing|equalling|lifting|raising)\b)/

/** The year right before a clause that only sums up what goes before it; of two years the later one. */
export function summedUp({ figure, sentence: { text }, years, kind }: PeriodView): Filled<Period | null> | undefined {
  const { start, end } = figure.clause
  if (!SUMS_UP.test(text.slice(start, end))) return undefined
  const year = years.all.find(({ span, role }) => role === undefined && span.end <= start && start - span.end < 25)
  const value = year && kind === "level" && isStretch(year, text) ? { from: year.value.to, to: year.value.to } : year?.value
  return year && value && filled<Period | null>(value, year.span, "year of what it sums up", 0.75)
}

/** "Between 2018 and 2020", "from 2018 to 2020": no year of a harvest such as 2019/20. */
function isStretch({ span, value }: FoundYear, text: string): boolean {
  return value.to > value.from && /\b(?:and|to)\b/.test(text.slice(span.start, span.end))
}

/** "…, while Peru mined 5%", "…; in Peru it fell by 3%": a clause of the same time without a year of its own. */
export function beside({ figure, sentence, years, near }: PeriodView): Filled<Period | null> | undefined {
  const clause = sentence.text.slice(figure.clause.start, figure.clause.end)
  const alongside =
    /^[,;:\s]*(?:while|whereas|but|when|by which time)\b/.test(clause) ||
    (/[,;]\s(?:though|although|whereas|while)\b/.test(sentence.text.slice(figure.left.start, figure.quantity.span.start)) &&
      years.left.length === 0 &&
      tenseOf(near) === "past") ||
    (/^(?:;|,\s(?:though|although|and|where|in which)\b|,?\sof which\b)/.test(clause) && tenseOf(near) === "past")
  if (!alongside || years.clause.length > 0) return undefined
  const year = years.all.findLast(
    (each) =>
      each.span.end <= figure.clause.start &&
      each.cue !== "until" &&
      !isHeldAgainst(each, sentence.text) &&
      !isOfABase(each, sentence.text) &&
      !isInAnotherRelative(each, figure, sentence),
  )
  return own(year, "year of the clause it is held against", 0.7)
}

export function opening(view: PeriodView): FoundYear | undefined {
  const { figure, sentence, years } = view
  return years.free.find(
    (year) =>
      year.span.start < 40 &&
      year.span.end <= figure.quantity.span.start &&
      isOfIt(year, view) &&
      !isInAnotherRelative(year, figure, sentence) &&
      !isOfAnotherStatement(year, view),
  )
}

/** "Russia, which in 2021 had still been the origin of 45%, was down to 19%": said of it in passing. */
export function isInAnotherRelative({ span }: FoundYear, figure: Figure, { clauses, text }: Sentence): boolean {
  const clause = clauses.find((each) => inside(each, span))
  return clause !== undefined && clause.start !== figure.clause.start && RELATIVE.test(text.slice(clause.start))
}

/** "Since a strike in 2023 mines are guarded; China makes 39%", "from 2029 Gabon, which mines 25%, will": the present, told by the way. */
function isOfAnotherStatement({ span }: FoundYear, { figure, sentence: { text }, near, status }: PeriodView): boolean {
  const between = text.slice(span.end, figure.quantity.span.start)
  return (
    status === "actual" &&
    (/;/.test(between) ||
      (/,\s(?:which|who|where|whose)\b[^,;]*$/.test(between) && /^[^,;]*,\s/.test(text.slice(figure.quantity.span.end)))) &&
    tenseOf(near) === "present"
  )
}

/** "It yields 80%, while in 1960 it gave 30%": a later clause begins with the year and has a figure of its own for it. */
function opensAnother({ span }: FoundYear, figure: Figure, { clauses, passage }: Sentence): boolean {
  const clause = clauses.find((each) => inside(each, span))
  return (
    clause !== undefined &&
    clause.start > figure.quantity.span.end &&
    passage.quantities.some((other) => inside(clause, other.span) && other.span.start > span.end)
  )
}

/** The sentence's one year, when no other figure has it and its clause does not speak of another time. */
export function onlyYear(view: PeriodView): FoundYear | undefined {
  const { figure, sentence, near, status } = view
  const { all, free } = view.years
  const only = all[0]
  if (!only || free.length < all.length || new Set(all.map((year) => year.value.from)).size > 1) return undefined
  if (!isOfIt(only, view) || isInAnotherRelative(only, figure, sentence)) return undefined
  if (RELATIVE.test(sentence.text.slice(figure.clause.start)) && only.span.start >= figure.clause.end) return undefined
  if (opensAnother(only, figure, sentence) || isOfAnotherStatement(only, view)) return undefined
  // "It had 60% of the market; by 2002 it had none": another statement has the year.
  if (/;\s/.test(sentence.text.slice(figure.quantity.span.end, only.span.start))) return undefined
  const isElsewhere = status === "actual" && only.span.start > figure.quantity.span.end && tenseOf(near) === "present" && !figure.bracket
  return isElsewhere ? undefined : only
}

/** "Less than in 2015, when it had stood at 89%", "2021, a year in which 30% was": what is told of that very year. */
const OF_THAT_YEAR = /^,?\s(?:when|in which|by which time|at which point|a year (?:in which|when|that))\b[^;%]*$/
export function whenThen({ figure: { quantity }, sentence: { text, passage }, years }: PeriodView): Filled<Period | null> | undefined {
  const year = years.all.findLast(({ span }) => span.end <= quantity.span.start)
  if (!year || years.close || !OF_THAT_YEAR.test(text.slice(year.span.end, quantity.span.start))) return undefined
  const told = passage.quantities.some(({ span }) => span.start > year.span.end && span.end <= quantity.span.start)
  return told ? undefined : own(year, "what is told of that year", 0.8)
}

/** "50% at the turn of the century", "half a century ago", "it used to provide": a time that is not that of the years around. */
const LONG_AGO =
  /\b(?:turn of the (?:century|millennium)|(?:century|decades?|years|generation) ago|used to (?!be\b[^,;]*\bin (?:19|20)\d\d)|formerly|at one time|[Uu]ntil (?:then|recently|the \w+ (?:of|in)\b)|hitherto|[Bb]efore (?:then|that|the (?:war|invasion|crisis|pandemic|ban|embargo|attack|sanctions|conflict|fighting|boom|slump))|(?:early|mid|late)[\s-](?:in the )?(?:19|20)?\d0s)\b/
export function longAgo({ figure: { left, quantity, right }, sentence: { text }, years }: PeriodView): Filled<Period | null> | undefined {
  if (
    years.left.length + years.right.length > 0 &&
    !LONG_AGO.test(text.slice(quantity.span.end, quantity.span.end + 40).replace(/[,;.].*$/, ""))
  )
    return undefined
  const near = text.slice(left.start, quantity.span.start) + text.slice(quantity.span.end, right.end).replace(/[,;].*$/, "")
  return LONG_AGO.test(near) ? filled<Period | null>(null, null, "of another time, which has no year", 0.75) : undefined
}

/** "In the five years to 2022": from 2017. */
const YEARS_TO =
  /\b(?:in|over|during|within) the (?<count>two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|\d{1,2}) years (?:to|until|up to|through|ending(?: in)?|before) $/
export function yearsTo({ sentence: { text }, years: { left, close, right } }: PeriodView): Filled<Period | null> | undefined {
  const year = close ?? right[0] ?? left.at(-1)
  const count = year && YEARS_TO.exec(text.slice(Math.max(0, year.span.start - 50), year.span.start).toLowerCase())?.groups?.count
  if (!year || !count || year.value.from !== year.value.to) return undefined
  const from = year.value.to - (/\d/.test(count) ? Number(count) : valueOfWords(count))
  return filled<Period | null>({ from, to: year.value.to }, year.span, "so many years up to the one named", 0.75)
}

/** "In 2023 and 2024": both, where they follow each other and only one figure is told. */
export function bothYears({ figure: { quantity }, sentence: { text }, years, kind }: PeriodView): Filled<Period | null> | undefined {
  if (kind !== "level" || quantity.series || quantity.pair) return undefined
  const first = [...years.left, ...years.right].find(
    (year) => year.value.from === year.value.to && /^ and (?:in )?(?:19|20)\d\d(?!\d)/.test(text.slice(year.span.end)),
  )
  const second = first && years.all.find(({ span }) => span.start > first.span.end && span.start - first.span.end < 9)
  if (!first || !second || second.value.from !== first.value.to + 1) return undefined
  if (/^,? (?:alone|respectively)/.test(text.slice(second.span.end))) return undefined
  return filled<Period | null>({ from: first.value.from, to: second.value.to }, first.span, "two years together", 0.75)
}

/** "Abolished its duty of 5% in 2016", "the 15% tax that China scrapped in 2015". */
const ENDS =
  "(?:abolish|scrapp?|lift|remov|rescind|waiv|repeal|withdr|suspend|discontinu|cancel|eliminat)\\w*|did away with|do away with|dropped|ended"
const ENDED_BEFORE = new RegExp(
  `\\b(?:${ENDS})\\s(?:(?:the|its|their|an?|all|most|import|export|customs|previous|old|duty|tariff|tax|levy|duties|of)\\s){0,6}$`,
  "i",
)
const ENDED_BEHIND = new RegExp(`^[^,;.%]{0,50},?\\s(?:which|that)\\s(?:[A-Z]\\w+\\s|it\\s|was\\s|were\\s|has been\\s){0,2}(?:${ENDS})\\b`)
/** "Brought down the duty, which had stood at 20%, to 2%". */
const HAD_BEEN = /,\s(?:which|that|who)\s(?:\w+\s)?had\s(?:stood|been|amounted|ranged|come|made|run|reached|lain)\b[^,;%]*$/

/** A duty that comes to an end has no year, and what had been until then neither. */
export function hadBeen({
  figure: { clause, quantity },
  sentence: { text },
  years,
  kind,
  measure,
}: PeriodView): Filled<Period | null> | undefined {
  if (kind !== "level") return undefined
  const left = text.slice(clause.start, quantity.span.start)
  const had = HAD_BEEN.exec(text.slice(Math.max(0, quantity.span.start - 60), quantity.span.start))
  const inIt = had && years.left.some(({ span }) => span.start > quantity.span.start - had[0].length)
  if (had && !inIt && !years.close) return filled<Period | null>(null, null, "what had been before", 0.7)
  const ended = measure === "tariff" && !quantity.pair && (ENDED_BEFORE.test(left) || ENDED_BEHIND.test(text.slice(quantity.span.end)))
  return ended ? filled<Period | null>(null, null, "a duty that comes to an end", 0.7) : undefined
}
