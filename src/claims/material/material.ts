/** Which material a figure is about. */
import type { Claim, MaterialId, MeasureId, Span } from "../../model.ts"
import type { Context } from "../context.ts"
import { fuelOf, partOfElectricity } from "../electricity.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { withoutAsides } from "./asides.ts"
import { inContext, pairedBefore } from "./carried.ts"
import { boundMaterial } from "./constructions.ts"
import { gasMeant, kindMeant, oneMeant } from "./meant.ts"
import { narrowed } from "./narrowed.ts"
import { asPetroleum } from "./oil.ts"
import { referent } from "./referent.ts"
import { takesUp, topicOf } from "./topic.ts"
import { consumedOnly, usedIn, withoutUses } from "./used.ts"
import { usedBefore } from "./used-before.ts"

type Materials = Filled<readonly MaterialId[]>

/**
 * The material of a figure: what a word beside it stands for ("of the latter"), for a share of use what is used, else what the
 * construction of the sentence binds to it, else what the paragraph, the heading or the sheet is about. A material that the
 * sentence names only in a later clause yields to what the sentence before is about, as the figure before it (`sibling`) did.
 */
export function materialOf(
  figure: Figure,
  sentence: Sentence,
  context: Context,
  measure: MeasureId,
  kind: Claim["kind"],
  sibling?: Materials,
): Materials | null {
  if (kind === "level" && (measure === "production" || measure === "consumption") && partOfElectricity(figure, sentence)) {
    const fuel = fuelOf(figure, sentence)
    return filled([...(fuel?.ids ?? []), "electricity"], fuel ?? null, "a part of the electricity, and what it is made from", 0.85)
  }
  const used = measure === "consumption" && kind === "level"
  const view = withoutAsides(
    used ? withoutUses(sentence, context) : consumedOnly(sentence, measure),
    measure,
    context.isProduct,
    context.isA,
  )
  const bound = sharper(boundMaterial(figure, view, context, measure), figure, view, context)
  const found =
    respectively(figure, sentence, context) ??
    referent(figure, sentence, context) ??
    forWhich(figure, sentence, used) ??
    (measure === "tariff" ? chargedOn(figure, sentence) : null) ??
    takenUp(bound, figure, sentence, context) ??
    (used ? usedIn(figure, sentence, context) : null) ??
    usedBefore(figure, sentence, context, measure, kind, sibling) ??
    (used && sibling?.implied ? sibling : null) ??
    again(bound, figure, sentence, sibling) ??
    (sibling && FURTHER.test(sentence.text.slice(figure.clause.start, figure.quantity.span.start)) ? sibling : null) ??
    (bound && bound.sure >= LATER ? bound : null) ??
    (sibling?.implied && !sibling.span ? sibling : null) ??
    inContext(figure, sentence, context, measure) ??
    bound ??
    boundMaterial(figure, sentence, context, measure)
  if (!found) return null
  const meant = kindMeant(oneMeant(gasMeant(asTopic(found, context), sentence, context), sentence, context), sentence, context)
  const sort = narrowed(kindThatHas(meant, figure, sentence, context), figure, sentence, context)
  return asOre(asPetroleum(sort, sentence, measure, context), figure, sentence, measure)
}

/** "2% of the iron mined in the world": what is dug is its ore. */
function asOre(found: Materials, { of }: Figure, { text }: Sentence, measure: MeasureId): Materials {
  const isDug = measure === "extraction" || measure === "reserves"
  const at = isDug ? found.value.indexOf("iron") : -1
  return at < 0 || !(of && found.span && (inside(of, found.span) || /\bore\b/.test(text.slice(of.start, of.end))))
    ? found
    : { ...found, value: found.value.with(at, "iron-ore"), why: `${found.why}; what is dug is its ore` }
}

/** "the top producer of rare earths needs raw materials from abroad, 57% of its imports": the one that is named, not raw materials as such. */
function sharper(
  bound: Materials | null,
  { quantity, left }: Figure,
  { materials }: Sentence,
  { isProduct, materialKind }: Context,
): Materials | null {
  if (!bound || !isLoose(bound) || bound.value.length !== 1 || bound.value[0] !== "raw-materials") return bound
  const named = materials.filter(
    ({ start, end, ids }) =>
      // Behind another figure "minerals as a whole" have one of their own.
      start >= left.start &&
      end <= quantity.span.start &&
      ids.every((id) => !isProduct(id) && id !== "energy" && materialKind(id) !== "umbrella"),
  )
  const [only] = named
  return only && named.length === 1 ? filled(only.ids, only, "named beside raw materials as such", 0.75) : bound
}

