/** Percentages, wherever and however a text writes them. */
import type { Comparator, Quantity, Span } from "../model.ts"
import { boundOfList, comparatorAfter, comparatorBefore, isInEstimatedList } from "./quantities/comparators.ts"
import type { Figure } from "./quantities/figure.ts"
import { fractionsOf } from "./quantities/fractions.ts"
import { type Bounded, pairsOf, rangesOf, seriesOf } from "./quantities/joins.ts"
import { percentsOf } from "./quantities/percents.ts"

/** A percentage where it stands. */
export interface FoundQuantity {
  /** Comparator, figure and unit: "just over 60 percent". */
  readonly span: Span
  /** The figure and its unit alone: "60 percent", "85-90%", "two-thirds". */
  readonly figure: Span
  readonly value: Quantity
  readonly form: "percent" | "fraction"
  /** The first or the second value of a development: "fell from 90% in 2010 to 60% in 2023". */
  readonly pair?: "from" | "to"
  /** Its place in a tight list: "10%, 40% and 25%, respectively". `first` is the place of the list's first figure among all found. */
  readonly series?: Series
}
export interface Series {
  readonly first: number
  readonly index: number
  readonly count: number
  readonly respectively: boolean
}

const GATE =
  /[%％½¼¾⅓⅔]|per[\s-]{0,2}cent|(?:\b|\d)pct\b|\d\s?pc\b|p\.p\.|\d\s?pp|\bhal(?:f|ves)\b|thirds?\b|quarters?\b|(?:four|fif|six|seven|eigh|nin|ten)ths?\b|tieths?\b|dredths?\b|\bevery\ssecond\b|in\sa\shundred\b|\ssixth\b|(?:^|\s)(?:in|out\sof|of)\s(?:every\s)?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,2}\b)|\d[/⁄]\d/i

/** Whether a text is worth a closer look: true for every text in which `findQuantities` finds something. */
export function mayHoldQuantity(text: string): boolean {
  return GATE.test(text)
}

/**
 * The percentages of a sentence or of a whole text, in reading order. `marks` are footnote marks in their order, no part of a number.
 * "Output fell from just over 90 to 60%" gives 90 "more than" (pair from) and 60 "=" (pair to).
 */
export function findQuantities(text: string, marks: readonly Span[] = []): FoundQuantity[] {
  if (!mayHoldQuantity(text)) return []
  const lower = plainOf(text, marks)
  const figures = apart(figuresOf(lower, text).map((figure) => bounded(lower, figure)))
  const joined = rangesOf(lower, figures)
  const pairs = pairsOf(lower, joined)
  const series = seriesOf(lower, joined, pairs)
  return joined.map((figure, i): FoundQuantity => {
    const pair = pairs.get(i)
    const place = series.get(i)
    // "from 10% up to 25%" is no ceiling.
    const upTo = pair === "to" && /^up\sto\s$/.test(lower.slice(figure.from, figure.start))
    const comparator = upTo ? "=" : figure.comparator === "=" && place ? sharedComparator(joined, place) : figure.comparator
    return {
      span: { start: upTo ? figure.start : figure.from, end: figure.to },
      figure: { start: figure.start, end: figure.end },
      value: { low: figure.low, high: figure.high, comparator, unit: figure.unit },
      form: figure.form,
      ...(pair && { pair }),
      ...(place && { series: place }),
    }
  })
}

/** "60% at least half of it": words between two figures that could belong to either stay with the first. */
function apart(figures: readonly Bounded[]): Bounded[] {
  return figures.map((figure, i) => ({ ...figure, from: Math.max(figure.from, figures[i - 1]?.to ?? 0) }))
}

/** "about 50% and 20%": what is said of the first holds for the rest, where they stand close together. */
function sharedComparator(figures: readonly Bounded[], { first, index, respectively }: Series): Comparator {
  const lead = figures[first]!
  const shares = lead.comparator === "about" || respectively || lead.bare
  return index > 0 && shares ? lead.comparator : "="
}

