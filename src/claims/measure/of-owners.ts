/** Who owns and who controls: of works it is ownership, of what comes out of them the output of whoever controls it. */

import { PLACED } from "../areas/measures.ts"
import { inside } from "../sentence.ts"
import type { Correction, Seen } from "./by-words.ts"
import { WORLD } from "./words.ts"

const CONTROLLED = {
  extraction: /\b(?:mining|extraction|mined (?:output|production|supply)|mine (?:output|production|supply))\b/i,
  processing: /\b(?:refining|processing|smelting|separation|refined|refinery (?:output|production))\b(?! capacity)/i,
  production: /\b(?:production|output)\b/i,
  capacity: /\bcapacit(?:y|ies)\b/i,
}

/** "71% of the world's boron reserves belong to", "96% of the fluorspar capacity is owned by", "half of all refining is in the hands of". */
const HELD = {
  reserves: /\b(?:reserves|resources|deposits|in the ground|ore bodies|orebodies)\b/i,
  capacity: /\bcapacit(?:y|ies)\b/i,
  processing: /\b(?:refining|processing|smelting|separation|refined)\b/i,
}

/** What can be owned: works, not what comes out of them. */
const ASSETS =
  /\b(?:mines|mining (?:industry|sector|assets|rights|licen[cs]es|companies|operations|projects|concessions)|assets|deposits|smelters|refineries|plants|projects|concessions|industry|sector)\s*(?:worldwide|globally|(?:in|around|across) [^,;]*)?$/i
const OWNED =
  /^[^,;%]*\b(?:(?:is|are|was|were)\s+(?:\w+ly\s+|now\s+)?(?:(?:owned|controlled|held|run|operated)\s+by|in\s+(?:the\s+)?(?:hands\b|[A-Z]\w+(?: [A-Z]\w+)? (?:hands|ownership)))|belongs? to\b)/

export const OF_OWNERS: readonly Correction[] = [
  {
    to: "ownership",
    why: "who owns it is told",
    fits: ({ measure, near, kind }) =>
      kind === "level" &&
      PLACED.has(measure) &&
      measure !== "reserves" &&
      /\b(?:own(?:s|ed)?\s(?:or|and)\s(?:control(?:s|led)?|operates?|manages?)|(?:control(?:s|led)?|operates?)\s(?:or|and)\sown(?:s|ed)?)\s+(?:(?:about|around|some|nearly|almost|over|at least|more than|roughly|just|only)\s+)*$/.test(
        near,
      ),
  },
  {
    to: "ownership",
    why: "mines and works have owners",
    fits: ({ measure, share, tail }) => measure !== "ownership" && ASSETS.test(share) && OWNED.test(tail),
  },
  {
    to: "ownership",
    why: "mines and works have owners",
    fits: ({ measure, near, share }) =>
      measure !== "ownership" &&
      ASSETS.test(share) &&
      /\b(?:compan(?:y|ies)|firms?|investors?|groups?|state|government|interests)\s+(?:\w+ly\s+|now\s+)?(?:owns?|controls?|holds?|held|controlled|owned|have|has)\s+(?:\w+\s+){0,2}$/.test(
        near,
      ),
  },
  ...(["extraction", "processing", "production", "capacity"] as const).map((to) => ({
    to,
    why: "who controls output makes it",
    fits: ({ measure, cue, share }: Seen) =>
      measure === "ownership" && /^(?:controls?|controlled)/.test(cue) && CONTROLLED[to].test(share) && !ASSETS.test(share),
  })),
  ...(["reserves", "capacity", "processing"] as const).map((to) => ({
    to,
    why: "what is owned of all there is",
    fits: ({ measure, cue, share, figure }: Seen) =>
      measure === "ownership" &&
      !/\b(?:stake|shareholding|equity|ownership|acquire\w*)/.test(cue) &&
      figure.of !== null &&
      HELD[to].test(share) &&
      !ASSETS.test(share),
  })),
  {
    to: "ownership",
    why: "held by one area in another",
    fits: ({ measure, near, share, figure, sentence }) =>
      PLACED.has(measure) &&
      (measure === "reserves" ? /\b(?:owns?|owned)\s*$/i : /\b(?:controls?|controlled|holds?|held|owns?|owned)\s*$/i).test(near) &&
      sentence.areas.some((area) => inside(figure.left, area)) &&
      sentence.areas.some((area) => figure.of && inside(figure.of, area)) &&
      !WORLD.test(share),
  },
]
