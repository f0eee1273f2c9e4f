/** "the former", "the latter": one of the two areas named last. */
import type { AreaId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"

const ORDINAL =
  /\bthe (former|latter)(?: country| nation)?\s+(?:\w+\s+){0,3}?(?:by|at|to|with|for|of)?\s*(?:about |around |some |nearly |almost )?$/i

/** "in the former, output rose by 30%". */
const FRAMING = /(?:^|[,;]\s+(?:and\s+|while\s+)?)in the (former|latter),?\s+[^,;%]*$/i

/**
 * The area that an ordinal right before the figure stands for.
 *
 * @example ordinalArea(figure, sentence, context)?.value // ["BR"] for "… Australia and Brazil. The former grew by 3%, the latter by 1%."
 */
export function ordinalArea(figure: Figure, sentence: Sentence, context: Context): Filled<readonly AreaId[]> | null {
  const { text } = sentence
  const start = figure.left.start
  const lead = text.slice(start, figure.quantity.span.start)
  const word = ORDINAL.exec(lead) ?? FRAMING.exec(lead)
  if (!word?.[1]) return null
  const materials = new Set([
    ...sentence.materials.flatMap(({ ids }) => ids),
    ...(context.before.at(-1)?.materials ?? []).map(({ id }) => id),
  ])
  if (materials.size > 1) return null
  const here = sentence.areas.filter(({ end }) => end <= start + word.index).flatMap(({ ids }) => ids)
  const before = context.before.slice(-2).flatMap((passage) => sentenceOf(passage).areas.flatMap(({ ids }) => ids))
  const pair = here.length > 1 ? here.slice(-2) : [...new Set(before)].slice(-2)
  const id = pair.length === 2 ? pair[word[1].toLowerCase() === "former" ? 0 : 1] : undefined
  return id ? filled([id], null, `"the ${word[1]}" of the two named before`, 0.8, true) : null
}
