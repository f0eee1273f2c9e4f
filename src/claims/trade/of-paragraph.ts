/** Whose supply a paragraph is about: once it has told who takes, the areas that follow with a share give, and nobody says so again. */

import type { AreaId, Claim, MeasureId, Span } from "../../model.ts"
import { isAntecedent } from "../areas/heads.ts"
import { SOURCED, STAGES } from "../areas/measures.ts"
import { isHead } from "../areas/nearest.ts"
import { isLeftOut, type Role, roleIn } from "../areas/role-words.ts"
import type { Context } from "../context.ts"
import type { Slots } from "../draft.ts"
import { type Figure, inPlace } from "../figure.ts"
import { isFramed } from "../parallel/shared.ts"
import { type AreaGroup, inside, type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled, type Told } from "../slot.ts"
import { onlyTaker } from "./both-sides.ts"
import { type Bound, ofAmount, ofLead, ofPair, sensed } from "./of-pair.ts"
import { buyerOf, sellerOf, WORLDLY } from "./topic.ts"

/** No word of the figure's own says what it measures. */
const UNSAID: ReadonlySet<Told | undefined> = new Set<Told | undefined>(["untold", "same", "earlier", "carried", "about"])
/** A word that only says who handed it over. */
const HANDED =
  /^(?:sen[dt]s?|sending|ship(?:s|ped|ping)?|deliver\w*|sold|sells?|provid\w+|suppl\w+|contribut\w+|turn(?:ed|s) out|load(?:ed|s)?|export(?:ed|s))$/
/** "China took 60%", "paid for 61%": what is said of a buyer. */
const TAKEN =
  /^(?:took|tak(?:es|en)|bought|buys?|import(?:s|ed)|purchased|absorb(?:s|ed)|receiv(?:es|ed)|got|gets|paid|pays|consum(?:es|ed)|us(?:es|ed)|went to|go(?:es)? to|supply|account\w*)$/
/** What is read where somebody receives: "is unloaded in China", "India is the main buyer at 24%". */
const ARRIVED: ReadonlySet<MeasureId> = new Set<MeasureId>([...SOURCED, "consumption"])
/** Of it all: "of it", "of the total", "of what arrived", or no of-phrase. */
const OF_IT =
  /^(?:it|that|this|them|these|those|which|the (?:total|whole|lot|amount|tonnage|volume|exports?|sales|shipments|imports?|purchases|deliveries|arrivals|sum|quantity|material|metal|ore|fuel)|all (?:imports?|deliveries|purchases|arrivals)|what (?:arrived|came in|was (?:imported|bought|received|delivered|purchased|exported|shipped|sold))|the [\d.,]+ (?:million |thousand |billion )?(?:metric )?(?:t|mt|kt|tons?|tonnes?|barrels|cubic (?:metres|meters)|pounds|carats|ounces)\b|(?:these|those|this|that|such) (?:[\w-]+ ){0,2}(?:sands?|ores?|metals?|concentrates?|cargo(?:es)?|tonnage|oil|gas|coal)|(?:such|these|those|total|its|their) (?:imports?|purchases|deliveries|exports?|sales|shipments|cargoes))\b/i

/** The trade of the paragraph read into a figure that leaves it out; what the words themselves say stays. */
export function withTradeOfParagraph(
  read: Bound,
  kind: Claim["kind"],
  figure: Figure,
  sentence: Sentence,
  context: Context,
  last: Slots | null,
): Bound {
  if (WORLDLY.test(sentence.text.slice(figure.clause.start, figure.clause.end))) return read
  return (
    ofLead(read, figure, sentence, context, last) ??
    ofAmount(read, figure, sentence, context) ??
    ofBuyer(read, kind, figure, sentence, context, last) ??
    ofSeller(read, kind, figure, sentence, context, last) ??
    ofOnlyOther(read, figure, sentence, context) ??
    ofPair(read, figure, sentence, context, last) ??
    read
  )
}

/** "Tokyo frets. … 60% comes from China": what is supplied, without a word of the world, is taken by the one other area spoken of. */
function ofOnlyOther({ measure, origin, destination }: Bound, figure: Figure, sentence: Sentence, { before }: Context): Bound | null {
  if (measure.value !== "supply" || destination.value.length > 0 || origin.value.length === 0) return null
  if (WORLDLY.test(sentence.text) || /\bmarket\b/.test(sentence.text)) return null
  const here = onlyTaker(origin.value, figure, sentence)
  if (here) return { measure, origin, destination: filled(here.ids, here, "the one other area of the sentence", 0.65) }
  for (const passage of before.slice(-2).toReversed()) {
    if (WORLDLY.test(passage.text) || /\bmarket\b/.test(passage.text)) return null
    const others = sentenceOf(passage).areas.filter(({ ids }) => !ids.some((id) => origin.value.includes(id)))
    const [only] = others
    if (only && others.every(({ ids }) => ids.join() === only.ids.join()))
      return { measure, origin, destination: filled(only.ids, null, "the one other area that the paragraph has spoken of", 0.65, true) }
    if (others.length > 1) return null
  }
  return null
}

