/** What a measure means once it is known whether an origin and a destination are named: ordered corrections. The first that fits holds. */

import { givesIn } from "../areas/gives.ts"
import { isDemandFrom } from "../areas/worldwide.ts"
import { inside } from "../sentence.ts"
import type { Correction, Seen } from "./by-words.ts"
import { OF_MARKETS } from "./market.ts"
import { OF_RELIANCE } from "./of-reliance.ts"

/** "comes from", "is the source of": said of a share of all that is made, it tells who makes it. */
const FROM =
  /^(?:c[ao]me(?:s)?|coming|originate[sd]?|originating|hails?|stems?|stemmed|shipped|have|has|arrives?) ?(?:from|in|of|their origin|its origin)?$/i
/** "supplied 70% of the lithium mined": what all have mined, whoever gives it. */
const GIVES = /^(?:suppl(?:y|ies|ied)|provide[sd]?|deliver(?:s|ed)?|furnish(?:es|ed)?)$/
const SUPPLIED =
  /\b(?:suppl\w+|markets?|available|demand\w*|needs?|needed|us(?:e|es|ed)|consum\w+|requir\w+|trade[ds]?|import\w*|buys?|bought)\b/i
/** "the source of 70% of the world's cobalt" supplies it; of "all the cobalt that is mined" it mines it. */
const SOURCE = /^(?:sources?|the origin of)$/i
const HANDED_OVER = /^(?:deliver(?:s|ed)?|suppl(?:y|ies|ied)|ships?|shipped|sends?|sent|sells?|sold|furnish(?:es|ed)?)(?: (?:from|by))?$/i
const DONE = {
  extraction: /\b(?:mined|dug|won|extracted|unearthed|ores?)\b(?! production)/i,
  processing: /\b(?:refined|smelted|processed|separated)\b/i,
  production: /\b(?:produced|made|turned out)\b/i,
}
const MADE = {
  ...DONE,
  production:
    /\b(?:produced|made|turned out)\b|^(?:all (?:of )?)?(?:the |total )?(?:world|global|planet)|^all (?:of )?(?:the )?(?:[\w-]+ ){0,2}[\w-]+\s*$/i,
}

