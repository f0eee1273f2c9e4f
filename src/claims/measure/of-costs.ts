/** Shares of what a thing costs or is worth, and cars that have a part of a market. */
import type { Correction } from "./by-words.ts"

/** "of the cost of a battery cell", "of production costs", "of what a cell costs", "of the value of the battery". */
const OF_COST =
  /^(?:the |its |their |total |all |overall )*(?:production |manufacturing |materials? |operating |running |cash )?(?:costs?|price)(?:\s(?:of|for)\s[^,;%]{2,60})?\s*$|^what [^,;%]{2,40} costs?\s*$|^(?:the )?value of (?:the|an?|each|every) (?:[\w-]+ ){0,3}(?:batter(?:y|ies)|cells?|packs?|modules?|panels?|magnets?|cathodes?|cars?|vehicles?|turbines?|chips?|phones?)\s*$/i
const HAS =
  /\b(?:account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|ma[dk](?:es?|ing) up|constitut(?:e|es|ed)|contribut(?:e|es|ed)|st(?:ands?|ood) (?:for|behind)|(?:is|are|was|were) behind|is|are|was|were|amount(?:s|ed)? to|compris(?:e|es|ed))\s+(?:[a-z]+\s+){0,4}$/i
const ELECTRIC_CARS = /\b(?:[Ee]lectric|[Pp]lug-in|[Bb]attery-electric) (?:cars?|vehicles?)\b|\bEVs?\b/

export const OF_COSTS: readonly Correction[] = [
  {
    to: "other",
    why: "a part of what a thing costs",
    sure: 0.7,
    fits: ({ measure, kind, share, near }) =>
      kind === "level" &&
      ["price", "composition", "supply", "consumption", "production"].includes(measure) &&
      OF_COST.test(share) &&
      HAS.test(near),
  },
  {
    to: "consumption",
    why: "cars that are sold have a part of a market",
    sure: 0.6,
    fits: ({ measure, kind, share, lead }) =>
      kind === "level" && (measure === "supply" || measure === "production") && /\bmarkets?\s*$/.test(share) && ELECTRIC_CARS.test(lead),
  },
]
