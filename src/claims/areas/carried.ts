/** Areas that a sentence leaves to its surroundings: pronouns, "domestic", the paper's own country. */

import type { Passage } from "../../mentions/index.ts"
import type { AreaId, MeasureId, Span } from "../../model.ts"
import type { Context } from "../context.ts"
import { type Figure, inPlace } from "../figure.ts"
import { type AreaGroup, type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled, toldBy } from "../slot.ts"
import { isExportDuty } from "./export-duty.ts"
import { imposedBy } from "./imposers.ts"
import { SOURCED } from "./measures.ts"
import { BETWEEN_TWO, isLeftOut, RECEIVING, type Role, type Roled, roleIn } from "./role-words.ts"
import { topicBefore, topicOf } from "./topic.ts"

type Areas = Filled<readonly AreaId[]>

const ANAPHORA =
  /\b(?:it|its|they|their|those|such|together|(?:the|that|this)(?: same)?(?:(?: [A-Z][\w-]+){1,3}| [a-z]+)? (?:country|nation|bloc|giant|latter)|(?:these|those) (?:\w+ )?(?:countries|nations|states|economies|producers|suppliers)|(?:these|those) (?:two|three|four)|^This (?:is )?(?:includ|compris|cover)\w+|the (?:two|three)(?! (?:largest|biggest|leading|main|top|major|most|foremost|principal|smallest)\b)|both|(?:this|the) (?:metal|material|share|figure|rate))\b/i
/** "reliance of under 50%": on whom was said before. */
const RELYING = /\b(?:(?<![Ii]mport )[Rr]eliance|dependenc(?:e|y))\b(?!\s+(?:up)?on\b)[^,;]*$/
const WORLDWIDE = /\b(?:[Ww]orld(?:wide)?|[Gg]lobal(?:ly)?|[Ii]nternational)\b(?! [A-Z])/

/**
 * The areas of a role that stands in the sentences before: "It", "they", "that country", "such dependence". A duty always
 * has somebody who sets it and exports somebody who sells, so these look back without a pronoun too.
 */
export function carriedAreas(
  role: Role,
  figure: Figure,
  sentence: Sentence,
  context: Context,
  measure: MeasureId,
  other?: readonly AreaId[],
): Areas | null {
  const elliptic = leftOut(role, sentence, context, measure, other)
  if (elliptic) return elliptic
  const lead = sentence.text.slice(0, figure.quantity.span.start).replace(/\bfor (?:its|their) part\b/, "")
  const pointed =
    ANAPHORA.test(lead) ||
    (role === "origin" && BETWEEN_TWO.has(measure) && RELYING.test(lead)) ||
    (role === "origin" &&
      /\bfrom (?:there\b|(?:that|this|the (?:same|latter)) (?:country|nation|source))/.test(
        sentence.text.slice(figure.right.start, figure.right.end),
      ))
  const needed =
    !WORLDWIDE.test(sentence.text) &&
    (measure === "exports"
      ? role === "origin"
      : sentence.areas.length === 0 && (measure === "tariff" || (measure === "imports" && role === "destination")))
  const continues =
    role === "destination" &&
    RECEIVING.has(measure) &&
    sentence.areas.length === 0 &&
    context.previous?.measure.value === measure &&
    !WORLDWIDE.test(sentence.text)
  if (!pointed && !needed && !continues) return null
  if (role === "destination" && measure === "consumption" && /\b(?:[Gg]lobally|[Ww]orldwide)\b/.test(sentence.text)) return null
  const leads = ({ start }: Span) => start < figure.quantity.span.start || (figure.of !== null && start < figure.of.end)
  if (!BETWEEN_TWO.has(measure) && sentence.areas.some((group) => leads(group) && !isLeftOut(sentence, group))) return null
  const last = hasTurned(context) ? null : context.previous
  if (continues && last && last.destination.value.length > 0)
    return filled(last.destination.value, null, "carried over from the claim before", 0.6, true)
  const subject = subjectRole(sentence, measure)
  const first =
    /^(?:It|Its|[^,;%]{3,40},? its)\b/.test(sentence.text) && last && last[role].value.length > 0 ? topicAmongOthers(context) : null
  if (first && !first.some((id) => other?.includes(id))) return filled(first, null, "whom the sentence before is about", 0.7, true)
  if (last) {
    const { value } = last[role]
    const madeOnly = measure === "imports" && !BETWEEN_TWO.has(last.measure.value)
    const same =
      last.measure.value === measure || (role === "origin" && !madeOnly) || (RECEIVING.has(measure) && RECEIVING.has(last.measure.value))
    // "… 11% went to Germany. The same year its copper exports rose": another thing, sold to whomever.
    const isOther =
      role === "destination" &&
      measure === "exports" &&
      sentence.materials.length > 0 &&
      sentence.materials.every(({ ids }) => !ids.some((id) => last.materials.value.includes(id)))
    if (isOther) return null
    if (same && value.length > 0)
      return filled(inPlace(allOf(value, lead, context), figure), null, "carried over from the claim before", 0.6, true)
    if (subject !== role) return null
  }
  if (
    role === "destination" &&
    (!(BETWEEN_TWO.has(measure) || RECEIVING.has(measure)) ||
      measure === "exports" ||
      (measure === "supply" && WORLDWIDE.test(sentence.text)))
  )
    return null
  const usual: Role = RECEIVING.has(measure) || (measure === "tariff" && !isExportDuty(sentence.text)) ? "destination" : "origin"
  const here = new Set(sentence.areas.filter(({ standsIn }) => !standsIn).flatMap(({ ids }) => ids))
  for (const passage of context.before.slice(-2).toReversed()) {
    if (passage.areas.length === 0) continue
    const before = sentenceOf(passage)
    const roled: Roled[] = before.areas.map((group) => ({ group, role: roleIn(before, group, measure, undefined) }))
    const other = roled.filter(({ group }) => !group.ids.some((id) => here.has(id)))
    const topic = topicOf(before)
    const found =
      subject === role
        ? (other.find(({ group }) => group === topic && group.form !== "adjective") ?? other[0])
        : (other.find((one) => one.role === role) ??
          (role === usual && subject === null ? (other.find((one) => one.role === null) ?? other[0]) : undefined))
    return found ? filled(inPlace(found.group.ids, figure), null, "named in a sentence before", 0.6, true) : null
  }
  return null
}

