import type { Claim, Period, Quantity } from "../model.ts"

/**
 * A figure as it is written in a sentence: `{low: 60, high: 70, comparator: "about", unit: "percent"}` gives "about 60–70 %".
 * The sign of a change is left out, for the words around it say it: -20 gives "20 %", to stand after "fell by"; only a range across zero
 * keeps its signs.
 */
export function figureInWords(value: Quantity, kind: Claim["kind"] = "level"): string {
  const unsigned = kind === "change" && !(value.low < 0 && value.high > 0)
  const bounds = unsigned ? [value.low, value.high].map(Math.abs).sort((a, b) => a - b) : [value.low, value.high]
  const [low, high] = [numberInWords(bounds[0]!), numberInWords(bounds[1]!)]
  const number = low === high ? low : /^\d/.test(low) && /^\d/.test(high) ? `${low}–${high}` : `${low} to ${high}`
  const unit = value.unit === "percent" ? "%" : low === "1" && high === "1" ? "percentage point" : "percentage points"
  return `${value.comparator === "=" ? "" : `${value.comparator} `}${number} ${unit}`
}

/** `12.50` gives "12.5", `-3` "−3"; no more than four decimals, which no paper exceeds in earnest. */
function numberInWords(number: number): string {
  return String(Number(Math.abs(number).toFixed(4))).replace(/^(?=.)/, number < 0 ? "−" : "")
}

/** `{from: 2019, to: 2022}` gives "2019–2022", one year "2019". */
export function yearsInWords(period: Period): string {
  return period.from === period.to ? String(period.from) : `${period.from}–${period.to}`
}
