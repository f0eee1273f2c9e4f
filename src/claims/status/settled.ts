/** The status once it is known what a figure measures, and for when. */
import type { Claim, MeasureId, Period, Status } from "../../model.ts"
import { LATEST } from "../context.ts"
import type { Figure } from "../figure.ts"
import { isLimit } from "../limit.ts"
import { isAimAtHome } from "../measure/stage-at-home.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"

interface Meaning {
  readonly kind: Claim["kind"]
  readonly measure: MeasureId
  readonly period: Period | null
  readonly published: number | null
}

/**
 * The status once it is known what the figure measures and for when: what is to come is no fact but a forecast ("cobalt demand grows by
 * 60% by 2040"), where it only can be so a possibility ("recycling can meet 30% by 2040"). A duty in force may take effect later, and
 * a plan for one is a proposal. Nobody aims at a demand that "should grow by 53%".
 */
export function statusWith(
  status: Filled<Status>,
  { kind, measure, period, published }: Meaning,
  figure: Figure,
  sentence: Sentence,
): Filled<Status> {
  const { text } = sentence
  const word = wordOf(status, text)
  if (status.told === "proposed") return status
  // "A fifth of it is supposed to lie there", "more than half must be bought abroad": a fact, however it is put.
  if (
    kind === "level" &&
    ((measure === "reserves" && status.value !== "hypothetical") || (measure === "import-reliance" && MUST.test(word)))
  )
    return { ...status, value: "actual" }
  if (measure === "supply" && kind === "level" && isLimit(figure, sentence)) return { ...status, value: "target" }
  if (status.value !== "hypothetical" && kind === "level" && isAimAtHome(figure, sentence)) return { ...status, value: "target" }
  if (measure === "tariff" && /^(?:must|ha[sd] to|have to|will)$/.test(word)) return { ...status, value: "actual" }
  if (measure === "tariff" && status.value === "target")
    return { ...status, value: isDecided(word, text.slice(0, figure.quantity.span.start)) ? "actual" : "hypothetical" }
  if (measure === "tariff" && status.told === "reckoned") return { ...status, value: "hypothetical" }
  if (measure === "tariff")
    return /^(?:will|set to|(?:was|were) to|(?:is|are) (?:due|slated) to)/.test(word) ? { ...status, value: "actual" } : status
  if (status.value === "hypothetical" && word === "could" && period !== null && period.to < LATEST - 3)
    return { ...status, value: "actual" }
  if (measure === "composition" && (word === "may" || word === "might")) return { ...status, value: "actual" }
  if (status.value === "target" && isOnlyForeseen(status, kind, measure, text)) return { ...status, value: "forecast" }
  if (status.value !== "actual" || !period || period.to <= (published ?? LATEST)) return status
  if (/\b(?:[Rr]egulation|[Dd]irective|Act|[Ll]aw|[Mm]andate|[Qq]uota)\b/.test(text))
    return filled<Status>("target", null, "a law sets it for a year to come", 0.65)
  const can = /\bcan\b/.test(text.slice(figure.clause.start, figure.quantity.span.start))
  return filled<Status>(can ? "hypothetical" : "forecast", null, "its year is still to come", 0.7)
}

/** The word that says the status; "" where none does. */
function wordOf({ span }: Filled<Status>, text: string): string {
  return span ? text.slice(span.start, span.end) : ""
}

const MUST = /^(?:must|ha(?:s|ve|d) to|needs? to)/

/** Nobody aims at a demand or a price: "demand should grow by 5%", "output is to peak": what should come about by itself. */
function isOnlyForeseen({ span }: Filled<Status>, kind: Claim["kind"], measure: MeasureId, text: string): boolean {
  if (span === null || !/^(?:should|ought to|(?:is|are) (?:supposed |meant )?to)/.test(text.slice(span.start, span.end))) return false
  if (measure === "consumption" || measure === "price")
    return kind === "change" || (/\bdemand\b/.test(text) && !MEETS.test(text.slice(span.end)))
  return (kind === "change" ? COMES_ABOUT : MOVES).test(text.slice(span.end))
}
const MEETS = /^\s?(?:to )?(?:be )?(?:meet|met|cover|satisf|suppl|provide|secure|come from)/
/** A share that "should climb from 12% to 17%" does so by itself. */
const MOVES =
  /^\s?(?:to )?(?:also |even |again )?(?:increase|rise|grow|swell|climb|expand|fall|decline|drop|decrease|shrink|slip|recover|peak|come down|go down|go up) (?:from|to|by)\b|^\s?(?:to )?have (?:an? (?:share|part)|about|around|some|nearly|over|\d)/
const COMES_ABOUT =
  /^\s?(?:to )?(?:also |even |again )?(?:increase|rise|grow|swell|climb|expand|fall|decline|drop|decrease|shrink|slip|recover|rebound|peak|stagnate|stay|remain|come|bring|advance|surge|jump|soar|gain|average|have)\b/

/** "It is to levy a duty of 20%", "it must defend its 20% tariff": decided or in force. */
function isDecided(word: string, before: string): boolean {
  if (/\b(?:its|their|this|these)\s(?:(?:[a-z-]+\s){0,2}(?:of\s)?)?$/.test(before)) return true
  return (
    /^(?:decided to|has decided|(?:is|are|was|were) to )/.test(word) &&
    !/\b(?:aim|goal|plan|idea|proposal|objective|target)s? (?:is|are) to\b/.test(before)
  )
}
