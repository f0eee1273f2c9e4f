/** "the former", "the latter": one of the two areas named last. */
import type { AreaId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"

const ORDINAL =
  /\bthe (former|latter)(?: country| nation)?\s+(?:\w+\s+){0,3}?(?:by|at|to|with|for|of)?\s*(?:about |around |some |nearly |almost )?$/i

/** "in the former, output rose by 30%". */
const FRAMING = /(?:^|[,;]\s+(?:and\s+|while\s+)?)(?:in|of|for) the (former|latter)(?: country| nation)?,?\s+[^,;%]*$/i

/** "the first of them alone 63%". */
const OF_THEM =
  /\bthe (first|second|third|last|latter)(?:[- ]named)? (?:of (?:them|these|which|those)|named)(?: countries)?(?: alone| by itself)?,?\s+(?:\w+\s+){0,3}$/i
const PLACES: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, last: -1, latter: -1 }

/** Of a list that the sentence or the one before names, the one in its place. */
function placeInList(lead: string, { areas }: Sentence, end: number, { before }: Context): AreaId | undefined {
  const word = OF_THEM.exec(lead)?.[1]?.toLowerCase()
  if (!word) return undefined
  const here = areas.filter((group) => group.end <= end).findLast(({ ids }) => ids.length > 1)
  const list =
    here ??
    before
      .slice(-1)
      .flatMap((passage) => sentenceOf(passage).areas)
      .findLast(({ ids }) => ids.length > 1)
  return list?.ids.at(PLACES[word]!)
}

/**
 * The area that an ordinal right before the figure stands for.
 *
 * @example ordinalArea(figure, sentence, context)?.value // ["BR"] for "… Australia and Brazil. The former grew by 3%, the latter by 1%."
 */
export function ordinalArea(figure: Figure, sentence: Sentence, context: Context): Filled<readonly AreaId[]> | null {
  const { text } = sentence
  const start = figure.left.start
  const lead = text.slice(start, figure.quantity.span.start)
  const placed = placeInList(lead, sentence, start, context)
  if (placed) return filled([placed], null, "the one in its place in the list before", 0.8, true)
  const word = ORDINAL.exec(lead) ?? FRAMING.exec(lead)
  if (!word?.[1]) return null
  const materials = new Set([
    ...sentence.materials.flatMap(({ ids }) => ids),
    ...(context.before.at(-1)?.materials ?? []).map(({ id }) => id),
  ])
  if (materials.size > 1 && !FRAMING.test(lead)) return null
  const here = sentence.areas.filter(({ end }) => end <= start + word.index).flatMap(({ ids }) => ids)
  const before = context.before.slice(-2).flatMap((passage) => sentenceOf(passage).areas.flatMap(({ ids }) => ids))
  const pair = here.length > 1 ? here.slice(-2) : [...new Set(before)].slice(-2)
  const id = pair.length === 2 ? pair[word[1].toLowerCase() === "former" ? 0 : 1] : undefined
  return id ? filled([id], null, `"the ${word[1]}" of the two named before`, 0.8, true) : null
}
