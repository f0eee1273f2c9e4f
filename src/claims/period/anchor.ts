/** The time that was last spoken of: what later figures are reckoned from, or go on with. */
import type { Passage } from "../../mentions/index.ts"
import type { FoundYear } from "../../mentions/years.ts"
import type { Period } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { isOfABase } from "./base.ts"

/** What was last dated before the figure: in its sentence, by the claim before, or by the sentence before. */
export function anchorOf({ quantity }: Figure, { passage, text }: Sentence, context: Context): Period | undefined {
  const here = passage.years.findLast((year) => year.span.end <= quantity.span.start && isOfATime(year, text))
  return here?.value ?? latest(context) ?? newest(context.before)
}

function isOfATime(year: FoundYear, text: string): boolean {
  return year.role === undefined && !isOfABase(year, text)
}

/** The year last told that nothing else is held against. */
function newest(before: readonly Passage[]): Period | undefined {
  return before.map(({ years, text }) => years.findLast((year) => isOfATime(year, text))?.value).findLast((value) => value !== undefined)
}

/** "Less than in 2015, when it had been 89%". */
const THAN = /\b(?:than|against|compared with)\s(?:in\s|the\s)?$/

/** The year of the claim before, or of the one that it is held against: "79% in 2023, down from 88% in 2022" goes on in 2023. */
export function latest({ previous, before }: Context): Period | null {
  const last = previous?.period.value ?? null
  const sentence = before.at(-1)
  if (!last || !sentence) return last
  if (previous?.period.told === "reckoned") return sentence.years.findLast(({ role }) => role !== "label")?.value ?? last
  const base = sentence.years.find(({ value, role }) => role !== "label" && value.from === last.from && value.to === last.to)
  if (!base || !(isOfABase(base, sentence.text) || THAN.test(sentence.text.slice(0, base.span.start)))) return last
  const later = ({ value }: { readonly value: Period }) => value.from > last.to
  const value = sentence.years.find((year) => year.role !== "label" && later(year))?.value ?? newest(before)
  return value && later({ value }) ? value : null
}