/** "It is won together with platinum, and 85% comes from South Africa": what the sentence before is about, where others are only named in passing. */
function takenUp(bound: Materials | null, { quantity }: Figure, sentence: Sentence, context: Context): Materials | null {
  const last = context.before.at(-1)
  if (!bound || !last || !isLoose(bound) || !takesUp(sentence, quantity.span.start)) return null
  const topic = topicOf(sentenceOf(last))
  return topic ? filled(topic.ids, null, "the sentence goes on about it", 0.75, true) : null
}
/** Nothing binds it to the figure but that it stands somewhere before it. */
function isLoose({ told }: Materials): boolean {
  return told === "nearest" || told === "ahead" || told === "carried"
}

/** "plants retrieve 97% of it, others 80%": what the figure before is about, where nothing else is named on the way. */
function again(
  bound: Materials | null,
  { clause, quantity, of }: Figure,
  { passage, materials, text }: Sentence,
  sibling: Materials | undefined,
): Materials | null {
  if (!bound || !sibling || !isLoose(bound)) return null
  const last = passage.quantities[passage.quantities.indexOf(quantity) - 1]
  // "A tenth of the bauxite that becomes alumina is Brazilian, nine tenths come from Guinea": what the figure before is a share of, and what is told of it.
  const isTold =
    last && sibling.span && sibling.span.start >= last.span.end && clause.start <= last.span.start && !of && bound.told === "nearest"
  const from = isTold ? Math.max(last.span.end, text.lastIndexOf(", ", quantity.span.start)) : (last?.span.end ?? 0)
  if (!isTold && bound.told === "nearest") return null
  const anew = materials.some(({ start, end }) => last && start >= from && end <= quantity.span.start)
  return last && !anew
    ? { ...sibling, span: null, again: true, why: `as the figure before it: ${sibling.why}`, sure: sibling.sure - 0.05 }
    : null
}

/** "…, and for next year a further rise of 10%": of the same. */
const FURTHER =
  /\b(?:a further|another) (?:[a-z]+ )?(?:rise|increase|fall|drop|decline|gain|growth|reduction|jump|cut|advance) (?:of|by) (?:about |some |nearly |around )?$/

/** Below this a material is only named in a later clause of the sentence. */
const LATER = 0.65

/** In a sheet on natural graphite, "graphite" is natural graphite: the last word of the sheet's name. */
function asTopic(found: Materials, { topic }: Context): Materials {
  const [only] = topic
  const general = topic.length === 1 && found.value.length === 1 && found.value[0] === "raw-materials"
  if (general) return { ...found, value: topic, why: `${found.why}; the sheet is about it` }
  const wider = topic.length === 1 && only && found.value.length === 1 && only.endsWith(`-${found.value[0]}`)
  return wider ? { ...found, value: [only], why: `${found.why}; the sheet is about ${only.replaceAll("-", " ")}` } : found
}

/** Between a subject and its share, or between an amount and the part that it is. */
const HAS_SHARE =
  /^[^,;%]{0,40}?\b(?:provid\w+|supplie[sd]|supply|supplying|ma[dk]es? up|making up|account\w* for|represent\w*|cover\w*|contribut\w+|deliver\w*|met|meets?|mak(?:e|ing) up)\s+(?:only |just |about )?$|^(?:[^,;%]{0,30})?,\s+(?:or|i\.e\.|that is)\s+(?:about )?$/

/** "the LNG portion of all imported gas". */
const PORTION = /^(?:['’]s)?\s+(?:portion|share|part|slice|proportion|component)\s+(?:of|in)\s+(?:[\w’'.-]+\s+){0,3}$/

/** "59% was accounted for by gold, 29% by nickel". */
const AGENT =
  /^(?:\s+(?:of it\s+)?(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:accounted for|made up|contributed|represented))?\s+by\s+(?:the\s+)?$/

const OF_COSTS = /^(?:the\s+)?(?:[a-z]+\s+)?(?:costs?|price|value)\s+of\b|^what\s[^,;.]{3,40}\scosts?\b/

