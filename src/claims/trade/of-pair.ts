/** Who gives and who takes for a figure that names neither: the pair of the claim before goes on, or the taker is its own giver at home. */

import type { Passage } from "../../mentions/index.ts"
import type { AreaId, MeasureId } from "../../model.ts"
import { STAGES } from "../areas/measures.ts"
import { isLeftOut, roleIn } from "../areas/role-words.ts"
import type { Context } from "../context.ts"
import type { Slots } from "../draft.ts"
import type { Figure } from "../figure.ts"
import { type AreaGroup, inside, type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled, toldBy } from "../slot.ts"

export interface Bound {
  readonly measure: Filled<MeasureId>
  readonly origin: Filled<readonly AreaId[]>
  readonly destination: Filled<readonly AreaId[]>
}

const AT_HOME =
  /\b(?:(?:the|its|their) home|domestic(?:ally)?|at home|home-(?:grown|made|mined)|own (?:mines|wells|plants|output|production|soil))\b/i
const HOME_GIVES =
  /\b(?:[Dd]omestic|[Hh]ome|[Ll]ocal|own) (?:[\w-]+ )?(?:\w*makers|mines|producers|industry|firms|companies|plants|smelters|works|wells|output|production|suppliers|mills|miners)\b[^,;%]{0,40}?\b(?:provid|suppl|contribut|cover|me[e]?t|deliver|had|has|have|account)/
/** "and 25% from its own mines". */
const FROM_HOME =
  /^\s+(?:of it |of them )?(?:(?:is|are|was|were|comes?|came|(?:is|are|was|were) (?:left )?for) )?(?:from|in|by|for|out of) (?:(?:its|their|the) own|(?:the )?(?:home|domestic|local)|(?:mines|makers|producers|plants) at home)\b/
/** Some of it, from others or from no named one. */
const OF_OTHERS = /\b(?:rest|remainder|remaining|others?|elsewhere|abroad|foreign|third countries|imports as a whole|scrap|recycl\w+)\b/i

/** "The Union weaned itself off one Russian product after another": the two areas of a sentence, the second one's goods, the first one without a word of making. */
function leadPair(passage: Passage | undefined): { readonly taker: AreaGroup; readonly giver: AreaGroup } | null {
  const told = passage && sentenceOf(passage)
  const [taker, giver, more] = told?.areas ?? []
  if (!told || !taker || !giver || more || taker.form === "adjective" || giver.form !== "adjective" || isLeftOut(told, giver)) return null
  const goods = /^\s+(?:products?|goods|supplies|suppliers?|energy|fuels?|(?:raw )?materials?|metals?|minerals?|imports)\b/.test(
    told.text.slice(giver.end),
  )
  const material = told.materials.some(({ start }) => start > giver.end && /^\s+$/.test(told.text.slice(giver.end, start)))
  const sells = /\b(?:s[eo]ll|sold|export|ship|sen[dt]|suppl(?:y|ies|ied)\b|deliver|own|buil)/.test(told.text.slice(taker.end, giver.start))
  return (goods || material) && !sells ? { taker, giver } : null
}

/** "Korea obtains it chiefly in China": who takes and who gives, by the words of a sentence without a figure. */
function saidPair(passage: Passage | undefined): { readonly taker: AreaGroup; readonly giver: AreaGroup } | null {
  const told = passage?.quantities.length === 0 ? sentenceOf(passage) : undefined
  if (told?.areas.length !== 2 || told.areas.some((group) => isLeftOut(told, group))) return null
  const roles = told.areas.map((group) => roleIn(told, group, "supply", undefined))
  const taker = told.areas.find((_, at) => roles[at] === "destination")
  const giver = told.areas.find(
    (group) => group !== taker && (roles[told.areas.indexOf(group)] === "origin" || SHOPS_IN.test(told.text.slice(0, group.start))),
  )
  return taker && giver ? { taker, giver } : null
}
const SHOPS_IN = /\b(?:obtain|buy|bought|get|got|source|procure|purchase|order|find)\w* [^,;]{0,60}\b(?:in|from|on)\s+(?:the\s+)?$/
/** "The share reached 84%", with nobody named beside it. */
const THE_SHARE = /^(?:[^,;%]{0,30},? )?(?:[Tt]he|[Tt]hat|[Tt]his|[Ii]ts|[Tt]heir) (?:share|proportion|portion|dependence|reliance|part)\b/

/** "With gas the dependence had been worst, at 48%", after such a sentence. */
export function ofLead(
  { measure }: Bound,
  { clause, quantity }: Figure,
  sentence: Sentence,
  { before }: Context,
  last: Slots | null,
): Bound | null {
  if (measure.value !== "supply" || last !== null) return null
  const shared =
    THE_SHARE.test(sentence.text.slice(clause.start, quantity.span.start)) &&
    !sentence.areas.some((group) => inside(clause, group) && group.end <= quantity.span.start)
  const lead = (sentence.areas.length === 0 ? leadPair(before.at(-1)) : null) ?? (shared ? saidPair(before.at(-1)) : null)
  return (
    lead && {
      measure,
      origin: filled(lead.giver.ids, null, "whose goods the sentence before speaks of", 0.65, true),
      destination: filled(lead.taker.ids, null, "who takes them in the sentence before", 0.65, true),
    }
  )
}

