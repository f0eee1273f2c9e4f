/** The two sides of a trade held against each other: nobody supplies itself with imports, and of one's exports another takes a part. */

import type { AreaId, MeasureId } from "../../model.ts"
import { headsAnother, headsBracket } from "../areas/heads.ts"
import { STAGES } from "../areas/measures.ts"
import { isLeftOut, roleIn } from "../areas/role-words.ts"
import type { Context } from "../context.ts"
import type { Slots } from "../draft.ts"
import type { Figure } from "../figure.ts"
import { type AreaGroup, inside, type Sentence, sentenceOf } from "../sentence.ts"
import { filled, toldBy } from "../slot.ts"
import { type Bound, sensed } from "./of-pair.ts"
import { WORLDLY } from "./topic.ts"

const BETWEEN: ReadonlySet<MeasureId> = new Set<MeasureId>(["supply", "imports", "exports"])
/** What one has at home it does take from itself. */
const AT_HOME = /\b(?:own|home|domestic(?:ally)?|local|inland|at home|national|intra-\w+|themselves|itself)\b/i
const ABROAD =
  /\b(?:is|are|was|were|be|being|been) (?:[a-z]+ )?(?:imported|(?:brought|shipped) in|(?:bought|sourced|purchased) (?:abroad|overseas))\b/
const OWN_EXPORTS = /\b(?:its|their) (?:[\w-]+ ){0,3}?(?:exports|shipments|foreign sales)\b/
const OF_EXPORTS =
  /\b(?:exports|export(?:s|ed)?|foreign sales|sold abroad|shipped abroad|sent abroad)\s*$|\b(?:they|it|the country|[A-Z]\w+) exports?\b/
