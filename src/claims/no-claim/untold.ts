/** Readings that say too little to be a claim, or that speak of something else than the material they were given. */

import type { Passage } from "../../mentions/index.ts"
import type { Claim, MaterialId, MeasureId, Span } from "../../model.ts"
import type { Context } from "../context.ts"
import { isOfEconomy } from "../economy.ts"
import { type Figure, figuresOf } from "../figure.ts"
import { inside, type Sentence, sentenceOf } from "../sentence.ts"
import type { Filled } from "../slot.ts"
import { isOfPeople } from "./rejections.ts"

export interface Reading {
  readonly figure: Figure
  readonly materials: Filled<readonly MaterialId[]>
  readonly measure: Filled<MeasureId>
  readonly kind: Claim["kind"]
  readonly sentence: Sentence
  readonly context: Context
}
interface Untold {
  /** What is not told, with an example. */
  readonly id: string
  readonly fits: (reading: Reading) => boolean
}

const UNTOLD: readonly Untold[] = [
  {
    id: "a duty on everything: a 25% tariff on most of its goods",
    fits: ({ materials, measure, sentence: { text } }) =>
      materials.implied &&
      measure.value === "tariff" &&
      !/\b(?:the|this|that|these) (?:metals?|minerals?|materials?|products?|goods in question|alloy|ore)\b/.test(text) &&
      /\b(?:on|to) (?:everything|all|most|any|its|some|their) |\bfor (?:most|all|other) (?:goods|products|imports)\b/.test(text),
  },
  { id: "a duty on goods of all kinds, whatever else is named: 50% tariffs on Indian imports", fits: isOnAllGoods },
  {
    id: "goes on with shares of people, where nothing has been claimed so far",
    fits: ({ materials, context }) => materials.implied && context.previous === null && context.before.some(isAboutPeople),
  },
  { id: "energy as such, which is no material", fits: ({ materials }) => materials.value.every((id) => id === "energy") },
  { id: "a share of all trade, of which the material is a part", fits: ofTrade },
  {
    id: "nothing of it in the sentence, and nothing that points back",
    fits: (reading) => reading.materials.implied && reading.sentence.areas.length === 0 && isAdrift(reading),
  },
  {
    id: "a part of an economy that mining as such has",
    fits: ({ figure, materials: { value, span }, sentence }) =>
      value.every((id) => id === "raw-materials") &&
      !/^mineral/i.test(sentence.text.slice(span?.start ?? 0, span?.end ?? 0)) &&
      isOfEconomy(figure, sentence),
  },
  {
    id: "all of it elsewhere: the non-mining sector grew by 2%",
    fits: ({ materials, measure, kind }) =>
      materials.implied && measure.implied && kind === "change" && materials.value.every((id) => id === "raw-materials"),
  },
  {
    id: "what a thing holds, which is none of the materials: rocks that contain 50% carbonate minerals",
    fits: ({ figure: { quantity, left, right }, sentence: { text, materials } }) =>
      /\bcontain(?:s|ed|ing)?\s*$/.test(text.slice(left.start, quantity.span.start)) &&
      /^[\s-]*(?:by[\s-](?:volume|weight|mass)\s+)?(?:of\s+)?(?!(?:or|and|by|in|on|to|at|of|more|less|when|which|the|its|their|each)\b)[a-z]{3,}/.test(
        text.slice(quantity.span.end, right.end),
      ) &&
      !materials.some(({ start }) => start >= quantity.span.end && start < quantity.span.end + 40),
  },
  { id: "another thing's share, the verb left out: gold made up 48% of exports, cocoa 15%", fits: isOfAnotherThing },
  { id: "mining of coins: no ore is dug", fits: isCrypto },
  { id: "emissions of the whole economy", fits: ({ measure, ...reading }) => measure.value === "emissions" && !isTied(measure, reading) },
  {
    id: "a stake in a company, of which only its name is told: a 15% stake in MP Materials",
    fits: ({ materials, measure, figure: { quantity }, sentence: { text } }) =>
      materials.implied &&
      measure.value === "ownership" &&
      /^\s*(?:equity |minority |majority )?(?:stake|interest|shareholding) in (?:the )?[A-Z]/.test(text.slice(quantity.span.end)),
  },
  {
    id: "no word says what is measured, and the material is not what the figure plainly belongs to, or it moved: shares fell 20%",
    fits: (reading) =>
      reading.measure.sure < 0.4 &&
      (reading.kind === "change" ||
        (!isOfIt(reading) && (reading.materials.implied || reading.materials.sure < (hasAShare(reading) ? 0.75 : 0.9)))),
  },
]

