/** Plain "oil": what is burnt and bought from abroad comes as products too; what is pumped, lies in the ground or has a price is crude. */
import type { MaterialId, MeasureId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Sentence } from "../sentence.ts"
import type { Filled } from "../slot.ts"

type Materials = Filled<readonly MaterialId[]>

const USED: ReadonlySet<MeasureId> = new Set<MeasureId>(["consumption", "supply", "import-reliance", "imports", "emissions"])
/** Where crude is told from products, or is pumped, piped or counted in barrels, oil is crude. */
const CRUDE =
  /\b(?:crude|barrels?|b\/d|bpd|oil products?|refined products?|refiner(?:y|ies|s)|pipelines?|OPEC|seaborne|oilfields?|oil fields?|wells?|drill\w*)\b/i

/** "Russia met 29% of the EU's oil needs": petroleum, of which crude oil is but the larger part. */
export function asPetroleum(
  found: Materials,
  { text }: Sentence,
  measure: MeasureId,
  { before, after, heading, topic }: Context,
): Materials {
  const at = found.value.indexOf("crude-oil")
  if (at < 0 || !USED.has(measure) || topic.includes("crude-oil")) return found
  const words = [heading?.text ?? "", ...before.slice(-3).map((passage) => passage.text), text, after?.text ?? ""]
  if (words.some((one) => CRUDE.test(one))) return found
  return { ...found, value: [...new Set(found.value.with(at, "petroleum"))], why: `${found.why}; what is used is crude and products` }
}
