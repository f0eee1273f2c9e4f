/** Uses told one after another: "Steelworks take 90% of all manganese. A further 4% goes to makers of batteries." */
import type { Claim, MaterialId, MeasureId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { type Group, inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { isEndUse } from "./used.ts"

type Materials = Filled<readonly MaterialId[]>

/** "demand for batteries", "sales of electric cars", "each tonne of steel": the product itself is told of. */
const TOLD_OF =
  /\b(?:demand|consumption|use|usage|needs?|appetite|market|sales|purchases|output|production|imports?|exports?|uptake|installations?|registrations|recycling|collection|stocks?|fleet|number|share|volume|all|tonnes?|tons?|GWh|units) (?:of|for) (?:the |all |new |imported |such )*(?:[a-z-]+ )?$/i
const TELLS_OF =
  /^\s+(?:demand|consumption|use|usage|needs?|market|sales|purchases|output|production|imports?|exports?|uptake|installations?|registrations|recycling|stocks?|fleet)\b/
/** "20% of demand", "5% of it", "a further 4%": of what was spoken of before. */
const OF_THE_USE =
  /^(?:(?:the|all|its|total|world|global|worldwide|world['’]s|annual|this|overall|current|today['’]s)\s+)*(?:demand|consumption|use|usage|uses|needs|total|it|market|tonnage|amount|quantity|volume|supply|what is (?:used|consumed|needed))\b/i

/** "Scrapped catalytic converters", "old batteries": what a material is won back from. */
const SCRAP =
  /\b(?:[Ss]crap(?:ped)?|[Oo]ld|[Ss]pent|[Uu]sed|[Ww]aste|[Rr]ecycled|[Ee]nd-of-life|[Dd]iscarded|[Ww]orn(?:-out)?|[Rr]etired)\s+(?:[a-z-]+\s+)?$/

/**
 * What the claim before told the use of, for a figure of the next use: all materials that its sentence names are products, and none of
 * them is said to be used itself.
 */
export function usedBefore(
  figure: Figure,
  sentence: Sentence,
  context: Context,
  measure: MeasureId,
  kind: Claim["kind"],
  sibling: Materials | undefined,
): Materials | null {
  const { previous, isProduct, before } = context
  const { text, materials, areas } = sentence
  const isWonBack = measure === "recycling"
  if (!(measure === "consumption" || isWonBack) || materials.length === 0) return null
  const isOfUse = isWonBack || previous?.measure.value === "consumption"
  const told = sibling ?? (before.length > 0 && isOfUse ? (previous?.materials ?? null) : null)
  if (!told || told.value.length === 0 || told.value.some((id) => isProduct(id) || id === "raw-materials")) return null
  const { of } = figure
  if (of && !OF_THE_USE.test(text.slice(of.start, of.end))) return null
  if (isWonBack && (!of || kind === "change")) return null
  const isUse = (group: Group<MaterialId>) =>
    (!isWonBack && isEndUse(sentence, group)) ||
    (group.ids.every(isProduct) &&
      (!isWonBack || SCRAP.test(text.slice(0, group.start))) &&
      !TOLD_OF.test(text.slice(0, group.start)) &&
      !TELLS_OF.test(text.slice(group.end)) &&
      !(of && inside(of, group)))
  const isNear = ({ end }: Group<MaterialId>) => end > figure.left.start
  const here = sibling || kind === "change" ? materials.filter(isNear) : materials
  // "demand from electric vehicles was up 27%": only who demands is told.
  if (kind === "change" && !here.some((group) => inside(figure.left, group) && isEndUse(sentence, group))) return null
  return here.length > 0 && here.every(isUse) && !areas.some((area) => inside(figure.left, area))
    ? filled(told.value, null, "the next use of what the claim before told the use of", 0.75, true)
    : null
}