const ANOTHER =
  /^\s*(?:of\s[^,;%]{3,60})?[,;]\s+(?:and\s+|while\s+)?(?!(?:about|around|some|nearly|almost|over|under|only|just|up|down|then|now|today|later|earlier|another|less|more|another|roughly|at|by|in|to|from|for|of|with|as|it|they|who|which|that|a|an|the)\b)[a-z]{3,}(?:\s(?!(?:of|in|for|to|from|by|at|with|is|was|were|are)\b)[a-z]{3,}){0,2}\s(?:(?:about|around|some|nearly|only|just)\s)?$/
const SHARED_OUT: ReadonlySet<MeasureId> = new Set<MeasureId>(["exports", "imports", "production", "supply", "import-reliance"])

/** A name that is no material, where another had its share of a whole. */
function isOfAnotherThing({
  figure: { of, left, quantity, bracket },
  materials,
  measure,
  kind,
  sentence: { text, passage },
}: Reading): boolean {
  if (of || bracket || quantity.series || kind === "change" || !SHARED_OUT.has(measure.value)) return false
  if (!materials.again || (materials.told !== "nearest" && materials.told !== "ahead")) return false
  return (
    ANOTHER.test(text.slice(left.start, quantity.span.start)) &&
    !passage.measures.some(({ start, end }) => start > text.indexOf(",", left.start) && start >= left.start && end <= quantity.span.start)
  )
}

/** "Thailand taps 33% of it": whatever is done with it, it is a share of it. */
function isOfIt({ materials, figure: { of }, sentence: { text, areas } }: Reading): boolean {
  return of !== null && areas.length > 0 && materials.told === "pronoun" && /^(?:it|them)\b/.test(text.slice(of.start))
}

/** "Gold alone is responsible for 66% of it", "0.6% was all it contributed": a verb of having a share. */
const HAS_A_SHARE =
  /\b(?:accounts? for|accounted for|accounting for|ma[dk]es? up|making up|represent(?:s|ed|ing)?|contribut(?:e|es|ed|ing)|responsible for|st(?:ands?|ood) for|furnish(?:es|ed)?|constitut(?:e|es|ed)|compris(?:e|es|ed)|amount(?:s|ed)? to)\s+(?:(?:only|just|about|some|a mere|no less than|as much as) )*$/
const IS_CONTRIBUTED =
  /^\s+(?:is|was|were|are) (?:all )?(?:that )?(?:it|they|[A-Z]\w+) (?:contribute[sd]?|furnish(?:es|ed)|supplie[sd]|gave|gives)\b/
function hasAShare({ figure: { quantity, left, right }, sentence: { text } }: Reading): boolean {
  return HAS_A_SHARE.test(text.slice(left.start, quantity.span.start)) || IS_CONTRIBUTED.test(text.slice(quantity.span.end, right.end))
}

/** What a reading leaves untold; null for one that can stand as a claim. Half of all percentages that are no claims end here. */
export function untold(reading: Reading): string | null {
  return UNTOLD.find(({ fits }) => fits(reading))?.id ?? null
}

