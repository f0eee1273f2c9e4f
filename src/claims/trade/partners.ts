/** Partners of a trade that a noun names: "the main buyers of Peruvian zinc were China (44%)", "Japan's largest supplier is Australia, at 38%". */

import type { MeasureId } from "../../model.ts"
import { type Figure, inPlace } from "../figure.ts"
import { type AreaGroup, inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { type Bound, sensed } from "./of-pair.ts"
import { WORLDLY } from "./topic.ts"

/** Whose partners the noun speaks of, and whether they take or give. */
interface Partners {
  readonly start: number
  readonly end: number
  readonly fixed: AreaGroup
  readonly take: boolean
}

const NOUN =
  /\b(?:(buyers?|customers?|takers|clients|destinations?|outlets?|(?:export|sales|foreign) markets?|recipients?|purchasers?)|suppliers?|sources?|providers?|vendors?|sellers?|countr(?:y|ies) of origin)\b/g
const RANKED =
  /\b(?:main|largest|biggest|leading|top|important|principal|chief|key|foremost|best|greatest|major|first|second|third|fourth|next|sole|only|single|number[- ]one|dominant|primary|top-\w+)\b/
/** "Japan's largest coal", "its three main". */
const QUALITIES = /^(?:['’]s?)?\s+(?:[\w-]+\s+){0,6}$/
/** "buyers of Peruvian zinc", "the source of EU boron". */
const OF_FIXED = /^\s+(?:of|for|behind)\s+(?:(?:the|all|raw|imported|refined|processed)\s+)*$/
/** "suppliers of niobium to the EU", "to Japan", "of the zinc that Korea". */
const TO_FIXED = /^\s+(?:(?:of|for)\s+[^,;:%()]{1,40}?\s)?(?:to|into)\s+(?:the\s+)?$/
const FROM_FIXED = /^\s+(?:of|for)\s+[^,;:%()]{1,40}?\s(?:from|made in|mined in|shipped by|exported by)\s+(?:the\s+)?$/

/** Asked for each figure of a sentence. */
const known = new WeakMap<Sentence, Partners | null>()

function partnersOf(sentence: Sentence): Partners | null {
  const before = known.get(sentence)
  if (before !== undefined) return before
  const found = partnersIn(sentence)
  known.set(sentence, found)
  return found
}

function partnersIn({ plain, areas }: Sentence): Partners | null {
  if (areas.length === 0) return null
  for (const noun of plain.matchAll(NOUN)) {
    const start = noun.index
    const end = start + noun[0].length
    const take = noun[1] !== undefined
    const fixed =
      areas.find((group) => isPossessor(plain, group, start)) ??
      areas.find((group) => isServed(plain, group, end, take)) ??
      areas.find((group) => isFronted(plain, group, start))
    if (fixed) return { start, end, fixed, take }
  }
  return null
}

/** "Japan's largest", "Germany's", "the main US": whose partners they are; "Chinese suppliers" are China's own. */
function isPossessor(plain: string, { end, form }: AreaGroup, start: number): boolean {
  const between = end <= start ? plain.slice(end, start) : null
  if (between === null || !QUALITIES.test(between) || /\b(?:and|or|is|are|was|were|has|have|as|by|the|an?)\b/.test(between)) return false
  return form === "possessive" || (form === "adjective" && RANKED.test(between))
}

function isServed(plain: string, { start, end, form }: AreaGroup, noun: number, take: boolean): boolean {
  const between = start >= noun ? plain.slice(noun, start) : null
  if (between === null) return false
  if (OF_FIXED.test(between)) return take ? form !== "noun" || /^\s+[a-z-]+\b/.test(plain.slice(end)) : true
  return (take ? FROM_FIXED : TO_FIXED).test(between)
}

/** "For Iranian crude oil China is the only buyer". */
function isFronted(plain: string, { start, end, form }: AreaGroup, noun: number): boolean {
  return (
    end < noun &&
    form !== "noun" &&
    /(?:^|[;:,]\s)[Ff]or\s+(?:the\s+)?$/.test(plain.slice(0, start)) &&
    !/[,;]/.test(plain.slice(end, noun))
  )
}

/** What stands between a partner and its figure: "China with 44%", "Korea, which took 17%", "followed by Spain at 9%". */
const HAS =
  "(?:is|was|has|had|having|with|at|for|on|took|takes?|taking|bought|buys?|buying|provid(?:es?|ed|ing)|suppl(?:ies|y|ied|ying)|account(?:s|ed|ing)?|h[eo]lds?|holding|receiv(?:es?|ed|ing)|absorb(?:s|ed|ing)?|cover(?:s|ed|ing)?|deliver(?:s|ed|ing)?|sen(?:ds?|t|ding)|ship(?:s|ped|ping)?|contribut(?:es?|ed|ing)|ma[dk]es?|making|follow(?:s|ed|ing)?|comes?|came)"
const LEADS = new RegExp(
  `^(?:,?\\s+(?:which|who))?,?\\s*(?:(?:alone|itself|in turn|together)\\s+)?(?:${HAS}\\s+)?(?:(?:up|for|with|at|next|first|second|third|fourth|last|by|in|a|an|the|share|part|of|to|its|place)\\s+)*(?:(?:about|around|some|nearly|almost|over|only|just|roughly|another|further|more|less|than)\\s+)*$`,
)
/** "China is Peru's main customer", "Brazil led the list of". */
const IS_PARTNER =
  /^(?:['’]s?)?,?\s+(?:[\w-]+\s+){0,4}?(?:is|was|are|were|be|been|remain\w*|became|becomes?|ranks?|ranked|as|led|leads?|heads?|headed|tops?|topped|being)\s+(?:[\w’'-]+\s+){0,6}$|^,\s+(?:(?:the|an?|its|by far|long|still|now|already)\s+)*(?:[\w’'-]+\s+){0,5}$/
/** Of what is traded between the two, and of nothing else. */
const OF_TRADE =
  /^(?:it|them|this|that|these|those|which|(?:(?:the|its|their|all|total|such|[\w.]+['’]s)\s+)*(?:[\w-]+\s+){0,3}?(?:total|imports?|exports?|purchases|shipments|sales|deliveries|cargoes|volumes?|tonnage|supply|supplies|needs|demand|requirements?|consumption|market|trade|business|foreign sales)\b)/i
const OPEN: ReadonlySet<MeasureId> = new Set<MeasureId>(["supply", "imports", "exports", "import-reliance", "consumption"])

/** Whether a word of the figure's own says that it is of something else. */
function isOpen({ value, told }: Filled<MeasureId>): boolean {
  return OPEN.has(value) || told === "untold" || told === "market" || told === undefined
}

/** The sides of a trade whose partners a noun names, for the figure of each partner; null where no noun does. */
export function ofPartners(read: Bound, figure: Figure, sentence: Sentence): Bound | null {
  const partners = isOpen(read.measure) ? partnersOf(sentence) : null
  if (!partners) return null
  const { text } = sentence
  const { of, clause, quantity } = figure
  if (of && !OF_TRADE.test(text.slice(of.start, of.end))) return null
  if (WORLDLY.test(text.slice(clause.start, clause.end))) return null
  const partner = partnerOf(partners, figure, sentence)
  if (!partner) return null
  const { fixed, take } = partners
  const one = filled(inPlace(partner.ids, figure), partner, "a partner in the trade, as a noun says", 0.85, partner.standsIn !== undefined)
  const other = filled(fixed.ids, fixed, "whose partners they are", 0.85, fixed.standsIn !== undefined)
  const to = quantity.span.start < partners.start && of === null ? read.measure.value : take ? "exports" : "supply"
  return {
    measure: sensed(read.measure, to === "exports" ? "exports" : "supply", "a noun names partners of the trade"),
    origin: take ? other : one,
    destination: take ? one : other,
  }
}

function partnerOf({ start, end, fixed }: Partners, { anchor, quantity, bracket }: Figure, sentence: Sentence): AreaGroup | undefined {
  const { plain, areas, passage } = sentence
  const others = areas.filter((group) => group !== fixed && !group.ids.some((id) => fixed.ids.includes(id)))
  const opening = quantity.series ? passage.quantities[quantity.series.first] : undefined
  const at = bracket ? anchor : (opening ?? quantity).span.start
  if (at < end) return undefined
  const head = others.findLast((group) => group.end <= at && group.end > start && LEADS.test(plain.slice(group.end, at)))
  if (head) return head
  const first = passage.quantities.find(({ span }) => span.start >= end)
  if (first !== quantity && first?.pair === undefined) return undefined
  if (others.some((group) => group.start >= end && group.end <= at)) return undefined
  const subject = others.findLast(
    (group) => group.end <= start && IS_PARTNER.test(plain.slice(group.end, Math.min(start, fixedStart(fixed, start, group)))),
  )
  return subject && /^[^;]*$/.test(plain.slice(subject.end, at)) && inside({ start: 0, end: at }, subject) ? subject : undefined
}

/** Where the naming of the partners begins: at the possessor that stands before the noun, or at the noun. */
function fixedStart(fixed: AreaGroup, start: number, subject: AreaGroup): number {
  return fixed.end <= start && fixed.start > subject.end ? fixed.start : start
}
