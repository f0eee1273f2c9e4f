/** Numbers with their percent sign, and bare numbers that share the sign of the next one ("10, 40 and 25%"). */
import { elliptical } from "./ellipsis.ts"
import type { Figure } from "./figure.ts"
import { type Numeral, numeralsOf } from "./numbers.ts"
import { unitAt } from "./units.ts"

const DASH = /^\s?[-–—‐‑−]\s?$/
const JOINS_TWO =
  /^(?:\s(?:to|and|or|through|&)\s|,\sand\s|\s?(?:→|->|➔|\/)\s?)(?:(?:about|around|nearly|almost|over|under|up to|some|just)\s)?$/
const IN_A_LIST = /^,\s$/
const ACROSS_A_YEAR = /^\sin\s(?:19|20)\d\d\s(?:to|from)\s(?:(?:about|around|nearly|almost|over|under|just)\s)?$/

/**
 * The percentages of a text in lower case, left to right: "10, 40 and 25%" gives three, "20 tons and 5%" one.
 * `text` is the same with its capitals.
 */
export function percentsOf(lower: string, text: string): Figure[] {
  const numerals = numeralsOf(lower)
  const figures: (Figure | null)[] = new Array(numerals.length).fill(null)
  for (let i = numerals.length - 1; i >= 0; i--) {
    const numeral = numerals[i]!
    figures[i] = signed(lower, numeral) ?? shared(lower, numerals, figures, i)
  }
  for (const [i, numeral] of numerals.entries()) figures[i] ??= elliptical(text, numeral, figures[i - 1])
  return figures.filter((figure) => figure !== null)
}

/** The figure of a number with its own sign. "2023 percent" is a table's header, and "±5%" a tolerance; neither is one. */
function signed(lower: string, { start, end, value }: Numeral): Figure | null {
  const sign = unitAt(lower, end) ?? points(lower, end)
  if (!sign) return null
  const written = lower.slice(start, sign.end)
  if (/^(?:19|20)\d\d(?:[\s)]|%\d?$)/.test(written + (lower[sign.end] ?? "")) || lower[start - 1] === "±" || value >= 100_000) return null
  // "Paris, 120 pp.": pages, not points.
  if (/pps?$/.test(written) && (value > 100 || (lower[sign.end] === "." && /,\s?$/.test(lower.slice(Math.max(0, start - 2), start)))))
    return null
  return { start, end: sign.end, low: value, high: value, unit: sign.unit, form: "percent", bare: false }
}

/** "3 percentage points, and the other 7 points": named in full once. */
function points(lower: string, end: number): ReturnType<typeof unitAt> {
  const word = /^\spoints?(?![a-z])/.exec(lower.slice(end, end + 8))
  const before = word && lower.slice(Math.max(0, end - 150), end)
  const isHeldAgainst =
    word && /^,?\s(?:more|less|higher|lower|fewer|better|worse|up|down|above|below)\b/.test(lower.slice(end + word[0].length, end + 20))
  return word &&
    before !== null &&
    (/percentage[-\s]points?\b[^.]*$/.test(before) || (isHeldAgainst && /(?:%|per\s?cent)[^.]*$/.test(before)))
    ? { unit: "percentage point", end: end + word[0].length }
    : null
}

/** The figure of a bare number that takes the sign of the one it is joined to. */
function shared(lower: string, numerals: readonly Numeral[], figures: readonly (Figure | null)[], i: number): Figure | null {
  const { start, end, value, plain } = numerals[i]!
  if (!plain && !(value === 0 && /\bbetween\s$/.test(lower.slice(Math.max(0, start - 8), start)))) return null
  const like = (next: Figure): Figure => ({ start, end, low: value, high: value, unit: next.unit, form: "percent", bare: true })
  const next = figures[i + 1]
  if (next) {
    const joint = lower.slice(end, next.start)
    if (DASH.test(joint)) return value < next.low ? like(next) : null
    // "The 777 and about 15% of the 787".
    if (value > 100 && next.low <= 100 && !next.bare) return null
    // "On May 12, 20% of ...": a comma alone joins only inside a list that ends in "and".
    return JOINS_TWO.test(joint) || (IN_A_LIST.test(joint) && next.bare) ? like(next) : null
  }
  const after = figures[i + 2]
  return after && ACROSS_A_YEAR.test(lower.slice(end, after.start)) ? like(after) : null
}
