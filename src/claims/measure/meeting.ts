/** Who meets a need: of "domestic mines satisfy 3% of demand" and "scrap covers a third of what is used" it is the one who does that tells the measure. */

import type { MeasureId } from "../../model.ts"
import { ONE_SUPPLIER } from "../areas/own-use.ts"
import { inside } from "../sentence.ts"
import type { Correction, Seen } from "./by-words.ts"

const NEED =
  "(?:(?:demand|needs?|requirements?|consumption|usage|appetite|thirst|hunger)\\b|(?:what|that|which)\\s+(?:[\\w’'.-]+\\s+){1,5}?(?:needs?|uses?|consumes?|requires?|burns?|wants?|takes?)\\b|\\buse\\b(?=\\s*(?:$|[,.;]|with\\b|from\\b|by\\b|through\\b)))"
const MEET =
  "(?:meet(?:s|ing)?|met|cover(?:s|ed|ing)?|satisf(?:y|ies|ied|ying)|serv(?:e|es|ed|ing)|fill(?:s|ed|ing)?|fulfil(?:l|ls|led|ling|s)?|quench(?:es|ed|ing)?|suppl(?:y|ies|ied|ying)|provid(?:e|es|ed|ing)|furnish(?:es|ed|ing)?|deliver(?:s|ed|ing)?|feed(?:s|ing)?|fed|still(?:s|ed)|answer(?:s|ed|ing)?|contribut(?:e|es|ed|ing)(?: to)?|suffic(?:e|es|ed) for|tak(?:e|es|ing) care of|took care of)"

/** "domestic mines should be meeting 10% of the country's demand" */
const MEETS = new RegExp(`^(.*?)\\b${MEET}\\s+(?:[\\w’'-]+\\s+){0,5}$`, "is")
const OF_NEED = new RegExp(`^(?:[^,;%]{0,80}?\\b)?${NEED}`, "i")
/** "of demand is met from scrap", "of its use covered through recycling", "of its needs with domestic mining" */
const MET_BY = new RegExp(
  `^[^;%]{0,110}?\\b${NEED}[^,;%]{0,40}?\\s(?:(?:(?:is|are|was|were|be|been|being)\\s+(?:\\w+ly\\s+)?)?(?:met|covered|satisfied|served|filled|fulfilled|supplied|provided)\\s+(?:by|from|through|with|via|out of)|by|with|from|through|via|out of|by way of|by means of)\\s+([^,;%]*)`,
  "i",
)

/** Who can meet a need, by the words for it. The first that fits holds. */
const BY: readonly { readonly to: MeasureId; readonly why: string; readonly who: RegExp }[] = [
  {
    to: "supply",
    why: "what any one source may meet",
    who: /\b(?:(?:a|any|one|no)\s+(?:single|one|lone|third|foreign|given)|single|lone|sole)\s+(?:[\w-]+\s+){0,2}(?:source|country|countries|supplier|state|nation|origin)\b/i,
  },
  {
    to: "recycling",
    why: "what is used again meets a need",
    who: /\b(?:recycl\w*|scrap|secondary|reclaimed|recovered|old|spent|discarded|dismantled|used|worn-out|end[- ]of[- ]life|waste|urban min\w+|second-?hand|catalytic converters?|re-?us\w+)\b/i,
  },
  {
    to: "import-reliance",
    why: "what comes from abroad meets a need",
    who: /\b(?:net imports|imports|imported|foreign(?:ers)?|abroad|overseas|outside|external)\b/i,
  },
  { to: "stocks", why: "what is stored meets a need", who: /\b(?:stockpiles?|inventor(?:y|ies)|strategic reserves?|stocks|storage)\b/i },
  {
    to: "production",
    why: "mines and works meet a need",
    who: /\bmin(?:es|ing)\b[^,;]{0,20}\b(?:and|or)\s+(?:[\w-]+\s+)?(?:works|plants|refin\w+|smelters|factories)\b/i,
  },
  {
    to: "extraction",
    why: "mines meet a need",
    who: /\b(?:mines|mining|miners|extraction|pits|collieries|quarries|quarrying|digging)\b/i,
  },
  {
    to: "processing",
    why: "refineries meet a need",
    who: /\b(?:refin(?:ing|eries|ers)|smelt(?:ing|ers)|processing|processors|separation|conversion|finished plants)\b/i,
  },
  {
    to: "production",
    why: "output at home meets a need",
    who: /\b(?:(?:domestic|home|own|local|national|home-grown)\s+(?:[\w-]+\s+)?(?:production|output|producers?|factories|plants|works|makers|manufactur\w+)|production at home)\b/i,
  },
]

/** The words for the one who meets the need of which the figure is a part; null when no need is met. */
function meeterOf({ near, share, tail, figure }: Seen): string | null {
  const met = figure.bracket ? null : MET_BY.exec(tail)
  const meets = MEETS.exec(near)
  if (meets && OF_NEED.test(share || tail)) return [meets[1], met?.[1]].join(" ")
  return met?.[1] ?? null
}

/** "German potash production covers", "its output corresponds to": what is made at home held against what is needed there. */
const OUTPUT_MEETS = new RegExp(
  `\\b(?:production|output)\\b[^,;%]{0,50}?\\b(?:${MEET}|correspond(?:s|ed|ing)? to|equal(?:s|led)?|amount(?:s|ed|ing)? to|(?:is|was|were) (?:equal|equivalent|enough) (?:to|for)|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?)\\s+(?:[\\w’'-]+\\s+){0,5}$`,
  "i",
)
const OWN_NEED = new RegExp(
  `\\b(?:domestic|national|home|local|its|their|own|the (?:country|nation|bloc|Union)['’]s)\\s+(?:[\\w-]+\\s+){0,3}?${NEED}`,
  "i",
)

/** Needs that are met: by a stage at home, by what is used again, by imports, else by whoever supplies. */
export const MEETING: readonly Correction[] = [
  {
    to: "supply",
    why: "the part that one source may have",
    fits: ({ measure, kind, clause, near, tail, figure: { bracket } }) =>
      kind === "level" &&
      ["consumption", "imports", "import-reliance", "ownership"].includes(measure) &&
      ONE_SUPPLIER.test(bracket ? clause : near + tail),
  },
  ...BY.map(({ to, why, who }) => ({
    to,
    why,
    fits: (seen: Seen) => {
      if (seen.kind !== "level" || (seen.measure !== "consumption" && seen.measure !== "supply")) return false
      const meeter = meeterOf(seen)
      return meeter !== null && who.test(meeter)
    },
  })),
  {
    to: "production",
    why: "output at home meets a need",
    fits: ({ measure, kind, near, share, tail }) =>
      kind === "level" && (measure === "consumption" || measure === "supply") && OUTPUT_MEETS.test(near) && OWN_NEED.test(share || tail),
  },
  {
    // A mine, a smelter, an area; coal that meets a need of energy is used.
    to: "supply",
    why: "a part of a need is met",
    fits: (seen) =>
      seen.kind === "level" &&
      seen.measure === "consumption" &&
      MEETS.test(seen.near) &&
      OF_NEED.test(seen.share || seen.tail) &&
      !/^[^,;%]*\b(?:energy|electricity|power|heat)\b/i.test(seen.tail) &&
      !seen.sentence.materials.some((group) => inside(seen.figure.left, group) && seen.sentence.areas.length === 0),
  },
]
