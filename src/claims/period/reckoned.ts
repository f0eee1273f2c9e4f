/** Years that are reckoned from another: "four years later it was 86%", "the year before it had been 40%". */
import { valueOfWords } from "../../mentions/quantities/numbers.ts"
import type { Period } from "../../model.ts"
import { type Filled, filled, toldBy } from "../slot.ts"
import { anchorOf } from "./anchor.ts"
import type { PeriodView } from "./view.ts"

const COUNT = "(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|\\d{1,2})"
const SPAN_LATER = new RegExp(
  `\\b${COUNT} (?<unit>year|decade|month)s? (?:later|on(?=,?\\s+(?:the|it|its|that|this|[A-Z]))|afterwards|after that)\\b`,
  "i",
)
const SPAN_EARLIER = new RegExp(
  `\\b${COUNT} (?<unit>year|decade|month)s? (?:earlier|before|previously)(?!\\s+(?:that|the|it(?! (?:had|was|stood|came)\\b))\\b)`,
  "i",
)
/** "Within two years it had climbed to", "over the next three years". */
const SPAN_ON = new RegExp(
  `\\b(?:within|inside|(?:in|over|during|within) the (?:next|following|subsequent|ensuing)) (?:only |just )?${COUNT} (?<unit>year|decade|month)s?\\b`,
  "i",
)
/** "Little more than a decade later": no year that could be named. */
const VAGUELY = /\b(?:more than|less than|over|under|nearly|almost|about|around|some|roughly|barely|hardly|not quite)\s$/i
const NEXT_DECADE = /\b(?:in|over|during|within) the (?:following|next|subsequent|ensuing) decade\b/i
const NEXT = /\b(?:the (?:following|next) year|the year after)(?! that)\b/i
const LAST = /\b(?:the (?:previous|preceding) year|the year before)\b/i

/** "The previous year they had fallen by 6%": a change of its own, not what another is held against. */
const HAD_MOVED = /\b(?:the (?:previous|preceding) year|the year before),? (?:[\w’'-]+ ){1,4}?had\b/i

/** "Four years later it was 86%", "the year before it had been 40%": reckoned from the year last spoken of. */
export function reckoned(view: PeriodView, near = ownWords(view)): Filled<Period | null> | undefined {
  const { figure, sentence, context, kind } = view
  const { left, quantity } = figure
  const on = SPAN_ON.exec(sentence.text.slice(left.start, quantity.span.start))
  const later = SPAN_LATER.exec(near) ?? on
  const decade = NEXT_DECADE.test(near)
  const earlier = later ? null : told(SPAN_EARLIER, near)
  const years = yearsOf(later ?? earlier) ?? (decade ? 10 : NEXT.test(near) || told(LAST, near) ? 1 : undefined)
  if (years === undefined || (kind === "change" && !later && !decade && !NEXT.test(near) && !HAD_MOVED.test(near))) return undefined
  const anchor = anchorOf(figure, sentence, context)
  if (!anchor) return undefined
  const counted = later ?? earlier
  if (counted && (VAGUELY.test(near.slice(0, counted.index)) || anchor.to - anchor.from > 1))
    return filled<Period | null>(null, null, "reckoned from no one year", 0.6)
  if (((on === later && on) || decade) && kind === "change") return fromLast(anchor.to, anchor.to + years)
  // "In 2024-25 … in the year before": a year that is told by both its calendar years.
  const shift = later || decade || NEXT.test(near) ? years : -years
  if (anchor.to - anchor.from === 1) return fromLast(anchor.from + shift, anchor.to + shift)
  const at = later || decade || NEXT.test(near) ? anchor.to + years : anchor.from - years
  return fromLast(at, at)
}

function fromLast(from: number, to: number, sure = 0.7, implied = true): Filled<Period | null> {
  return toldBy("reckoned", filled<Period | null>({ from, to }, null, "reckoned from the year last spoken of", sure, implied))
}

/** What stands around a figure, without what begins the next one: "72%, and twelve months later 46%". */
function ownWords({ figure: { left, quantity, right }, sentence: { text, passage } }: PeriodView): string {
  const next = passage.quantities.some(({ span }) => span.start === right.end)
  const behind = text.slice(quantity.span.end, right.end)
  return text.slice(left.start, quantity.span.end) + (next ? behind.replace(/(?:[,;]|\s(?:and|but)\s).*$/, "") : behind)
}

/** "35% more than one year earlier, with Myanmar the source of 99%": what a figure is held against dates none. */
const HELD_AGAINST = /\b(?:than|over|on|from|against|with|to|of|versus)\s(?:in\s|during\s)?$/
function told(words: RegExp, near: string): RegExpExecArray | null {
  const match = words.exec(near)
  return match && !HELD_AGAINST.test(near.slice(0, match.index)) ? match : null
}

/** "In 2002 it was 30%, five years later 19%", "3% in 2010; the year before it had fallen by 6%": reckoned from the year right before. */
export function reckonedFromOwn({ figure, sentence: { text }, years: { left } }: PeriodView): Filled<Period | null> | undefined {
  const year = left.findLast(({ role, value }) => role === undefined && value.from === value.to)
  const later = year && SPAN_LATER.exec(text.slice(year.span.end, figure.quantity.span.start))
  const next = year && NEXT.test(text.slice(year.span.end, figure.quantity.span.start))
  const last = year && told(LAST, text.slice(year.span.end, figure.quantity.span.start))
  const years = yearsOf(later ?? null) ?? (next ? 1 : last ? -1 : undefined)
  if (!year || years === undefined) return undefined
  return fromLast(year.value.to + years, year.value.to + years, 0.75, false)
}

/** "A year later, following the sanctions, it was in twelfth place, with 3%": said at the opening, of all that follows. */
const OPENS =
  /^\W*(?:(?:just |only )?(?:an?|one|two|three|four|five|six|ten|\d{1,2}) (?:year|decade)s? (?:later|earlier|before)|the (?:following|next|previous|preceding) year)\b/i
export function reckonedAtOpening(view: PeriodView): Filled<Period | null> | undefined {
  const opening = view.years.all.length === 0 ? OPENS.exec(view.sentence.text) : null
  return opening ? reckoned(view, opening[0]) : undefined
}

/** Right behind the figure such words say more than a year before it: "82% in 2023, from 79% a year earlier". */
export function reckonedBehind(view: PeriodView): Filled<Period | null> | undefined {
  const behind =
    /^\s*,?\s*(?:(?:in|during|only|just) )?(?:the|an?|(?!and\b|but\b|then\b)[a-z]+|\d+) (?:[a-z]+ )?(?:years?|decades?|months)(?: (?:earlier|before|previously|later|after|afterwards))?\b/i.exec(
      view.sentence.text.slice(view.figure.quantity.span.end, view.figure.right.end),
    )
  return behind ? reckoned(view, behind[0]) : undefined
}

function yearsOf(match: RegExpExecArray | null): number | undefined {
  const { count, unit } = match?.groups ?? {}
  if (!count) return undefined
  const number = /^an?$/i.test(count) ? 1 : /\d/.test(count) ? Number(count) : valueOfWords(count.toLowerCase())
  if (unit?.toLowerCase() === "month") return number % 12 === 0 ? number / 12 : undefined
  return unit?.toLowerCase() === "decade" ? number * 10 : number
}
