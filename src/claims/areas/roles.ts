/** Which area a figure is of (origin) and which it is for (destination). */

import type { AreaId, Claim, MeasureId } from "../../model.ts"
import type { Context } from "../context.ts"
import { isOfEconomy } from "../economy.ts"
import { type Figure, jointly } from "../figure.ts"
import { stageAtHome } from "../measure/stage-at-home.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled, toldBy } from "../slot.ts"
import { carriedAreas, domesticAreas, subjectRole } from "./carried.ts"
import { isExportDuty } from "./export-duty.ts"
import { givesIn } from "./gives.ts"
import { STAGES } from "./measures.ts"
import { nearestArea } from "./nearest.ts"
import { dutyAreas } from "./of-duty.ts"
import { economyOf } from "./of-economy.ts"
import { areaOfLaw } from "./of-law.ts"
import { areaOfParagraph } from "./of-paragraph.ts"
import { ordinalArea } from "./ordinal.ts"
import { HOME, isElided, isOfUse, ONE_SUPPLIER, ownUse, usersBefore } from "./own-use.ts"
import { isNextOwner, isOthers } from "./owners.ts"
import { possessorOf } from "./possessor.ts"
import { RECEIVING, type Role } from "./role-words.ts"
import { saidRoles } from "./said-roles.ts"
import { isDemandFrom, isOfWorld, isSaidOfWorld, isWorldsAlone } from "./worldwide.ts"