const ALL_GOODS =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:es)?|surcharges?)\b(?:, or [^,]{2,30},)?(?: \w+){0,5}? on (?:(?:all|certain|most|many|some|other|its|their|the|goods from) ){0,3}(?:[A-Z][\w’'.-]* ){0,2}(?:goods|products|imports|exports|everything|merchandise)\b(?! of\b)/

/** "Raised to 145% on Chinese imports": of whatever kind. */
const ON_IMPORTS =
  /^\s*on\s(?:(?:all|most|many|certain|other|some|its|their|the|such)\s){0,2}(?:[A-Z][\w’'.-]*\s){0,2}(?:goods|products|imports|merchandise)\b(?! of\b)(?! from [A-Z][\w’'-]+ of\b)/

function isOnAllGoods({ measure, figure: { quantity }, sentence: { text, materials } }: Reading): boolean {
  const { end } = quantity.span
  if (ON_IMPORTS.test(text.slice(end))) return true
  const goods = measure.value === "tariff" ? ALL_GOODS.exec(text.slice(end, end + 110)) : null
  const scope = goods && { start: end, end: end + goods.index + goods[0].length }
  return scope !== null && !materials.some((group) => inside(scope, group)) && !/[.;]\s/.test(text.slice(scope.start, scope.end))
}

/** "15% of global seaborne trade …, including 8% of grain": of all trade; the material belongs to the figure behind it. */
function ofTrade({ figure: { of, right, bracket }, materials: { span }, sentence: { text } }: Reading): boolean {
  if (!of || bracket || !span || span.start < right.end) return false
  return /\b(?:trade|commerce|shipping|traffic)\s*$/.test(text.slice(of.start, of.end))
}

/** "Of those asked, 60% …": all that the sentence tells is shares of people. */
function isAboutPeople(passage: Passage): boolean {
  if (passage.quantities.length === 0) return false
  const sentence = sentenceOf(passage)
  return figuresOf(sentence).every((figure) => isOfPeople(figure, sentence))
}

const POINTS =
  /\b(?:it|its|they|them|their|that|those|these|this|such|which|former|latter|same|remainder|rest|whole|other|both|each|shares?|proportions?|portions?|parts?|reliance|dependence|dependency|figures?|percentages?|rates?|total|tonnages?|tons|tonnes|volumes?|benchmark|sales|purchases|deliveries|shipments|arrivals|cargoes|buyers|sellers|customers|suppliers|producers?|smelters|refiner(?:s|ies)|mines|miners|mills|furnaces|plantations|reserves|deposits|recycl\w+|output|production|demand|domestic|consumption|imports?|exports?|metal|material|ore|industry|sector|decline|increase|drop|rise|fall|jump|leap|gain|growth|slump|surge|order|market|world|global|supply|supplies|usage)\b/i
/** "Building parts accounted for 25%": a bare share, which goes on with the whole that was named last. */
const BARE_SHARE =
  /\b(?:accounted for|accounts? for|made up|ma[dk]es? up|represent(?:s|ed)?|contributed|took|followed with)\s+(?:\w+ ){0,2}$/

/** "Glass took 7% in 2022, greases 4%": the next one, the verb left out. */
const NEXT_BARE_SHARE =
  /\b(?:accounted for|accounts? for|made up|ma[dk]es? up|represent(?:s|ed)?|contributed|took)\s[^;:]{0,60}%[^;:%]{0,20}(?:,|,? and)\s[a-z][a-z ,-]{2,40}\s$/

/** "Solar cells get 15%", "batteries follow at 32%": another user of what the claim before told the use of. */
const NEXT_USER =
  /\b(?:takes?|claims?|claimed|adds?|added|gets?|got|uses?|used|needs?|needed|absorbs?|absorbed|consumes?|consumed|requires?|required|draws?|drew|swallows?|swallowed|buys?|bought|follow(?:s|ed)?|(?:comes?|came|is|are|was|were) (?:next|second|third))(?: with| at| on|,)?\s+(?:(?:about|around|some|nearly|almost|over|only|just|another|roughly|a further|an estimated|a mere|less than|more than|up to|at least) )*$/

/** "15% is strewn on roads", "a third goes into glass": another outlet of what the claim before is about. */
const OUTLET =
  /^\s*,?\s*(?:goes|go|went|disappears?|disappeared|ends? up|ended up|serves?|served|(?:is|are|was|were) (?!not\b)[a-z]+(?:ed|en|wn|nt|lt|ut))\s+(?:as|in|into|on|onto|to|for|by)\b/

/** Nothing of the claim is in the sentence, and nothing in it points to what was said before. */
function isAdrift({ measure, figure: { quantity }, sentence: { text }, context: { previous } }: Reading): boolean {
  const lead = text.slice(0, quantity.span.start)
  const goesOn =
    previous?.kind.value === "level" &&
    (BARE_SHARE.test(lead) || NEXT_BARE_SHARE.test(lead)) &&
    /^\s*(?:[.,;]|$|and\b|while\b|in (?:19|20)\d\d\b)/.test(text.slice(quantity.span.end))
  const outlet =
    previous?.measure.value === "consumption" &&
    previous.kind.value === "level" &&
    (OUTLET.test(text.slice(quantity.span.end)) || NEXT_USER.test(lead))
  return !goesOn && !outlet && (measure.implied || measure.value === "supply") && !POINTS.test(text)
}

function isCrypto({ measure, sentence: { text }, context: { before, heading } }: Reading): boolean {
  const coins = /\b(?:bitcoins?|crypto\w*|hash\s?rate|blockchain)\b/i
  return (
    measure.value === "extraction" &&
    [text, ...before.map((passage) => passage.text), heading?.text ?? ""].some((words) => coins.test(words))
  )
}

/** Emissions are those of a material when it stands beside the word ("emissions from steelmaking"), or has the share ("steel causes 7%"). */
function isTied(
  { span: word }: Filled<MeasureId>,
  { materials: { span, implied }, figure, kind, sentence: { text } }: Omit<Reading, "measure">,
): boolean {
  if (kind === "level" && (!span || span.end <= figure.quantity.span.start)) return true
  // "Emissions come down by 95% when the recycled route is chosen": those of making it.
  if (kind === "change" && MAKING.test(text)) return true
  if (implied || !span) return false
  return word !== null && isBeside(text, span, word)
}

const MAKING =
  /\b(?:recycl\w+|scrap|secondary|primary|smelt\w+|refin\w+|furnaces?|kilns?|mines?|mined|mining|(?:a|per|each|every) (?:tonne|ton|kilogram|kilo)|production route|feedstock)\b/

function isBeside(text: string, one: Span, other: Span): boolean {
  const between = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start))
  return between.length < 45 && !/[,;:]|\b(?:if|as|and|while|when)\b/.test(between)
}