/** "Japan's imports … 60% were Chilean": the other gives. */
function ofBuyer(read: Bound, kind: Claim["kind"], figure: Figure, sentence: Sentence, context: Context, last: Slots | null): Bound | null {
  const { measure } = read
  const handed = HANDED.test(wordOf(measure, sentence)) || isHandedByMakers(measure, figure, sentence)
  if (!(isUnsaid(measure) || handed || SOURCED.has(measure.value)) || read.destination.value.length > 1) return null
  // "99% of the coal went to China. The same year its copper exports rose": another thing is sold, to whom nobody says.
  const isSame = sentence.materials.length === 0 || sentence.materials.some(({ ids }) => last?.materials.value.includes(ids[0]!))
  if (handed && kind === "change" && measure.value === "exports" && last && !isSame) return null
  const taker = buyerOf(figure, sentence, context, last)
  const giver = taker && otherThan(taker, figure, sentence)
  if (
    !taker ||
    !giver ||
    isSaid(sentence, "supply", "destination", taker) ||
    (handed && measure.value === "exports" && !isOfIt(figure, sentence))
  )
    return null
  const framed = last && last.origin.value.length > 0 ? framedIn(figure, sentence, taker) : undefined
  if (last && framed) {
    const other = giver === framed ? undefined : giver
    return {
      measure: sensed(measure, "supply", "the paragraph is about what another takes"),
      origin: other
        ? filled(other.ids, other, "it gives what another takes", 0.75)
        : filled(last.origin.value, null, "who gave in the claim before", 0.7, true),
      destination: filled(framed.ids, framed, "what is told of goes on for it", 0.75),
    }
  }
  if (kind === "change" && ALL_IMPORTS.test(sentence.text.slice(figure.left.start, figure.quantity.span.start))) return null
  const to: MeasureId = kind === "level" || figure.quantity.value.unit === "percentage point" ? "supply" : "imports"
  return {
    measure: sensed(measure, to, "the paragraph is about what another takes"),
    origin: filled(inPlace(giver.ids, figure), giver, "it gives what the paragraph's buyer takes", 0.8),
    destination: filled(taker, null, "whose supply the paragraph is about", 0.75, true),
  }
}

/** "Congolese mines provided 25% of it": a stage read at those who hand it over. */
const HANDS_OVER =
  /\b(?:mines?|miners|pits|wells|fields|smelters?|refiner(?:y|ies|s)|plants|works|mills|makers|producers?|companies|firms) (?:[\w-]+ ){0,3}?(?:provid\w+|suppl\w+|deliver\w*|sen[dt]s?|ship\w*|s[eo]lls?|sold|contribut\w+|furnish\w*|cover(?:s|ed)|me(?:ets?|t)|account\w* for)\s+(?:[a-z]+\s+){0,2}$/

function isHandedByMakers({ value }: Filled<MeasureId>, figure: Figure, { text }: Sentence): boolean {
  return (
    STAGES.has(value) &&
    isOfIt(figure, { text, materials: [] }) &&
    HANDS_OVER.test(text.slice(figure.left.start, figure.quantity.span.start))
  )
}

const SENDS = /^[^;%]{0,40}\b(?:sen[dt]s?|ship(?:s|ped)|export(?:s|ed)|s[eo]lls?|sold|deliver(?:s|ed)|loaded) (?!out\b)(?:[a-z]+ ){0,2}$/

