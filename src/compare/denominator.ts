/** What a percentage is a share of, in the words that follow it. */
import type { Compared } from "./observation.ts"

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
const SHARE = new RegExp(`(?<![\\d.,])(\\d+(?:\\.\\d+)?) ?(?:%|per ?cent) of (?:[\\w’'.-]+ ){0,5}?${NOUN}(?: ${NOUN})?\\b`, "gi")

/** "consumption" for "about 29 % of apparent domestic consumption"; null where the words do not say it. */
export function denominatorOf({ quote, value }: Pick<Compared, "quote" | "value">): string | null {
  const figure = Math.abs(value.high)
  for (const [, number, first, last] of quote.replace(/\s+/g, " ").matchAll(SHARE)) {
    if (Number(number) !== figure) continue
    const noun = (last ?? first ?? "").toLowerCase()
    return Object.keys(WHOLES).find((whole) => WHOLES[whole]!.test(noun)) ?? null
  }
  return null
}
