/** What a figure measures. */

import type { FoundMeasure } from "../../mentions/found.ts"
import type { Claim, MeasureId, Span } from "../../model.ts"
import type { Context } from "../context.ts"
import { isOfEconomy } from "../economy.ts"
import { partOfElectricity } from "../electricity.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled, type Told, toldBy } from "../slot.ts"
import { isAttribute } from "./attributes.ts"
import { adjacent, behindBracket, givesPart, isPartOfSupply, madeOf, ownOutput } from "./beside.ts"
import { charged } from "./charged.ts"
import { holding } from "./composition.ts"
import { doneTo } from "./done-to.ts"
import { framing, isGapped, subjectBehind } from "./framed.ts"
import { amongDuties, asBefore, follows, goesOn, inherited, isApart, isOfSameWhole, ofStageBefore, PRODUCER, YIELDS } from "./going-on.ts"
import { GENERAL, governed, headNoun, headOf, isWorker, sharpest } from "./heads.ts"
import { madeInWorld } from "./in-world.ts"
import { aMarket, isHeldByMaker, ofMarket, toldOfMarket } from "./market.ts"
import { hasPassed, inTrade, isElliptic, onExchange } from "./moved.ts"
import { isByTheWay, isOutOfPlace } from "./out-of-place.ts"
import { stageAtHome } from "./stage-at-home.ts"

/** "57,700 tons of lithium content": what is counted, not what it is made of. */
const COUNTED = /\b(?:tons?|tonnes?|kilograms?|kg|pounds|ounces|units) of (?:[\w-]+\s+){0,2}$/

/**
 * The measure of a figure, in this order: the noun it belongs to ("a 25% tariff", "40% processing"), what is done to the
 * share ("63% of the cobalt is extracted"), the head of its of-phrase ("74% of world cobalt mine production"), the nearest
 * cue before it ("processes 90%", "share of exports was 12%"), then after it, then the clause, the sentence, the claim
 * before it in the sentence (`sibling`), the sentence before and the heading.
 */
