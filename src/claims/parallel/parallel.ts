/** Figures that repeat the statement before them and leave out what they share with it. */

import type { AreaId, MeasureId, Span } from "../../model.ts"
import { PLACED } from "../areas/measures.ts"
import type { Draft } from "../draft.ts"
import { type Figure, pairOf } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { gapped as withoutVerb } from "./gapped.ts"
import { inOrder, nextInOrder } from "./in-order.ts"
import { contrasted, inBrackets, listed, listedUse, nextUser } from "./listed-shares.ts"
import { toldOfNext } from "./next-area.ts"
import { forAnother, ofAnother, thoseOfAnother } from "./of-another.ts"
import { allOf, type Shared } from "./shared.ts"

/**
 * The slots that a figure shares with the claim before it in the sentence: "from 85% in 2009 to 58%" (all of them), "53%, compared
 * with 66% in 2023" (all), "Vietnam's share rose to 34%, that of China fell to 41%" (all but the area that is told anew).
 */
export function sharedWith(before: Draft | undefined, figure: Figure, sentence: Sentence): Partial<Shared> | null {
  if (!before) return null
  const all = allOf(before)
  const paired = nextInOrder(before, figure, sentence, all)
  if (paired) return paired
  const shared = sharedInTurn(before, figure, sentence, all)
  return shared && inOrder(shared, figure)
}

function sharedInTurn(before: Draft, figure: Figure, sentence: Sentence, all: Shared): Partial<Shared> | null {
  const between = sentence.text.slice(before.slots.value.span?.end ?? 0, figure.quantity.span.start)
  if (
    isPartner(before, figure, sentence) ||
    isReached(between) ||
    isTurnedAgain(between, figure, sentence) ||
    isMoved(between, figure) ||
    isHeldAgainst(between, figure, sentence) ||
    isSameShare(figure, sentence) ||
    isShareThat(figure, sentence) ||
    isCoordinated(between, figure, sentence)
  )
    return all
  const behind = thoseBehind(figure, sentence, all) ?? contrasted(figure, sentence, all)
  if (behind) return behind
  const isLevel = before.slots.kind.value === "level"
  const last = before.slots.value.span ?? figure.left
  const use = listedUse(between, figure, sentence, last, isLevel, all) ?? nextUser(between, figure, sentence, last, isLevel, all)
  if (use) return use
  const word = (group: Span) => sentence.text.slice(0, group.start).match(/\b(?:that|those) (of|in|from|for)\s+(?:the\s+)?$/)?.[1]
  const area = sentence.areas.find((group) => inside(figure.left, group) && word(group))
  if (!area)
    return (
      inBrackets(before, figure, sentence, all) ??
      forAnother(between, figure, sentence, all) ??
      thoseOfAnother(figure, sentence, all) ??
      atAnotherTime(between, before, figure, sentence, all) ??
      ofAnother(figure, sentence, all) ??
      predicated(between, figure, sentence, all) ??
      toldOfNext(before, figure, sentence, all) ??
      gapped(figure, sentence, all) ??
      fromAnother(between, before, figure, sentence, all) ??
      withoutVerb(before, figure, sentence, all) ??
      listed(between, figure, sentence, all)
    )
  const told: Filled<readonly AreaId[]> = filled(area.ids, area, "told anew of another area", 0.85)
  const isGivers = all.destination.value.length === 0 && MADE.has(all.measure.value)
  return { ...all, ...(all.origin.value.length > 0 || word(area) === "from" || isGivers ? { origin: told } : { destination: told }) }
}

/** What an area makes, digs or keeps. */
const MADE: ReadonlySet<MeasureId> = new Set<MeasureId>([...PLACED, "stocks"])

/** "the United States relies on it for 66%, the EU for 92%": the verb is left out, another depends. */
function gapped({ left, quantity }: Figure, { areas, text }: Sentence, all: Shared): Partial<Shared> | null {
  const area = areas.find((group) => inside(left, group) && /^\s+for\s+(?:\w+\s+)?$/.test(text.slice(group.end, quantity.span.start)))
  const giving = areas.find(
    (group) =>
      inside(left, group) &&
      /^\s+(?:sending|supplying|providing|delivering|contributing|adding|selling|shipping|chipping in)\s+(?:\w+\s+)?$/.test(
        text.slice(group.end, quantity.span.start),
      ),
  )
  if (giving && all.measure.value === "supply")
    return { ...all, origin: filled<readonly AreaId[]>(giving.ids, giving, "told anew of another area", 0.85) }
  const follows =
    area &&
    (/^[,;]?\s*(?:and\s+|while\s+)?(?:the\s+)?$/.test(text.slice(left.start, area.start)) ||
      (/^ of its [^,;%]{0,40}[,;]\s*(?:and\s+|while\s+)?(?:the\s+)?$/.test(text.slice(left.start, area.start)) &&
        /\b(?:depend|rel[iy]|look|turn|lean|count)\w* (?:up)?(?:on|to)\b/.test(text.slice(0, left.start))))
  if (!area || !follows || all.measure.value !== "supply") return null
  return { ...all, destination: filled<readonly AreaId[]>(area.ids, area, "told anew of another area", 0.85) }
}

