/** Families: everyday ways to say what a share is of, in which no word of the vocabulary says it. */
import type { Claim, MeasureId } from "../../model.ts"
import { candidatesAmong } from "../../text/candidates.ts"
import type { Told } from "../slot.ts"
import type { Correction, Seen } from "./by-words.ts"

/** Readings that a family may put right: "any", those that no word near the figure told ("loose"), those that none told, or these measures. */
type Over = "any" | "loose" | "untold" | readonly MeasureId[]

export interface Family {
  readonly to: MeasureId
  readonly why: string
  readonly over: Over
  readonly kind?: Claim["kind"]
  /** From the figure before, or the start of the clause, up to the figure; behind it up to the next one; its of-phrase; its clause. */
  readonly near?: RegExp
  readonly tail?: RegExp
  readonly share?: RegExp
  readonly clause?: RegExp
  /** Words of the clause with which it does not hold. */
  readonly not?: RegExp
}

/** Up to the figure: "some", "no less than", "by another". */
const UP_TO =
  "(?:\\s+(?:[a-z]+ly|a|an|the|some|about|around|over|as|much|many|more|less|fewer|than|no|not|another|further|extra|additional|up|to|only|just|mere|full|good|whole|close|well|above|at|least|most|record|of|by|its|their|all|fully))*\\s*$"
/** A verb that has the figure as its object. */
export const governs = (verbs: string) => new RegExp(`\\b(?:${verbs})${UP_TO}`, "i")

/** Told by no word near the figure. */
const LOOSE: ReadonlySet<Told | undefined> = new Set<Told | undefined>(["untold", "earlier", "same", "ahead", "about", "carried"])

function isOver({ measure, told }: Seen, over: Over): boolean {
  if (over === "any") return true
  if (over === "loose") return LOOSE.has(told)
  if (over === "untold") return told === "untold"
  return over.includes(measure)
}

/** Families as corrections, in their order. */
export function byFamily(families: readonly Family[]): Correction[] {
  const among = candidatesAmong(families, ({ near, tail, share, clause }) =>
    [near, tail, share, clause].filter((pattern) => pattern !== undefined),
  )
  return families.map((family) => {
    const { to, why, over, kind } = family
    const fits = (seen: Seen) =>
      (kind === undefined || seen.kind === kind) &&
      (seen.measure !== to || LOOSE.has(seen.told)) &&
      isOver(seen, over) &&
      among(seen.sentence.text).includes(family) &&
      isSaid(seen, family)
    return { to, why, sure: 0.6, fits }
  })
}

function isSaid(seen: Seen, { near, tail, share, clause, not }: Family): boolean {
  return (
    (!near || near.test(seen.near)) &&
    (!share || share.test(seen.share)) &&
    (!tail || tail.test(seen.tail)) &&
    (!clause || clause.test(seen.clause)) &&
    !not?.test(seen.clause)
  )
}
