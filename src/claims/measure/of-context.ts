/** What a share of the world's output is at which stage, and what a figure measures, by what was said just before it. */
import type { Told } from "../slot.ts"
import { WORKERS } from "./by-stage.ts"
import type { Correction, Seen } from "./by-words.ts"

/** "of global output", "of the world total": of all there is, and no stage. */
const ALL =
  /^(?:the )?(?:world|global|world['’]s|worldwide)(?: total)? (?:output|production|total|tonnage)\s*$|^(?:the )?total worldwide\s*$/i
const DID = {
  extraction: /\b(?:mined|dug(?: up)?|extracted|unearthed|quarried|brought up)\b/i,
  processing: /\b(?:refined|smelted)\b(?! \w+ (?:production|output|demand))/i,
}
/** "of the copper dug in 2021". */
const DONE_TO = {
  extraction: /\b(?:mined|dug(?: up)?|extracted|unearthed|quarried)\s*$/i,
  processing: /\b(?:refined|smelted)\s*$/i,
}
/** "of the world's output", "its share of world production": a whole without a stage. */
const OUTPUT =
  /^(?:the )?(?:world|global|world['’]s|worldwide)(?: total)? (?:output|production|total)\s*$|\bshare of (?:the )?(?:world|global|worldwide|world['’]s) (?:output|production)\b/i
/** What somebody digs, or is called after digging. */
const SPOKEN = {
  extraction:
    /\b(?:[A-Z][\w’'-]+|it|which|that|country|nation) (?:(?:also|now|still|itself|alone) )?(?:mines|digs|dug|extracts|quarries)\s(?!(?:in|of|at|on|and|near|that|which|is|are|was|were|have|had|do|produce|yield|supply|account|from|with|to|by)\b)|\b(?:miner|digger)s? of\b|^In mining\b/,
  processing: /\b(?:refines|smelts)\b|\b(?:refiner|smelter)s? of\b|^In (?:refining|smelting|processing)\b/,
}
const ITS = /^(?:Its|The country['’]s)\b/
/** "of the output", "of this total": of what was just told. */
const THE_WHOLE = /^(?:the|this|that) (?:total |overall |whole |entire |combined )?(?:output|production|total|tonnage|volume|amount)\s*$/i
/** Who works at a stage, or what was done there. */
const isWorked = (stage: "extraction" | "processing", words: string) => BY_WORKERS[stage].test(words) || DID[stage].test(words)
const BY_WORKERS = {
  extraction: new RegExp(`\\b(?:${WORKERS.extraction})\\b|\\bmine (?:output|production|supply)\\b`, "i"),
  processing: new RegExp(`\\b(?:${WORKERS.processing})\\b`, "i"),
}
/** "mined 45 million carats, equal to 33%", "or 11%": the amount, held against the world's. */
const AMOUNT =
  /\b\d[\d.,]*[^%;]{0,60}?,?\s+(?:or|that is|i\.e\.|(?:which|this|and that) (?:is|was|were|are|made|makes|represents?|represented|corresponds? to|equals?|amount(?:s|ed) to)|equal(?:ling)? to|equivalent to|correspond(?:s|ing|ed) to|amounting to|represent(?:s|ing|ed)|making up|accounting for)\s+(?:(?:some|about|around|nearly|almost|roughly|over|just|only|a|more than|close to)\s+)*$/i
/** "Where does all the copper go?" */
const WHERE = /\b[Ww]h(?:ere|at) (?:does|do|is|are|becomes?)\b[^?]*\b(?:go|goes|used|end up|of)\b[^?]*\?\s*$/
const TO_SOMEBODY = /^\s*(?:of it )?(?:goes |went |is sold )?(?:to|into|for|in)\s/
const UNTOLD: ReadonlySet<Told | undefined> = new Set<Told | undefined>(["untold", "earlier", "same", "about", "carried"])

export const OF_CONTEXT: readonly Correction[] = [
  ...(["extraction", "processing"] as const).map((to) => ({
    to,
    why: "an amount of what is mined or refined, held against the world's",
    fits: ({ measure, share, figure: { quantity }, sentence: { text } }: Seen) => {
      const told =
        measure === "production" && ALL.test(share) ? text.slice(Math.max(0, quantity.span.start - 140), quantity.span.start) : ""
      return AMOUNT.test(told) && DID[to].test(told)
    },
  })),
  ...(["extraction", "processing"] as const).flatMap((to) => [
    {
      to,
      why: "of what is mined or refined",
      fits: ({ measure, kind, share }: Seen) => kind === "level" && measure === "production" && DONE_TO[to].test(share),
    },
    {
      to,
      why: "the stage of which it was spoken",
      fits: ({ measure, kind, told, share, lead, before, figure, sentence: { text } }: Seen) => {
        if (kind !== "level" || measure !== "production" || told === "led" || told === "done" || !(OUTPUT.test(share) || OUTPUT.test(lead)))
          return false
        const own = text.slice(0, figure.quantity.span.start)
        const spoken = SPOKEN[to].test(own) || (ITS.test(own) && SPOKEN[to].test(before))
        const other = to === "extraction" ? "processing" : "extraction"
        return spoken && !SPOKEN[other].test(own) && !(ITS.test(own) && SPOKEN[other].test(before))
      },
    },
  ]),
  ...(["extraction", "processing"] as const).map((to) => ({
    to,
    why: "of the output that was told before",
    fits: ({ measure, kind, told, share, before, figure, sentence: { text } }: Seen) => {
      if (kind !== "level" || measure !== "production" || told === "done" || !THE_WHOLE.test(share)) return false
      const spoken = before + text.slice(0, figure.quantity.span.start)
      return isWorked(to, spoken) && !isWorked(to === "extraction" ? "processing" : "extraction", spoken)
    },
  })),
  {
    to: "consumption",
    why: "where it goes was asked",
    sure: 0.6,
    fits: ({ measure, told, kind, before, tail }: Seen) =>
      kind === "level" && measure !== "consumption" && UNTOLD.has(told) && WHERE.test(before) && TO_SOMEBODY.test(tail),
  },
  {
    to: "price",
    why: "what has become dearer goes on gaining",
    sure: 0.55,
    fits: ({ kind, told, before, near }: Seen) =>
      kind === "change" &&
      UNTOLD.has(told) &&
      /\b(?:dearer|cheaper|more expensive|costlier|prices?|rall(?:y|ied))\b/.test(before) &&
      /\b(?:latter|former|it|metal|they|both) (?:alone )?(?:ha[sd] |have )?(?:gained|lost|added|shed|risen|fallen|climbed|dropped)\s+(?:by )?(?:[a-z]+ ){0,3}$/.test(
        near,
      ),
  },
  {
    to: "investment",
    why: "a part of what is spent on mines and exploration",
    sure: 0.7,
    fits: ({ measure, kind, share, tail }: Seen) =>
      kind === "level" &&
      measure !== "investment" &&
      /^(?:all )?(?:the |that |what|whatever)?\s*(?:money|capital|sums?|funds?|budgets?|outlays?|what)?\b/.test(share) &&
      /^\s*of (?:all |the )*(?:what (?:is|was|has been) (?:spent|invested)|(?:money|capital|funds|sums) (?:that |which )?(?:flows?|flowed|goes|went|is spent|was spent|spent|invested|put))\b[^,;%]*\b(?:explor\w+|mines?|mining|projects?|prospecting|deposits?|development)\b/.test(
        tail,
      ),
  },
  {
    to: "composition",
    why: "what ores and concentrates hold",
    sure: 0.75,
    fits: ({ measure, kind, near, tail }: Seen) =>
      kind === "level" &&
      measure !== "composition" &&
      /\b(?:ores?|concentrates?|rocks?|alloys?|brines?|sands?|slags?)(?:,? (?:which|that))?\s+(?:(?:\w+ly|often|may|can|also|often) )?(?:holds?|held|contains?|contained|carr(?:y|ies)|bears?|average[sd]?)\s+(?:(?:about|some|around|only|up to|as much as|at least|just|from|between|over|a|mere|no|more|than|less)\s+)*$/i.test(
        near,
      ) &&
      !/^\s*of (?:the world|global|all)\b/.test(tail),
  },
  {
    to: "composition",
    why: "a part of a thing's weight",
    sure: 0.7,
    fits: ({ measure, kind, near, tail, share }: Seen) =>
      kind === "level" &&
      measure !== "composition" &&
      (/^(?:its|their|the (?:total |whole )?(?:weight|mass)|(?:the|an?|each|every) [^,;%]{2,40}['’]s?)\b[^,;%]*\b(?:weight|mass)\s*$/.test(
        share,
      ) ||
        /^(?:its|their|the) (?:weight|mass)\b/.test(share)) &&
      /\b(?:ma[dk]es? up|account(?:s|ed)? for|represent(?:s|ed)?|constitut(?:e|es|ed)|contribut(?:e|es|ed)|form(?:s|ed)?|amount(?:s|ed)? to)\s+(?:[a-z-]+\s+){0,4}$/.test(
        near,
      ) &&
      !/\b(?:exports?|imports?|output)\b/.test(near + tail),
  },
]
