/** A fraction in words that the sentence gives exactly right behind it: the exact figure is the claim. */
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"

/** "more than half, 55% to be exact,", "every third carat, or 33.5% to be precise". */
const EXACTLY = /^[^,;.]{0,60}?,\s+(?:or|namely|that is)?[\s,]*(?:about\s+)?$/
const TO_BE_EXACT = /^,?\s+(?:to be (?:exact|precise)|exactly|precisely)\b/
/** No more lies between a fraction and what it stands for. */
const NEAR = 8

/** Whether a fraction is given exactly behind it: "nearly a third (31%) of", "half of the ore was sold, or 48% to be precise". */
export function isRestated({ quantity, bracket }: Figure, { text, passage, parentheses }: Sentence): boolean {
  if (quantity.form !== "fraction" || bracket) return false
  const next = passage.quantities[passage.quantities.indexOf(quantity) + 1]
  if (next?.form !== "percent" || Math.abs(next.value.low - quantity.value.low) > NEAR) return false
  const between = text.slice(quantity.span.end, next.span.start)
  const after = text.slice(next.span.end)
  if (EXACTLY.test(between) && TO_BE_EXACT.test(after)) return true
  const alone = parentheses.filter((one) => passage.quantities.some(({ span }) => inside(one, span))).length === 1
  return alone && /^[^,;%(]{0,90}\((?:or |i\.e\. |about |around )?$/.test(between) && after.startsWith(")")
}
