/** Corrections of a measure where something is imported or exported: of what it is a part, and where it goes. */

import { isDemandFrom } from "../areas/worldwide.ts"
import { inside } from "../sentence.ts"
import type { Correction } from "./by-words.ts"
import { WORLD } from "./words.ts"

const BUYS = /\b(?:buys?|bought|gets?|got|obtains?|obtained|sources?|sourced|purchases?|purchased|procures?|procured)\s+(?:\w+\s+)?$/
const ABROAD = /^[^,;]*\b(?:abroad|overseas|from (?:other|foreign) countries)\b/

/** "its part in", "Moscow's slice of": of what another area buys. */
const PART_IN = /\b(?:its|their|whose|[\w.-]+['’]s?)\s(?:\w+\s)?(?:parts?|shares?|slice|portion|proportion|weight|place)\s(?:in|of)\s/

/** What is spent on a good is its price, what is spent on works an investment. */
const SPENT_ON = /\b(?:spen(?:t|ds?)|[Ee]xpenditures?|[Oo]utlays?) (?:[^,;]{0,40}? )?on\b|\bpa(?:ys?|id) for\b/
const SPENT = /^(?:spen\w+|expenditures?|outlays?|pays?|paid)$/i
const FROM_ABROAD = /\b(?:import\w*|brought into|bought abroad|from abroad)\b/i
const ON_WORKS =
  /\b(?:mines|mining|exploration|research|plants?|projects?|development|factor(?:y|ies)|expansion|smelters?|refiner(?:y|ies)|subsidies|infrastructure|clean[- ]?up)\b/i

/** Those who use up what they buy: "jewellers bought 15% less of it". */
const USERS_BUY =
  /\b(?:[Hh]ouseholds|[Jj]ewellers|jewelers|[Ii]nvestors|[Cc]entral banks|[Ss]hoppers|motorists|drivers|farmers|growers|users|consumers|customers|[Ii]ndustry|[a-z]*makers|manufacturers|foundries|builders|utilities|families|brides|savers|funds|electricians)\b[^,;%]*$/
const BOUGHT = /^(?:buys?|buying|bought|purchas\w+|t[ao]kes?|took|order(?:s|ed)?)$/i

export const OF_IMPORTS: readonly Correction[] = [
  {
    to: "consumption",
    why: "what users buy for themselves",
    fits: ({ measure, kind, cue, lead, sentence, figure }) =>
      kind === "change" &&
      measure === "imports" &&
      BOUGHT.test(cue) &&
      USERS_BUY.test(lead) &&
      !/\b(?:abroad|imports?|imported|overseas|foreign|from)\b/.test(sentence.text.slice(figure.clause.start, figure.right.end)),
  },
  {
    // "buyers spent 40% more on magnets", "what China spent on polysilicon from Korea was 3.5% lower"
    to: "imports",
    why: "what is spent on a good",
    fits: ({ measure, cue, kind, lead, tail, before, sentence, figure }) =>
      kind === "change" &&
      (measure === "investment" || measure === "price") &&
      SPENT.test(cue) &&
      (SPENT_ON.test(lead) || /^\s+(?:more|less)\s+on\b/.test(tail)) &&
      !ON_WORKS.test(sentence.text.slice(figure.clause.start, figure.right.end)) &&
      ((/^spen/.test(cue) && sentence.areas.length > 0) || FROM_ABROAD.test(before)),
  },
  {
    to: "supply",
    why: "one area's part in what another buys",
    fits: ({ measure, kind, near, figure, sentence }) => {
      const part = kind === "level" && measure === "imports" && !WORLD.test(near) ? PART_IN.exec(near) : null
      return (
        part !== null &&
        sentence.areas.some((area) => inside(figure.left, area) && area.start - figure.left.start >= part.index + part[0].length)
      )
    },
  },
  {
    to: "consumption",
    why: "where the world's demand comes from",
    fits: ({ measure, kind, figure, sentence }) =>
      kind === "level" && (measure === "supply" || measure === "consumption") && isDemandFrom(figure, sentence),
  },
  {
    to: "import-reliance",
    why: "a part of what is needed is imported",
    fits: ({ measure, kind, near, share, tail }) =>
      kind === "level" &&
      !WORLD.test(share) &&
      (measure === "consumption"
        ? /\b(?:imports?|imported|importing)\s+(?:\w+\s+)?$/.test(near)
        : (measure === "production" || measure === "supply") && BUYS.test(near) && ABROAD.test(tail)),
  },
  {
    to: "imports",
    why: "where the world's imports go",
    fits: ({ measure, share }) =>
      (measure === "consumption" || measure === "exports" || measure === "supply") && WORLD.test(share) && /\bimports\s*$/.test(share),
  },
  {
    to: "exports",
    why: "where exports go",
    fits: ({ measure, cue, lead }) => measure === "consumption" && /^(?:go|goes|going|went) to/.test(cue) && /\bexports?\b/.test(lead),
  },
  {
    to: "exports",
    why: "what goes to a named area leaves another",
    fits: ({ measure, cue, tail, figure, sentence }) =>
      measure === "consumption" &&
      /^(?:goes|go|went) to$/i.test(cue) &&
      (sentence.areas.some(
        ({ start }) =>
          inside(figure.right, { start, end: start }) &&
          /(?:\b(?:goes|go|went)|^) to (?:the )?$/.test(tail.slice(0, start - figure.right.start)),
      ) ||
        sentence.areas.some(
          ({ start, end, form }) =>
            form !== "adjective" &&
            inside(figure.clause, { start, end }) &&
            end <= figure.quantity.span.start &&
            /\b(?:goes|go|went) (?:[a-z]+ )?to (?:the )?$/.test(sentence.text.slice(0, start)) &&
            !/^['’]s?\b/.test(sentence.text.slice(end)),
        )),
  },
]
