/** Years of what is expected or aimed at, from the sentence before or the end of a decade. */
import type { Passage } from "../../mentions/index.ts"
import type { Period } from "../../model.ts"
import { LATEST } from "../context.ts"
import { type Filled, filled } from "../slot.ts"
import { isInAnotherRelative } from "./own.ts"
import type { PeriodView } from "./view.ts"

/** What is aimed at besides is for the same year. */
const IN_ADDITION = /^(?:In addition|Additionally|Moreover|Furthermore|Similarly|Likewise)\b/

/** "The Act sets four benchmarks for 2030. At least 10% …": the year that the sentence before gives to what it calls aims. */
function yearOfAims(before: readonly Passage[]): Period | undefined {
  const last = before.at(-1)
  return last?.years.find(
    ({ span, role }) =>
      role !== "label" && /\b(?:benchmarks|targets|goals|objectives|aims)\b[^.;:]*\b(?:for|by)\s$/.test(last.text.slice(0, span.start)),
  )?.value
}

const EXPECTS =
  /\b(?:expect|forecast|project|predict|anticipat|foresee|reckon|estimat)(?:s|ed|es|e|ing|ions?)?\b|\b(?:sees|saw|outlook|will|should|would|(?:is|are) (?:to|set to|seen|likely)|view)\b/

/** "It expects demand to grow by 1.2% in 2019, after a fall in 2018. Chinese usage will decrease by 1%": the latest year of what was expected. */
export function yearExpected(before: readonly Passage[]): Period | undefined {
  const last = before.at(-1)
  const told = last && EXPECTS.test(last.text) ? last.years.filter(({ role, cue }) => role === undefined && cue !== "since") : []
  return told.reduce<Period | undefined>((latest, { value }) => (latest && latest.to >= value.to ? latest : value), undefined)
}

/** "India too is to see growth of 5%": what is expected or aimed at goes on with the year of the expectation before. */
export function foreseen({
  context: { previous, before },
  figure,
  sentence,
  years,
  status,
  kind,
}: PeriodView): Filled<Period | null> | undefined {
  const last = previous?.period.value
  const alike =
    (status === "forecast" || status === "target") &&
    (previous?.status.value === "forecast" ||
      (status === "target" && previous?.status.value === "target" && IN_ADDITION.test(sentence.text)))
  const own = years.all.some((year) => !isInAnotherRelative(year, figure, sentence))
  const set = status === "target" && years.all.length === 0 ? yearOfAims(before) : undefined
  if (set) return filled<Period | null>(set, null, "the year of the aims that the sentence before speaks of", 0.75, true)
  // "Earnings should rise by 26%": nobody's aim.
  const expected = (status === "forecast" || (status === "target" && kind === "change")) && !own ? yearExpected(before) : undefined
  if (expected)
    return filled<Period | null>(
      expected,
      null,
      "the year of the expectation that the sentence before tells, which this one goes on from",
      0.6,
      true,
    )
  if (!last || !alike || own || before.length === 0) return undefined
  return filled<Period | null>(
    { from: last.to, to: last.to },
    null,
    "year of the expectation before, which this one goes on from",
    0.55,
    true,
  )
}

const DECADE_ENDS =
  /\b(?:at|by|before|until|towards?)\s(?:the\s)?(?:end|turn|close)\sof\s(?:the|this)\sdecade\b|\b(?:until|till|before)\sthe\sdecade\sis\s(?:out|over|up)\b|\bby\s(?:the\s)?decade['’]s\send\b/i
const MID_CENTURY = /\b(?:at|by|around|until|towards?)\s(?:mid-century|the\smiddle\sof\s(?:the|this)\scentury)\b/i

/** "By the end of the decade", of what is aimed at or expected: that in which the paper was published. */
export function endOfDecade({
  figure,
  sentence: { text },
  status,
  years,
  context: { published },
}: PeriodView): Filled<Period | null> | undefined {
  if (status === "actual" || years.left.length + years.right.length > 0) return undefined
  const near = text.slice(figure.clause.start, figure.right.end)
  const year = DECADE_ENDS.test(near) ? 10 * Math.ceil((published ?? LATEST) / 10) : MID_CENTURY.test(near) ? 2050 : undefined
  return year === undefined
    ? undefined
    : filled<Period | null>({ from: year, to: year }, null, "the end of the decade or the middle of the century", 0.7)
}
