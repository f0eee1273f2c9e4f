/** Whose duties are meant, by the body that sets them or the law they rest on. */
import type { AreaId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"

type Areas = Filled<readonly AreaId[]>

/** Whose duties they are: the body that sets them, or the law they rest on, stands for its area. */
const IMPOSERS: readonly (readonly [RegExp, AreaId])[] = [
  [
    /\bSections? (?:201|232|301)\b|\b(?:Commerce Department|Department of Commerce|U\.?S\.? International Trade Commission|USITC|USTR|[Pp]roclamation)\b|\bthe President\b|\b(?:President )?(?:Donald )?(?:Trump|Biden)\b|\b[Tt]he White House\b|\bCommerce\b(?! [Mm]inist)/,
    "US",
  ],
  [/\bEuropean Commission\b|\b[Tt]he (?:Commission\b|Council (?:imposed|set|proposed|introduced|agreed|adopted))/, "EU"],
  [/\bMOFCOM\b/, "CN"],
]

/** "The Commerce Department set a duty of 94%": the destination of a duty, by who sets it, in the sentence or those before it. */
export function imposedBy({ text }: Sentence, { before }: Context): Areas | null {
  for (const words of [text, ...before.toReversed().map((passage) => passage.text)]) {
    const imposer = IMPOSERS.find(([name]) => name.test(words))
    if (imposer) return filled([imposer[1]], null, "it sets the duty", 0.7, true)
  }
  return null
}
