/** A share of a market: what its holder supplies, or, where a trade or a product has it, what that uses. */
import type { FoundMeasure } from "../../mentions/found.ts"
import type { MeasureId, Span } from "../../model.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled, toldBy } from "../slot.ts"
import type { Correction } from "./by-words.ts"

/** "its market share", "the largest share of the graphite market", "a slice of the world market". */
const SHARE =
  "(?:\\bmarket shares?\\b|\\b(?:shares?|part|slice|portion|proportion) (?:of|in) (?:the |its |their )?(?:[\\w’'-]+ ){0,4}market\\b)"
const TOLD = new RegExp(`${SHARE}[^,;%]*$`)
/** "Its share in the world market for helium, at present 3%". */
const TOLD_BEFORE = new RegExp(`${SHARE}|\\bshares? of [\\w’'.-]+(?: [\\w’'.-]+)? in (?:the |its )?(?:[\\w’'-]+ ){0,4}market\\b`)
/** ", which is now 57%": the clause before goes on. */
const WHICH = /^,\s+(?:which|that)\b/
/** "its share of world supply fell to 40%". */
const OF_SUPPLY = /\bshares? (?:of|in) (?:the |its )?(?:(?:world|global) supply|supply worldwide)\s(?:[a-z0-9]+\s){0,6}$/
const BEHIND = /^\s+(?:\w+\s){0,2}market share\b|^\s+share of (?:the|its) [^,;.]{0,40}\bmarket\b/
const OF_MARKET = /\bmarket\b/
/** Who is called after making it: what he has is not what is measured. */
const MAKER = /\b(?:producers?|makers?|manufacturers?|miners?|refiners?|smelters?|builders?)$/i

/** Supply, told as a share of a market. */
export function aMarket(span: Span | null, sure: number): Filled<MeasureId> {
  return toldBy("market", filled<MeasureId>("supply", span, "a share of a market", sure))
}

/** Whoever holds the share is only called after making it: "Russian producers have 30% of the world market". */
export function isHeldByMaker(figure: Figure, { text }: Sentence, governing: FoundMeasure | undefined): boolean {
  const near = text.slice(figure.left.start, figure.quantity.span.start)
  if (OF_SUPPLY.test(near)) return true
  const maker = governing !== undefined && MAKER.test(text.slice(governing.start, governing.end))
  return maker && (TOLD.test(near) || isOfMarket(figure, text))
}

/** The measure of a share of a market that is told on the way to the figure. */
export function toldOfMarket(figure: Figure, { text, clauses }: Sentence, sure: number): Filled<MeasureId> | undefined {
  const { clause, left, quantity } = figure
  const before = WHICH.test(text.slice(clause.start)) ? clauses.find(({ end }) => end === clause.start) : undefined
  const near = text.slice(left.start, quantity.span.start)
  const told = OF_SUPPLY.test(near) || TOLD.test(near) || (before && TOLD.test(text.slice(before.start, before.end)))
  return told ? aMarket(null, sure) : undefined
}

/** The measure of a share of a market that stands anywhere about the figure. */
export function ofMarket(figure: Figure, { text }: Sentence): Filled<MeasureId> | undefined {
  const { clause, quantity, of } = figure
  const told = TOLD_BEFORE.test(text.slice(clause.start, quantity.span.start)) || BEHIND.test(text.slice(quantity.span.end))
  return told || isOfMarket(figure, text) ? aMarket(of, 0.5) : undefined
}

function isOfMarket({ of }: Figure, text: string): boolean {
  return of !== null && OF_MARKET.test(text.slice(of.start, of.end))
}

const HAS =
  "(?:(?:also|now|still|already|together|alone)\\s+)?(?:ha[sd]|have|hold(?:s|ing)?|held|account(?:s|ed)? for|ma[dk]es? up|represent(?:s|ed)?|t[ao]kes?|took|captur(?:e|es|ed)|constitut(?:e|es|ed)|absorb(?:s|ed)?)"
/** "The synthetic form accounts for", "Refractories had": a trade, a product, a form, not whoever sells. */
const USER = new RegExp(
  `(?:^|[,;:.]\\s+|\\b(?:and|while|but|whereas)\\s+)(?:[Tt]he\\s+|[Aa]n?\\s+)?(?:[\\w-]+\\s+){0,3}?(?:forms?|kind|grades?|[a-z]*(?:cells|chemistr(?:y|ies)|alloys|magnets|batteries)|[Rr]efractories|[Cc]eramics|[Jj]ewell?e?ry|[Gg]lass|[Ss]teel(?:making)?|[Ee]lectronics|[Cc]atalysts|[Pp]igments|[Ff]ertili[sz]ers?|[a-z]+(?:ing|ics))\\s+${HAS}\\s`,
)

/** A market of which a trade has a share: "Refractories have the largest share of the graphite market, some 63%". */
export const OF_MARKETS: readonly Correction<[origin: boolean, destination: boolean]>[] = [
  {
    to: "consumption",
    why: "a trade or a form has it",
    fits: ({ measure, kind, told, lead }, origin, destination) =>
      kind === "level" && measure === "supply" && told === "market" && !origin && !destination && USER.test(lead),
  },
]
