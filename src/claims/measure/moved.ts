/** What has moved: which measure a verb of rising or falling is about. */

import type { FoundMeasure } from "../../mentions/found.ts"
import type { MeasureId } from "../../model.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"

const FLOW = "(?:imports?|exports?|shipments|production|output|prices?|demand|consumption|sales)"
/** "a rate that cut imports by", "has pushed up prices by". */
const STRUCK = new RegExp(
  `\\b(?:cut|reduced?|slashed|halved|lowered|curbed|shrank|brought down|pushed up|pushed down|drove up|lifted|raised|boosted)\\s+(?:[\\w’'.-]+\\s+){0,4}?${FLOW}\\b[^;%,]{0,20}$`,
)
const FLOW_MOVED = new RegExp(
  `\\b${FLOW}\\b[^;%]{0,40}\\b(?:r[io]se[ns]?|risen|f[ae]ll(?:en|s)?|gr[eo]wn?|increased?|declined?|dropped|jumped|surged|climbed|plunged)\\b[^;%,]{0,20}$`,
)

/** "since the tariffs fell away, imports have risen by 25%": what moves stands behind the rate. */
export function hasPassed(text: string, { end }: FoundMeasure, { quantity }: Figure): boolean {
  const ahead = text.slice(end, quantity.span.start)
  return STRUCK.test(ahead) || FLOW_MOVED.test(ahead)
}

const TRADE = "\\b(?:[Ww]orld|[Gg]lobal|[Ss]eaborne|[Ii]nternational)(?:['’]s)? (?:[\\w-]+ ){1,3}trade"
const TRADE_MOVED = new RegExp(`${TRADE}\\b[^;%]*$`)
const OF_TRADE = new RegExp(`${TRADE}\\s*$`)

/** A share of what the world trades, or a change of it, where no word says what is measured: "global coal trade rose by 5%". */
export function inTrade(text: string, { of, clause, quantity }: Figure): Filled<MeasureId> | undefined {
  const lead = text.slice(clause.start, quantity.span.start)
  const traded = TRADE_MOVED.test(lead) || (of !== null && OF_TRADE.test(text.slice(of.start, of.end)))
  return traded ? filled<MeasureId>("exports", null, "what the world trades", 0.5) : undefined
}

const EXCHANGE =
  /\b(?:LME|SHFE|COMEX|Comex|NYMEX|[Ff]utures|Metal Exchange|spot|benchmark|(?:front-month|three-month|most-traded|most-active|[A-Z][a-z]+) contracts?|(?:is|was|were|are) trading|traded|closed|settled|opened)\b|\b(?:per|an?) (?:tonne|ton|ounce|barrel|pound|oz|lb)\b/
const MOVED =
  /\b(?:up|down|rose|fell|gained|lost|climbed|dropped|slid|jumped|eased|added|shed|surged|rallied|slipped|advanced|trading|higher|lower|gain|loss)\b/

/** "LME copper was down 0.5%", "nickel is trading 20% lower": where nothing else is said, what moved is the price. */
export function onExchange(figure: Figure, { text, materials, passage }: Sentence): Filled<MeasureId> | undefined {
  const { clause, quantity } = figure
  const near = text.slice(clause.start, Math.min(clause.end, quantity.span.end + 30))
  if (figure.of || passage.measures.length > 0 || materials.length === 0 || !MOVED.test(near)) return undefined
  const at = EXCHANGE.exec(text)
  return at ? filled<MeasureId>("price", { start: at.index, end: at.index + at[0].length }, "what is traded moved", 0.6) : undefined
}

/** "…, though down about 80%": the verb is left out, and what moved was spoken of before. */
export function isElliptic(text: string, { clause, quantity }: Figure): boolean {
  return /^[\s,–—]*(?:(?:though|although|but|while|albeit)\s+)?(?:(?:still|now|already)\s+)?(?:up|down)\s+(?:by\s+)?(?:\w+\s+){0,2}$/.test(
    text.slice(clause.start, quantity.span.start),
  )
}
