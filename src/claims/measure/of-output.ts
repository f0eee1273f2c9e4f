/** What a share of output or of use is, by who is said to give it: ordered corrections that need no areas' roles. The first that fits holds. */

import { inside } from "../sentence.ts"
import type { Correction } from "./by-words.ts"

const REFINED = /\b(?:enriched|refined|smelted|processed|separated|upgraded)\b/i
/** "was met by", "is covered by": the one behind it gives. */
const MET_BY =
  /^[^,;%]*?\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:met|covered|satisfied|supplied|provided|fulfilled|served)\s+(?:\w+ly\s+)?by\s+(?:the\s+)?$/
const ARTISANAL = /\b(?:artisanal|small-scale|illegal|informal|wildcat)\s+(?:[\w-]+\s+){0,3}?(?:miners|diggers)\b/i
const SECONDARY_OUTPUT =
  /\b(?:secondary|recycled|scrap-based)\s+(?:[\w-]+\s+){0,2}(?:production|output|supply|material|metal|copper|lead|aluminium|aluminum|zinc|tin)\b[^,;%]*\b(?:represent|account|ma[dk]e|cover|provid|contribut|suppl|constitut|met|meet|was|is|were|are)\w*[^,;%]*$/i
/** "is used in oil refining (43%) and ironmaking". */
const USED_FOR =
  /\b(?:is|are|was|were)\s+(?:(?:mainly|mostly|largely|chiefly|primarily|either)\s+)?(?:used|consumed|needed)\s+(?:mainly\s+|mostly\s+)?(?:in|for|by|as|to)\b[^;:]*$/i
const PRICED = /\bat\s+(?:US|C|A)?[$€£¥]\s?[\d.,]+\s?(?:\/|per |an? )\s?(?:kg|kilo\w*|mt|tonne|ton|t|lb|pound|oz|ounce|barrel|watt|W)\b/
/** ", but it may be as much as": a clause whose subject is that of the clause before. */
const GOES_ON =
  /^,?\s*(?:but|and|though|although|yet)\s+(?:(?:it|they|this|that)\s+)?(?:may|might|could|can|is|are|was|were|would|probably|possibly)\b/
const RECYCLED =
  /\b(?:amounts?|quantit(?:y|ies)|volumes?|tonnages?|data|figures?) (?:of|on|for) [^,;%]{2,70}\b(?:recycl\w+|recovered from scrap)\b/i
/** "offered rubidium for $65.20, a 3.5% increase from $63": of one piece, not millions. */
const ASKED =
  /\b(?:for|at|to|cost|costs|was|were)\s+(?:about\s+|nearly\s+)?[$€£¥]\s?[\d.,]*\d(?!\s?(?:million|billion|trillion|bn|m)\b)[^;%$€£¥]{0,30},?\s+(?:an?|up|down)\s+$/
const QUOTED = /\b(?:prices?|assessments?|markers?|benchmarks?|quotes?|quotations?)\b/i

