/** What a percentage is a share of, in the words that follow it. */
import type { Compared } from "./measured.ts"

/** Words for the same whole. */
const WHOLES: Readonly<Record<string, RegExp>> = {
  consumption: /^(?:consumption|demand|use|usage|needs|requirements)$/,
  production: /^(?:production|output)$/,
  imports: /^imports$/,
  exports: /^exports$/,
  supply: /^supply$/,
  reserves: /^reserves$/,
  resources: /^resources$/,
  capacity: /^capacity$/,
  scrap: /^(?:scrap|waste)$/,
  trade: /^trade$/,
}
const NOUN =
  "(consumption|demand|use|usage|needs|requirements|production|output|imports|exports|supply|reserves|resources|capacity|scrap|waste|trade)"

/** "consumption" for "about 29 % of apparent domestic consumption"; null where the words do not say it. */
export function denominatorOf({ quote, value }: Pick<Compared, "quote" | "value">): string | null {
  const number = String(Math.abs(value.high)).replace(".", "\\.")
  const phrase = new RegExp(`(?<![\\d.,])${number} ?(?:%|per ?cent) of (?:[\\w’'.-]+ ){0,5}?${NOUN}(?: ${NOUN})?\\b`, "i")
  const [, first, last] = phrase.exec(quote.replace(/\s+/g, " ")) ?? []
  const noun = (last ?? first ?? "").toLowerCase()
  return Object.keys(WHOLES).find((whole) => WHOLES[whole]!.test(noun)) ?? null
}
