/** Reliance on imports, and what else is imported: of what is needed, of all that comes in, from nobody who is named. */

import { ONE_SUPPLIER } from "../areas/own-use.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import type { Correction, Seen } from "./by-words.ts"
import { WORLD } from "./words.ts"

/** "three countries accounted for 70% of Europe's imports" */
const IMPORTED = /\bimports\b/
const HAS_PART =
  /\b(?:account\w*|stood|stands?|responsible|ma[dk]es? up|made up|represent\w*|suppl\w+|provid\w+|cover\w*|deliver\w*|contribut\w*|share)\b/i
const ABROAD =
  /\b(?:abroad|overseas|foreign (?:sources?|suppl\w+|producers|countries)|other countries|(?:outside|external) (?:sources?|suppliers)|with imports|by imports|through imports|third countries|imported|imports)\b/i

/** ", most of which is imported": said of a part of the figure's. */
const REMARK = /,\s+(?:most|much|all|some|half|none|the (?:bulk|rest)) of (?:which|it|that|them)\b.*/

/** "is imported, for the most part from China": where most of it comes from is said on the side. */
const MOSTLY_FROM =
  /,\s+(?:(?:for the most|in large|in great) part|mostly|mainly|chiefly|largely|above all|primarily|principally|notably|especially|most of (?:it|them|this)|much of (?:it|this))\s+(?:comes? |coming )?from\b/

/** The figure of the statistics, which tells of nobody: "net import reliance". */
/** Imports of more than one good: "of the import bill", "of metal imports". */
const OF_ALL_GOODS =
  /\bimport bill\b|\b(?:metals?|minerals?|energy|fuels?|raw[- ]materials?|commodit(?:y|ies)|goods|merchandise) imports\b|\bimports of (?:metals|minerals|energy|fuels|raw materials|goods|commodities)\b/
const ON_FOREIGN = /\b(?:dependen\w+|relian\w+) (?:up)?on (?:foreign|imported|overseas|external|outside) (?:[\w-]+ ){1,2}[^,;%]*$/
const NET = /^(?:net )?import (?:reliance|dependenc\w+)/i

const BARE_DEPENDENCE = /^(?:dependence|dependency|reliance)$/i

/** Of what is imported, exported or earned, and not of what is needed. */
const OF_ALL_IMPORTS =
  /\b(?:imports|imported|export\w*|earn\w*|market)\b|^(?:the )?total\b|^(?:everything|all|whatever)\s*$|^(?:everything|all|whatever) (?:that )?(?:it|they|the\b|[A-Z])/
/** "the LNG portion of all imported gas" */
const OF_IMPORTED = /\b(?:shares?|portion|part|proportion|slice) of (?:the |all |its )?imported\b/
const HEADS = /\b(?:head|lead|led|dominat|top|was|were|is|are|ma[dk]e|form|constitut|rank)\w*\b/

