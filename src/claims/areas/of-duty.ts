/** Who sets a duty and whose goods pay it: the adjective beside the goods and "from" name the maker, whoever else is named takes them in. */

import type { Passage } from "../../mentions/index.ts"
import type { AreaId, MeasureId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { isFramed } from "../parallel/shared.ts"
import { type AreaGroup, inside, type Sentence, sentenceOf } from "../sentence.ts"
import { filled } from "../slot.ts"
import { directionOf, isExportDuty } from "./export-duty.ts"
import { imposedBy } from "./imposers.ts"
import { type Duty, goingOnOfExports, ofExporters, ofLeaving } from "./of-leaving.ts"
import { isLeftOut } from "./role-words.ts"

/** Words before the name of whoever made the goods. */
const MADE_IN =
  /\b(?:from|(?:made|produced|producing|built|assembled|manufactured|mined|smelted|rolled|originating) in|(?:exporters|producers|shippers|makers|manufacturers|mills|miners|smelters|firms|companies|sellers|suppliers|growers|those|ones|goods|wares|imports)(?: of [\w -]{2,30})? (?:in|of|from)|(?:(?:margins?|dut(?:y|ies))|\d+\s?(?:%|per ?cent)) (?:for|on|against))\s+(?:the\s+|mainland\s+)?$/
/** Words before or after the name of whoever sets the rate. */
const SETS_BEFORE = /\b(?:in|into|to|by|enter(?:s|ing)|reach(?:es|ing))\s+(?:the\s+)?$/i
const SETS_AFTER =
  /^(?:['’]s?)?\s+(?:(?:has|have|had|will|would|could|may|also|now|recently|provisionally)\s+)*(?:tax(?:es|ed)?|charg(?:es?|ed)|hits?|slap(?:s|ped)?|lev(?:y|ies|ied)|impos(?:es?|ed)|introduc(?:es?|ed)|announc(?:es?|ed)|puts?|sets?|fix(?:es|ed)|plac(?:es?|ed)|rais(?:es?|ed)|doubl(?:es?|ed)|appl(?:y|ies|ied)|increas(?:es?|ed)|lower(?:s|ed)?|cuts?|threaten(?:s|ed)?|adopt(?:s|ed)?|[\w-]*\s?(?:import\s+)?(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)))\b/
/** "the US commerce department set". */
const OFFICE =
  /^(?:['’]s?)?\s+(?:(?:commerce|trade|finance|treasury|economy|steel|industry) (?:department|ministry)|government|authorit(?:y|ies)|officials|administration|cabinet|president|trade commission|customs)(?=\s)/i
/** "American builders", "the Canadian border": they pay for what comes in. */
const TAKES_IN =
  /^\s+(?:[\w-]+\s+)?(?:builders|buyers|importers|consumers|users|customers|farmers|growers|utilities|customs|borders?|ports?|shores|soil)\b/
/** "Malaysian exporters", "producers in Thailand", "German mills": they send it. */
const SENDS =
  /^(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}?(?:exporters?|producers?|makers?|mills?|suppliers?|sellers?|shippers?|manufacturers?|companies|firms|plants|smelters|ones|entity|goods|products?|origin|ships?|sells?|sends?|exports|faces?|faced|facing|bears?|pays?|paid|owes?|owed|will (?:pay|owe|face)|must (?:pay|bear|put up)|ha(?:s|ve) to (?:pay|bear|put up)|came off|got off|escaped|(?:is|are|was|were) (?:hit|subject|spared))\b/
const SENDERS_IN =
  /\b(?:exporters?|producers?|makers?|mills?|suppliers?|sellers?|shippers?|manufacturers?|companies|firms|plants)\s+(?:in|of|from)\s+(?:the\s+)?$/i

/** "Exporters of manganese in Canada". */
const EXPORTERS_IN = /\b(?:exporters?|shippers?|sellers?)(?: of [\w -]{2,30})?\s+(?:in|of|from)\s+(?:the\s+)?$/i

/**
 * The areas of a duty on imports: "Congolese nickel faces a 25% tariff in South Korea" is of the DRC and for South Korea; of one that is
 * named alone in a paragraph where somebody else sets the rates, the goods pay. Null where that is not told: duties on exports, and
 * those of one area, are read like other measures.
 */
export function dutyAreas(measure: MeasureId, figure: Figure, sentence: Sentence, context: Context): Duty | null {
  const { text, areas } = sentence
  if (measure !== "tariff") return null
  const direction = directionOf(figure, sentence)
  if (direction) return ofDirection(direction, figure, sentence, context)
  const leaving = ofLeaving(sentence, context) ?? ofExporters(sentence, context)
  if (leaving) return leaving
  if (isExportDuty(text)) return null
  const onExports = goingOnOfExports(sentence, context)
  if (onExports) return onExports
  const counted = areas.filter((group) => inside(figure.clause, group) && !isLeftOut(sentence, group))
  const asked = ofRequest(sentence)
  if (asked) return asked
  const [maker, more] = counted.filter((group) => isMaker(group, sentence))
  const setter = areas.find((group) => group !== maker && !(maker && sameAs(maker, group)))
  if (areas.length === 2 && maker && !more && setter && sets(setter, sentence)) return between(maker, setter.ids, setter)
  return ofParagraph(figure, sentence, context, counted)
}

/** "India left its export duty of 50% on ore alone and cut that on imported gold to 6%": one country sets both, at its own border. */
function ofDirection(direction: "out" | "in", { quantity, left, right }: Figure, sentence: Sentence, context: Context): Duty | null {
  const makers = sentence.areas.filter((group) => isMaker(group, sentence) && !sets(group, sentence))
  const setter =
    sentence.areas.findLast((group) => group.end <= quantity.span.start && !makers.includes(group)) ??
    sentence.areas.find((group) => !makers.includes(group))
  const { previous } = context
  const last = previous?.measure.value === "tariff" ? [...previous.destination.value, ...previous.origin.value].slice(0, 1) : []
  const ids = setter?.ids ?? imposedBy(sentence, context)?.value ?? last
  if (ids.length === 0) return null
  const own = setter
    ? filled(setter.ids, setter, "it sets the duty", 0.85, setter.standsIn !== undefined)
    : filled(ids, null, "who sets the duties of the paragraph", 0.7, true)
  if (direction === "out") return { origin: own, destination: filled([], null, "a duty on what leaves", 0.8) }
  const maker = makers.find((group) => (inside(left, group) || inside(right, group)) && !group.ids.some((id) => ids.includes(id)))
  return {
    origin: maker
      ? filled(maker.ids, maker, "its goods pay the duty", 0.8)
      : filled([], null, "whose goods pay the duty is not said", 0.75),
    destination: own,
  }
}

/** "Canada wants Japan to drop its duty": whoever asks pays, whoever is asked has set it. */
const ASKS =
  /^(?:['’]s?)?\s+[^,;%]{0,40}?\b(?:wants?|wanted|asks?|asked|urges?|urged|calls? on|called on|presses|pressed|begs?|begged|tells?|told)\s+(?:the\s+)?$/
const TO_LOWER =
  /^\s+to\s+(?:drop|lift|lower|cut|scrap|abolish|remove|withdraw|repeal|suspend|waive|halve|end)\s+(?:its|their|the)\s+(?:[\w-]+\s+){0,3}?(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:es)?|surtax|charges?|quotas?|rates?)\b/

function ofRequest({ text, areas }: Sentence): Duty | null {
  for (const [at, setter] of areas.entries()) {
    const maker = areas[at - 1]
    if (maker && TO_LOWER.test(text.slice(setter.end)) && ASKS.test(text.slice(maker.end, setter.start)) && !sameAs(maker, setter))
      return between(maker, setter.ids, setter)
  }
  return null
}

/** "Shippers in Brazil face 69%", where Commerce sets the rates. */
function ofParagraph(figure: Figure, sentence: Sentence, context: Context, counted: readonly AreaGroup[]): Duty | null {
  const { previous } = context
  const before = previous?.measure.value === "tariff" ? previous.destination.value : []
  // "In Malaysia, one maker got off with 0%", where the United States sets the rates.
  const isPlaceOfMaker = (group: AreaGroup) =>
    before.length > 0 && counted.length === 1 && !group.ids.some((id) => before.includes(id)) && isFramed(group, sentence.text)
  const own = sentence.areas.find((group) => sets(group, sentence) && !isMaker(group, sentence) && !isPlaceOfMaker(group))
  const ids = own?.ids ?? imposedBy(sentence, context)?.value ?? (before.length > 0 ? before : onlySetter(sentence, context, counted))
  const { text } = sentence
  const pays = ({ start, end }: AreaGroup) =>
    EXPORTERS_IN.test(text.slice(0, start)) ||
    (SENDS.test(text.slice(end)) && !SETS_BEFORE.test(text.slice(0, start)) && !SETS_AFTER.test(text.slice(end)))
  const payer = ids.length === 0 && context.country === null && counted.length === 1 ? counted.find(pays) : undefined
  if (payer)
    return {
      origin: filled(payer.ids, payer, "its goods pay the duty", 0.75),
      destination: filled([], null, "who sets the duty is not said", 0.6),
    }
  if (ids.length === 0) return null
  const isOther = (group: AreaGroup) => !group.ids.some((id) => ids.includes(id))
  const { start, end } = figure.quantity.span
  // "those Vietnamese plants that did not answer; for them …": the one of the clauses before.
  const earlier = sentence.areas.filter((group) => group.end <= start && isOther(group) && !isLeftOut(sentence, group)).slice(-1)
  const here = counted.filter(isOther)
  const others = here.length > 0 ? here : earlier
  if (here.length === 0 && earlier[0]) return between(earlier[0], ids, own)
  const left = others.filter((group) => group.end <= start && group.start >= figure.left.start)
  const right = others.filter((group) => group.start >= end && group.end <= figure.right.end)
  const next = right.find((group) => /^\s+(?:for|on|against)\s+(?:the\s+)?$/.test(sentence.text.slice(end, group.start)))
  // "25% on metal from Canada and a 10% duty on Chinese magnets": what the rate is on stands behind it.
  const rated = right.find((group) => isMaker(group, sentence) && ON.test(sentence.text.slice(end, group.start)))
  const maker =
    next ?? rated ?? left.find((group) => isMaker(group, sentence)) ?? left.at(-1) ?? right.find((group) => isMaker(group, sentence))
  if (maker) return between(maker, ids, own)
  const spoken = previous === null && others.length === 0 ? makersOf(context.before.at(-1), ids) : []
  if (spoken.length > 0)
    return {
      origin: filled(spoken, null, "whose goods the sentence before speaks of", 0.65, true),
      destination: own
        ? filled(own.ids, own, "it sets the duty", 0.85)
        : filled(ids, null, "who sets the duties of the paragraph", 0.7, true),
    }
  if (own && others.length === 0 && counted.every((group) => group === own) && before.length === 0)
    return {
      origin: filled([], null, "whose goods pay the duty is not said", 0.7),
      destination: filled(own.ids, own, "it sets the duty", 0.85),
    }
  const goesOn = counted.length === 0 && previous?.measure.value === "tariff" && previous.origin.value.length > 0 && before.length > 0
  return goesOn
    ? {
        origin: filled(previous.origin.value, null, "whose goods the duty before was on", 0.7, true),
        destination: filled(before, null, "who set the duty before", 0.75, true),
      }
    : null
}

const ON = /^\s+(?:[\w-]+\s+){0,3}?(?:on|for|against)\s+(?:[\w-]+\s+){0,4}?$/

/** "Rates are out for cells from Malaysia and Thailand. American importers must deposit 21%": the makers of the sentence before. */
function makersOf(passage: Passage | undefined, setters: readonly AreaId[]): readonly AreaId[] {
  const told = passage && sentenceOf(passage)
  const groups = told?.areas.filter((group) => isMaker(group, told) && !sets(group, told)) ?? []
  return [...new Set(groups.flatMap(({ ids }) => ids))].filter((id) => !setters.includes(id))
}

/** "… in the dock in Washington. Norway came off best": the one other area of the paragraph, where the sentence names those who pay. */
function onlySetter(sentence: Sentence, { before }: Context, counted: readonly AreaGroup[]): readonly AreaId[] {
  if (!counted.some((group) => isMaker(group, sentence))) return []
  const last = before.at(-1)
  const told = last && sentenceOf(last)
  const setters = told?.areas.filter((group) => sets(group, told) && !isMaker(group, told)) ?? []
  if (setters.length === 1 && setters[0]) return setters[0].ids
  const makers = new Set(counted.flatMap(({ ids }) => ids))
  const others = new Set(before.flatMap(({ areas }) => areas.map(({ id }) => id)).filter((id) => !makers.has(id)))
  return others.size === 1 ? [...others] : []
}

function between(maker: AreaGroup, setter: readonly AreaId[], own: AreaGroup | undefined): Duty {
  return {
    origin: filled(maker.ids, maker, "its goods pay the duty", own ? 0.9 : 0.75),
    destination: own
      ? filled(setter, own, "it sets the duty", 0.9)
      : filled(setter, null, "who sets the duties of the paragraph", 0.75, true),
  }
}

function sameAs(one: AreaGroup, other: AreaGroup): boolean {
  return one.ids.some((id) => other.ids.includes(id))
}

function isMaker({ start, end, form }: AreaGroup, { text, materials }: Sentence): boolean {
  const beside = materials.some((material) => material.start > end && /^\s+(?:[\w-]+\s+)?$/.test(text.slice(end, material.start)))
  if (form === "adjective" && TAKES_IN.test(text.slice(end))) return false
  return (
    ((form === "adjective" || form === "possessive") && beside) ||
    MADE_IN.test(text.slice(0, start)) ||
    materials.some((material) => /^\s+(?:in|from|out of)\s+(?:the\s+)?$/.test(text.slice(material.end, start))) ||
    SENDERS_IN.test(text.slice(0, start)) ||
    SENDS.test(text.slice(end))
  )
}

function sets({ start, end, form }: AreaGroup, { text }: Sentence): boolean {
  return (
    SETS_AFTER.test(text.slice(end).replace(OFFICE, "")) ||
    (SETS_BEFORE.test(text.slice(0, start)) && !SENDERS_IN.test(text.slice(0, start))) ||
    (form === "adjective" && TAKES_IN.test(text.slice(end)))
  )
}
