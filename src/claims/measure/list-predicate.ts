/** Of a list of shares, the one verb behind the last: "28% of the iron ore, 24% of the coal and 59% of the bauxite lie there". */
import type { Span } from "../../model.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"

/** " of its coal, ", " of the country's iron ore and ": what stands between two shares of such a list. */
const BETWEEN =
  /^\s+of\s+(?:(?!(?:is|are|was|were|has|have|had|will|lies?|goes?|went|comes?|came|that|which|from|to|by)\b)[\w’'.-]+\s){0,5}?(?!(?:is|are|was|were|has|have|had|that|which|from|to|by)\b)[\w’'.-]+(?:,|,?\s+and)\s+(?:about\s+|some\s+|nearly\s+|almost\s+|over\s+|around\s+)?$/
const VERB =
  /\s(?=(?:is|are|was|were|lies?|lay|go|goes|went|comes?|came|ends? up|ended up|belongs?|stems?|serves?|served|finds?|found|must|should|can|could|will|has|have)\b)/

/** The verb and what follows it, for a figure of such a list that is not its last; null for any other. */
export function listPredicate({ quantity, bracket, clause }: Figure, { text, passage: { quantities } }: Sentence): Span | null {
  let at = quantities.indexOf(quantity)
  const first = at
  while (quantities[at + 1] && BETWEEN.test(text.slice(quantities[at]!.span.end, quantities[at + 1]!.span.start))) at++
  if (bracket || at === first) return null
  const start = quantities[at]!.span.end
  const end = Math.min(clause.end, quantities[at + 1]?.span.start ?? clause.end)
  const verb = VERB.exec(text.slice(start, end))
  return verb && end > start ? { start: start + verb.index, end } : null
}