/** "LNG provides a quarter of gas supplies", "coal makes up 75% of energy": the kind that has a share of the whole. */
function kindThatHas(found: Materials, figure: Figure, { text, materials }: Sentence, { isA, isProduct }: Context): Materials {
  const [whole, ...others] = found.value
  const part = materials.find(
    (group) =>
      whole &&
      found.span &&
      PORTION.test(text.slice(group.end, found.span.start)) &&
      found.span.end <= figure.quantity.span.start &&
      group.ids.every((id) => isA(id, whole)),
  )
  if (part && others.length === 0) return filled(part.ids, part, "it has a share of what it is a kind of", 0.88)
  const agent = materials.find(
    (group) => group.start >= figure.quantity.span.end && AGENT.test(text.slice(figure.quantity.span.end, group.start)),
  )
  if (whole && others.length === 0 && agent && agent.start < figure.right.end && agent.ids.every((id) => id !== whole && isA(id, whole)))
    return filled(agent.ids, agent, "it is said to have the share", 0.88)
  if (!figure.of || !whole || others.length > 0 || !found.span || found.span.start < figure.of.start) return found
  const kind = materials.findLast(
    (group) =>
      group.end <= figure.quantity.span.start &&
      group.end > figure.left.start &&
      HAS_SHARE.test(text.slice(group.end, figure.quantity.span.start)),
  )
  if (!kind) return found
  // "Lithium accounts for 40% of the cost of a cathode".
  const isPart = isProduct(whole) && OF_COSTS.test(text.slice(figure.of.start)) && kind.ids.every((id) => !isProduct(id))
  return isPart || kind.ids.every((id) => isA(id, whole) || (whole === "energy" && !isA(id, "energy")))
    ? filled(kind.ids, kind, isPart ? "it has a share of what the whole costs" : "it has a share of what it is a kind of", 0.88)
    : found
}

const ON = /^\s+on\s+(?:(?!(?:to|from|in|and|or|that|which|than)\s)[\w’'-]+\s+){0,3}$/

/** "must pay 4% on bismuth": the goods that a duty is on. */
function chargedOn({ quantity, right }: Figure, { materials, text }: Sentence): Materials | null {
  const { end } = quantity.span
  const goods = materials.find((group) => group.start >= end && group.end <= right.end && ON.test(text.slice(end, group.start)))
  return goods ? filled(goods.ids, goods, "the duty is on it", 0.92) : null
}

/** What stands between a figure and the material that it is for: "6% each for", "40% prescribed for the". */
const forThe = (prepositions: string) =>
  new RegExp(
    `^\\s*(?:each\\s+)?(?:(?:prescribed|set|required|foreseen|planned|stipulated|demanded|fixed|laid down)\\s+)?(?:${prepositions})\\s+(?:the\\s+|both\\s+)?(?:(?:refined|natural|mined|primary|raw|crude|imported|rough)\\s+)?$`,
  )
const FOR = forThe("for")
const FOR_OR_IN = forThe("for|in")

/** "12% and 31% of the tin and the tungsten, respectively": the figures and the materials are paired in order. */
function respectively(figure: Figure, sentence: Sentence, context: Context): Materials | null {
  const { series } = figure.quantity
  if (!series) return null
  const last = sentence.passage.quantities[series.first + series.count - 1]
  const start = sentence.passage.quantities[series.first]?.span.start ?? 0
  const groups = sentence.materials.filter(({ ids }) => ids.length === series.count)
  const paired = groups.find((group) => last && group.start >= last.span.end) ?? groups.filter((group) => group.end <= start).at(-1)
  const id = paired?.ids[series.index]
  if (paired && id) return filled([id], paired, "paired in order, respectively", 0.9)
  // "721 kilograms of germanium and 1,530 of gallium, 11 and 512 percent respectively"
  const single = sentence.materials.filter((group) => group.end <= start && group.ids.length === 1)
  // "batteries need 16% cobalt, 6% lithium and 6% nickel, and from 2036 26%, 12% and 15% respectively"
  const raw = single.filter(({ ids }) => !ids.every(context.isProduct))
  const named = raw.length === series.count ? raw : single
  // "For antimony China alone …, and for platinum South Africa and Russia accounted for 59% and 27% respectively": the areas are paired.
  if (
    last &&
    sentence.areas.some((group) => group.ids.length === series.count && inside({ start: named.at(-1)?.end ?? 0, end: start }, group))
  )
    return null
  const one = named.length === series.count ? named[series.index] : undefined
  if (one && new Set(named.map(({ ids }) => ids[0])).size === series.count)
    return filled(one.ids, one, "paired in order, respectively", 0.85)
  const before = sentence.materials.some((group) => last && group.end <= last.span.start)
    ? undefined
    : pairedBefore(sentence, series.count, context)
  const earlier = before?.[series.index]
  return earlier ? filled([earlier], null, "paired in order with those of the sentence before", 0.8, true) : null
}

/** "by 115 per cent for cobalt", "6 % each for lithium and nickel"; a share of use only when it is one of several such ("40% for copper, 90% for lithium"). */
function forWhich({ quantity }: Figure, { materials, text, passage }: Sentence, used: boolean): Materials | null {
  const isFor = ({ span }: typeof quantity, group: Span) => (used ? FOR : FOR_OR_IN).test(text.slice(span.end, group.start))
  const which = materials.find((group) => isFor(quantity, group))
  const alone = which && used && !passage.quantities.some((other) => other !== quantity && materials.some((group) => isFor(other, group)))
  if (alone) return null
  return which ? filled(which.ids, which, "the figure is for it", 0.9) : null
}
