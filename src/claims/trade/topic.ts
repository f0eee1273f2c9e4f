/** Who sells, or who buys, in the sentences before a figure: the fixed side of a list of customers or of suppliers. */

import type { Passage } from "../../mentions/index.ts"
import type { AreaId, MeasureId } from "../../model.ts"
import { SOURCED } from "../areas/measures.ts"
import { isLeftOut, type Role, roleIn } from "../areas/role-words.ts"
import type { Context } from "../context.ts"
import type { Slots } from "../draft.ts"
import type { Figure } from "../figure.ts"
import { type Sentence, sentenceOf } from "../sentence.ts"

/** Words of buying: what they are said of takes. */
const BUYING =
  /\b(?:import\w*|buy(?:s|ing|ers?)?|bought|purchas\w+|tak(?:es?|ing) in|took in|br(?:ings?|ought) (?:in|ashore)|suppl(?:y|ies|ied|iers?)|procur\w+|sourc\w+|relian\w+|rel(?:y|ies|ied)|depend\w+|fetch\w*|customer|deliver(?:y|ies) of|arriv\w+|com(?:es?|ing) (?:by|in by|over|across) (?:the )?(?:sea|ship|ocean|pipeline|rail|tanker)s?|flow(?:s|ed|ing)? (?:in\b|into|to)|feedstock|orders?|gets? (?:its|their)|from abroad|foreign|consum\w+|us(?:es|ed) (?!to)|needs?|needed|burn(?:s|ed|t)|requires?)\b/i
const SELLING =
  /\b(?:export\w*|s[oe]lls?|sold|sales|ship(?:s|ped|ments?|ping)?|sen[dt]s?|abroad|customers?|buyers?|outlets?|deliver\w*|cargoes|destinations?|markets?|(?:find|found|finds) (?:its|their) way to|go(?:es)? (?:[a-z]+ ){0,3}to)\b/i
export const WORLDLY =
  /(?<!\b(?:over|around|across|round) the )\b(?:world(?:['’]s|wide)?|global(?:ly)?|planet|on earth|all countries|everywhere)\b/i

/** What is taxed at a border is told of by its own rules (areas/of-duty.ts). */
const DUTY = /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:es|ed)?|quotas?)\b/i

/**
 * Who sells in the sentences before, or in the claim before.
 *
 * @example sellerOf(figure, sentence, context, null) // ["GA"] after "Gabon's manganese is exported as ore."
 */
export function sellerOf(figure: Figure, sentence: Sentence, { before }: Context, last: Slots | null): readonly AreaId[] | null {
  const ahead = sideAhead(figure, sentence, SELLING, "exports", "origin")
  if (ahead) return ahead
  if (last && !isSpokenSince(before)) {
    const { origin, measure } = last
    return measure.value === "exports" && origin.value.length > 0 ? origin.value : null
  }
  return sideOf(before, SELLING, "exports", "origin")
}

/**
 * Who takes in the sentences before, or in the claim before.
 *
 * @example buyerOf(figure, sentence, context, null) // ["KR"] after "Korea's battery makers depend on imported graphite."
 */
export function buyerOf(figure: Figure, sentence: Sentence, { before }: Context, last: Slots | null): readonly AreaId[] | null {
  const ahead = sideAhead(figure, sentence, BUYING, "imports", "destination")
  if (ahead) return ahead
  if (last && SOURCED.has(last.measure.value) && last.destination.value.length > 0) return last.destination.value
  return sideOf(before, BUYING, "imports", "destination")
}

/** "of which 70%", "with 70% of it", "70% of them": what the clause before speaks of. */
const OF_IT_ALL = /^[\s,;–—-]*(?:and |but )?(?:of (?:which|these|this|it|them|that)\b|with\b)/

/** "Guinea exported 130 million tonnes, of which 70% went to China": who sells or buys in the clause before, of the same sentence. */
function sideAhead(
  { clause, of, quantity }: Figure,
  sentence: Sentence,
  words: RegExp,
  measure: MeasureId,
  role: Role,
): readonly AreaId[] | null {
  const { text, areas, passage } = sentence
  // "Poland's coal goes to its neighbours: Austria takes 40%".
  const mark = /[:;](?=[^:;]*$)/.exec(text.slice(0, quantity.span.start))?.index ?? -1
  const end = Math.max(clause.start, mark)
  const lead = text.slice(0, end)
  const pointed = of !== null && end > 0 && /^(?:this|it|that|these|them|which|the total)\b/.test(text.slice(of.start, of.end))
  const listed = mark >= 0 && end === mark
  if (!(pointed || listed || OF_IT_ALL.test(text.slice(end))) || !words.test(lead) || WORLDLY.test(lead) || DUTY.test(lead)) return null
  if (passage.quantities.some(({ span }) => span.end <= end)) return null
  const named = areas.filter((group) => group.end <= end && !isLeftOut(sentence, group))
  const roles = named.map((group) => roleIn(sentence, group, measure, undefined))
  const found = named.filter((_, at) => roles[at] === role)
  const known = new Set(named.flatMap(({ ids }) => ids))
  if (found.length === 1 && found[0]) return found[0].ids
  return listed && known.size === 1 && roles.every((one) => one === null || one === role) ? (named[0]?.ids ?? null) : null
}

/** The sentence right before names areas and claims nothing: what it says is newer than the last claim. */
function isSpokenSince(before: readonly Passage[]): boolean {
  const last = before.at(-1)
  return last !== undefined && last.quantities.length === 0 && last.areas.some(({ id }) => id !== "001")
}

function sideOf(before: readonly Passage[], words: RegExp, measure: MeasureId, role: Role): readonly AreaId[] | null {
  for (const passage of before.slice(-2).toReversed()) {
    if (passage.areas.every(({ id }) => id === "001")) continue
    return words.test(passage.text) && !WORLDLY.test(passage.text) && !DUTY.test(passage.text) ? onlyOne(passage, measure, role) : null
  }
  return null
}

/** The one area that has the role; one that stands alone needs no word for it. */
function onlyOne(passage: Passage, measure: MeasureId, role: Role): readonly AreaId[] | null {
  const sentence = sentenceOf(passage)
  const named = sentence.areas.filter((group) => !isLeftOut(sentence, group))
  const roles = named.map((group) => roleIn(sentence, group, measure, undefined))
  const found = named.filter((_, at) => roles[at] === role)
  if (found.length === 1 && found[0]) return found[0].ids
  return named.length === 1 && roles[0] === null && named[0] ? named[0].ids : null
}
