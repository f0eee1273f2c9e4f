/** The years a figure is for. */
import type { FoundYear } from "../../mentions/years.ts"
import type { Period } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { anchorOf } from "./anchor.ts"
import { yearAfter } from "./base.ts"
import { carried, goneOn, isOfNoTime, lastYear, sameStatement, sameTime } from "./carried.ts"
import { against, againstBefore, comparedYears, developed, heldAlong, onlyBase, openEnded, since, withLevel } from "./change.ts"
import { endOfDecade, foreseen } from "./foreseen.ts"
import { besideInBrackets, listed, listedAhead, ordered } from "./order.ts"
import { beside, bothYears, hadBeen, lastBefore, longAgo, ofClause, onlyYear, opening, own, summedUp, whenThen, yearsTo } from "./own.ts"
import { asBefore, spanned } from "./pairs.ts"
import { reckoned, reckonedAtOpening, reckonedBehind, reckonedFromOwn } from "./reckoned.ts"
import type { PeriodView } from "./view.ts"
import { isOpenTime, type YearsAround, yearsAround } from "./years.ts"

interface Construction {
  /** Where the year comes from, with an example where the name does not say it. */
  readonly id: string
  readonly periodOf: (view: PeriodView) => Filled<Period | null> | undefined
}

const TODAY = "(?:today(?!['’]s)|for the (?:present|time being|moment)|at the moment|now|currently|at present|presently|nowadays)"
const PRESENT = new RegExp(`\\b${TODAY}\\b`, "i")

/** "accounts for 90% of world production today", though a year stands before it; not "higher than today". */
const ENDS_TODAY = new RegExp(`^[^,;%]*(?<!\\bthan )\\b${TODAY}\\b`)

function none(why: string, sure: number): Filled<Period | null> {
  return filled<Period | null>(null, null, why, sure)
}