export function measureOf(
  figure: Figure,
  sentence: Sentence,
  context: Context,
  kind: Claim["kind"],
  sibling?: Filled<MeasureId>,
): Filled<MeasureId> {
  const { text, passage } = sentence
  const bracketed = (cue: Span) =>
    sentence.parentheses.some((bracket) => inside(bracket, cue) && !(figure.bracket && inside(bracket, figure.bracket)))
  const cues = passage.measures
    .filter((cue) => !bracketed(cue))
    .filter((cue) => !isOutOfPlace(sentence, cue) && !isAttribute(sentence, cue, passage.measures))
    .filter(({ id, start }) => id !== "composition" || !COUNTED.test(text.slice(Math.max(0, start - 40), start)))
    .filter((cue) => !inside(cue, figure.quantity.span) || cue.end > figure.quantity.figure.end)
    // "The law demands that …": who demands what is no demand for it.
    .filter(({ id, end }) => id !== "consumption" || !/^\s+that\s/.test(text.slice(end)))
    .filter((cue, _, all) => {
      const isAside = (one: Span) => isByTheWay(sentence, one, figure.quantity.span)
      return !isAside(cue) || !(sibling || all.some((other) => !isAside(other)))
    })
    .filter((cue, _, all) => !(isDenominator(text, cue) && all.some((other) => other !== cue && !isDenominator(text, other))))
  const within = (span: Span | null) => (span ? cues.filter(({ start }) => start >= span.start && start < span.end) : [])
  const from = (cue: FoundMeasure | undefined, why: string, sure: number, told?: Told) =>
    cue && toldBy(told, filled(cue.id, cue, `"${text.slice(cue.start, cue.end)}" ${why}`, sure))
  const [left, right, ofCues] = [within(figure.left), within(figure.right), within(figure.of)]
  const nouns = ofCues.filter((cue) => cue.form === "noun")
  const ofNoun = headNoun(text, nouns)
  const governing = governed(sentence, left, figure)
  // "asked about gas from abroad, he said that Norway met 13% of supplies": a word behind a comma is no sharper one.
  const beside = governing && !text.slice(governing.end, figure.quantity.span.start).includes(",")
  const sharp = beside && !GENERAL.has(governing.id) ? governing : undefined
  const done = doneTo(text, right, figure)
  const made = madeInWorld(ofCues, text, figure)
  const inWorld =
    made && right.some(({ id, form, start }) => id === "consumption" && form !== "noun" && start > made.end) ? undefined : made
  // "oil refineries took 25% and methanol makers 10%": who works is named for his own figure.
  const isOthers = (cue: FoundMeasure) => sibling !== undefined && cue.start < figure.left.start && isWorker(text, cue)
  const before = cues.filter((cue) => inside(figure.clause, cue) && cue.end <= figure.anchor && !isOthers(cue)).toReversed()
  const earlier = cues.filter((cue) => cue.end <= figure.anchor).toReversed()
  const doings = cues.filter((cue) => !isWorker(text, cue))
  const own = cues.filter((cue) => !isApart(sentence, figure, cue))
  const near = own.filter((cue) => doings.includes(cue))
  const earlierDoings = earlier.filter((cue) => doings.includes(cue) && !(sibling && PRODUCER.test(text.slice(cue.start, cue.end))))
  const ofWhich = /^[\s,]*of which\b/.test(text.slice(figure.clause.start)) ? earlier.find((cue) => !GENERAL.has(cue.id)) : undefined
  const framed = framing(sentence)
  const stage = kind === "level" ? stageAtHome(figure, sentence) : null
  if (kind === "level" && isOfEconomy(figure, sentence))
    return filled<MeasureId>("other", figure.of, "a part of an economy or of what a state takes in", 0.85)
  const power = kind === "level" ? partOfElectricity(figure, sentence) : null
  if (power)
    return toldBy(
      "power",
      filled<MeasureId>(power === "used" ? "consumption" : "production", null, `a part of the electricity ${power}`, 0.85),
    )
  return (
    (stage ? toldBy("at-home", filled<MeasureId>(stage, null, "its stage in a list of what is done at home", 0.85)) : undefined) ??
    from(
      nouns.length === 0 ? left.findLast((cue) => cue.id === "tariff" && !hasPassed(text, cue, figure)) : undefined,
      "is what the figure is a rate of",
      0.9,
    ) ??
    from(
      left.findLast((cue) => cue.id === "import-reliance" && cue.form === "noun"),
      "is what the figure is the size of",
      0.9,
    ) ??
    charged(figure, sentence, context, kind) ??
    from(
      left.findLast(
        (cue) =>
          cue.id === "ownership" &&
          cue.form !== "verb" &&
          /^\s*(?:of|at|was|is)?\s*$/.test(text.slice(cue.end, figure.quantity.span.start)),
      ),
      "is what the figure is the size of",
      0.9,
    ) ??
    amongDuties(figure, sentence, context) ??
    (isGapped(sentence, figure) ? asBefore(sibling) : undefined) ??
    from(subjectBehind(sentence, figure, cues), "is the subject behind the participle", 0.85) ??
    (isNextRate(figure, text, sibling) ? asBefore(sibling) : undefined) ??
    (goesOn(figure, sentence) && !left.some((cue) => doings.includes(cue)) ? (asBefore(sibling) ?? inherited(context)) : undefined) ??
    (left.length > 0 && isOfSameWhole(figure, sentence) && left.every((cue) => PRODUCER.test(text.slice(cue.start, cue.end)))
      ? ofStageBefore(sibling, context)
      : undefined) ??
    (isOfSameWhole(figure, sentence) && left.some((cue) => YIELDS.test(text.slice(cue.start, cue.end)))
      ? from(
          earlier.find(({ id, form }) => form === "verb" && (id === "extraction" || id === "processing")),
          "is the stage of the whole",
          0.75,
        )
      : undefined) ??
    from(
      isOfStage(ofNoun, text, figure) || inWorld
        ? undefined
        : adjacent(text, sibling ? right.filter((cue) => !isWorker(text, cue)) : right, figure),
      "follows the figure",
      0.9,
    ) ??
    from(inWorld, "says what is done to the world's", 0.9) ??
    from(within(figure.bracket)[0], "stands in the same parenthesis", 0.85) ??
    from(behindBracket(figure, sentence, cues), "says what is done to the amount", 0.85, "done") ??
    holding(figure, sentence, cues) ??
    from(ownOutput(text, governing, figure), "leads to a part of one's own output", 0.88) ??
    from(done.predicate, "says what is done to the share", 0.9, "done") ??
    from(nouns.length === 0 ? givesPart(text, left, figure) : undefined, "leads to a part of the world's", 0.88) ??
    from(
      ofNoun && GENERAL.has(ofNoun.id) && !isPartOfSupply(text, ofNoun, figure) ? sharp : ofNoun,
      "is what the figure is a share of",
      0.92,
    ) ??
    from(
      done.participle?.id === "consumption" && /^used\b/.test(text.slice(done.participle.start)) ? madeOf(governing, figure) : undefined,
      "is done to what others use",
      0.85,
    ) ??
    from(
      done.participle && GENERAL.has(done.participle.id) ? (sharp ?? ofWhich ?? framed ?? done.participle) : done.participle,
      "says what happens to the share",
      0.88,
    ) ??
    (isHeldByMaker(figure, sentence, governing) ? aMarket(null, 0.75) : undefined) ??
    from(nouns.length === 0 && (!governing || GENERAL.has(governing.id)) ? framed : undefined, "is what all is said of", 0.8) ??
    from(governing, "leads to the figure", 0.85, "led") ??
    from(ofNoun ?? ofCues.at(0), "is what the figure is a share of", 0.8) ??
    from(headOf(sharpest(before), before, text), "stands before the figure", 0.7, "ahead") ??
    toldOfMarket(figure, sentence, 0.6) ??
    from(sharpest(within(resumedBy(figure, sentence)).toReversed()), "is what the sentence goes on with", 0.7) ??
    from(isElliptic(text, figure) ? sharpest(earlier) : undefined, "is what moved", 0.75) ??
    (isOfSameWhole(figure, sentence) && earlierDoings.length === 0 ? (asBefore(sibling) ?? inherited(context)) : undefined) ??
    from(
      right.find((cue) => near.includes(cue)),
      "stands after the figure",
      0.7,
      "about",
    ) ??
    (figure.of ? ofMarket(figure, sentence) : undefined) ??
    from(headOf(sharpest(earlierDoings), earlierDoings, text), "is carried over in the sentence", 0.6, "carried") ??
    (follows(text, figure) && !sibling ? inherited(context) : undefined) ??
    asBefore(sibling) ??
    from(sharpest(near), "stands in the sentence", 0.5, "about") ??
    onExchange(figure, sentence) ??
    inherited(context) ??
    from(sharpest(own), "works there", 0.45, "about") ??
    ofMarket(figure, sentence) ??
    inTrade(text, figure) ??
    unsaid(sentence)
  )
}