export const OF_OUTPUT: readonly Correction[] = [
  {
    to: "recycling",
    why: "secondary output as a share of supply",
    fits: ({ measure, near, share }) =>
      (measure === "processing" || measure === "production") &&
      SECONDARY_OUTPUT.test(near) &&
      /\b(?:supply|production|output|consumption|demand)\b/i.test(share),
  },
  {
    to: "processing",
    why: "of refined material",
    fits: ({ measure, share, near, figure, lead }) =>
      measure === "production" &&
      (REFINED.test(share) ||
        (/\btotal\b/.test(share) && REFINED.test(near)) ||
        (/\bproducers? of (?:[\w-]+ )?refined\b/.test(lead) && /\b(?:output|production|total)\s*$/.test(share)) ||
        (figure.bracket !== null &&
          /\b(?:refiner|smelter|processor)s?\b[^,;]{0,40}$/i.test(lead.slice(0, figure.anchor - figure.clause.start)))),
  },
  {
    to: "exports",
    why: "a part of one's output is sold abroad",
    fits: ({ measure, share, tail, near }) =>
      (measure === "production" || measure === "extraction" || measure === "processing") &&
      /^(?:its|their|the|all|total|this|that|what|it)\b/.test(share) &&
      !/\b(?:world|global)\b/.test(share) &&
      !/\b(?:gets?|got|getting|obtain\w*|buys?|bought|buying|import\w*|sourc\w+|purchas\w+|procur\w+)\s+(?:\w+\s+)?$/.test(near) &&
      (/^[^;]*\b(?:abroad|overseas|for export|to export markets|on (?:the )?(?:international|foreign|export) markets?|leaves the country)\b/.test(
        tail,
      ) ||
        /\b(?:sends?|sent|ships?|shipped) abroad\s*$/.test(near)),
  },
  {
    to: "tariff",
    why: "what goods pay at the border",
    fits: ({ measure, cue, kind, before, sentence: { text } }) =>
      measure === "price" &&
      /^(?:pays?|paid)$/.test(cue) &&
      /\b(?:tariffs?|dut(?:y|ies)|customs|Section (?:201|232|301)|importers)\b/i.test(kind === "level" ? before + text : text),
  },
  {
    to: "reserves",
    why: "what it has of the world's material lies in its ground",
    fits: ({ measure, told, near, share }) =>
      (measure === "production" || measure === "extraction") &&
      told !== "led" &&
      told !== "done" &&
      /\b(?:has|have|had|possess\w*|contains?|boasts?|boasting|sits on|sit on|is home to|are home to|harbou?rs?)\s+(?:\S+ ){0,2}$/i.test(
        near,
      ) &&
      /^(?:all (?:of )?)?(?:the )?(?:world|planet|global)/.test(share) &&
      !/\b(?:production|output|supply|market|mining|capacity|demand|mines|exports)\b/.test(share),
  },
  {
    to: "consumption",
    why: "a list of what it is used for",
    fits: ({ measure, figure, sentence: { text, passage } }) =>
      figure.bracket !== null &&
      ["processing", "manufacturing", "production", "supply", "extraction"].includes(measure) &&
      USED_FOR.test(text.slice(figure.clause.start, figure.anchor)) &&
      !passage.measures.some((cue) => figure.bracket && inside(figure.bracket, cue)),
  },
  {
    to: "consumption",
    why: "what it is used in: a part of what was consumed is contained in wafers",
    fits: ({ measure, share, kind }) => measure === "composition" && kind === "level" && /\b(?:consumed|used)\b/.test(share),
  },
  {
    to: "recycling",
    why: "the amount that is recycled, held against use in the next clause",
    fits: ({ measure, lead, sentence: { text }, figure }) =>
      (measure === "supply" || measure === "consumption") && GOES_ON.test(lead) && RECYCLED.test(text.slice(0, figure.clause.start)),
  },
  {
    to: "extraction",
    why: "what artisanal miners dig",
    fits: ({ measure, lead }) => measure === "production" && ARTISANAL.test(lead),
  },
  {
    to: "supply",
    why: "met by another area",
    fits: ({ measure, tail, figure, sentence }) =>
      measure === "consumption" &&
      sentence.areas.some((area) => inside(figure.right, area) && MET_BY.test(tail.slice(0, area.start - figure.right.start))),
  },
  {
    to: "supply",
    why: "the share of what is another area's",
    fits: ({ told, figure, sentence: { text, areas, materials } }) =>
      (told === "earlier" || told === "untold") &&
      areas.some(
        (area) =>
          area.form === "adjective" &&
          inside(figure.left, area) &&
          /\b(?:share|portion|proportion|part) of (?:the )?$/.test(text.slice(0, area.start)) &&
          materials.some(({ start }) => start > area.end && start - area.end < 3),
      ),
  },
  {
    to: "price",
    why: "on the exchange it closed higher or lower",
    sure: 0.6,
    fits: ({ kind, told, near, tail, sentence: { text } }) =>
      kind === "change" &&
      (told === "earlier" || told === "untold") &&
      /\b(?:closed|settled|opened|traded|ended|finished|rose|fell|gained|lost|slipped|climbed|dropped|jumped|slid|was|were|up|down)\b[^,;]*$/.test(
        near,
      ) &&
      (/\b(?:closed|settled|opened|traded|ended|finished)\b/.test(near) ||
        /^\s*(?:higher|lower|to|at)\b/.test(tail) ||
        /\bthree-month\b/.test(near)) &&
      /\b(?:LME|COMEX|Comex|SHFE|London Metal Exchange|Shanghai|futures|contract|a (?:metric )?ton(?:ne)?|per (?:metric )?ton(?:ne)?|an ounce|a barrel|\/t|per ounce)\b/.test(
        text,
      ),
  },
  {
    to: "price",
    why: "an amount of money for a thing has moved",
    sure: 0.6,
    fits: ({ kind, told, near, tail }) =>
      kind === "change" && (told === "earlier" || told === "untold") && ASKED.test(near) && /^[^;%]{0,40}?\bfrom\s+[$€£¥]/.test(tail),
  },
  {
    to: "price",
    why: "it moved to so much a tonne",
    sure: 0.6,
    fits: ({ measure, kind, lead, tail }) =>
      kind === "change" && ["production", "consumption", "other"].includes(measure) && PRICED.test(tail) && QUOTED.test(lead),
  },
]
