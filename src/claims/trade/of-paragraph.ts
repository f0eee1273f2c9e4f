/** Whose supply a paragraph is about: once it has told who takes, the areas that follow with a share give, and nobody says so again. */
import { isLeftOut, roleIn } from "../areas/role-words.ts"
import type { Passage } from "../../mentions/index.ts"
import type { AreaId, Claim, MeasureId, Span } from "../../model.ts"
import type { Slots } from "../claim.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { type AreaGroup, inside, type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"

type Areas = Filled<readonly AreaId[]>
interface Bound {
  readonly measure: Filled<MeasureId>
  readonly origin: Areas
  readonly destination: Areas
}

const TRADE: ReadonlySet<MeasureId> = new Set<MeasureId>(["supply", "imports", "import-reliance"])
/** Words of buying: what they are said of takes. */
const BUYING =
  /\b(?:import\w*|buy(?:s|ing|ers?)?|bought|purchas\w+|tak(?:es?|ing) in|took in|br(?:ings?|ought) (?:in|ashore)|suppl(?:y|ies|ied|iers?)|procur\w+|sourc\w+|relian\w+|rel(?:y|ies|ied)|depend\w+|fetch\w*|customer|deliver(?:y|ies) of|arrivals?|feedstock|orders?|demand|needs?|gets? (?:its|their)|from abroad|foreign)\b/i
const WORLDLY = /\b(?:world(?:['’]s|wide)?|global(?:ly)?|planet|on earth|all countries|everywhere)\b/i
/** No word of the figure's own says what it measures, or one that only says who handed it over. */
const UNSAID = /^(?:no word says|as the figure before|measure of|the sentence before)/
const HANDED =
  /^"(?:sen[dt]s?|sending|ship(?:s|ped|ping)?|deliver\w*|sold|sells?|provid\w+|suppl\w+|contribut\w+|turn(?:ed|s) out|load(?:ed|s)?|export(?:ed|s))" /
/** Of it all: "of it", "of the total", "of what arrived", or no of-phrase. */
const OF_IT =
  /^(?:it|that|this|them|these|those|which|the (?:total|whole|lot|amount|tonnage|volume|imports?|purchases|deliveries|arrivals|sum|quantity|material|metal|ore|fuel)|all (?:imports?|deliveries|purchases|arrivals)|what (?:arrived|came in|was (?:imported|bought|received|delivered|purchased))|(?:such|these|those|total|its|their) (?:imports?|purchases|deliveries))\b/i

/** The trade of the paragraph read into a figure that leaves it out; what the words themselves say stays. */
export function withTradeOfParagraph(
  read: Bound,
  kind: Claim["kind"],
  figure: Figure,
  sentence: Sentence,
  context: Context,
  last: Slots | null,
): Bound {
  const { measure } = read
  const share = figure.of ? sentence.text.slice(figure.of.start, figure.of.end) : ""
  const unsaid = measure.implied || UNSAID.test(measure.why)
  const handed = HANDED.test(measure.why)
  if (!(unsaid || handed || TRADE.has(measure.value)) || read.destination.value.length > 1) return read
  if (WORLDLY.test(sentence.text.slice(figure.clause.start, figure.clause.end))) return read
  if (sentence.areas.some((group) => roleIn(sentence, group, "imports", undefined) === "destination")) return read
  const taker = takerOf(context, last)
  if (!taker) return read
  const giver = giverOf(figure, sentence, taker)
  if (!giver) return read
  if (handed && measure.value === "exports" && figure.of && !OF_IT.test(share)) return read
  const why = "the paragraph is about what another takes"
  const to: MeasureId = kind === "level" || figure.quantity.value.unit === "percentage point" ? "supply" : "imports"
  return {
    measure: measure.value === to ? measure : { ...filled(to, measure.span, `${measure.why}; ${why}`, 0.75), implied: measure.implied },
    origin: filled(giver.ids, giver, "it gives what the paragraph's buyer takes", 0.8),
    destination: filled(taker, null, "whose supply the paragraph is about", 0.75, true),
  }
}

/** Who takes in the sentences before, or in the claim before. */
function takerOf({ before }: Context, last: Slots | null): readonly AreaId[] | null {
  if (last) {
    const { destination, measure } = last
    return TRADE.has(measure.value) && destination.value.length > 0 ? destination.value : null
  }
  for (const passage of before.slice(-2).toReversed()) {
    if (passage.areas.every(({ id }) => id === "001")) continue
    return BUYING.test(passage.text) && !WORLDLY.test(passage.text) ? buyersOf(passage) : null
  }
  return null
}

function buyersOf(passage: Passage): readonly AreaId[] | null {
  const sentence = sentenceOf(passage)
  const takers = sentence.areas.filter((group) => !isLeftOut(sentence, group) && roleIn(sentence, group, "imports", undefined) === "destination")
  const [only] = takers
  return takers.length === 1 && only ? only.ids : null
}

/** The area beside the figure, which is not the one that takes. */
function giverOf(figure: Figure, sentence: Sentence, taker: readonly AreaId[]): AreaGroup | undefined {
  const others = sentence.areas.filter((group) => !isLeftOut(sentence, group) && !group.ids.some((id) => taker.includes(id)))
  const within = (span: Span) => others.filter((group) => inside(span, group))
  if (sentence.areas.some((group) => inside(figure.clause, group) && group.ids.some((id) => taker.includes(id)))) return undefined
  const { end } = figure.quantity.span
  const next = others.find((group) => group.start >= end && /^\s+(?:of it )?(?:is |are |was |were )?$/.test(sentence.text.slice(end, group.start)))
  return next ?? within(figure.left).at(-1) ?? within(figure.right)[0] ?? within(figure.clause).filter((group) => group.end <= figure.anchor).at(-1)
}
