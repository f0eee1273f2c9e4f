/** A claim's slots as a form holds them, and the correction that follows from what was changed. Pure. */
import type { NewReview, ShownClaim } from "../api.ts"

export interface Draft {
  readonly materials: readonly string[]
  readonly origin: readonly string[]
  readonly destination: readonly string[]
  readonly measure: string
  readonly kind: string
  readonly comparator: string
  readonly low: string
  readonly high: string
  readonly unit: string
  readonly from: string
  readonly to: string
  readonly status: string
  readonly source: string
}

export const draftOf = (claim: ShownClaim): Draft => ({
  materials: claim.materials,
  origin: claim.origin,
  destination: claim.destination,
  measure: claim.measure,
  kind: claim.kind,
  comparator: claim.value.comparator,
  low: String(claim.value.low),
  high: claim.value.high === claim.value.low ? "" : String(claim.value.high),
  unit: claim.value.unit,
  from: claim.period ? String(claim.period.from) : "",
  to: claim.period && claim.period.to !== claim.period.from ? String(claim.period.to) : "",
  status: claim.status,
  source: claim.source ?? "",
})

/** `"66,67"` and `"−20"` are numbers to whoever types them; anything else is NaN. */
const numeral = (text: string): number => {
  const plain = text.trim().replace("\u2212", "-").replace(",", ".")
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}
const year = (text: string): number => (/^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN)

type Correction = NonNullable<NewReview["correction"]>
type Slots = Pick<ShownClaim, "materials" | "origin" | "destination" | "measure" | "kind" | "value" | "period" | "status" | "source">
export interface FormFault {
  readonly words: string
  readonly field: keyof Draft
}
const fault = (field: keyof Draft, words: string): { readonly fault: FormFault } => ({ fault: { words, field } })

/** All slots as the form holds them, or what is wrong with it, in a sentence, and where. */
export function slotsOf(draft: Draft): { readonly slots: Slots } | { readonly fault: FormFault } {
  if (draft.materials.length === 0) return fault("materials", "A claim is about at least one material; name it, or leave the form.")
  const low = numeral(draft.low)
  const high = draft.high.trim() === "" ? low : numeral(draft.high)
  if (Number.isNaN(low)) return fault("low", draft.low.trim() === "" ? "Which figure?" : `“${draft.low}” is no number.`)
  if (Number.isNaN(high)) return fault("high", `“${draft.high}” is no number.`)
  if (high < low) return fault("high", "A range goes from the lower figure to the higher.")
  const from = year(draft.from)
  const to = draft.to.trim() === "" ? from : year(draft.to)
  const undated = draft.from.trim() === "" && draft.to.trim() === ""
  if (!undated && Number.isNaN(from)) return fault("from", "A year has four digits.")
  if (!undated && (Number.isNaN(to) || to < from)) return fault("to", "The last year is four digits and not before the first.")
  const slots = {
    materials: [...draft.materials],
    origin: [...draft.origin],
    destination: [...draft.destination],
    measure: draft.measure,
    kind: draft.kind,
    value: { low, high, comparator: draft.comparator, unit: draft.unit },
    period: undated ? null : { from, to },
    status: draft.status,
    source: draft.source.trim() || null,
  }
  return { slots: slots as Slots }
}

/** The slots that differ from the claim's, or what is wrong with the form. */
export function correctionOf(claim: ShownClaim, draft: Draft): { readonly correction: Correction } | { readonly fault: FormFault } {
  const read = slotsOf(draft)
  if ("fault" in read) return read
  const before: Readonly<Record<string, unknown>> = { ...claim, value: inOrder(claim.value) }
  const changed = Object.entries(read.slots).filter(([slot, held]) => JSON.stringify(held) !== JSON.stringify(before[slot]))
  if (changed.length === 0) return fault("materials", "Nothing is changed yet; Esc leaves the form.")
  return { correction: Object.fromEntries(changed) as Correction }
}

const inOrder = ({ low, high, comparator, unit }: ShownClaim["value"]) => ({ low, high, comparator, unit })

/** A form for a claim that a person adds: only the figure is guessed, from the words that were selected. */
export function draftFor(words: string): Draft {
  const figures = [...words.matchAll(/\d+(?:\.\d+)?(?=\s?(?:%|per ?cent|percent))/g)].map(([figure]) => figure)
  const empty = { materials: [], origin: [], destination: [], high: "", from: "", to: "", source: "" }
  return { ...empty, measure: "other", kind: "level", comparator: "=", low: figures[0] ?? "", unit: "percent", status: "actual" }
}
