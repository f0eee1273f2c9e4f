/** A share of those named before and of one more: "With Indonesia included, the figure rises to 78%". */
import type { AreaId } from "../../model.ts"
import type { Slots } from "../draft.ts"
import type { Figure } from "../figure.ts"
import { type AreaGroup, inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import type { Shared } from "./shared.ts"

/** "If …", "With …" and what says that it is counted in. */
const COUNTED_IN =
  /^(?:\s+(?:is|are|was|were))?\s+(?:also\s+)?(?:included|added(?: (?:in|on))?|counted(?: in)?|taken in|thrown in|factored in|as well|too)\b/
const LETS_IN = /\b(?:with|if|once|when|were|should)\s+(?:the\s+|one (?:adds|includes|counts in)\s+)?$/i
/** "Including …", "Adding …": what needs no further word. */
const TAKES_IN =
  /(?:^|[,;:]\s+(?:and\s+|but\s+)?|\b(?:and|but)\s+)(?:including|adding(?: in)?|counting(?: in)?|together with|along with|combined with|taken together with|add(?: in)?|if (?:we|one|you) (?:add|include|count)s?(?: in)?)\s+(?:those of\s+|that of\s+)?(?:the\s+)?$/i
/** "the share rises to", "this brings it to": what was told before and is now told of more. */
const THE_SHARE =
  /\b(?:(?:the|that|this|its|their|a) (?:combined |joint |total |overall )?(?:figure|share|proportion|percentage|total|number|part|sum)|it|this|that|they|one|together|(?:the )?(?:pair|two|three|both))\b[^,;%]*$|\b(?:brings?|takes?|lifts?|raises?|pushes|makes?|gives?|get)\b[^,;%]*$/i

/**
 * All that the claim before told, with one more of those whose share it is; null where none is counted in.
 *
 * @example withAdded(last, figure, sentence)?.origin?.value // ["CN", "FI"] for "China refines 65%; including Finland, the figure is 75%"
 */
export function withAdded(last: Slots | null | undefined, figure: Figure, sentence: Sentence): Partial<Shared> | null {
  if (last?.kind.value !== "level" || figure.bracket) return null
  const side = last.origin.value.length > 0 ? "origin" : "destination"
  const known = last[side].value
  const more = sentence.areas.find(
    (group) => !group.standsIn && !group.ids.some((id) => known.includes(id)) && isCountedIn(group, figure, sentence),
  )
  if (known.length === 0 || !more) return null
  const told: Filled<readonly AreaId[]> = filled([...known, ...more.ids], more, "of those named before and of one more", 0.8)
  const again = <T>(slot: Filled<T>): Filled<T> => filled(slot.value, null, "as the claim before it", Math.min(slot.sure, 0.75), true)
  const anew = sentence.materials.some((group) => inside(figure.clause, group))
  return {
    ...(!anew && { materials: again(last.materials) }),
    measure: again(last.measure),
    origin: again(last.origin),
    destination: again(last.destination),
    [side]: told,
  }
}

function isCountedIn({ start, end }: AreaGroup, { left, quantity: { span }, right }: Figure, { text }: Sentence): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  if (start >= span.end) return end <= right.end && LETS_IN.test(before) && COUNTED_IN.test(after)
  if (start < left.start || !THE_SHARE.test(text.slice(end, span.start))) return false
  return (LETS_IN.test(before) && COUNTED_IN.test(after)) || TAKES_IN.test(before)
}
