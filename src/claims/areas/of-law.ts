/** Whose law, programme or government it is: the area of an aim that names no area but what sets it. */
import type { AreaId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"

const LAWS: readonly (readonly [RegExp, AreaId])[] = [
  [
    /\b(?:Critical Raw Materials Act|CRM Act|CRMA|Critical Raw Materials Regulation|Batter(?:y|ies) Regulation|Net[- ]Zero Industry Act|NZIA|European Chips Act|REPowerEU|European Commission|EU Commission|European Parliament|member states|non-EU|extra-EU)\b/,
    "EU",
  ],
  [/\b(?:Inflation Reduction Act|CHIPS and Science Act|Defense Production Act|Pentagon|Defense Department|Department of Defense)\b/, "US"],
]
const SETS =
  /\b(?:must|shall|should|requires?|required|obliges?|targets?|goals?|benchmarks?|aims?|ambition|objectives?|mandat\w+|at least|no more than|not (?:more|exceed)|envisage\w*|ensure)\b/i

/**
 * The area of the law or office that the sentence, or its paragraph so far, names, for a sentence that sets an aim and names no area.
 *
 * @example areaOfLaw(sentence, context)?.value // ["EU"] for "The Batteries Regulation requires 16% of the cobalt to be recycled."
 */
export function areaOfLaw({ text, areas }: Sentence, { before }: Context): Filled<readonly AreaId[]> | null {
  if (areas.length > 0 || !SETS.test(text)) return null
  for (const words of [text, ...before.toReversed().map((passage) => passage.text)]) {
    const law = LAWS.find(([name]) => name.test(words))
    if (law) return filled([law[1]], null, "its law or office sets the aim", 0.65, true)
  }
  return null
}
