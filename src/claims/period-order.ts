/** Years in the order of the figures they belong to. */
import type { FoundYear } from "../mentions/years.ts"
import type { Period } from "../model.ts"
import type { PeriodView } from "./period.ts"
import { own } from "./period-own.ts"
import { inside } from "./sentence.ts"
import type { Filled } from "./slot.ts"

/** "In 2020 and 2021 … 57 and 62%, respectively": as many years as figures. */
export function ordered({ figure: { quantity, clause }, sentence: { text }, years }: PeriodView): Filled<Period | null> | undefined {
  const { series } = quantity
  if (!series?.respectively) return undefined
  const runs = runsOf(years.all, text).filter((run) => run.length === series.count)
  const run = runs.find((each) => inside(clause, each[0]!.span)) ?? runs[0]
  return own(run?.[series.index], "the years are in the order of the figures", 0.85)
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