/** "Türkiye holds 73%, followed by Russia with 8%. Its …": whom the sentence before is about, when it names others too. */
function topicAmongOthers({ before }: Context): readonly AreaId[] | null {
  const last = before.at(-1)
  const sentence = last && sentenceOf(last)
  const topic = sentence && sentence.areas.length > 1 ? topicOf(sentence) : null
  return topic && topic.ids.length === 1 && topic.form === "noun" ? topic.ids : null
}

/** "Their shares were 87% and 11%": of two or more that the sentence before names together, all, not only the one that its last figure was of. */
function allOf(ids: readonly AreaId[], lead: string, { before }: Context): readonly AreaId[] {
  const last = before.at(-1)
  if (!last || ids.length > 1 || !/\b(?:[Tt]heir|[Tt]hey|[Bb]oth|[Tt]hese two|[Tt]he two)\b/.test(lead)) return ids
  return sentenceOf(last).areas.find((group) => group.ids.length > 1 && ids.every((id) => group.ids.includes(id)))?.ids ?? ids
}

/** The sentence right before names areas and gives no figure: it is about these, not about those of the claim before. */
function hasTurned({ before }: Context): boolean {
  const nearest = before.at(-1)
  return nearest !== undefined && nearest.quantities.length === 0 && nearest.areas.some(({ id }) => id !== "001")
}

/**
 * "… the EU imports. Norway supplied 30%": the buyer of the claim before, when this one names only the seller, or nobody; else the
 * one area of the sentence before, when that is about imports.
 */
function leftOut(role: Role, { text }: Sentence, context: Context, measure: MeasureId, other: readonly AreaId[] = []): Areas | null {
  if (role !== "destination" || !SOURCED.has(measure) || WORLDWIDE.test(text)) return null
  const { previous, before } = context
  const fits = (ids: readonly AreaId[]) => ids.length > 0 && !ids.some((id) => other.includes(id))
  const trade = previous && (SOURCED.has(previous.measure.value) || (previous.measure.value === "consumption" && other.length > 0))
  if (previous && trade && fits(previous.destination.value))
    return filled(previous.destination.value, null, "whose supply the claim before is about", 0.6, true)
  const last = before.at(-1)
  const spoken = OF_IMPORTS.test(text) ? takerOfParagraph(before, other) : null
  if (spoken) return filled(spoken, null, "the paragraph is about its trade and use", 0.6, true)
  const all = [...new Set(last?.areas.map(({ id }) => id))]
  const named = last && all.length > 1 ? takersOf(last) : all
  if (
    !last ||
    named.length !== 1 ||
    !fits(named) ||
    !/\b(?:import\w*|buys?|bought|buying|tak(?:es?|ing) in|took in|purchas\w+)\b/i.test(last.text)
  )
    return null
  return filled(named, null, "whose imports the sentence before is about", 0.55, true)
}

const OF_IMPORTS = /\b(?:[Ii]mport(?:s|ed| sources?)?|[Pp]urchases|[Ii]mportation)\b/