/** "… of the total, followed by those of Japan (7%)": what is told of the first is told of the next in brackets. */
function thoseBehind({ bracket, anchor }: Figure, { areas, text }: Sentence, all: Shared): Partial<Shared> | null {
  const next = bracket ? areas.find(({ end }) => end <= anchor && /^\s*$/.test(text.slice(end, anchor))) : undefined
  if (!next || !/\bth(?:ose|at) (?:of|in|from)\s+(?:the\s+)?$/.test(text.slice(0, next.start))) return null
  const told: Filled<readonly AreaId[]> = filled(next.ids, next, "told anew of another area", 0.85)
  return all.origin.value.length > 0 ? { ...all, origin: told } : { ...all, destination: told }
}

/** "Half of world demand comes from China and 20% from India": the next area stands behind its figure as the one before did. */
function fromAnother(
  between: string,
  { slots }: Draft,
  { quantity }: Figure,
  { areas, text }: Sentence,
  all: Shared,
): Partial<Shared> | null {
  const next = areas.find(({ start }) => /^\s+from\s+(?:the\s+)?$/.test(text.slice(quantity.span.end, start)))
  if (
    !next ||
    slots.measure.value !== "consumption" ||
    !/^[^%]{0,90}\bfrom\b[^,;%]*(?:,|;|,? and)\s+(?:another |a further )?$/.test(between)
  )
    return null
  return { ...all, destination: filled<readonly AreaId[]>(next.ids, next, "told anew of another area", 0.85) }
}

/** The other value of the same development, which names no other material on the way. */
function isPartner({ slots }: Draft, { quantity, left }: Figure, { passage, materials }: Sentence): boolean {
  if (materials.some((group) => inside(left, group) && !group.ids.every((id) => slots.materials.value.includes(id)))) return false
  const [first, second] = pairOf(quantity, passage.quantities) ?? []
  return second === quantity && first?.span.start === slots.value.span?.start
}

/** "dropped by 19 points to 41%": what a change has led to. */
function isReached(between: string): boolean {
  return /^\s*,?\s*(?:(?:rising|falling|climbing|increasing|growing|dropping|declining|and (?:rises?|rose|falls?|fell|climb(?:s|ed)))\s+)?to\s+(?:(?:just|only|about|around|nearly|almost|some|a mere)\s+)?$/.test(
    between,
  )
}

const TURNS =
  /,?\s(?:before|but|and|then|only to|and then|until it)\s(?:(?:had|has|then|again|gradually|eventually|subsequently)\s)*(?:r[io]s(?:e|es|ing)|f[ae]ll(?:s|ing)?|climb(?:s|ed|ing)?|declin(?:es?|ed|ing)|dropp?(?:s|ed|ing)?|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)|return(?:s|ed|ing)?|recover(?:s|ed|ing)?|rebound(?:s|ed|ing)?|gr[eo]w(?:s|ing)?|jump(?:s|ed|ing)?)\s(?:again\s|back\s|sharply\s|slightly\s)*to\s(?:[a-z]+\s){0,2}$/

/** "fell from 55% of consumption in 2006 to 40% in 2009, before rising to 53%": the same subject turns again. */
function isTurnedAgain(between: string, { quantity, bracket }: Figure, { areas, materials, passage }: Sentence): boolean {
  const turn = bracket || between.length > 160 ? null : TURNS.exec(between)
  const start = quantity.span.start - between.length + (turn?.index ?? 0)
  return (
    turn !== null && ![...areas, ...materials, ...passage.measures].some((named) => named.start > start && named.end <= quantity.span.start)
  )
}

