/** Sales, which no other word explains: to another country they are exports, in a country they are what is bought and used there. */
import type { Correction, Seen } from "./by-words.ts"

const TO = /\b[Ss]ales\b[^.;%]{0,40}?\b(?:to (?:the )?[A-Z]|abroad\b|overseas\b)/
/** "sales of batteries in Germany", "half of all sales take place in the United States". */
const IN =
  /\b[Ss]ales\b(?![^.;%]{0,40}\bto (?:the )?[A-Z])[^.;%]{0,60}?\b(?:in|across|within) (?:the )?[A-Z]|\b[Ss]ales (?:take|took) place\b/
const OF_PRODUCTS =
  /\b[Ss]ales of (?:[\w-]+ ){0,3}(?:batter(?:y|ies)|cells|panels|chips|semiconductors|turbines|magnets|pumps|modules|jewell?e?ry|coins|bars|fertili[sz]ers?)\b/
const MONEY = /\b(?:company|firm|group|its|their|quarterly|annual|net) sales\b|\bsales (?:price|revenue|tax|team|staff)\b/i

function toldAbout({ figure, sentence: { text } }: Seen): string {
  return text.slice(figure.clause.start, figure.right.end)
}

function isUntold({ told }: Seen): boolean {
  return told === "untold" || told === "earlier"
}

export const OF_SALES: readonly Correction[] = [
  {
    to: "exports",
    why: "sales to another country",
    sure: 0.6,
    fits: (seen) => isUntold(seen) && TO.test(toldAbout(seen)) && !MONEY.test(toldAbout(seen)),
  },
  {
    to: "consumption",
    why: "sales in a country, or of a product",
    sure: 0.6,
    fits: (seen) => isUntold(seen) && (IN.test(toldAbout(seen)) || OF_PRODUCTS.test(toldAbout(seen))) && !MONEY.test(toldAbout(seen)),
  },
]