/** In order: the first that fits says when the figure holds. */
const CONSTRUCTIONS: readonly Construction[] = [
  { id: "right behind: 79% a year earlier", periodOf: reckonedBehind },
  { id: "what had been: abolished its duty of 5% in 2016, lowered one that had stood at 20%", periodOf: hadBeen },
  { id: "so many years up to one: in the five years to 2022", periodOf: yearsTo },
  { id: "two years together: in 2023 and 2024", periodOf: bothYears },
  { id: "another time: at the turn of the century, half a century ago", periodOf: longAgo },
  { id: "a change and the level it came to: by 5 points to 40% in 2023", periodOf: withLevel },
  { id: "in a month whose year was told before: from 35% in July 2024 to 39% in August", periodOf: inMonth },
  { id: "two years of a development: from 2010 to 2023 … from 90 to 60%", periodOf: spanned },
  { id: "two years of the sentence before: another's part grew from 11 to 18%", periodOf: asBefore },
  {
    id: "the first value of a development, whose year is the second one's",
    periodOf: ({ figure, years: { left, right } }) =>
      figure.quantity.pair === "from" &&
      left.every(({ cue, value }) => cue === "by" || (cue !== "since" && value.from === value.to)) &&
      right.length === 0
        ? none("the year belongs to the second value", 0.8)
        : undefined,
  },
  {
    id: "the present: today, now",
    periodOf: ({ figure, sentence, near, years: { left, right, close } }) =>
      PRESENT.test(near) &&
      (left.length === 0 || (right.length === 0 && ENDS_TODAY.test(sentence.text.slice(figure.quantity.span.end, figure.right.end)))) &&
      (right.length === 0 || (!close && PRESENT.test(sentence.text.slice(figure.left.start, figure.quantity.span.start))))
        ? none("said of the present", 0.85)
        : undefined,
  },
  { id: "years in their order: 57 and 62%, respectively, in 2020 and 2021", periodOf: ordered },
  {
    id: "a change between two years told together: in 2023 compared with 2022, imports fell",
    periodOf: (view) => (view.kind === "change" ? comparedYears(view) : undefined),
  },
  {
    id: "a change from one amount to another: from 5 Mt in 2015 to 8 Mt in 2020, an increase of 60%",
    periodOf: ({ figure, sentence, years, kind }) => (kind === "change" ? developed(figure, sentence, years.all) : undefined),
  },
  {
    id: "a change against another year: 28% less than in 2022",
    periodOf: ({ figure, sentence, context, years, kind }) => against(figure, sentence, context, years.all, kind === "change"),
  },
  {
    id: "a change against a year before it: compared with 2019, output rose by 18% in 2020",
    periodOf: (view) => (view.kind === "change" ? againstBefore(view) : undefined),
  },
  {
    id: "a change of the year after: last year, 38% over 2016 levels",
    periodOf: ({ sentence, years, kind }) => {
      const year = kind === "change" ? yearAfter(sentence.text, years.all) : undefined
      return year && filled<Period | null>(year, years.all[0]!.span, "the year after the one it is held against", 0.6)
    },
  },
  { id: "a change of which only the base is dated", periodOf: (view) => (view.kind === "change" ? onlyBase(view) : undefined) },
  {
    id: "a change since a year, by another",
    periodOf: ({ figure, sentence, years, kind }) => (kind === "change" ? since(figure, sentence, years.all) : undefined),
  },
  { id: "since a year, until nobody says when: since 2022 it has become 50% dearer", periodOf: openEnded },
  { id: "what was so in that year: than in 2015, when it had stood at 89%", periodOf: whenThen },
  { id: "some years after its own: in 2002 it was 30%, five years later 19%", periodOf: reckonedFromOwn },
  { id: "at the opening: a year later", periodOf: reckonedAtOpening },
  { id: "that year, the same period", periodOf: (view) => (ownYears(view).length === 0 || isByThen(view) ? sameTime(view) : undefined) },
  { id: "four years later, the year before", periodOf: (view) => (ownYears(view).length === 0 ? reckoned(view) : undefined) },
  { id: "the same yardstick: measured against 2022 they grew by 13%, those from Peru by 40%", periodOf: heldAlong },
  { id: "in the same parenthesis", periodOf: ({ years }) => own(yearInBrackets(years), "year in the same parenthesis", 0.9) },
  { id: "close behind", periodOf: (view) => own(ofItself(view, view.years.close), "year after the figure", 0.9) },
  { id: "before", periodOf: (view) => own(lastBefore(view), "year before the figure", 0.85) },
  { id: "the same list of parentheses: (43% in 2021) and industry (57%)", periodOf: besideInBrackets },
  {
    id: "what lies in the ground has no year but one beside it",
    periodOf: (view) =>
      isOfNoTime(view) && !view.sibling ? none("what lies in the ground has no year but one beside it", 0.8) : undefined,
  },
  { id: "behind", periodOf: (view) => own(ofItself(view, view.years.right[0]), "year after the figure in its clause", 0.8) },
  { id: "last year, when another year fixes it", periodOf: lastYear },
  { id: "what sums up: down to 1.5 Mt in 2015, which is 5% of the world's", periodOf: summedUp },
  {
    id: "a time with one end: until the ban of 2023",
    periodOf: ({ figure, sentence, status }) =>
      isOpenTime(figure.clause, sentence, status) ? none("only an end of the time is told", 0.7) : undefined,
  },
  { id: "the list it goes on: prices of tin rose by 5% in 2023, of zinc by 8% and of lead by 2%", periodOf: listed },
  { id: "the list it opens: Chile mined 23% of it and Peru 12% in 2022", periodOf: listedAhead },
  { id: "in its clause", periodOf: ofClause },
  { id: "in the clause it is held against: while Peru mined 5%", periodOf: beside },
  { id: "at the opening", periodOf: (view) => own(opening(view), "year that opens the sentence", 0.75) },
  { id: "the end of the decade", periodOf: endOfDecade },
  { id: "the date of the aim before it: 50% by 2030 and to lift", periodOf: aimBefore },
  { id: "the only one", periodOf: (view) => own(onlyYear(view), "the sentence's only year", 0.6) },
  { id: "the same statement of another: for nickel the share is 10%", periodOf: sameStatement },
  { id: "the claim before", periodOf: goneOn },
  { id: "the expectation before", periodOf: foreseen },
  { id: "the sentence before", periodOf: carried },
]

/**
 * The period of a figure: the year right after it ("90% in 2010"), else the last one before it in its clause, else one that
 * opens the sentence, else the only one of the sentence, else the year that the claim or the sentence before fixes.
 * A year that labels a study or a law is none.
 */