/** Corrections by the areas: imports with a named origin are supply, one's own imports without one are reliance on imports. */
export const BY_AREAS: readonly Correction<[origin: boolean, destination: boolean]>[] = [
  {
    to: "supply",
    why: "it is said to come from one area, or to be another's",
    fits: ({ measure, kind, told, near, tail, clause }, origin, destination) =>
      kind === "level" &&
      measure === "production" &&
      told === "untold" &&
      origin &&
      (destination || /\bfrom\b/.test(near + tail) || /\bsold\b/.test(clause)),
  },
  {
    to: "supply",
    why: "what one has of it comes from the other",
    fits: ({ measure, kind, told, near }, origin, destination) =>
      kind === "level" &&
      origin &&
      destination &&
      (measure === "extraction" || measure === "production") &&
      told === "earlier" &&
      /\b(?:imports?|imported|buys?|bought|gets?|got|obtain\w*|sourc\w+|purchas\w+|procur\w+|receiv\w+)\s+(?:\w+\s+)?$/.test(near),
  },
  ...(["extraction", "processing", "production"] as const).map((to) => ({
    to,
    why: "what all there is comes from",
    fits: ({ measure, kind, told, cue, share, figure, sentence }: Seen, origin: boolean, destination: boolean) =>
      kind === "level" &&
      measure === "supply" &&
      origin &&
      (FROM.test(cue) || SOURCE.test(cue) || (to !== "production" && told === "led" && GIVES.test(cue))) &&
      (SOURCE.test(cue) ? DONE[to] : MADE[to]).test(share) &&
      (!destination || sentence.areas.every((area) => !figure.of || !inside(figure.of, area))) &&
      !SUPPLIED.test(share),
  })),
  {
    to: "consumption",
    why: "what it goes to, with no area named",
    fits: ({ measure, cue }, origin, destination) => measure === "exports" && /destination|outlet/.test(cue) && !origin && !destination,
  },
  {
    to: "consumption",
    why: "what becomes of it, with nobody named who does it",
    fits: ({ measure, cue }, origin) => measure === "processing" && /turned into/.test(cue) && !origin,
  },
  {
    to: "extraction",
    why: "of ore",
    fits: ({ measure, share }) => measure === "production" && /\b(?:(?<!\biron )ores?|mines?|mined)\b/i.test(share),
  },
  {
    to: "processing",
    why: "of refined material",
    fits: ({ measure, share, clause, tail }, _, destination) =>
      ((measure === "production" || (measure === "supply" && !destination)) && /\b(?:refined|smelted|processed)\b/i.test(share)) ||
      (measure === "production" &&
        (/\brefined\s+[\w-]+\s+(?:production|output)\b/i.test(clause) || /^\s*(?:more|less) refined\b/.test(tail))),
  },
  {
    to: "supply",
    why: "an area makes up a share",
    fits: ({ measure, cue }, origin) => measure === "composition" && origin && /^(?:make|made)/.test(cue),
  },
  {
    to: "supply",
    why: "the share of one area in another's imports",
    fits: ({ measure, kind, figure, lead }, origin) =>
      kind === "change" &&
      (measure === "imports" || measure === "supply") &&
      origin &&
      figure.quantity.value.unit === "percentage point" &&
      /\b(?:shares?|parts?|portion|proportion|slice)\b/i.test(lead),
  },
  {
    to: "exports",
    why: "a change of what one delivers to the other",
    fits: ({ measure, kind, cue, lead, figure, sentence: { text } }, origin, destination) =>
      kind === "change" &&
      measure === "supply" &&
      origin &&
      figure.quantity.value.unit === "percent" &&
      (/^(?:deliver(?:y|ies)|supplies)$/i.test(cue) ? !destination || /\bto\b/.test(lead) : !destination && HANDED_OVER.test(cue)) &&
      !/\b(?:import|bought|buy|purchas|arriv|share)/i.test(text),
  },
  {
    to: "imports",
    why: "a change of what one area sends to another",
    fits: ({ measure, kind, sentence, cue, lead }, origin, destination) =>
      kind === "change" &&
      measure === "supply" &&
      ((destination && (origin || /import/i.test(sentence.text))) || /\bimports from\b/i.test(lead)) &&
      !/dependen|relian/.test(cue),
  },
  {
    to: "imports",
    why: "a change of what is bought abroad",
    fits: ({ measure, kind, figure, lead }) =>
      kind === "change" &&
      measure === "import-reliance" &&
      figure.quantity.value.unit === "percent" &&
      !/\b(?:dependen|relian)\w+/i.test(lead),
  },
  {
    // "18% of Indonesia's exports are bought in Germany"
    to: "exports",
    why: "a part of what one sells that the other buys",
    fits: ({ measure, kind, share }, origin, destination) =>
      kind === "level" &&
      measure === "imports" &&
      origin &&
      destination &&
      /\b(?:exports|shipments|cargoes|foreign sales|sales abroad)\s*$/.test(share),
  },
  {
    to: "supply",
    why: "imports from a named origin are supply",
    fits: ({ measure, kind }, origin) => kind === "level" && measure === "imports" && origin,
  },
  ...OF_RELIANCE,
  ...OF_MARKETS,
  {
    to: "supply",
    why: "an area supplies a part of another's use",
    fits: ({ measure, kind, near }, origin) =>
      kind === "level" && measure === "consumption" && origin && /\b(?:suppl|provid|deliver|furnish)\w+\s*$/i.test(near),
  },
  {
    to: "supply",
    why: "an area has a share in what another uses",
    fits: ({ measure, kind, figure, sentence }, origin, destination) =>
      kind === "level" &&
      measure === "consumption" &&
      origin &&
      destination &&
      figure.of !== null &&
      sentence.areas.some((area) => inside(figure.of!, area)) &&
      sentence.areas.some((area) => area.end <= figure.quantity.span.start && inside(figure.clause, area)),
  },
  {
    to: "supply",
    why: "what it uses comes from a named origin",
    fits: ({ measure, kind, near, tail, figure, sentence }, origin) =>
      kind === "level" &&
      measure === "consumption" &&
      origin &&
      (/\bfrom\b/.test(near + tail) || givesIn(figure, sentence)) &&
      !isDemandFrom(figure, sentence),
  },
]
