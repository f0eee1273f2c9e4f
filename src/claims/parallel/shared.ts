/** What a figure shares with the claim before it. */
import type { Draft, Slots } from "../draft.ts"
import type { AreaGroup } from "../sentence.ts"
import type { Filled } from "../slot.ts"

export type Shared = Pick<Slots, "materials" | "origin" | "destination" | "measure">

/** All that can be shared, as the claim before has it. */
export function allOf({ slots: { materials, origin, destination, measure } }: Draft): Shared {
  return { materials: again(materials), origin: again(origin), destination: again(destination), measure: again(measure) }
}

function again<T>(slot: Filled<T>): Filled<T> {
  // Said once, however many figures go before: the fifth of a list is as sure as the second.
  if (slot.again) return { ...slot, span: null }
  return { ...slot, span: null, again: true, why: `as the figure before it: ${slot.why}`, sure: slot.sure - 0.03 }
}

const FRAME = /(?:^|[,;:]\s+)(?:(?:and|but|while|whereas)\s+)?(?:[Ii]n|[Ff]or|[Ww]ith)\s+(?:the\s+)?$/

/** "In Peru the same supplier had 63%", "for the EU as a whole it was 70%": whoever a statement goes on for. */
export function isFramed({ start, form }: AreaGroup, text: string): boolean {
  return form === "noun" && FRAME.test(text.slice(0, start))
}
