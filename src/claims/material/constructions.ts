/** Constructions that bind a material of the sentence to a figure, surest first. */
import type { MaterialId, MeasureId, Span } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled, type Told, toldBy } from "../slot.ts"
import {
  adjacent,
  BEYOND,
  headOf,
  headsNext,
  inMixture,
  inOf,
  listedOf,
  type Material,
  onAgain,
  raised,
  resumed,
  type Seen,
  topicalised,
} from "./places.ts"

interface Construction {
  readonly why: string
  /** 0 to 1: how often it is right. */
  readonly sure: number
  readonly told?: Told
  readonly find: (seen: Seen) => Material | undefined
}

/** "niobium producer", "lithium mine". */
const MAKER = /^\s+(?:[a-z]+\s+)?(?:producer|miner|mine|maker|refiner|smelter|project|deposit|refinery|supplier|exporter)s?\b/

/** "consists to 60%", "is made up to two thirds". */
const CONSISTS =
  /\b(?:consists?|consisted|consisting|composed|made(?: up)?|formed)\s+(?:to|by|for|at)\s+(?:the extent of\s+)?(?:about |some |nearly |more than |over |at least |up to )*$/

const CONSTRUCTIONS: readonly Construction[] = [
  {
    // "nine of every ten magnets", "four out of five new cars … electric"
    why: "so many of every ten of it",
    sure: 0.93,
    find: (seen) =>
      /\b(?:every|out of|in every|of)\s\S+$/.test(seen.text.slice(0, seen.figure.quantity.span.end))
        ? (adjacent(seen) ?? seen.right.find(({ start }) => /^\s+(?:new|newly (?:sold|registered)|passenger)\s+$/.test(seen.to(start))))
        : undefined,
  },
  {
    // "one battery in twenty"
    why: "so many of it are counted",
    sure: 0.93,
    find: ({ all, figure }) => all.find((group) => inside(figure.quantity.span, group)),
  },
  {
    // "a battery consists to 60% of lead"
    why: "the thing consists of it",
    sure: 0.92,
    find: ({ measure, figure, right, text, to }) =>
      measure === "composition" && CONSISTS.test(text.slice(0, figure.quantity.span.start))
        ? right.find(({ start }) => /^\s+(?:of|from)\s+(?:[a-z]+\s+)?$/.test(to(start)))
        : undefined,
  },
  {
    // "70% of the mass of the magnet is iron"
    why: "the thing consists of it",
    sure: 0.9,
    find: ({ measure, figure, right, text }) =>
      measure === "composition" && figure.of
        ? right.find(({ start }) => /^\s*(?:is|are|was|were)\s+(?:made (?:up )?of\s+)?$/.test(text.slice(figure.of!.end, start)))
        : undefined,
  },
  {
    // "steelmakers acquired a 15% stake in the leading niobium producer"
    why: "what is owned makes it",
    sure: 0.88,
    find: ({ measure, right, text, to }) =>
      measure === "ownership"
        ? right.find(
            ({ start, end }) =>
              /^\s+(?:(?:\w+\s+)?(?:stakes?|shares?|interests?|holdings?)\s+in|of)\s[^;%]{0,70}$/.test(to(start)) &&
              (MAKER.test(text.slice(end)) || /\b(?:producer|miner|maker|refiner|supplier|exporter)s? of (?:the )?$/.test(to(start))),
          )
        : undefined,
  },
  {
    // "coal, which fell by 13%, and diamonds, which fell by 45%"
    why: "the clause hangs on it",
    sure: 0.88,
    find: ({ all, figure, left, right, text, to }) =>
      left.length === 0 &&
      !right.some(({ start }) => /^\s*$/.test(to(start))) &&
      /^[\s,]*(?:which|where|whose|in which|for which|at which)\b/.test(text.slice(figure.clause.start))
        ? all.find((group) => group.end <= figure.clause.start && /^\s*$/.test(text.slice(group.end, figure.clause.start)))
        : undefined,
  },
  {
    // "72% was ferroniobium"
    why: "the figure is said to be it",
    sure: 0.85,
    find: ({ right, to }) => right.find(({ start }) => /^\s*(?:was|were|is|are|being)\s+(?:in\s+|as\s+)?(?:the\s+)?$/.test(to(start))),
  },
  { why: "the figure is a share of it", sure: 0.96, find: inOf },
  {
    // "5% of domestic demand for copper concentrate"
    why: "the figure is a share of the demand for it",
    sure: 0.92,
    find: ({ figure: { of }, right, text }) =>
      of && /\b(?:demand|needs?|requirements?)\s*$/.test(text.slice(of.start, of.end))
        ? right.find(({ start }) =>
            /^\s*for\s+(?:the\s+|all\s+|both\s+)?(?:(?:refined|primary|imported|raw)\s+)?$/.test(text.slice(of.end, start)),
          )
        : undefined,
  },
  {
    why: "it stands in the same parenthesis",
    sure: 0.9,
    find: ({ all, figure }) => (figure.bracket ? all.find((group) => inside(figure.bracket!, group)) : undefined),
  },
  {
    // "cobalt, of which 70% …"
    why: "the clause is about it",
    sure: 0.85,
    find: ({ all, figure, left, text }) =>
      left.length === 0 && /^[\s,]*of\s+which\b/.test(text.slice(figure.clause.start))
        ? all.findLast((group) => group.end <= figure.clause.start)
        : undefined,
  },
  {
    // "practically all (98%) spherical graphite"
    why: "the parenthesis counts how much of it",
    sure: 0.85,
    find: ({ all, figure, text }) =>
      figure.bracket && /\b(?:all|most|half|the majority|everything)\s*$/i.test(text.slice(0, figure.anchor))
        ? all.find(
            ({ start }) =>
              start > figure.bracket!.end && /^\)\s*(?:of\s+)?(?:the\s+)?(?:world['’]s\s+)?$/.test(text.slice(figure.bracket!.end, start)),
          )
        : undefined,
  },
  {
    // "a 25% tariff on steel"
    why: "the rate is on it",
    sure: 0.9,
    find: ({ right, to }) =>
      right.find(({ start }) =>
        /(?:(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|taxe?s?|rates?)\b[^,;]{0,60}\b(?:on|for|of)|^\s*(?:that (?:is|was) )?(?:levied|imposed|charged|payable|due|collected|slapped|placed|put) on)\b[^,;]{0,40}$/i.test(
          to(start),
        ),
      ),
  },
  { why: "it stands right after the figure, as after the one before", sure: 0.9, find: inMixture },
  { why: "the preposition stands again after the figure", sure: 0.88, find: onAgain },
  { why: "it stands right before the figure", sure: 0.95, find: headOf },
  { why: "it stands right after the figure", sure: 0.85, find: adjacent },
  {
    // "100% dependent on imports of natural graphite"
    why: "the dependence is on it",
    sure: 0.88,
    find: ({ right, to }) =>
      right.find(({ start }) =>
        /^\s*(?:\w+\s+)?(?:dependent|reliant|dependence|reliance|dependency)\s+(?:on\s+|up)?[\w\s'’.-]{0,40}(?:of|for)\s+(?:its\s+|their\s+|the\s+)?$/i.test(
          to(start),
        ),
      ),
  },
  { why: "the clause begins with it", sure: 0.85, find: topicalised },
  {
    // "Cobalt: DRC 74%, Indonesia 7%"
    why: "the sentence is headed with it",
    sure: 0.91,
    find: ({ all, figure, text, left, clause }) => {
      const [head] = all
      const alone =
        head &&
        !figure.of &&
        head.end <= figure.anchor &&
        left.every((group) => group === head) &&
        clause.every((group) => group === head || group.start > figure.anchor)
      return alone && /^\W*(?:[\w-]+\s+){0,2}$/.test(text.slice(0, head.start)) && /^\s*(?:\([^)]*\))?:/.test(text.slice(head.end))
        ? head
        : undefined
    },
  },
  {
    why: "it stands around the figure",
    sure: 0.66,
    find: ({ all, figure }) => all.find((group) => group.start < figure.quantity.span.start && group.end > figure.quantity.span.end),
  },
  { why: "nearest material before the figure", sure: 0.85, told: "nearest", find: ({ left }) => left.at(-1) },
  { why: "the figures share what follows the last of them", sure: 0.8, find: raised },
  {
    why: "nearest material before the figure in its clause",
    sure: 0.8,
    told: "ahead",
    find: ({ clause, figure }) => clause.findLast((group) => group.end <= figure.anchor),
  },
  {
    why: "nearest material after the figure",
    sure: 0.75,
    find: (seen) => seen.right.find((group) => !BEYOND.test(seen.to(group.start)) && !headsNext(group, seen)),
  },
  {
    why: "carried over from earlier in the sentence",
    sure: 0.7,
    told: "carried",
    find: (seen) => resumed(seen) ?? seen.all.findLast((group) => group.end <= seen.figure.anchor),
  },
  { why: "the list in parentheses is of it", sure: 0.7, find: listedOf },
  {
    why: "named later in the sentence",
    sure: 0.6,
    find: (seen) =>
      seen.all.find(
        (group) =>
          group.start >= seen.figure.quantity.span.end &&
          !headsNext(group, seen) &&
          !/;\s+(?!(?:it|they|both|this)\b)/.test(seen.to(group.start)),
      ),
  },
]

/** The material that the first fitting construction binds to the figure; only what is made up of something else looks past its of-phrase. */
export function boundMaterial(
  figure: Figure,
  sentence: Sentence,
  { isProduct }: Context,
  measure: MeasureId,
): Filled<readonly MaterialId[]> | null {
  const { text, materials: all } = sentence
  const within = (span: Span) => all.filter((group) => inside(span, group))
  const seen: Seen = {
    figure,
    sentence,
    measure,
    text,
    all,
    left: within(figure.left),
    right: within(figure.right),
    clause: within(figure.clause),
    isProduct,
    to: (place) => text.slice(figure.quantity.span.end, Math.max(place, figure.quantity.span.end)),
  }
  for (const { why, sure, told, find } of CONSTRUCTIONS) {
    const group = find(seen)
    if (group) return toldBy(told, filled(group.ids, group, why, sure))
  }
  return null
}
