/** What a measure's cue means by the words around it: ordered corrections. The first that fits holds. */
import type { Claim, MeasureId } from "../../model.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import type { Told } from "../slot.ts"
import { CARS, CARS_SOLD, ELECTRIC, GOES_TO_A_TRADE, MEETS, OWN_STAGE, SECONDARY, WORLD, WORLD_STAGE } from "./words.ts"

/** "cover 30% of its use with domestic mining". */
const MET_BY_OWN = eachStage(
  (stage) =>
    `^[^,;]*\\b(?:from|by|through|out of|for|with|using|via)\\s+(?:(?:its |their )?(?:own|domestic|home|local)\\s+)?(?:${OWN_STAGE[stage]})\\b`,
)
/** "wants to mine 18% of its demand": the verb right before the figure. */
const STAGE_VERBS: Readonly<Record<keyof typeof OWN_STAGE, string>> = {
  extraction: "min(?:e|es|ed|ing)|extract(?:s|ed|ing)?|dig(?:s|ging)?|dug|quarr(?:y|ies|ied|ying)",
  processing: "refin(?:e|es|ed|ing)|process(?:es|ed|ing)?|smelt(?:s|ed|ing)?",
  recycling: "recycl(?:e|es|ed|ing)",
  production: "produc(?:e|es|ed|ing)|turn(?:s|ed|ing)? out",
}
const OWN_VERB = eachStage(
  (stage) => `\\b(?:${STAGE_VERBS[stage]})\\s+(?:(?:at least|about|around|some|only|just|nearly|almost|over|more than|up to)\\s+)?$`,
)
const OF_OWN_USE = /^\s+of\s+(?!the world|global|world)[^,;%]*\b(?:its|their|it|they|annual|domestic|own)\b/

function eachStage(pattern: (stage: keyof typeof OWN_STAGE) => string): Readonly<Record<keyof typeof OWN_STAGE, RegExp>> {
  const of = (stage: keyof typeof OWN_STAGE) => new RegExp(pattern(stage))
  return { extraction: of("extraction"), processing: of("processing"), recycling: of("recycling"), production: of("production") }
}

/** A figure's surroundings, as the corrections look at them. */
export interface Seen {
  readonly measure: MeasureId
  /** How the measure is told, and the word that tells it: "" where none of the sentence does. */
  readonly told: Told | undefined
  readonly cue: string
  readonly kind: Claim["kind"]
  /** From the start of its clause to the figure; from the figure before it to this one. */
  readonly lead: string
  readonly near: string
  /** From the figure to the next one. */
  readonly tail: string
  /** The of-phrase: "the world's cobalt mine production". */
  readonly share: string
  readonly clause: string
  /** The sentence before. */
  readonly before: string
  readonly figure: Figure
  readonly sentence: Sentence
}
export interface Correction<More extends readonly boolean[] = []> {
  readonly to: MeasureId
  readonly why: string
  /** How sure it is at least, where the words say so by themselves. */
  readonly sure?: number
  readonly fits: (seen: Seen, ...more: More) => boolean
}