/** "the market share of EU producers": of their own market. */
const MARKET_SHARE = /\b(?:market share|share of the (?:[a-z]+ )?market)\b/
const PRODUCERS = /^(?:['’]s?)?\s+(?:[a-z]+\s+)?(?:producers|makers|mills|smelters|manufacturers|industry|works|suppliers)\b/

/** The sides of a trade as they can be. A figure whose sides differ and are told stays as it is. */
export function withBothSides(read: Bound, figure: Figure, sentence: Sentence, context: Context, last: Slots | null): Bound {
  if (read.measure.value === "other") return ofItself(read, sentence) ?? read
  if (STAGES.has(read.measure.value)) return atHomeAgain(read, figure, sentence, last) ?? read
  if (!BETWEEN.has(read.measure.value)) return read
  return (
    ofOwnMarket(read, sentence, context) ??
    notItself(read, figure, sentence, context) ??
    ofExports(read, figure, sentence) ??
    bySeller(read, figure, sentence) ??
    read
  )
}

/** "Its self-sufficiency in coal is 79%": of its own use, by itself. */
function ofItself({ measure, origin, destination }: Bound, { text }: Sentence): Bound | null {
  if (!measure.span || !/^self-suffic/i.test(text.slice(measure.span.start, measure.span.end))) return null
  const own = origin.value.length > 0 ? origin : destination
  return { measure, origin: own, destination: own }
}

/** "… of the panels used in the EU come from China. 40% should be made in the Union": of the same use, at home. */
function atHomeAgain({ measure, origin, destination }: Bound, figure: Figure, { text }: Sentence, last: Slots | null): Bound | null {
  const words = text.slice(figure.clause.start, figure.clause.end)
  const same = origin.value.length === 1 && last?.destination.value.join() === origin.value.join()
  if (!same || destination.value.length > 0 || figure.of !== null || last.kind.value !== "level" || WORLDLY.test(text)) return null
  if (!(AIMS.test(words) && IN_HOME.test(words)) && !/\bhome-?(?:made|grown|produced) (?:share|part)\b/.test(words)) return null
  return { measure, origin, destination: filled(origin.value, null, "of its own use, of which the claim before tells", 0.65, true) }
}
const AIMS = /\b(?:should|must|shall|is to|are to|has to|have to|targets?|goals?|aims?|benchmarks?|at least|want(?:s|ed)?)\b/
const IN_HOME = /\b(?:in the (?:Union|EU|bloc|country)|domestic(?:ally)?|at home|home|own)\b/

/** "46.3% of what they imported was Japanese", where "they" was taken for Japan: another one named takes it. */
function notItself(read: Bound, figure: Figure, sentence: Sentence, context: Context): Bound | null {
  const { measure, origin, destination } = read
  const same = origin.value.length > 0 && origin.value.join() === destination.value.join()
  const words = sentence.text.slice(figure.clause.start, figure.clause.end)
  if (!same || AT_HOME.test(words) || origin.told === "home" || destination.told === "home") return null
  const other = otherOf(origin.value, figure, sentence) ?? (measure.value === "supply" ? onlyBefore(origin.value, context) : undefined)
  if (!other && measure.value === "supply" && origin.span === null && ABROAD.test(words))
    return {
      measure: sensed(measure, "import-reliance", "on whom is not said"),
      origin: { ...origin, value: [], why: "on whom is not said" },
      destination,
    }
  const told = filled<readonly AreaId[]>(
    other?.ids ?? [],
    other?.group ?? null,
    other ? "the other one that is spoken of" : "nobody trades with itself",
    0.65,
    true,
  )
  if (measure.value === "imports") return { measure, origin: { ...told, value: [] }, destination }
  if (measure.value === "exports" && !other) return { measure, origin, destination: told }
  const weak = Number(destination.implied) * 2 - destination.sure >= Number(origin.implied) * 2 - origin.sure
  return weak ? { measure, origin, destination: told } : { measure, origin: told, destination }
}

interface Other {
  readonly ids: readonly AreaId[]
  readonly group: AreaGroup | null
}

function otherOf(known: readonly AreaId[], figure: Figure, sentence: Sentence): Other | undefined {
  const only = onlyOther(known, figure, sentence)
  return only && { ids: only.ids, group: only }
}

/** The one area of a sentence besides those known, when none is held against them or heads a figure of its own. */
function onlyOther(known: readonly AreaId[], figure: Figure, sentence: Sentence): AreaGroup | undefined {
  const others = sentence.areas.filter(
    (group) =>
      !group.ids.some((id) => known.includes(id)) &&
      !isLeftOut(sentence, group) &&
      !headsAnother(sentence, group, figure) &&
      !headsBracket(sentence, group) &&
      !hasFigure(group, figure, sentence) &&
      !(group.form === "possessive" && /^['’]s?\s+[A-Z]/.test(sentence.text.slice(group.end))),
  )
  const [only] = others
  return only && others.every(({ ids }) => ids.join() === only.ids.join()) ? only : undefined
}

/** "those that crossed the EU's outer border", "of which German makers are fond", "Austria's dependence": an area that stands as one who takes. */
const USERS =
  /^(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}?(?:makers|manufacturers|industry|industries|factories|users|buyers|importers|consumers|customers|utilities|farmers|smelters|refiners|refineries|mills|plants|carmakers|steelmakers|economy|market|dependen\w+|relian\w+|imports|needs|demand|supply|supplies)\b/

/** "they satisfy 4% of its needs": not of the giver's own. */
const ITS_NEEDS = /^(?:its|their) (?:[\w-]+ ){0,3}?(?:needs?|demand|requirements?|consumption|imports?|supply|supplies|purchases)\b/

export function onlyTaker(known: readonly AreaId[], figure: Figure, sentence: Sentence): AreaGroup | undefined {
  const other = onlyOther(known, figure, sentence)
  if (!other) return undefined
  const { text } = sentence
  const depends = /\b(?:dependen\w+|relian\w+)\b/.test(text.slice(figure.clause.start, figure.quantity.span.start))
  const takes =
    roleIn(sentence, other, "supply", undefined) === "destination" ||
    (figure.of !== null && inside(figure.of, other)) ||
    (figure.of !== null &&
      other.start > figure.of.start &&
      other.end <= figure.clause.end &&
      /^[^,;]*\b(?:that|which)\b[^,;]*$/.test(text.slice(figure.of.start, other.start))) ||
    USERS.test(text.slice(other.end)) ||
    (figure.of !== null && ITS_NEEDS.test(text.slice(figure.of.start, figure.of.end))) ||
    (depends && inside(figure.clause, other))
  return takes ? other : undefined
}

/** "Chile follows with 26%": its clause gives a figure of its own. */
function hasFigure(group: AreaGroup, { quantity }: Figure, { clauses, passage, parentheses }: Sentence): boolean {
  const own = clauses.find((one) => inside(one, group))
  return passage.quantities.some(
    (other) =>
      other !== quantity &&
      other.pair === undefined &&
      own !== undefined &&
      inside(own, other.span) &&
      !parentheses.some((bracket) => inside(bracket, other.span)),
  )
}

function onlyBefore(known: readonly AreaId[], { before }: Context): Other | undefined {
  const last = before.at(-1)
  const ids = [...new Set(last ? sentenceOf(last).areas.flatMap(({ ids }) => ids) : [])].filter((id) => !known.includes(id))
  return ids.length === 1 ? { ids, group: null } : undefined
}

/** "the market share of EU producers fell to 24%", where imports gain: of the market at home. */
function ofOwnMarket({ measure, origin, destination }: Bound, sentence: Sentence, { before }: Context): Bound | null {
  const { text, areas } = sentence
  const own = areas.find((group) => PRODUCERS.test(text.slice(group.end)) && group.ids.join() === origin.value.join())
  const spoken = [text, ...before.slice(-2).map((passage) => passage.text)].join(" ")
  if (
    measure.value !== "supply" ||
    !own ||
    (destination.value.length > 0 && destination.value.join() !== origin.value.join()) ||
    !MARKET_SHARE.test(text)
  )
    return null
  if (!/\bimport|\bdumping/i.test(spoken) || WORLDLY.test(text)) return null
  return { measure, origin, destination: toldBy("home", filled(own.ids, own, "what is its own, at home", 0.7)) }
}

/** "For the Korean industry China is vital: 48% of its exports go there": the one other area sells. */
function bySeller({ measure, origin, destination }: Bound, figure: Figure, sentence: Sentence): Bound | null {
  if (measure.value !== "exports" || origin.value.length > 0 || destination.value.length === 0 || WORLDLY.test(sentence.text)) return null
  if (!OWN_EXPORTS.test(sentence.text.slice(figure.clause.start, figure.clause.end))) return null
  const seller = onlyOther(destination.value, figure, sentence)
  return seller ? { measure, origin: filled(seller.ids, seller, "the one other area of the sentence", 0.65), destination } : null
}

/** "78% of the steel they export is bought inside the EU": a part of what one sends out. */
function ofExports({ measure, origin, destination }: Bound, { of }: Figure, { text }: Sentence): Bound | null {
  const pair = origin.value.length > 0 && destination.value.length > 0
  if (measure.value !== "supply" || !pair || !of || !OF_EXPORTS.test(text.slice(of.start, of.end))) return null
  const sent = sensed(measure, "exports", "a part of what one sends out")
  // "25% of the crude that the cartel exported was Emirati": who sends it out takes none of it.
  const sends = destination.span !== null && /^(?:['’]s)?\s+(?:\w+\s+)?export(?:s|ed)?\b/.test(text.slice(destination.span.end))
  return { measure: sent, origin, destination: sends ? filled<readonly AreaId[]>([], null, "it sends it out", 0.7) : destination }
}