/** The origin and destination of a figure whose measure is known. */
export function rolesOf(
  own: Figure,
  sentence: Sentence,
  context: Context,
  measure: MeasureId,
  kind: Claim["kind"],
): { readonly origin: Filled<readonly AreaId[]>; readonly destination: Filled<readonly AreaId[]> } {
  if (measure === "consumption" && kind === "level" && givesIn(own, sentence) && !isDemandFrom(own, sentence))
    return rolesOf(own, sentence, context, "supply", kind)
  if (kind === "level" && isOfEconomy(own, sentence))
    return { origin: economyOf(own, sentence, context), destination: filled<readonly AreaId[]>([], null, "a part of an economy", 0.9) }
  const ordinal = ordinalArea(own, sentence, context)
  if (ordinal) {
    const none = filled<readonly AreaId[]>([], null, "the world, or not said", 0.8)
    return RECEIVING.has(measure) ? { origin: none, destination: ordinal } : { origin: ordinal, destination: none }
  }
  const duty = dutyAreas(measure, own, sentence, context)
  if (duty) return duty
  if (isWorldsAlone(own, sentence, kind) && measure !== "price") {
    const all = toldBy("world", filled<readonly AreaId[]>([], null, "the world's", 0.85))
    return { origin: all, destination: all }
  }
  const figure = jointly(own, sentence)
  const roled = saidRoles(figure, sentence, context, measure, kind)
  if (measure === "price")
    return { origin: filled([], null, "a price has no area", 0.95), destination: filled([], null, "a price has no area", 0.95) }
  const repeated = /\b(?:it|they)\s+[^,;]*$/.test(sentence.text.slice(figure.left.start, figure.quantity.span.start))
  const earlier = sentence.areas.some(({ end }) => end <= figure.quantity.span.start)
  const isKnown = sentence.areas.some(({ standsIn }) => standsIn)
  const pronoun = isKnown || (earlier && !repeated) ? null : subjectRole(sentence, measure)
  const spoken = (role: Role) =>
    pronoun === role &&
    !roled.some(
      (one) => one.role === role && one.said && /\b(?:from|by|in|to|on|of)\s+(?:the\s+)?$/.test(sentence.plain.slice(0, one.group.start)),
    )
      ? carriedAreas(role, figure, sentence, context, measure)
      : null
  const nearest = (role: Role) =>
    spoken(role) ??
    nearestArea(
      roled.filter((one) => one.role === role),
      figure,
      sentence,
      measure,
      role,
    )
  const origin = nearest("origin")
  const destination = nearest("destination")
  const elsewhere = (role: Role) =>
    (role === "origin" ? carriedAreas(role, figure, sentence, context, measure) : undefined) ??
    domesticAreas(role, figure, sentence, context, measure) ??
    carriedAreas(role, figure, sentence, context, measure, (role === "destination" ? origin : destination)?.value) ??
    (role === (RECEIVING.has(measure) || measure === "supply" || measure === "tariff" ? "destination" : "origin")
      ? areaOfLaw(sentence, context)
      : null) ??
    areaOfParagraph(role, figure, sentence, context, measure, kind) ??
    filled<readonly AreaId[]>([], null, role === "origin" ? "no area is named" : "the world, or not said", 0.8)
  if (measure === "imports" && destination && origin && isOfWorld(figure, sentence))
    return { origin: filled([], null, "a share of what the world imports", 0.85), destination }
  if (measure === "consumption" && origin && isDemandFrom(figure, sentence))
    return { origin: filled([], null, "use has no origin", 0.9), destination: { ...origin, why: "where the demand comes from" } }
  const possessor = destination ? null : possessorOf(figure, sentence, measure)
  if (possessor) return { origin: filled([], null, "what one takes", 0.8), destination: possessor }
  if (
    measure === "consumption" &&
    !/\bfrom\s+(?!(?:[a-z]*makers|producers|mills|users|consumers|buyers|manufacturers|industry|factories|households|steel|batter(?:y|ies)|(?:19|20)?\d)\b)|\b(?:suppl(?:ied|ies|y(?= (?:the|it|its|about|some|nearly|\d))|ying|iers?)|provid\w+|deliver\w*|furnish\w*)\b/.test(
      sentence.text.slice(figure.left.start, figure.right.end),
    )
  )
    return {
      origin: filled([], null, "use has no origin", 0.9),
      destination: destination ?? (origin ? { ...origin, why: `${origin.why}; what is used is its use` } : elsewhere("destination")),
    }
  if (destination && measure === "supply" && origin && (isOfWorld(figure, sentence) || isSaidOfWorld(figure, sentence)))
    return { origin: origin ?? elsewhere("origin"), destination: filled([], null, "a share of the world's", 0.85) }
  const [whose] = sentence.areas
  if (whose && kind === "level" && stageAtHome(figure, sentence) === measure) {
    const home = toldBy("home", filled<readonly AreaId[]>(whose.ids, whose, "several stages at home held against its own use", 0.8))
    return { origin: home, destination: home }
  }
  if (measure === "recycling" && origin && !destination)
    return {
      origin: filled([], null, "what is recycled has no origin", 0.85),
      destination: { ...origin, why: `${origin.why}; where it is recycled` },
    }
  if (measure === "recycling")
    return { origin: filled([], null, "what is recycled has no origin", 0.85), destination: destination ?? elsewhere("destination") }
  if (measure === "supply" && ONE_SUPPLIER.test(sentence.text.slice(figure.clause.start, figure.clause.end)))
    return { origin: filled([], null, "any one supplier, whoever it is", 0.9), destination: destination ?? origin ?? usersBefore(context) }
  const user = ownUse(figure, sentence, measure)
  if (user) {
    const home = HOME.test(sentence.text) || origin === null ? user : origin
    return { origin: home, destination: user }
  }
  // "China consumes 56% and mines half of it": who takes in the first clause is the one who mines in the second.
  const opening = sentence.passage.quantities.find(({ span }) => inside(figure.clause, span))
  const leads = destination?.span && inside(figure.clause, destination.span) && destination.span.end <= (opening?.span.start ?? 0)
  if (STAGES.has(measure) && !origin && destination && (leads || isElided(figure, sentence)))
    return { origin: destination, destination: filled([], null, "the world, or not said", 0.8) }
  // "EU imports fell by 29%, while the Union's exports fell by 1%": whoever sells abroad is not who was spoken of as a buyer before.
  const seller = origin && measure === "exports" && destination?.value.join() === origin.value.join()
  if (seller) return { origin, destination: filled([], null, "the world, or not said", 0.8) }
  const isCarried = STAGES.has(measure) && destination?.told === "carried"
  if (origin && destination && isCarried && origin.value.join() === destination.value.join())
    return { origin, destination: filled([], null, "the world, or not said", 0.8) }
  if (measure === "ownership")
    return {
      origin:
        (isNextOwner(figure, sentence) ? undefined : origin) ??
        (isOthers(figure, sentence) || isNextOwner(figure, sentence)
          ? filled([], null, "it is owned by somebody who is no area", 0.8)
          : elsewhere("origin")),
      destination: filled([], null, "what is owned is nobody's supply", 0.9),
    }
  const from = origin ?? elsewhere("origin")
  if (STAGES.has(measure) && kind === "level" && !destination && from.told === "home" && isOfUse(figure, sentence))
    return { origin: from, destination: from }
  const to = destination ?? elsewhere("destination")
  // "The government lowered its import duties": whoever sets a duty at its border does not pay it.
  if (measure === "tariff" && from.value.length > 0 && from.value.join() === to.value.join() && !isExportDuty(sentence.text))
    return { origin: filled([], null, "whose goods pay the duty is not said", 0.75), destination: to }
  return { origin: from, destination: to }
}