/** The text in lower case, as long as before, with footnote marks and web addresses blank. */
function plainOf(text: string, marks: readonly Span[]): string {
  const folded = text.toLowerCase()
  const lower = folded.length === text.length ? folded : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const pieces = marks.map(({ start, end }, i) => lower.slice(marks[i - 1]?.end ?? 0, start) + " ".repeat(end - start))
  return (pieces.join("") + lower.slice(marks.at(-1)?.end ?? 0)).replace(/(?:https?:\/\/|www\.)\S+/g, (address) =>
    " ".repeat(address.length),
  )
}

/** Fractions and percentages together. "One-third of 1 percent" is one; of "a third (34%)" only the percentage stays. */
function figuresOf(lower: string, text: string): Figure[] {
  const fractions = fractionsOf(lower)
  const percents = percentsOf(lower, text).filter((percent) => !fractions.some((f) => f.start < percent.end && percent.start < f.end))
  const figures = [...percents, ...fractions].sort((a, b) => a.start - b.start)
  return figures.filter((figure, i) => {
    const [before, after] = [figures[i - 1], figures[i + 1]]
    const said = before && /^\s\(\s?$/.test(lower.slice(before.end, figure.start)) && before.low === figure.low
    const explained =
      after &&
      figure.form === "fraction" &&
      ((/^\s\(\D{0,10}$/.test(lower.slice(figure.end, after.start)) && Math.abs(after.low - figure.low) <= 3) ||
        isRoundedUp(lower, figure, after))
    return !said && !explained && !(after && figure.form === "fraction" && isSaidExactly(lower, figure, after))
  })
}

/** Between words and the figure that they round. */
const SAID_AS = /^,?\s(?:\(|at\s|or\s|–\s?|—\s?)?(?:some\s|about\s|around\s)?$/
/** "More than half, 53%, disappears", "more than half (55%)": what the words round comes right behind them. */
function isRoundedUp(lower: string, { start, end, low }: Figure, next: Figure): boolean {
  const above = /\b(?:more than|over|above|upwards of|well over)\s$/.test(lower.slice(Math.max(0, start - 12), start))
  return (
    above &&
    next.low > low &&
    next.low - low <= 10 &&
    SAID_AS.test(lower.slice(end, next.start)) &&
    /^\s?(?:\)|,)/.test(lower.slice(next.end))
  )
}

/** "Almost half of world output, at 46%", "two thirds of it – 67% –": what the fraction rounds comes right behind what it is of. */
const SAID_EXACTLY = /^\sof(?:\s(?!and\b|or\b|while\b|but\b|at\b)[^\s,.;:%()\d]+){1,10}(?:,?\sat\s|\s[–—]\s?|,?\sor\s|,\s)$/
/** "Of every ten tonnes nine come from China, or over 90%". */
const RESTATED = /^\s[^.;:%()\d]{1,60},\s(?:or|that\sis|i\.e\.)\s(?:(?:over|more\sthan|about|around|some|nearly|almost|just\sover)\s)?$/
function isSaidExactly(lower: string, fraction: Figure, next: Figure): boolean {
  const between = lower.slice(fraction.end, next.start)
  return (
    next.form === "percent" &&
    between.length < 100 &&
    Math.abs(next.low - fraction.low) <= 5 &&
    /^(?:\s?[),;:.–—]|$|\sfollowed\b)/.test(lower.slice(next.end)) &&
    (SAID_EXACTLY.test(between) || RESTATED.test(between))
  )
}

/** A figure with its comparator and how far the words for it reach. */
function bounded(lower: string, figure: Figure): Bounded {
  const reach = Math.max(0, figure.start - 80)
  const before = comparatorBefore(lower.slice(reach, figure.start))
  const after = comparatorAfter(lower, figure.end)
  const from = before ? reach + before.start : figure.start
  return { ...figure, from, to: after?.end ?? figure.end, comparator: comparatorOf(lower, figure, before?.comparator, after?.comparator) }
}

/** Said before the figure ("over"), behind it ("or more", "60+%"), or over the whole list it stands in ("estimated as follows:", "minimum shares:"). */
function comparatorOf(lower: string, { start, end }: Figure, before?: Comparator, after?: Comparator): Comparator {
  if (before && before !== "about") return before
  if (after) return after
  if (/\+%?$/.test(lower.slice(start, end))) return "at least"
  return before ?? boundOfList(lower, start) ?? (isInEstimatedList(lower, start) ? "about" : "=")
}
