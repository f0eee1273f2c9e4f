/** What is mined, refined or made is a share of the world's or an area's output, and nobody's supply. */

import type { AreaId, MeasureId } from "../../model.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { PLACED } from "./measures.ts"

/** "26 percent of their enrichment services", "mines 10% of what it needs". */
const OWN = /\b(?:its|their|they|(?<!\bof )it|our|own|needs?|needed|consum\w+|demand|requirements?)\b/i

/**
 * Who takes, for a share of output: nobody, unless the words speak of somebody's need or of a part of one area in another's. What the
 * EU pays for is China's output all the same: "The EU needs magnets, 90% of which are made in China".
 */
export function withoutTaker(
  measure: MeasureId,
  origin: Filled<readonly AreaId[]>,
  destination: Filled<readonly AreaId[]>,
  figure: Figure,
  { text }: Sentence,
): Filled<readonly AreaId[]> {
  const { of } = figure
  if (PLACED.has(measure) && of && /^(?:all )?(?:the )?(?:world|global)/.test(text.slice(of.start, of.end)) && destination.value.length > 0)
    return filled<readonly AreaId[]>([], null, "of what the whole world makes", 0.85)
  const isOwn = destination.value.length === 0 || destination.value.some((id) => origin.value.includes(id))
  if (!PLACED.has(measure) || isOwn || OWN.test(text.slice(figure.quantity.span.end, figure.right.end))) return destination
  return filled<readonly AreaId[]>([], null, "what is made is nobody's supply", 0.85)
}

/** Who gives, for a reliance on imports as such: nobody is named, whoever the sentence before spoke of. */
export function withoutGiver(measure: MeasureId, origin: Filled<readonly AreaId[]>): Filled<readonly AreaId[]> {
  return measure === "import-reliance" && origin.value.length > 0
    ? filled<readonly AreaId[]>([], null, "on whom is not said", 0.85)
    : origin
}

/** What is made or lies in the ground is somebody's: "2% of the reserves is all that China can count on". */
export function withMaker(
  measure: MeasureId,
  origin: Filled<readonly AreaId[]>,
  destination: Filled<readonly AreaId[]>,
): Filled<readonly AreaId[]> {
  if (!PLACED.has(measure) || origin.value.length > 0 || destination.value.length === 0) return origin
  return filled(destination.value, destination.span, `${destination.why}; what is made is its own`, 0.7, destination.implied)
}
