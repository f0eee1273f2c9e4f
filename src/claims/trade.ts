/** Who supplies whom: a sentence that names one who gives and one who takes says what part of the taker's supply the figure is. */
import type { AreaId, MeasureId } from "../model.ts"
import type { Figure } from "./figure.ts"
import { type AreaGroup, inside, type Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"

interface Trade {
  readonly giver: AreaGroup
  /** Null when the words point to one who takes without a name ("they needed"). */
  readonly taker: AreaGroup | null
}

const TAKE =
  "(?:imports?|imported|importing|buys?|bought|buying|brings? in|brought in|tak(?:es?|ing) in|took in|needs?|needed|uses?|used|consumes?|consumed|requires?|required|purchases?|purchased|burns?|burn(?:ed|t)|absorbs?|absorbed)"
const GIVE =
  "(?:account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|ma[dk](?:e|es|ing)(?: up)?|provid(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|cover(?:s|ed|ing)?|meets?|met|meeting|deliver(?:s|ed|ing)?|contribut(?:e|es|ed|ing)|constitut(?:e|es|ed|ing)|furnish(?:es|ed)?|ship(?:s|ped)?|sen[dt]s?|is responsible for|(?:is|was|are|were) (?:the )?(?:source|origin) of|produc(?:e|es|ed|ing))"
const SOURCED =
  "(?:buys?|bought|buying|gets?|got|getting|obtain(?:s|ed|ing)?|sourc(?:es|ed|ing)|imports?|imported|importing|purchas(?:es|ed|ing)|draws?|drew|procur(?:es|ed)|receiv(?:es|ed))"

/** "China accounted for …", also with the figures of a list between: "China accounted for 84% of its hydroxide and …". */
const GIVES = new RegExp(`^(?:['’]s?)?(?:\\s+[\\w-]+){0,4}?\\s+${GIVE}\\s+(?:[^;]*%[^;]*|(?:\\S+\\s+){0,4})$`)
const SOURCES = new RegExp(`^(?:['’]s?)?(?:\\s+[\\w-]+){0,8}?\\s+${SOURCED}\\b[^,;]*$`)
/** "… of what Korea bought", "… of the fertilizer that Europe brings in", "… of the services the utilities needed". */
const TAKES_AFTER = new RegExp(`^(?:['’]s?)?(?:\\s+(?!and\\b|or\\b|but\\b|from\\b|in\\b|to\\b)[\\w-]+){0,3}?\\s+${TAKE}\\b`)
const SOMEBODY_TAKES = new RegExp(
  `\\b(?:it|they|the (?:utilities|industry|country|bloc|continent|makers|buyers|companies|plants))\\s+(?:\\w+ly\\s+|now\\s+|will\\s+)?${TAKE}\\b`,
)
/** "… of what was imported", "… of total imports". */
const IMPORTS_OF_SOMEBODY =
  /^\s*of\s+(?:what (?:is|was|were)\s+|(?:all|total|its|their|the)\s+)?(?:(?!with\b|from\b|by\b|in\b|on\b)[\w-]+\s+){0,2}(?:imported|imports)\b/
/** "… used in the EU", "… imported by Japan". */
const TAKEN_BEFORE =
  /\b(?:used|consumed|imported|installed|sold|burn(?:ed|t)|bought|needed|purchased|required|arriving)\s+(?:in|by|into|across)\s+(?:the\s+)?$/
/** "Korean imports", "the EU's annual needs", "imports into Japan". */
const TAKER_NOUN =
  /^(?:['’]s?)?\s+(?:(?!and\b|or\b)[\w-]+\s+){0,3}?(?:imports?|consumption|demand|needs?|requirements?|supply|supplies|purchases|import bill)\b/
const TAKER_BEFORE =
  /\b(?:imports|consumption|demand|needs|supply|supplies|purchases|deliveries)\s+(?:of|by|in|into|to)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$/

type Areas = Filled<readonly AreaId[]>
interface Bound {
  readonly measure: Filled<MeasureId>
  readonly origin: Areas
  readonly destination: Areas
}

/** Measures that a share of what somebody else takes is not: the rest say only what the giver does with it. */
const OTHERS: ReadonlySet<MeasureId> = new Set<MeasureId>([
  "ownership",
  "tariff",
  "price",
  "recycling",
  "emissions",
  "stocks",
  "investment",
  "composition",
])

/**
 * The measure and areas of a figure, corrected by the trade that its sentence tells of. `carriedTo` looks in the sentences before for
 * the one who takes what the given areas give.
 */
export function withTrade(read: Bound, figure: Figure, sentence: Sentence, carriedTo: (givers: readonly AreaId[]) => Areas): Bound {
  const trade = OTHERS.has(read.measure.value) || figure.quantity.series?.respectively ? null : tradeOf(figure, sentence)
  if (!trade) return read
  const { giver, taker } = trade
  const carried = read.destination.value.length > 0 && differ(giver, { ids: read.destination.value }) ? read.destination : null
  return {
    measure: filled<MeasureId>("supply", read.measure.span, `${read.measure.why}; one area has a share in what another takes`, 0.88),
    origin: filled(giver.ids, giver, "it gives what the other takes", 0.92),
    destination: taker ? filled(taker.ids, taker, "it takes what the other gives", 0.92) : (carried ?? carriedTo(giver.ids)),
  }
}

/**
 * The one who gives and the one who takes, when the clause of a level names both: "Russia covered 14% of what Korea bought", "the EU buys
 * 40% of its graphite in China", "Norwegian plants supply 30% of the silicon used in the EU". Null when the figure is a share of the
 * world's, or one of them is missing.
 */
function tradeOf(figure: Figure, sentence: Sentence): Trade | null {
  if (figure.bracket) return null
  return bySource(figure, sentence) ?? byShare(figure, sentence)
}

/** "Europe buys 40% of its gas in Russia": the taker leads, the giver follows the figure. */
function bySource(figure: Figure, { text, areas }: Sentence): Trade | null {
  const start = figure.quantity.span.start
  const taker = areas.findLast(
    ({ start: from, end }) => end <= start && inside(figure.clause, { start: from, end }) && SOURCES.test(text.slice(end, start)),
  )
  if (!taker) return null
  const after = text.slice(figure.quantity.span.end, figure.right.end)
  const giver = areas.find(
    (area) =>
      inside(figure.right, area) &&
      /^[^,;]*\b(?:from|in)\s+(?:the\s+)?$/.test(after.slice(0, area.start - figure.quantity.span.end)) &&
      !/\b(?:used|consumed|sold|needed)\s+in\s+(?:the\s+)?$/.test(text.slice(0, area.start)),
  )
  return giver && differ(giver, taker) ? { giver, taker } : null
}

/** "China accounted for 84% of Korean imports": the giver leads, the taker stands in what the figure is a share of. */
function byShare(figure: Figure, { text, areas }: Sentence): Trade | null {
  const { start, end } = figure.quantity.span
  const giver = areas.findLast(
    (area) => area.end <= start && inside(figure.clause, area) && GIVES.test(`${text.slice(area.end, start).trimEnd()} `),
  )
  if (!giver) return null
  const tail = text.slice(end, figure.right.end)
  if (!/^\s*(?:\w+\s+){0,2}of\b/.test(tail) || /^\s*of\s+(?:the\s+)?(?:world|global|total world)/.test(tail)) return null
  const taker = areas.find((area) => {
    if (!inside(figure.right, area)) return false
    const [before, after] = [text.slice(end, area.start), text.slice(area.end)]
    if (/[;]|,\s+(?:and|but|while)\s/.test(before)) return false
    return TAKES_AFTER.test(after) || TAKEN_BEFORE.test(before) || TAKER_NOUN.test(after) || TAKER_BEFORE.test(before)
  })
  if (taker) return differ(giver, taker) ? { giver, taker } : null
  return SOMEBODY_TAKES.test(tail) || IMPORTS_OF_SOMEBODY.test(tail) ? { giver, taker: null } : null
}

interface Named {
  readonly ids: readonly AreaId[]
}
function differ(one: Named, other: Named): boolean {
  return !one.ids.some((id) => other.ids.includes(id))
}