export function periodOf(
  figure: Figure,
  sentence: Sentence,
  context: Context,
  { status, kind, measure, sibling }: Pick<PeriodView, "status" | "kind" | "measure" | "sibling">,
): Filled<Period | null> {
  const years = yearsAround(figure, sentence, { status, kind, measure })
  const near = sentence.text.slice(figure.left.start, figure.right.end)
  const view: PeriodView = { figure, sentence, context, status, kind, measure, years, near, sibling }
  for (const construction of CONSTRUCTIONS) {
    const period = construction.periodOf(view)
    if (period) return isReached(view) ? atItsEnd(period, sentence) : period
  }
  return none("no year is given", 0.85)
}

/** "Between 2018 and 2022 that of China dropped by 19 points to 41%": a level at the end of a change. */
function isReached({ figure, sentence, kind }: PeriodView): boolean {
  const { start } = figure.quantity.span
  const lead = sentence.text.slice(Math.max(figure.clause.start, start - 150), start)
  return (
    kind === "level" &&
    /\b(?:r[oi]s\w+|f[ae]ll\w*|grew|grow\w*|drop\w*|declin\w+|increas\w+|decreas\w+|climb\w*|shr[aiu]nk|went|down|up)\b[^,;]*\sto\s+$/.test(
      lead,
    )
  )
}

/** A decade stays one. */
function atItsEnd(period: Filled<Period | null>, { text }: Sentence): Filled<Period | null> {
  const { value, span } = period
  const isDecade = span === null || /\d['’]?s$/.test(text.slice(span.start, span.end))
  return value && value.to - value.from > 1 && !(value.to - value.from === 9 && isDecade)
    ? { ...period, value: { from: value.to, to: value.to } }
    : period
}

/** "(80% in 2010; 39% in 2023)", "(2010: 80%; 2023: 39%)": the one right behind, else the last before it, else the first. */
function yearInBrackets({ bracketed, close, left }: YearsAround): FoundYear | undefined {
  const own = [close, ...left].filter((year) => year !== undefined && bracketed.includes(year))
  return (close && own.includes(close) ? close : own.at(-1)) ?? bracketed[0]
}

/** A change is not of the one year that it is held against; "down 22% on April 2024" is held against another month of that year. */
function ofItself({ kind, sentence: { text } }: PeriodView, year: FoundYear | undefined): FoundYear | undefined {
  const isBase = kind === "change" && year?.role === "base" && year.value.from === year.value.to
  return isBase && !/^[A-Z][a-z]+ \d{4}$/.test(text.slice(year.span.start, year.span.end)) ? undefined : year
}

/** The years in a figure's own windows; a level is not dated by the year another figure is held against. */
function ownYears({ years: { left, right }, kind }: PeriodView): FoundYear[] {
  return [...left, ...right].filter(({ role }) => kind === "change" || role !== "base")
}

const MONTH =
  /^\s(?:in|at the end of|by the end of|during|as of|by)\s(?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?![\s,]+\d)/

/** A figure with a month right behind it and no year is of the year last spoken of. */
function inMonth({ figure, sentence, context, years }: PeriodView): Filled<Period | null> | undefined {
  const { span } = figure.quantity
  if (years.close || !MONTH.test(sentence.text.slice(span.end, figure.right.end))) return undefined
  const told = figure.quantity.pair === "to" ? years.all.findLast((year) => year.span.end <= span.start)?.value : undefined
  const anchor = told ?? anchorOf(figure, sentence, context)
  if (!anchor || anchor.from !== anchor.to) return undefined
  return filled<Period | null>(anchor, null, "a month of the year last spoken of", 0.75, true)
}

/** "In 2030, and 44% of it will stand there by then": another statement, of the same time. */
function isByThen({ figure: { quantity, right }, sentence: { text } }: PeriodView): boolean {
  return /^[^,;]*\bby (?:then|that (?:time|date|point))\b/.test(text.slice(quantity.span.end, right.end))
}

function aimBefore({ figure, status, years }: PeriodView): Filled<Period | null> | undefined {
  if (status === "actual" || figure.quantity.pair === "from") return undefined
  return own(
    years.all.findLast(({ cue, span }) => cue === "by" && span.end <= figure.quantity.span.start),
    "the date of the aim before it",
    0.7,
  )
}