/** "Peru's exports … China took 60%": the other takes. */
function ofSeller(
  read: Bound,
  kind: Claim["kind"],
  figure: Figure,
  sentence: Sentence,
  context: Context,
  last: Slots | null,
): Bound | null {
  const { measure } = read
  const taken = TAKEN.test(wordOf(measure, sentence))
  const pointed = isOfTheseExports(figure, sentence)
  const received = kind === "level" && ARRIVED.has(measure.value)
  if (!(isUnsaid(measure) || taken || received || measure.value === "exports") || (read.origin.value.length > 1 && !pointed)) return null
  const giver = sellerOf(figure, sentence, context, last)
  const taker = giver && otherThan(giver, figure, sentence)
  const gives = taker && !pointed && measure.value !== "exports" && roleIn(sentence, taker, "imports", undefined) === "origin"
  // "Chile's exports were 11% higher; Turkey's rose by 48%": its own.
  const elliptic = taker && kind === "change" && /^['’]s?\s/.test(sentence.text.slice(taker.end))
  // "Russia sent 15% less there; Mongolia, on the other hand, sent 11% more": the next one who sends.
  const sends = taker && SENDS.test(sentence.text.slice(taker.end, figure.quantity.span.start))
  if (
    sends &&
    last?.measure.value === "exports" &&
    last.kind.value === kind &&
    last.destination.value.length > 0 &&
    measure.value === "exports"
  )
    return {
      measure,
      origin: filled(taker.ids, taker, "it sends as another did", 0.75),
      destination: filled(last.destination.value, null, "who took in the claim before", 0.65, true),
    }
  if (
    !giver ||
    !taker ||
    sends ||
    gives ||
    elliptic ||
    isTold(read) ||
    (!pointed && isSaid(sentence, "imports", "origin", giver)) ||
    !isOfIt(figure, sentence)
  )
    return null
  return {
    measure: sensed(measure, "exports", "the paragraph is about what another sells"),
    origin: filled(giver, null, "whose exports the paragraph is about", 0.75, true),
    destination: filled(inPlace(taker.ids, figure), taker, "it takes what the paragraph's seller gives", 0.8),
  }
}

/** "the steel they sold there": words stand for both. */
function isTold({ origin, destination }: Bound): boolean {
  return [origin, destination].every(({ span, implied, value }) => value.length > 0 && span !== null && implied)
}

function isUnsaid({ implied, told }: Filled<MeasureId>): boolean {
  return implied || UNSAID.has(told)
}

function wordOf({ span }: Filled<MeasureId>, { text }: Sentence): string {
  return span ? text.slice(span.start, span.end) : ""
}

/** "of it", "of the zinc": of what the paragraph is about, whole. */
function isOfIt({ of }: Figure, { text, materials }: Pick<Sentence, "text" | "materials">): boolean {
  if (of === null || OF_IT.test(text.slice(of.start, of.end))) return true
  return materials.some(
    ({ start, end }) => end <= of.end && /^(?:all )?the $/.test(text.slice(of.start, start)) && /^\s*$/.test(text.slice(end, of.end)),
  )
}

/** "Total imports were 44% higher": from whomever. */
const ALL_IMPORTS = /\b(?:total|overall|all|aggregate|combined) (?:[\w-]+ ){0,3}?imports\b[^,;%]*$/i

const THESE_EXPORTS = /^(?:these|those|such|its|their|the|total|all) (?:[a-z]+ )?(?:exports?|shipments|cargoes)\s*$/

/** "China accounted for 25% of these exports": somebody else's, who was named before; nobody's are named beside the figure. */
function isOfTheseExports({ of }: Figure, { text, areas }: Sentence): boolean {
  return (
    of !== null &&
    THESE_EXPORTS.test(text.slice(of.start, of.end)) &&
    !areas.some(({ end }) => /^(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}(?:exports|shipments|cargoes)\b/.test(text.slice(end)))
  )
}

/** "In Peru the same supplier had 63%": the next one who takes. */
function framedIn({ clause, quantity }: Figure, { areas, text }: Sentence, known: readonly AreaId[]): AreaGroup | undefined {
  return areas.find(
    (group) =>
      inside(clause, group) &&
      group.end < quantity.span.start &&
      isFramed(group, text) &&
      !group.ids.some((id) => known.includes(id)) &&
      !/^,?\s*(?:(?:about|some|around|nearly|at) )*$/.test(text.slice(group.end, quantity.span.start)),
  )
}

/** Whether the words give the role to an area that is not the one known. */
function isSaid(sentence: Sentence, measure: MeasureId, role: Role, known: readonly AreaId[]): boolean {
  return sentence.areas.some((group) => !group.ids.some((id) => known.includes(id)) && roleIn(sentence, group, measure, undefined) === role)
}

/** The area beside the figure, where the one that the paragraph is about is not named again. */
function otherThan(known: readonly AreaId[], figure: Figure, sentence: Sentence): AreaGroup | undefined {
  const others = sentence.areas.filter((group) => !isLeftOut(sentence, group) && !group.ids.some((id) => known.includes(id)))
  const within = (span: Span) => others.filter((group) => inside(span, group))
  // "Poland's coal goes to its neighbours: Austria takes 40%": what stands before the colon is said of the whole list.
  const mark = sentence.text.slice(0, figure.quantity.span.start).lastIndexOf(": ")
  const scope = { start: Math.max(figure.clause.start, mark), end: figure.clause.end }
  if (sentence.areas.some((group) => inside(scope, group) && group.ids.some((id) => known.includes(id)))) return undefined
  const { end } = figure.quantity.span
  const next = others.find(
    (group) =>
      group.start >= end &&
      /^\s+(?:of it )?(?:is |are |was |were |comes? |came |goes |went )?(?:from |of |to |for |by |in |into )?(?:the )?$/.test(
        sentence.text.slice(end, group.start),
      ),
  )
  return (
    next ??
    others.find((group) => figure.bracket && isHead(sentence, group, figure)) ??
    within(figure.left).at(-1) ??
    within(figure.right)[0] ??
    others.find((group) => isAntecedent(sentence, group, figure) && /^,\s+(?:which|who)\b/.test(sentence.text.slice(group.end))) ??
    within(figure.clause)
      .filter((group) => group.end <= figure.anchor)
      .at(-1)
  )
}