/** "U.S. supply", "Germany mines none", "in Japan": the one country whose own statistics the sentences before give, beside those that give. */
function takerOfParagraph(before: readonly Passage[], other: readonly AreaId[]): readonly AreaId[] | null {
  const ids = new Set<AreaId>()
  for (const passage of before.slice(-6)) {
    const sentence = sentenceOf(passage)
    for (const group of sentence.areas)
      if (!isLeftOut(sentence, group) && !isSource(sentence, group)) for (const id of group.ids) if (id !== "001") ids.add(id)
  }
  for (const id of other) ids.delete(id)
  if (ids.size === 1) return [...ids]
  const last = before.at(-1)
  const takers = [...new Set(last && last.quantities.length === 0 ? takersOf(last) : [])].filter((id) => !other.includes(id))
  return takers.length === 1 ? takers : null
}

/** "from Chile", "Chilean ore", though not "Chilean ore imports": it gives. */
function isSource({ plain, materials }: Sentence, { start, end, form }: AreaGroup): boolean {
  if (/\b(?:from|by)\s+(?:the\s+)?$/.test(plain.slice(0, start))) return true
  const goods = form === "adjective" ? materials.find((one) => one.start >= end && /^\s+$/.test(plain.slice(end, one.start))) : undefined
  return (
    goods !== undefined &&
    !/^\s+(?:[\w-]+\s+)?(?:imports?|needs|demand|consumption|use|market|buyers|users|suppl\w+)\b/.test(plain.slice(goods.end))
  )
}

/** "Brussels takes in less from Russia": whoever the words of a sentence say takes. */
function takersOf(passage: Passage): AreaId[] {
  const sentence = sentenceOf(passage)
  return sentence.areas.filter((group) => roleIn(sentence, group, "imports", undefined) === "destination").flatMap(({ ids }) => ids)
}

/** What the verb after a pronoun makes of its area: "It provided 19%" origin, "They import 60%" destination. */
export function subjectRole(sentence: Sentence, measure: MeasureId): Role | null {
  const pronoun = sentence.plain.match(
    /^(?:\W*\w+,?\s+){0,3}?(?:[Ii]t|[Tt]hey|[Tt]ogether(?:,? they)?|[Tt]h(?:e|at|is)(?: same)?(?:(?: [A-Z][\w-]+){1,3}| [a-z]+)? (?:country|nation|bloc|giant)|[Tt]h(?:e|o)se (?:\w+ )?(?:countries|nations|states|economies|producers))\b/,
  )
  if (!pronoun) return null
  const place = { start: pronoun[0].length, end: pronoun[0].length, ids: [], form: "noun" as const }
  return roleIn({ ...sentence, areas: [] }, place, measure, undefined)
}

/** The one area that the paragraph has spoken of so far. */
function onlyAreaBefore({ before }: Context): AreaId | null {
  const ids = new Set(before.flatMap(({ areas }) => areas.map(({ id }) => id)))
  return ids.size === 1 ? [...ids][0]! : null
}

/** "Domestic" is the paper's country. */
export function domesticAreas(role: Role, figure: Figure, sentence: Sentence, context: Context, measure: MeasureId): Areas | null {
  const imposer = measure === "tariff" && role === "destination" && !isExportDuty(sentence.text) ? imposedBy(sentence, context) : null
  if (imposer) return imposer
  const [topic, other] = topicBefore(context.before) ?? []
  const country = context.country ?? onlyAreaBefore(context) ?? (other || context.previous?.destination.value.length ? null : topic)
  if (!country) return null
  const own: Role =
    RECEIVING.has(measure) || measure === "supply" || (measure === "tariff" && !isExportDuty(sentence.text)) ? "destination" : "origin"
  const clause = sentence.text.slice(figure.clause.start, figure.clause.end)
  const says =
    /\b(?:domestic(?:ally)?|home (?:production|output|demand|market|consumption|industry|mines|sales|supply)|national|this country|apparent consumption|reported consumption|the nation['’]s|our|the [Gg]overnment)\b/i.test(
      clause,
    ) ||
    (measure === "tariff" && sentence.areas.length === 0 && context.titled)
  const national =
    sentence.areas.length === 0 &&
    (measure === "import-reliance" || (measure === "imports" && context.topic.length > 0 && !WORLDWIDE.test(sentence.text)))
  const imposed = measure === "tariff" && !context.titled && role === "destination" && !isExportDuty(sentence.text)
  if (own === role && (national || imposed)) return filled([country], null, `the paper's country is ${country}`, 0.75, true)
  const ownSheet =
    (RECEIVING.has(measure) || /^Import/.test(context.head ?? "")) &&
    context.topic.length > 0 &&
    sentence.areas.length === 0 &&
    !WORLDWIDE.test(sentence.text.toLowerCase()) &&
    /^(?:Domestic|Recycling|Import Sources)/.test(context.head ?? "")
  if (own === role && ownSheet) return filled([country], null, `the sheet's paragraph on "${context.head}" is about ${country}`, 0.85, true)
  return own === role && says ? toldBy("home", filled([country], null, `"domestic" is ${country}`, 0.8, true)) : null
}