/** Corrections by the areas, of what is imported. */
export const OF_RELIANCE: readonly Correction<[origin: boolean, destination: boolean]>[] = [
  {
    to: "imports",
    why: "one good's part in all that is imported",
    fits: ({ kind, measure, share, near, figure, sentence }, origin) =>
      kind === "level" &&
      (measure === "imports" || measure === "import-reliance" || (measure === "supply" && OF_ALL_GOODS.test(share))) &&
      !origin &&
      !figure.bracket &&
      (/^(?:the |its |their )?(?:[\w'’.]+ )?(?:total|all|overall) (?:[\w-]+ ){0,3}(?:imports?|purchases)\b/.test(share) ||
      OF_ALL_GOODS.test(share)
        ? /\b(?:account\w*|ma[dk]es?|made|represent\w*|constitut\w*|compris\w*)\b/.test(near) &&
          !/\bimports\s+(?:\w+\s+)?(?:account|ma[dk]e|represent)/i.test(near)
        : /\bshares? of [^,;]{0,40}\bin (?:the )?(?:[\w'’.]+ )?(?:total|all|overall) (?:[\w-]+ ){0,3}imports\b/i.test(near) &&
          sentence.materials.length > 0),
  },
  {
    to: "supply",
    why: "a part of what is imported, whoever sends it",
    fits: ({ measure, kind, share, near, figure: { of }, sentence }, origin, destination) =>
      kind === "level" &&
      measure === "imports" &&
      !origin &&
      destination &&
      of !== null &&
      sentence.areas.some((area) => inside(of, area)) &&
      IMPORTED.test(share) &&
      !WORLD.test(share) &&
      HAS_PART.test(near),
  },
  {
    to: "import-reliance",
    why: "imports of its own, with no origin named",
    fits: (seen, _, destination) =>
      seen.kind === "level" &&
      seen.measure === "imports" &&
      destination &&
      !OF_ALL_IMPORTS.test(seen.share) &&
      !OF_IMPORTED.test(seen.near) &&
      !WORLD.test(seen.near + seen.tail + seen.share) &&
      !isHeadOfImports(seen) &&
      !isSaidToBe(seen.figure, seen.sentence),
  },
  {
    to: "supply",
    why: "dependence on a named origin is supply",
    fits: ({ measure, kind, cue, near, tail }, origin) =>
      kind === "level" &&
      measure === "import-reliance" &&
      origin &&
      !/^(?:of )?foreign origin/.test(cue) &&
      !MOSTLY_FROM.test(tail) &&
      !(ON_FOREIGN.test(near) && !/^[^,;]*\bfrom\b/.test(tail)) &&
      (!NET.test(cue) || /\b(?:on|upon|from|by)\b/.test(near + tail)),
  },
  {
    // "the EU imported 87% of its oil, more than in 2015, when dependence had stood at 89%"
    to: "import-reliance",
    why: "dependence on nobody who is named",
    fits: ({ measure, kind, told, cue, near, tail, before, figure, sentence: { text } }, origin) =>
      kind === "level" &&
      measure === "supply" &&
      !origin &&
      (told === "led" || told === "ahead") &&
      BARE_DEPENDENCE.test(cue) &&
      !/\b(?:on|upon)\b/.test(near + tail) &&
      /\bimport/i.test(before + text.slice(0, figure.quantity.span.start)),
  },
  {
    to: "import-reliance",
    why: "from abroad, with no origin named",
    fits: ({ measure, kind, clause, share }, origin, destination) =>
      kind === "level" &&
      (measure === "supply" || measure === "consumption") &&
      !origin &&
      destination &&
      ABROAD.test(clause.replace(REMARK, "")) &&
      !ONE_SUPPLIER.test(clause) &&
      !WORLD.test(share),
  },
]

/** "Crude oil dominated EU imports of energy with a share of 62%": one good's part in all that is imported. */
function isHeadOfImports({ figure, near, sentence: { materials, passage } }: Seen): boolean {
  const cue = passage.measures.findLast((cue) => cue.id === "imports" && cue.form === "noun" && inside(figure.left, cue))
  if (!cue || figure.of) return false
  return materials.some(
    ({ start, end }) =>
      inside(figure.left, { start, end }) &&
      end < cue.start &&
      HEADS.test(near.slice(end - figure.left.start, cue.start - figure.left.start)),
  )
}

/** "72% was ferroniobium", "consisting of 89% flake": what the imports consist of, not how far an area depends on them. */
function isSaidToBe(figure: Figure, sentence: Sentence): boolean {
  if (/\b(?:consist(?:ed|s|ing)?|composed|made up) of\b[^;]*$/.test(sentence.text.slice(figure.clause.start, figure.quantity.span.start)))
    return true
  return sentence.materials.some(({ start }) =>
    /^\s*(?:was|were|is|are)\s+(?:in\s+)?$/.test(sentence.text.slice(figure.quantity.span.end, start)),
  )
}
