/** The two values of a development, and the years of each. */
import type { Period } from "../../model.ts"
import { type Filled, filled } from "../slot.ts"
import { own } from "./own.ts"
import type { PeriodView } from "./view.ts"

/** "From 2010 to 2023 it fell from 90 to 60%". */
export function spanned({ figure: { quantity }, years: { all, close } }: PeriodView): Filled<Period | null> | undefined {
  const span = quantity.pair && !close ? all.find((year) => year.value.to > year.value.from) : undefined
  if (!span) return undefined
  const [end, which] = quantity.pair === "from" ? [span.value.from, "first"] : [span.value.to, "last"]
  return filled<Period | null>({ from: end, to: end }, span.span, `the ${which} year of the development`, 0.9)
}

/** A development without a year of its own, behind a sentence that holds two years against each other, is of these. */
export function asBefore(view: PeriodView): Filled<Period | null> | undefined {
  const { figure, context, years, sentence } = view
  const { quantity } = figure
  const { before } = context
  if (quantity.pair && years.left.length + years.right.length === 0) {
    const end = sentence.passage.quantities.findLast(({ pair, span }) => pair === quantity.pair && span.end <= figure.left.start)?.span.end
    const year = years.all.find(({ span }) => end !== undefined && /^\s(?:in|by)\s$/.test(sentence.text.slice(end, span.start)))
    if (year) return own(year, "year of the development before it in the sentence", 0.75)
  }
  if (!quantity.pair) return undefined
  if (years.all.length > 0) return asBothBefore(view)
  const told = before.at(-1)?.years.filter(({ role, value }) => role !== "label" && value.from === value.to) ?? []
  const [first, last, ...others] = [...new Set(told.map(({ value }) => value.from))].sort((a, b) => a - b)
  if (first === undefined || last === undefined || others.length > 0) return undefined
  const year = quantity.pair === "from" ? first : last
  return filled<Period | null>({ from: year, to: year }, null, "one of the two years of the sentence before", 0.6, true)
}

/** "32% in 2014, by 2023 it was 69%; for germanium it rose from 23% to 40%": the two years of the figures before it in the sentence. */
function asBothBefore({ figure: { quantity, left, right }, years: { all } }: PeriodView): Filled<Period | null> | undefined {
  const single = all.filter(({ role, value }) => role !== "label" && value.from === value.to)
  const [first, last, ...others] = [...new Set(single.map(({ value }) => value.from))]
  const elsewhere = all.every(({ span }) => span.end <= left.start || span.start >= right.end)
  if (first === undefined || last === undefined || first >= last || others.length > 0 || !elsewhere) return undefined
  if (single.some(({ span }) => span.start > quantity.span.start)) return undefined
  const year = quantity.pair === "from" ? first : last
  return filled<Period | null>({ from: year, to: year }, null, "one of the two years told before it", 0.7)
}
