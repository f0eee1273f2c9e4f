/** Years in the order of the figures they belong to. */
import type { FoundYear } from "../mentions/years.ts"
import type { Period } from "../model.ts"
import type { PeriodView } from "./period.ts"
import { own } from "./period-own.ts"
import { inside } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"

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
