/** The slots of a claim as a reader meets them: in this order, with these names and values. */
import type { ShownClaim, Slot } from "../api.ts"
import { periodText, valueText } from "../figures.ts"
import { listed, type Names } from "../names.ts"

/** Slots whose words are marked, each in a colour and an underline of its own; the first wins where two lie on the same words. */
export const MARKED: readonly Slot[] = ["value", "period", "materials", "origin", "destination", "measure", "status", "source"]

/** Those whose words have a tint as well as an underline. */
export const COLOURED: readonly Slot[] = ["value", "materials", "origin", "destination", "measure"]

export const SLOT_NAMES: Readonly<Record<Slot, string>> = {
  value: "Figure",
  materials: "Material",
  origin: "Origin",
  destination: "Destination",
  measure: "Measure",
  kind: "Kind",
  period: "Period",
  status: "Status",
  source: "Source",
}

const ORDER: readonly Slot[] = ["value", "materials", "origin", "destination", "measure", "kind", "period", "status", "source"]

export interface ShownSlot {
  readonly slot: Slot
  readonly name: string
  /** "" where the paper says nothing. */
  readonly value: string
  readonly implied: boolean
  /** Why it holds what it holds, in sentences. */
  readonly reasons: readonly string[]
}

function heldBy(slot: Slot, claim: ShownClaim, names: Names): string {
  switch (slot) {
    case "value":
      return valueText(claim)
    case "materials":
      return listed(claim.materials.map(names.material))
    case "origin":
      return listed(claim.origin.map(names.area))
    case "destination":
      return claim.destination.length > 0 ? listed(claim.destination.map(names.area)) : "the world"
    case "measure":
      return names.measure(claim.measure)
    case "kind":
      return claim.kind
    case "period":
      return periodText(claim.period)
    case "status":
      return claim.status
    case "source":
      return claim.source ?? ""
  }
}

/** All slots with what they hold and why, in reading order. */
export function slotsOf(claim: ShownClaim, names: Names): readonly ShownSlot[] {
  return ORDER.map((slot) => ({
    slot,
    name: SLOT_NAMES[slot],
    value: heldBy(slot, claim, names),
    implied: claim.implied.includes(slot),
    reasons: claim.reasons.filter((reason) => reason.slot === slot).map((reason) => reason.why),
  }))
}

export interface Piece {
  readonly text: string
  readonly slot: Slot | null
}

/**
 * The quote cut where marks begin and end: "China mines 70 %" gives China (origin), " ", mines (measure), " ", 70 % (value).
 * Where quote and span differ in length (a hyphen at a line's end was joined), nothing is marked rather than the wrong words.
 */
export function piecesOf({ quote, span, reasons }: Pick<ShownClaim, "quote" | "span" | "reasons">): readonly Piece[] {
  if (quote.length !== span.end - span.start) return [{ text: quote, slot: null }]
  const slots: (Slot | null)[] = Array.from({ length: quote.length }, () => null)
  for (const slot of MARKED.toReversed()) {
    for (const reason of reasons) {
      if (reason.slot !== slot || reason.span === null) continue
      const from = Math.max(0, reason.span.start - span.start)
      const to = Math.min(quote.length, reason.span.end - span.start)
      if (from < to) slots.fill(slot, from, to)
    }
  }
  const pieces: Piece[] = []
  for (let start = 0; start < quote.length; ) {
    let end = start + 1
    while (end < quote.length && slots[end] === slots[start]) end++
    pieces.push({ text: quote.slice(start, end), slot: slots[start] ?? null })
    start = end
  }
  return pieces
}