const MOVED =
  /(?:,|–|—|\(|-)\s*(?:which (?:is|was) )?(?:up|down|(?:an?|the) (?:[\w-]+ )?(?:drop|decline|fall|decrease|reduction|rise|increase|gain|jump|growth|dip) of)\s+(?:(?:by|about|some|around|nearly|almost|over)\s+)*$/

/** "79.6% came from China, down 8.3 percentage points": the share has moved by so much. */
function isMoved(between: string, { quantity }: Figure): boolean {
  return quantity.value.unit === "percentage point" && MOVED.test(between)
}

const HELD_AGAINST =
  /(?:,|\(|;|\s)\s*(?:as )?(?:compared (?:with|to)|against|versus|up from|down from|as opposed to|(?:a little |slightly |somewhat |well |much |far )?(?:less|more|lower|higher|smaller|bigger|larger|fewer|greater) than the)\s+(?:(?:only|just|some|about|around|nearly|almost|over|under|less than|more than|a|an|the|mere)\s+)*$/

/** "…, compared with 66% in 2023": nothing else is named on the way. */
function isHeldAgainst(between: string, figure: Figure, { text, areas, materials }: Sentence): boolean {
  const held = between.length < 160 && !between.includes("%") ? between.match(HELD_AGAINST) : null
  if (!held) return false
  const lead = { start: figure.quantity.span.start - held[0].length, end: figure.quantity.span.start }
  const tail = { start: figure.quantity.span.end, end: figure.right.end }
  const named = [...areas, ...materials].some((group) => inside(lead, group) || inside(tail, group))
  return !named && !/^\s*(?:of|in the)\s+(?!\d)/.test(text.slice(tail.start))
}

/** "… represented a quarter and are to be cut by 50%": another verb of the same subject. */
function isCoordinated(between: string, figure: Figure, { areas, materials, passage }: Sentence): boolean {
  const named = [...areas, ...materials, ...passage.measures].some((group) => inside(figure.left, group) && group.start > figure.left.start)
  return !named && /^[^,;%]*,?\s+and\s+(?:is|are|was|were|has|have|had|will|would|should|could)\s+[^,;]*$/.test(between)
}

/** "98% …, though in 2010 its share was 57%": of the same sentence. */
function isSameShare(figure: Figure, { text, areas, materials, passage }: Sentence): boolean {
  const words = passage.measures.filter(({ id }) => id !== "supply")
  const named = [...areas.filter(({ standsIn }) => !standsIn), ...materials, ...words].some((group) => inside(figure.left, group))
  return (
    !named &&
    /(?:^\W*(?:(?:but|and|though|although|while|whereas|yet|even if)\s)?(?:according to [^,;%]{2,40}\s)?(?:(?:it|this) (?:stood|remained|amounted|came)|(?:it|they) (?:was|were|is|are|remained|stayed) (?:still |nevertheless |nonetheless |even |only )*(?!(?:the|an?)\b)))[^,;%]*$|\b(?:(?:but|and|though|although|while|whereas|yet)\s(?:according to [^,;%]{2,40}\s)?(?:it|this) (?:stood|stands|remained|remains|amounted|came)\b[^,;%]*$|(?:its|their|the|that) (?:share|figure|portion|proportion|part)|(?:earlier|before|previously|ago|later|then|now|today|since|(?:before|after) that|in (?:19|20)\d\d),? (?:it|that))\s+(?:is|was|were|had been|stood at|has)\b[^,;%]*$/.test(
      text.slice(figure.left.start, figure.quantity.span.start),
    )
  )
}

/** "20% of it, a share that had decreased from 27%": the same share, at another time. */
function isShareThat({ left, quantity }: Figure, { text, areas, materials }: Sentence): boolean {
  const lead = text.slice(left.start, quantity.span.start)
  const at = lead.search(/,\s(?:an?|the) (?:share|proportion|figure|percentage|part|portion|slice|ratio|level) (?:that|which)\b[^,;%]*$/)
  return at >= 0 && ![...areas, ...materials].some((group) => group.start > left.start + at && inside(left, group))
}

const TIME =
  "(?:(?:in|for|by|during) )?(?:the )?(?:(?:fiscal )?(?:19|20)\\d\\d(?:[-/–]\\d\\d)?|(?:year|quarter|month) (?:before|earlier|previously)|previous year|last year|year ago)"
const NEXT_TIME = new RegExp(`^\\s*${TIME},?(?: and| or|,)\\s*(?:(?:only|just|some|about|around|nearly|almost|a|the)\\s+)*$`)
const THEN = new RegExp(`^\\s*(?:back )?${TIME}`)

/** "compared with 59% in 2014 and 51% the year before": nothing but another time is told. */
function atAnotherTime(between: string, { slots }: Draft, { quantity, right }: Figure, { text }: Sentence, all: Shared): Shared | null {
  const alike = slots.kind.value === "level" && quantity.value.unit === "percent"
  return alike && NEXT_TIME.test(between) && THEN.test(text.slice(quantity.span.end, right.end)) ? all : null
}

/** "32% is Brazilian and 54% Norwegian": the predicate of the next figure, the verb left out. */
function predicated(between: string, { quantity }: Figure, { areas, text }: Sentence, all: Shared): Partial<Shared> | null {
  const next = areas.find(({ start, form }) => form === "adjective" && /^\s+$/.test(text.slice(quantity.span.end, start)))
  if (
    !next ||
    all.origin.value.length === 0 ||
    !/^[\s.,;)]|^$/.test(text.slice(next.end, next.end + 1)) ||
    /^\s+[a-z]/.test(text.slice(next.end).replace(/^ (?:and|or|in|by|as|while|but)\b/, ""))
  )
    return null
  if (!/\b(?:is|are|was|were) (?:\w+ )?[A-Z][\w-]+(?: [A-Z][\w-]+)?(?:,|;|,? and|,? but) (?:about |some |another )?$/.test(between))
    return null
  return { ...all, origin: filled<readonly AreaId[]>(next.ids, next, "told anew of another area", 0.85) }
}
