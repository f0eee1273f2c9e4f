/** Duties that are told by a verb alone, or by a rate in a paragraph about duties. */
import type { Claim, MeasureId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"

const CHARGES =
  /\b(?:charg(?:es?|ed|ing)|lev(?:y|ies|ied|ying)|collect(?:s|ed|ing)?|impos(?:es?|ed|ing)|slap(?:s|ped|ping)?|puts?|putting|plac(?:es?|ed|ing)|demand(?:s|ed)?)\s+(?:\w+\s+)?$/
const ON_GOODS =
  /^\s+on\s+(?:(?:imports?|exports?|shipments|deliveries|purchases) of\s+)?(?:(?!(?:to|for|by|in|at|with|loans?)\s)[\w’'-]+\s+){0,3}$/

/** The paragraph speaks of duties. */
const OF_DUTIES =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies|ied)|surtax|royalt(?:y|ies)|anti-?dumping|dump(?:ed|ing)|(?:dumping|petition) margins?|countervailing|Section (?:232|301|201)|taxed|subsidi[sz]ed|export taxe?s?|Commerce Department|Department of Commerce)\b|(?<!Chamber of )\bCommerce\b/
/** What goods or their makers have to bear: "face", "were given", "got off with", "pays", "a rate of", "is due". */
const BEARS =
  /\b(?:fac(?:es?|ed|ing)|pays?|paid|paying|ow(?:es?|ed)|bears?|bore|put up|incurs?|incurred|g[eo]ts? off|came off|given|assigned|handed|hit|charged|due|levied|computed|calculated|arrived at|settled on|set|fixed|imposed|proposed|proposes|recommended|chose|chooses|deposit|penalty|burden|margins?|rates?|(?:brought|put|lowered|cut|raised|lifted|reduced|moved) (?:down |up )?(?:from|to)|reach(?:es|ed)?|runs?|ran|begins?|began|starts?|started|stays?|stayed|remain(?:s|ed)?)\b[^;%]*$/i
const RATE_AFTER =
  /^\s*(?:,\s*)?(?:(?:is|are|was|were|has been|will be)\s+)?(?:now |still )?(?:due|levied|charged|payable|imposed|decreed|applies|falls on|applied)\b/
/** "face a rate of", "hits semi-finished copper, at a rate of": no rate of growth. */
const RATED =
  /\b(?:fac(?:es?|ed|ing)|subject to|hits?|struck|pay(?:s|ing)?|paid|owe[sd]?|charged|taxed|imports?|exports?)\b[^;%]{0,80}\ba (?:[\w-]+ )?rate of (?:about |some )?$/
const RATE = /\brates? of (?:about |some )?$/
const APPLIES = /^\s*(?:rate )?appl(?:y|ies|ied)\s+to\b/
const YEARLY = /^\s*(?:a|per|each|every) (?:year|month)|^\s*annually/
/** A share of something else than the goods' worth. */
const OF_ELSE = /^\s+of\s+(?!(?:its|their|the) (?:value|worth|price)\b|a shipment)/

/** "The EU charges 25% on steel from Turkey"; "the department arrived at 23%" in a paragraph on duties. */
export function charged(figure: Figure, sentence: Sentence, context: Context, kind: Claim["kind"]): Filled<MeasureId> | undefined {
  const { left, right, quantity, clause } = figure
  const { text, materials } = sentence
  const near = text.slice(left.start, quantity.span.start)
  const charges = CHARGES.exec(near)
  const { end } = quantity.span
  if (charges && materials.some((group) => inside(right, group) && ON_GOODS.test(text.slice(end, group.start)))) {
    const start = left.start + charges.index
    return filled<MeasureId>("tariff", { start, end: start + charges[0].trimEnd().length }, "what is charged on goods", 0.85)
  }
  if (kind === "change" || OF_ELSE.test(text.slice(end)) || quantity.value.unit === "percentage point") return undefined
  const lead = text.slice(clause.start, quantity.span.start)
  if (
    (RATED.test(text.slice(0, quantity.span.start)) && !YEARLY.test(text.slice(end))) ||
    (RATE.test(near) && APPLIES.test(text.slice(end)))
  )
    return filled<MeasureId>("tariff", null, "a rate that goods have to bear", 0.75)
  const bears = BEARS.test(near) || (BEARS.test(lead) && left.start > clause.start) || RATE_AFTER.test(text.slice(end))
  if (!bears) return undefined
  const told = [text.slice(0, quantity.span.start), ...context.before.slice(-2).map((passage) => passage.text)].some((words) =>
    OF_DUTIES.test(words),
  )
  return told ? filled<MeasureId>("tariff", null, "a rate in a paragraph about duties", 0.75, true) : undefined
}
