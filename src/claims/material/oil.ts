/** Plain "oil": what is burnt, stored and bought from abroad comes as products too; what is pumped, lies in the ground or has a price is crude. */
import type { MaterialId, MeasureId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Sentence } from "../sentence.ts"
import type { Filled } from "../slot.ts"

type Materials = Filled<readonly MaterialId[]>

const USED: ReadonlySet<MeasureId> = new Set<MeasureId>(["consumption", "supply", "import-reliance", "imports", "emissions", "stocks"])
/** Where crude is told from products, or is pumped, piped or counted in barrels, oil is crude. */
const CRUDE =
  /\b(?:crude|barrels?|b\/d|bpd|oil products?|refined products?|refiner(?:y|ies|s)|pipelines?|OPEC|seaborne|oilfields?|oil fields?|wells?|drill\w*)\b/i
/** What the sentence behind tells apart. */
const TOLD_APART = /\b(?:crude|(?:oil|refined) products?)\b/i
/** "oil and gas": the industry, or all that is used of both. */
const WITH_GAS = /\b(?:[Oo]il (?:and|or) (?:natural )?gas|[Gg]as (?:and|or) oil|[Oo]il, (?:natural )?gas)\b/

/** "Russia met 29% of the EU's oil needs", "21% of emissions come from oil and gas": petroleum, of which crude oil is but the larger part. */
export function asPetroleum(
  found: Materials,
  { text }: Sentence,
  measure: MeasureId,
  { before, after, heading, topic }: Context,
): Materials {
  const at = found.value.indexOf("crude-oil")
  if (at < 0 || topic.includes("crude-oil")) return found
  const words = [heading?.text ?? "", ...before.slice(-3).map((passage) => passage.text), text]
  const isBoth =
    (USED.has(measure) || measure === "investment") && found.value.includes("natural-gas") && words.some((one) => WITH_GAS.test(one))
  const isCrude = words.some((one) => CRUDE.test(one)) || TOLD_APART.test(after?.text ?? "")
  if (!isBoth && (!USED.has(measure) || isCrude)) return found
  return { ...found, value: [...new Set(found.value.with(at, "petroleum"))], why: `${found.why}; what is used is crude and products` }
}
