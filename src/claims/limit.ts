/** How much any one supplier may have of what a country uses: a limit, however it is said. */
import type { Quantity } from "../model.ts"
import { ONE_SUPPLIER } from "./areas/own-use.ts"
import type { Figure } from "./figure.ts"
import type { Sentence } from "./sentence.ts"

const LIMITS = /\b(?:limit(?:s|ed|ing)?|ceilings?|caps?|capped|maximum|restrict(?:s|ed)?|threshold)\b/i
/** "None must supply more than 60%", "may not be relied on for over 65%". */
const FORBIDS = /\b(?:none|no|nobody|not|never|neither|cannot)\b/i
const RULES = /\b(?:must|may|should|shall|ought|would|will|can|is to|are to|accept|allow(?:s|ed)?|permit(?:s|ted)?)\b/i

/** Whether a figure is such a limit: "no single country should supply more than 65% of the Union's consumption". */
export function isLimit({ clause }: Figure, { text }: Sentence): boolean {
  const words = text.slice(clause.start, clause.end)
  return ONE_SUPPLIER.test(words) && (LIMITS.test(words) || (RULES.test(words) && (FORBIDS.test(words) || /\bno more than\b/i.test(words))))
}

/** The value as a limit: "the ceiling is 60%" and "none above 60%" are at most 60%. */
export function limited(value: Quantity, figure: Figure, sentence: Sentence): Quantity {
  return value.comparator !== "at most" && isLimit(figure, sentence) ? { ...value, comparator: "at most" } : value
}

/** "No more than 0.7%", "as much as 91%": what was so is told with emphasis. */
const EMPHATIC = /\b(?:as (?:much|many|high) as|no more than)\s/

/** The value of what was so in a year, or of a change: "sent no more than 13% in 2024" is 13%, whereas "may take no more than 13%" is at most that. */
export function asItWas(value: Quantity, { quantity: { span } }: Figure, { text }: Sentence, isOfAFact: boolean): Quantity {
  return value.comparator === "at most" && isOfAFact && EMPHATIC.test(text.slice(span.start, span.end))
    ? { ...value, comparator: "=" }
    : value
}