/** "That is", "In terms of volume this was", "which amounts to". */
const THAT_IS =
  /^(?:[^,;%]{0,40}?,? )?(?:[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose|[Tt]hey|[Ii]t) (?:\w+ )?(?:is|was|are|were|amount(?:s|ed)?|correspond(?:s|ed)?|equal(?:s|ed|led)?|represent(?:s|ed)?|ma[dk]es?|means?|meant|comes?|came|account(?:s|ed)?|covers?|covered|meets?|met)\b[^,;%]*$/
const OF_ALL_TAKEN =
  /^(?:all|everything|what|total|the|its|their|these|such)\b.*\b(?:imports?|imported|purchases|bought|needs?|needed|demand|consumption|consumed|used|requirements?|supply|arriv\w+|brought in)\b|^(?:total |all )?imports\b/

/** "Some 3,400 tonnes reached Germany from China. That is 65% of everything imported": an amount of which the sentence before tells who gave and who took it. */
export function ofAmount(
  { measure, origin }: Bound,
  { clause, quantity, of }: Figure,
  { text, areas }: Sentence,
  { before }: Context,
): Bound | null {
  if (!of || origin.value.length > 0 || !OF_ALL_TAKEN.test(text.slice(of.start, of.end))) return null
  if (!THAT_IS.test(text.slice(clause.start, quantity.span.start).trimStart()) || areas.some(({ standsIn }) => !standsIn)) return null
  const told = saidPair(before.at(-1))
  return (
    told && {
      measure: sensed(measure, "supply", "an amount that one takes from the other"),
      origin: filled(told.giver.ids, null, "who gives in the sentence before", 0.7, true),
      destination: filled(told.taker.ids, null, "who takes in the sentence before", 0.7, true),
    }
  )
}

/** "94% of both came from China. Lanthanum was less one-sided at 75%": who gave before gives again; "the home industry had 8%" is the taker's own. */
export function ofPair(
  { measure, origin, destination }: Bound,
  figure: Figure,
  sentence: Sentence,
  { before }: Context,
  last: Slots | null,
): Bound | null {
  const { clause } = figure
  const words = sentence.text.slice(clause.start, clause.end)
  const home =
    STAGES.has(measure.value) &&
    last?.measure.value === "supply" &&
    figure.of === null &&
    HOME_GIVES.test(words) &&
    last.destination.value.length > 0
  if (home) {
    const own = atHome(last.destination.value)
    return { measure: sensed(measure, "supply", "what the home industry gives"), origin: own, destination: own }
  }
  const flow =
    measure.value === "exports" &&
    sentence.areas.every(({ standsIn, ids }) => standsIn && ids.join() === origin.value.join()) &&
    /\b(?:[Ss]hipments|[Dd]eliveries|[Ff]lows|[Cc]argoes)\b/.test(words)
  if (flow && last?.measure.value === "supply" && last.origin.value.length > 0 && last.origin.value.join() === origin.value.join())
    return { measure, origin, destination: filled(last.destination.value, null, "who took in the claim before", 0.65, true) }
  const behind = sentence.text.slice(figure.quantity.span.end, figure.right.end)
  if (FROM_HOME.test(behind)) {
    const staged = STAGES.has(measure.value) && last?.measure.value === "supply"
    const needs = staged ? last.destination.value : measure.value === "supply" ? destination.value : []
    const own = atHome(needs, 0.75)
    if (needs.length > 0) return { measure: sensed(measure, "supply", "what the home industry gives"), origin: own, destination: own }
  }
  if (measure.value !== "supply" || origin.value.length > 0 || OF_OTHERS.test(words) || /\bmarket\b/.test(words)) return null
  const taker = destination.value.length > 0 ? destination.value : (last?.destination.value ?? [])
  if (taker.length === 0) return null
  if (AT_HOME.test(words))
    return {
      measure,
      origin: atHome(taker),
      destination: filled(taker, destination.span, destination.why, 0.7, true),
    }
  if (last?.measure.value !== "supply" || last.origin.value.length === 0 || !taker.every((id) => last.destination.value.includes(id)))
    return null
  const givers = new Set(
    before
      .slice(-1)
      .flatMap((passage) => sentenceOf(passage).areas.flatMap(({ ids }) => ids))
      .filter((id) => !taker.includes(id)),
  )
  if (givers.size > 1) return null
  return {
    measure,
    origin: filled(last.origin.value, null, "who gave in the claim before", 0.65, true),
    destination: destination.value.length > 0 ? destination : filled(taker, null, "who took in the claim before", 0.65, true),
  }
}

function atHome(areas: readonly AreaId[], sure = 0.7): Filled<readonly AreaId[]> {
  return toldBy("home", filled(areas, null, "what is its own, at home", sure, true))
}

export function sensed(read: Filled<MeasureId>, to: MeasureId, why: string): Filled<MeasureId> {
  return read.value === to && read.sure >= 0.5 ? read : { ...filled(to, read.span, `${read.why}; ${why}`, 0.75), implied: read.implied }
}