/** "as a percentage of apparent consumption": what is held against it is measured. */
function isDenominator(text: string, { start }: Span): boolean {
  return /\bas (?:a|the) (?:percentage|percent|per ?cent|share|proportion|fraction|%) of (?:[\w’'.-]+ ){0,3}$/i.test(text.slice(0, start))
}

/** No word says what is measured: whoever is named makes it; what nobody is named for is used. */
function unsaid({ areas, materials }: Sentence): Filled<MeasureId> {
  return toldBy(
    "untold",
    areas.length > 0 || materials.length === 0
      ? filled<MeasureId>("production", null, "no word says what it measures: taken as a share of output", 0.3)
      : filled<MeasureId>("consumption", null, "no word says what it measures and no area is named: taken as a share of use", 0.3),
  )
}

/** "Of world output, 25% comes from Peru": a share of output, wherever it comes from. */
function isOfStage(noun: FoundMeasure | undefined, text: string, { of, quantity }: Figure): boolean {
  const isWorlds = of !== null && /^(?:the |all |total )?(?:world|global)/.test(text.slice(of.start, of.end))
  return (
    noun !== undefined &&
    isWorlds &&
    of.end <= quantity.span.start &&
    (noun.id === "production" || noun.id === "extraction" || noun.id === "processing")
  )
}

/** "tariffs of 25% on steel imports and 10% on aluminium imports": the next rate, whatever it is on. */
function isNextRate({ left, quantity }: Figure, text: string, sibling: Filled<MeasureId> | undefined): boolean {
  return (
    sibling?.value === "tariff" &&
    /^\s+on\s/.test(text.slice(quantity.span.end)) &&
    /^\s+on\s[^,;%]*(?:,|,?\s+and)\s+(?:of\s+|an?\s+)?$/.test(text.slice(left.start, quantity.span.start))
  )
}

/** "Output at the pit, which a Swiss firm owns, fell 10%": the main clause that goes on after a relative one. */
function resumedBy({ clause }: Figure, { clauses, text }: Sentence): Span | null {
  const at = clauses.findIndex(({ start }) => start === clause.start)
  const [main, relative] = [clauses[at - 2], clauses[at - 1]]
  return main && relative && /^,\s+(?:which|where|who|whose)\b/.test(text.slice(relative.start)) ? main : null
}
