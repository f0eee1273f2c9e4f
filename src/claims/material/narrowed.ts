/** A kind of what is spoken of, named by its adjective alone: "the natural form", "the flake kind", "the synthetic". */
import type { MaterialId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import type { Filled } from "../slot.ts"

type Materials = Filled<readonly MaterialId[]>

const ADJECTIVE =
  "(natural|synthetic|artificial|light|heavy|lighter|heavier|flake|amorphous|vein|spherical|spheroni[sz]ed|precious|base|primary|secondary|green|coking|steam|thermal|metallurgical|liquid|liquefied|crude|refined)"
/** Right behind the figure: "77 percent of the natural material", "95 percent of the synthetic". */
const BEHIND = new RegExp(`^\\s*(?:of\\s+)?(?:(?:the|all|its|their)\\s+)?${ADJECTIVE}\\b`)
/** "Of the natural mineral, 64%": what the figure is a share of. */
const OF_KIND = new RegExp(
  `^(?:(?:the|all|its|their)\\s+)?${ADJECTIVE}\\s+(?:material|mineral|metal|form|kind|sort|grade|product|variety|stuff|one)s?\\b`,
)
/** Right before it: "for synthetic ones, 20%". */
const BEFORE = new RegExp(`\\b(?:the|for|that of)\\s+${ADJECTIVE}(?:\\s+(?:material|kind|form|ones?))?,?\\s+(?:[a-z]+\\s+){0,2}$`)
/** Anywhere in the clause, with a word for kind: "in the synthetic form", "of the natural sort". */
const KIND = new RegExp(
  `\\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat|[Ii]n)\\s+${ADJECTIVE}\\s+(?:form|kind|sort|variet(?:y|ies)|type|grade|product|stuff|material|ones?|group|members?|species)s?\\b`,
  "g",
)

/** The material, as the kind of it that an adjective beside the figure, or a kind named last before it, says. */
export function narrowed(found: Materials, figure: Figure, { text, materials }: Sentence, { kindOf }: Context): Materials {
  const [only, ...others] = found.value
  if (!only || others.length > 0) return found
  const { start, end } = figure.quantity.span
  const after = text.slice(end, figure.right.end)
  const before = text.slice(figure.left.start, figure.anchor)
  const adjective =
    (figure.of ? text.slice(figure.of.start, figure.of.end).match(OF_KIND)?.[1] : undefined) ??
    after.match(BEHIND)?.[1] ??
    before.match(BEFORE)?.[1] ??
    [...text.slice(0, start).matchAll(KIND)].at(-1)?.[1] ??
    [...after.split(/[,;]/, 1)[0]!.matchAll(KIND)][0]?.[1]
  if (!adjective) return found
  const place = text.indexOf(adjective)
  if (materials.some((group) => group.start <= place && group.end > place)) return found
  const kind = kindOf(adjective.replace(/er$/, "").replace(/^liquid$/, "liquefied"), only)
  return kind && kind !== only ? { ...found, value: [kind], why: `${found.why}; "${adjective}" says which` } : found
}
