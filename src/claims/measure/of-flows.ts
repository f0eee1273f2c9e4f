/** What an amount is an amount of, where no word says what is measured: of what came in, went out, was used or was made. */
import type { Correction, Seen } from "./by-words.ts"

/** "39,817 tons", "$91 million", "2.96-million ounces". */
const AMOUNT =
  /(?:[$€£¥]\s?\d|\bUS\$|\b\d[\d.,]*[\s-]?(?:(?:thousand|million|billion|bn|m)[\s-])?(?:metric |short |long |dry )?(?:t|kt|mt|Mt|tons?|tonnes?|kg|kilos?|kilograms?|grams|ounces|oz|barrels|bpd|bcm|carats|pounds|flasks|cubic (?:met(?:re|er)s|feet)|GW|GWh|MW|units|cells|pieces|cargoes|shiploads|euros?|dollars|yuan|rupees|pula|rand)\b)/
/** A foreign market, a frontier: it has gone out. */
const ABROAD =
  /\b(?:abroad|overseas|(?:foreign|world|international|export) (?:markets?|buyers|customers|clients)|the rest of the world|to the world|(?:across|over|crossed) (?:the|its|their) (?:[\w-]+ )?(?:borders?|frontiers?)|outbound|out of the country)\b/i
const WENT_OUT =
  /\b(?:left|leave|leaves|flowed (?:west|east|north|south|out|to|towards?)|let [^.;%]{3,60}? go|parted with|despatched|dispatched|shipped out|sailed|(?:sold|sell|sells) [^.;%]{0,60}?(?:to|worth)|went to|go(?:es)? to|loaded|outflows?|departed)\b/
const CAME_IN =
  /\b(?:received?|receives|receipts?|took|takes|taken|landed|lands|brought in|bought|buys?|purchased|ordered|orders|came in|comes in|poured in(?:to)?|entered|arrived|arrivals|landings|reached (?=[A-Z])|crossed into|flowed in(?:to)?|unloaded|inflows?|intake|got|hauled in|cleared customs|customs (?:\w+ )?(?:recorded|registered|counted|logged))\b/
/** "China registered 311 tons from Myanmar": an amount that has come from somewhere. */
const FROM = /\bfrom (?:the )?[A-Z][\w’'-]+/

function amountOf({ lead, sentence: { text }, figure }: Seen): boolean {
  return AMOUNT.test(lead) || AMOUNT.test(text.slice(figure.clause.start, figure.quantity.span.start + 60).replace(/\d[\d.]*\s?%/g, ""))
}

const untold = ({ told }: Seen) => told === "untold"
const said = ({ sentence: { text }, figure }: Seen) => text.slice(0, Math.min(text.length, figure.right.end))

/** What has moved, where no word says it: in order, the first that fits holds. */
export const OF_FLOWS: readonly Correction[] = [
  {
    to: "exports",
    why: "it has gone abroad",
    sure: 0.5,
    fits: (seen) => untold(seen) && (ABROAD.test(said(seen)) || (amountOf(seen) && WENT_OUT.test(said(seen)) && !FROM.test(said(seen)))),
  },
  {
    to: "imports",
    why: "it has come in",
    sure: 0.5,
    fits: (seen) => untold(seen) && seen.kind === "change" && (CAME_IN.test(said(seen)) || (amountOf(seen) && FROM.test(said(seen)))),
  },
  {
    to: "production",
    why: "an amount of it has grown or shrunk",
    sure: 0.45,
    fits: (seen) => untold(seen) && seen.kind === "change" && amountOf(seen),
  },
]
