/** Years that something is held against, which are not its own. */
import type { FoundYear } from "../../mentions/years.ts"
import type { Period } from "../../model.ts"

/** "Than in 2023", "above the average of 2017–2021": another figure may be held against it. */
export function isHeldAgainst({ span, role }: FoundYear, text: string): boolean {
  return (
    role === "base" ||
    /\b(?:than|against|compared with|below|above|from (?=that|those|the (?![A-Z])|[$€£]?\d))\s?(?:[\w.,$€£-]+\s){0,5}?(?:in|of|for|during|at)\s(?:the\s)?(?:(?:year-end|the end of|end-)\s?)?(?:(?:same|first|last|second|third)\s(?:[a-z]+\s){1,2}(?:in|of)\s)?$/.test(
      text.slice(Math.max(0, span.start - 70), span.start),
    )
  )
}

const OF_A_BASE =
  /\b(?:from|(?<!\b(?:more|less|fewer|greater|higher|lower) )than|than(?=\sthe\b)|against|versus|after|compared (?:with|to))\s(?:(?:the|a|about|around|nearly|almost|over|just|only|some|more than|less than|record|peak|low|high|of)\s)*(?:[\d.]+\s?(?:%|per ?cent)|(?:one|two|three|four)?[- ]?(?:half|thirds?|quarters?|fifths?|tenths?))\s(?:\w+\s){0,2}$/

/** "Down from 87.9% in 2022": the year of a figure that another is held against. */
export function isOfABase({ span }: FoundYear, text: string): boolean {
  return OF_A_BASE.test(text.slice(Math.max(0, span.start - 60), span.start))
}

const THE_YEAR_AFTER =
  /\b(?:last|this) year\b|\bof the year\b|\bthe (?:same|corresponding) (?:months?|period|quarter|half|time|day|week)\b/i

/** "Last year imports rose by 38% over 2016 levels", "than in the same month of 2022": the year after the only one named, which is a yardstick. */
export function yearAfter(text: string, [base, ...others]: readonly FoundYear[]): Period | undefined {
  if (!base || !isHeldAgainst(base, text) || others.length > 0 || base.value.from !== base.value.to || !THE_YEAR_AFTER.test(text))
    return undefined
  return { from: base.value.to + 1, to: base.value.to + 1 }
}