/** Corrections that need no areas. */
export const BY_WORDS: readonly Correction[] = [
  {
    to: "stocks",
    why: "how large a stock is",
    sure: 0.8,
    fits: ({ measure, near, kind }) =>
      kind === "level" &&
      measure !== "stocks" &&
      /\b(?:stock|stockpile|reserve|inventor(?:y|ies)|stocks|stockpiles|reserves)\s(?:of|equal to|equivalent to|worth|covering|amounting to|that covers?|sufficient for)\s(?:(?:about|around|some|nearly|at least|up to|more than)\s)*$/.test(
        near,
      ) &&
      /\b(?:builds?|built|holds?|held|keeps?|kept|maintains?|creates?|establish(?:es)?|sets? up|accumulates?|requires?|must|should)\b/.test(
        near,
      ),
  },
  {
    to: "supply",
    why: "scrap that is bought, not recycled",
    fits: ({ measure, cue, kind, near, tail, clause }) =>
      measure === "recycling" &&
      kind === "level" &&
      /scrap$/.test(cue) &&
      (/\b(?:buys?|bought|imports? from)\b/i.test(near + tail) || /\b(?:import sources?|suppliers?)\b/i.test(clause)),
  },
  {
    to: "exports",
    why: "scrap that is sold abroad, not recycled",
    fits: ({ measure, cue, kind, near, tail }) =>
      measure === "recycling" &&
      kind === "level" &&
      /scrap$/.test(cue) &&
      /\b(?:sells?|sold|sen[dt]s?|ships?|shipped|export(?:s|ed))\s+(?:\w+\s+){0,2}$/.test(near) &&
      /\b(?:abroad|overseas|to [A-Z])/.test(tail),
  },
  {
    to: "recycling",
    why: "scrap or recycled material as a share of supply or use",
    fits: ({ measure, lead, tail, sentence, figure }) =>
      (measure === "supply" || measure === "consumption") &&
      (/\b(?:through|by|from|with)\s+(?:\w+\s+)?(?:recycl\w+|scrap|secondary|waste|(?:old|used|spent|discarded) (?:products|goods|batteries|magnets|metal|appliances))\b/i.test(
        tail,
      ) ||
        (SECONDARY.test(lead) &&
          !sentence.areas.some((area) => inside(figure.left, area) && SECONDARY.test(sentence.text.slice(figure.left.start, area.start))))),
  },
  {
    to: "consumption",
    why: "cars that are sold",
    sure: 0.6,
    fits: ({ measure, told, clause, before, sentence }) =>
      (["manufacturing", "supply", "production", "consumption"].includes(measure) || told === "earlier" || told === "untold") &&
      CARS_SOLD.test(clause) &&
      (sentence.materials.some(({ ids }) => ids.some((id) => CARS.has(id))) || (sentence.materials.length === 0 && ELECTRIC.test(before))),
  },
  {
    to: "tariff",
    why: "a rate set in a case about duties",
    fits: ({ measure, near, sentence: { text } }) =>
      measure !== "tariff" &&
      (/\brates? of\s*(?:\w+\s+)?$/i.test(near) || /\bquotas?\b[^,;]*\b(?:equal to|set at|of|at)\s*$/i.test(near)) &&
      /\b(?:countervail\w*|anti-?dumping|dumping|subsidi[sz]\w*|Section (?:201|232|301)|tariffs?|duty|duties|quotas?)\b/i.test(text),
  },
  ...(["extraction", "processing", "production"] as const).map((to) => ({
    to,
    why: "of what the world takes out or makes",
    fits: ({ measure, tail }: Seen) => measure === "supply" && WORLD_STAGE[to].test(tail),
  })),
  {
    to: "consumption",
    why: "what it goes to",
    fits: ({ measure, tail, figure, sentence }) =>
      (measure === "imports" || measure === "supply" || measure === "production" || measure === "exports") &&
      GOES_TO_A_TRADE.test(tail) &&
      !sentence.areas.some((area) => inside(figure.right, area)),
  },
  {
    to: "consumption",
    why: "a product uses it",
    fits: ({ measure, near, figure, sentence }) =>
      (measure === "production" || measure === "supply" || measure === "extraction") &&
      /\b(?:uses?|used|consumes?|consumed|absorbs?|absorbed|requires?)\s*$/i.test(near) &&
      (/\b(?:industry|sector|makers?|plants)\s+(?:\w+\s+){0,2}\w+\s*$/.test(near) ||
        !sentence.areas.some((area) => inside(figure.left, area))),
  },
  {
    to: "consumption",
    why: "a product or a trade takes it",
    fits: ({ measure, near, share, figure, sentence }) =>
      ["processing", "extraction", "production", "supply", "manufacturing"].includes(measure) &&
      /\b(?:takes?|took|taking|claims?|claimed)\s*$/i.test(near) &&
      !WORLD.test(share) &&
      !sentence.areas.some((area) => inside(figure.clause, area)),
  },
  {
    to: "exports",
    why: "held against what is produced",
    fits: ({ measure, share, lead, figure }) =>
      measure === "production" &&
      figure.bracket !== null &&
      /^what (?:it|they) (?:produced?s?|mined?s?|ma[dk]es?)/.test(share) &&
      /\b(?:export\w*|shipped|sold abroad)\b/i.test(lead),
  },
  {
    to: "stocks",
    why: "what is stored is held against use",
    fits: ({ measure, lead }) =>
      measure === "consumption" && /\b(?:stockpiles?|strategic reserves?|inventor(?:y|ies)|stocks)\b/i.test(lead),
  },
  {
    to: "import-reliance",
    why: "what is used comes from abroad",
    fits: ({ measure, lead, tail, kind, share }) =>
      kind === "level" &&
      (measure === "consumption" || measure === "supply" || measure === "production" || measure === "processing") &&
      !WORLD.test(share) &&
      (/^[^;]*\b(?:net imports|imports|imported \w+|foreign \w+|external \w+|overseas \w+)\s+(?:cover|meet|met|account|ma[dk]e|suppl|provid|represent|satisf)\w*[^;]*$/i.test(
        lead,
      ) ||
        /^[^;,]*\b(?:through|by|with|via)\s+(?:net )?(?:imports|purchases (?:from )?(?:abroad|overseas)|buying abroad)\b/i.test(tail) ||
        /\b(?:(?:has|have|need(?:s|ed)?) to|must) be (?:imported|(?:shipped|brought|bought|flown) in|bought abroad|fetched)\b|\bon the world market\b/i.test(
          tail,
        )),
  },
  ...(["extraction", "processing", "recycling", "production"] as const).map((to) => ({
    to,
    why: "a stage of its own meets a part of its use",
    fits: ({ measure, near, tail }: Seen) =>
      measure === "consumption" && (MET_BY_OWN[to].test(tail) || (OWN_VERB[to].test(near) && OF_OWN_USE.test(tail))),
  })),
  {
    to: "supply",
    why: "met by another area",
    fits: ({ measure, near, figure, sentence }) =>
      measure === "consumption" &&
      (MEETS.test(near) ||
        /^\W*(?:It|They|Together they|Both|The two)\s+(?:suppl|provid|cover|deliver|meet|met)\w*\s+(?:\w+ )?$/.test(near)) &&
      !(sentence.materials.some((group) => inside(figure.left, group)) && !sentence.areas.some((area) => inside(figure.left, area))) &&
      sentence.areas.some((area) => figure.of && inside(figure.of, area)),
  },
  {
    to: "supply",
    why: "what is used is said to be another area's",
    fits: ({ measure, figure, sentence }) =>
      measure === "consumption" &&
      sentence.areas.some(
        (area) =>
          area.form === "adjective" &&
          inside(figure.right, area) &&
          /\b(?:is|are|was|were|be|been)\s+(?:of\s+|still\s+|\w+ly\s+)?$/.test(sentence.text.slice(figure.right.start, area.start)),
      ),
  },
  {
    to: "supply",
    why: "made for another area's need",
    fits: ({ measure, near, tail }) =>
      measure === "consumption" &&
      /\b(?:makes?|made|produc\w+|refin\w+|suppl\w+|provid\w+)\s*$/i.test(near) &&
      /\b(?:that|which)?\s*(?:the )?[A-Z][\w.]+ (?:needs?|uses?|consumes?|requires?)\b/.test(tail),
  },
]
