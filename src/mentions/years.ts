/** Years and spans of years, with the word that leads to them, and what they are for. */
import type { Period, Span } from "../model.ts"
import { cueBefore, roleOf, type YearCue, type YearRole } from "./years/context.ts"
import { isNumberOfSomethingElse } from "./years/traps.ts"

/** A year or a span of years where it stands. */
export interface FoundYear {
  /** Without its cue: "2019–22", "December 31, 2023", "the 1990s" without "the". */
  readonly span: Span
  readonly value: Period
  /** The word that leads to it: "by 2030", "since 2010", "from 2010 to 2023"; "during", "for", "between" and the like are "in". */
  readonly cue: YearCue | null
  /** Left out for a year that says when something is so. */
  readonly role?: YearRole
}

const MONTH =
  "(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)"
const DAY = "\\d{1,2}(?:st|nd|rd|th)?"
const YEAR = "(?:(?:19|20)\\d\\d|2100)"
/** "–22", "/20", " to 2023", " through December 2025", "-2021/22". */
const ONWARD = [
  `\\s?[-–—‐‑]\\s?(?:fy\\s?)?(?:${YEAR}|\\d\\d)(?!\\d|[-–/.]\\d)`,
  `\\/(?:${YEAR}|\\d\\d)(?![\\d/])`,
  `\\s(?:to|through|until|till)\\s(?:the\\s)?(?:(?:end|middle)\\sof\\s)?(?:${MONTH}\\s|fy\\s?)?${YEAR}(?![\\ds])`,
].join("|")
const PATTERN = new RegExp(
  [
    // "12–31–23", the heading over a column of tariff rates.
    `(?<![\\d.,–-])(?:0?[1-9]|1[0-2])(?<dash>[-–])(?:0?[1-9]|[12]\\d|3[01])\\k<dash>(?<short>\\d\\d)(?![\\d–-])`,
    `(?<![\\d.,])(?<iso>${YEAR})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
    // "1H23", "2Q2023"; "FY24".
    `(?<![a-z\\d.,])(?:[12]h|[1-4]q)(?<half>(?:20)?\\d\\d)(?![\\da-z])`,
    `(?<![a-z\\d.,])fy\\s?['’]?(?<fiscal>\\d\\d)(?![\\da-z])`,
    `(?<![\\d.,%])(?<year>${YEAR})(?:(?<decade>(?<=0)(?:s|(?<=\\b(?:the|early|late|mid)[\\s-]\\d{4})['’]s))(?![a-z\\d])|[a-fpr](?![a-z\\d])|-?[qh][1-4](?![a-z\\d])|(?<onward>${ONWARD}))?(?![\\da-z])`,
  ].join("|"),
  "g",
)
/** What belongs to a year on its left: "31 December ", "December 31, ", "mid-", "FY", "Q3 ". */
const LEFT = new RegExp(
  `(?<![a-z\\d])(?:(?:(?:from\\s)?${MONTH}\\s?(?:to|through|[-–])\\s?)?(?:${DAY}\\s)?${MONTH},?\\s(?:${DAY},?\\s)?|(?:early|mid|late|end)[-\\s]|[hq][1-4][-\\s]|(?:fiscal|financial|calendar|marketing)\\syears?\\s|fy[-\\s]?)$`,
)
const BETWEEN =
  /\bbetween\s(?:(?:the|its|their|a|an|early|late|mid)[\s-])?(?:(?:end|start|beginning|middle|peak|high|low|trough|record|outbreak|launch)\s(?:of|in)\s)?(?:(?:early|late|mid)[\s-])?$/
const AND = new RegExp(
  `^\\sand\\s(?:(?:the|its|their|early|late|mid)[\\s-])?(?:(?:end|start|beginning|middle|peak|high|low|trough)\\s(?:of|in)\\s)?(?:(?:early|late|mid)[\\s-])?(?:${MONTH}\\s)?(?<last>${YEAR})(?![\\da-z])`,
)

/** The years of a text, in order: "from 2010 to 2023" gives one span of years, "2019, 2020 and 2021" three. */
export function findYears(text: string): FoundYear[] {
  const folded = text.toLowerCase()
  const lower = folded.length === text.length ? folded : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const years: FoundYear[] = []
  for (const match of lower.matchAll(PATTERN)) {
    const span = spanOf(lower, match)
    if (span.start < (years.at(-1)?.span.end ?? 0)) continue
    const before = text.slice(Math.max(0, span.start - 60), span.start)
    const after = text.slice(span.end, span.end + 60)
    if (match.groups?.year && isNumberOfSomethingElse(before, after, lower.slice(span.start, span.end))) continue
    const value = periodOf(match, lower.slice(match.index, span.end))
    const role =
      match.groups?.decade && isLoose(lower, span.start) ? "label" : roleOf(before, after, value, text.slice(span.start, span.end))
    years.push({ span, value, cue: cueBefore(before), ...(role && { role }) })
  }
  return years
}

/** "In the late 1990s", "some time in the 2040s": no years that could be named. */
function isLoose(lower: string, start: number): boolean {
  return (
    /^(?:early|mid|late|end)[-\s]/.test(lower.slice(start, start + 6)) ||
    /\b(?:some\s?time|early|late) in the $/.test(lower.slice(Math.max(0, start - 20), start))
  )
}

/** From the day, the month or "FY" to the end of the last year; "between 2019 and 2022" is one. */
function spanOf(lower: string, match: RegExpExecArray): Span {
  const { year, decade, onward } = match.groups ?? {}
  const before = lower.slice(Math.max(0, match.index - 36), match.index)
  const start = match.index - (year ? (LEFT.exec(before)?.[0].length ?? 0) : 0)
  const end = match.index + match[0].length
  const isBetween = year && !decade && !onward && BETWEEN.test(lower.slice(Math.max(0, start - 40), start))
  return { start, end: end + ((isBetween && AND.exec(lower.slice(end, end + 40))?.[0].length) || 0) }
}

function periodOf(match: RegExpExecArray, written: string): Period {
  const { short, iso, year, decade, fiscal, half = fiscal } = match.groups ?? {}
  if (half) return { from: Number(half.slice(-2)) + 2000, to: Number(half.slice(-2)) + 2000 }
  const from = Number(short ? `${Number(short) > 60 ? 19 : 20}${short}` : (iso ?? year))
  if (decade) return { from, to: from + 9 }
  const last = year ? /\d\d(?:\d\d)?(?=\D*$)/.exec(written)?.[0] : undefined
  if (!last) return { from, to: from }
  const to = last.length === 4 ? Number(last) : from - (from % 100) + Number(last)
  return { from, to: to < from && last.length === 2 ? to + 100 : to }
}
