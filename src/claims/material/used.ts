/** For shares of use: what is used, told from what it is used for ("81% of niobium goes into steel"). */
import type { MaterialId, MeasureId, Span } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { type Group, inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"

/** "used in", "for": not "demand for", "consumption in". */
const END_USE =
  /(?<=\S\s)(?<!\b(?:demand|needs?|requirements?|appetite|consumption|use|market|growth|rise|increase|decline|drop|fall|thirst|hunger|outlook|prices?|orders|rush|customers?|buyers?|users?|consumers?|outlets?|hunt|race|search|that|those|such|well|same|followed)\s)(?<!\bsuch [a-z]+ )\b(?:for|in|as|by|into)\s+(?:the\s+)?(?:[a-z][\w-]*\s+(?:(?:and|or)\s+)?)?$/i

/** The verb: "what the Union needs for turbines". */
const NEEDED_FOR = /\b(?:that|which|what)\s+(?:the\s+)?[\w'’.-]+\s+(?:needs?|uses?)\s+(?:for|in)\s+(?:the\s+)?(?:[\w-]+\s+)?$/i

/** "needed for superalloys and high-strength steel". */
const NEEDED_IN =
  /\b(?:needed|used|required|wanted|necessary|employed|consumed|indispensable|essential)\s+(?:for|in|to make)\s+(?:[a-z][\w-]*,?\s+){2,6}$/

/** What a product does that something is used in: "took 12%", "batteries taking 3%", "batteries, 87%", "batteries (87%)". */
const USES =
  /^(?:\s*\([^)]*\)|,\s(?!(?:and|or)\b)[^,;%\d]{3,40},)?(?:,?\s+(?:and\s+)?(?:about |some |an estimated |nearly |another |a further |the other |roughly |around )?\d|\s*\(\d|\s+(?:is|are|was|were)\s+(?:\w+\s+)?\d|\s+(?:(?:alone|will|would|could|may|also|now) ){0,2}(?:(?:and|or) [\w\s-]{3,30})?\s*(?:account|ma[dk]e|making|represent|took|tak(?:es?|ing)|consum|us(?:es?|ed|ing)\b|absorb|requir|claim|swallow|soak|gobbl|devour|burn|eat|drew|draw|need|(?:all |both |also )?contain)\w*)/

/** The one who demands: "demand from batteries", "use in catalysts". */
const DEMANDS =
  /\b(?:demand|use|usage|consumption|uptake|offtake)\s+(?:in|from|by)\s+(?:the\s+)?(?:(?:makers|producers|manufacturers|builders|buyers|users|owners) of\s+)?(?:[\w-]+\s+)?$/i

/** "Consumption divides into silicones, aluminium and solar". */
const DIVIDES = /\b(?:divid(?:es?|ed)|splits?|falls?|fell|break(?:s|ing)? down|broken down) (?:\w+ )?into\b[^.;]*$/

/** "Alloying aluminium used 45%", "making batteries": what is done with the thing takes the share. */
const DONE =
  /(?:^|[,;:]\s|\band\s)(?:[Aa]lloying|[Mm]aking|[Hh]ardening|[Gg]alvani[sz]ing|[Cc]oating|[Pp]roducing|[Pp]roduction of|[Mm]anufacture of)\s+$/

/** "…; in nickel it is 40%", "in copper, as in zinc, 40%": what the statement before is now told of. */
const OPENS = /(?:^|[;,:–—]\s+(?:(?:and|but|while|whereas|yet)\s+)?|,?\s+as\s+|\bth(?:at|ose)\s+|\band\s+)(?:in|for|with)\s+(?:the\s+)?$/i
const SHARED =
  /^,?\s+(?:(?:it|they|that|this|the (?:share|figure|portion|proportion|rate|percentage|part|ratio|fraction)s?)\b|as in\b|(?:is|was|will|would|could|should|rises?|rose|fell|falls?|grew|climb\w*|expand\w*|increas\w+|shr[aiu]nk|doubl\w+)\b|(?:by |at |to )?(?:some |about |around |nearly |almost |over |upwards of |more than )?\d)/i

function isShared({ text }: Pick<Sentence, "text">, { start, end }: Span): boolean {
  return OPENS.test(text.slice(0, start)) && SHARED.test(text.slice(end))
}

/** Whether a material stands where a sentence says what something is used for or in. */
export function isEndUse({ text }: Sentence, { start, end }: Group<MaterialId>): boolean {
  const before = text.slice(0, start)
  if (isShared({ text }, { start, end })) return false
  return (
    END_USE.test(before) ||
    NEEDED_FOR.test(before) ||
    DEMANDS.test(before) ||
    DIVIDES.test(before) ||
    NEEDED_IN.test(before) ||
    DONE.test(before)
  )
}

/**
 * For a share of use: the sentence without the products that something is used in, as items of a list ("batteries, 87%") or as
 * subjects ("integrated circuits accounted for 74% of consumption").
 */
export function withoutUses(sentence: Sentence, context: Context): Sentence {
  return consumedOnly({ ...sentence, materials: sentence.materials.filter((group) => !isUser(sentence, group, context)) }, "consumption")
}

/** Whether a material is said to use another: a product does, an alloy where something else is spoken of. */
export function isUser(
  { text, materials }: Sentence,
  { end, ids }: Group<MaterialId>,
  { isProduct, before, topic, materialKind }: Context,
): boolean {
  const after = text.slice(end)
  const alloyed = ALLOYED.exec(after)
  if (!USES.test(after.slice(alloyed?.[0].length ?? 0))) return false
  if (ids.every(isProduct)) return true
  const isOther = (id: MaterialId) => !ids.includes(id) && !isProduct(id) && id !== "raw-materials"
  const spoken = [
    ...topic,
    ...materials.flatMap((group) => group.ids),
    ...before.slice(-2).flatMap((passage) => passage.materials.map(({ id }) => id)),
  ]
  return (alloyed !== null || ids.every((id) => id === "steel" || materialKind(id) === "alloy")) && spoken.some(isOther)
}

/** "The steel industry takes 79%", "aluminium alloys took 40%". */
const ALLOYED =
  /^\s+(?:industry|sector|making|makers?|manufacturers?|producers?|alloys?|alloying|castings?|die-casting|smelting|plants?|refiner(?:y|ies|s)|works|mills?|factor(?:y|ies)|furnaces?|foundr(?:y|ies)|production)\b/

/** For a measure of use: the sentence without the materials that something is used for or in, unless nothing else is named. */
export function consumedOnly(sentence: Sentence, measure: MeasureId): Sentence {
  if (measure !== "consumption") return sentence
  return { ...sentence, materials: sentence.materials.filter((group) => !isEndUse(sentence, group)) }
}

/** A list goes on behind the comma that ends the of-phrase. */
function startsIn(of: Span, { start }: Span): boolean {
  return start >= of.start && start < of.end
}

/** What is used, not what it is used for: "consumption of niobium: steels, 81%". */
export function usedIn(figure: Figure, sentence: Sentence, context: Context): Filled<readonly MaterialId[]> | null {
  const anew = sentence.materials.findLast(
    (group) => inside(figure.left, group) && isShared(sentence, group) && !group.ids.every(context.isProduct) && !figure.of,
  )
  if (anew) return filled(anew.ids, anew, "what the statement before is now told of", 0.88)
  const used = sentence.materials.filter((group) => {
    const { start, end } = group
    const before = sentence.text.slice(0, start)
    const after = sentence.text.slice(end)
    if (isUser(sentence, group, context)) return false
    return (
      /\b(?:consumption|use|demand|usage|uses|applications|requirements?|drivers?|users?|consumers?|outlets?)\s+(?:of|for)\s+(?:[\w-]+\s+)?$/i.test(
        before,
      ) ||
      /\b(?:consumes?|uses?|absorbs?)\s+(?:most|much|all|the)?\s*$/i.test(before) ||
      /^\s+(?:\w+\s+)?(?:consumed|consumption|demand|used|usage|use|is used|was used|requirements?)\b/i.test(after)
    )
  })
  const { of } = figure
  const that =
    of &&
    sentence.materials.find(
      ({ start }) => start >= of.end && /^(?:that|those)\s+(?:for|of|in)\s+(?:the\s+)?$/.test(sentence.text.slice(of.start, start)),
    )
  if (that) return filled(that.ids, that, "the figure is a share of its use", 0.9)
  const own = figure.of && sentence.materials.find((group) => startsIn(figure.of!, group) && !isEndUse(sentence, group))
  if (own) return filled(own.ids, own, "the figure is a share of its use", 0.93)
  const nearest = used.filter((group) => group.end <= figure.anchor).at(-1) ?? used.find((group) => inside(figure.right, group))
  return nearest ? filled(nearest.ids, nearest, "it is what is used", 0.92) : null
}
