/** Whose law, programme or government it is: the area of an aim that names no area but what sets it. */
import type { AreaId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { areaOfBody } from "./bodies.ts"

const SETS =
  /\b(?:must|shall|should|ha(?:ve|s) to|(?:are|is) to|lays? down|laid down|stipulat\w+|prescrib\w+|requires?|required|obliges?|targets?|goals?|benchmarks?|aims?|ambition|objectives?|mandat\w+|at least|no more than|not (?:more|exceed)|envisage\w*|ensure)\b/i

/**
 * The area of the law or office that the sentence, or its paragraph so far, names, for a sentence that sets an aim and names no area.
 *
 * @example areaOfLaw(sentence, context)?.value // ["EU"] for "The Batteries Regulation requires 16% of the cobalt to be recycled."
 */
export function areaOfLaw({ text, areas }: Sentence, context: Context): Filled<readonly AreaId[]> | null {
  if (areas.length > 0 || !SETS.test(text)) return null
  const area = areaOfBody(text, context)
  return area ? filled([area], null, "its law or office sets the aim", 0.65, true) : null
}
