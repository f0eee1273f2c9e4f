/** Years and spans of years, with the word that leads to them, and what they are for. */
import type { Period, Span } from "../model.ts"
import { cueBefore, roleOf, type YearCue, type YearRole } from "./years/context.ts"
import { isNumberOfSomethingElse } from "./years/traps.ts"

/** A year or a span of years where it stands. */
export interface FoundYear {
  /** Without its cue: "2019–22", "December 31, 2023", "the 1990s". */
  readonly span: Span
  readonly value: Period
  /** The word that leads to it: "by 2030", "since 2010", "from 2010 to 2023"; "during", "for", "between" and the like are "in". */
  readonly cue: YearCue | null
  /** Left out for a year that says when something is so. */
  readonly role?: YearRole
}

const MONTH =
  "jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?"
const DAY = "\\d{1,2}(?:st|nd|rd|th)?"
const YEAR = "(?:19|20)\\d\\d|2100"
const PART = "(?:early|mid|late|end)[-\\s]|[hq][1-4][-\\s]|(?:fiscal|financial|calendar)\\syears?\\s|marketing\\syear\\s|fy[-\\s]?"
/** "2019–22", "2019/20", "2010 to 2023", "2019 and 2022" after "between", "2025 through 2030". */
const ONWARD = `\\s?[-–—‐‑]\\s?(?:fy\\s?)?(?:${YEAR}|\\d\\d)(?![\\d]|[-–/.]\\d)|/(?:${YEAR}|\\d\\d)(?![\\d/])|\\s(?:to|through|until|till)\\s(?:the\\s)?(?:${YEAR})(?!\\d|s)`
const PATTERN = new RegExp(
  [
    // "12–31–23", the heading over a column of tariff rates.
    `(?<![\\d.,–-])(?:0?[1-9]|1[0-2])(?<dash>[-–])(?:0?[1-9]|[12]\\d|3[01])\\k<dash>(?<short>\\d\\d)(?![\\d–-])`,
    `(?<![\\d.,–/-])(?<iso>${YEAR})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
    `(?<![a-z\\d.,$€£¥#])(?:(?:${DAY}\\s)?(?:${MONTH})\\s(?:${DAY},?\\s)?|(?<part>${PART}))?(?<=[^\\d.,][\\s-]?|^|fy|y)(?<year>${YEAR})(?:(?<decade>['’]?s)|(?<grade>[a-fpr])(?![a-z\\d])|(?<onward>${ONWARD}))?(?![\\d\\w])`,
  ].join("|"),
  "g",
)

/** The years of a text, in order: "from 2010 to 2023" gives one span of years, "2019, 2020 and 2021" three. */
export function findYears(text: string): FoundYear[] {
  const folded = text.toLowerCase()
  const lower = folded.length === text.length ? folded : text
  const years: FoundYear[] = []
  for (const match of lower.matchAll(PATTERN)) {
    const { short, iso, year, decade, onward } = match.groups ?? {}
    const span = { start: match.index, end: match.index + match[0].length }
    const before = text.slice(Math.max(0, span.start - 60), span.start)
    const after = text.slice(span.end, span.end + 40)
    if (!short && !iso && isNumberOfSomethingElse(before, after, match[0])) continue
    const value = valueOf(short ? `20${short}` : (iso ?? year ?? ""), decade, onward)
    const between = !onward && !decade ? betweenYears(lower, span) : null
    const found = between ?? { span, value }
    if (years.some((earlier) => earlier.span.end > found.span.start)) continue
    const role = roleOf(before, text.slice(found.span.end, found.span.end + 60))
    years.push({ ...found, cue: cueBefore(before), ...(role && { role }) })
  }
  return years
}

function valueOf(year: string, decade: string | undefined, onward: string | undefined): Period {
  const from = Number(year)
  if (decade) return { from, to: from % 100 === 0 ? from + 9 : Math.floor(from / 10) * 10 + 9 }
  if (!onward) return { from, to: from }
  const last = /\d+(?!.*\d)/.exec(onward)?.[0] ?? year
  const to = last.length === 4 ? Number(last) : from - (from % 100) + Number(last)
  return { from, to: to < from && last.length === 2 ? to + 100 : to }
}

/** "between 2019 and 2022": one span of years, where `lower` holds the first one at `span`. */
function betweenYears(lower: string, span: Span): { span: Span; value: Period } | null {
  if (!/\bbetween\s$/.test(lower.slice(Math.max(0, span.start - 10), span.start))) return null
  const rest = new RegExp(`^\\sand\\s(?:(?:${MONTH})\\s)?(${YEAR})(?!\\d)`).exec(lower.slice(span.end, span.end + 24))
  const first = /\d{4}/.exec(lower.slice(span.start, span.end))?.[0]
  if (!rest || !first) return null
  return { span: { start: span.start, end: span.end + rest[0].length }, value: { from: Number(first), to: Number(rest[1]) } }
}
