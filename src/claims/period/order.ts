/** Years in the order of the figures they belong to. */
import type { FoundYear } from "../../mentions/years.ts"
import type { Period } from "../../model.ts"
import { inside } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { tenseOf } from "../status/tense.ts"
import { own } from "./own.ts"
import type { PeriodView } from "./view.ts"

/** "In 2020 and 2021 … 57 and 62%, respectively": as many years as figures. */
export function ordered({
  figure: { quantity, clause },
  sentence: { text },
  years,
  context,
}: PeriodView): Filled<Period | null> | undefined {
  const { series } = quantity
  if (!series?.respectively) return undefined
  const before = context.before.at(-1)?.years.filter(({ role }) => role === undefined) ?? []
  if (years.all.length === 0 && before.length === series.count && series.count > 1)
    return filled<Period | null>(
      before[series.index]!.value,
      null,
      "the years of the sentence before, in the order of the figures",
      0.6,
      true,
    )
  const runs = runsOf(years.all, text).filter((run) => run.length === series.count)
  const run = runs.find((each) => inside(clause, each[0]!.span)) ?? runs[0]
  return own(run?.[series.index], "the years are in the order of the figures", 0.85)
}

/** "Refining (43% in 2021) and industry (57%)": the year stands in the parenthesis before. */
export function besideInBrackets({ figure, sentence: { parentheses, passage, text } }: PeriodView): Filled<Period | null> | undefined {
  if (!figure.bracket) return undefined
  const before = parentheses.findLast(({ end }) => end <= figure.anchor)
  const listed = before && /^(?:,|,?\s(?:and|or))\s[^.;:%()]{2,40}$/.test(text.slice(before.end, figure.anchor))
  const dated = listed ? passage.years.find(({ role, span }) => role === undefined && inside(before, span)) : undefined
  const shares = passage.quantities.some(({ span }) => before && inside(before, span))
  return shares ? own(dated, "year in the parenthesis before it", 0.75) : undefined
}

const ANOTHER =
  /[.;:]|\b(?:from|than|against|compared|versus|after|before|to|while|whereas|though|although|but|which|who|will|would|could|may|might|should|it|they|still|now|today)\b/i

/** "Prices of tin rose by 5% in 2023, of zinc by 8% and of lead by 2%": without a verb of its own it goes on with the figure before. */
export function listed({ sentence: { text }, figure: { quantity }, years, sibling }: PeriodView): Filled<Period | null> | undefined {
  if (
    !sibling?.period.value ||
    (sibling.period.span === null && !sibling.period.implied) ||
    years.left.length > 0 ||
    years.right.length > 0
  )
    return undefined
  // "America 32% and Europe, which has hardly a source of its own, 19%": what is said of it by the way is passed over.
  const dated = sibling.period.span?.end ?? 0
  const from = dated > sibling.span.end && dated <= quantity.span.start ? dated : sibling.span.end
  const between = text.slice(from, quantity.span.start).replace(/,\s(?:which|who|whose|where)\b[^,;%]*,(?=\s)/, "")
  if (between.length > 80 || !/^\)?,|\b(?:and|or)\b/.test(between) || ANOTHER.test(between) || tenseOf(between) !== "none") return undefined
  return filled<Period | null>(sibling.period.value, sibling.period.span, "year of the list that it goes on", 0.75)
}

/** "Chile mined 23% of the world's copper and Peru 12% in 2022": the year that ends the list is that of all its figures. */
export function listedAhead({ sentence: { text, passage }, figure, years }: PeriodView): Filled<Period | null> | undefined {
  if (figure.bracket || figure.quantity.pair || years.all.some(({ span }) => span.start < figure.quantity.span.start)) return undefined
  let { end } = figure.quantity.span
  for (const { span } of passage.quantities.filter((other) => other.span.start >= end)) {
    const between = text.slice(end, span.start)
    const joint = /(?:,|\band)\s(?!.*(?:,|\band)\s).*$/.exec(between)
    const names = joint && passage.areas.some((area) => area.start >= end + joint.index && area.end <= span.start)
    if (!names || between.length > 80 || ANOTHER.test(between) || tenseOf(between) !== "none") return undefined
    const year = years.all.find(
      (each) => each.span.start >= span.end && /^\s(?:of [^,;%]{2,30} )?(?:in|during)\s$/.test(text.slice(span.end, each.span.start)),
    )
    if (year) return own(year, "year of the list that it opens", 0.7)
    end = span.end
  }
  return undefined
}

/** Years with nothing but a comma or "and" between them. */
function runsOf(years: readonly FoundYear[], text: string): FoundYear[][] {
  const runs: FoundYear[][] = []
  for (const year of years) {
    const last = runs.at(-1)?.at(-1)
    if (last && /^\s*(?:,|,?\s*and)\s+(?:in\s+)?$/.test(text.slice(last.span.end, year.span.start))) runs.at(-1)!.push(year)
    else runs.push([year])
  }
  return runs
}
