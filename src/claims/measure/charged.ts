/** Duties that are told by a verb alone. */
import type { MeasureId } from "../../model.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"

const ON_GOODS =
  /^\s+on\s+(?:(?:imports?|exports?|shipments|deliveries|purchases) of\s+)?(?:(?!(?:to|for|by|in|at|with|loans?)\s)[\w’'-]+\s+){0,3}$/

/** "The EU charges 25% on steel from Turkey". */
export function charged({ left, right, quantity }: Figure, { text, materials }: Sentence): Filled<MeasureId> | undefined {
  const charges =
    /\b(?:charg(?:es?|ed|ing)|lev(?:y|ies|ied|ying)|collect(?:s|ed|ing)?|impos(?:es?|ed|ing)|slap(?:s|ped|ping)?|puts?|putting|plac(?:es?|ed|ing)|demand(?:s|ed)?)\s+(?:\w+\s+)?$/.exec(
      text.slice(left.start, quantity.span.start),
    )
  const { end } = quantity.span
  const goods = materials.some((group) => inside(right, group) && ON_GOODS.test(text.slice(end, group.start)))
  if (!charges || !goods) return undefined
  const start = left.start + charges.index
  return filled<MeasureId>("tariff", { start, end: start + charges[0].trimEnd().length }, "what is charged on goods", 0.85)
}
