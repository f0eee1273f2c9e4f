/** A percentage in its surroundings: where to look for what it means, nearest first. */

import type { FoundQuantity } from "../mentions/quantities.ts"
import type { Span } from "../model.ts"
import { inside, type Sentence } from "./sentence.ts"

export interface Figure {
  readonly quantity: FoundQuantity
  /** Its parenthesis, when it stands in one, without the brackets. */
  readonly bracket: Span | null
  /** Where its parenthesis hangs: the place just before the bracket; else the figure's own start. */
  readonly anchor: number
  /** The clause around it (around its parenthesis, when it stands in one). */
  readonly clause: Span
  /** From the previous figure or the clause's start up to it, and from it to the next figure or the clause's end. */
  readonly left: Span
  readonly right: Span
  /** "of the world's cobalt mine production" after the figure, up to a verb, a comma or a preposition; else what opens the sentence: "Of …, 60%". */
  readonly of: Span | null
}

const OF =
  /^(?:,? respectively,?)?\s*(?:(?!(?:and|or|on|those|that|is|are|was|were|has|have|had|will|be|been|comes?|came|goes|went)\b)\w+[\s-]+){0,2}?(?:share\s+)?(?:of|in)\s+(?!(?:which|whom|volume|value|(?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December)|the (?:first|second|third|fourth|last|same|previous|past) (?:quarter|half|month|week|year|six|nine|three|\w+ (?:months|weeks|days)))\b|(?:19|20)\d\d\b)/
const OF_END =
  /[,;.:()]|\s(?:is|are|was|were|being|has|have|had|will|would|could|should|can|may|might|came|comes?|originates?|originated|from|by|to|for|used|while|because|when|if|unless|and (?:is|are|was|were|has|in)|and (?:the )?[A-Z][\w.]+ (?:is|are|was|were|has|had|accounts?|accounted|produces?|produced|holds?|held|supplies|supplied|provides?|provided|imports|imported|buys|bought|gets|got|uses|used|consumes|mines|mined|refines|refined|exports|exported|ships|shipped|relies|depends|rose|fell)|that|which|goes|go|went|going|ends? up|ended up|stems?|stemmed|hails?|belongs?|belonged|(?<!\b(?:of|and|or|in|for|with|from|by|to|on|half|all) )(?:its|their) [a-z]+(?: [a-z]+)? (?:need|make|use|mine|buy|produce|refine|burn|require|import|sell|consume)s?|in (?:19|20)\d\d|between|during|over|since|at|as|on|through)\b/

/** The figures of a sentence, in order, each with its windows. */
export function figuresOf(sentence: Sentence): Figure[] {
  const { text, parentheses, clauses, passage } = sentence
  const fronted = frontedOf(sentence)
  return passage.quantities.map((quantity) => {
    const bracketed = parentheses.find((bracket) => inside(bracket, quantity.span))
    const bracket = bracketed ? { start: bracketed.start + 1, end: Math.max(bracketed.start + 1, bracketed.end - 1) } : null
    const anchor = bracketed ? bracketed.start : quantity.span.start
    const clause = clauses.find(({ start, end }) => anchor >= start && anchor < end) ?? { start: 0, end: text.length }
    const scope = bracket ?? clause
    const others = passage.quantities.filter(
      (other) => other !== quantity && inside(scope, other.span) && (bracket || !inBrackets(sentence, other.span)),
    )
    const { series } = quantity
    const opening = series ? passage.quantities[series.first] : undefined
    const closing = series ? passage.quantities[series.first + series.count - 1] : undefined
    const before = others.filter(({ span }) => span.end <= (opening ?? quantity).span.start).map(({ span }) => span.end)
    const after = others.filter(({ span }) => span.start >= (closing ?? quantity).span.end).map(({ span }) => span.start)
    const left = { start: Math.max(scope.start, ...before), end: quantity.span.start }
    const until = endBefore(sentence, quantity.span.end, Math.min(scope.end, ...after))
    const right = { start: Math.min(until, quantity.span.end + apposedBy(text, left, quantity.span.end)), end: until }
    const behind = ofPhrase(text, { start: Math.max(right.start, closing?.span.end ?? 0), end: right.end })
    // "Of the uranium known worldwide, 28% lie in Australia": where they lie, not what they are a share of.
    const isPlace =
      behind !== null &&
      isUnder(fronted, quantity.span, text) &&
      /\sin\s$/.test(text.slice(0, behind.start)) &&
      sentence.areas.some((area) => inside(behind, area))
    return {
      quantity,
      bracket,
      anchor,
      clause,
      left,
      right,
      of:
        (isPlace ? null : behind) ??
        (bracket
          ? null
          : (reopenedOf(text, { start: left.start, end: (opening ?? quantity).span.start }) ??
            sharedOf(text, { start: left.start, end: (opening ?? quantity).span.start }) ??
            predicatedOf(sentence, left, quantity.span) ??
            (isUnder(fronted, quantity.span, text) ? fronted : null))),
    }
  })
}

/** "90% of which is gold, and mining …": a relative clause ends at its comma. */
const PART_OF = /^\s+of (?:which|whom)\s[^,;]*(?=,)/
/** "…, and consumes about 65% of it": the verb of the next figure. */
const DOES_NEXT =
  /(?:,|,?\s(?:and|but|while|whereas|yet|or))\s(?:(?:also|now|still|then|only|in turn)\s)?(?!(?:its|this|was|is|has)\s)[a-z]{2,}(?:s|ed|got|ook|old)\s(?:(?:about|around|some|nearly|almost|over|only|just|another|roughly|an estimated|at least|more than|less than|up to)\s)*$/
/** ", from Namibia 12%", "and Peru about 5%": what only heads the next figure is not told of the one before it. */
const HEADS = /^(?:\s+(?:alone|together|combined|jointly|with|at|for|about|around|some|nearly|almost|over|only|just|another))*\s+$/
const APART = /(?:[,;]|,?\s+(?:and|but|while|whereas))\s+(?:(?:from|in|to|for|by|with|at)\s+|[A-Z][\w-]+\s(?:of|from|in)\s+)?(?:the\s+)?$/
function endBefore({ areas, materials, text }: Sentence, from: number, until: number): number {
  const part = PART_OF.exec(text.slice(from, until))
  if (part) return from + part[0].length
  const colon = text.slice(from, until).indexOf(": ")
  if (colon > 0 && areas.some(({ end }) => end <= from + colon && end > from)) return from + colon
  const does = DOES_NEXT.exec(text.slice(from, until))
  if (does && does.index > 0 && !materials.some(({ end }) => end > from + does.index && end <= until)) return from + does.index
  const next = [...areas, ...materials].findLast(({ start, end }) => start >= from && end < until && HEADS.test(text.slice(end, until)))
  if (!next) return until
  const apart = APART.exec(text.slice(from, next.start))
  return apart && apart.index > 0 ? from + apart.index : until
}

/** "Nearly all of it, 96%, is sold": the comma behind a figure that only says how much that is, and what is said of it follows. */
const APPOSED =
  /^,\s+(?=(?:is|are|was|were|has|have|had|will|would|could|can|comes?|came|goes|went|stems?|originates?|ends?|ended|lies|lie|belongs?|leaves?|left)\b)/
function apposedBy(text: string, left: Span, end: number): number {
  const behind = APPOSED.exec(text.slice(end))
  return behind && /,\s+(?:about |some |around |or )?$/.test(text.slice(left.start, left.end)) ? behind[0].length : 0
}

/** "Peru and Chile send 27% and 31%, respectively": of as many names as figures, the one in its place. */
export function inPlace<Id>(ids: readonly Id[], { quantity: { series } }: Figure): readonly Id[] {
  const id = series && ids.length === series.count ? ids[series.index] : undefined
  return id === undefined ? ids : [id]
}

/** "from 85% in 2009 to 58% in 2018": a figure of a development with the windows of both, for what both share. */
export function jointly(figure: Figure, { passage, parentheses }: Sentence): Figure {
  const pair = figure.bracket ? undefined : pairOf(figure.quantity, passage.quantities)
  if (!pair) return figure
  const [first, last] = pair
  const others = passage.quantities.filter(
    ({ span }) => span !== first.span && span !== last.span && !parentheses.some((bracket) => inside(bracket, span)),
  )
  const start = Math.max(figure.clause.start, ...others.filter(({ span }) => span.end <= first.span.start).map(({ span }) => span.end))
  const end = Math.min(figure.clause.end, ...others.filter(({ span }) => span.start >= last.span.end).map(({ span }) => span.start))
  return {
    ...figure,
    left: { start: Math.min(figure.left.start, start), end: figure.left.end },
    right: { start: figure.right.start, end: Math.max(figure.right.end, end) },
  }
}

/** The two values of the development that a figure belongs to, as they stand. */
export function pairOf(quantity: FoundQuantity, all: readonly FoundQuantity[]): readonly [FoundQuantity, FoundQuantity] | undefined {
  const at = all.indexOf(quantity)
  const [last, next] = [all[at - 1], all[at + 1]]
  if (quantity.pair === undefined) return undefined
  if (last?.pair !== undefined && last.pair !== quantity.pair && (at < 2 || all[at - 2]?.pair === undefined || next?.pair === undefined))
    return [last, quantity]
  return next?.pair !== undefined && next.pair !== quantity.pair ? [quantity, next] : undefined
}

const FRONTED = /^(?:(?:And|But|Yet|Today|Now),? )?(?:Out )?[Oo]f\s+(?!course\b|(?:these|those|them|this|that|which)\b)([^,;:%]{3,90}),\s/

/** "Of the lithium in waste batteries 50% …": the figure itself ends it. */
const FRONTED_BARE =
  /^(?:(?:And|But|Yet|Today|Now),? )?(?:Out )?[Oo]f\s+(?!course\b|(?:these|those|them|this|that|which)\b)([^,;:%\d]{3,60})\s$/

/** "…; of its cobalt, 60%", "and of the refined gallium 98%": the next figure has an of-phrase of its own, told first as well. */
const REOPENED =
  /(?:^|[;,–]|\band)\s+(?:and\s+|but\s+)?of\s+(?!course\b|(?:these|those|them|this|that|which|whom)\b)([^,;:%\d]{3,60}?),?\s+$/

function reopenedOf(text: string, left: Span): Span | null {
  const match = text.slice(left.start, left.end).match(REOPENED)
  // What follows the figure before is that one's own: "25% of world imports and Mexico 49%".
  const isFormer = match?.index === 0 && /^\s+of\b/.test(match[0]) && /[\w%]$/.test(text.slice(0, left.start))
  if (!match?.[1] || isFormer) return null
  const start = left.start + match.index! + match[0].lastIndexOf(match[1])
  return { start, end: start + match[1].length }
}

/** "Guinea's share of seaborne bauxite was", "the Chinese part in what Europe buys fell from". */
const SHARE_OF =
  /(?:['’]s?|\b(?:[Ii]ts|[Tt]heir|[A-Z][a-z]+n|[A-Z][a-z]+ese))\s(?:shares?|parts?|portion|proportion|slice)\s+(?:of|in)\s+(?!(?:which|whom|it|them|that|this|these|those)\b)(?=((?:(?! in )[^,;:%]){3,80}?)\s(?:(?:has|had|have|now|still|also|already|only|just|then)\s)*(?:is|was|are|were|been|be|st(?:oo|an)ds?|came|comes?|amount(?:s|ed)?|r[io]sen?|fell|fallen|gr[eo]wn?|climb(?:s|ed)|dropp?(?:s|ed)|went|gone|reach(?:es|ed)|exceed(?:s|ed)|remain(?:s|ed)|at|to|from)\b[^,;:%]{0,40}$)/
/** "Nearly all of Finland's nickel, 96%, …". */
const MOST_OF =
  /\b(?:all|most|much|part|(?:bulk|majority|greater part|lion['’]s share))\s+of\s+(?!(?:which|whom|it|them|that|this|these|those)\b)(?=([^,;:%]{3,80}),\s+(?:about |some |around |or )?$)/

function sharedOf(text: string, left: Span): Span | null {
  const before = text.slice(left.start, left.end)
  const match = SHARE_OF.exec(before) ?? MOST_OF.exec(before)
  if (!match?.[1]) return null
  const start = left.start + match.index + match[0].length
  return { start, end: start + match[1].length }
}

/** "The gas that reached Europe was 43% Russian": what stands before the verb is what the figure is a share of. */
const PREDICATED =
  /(?:^|,\s|\b(?:and|but|while|whereas)\s)(?:[Ii]n (?:19|20)\d\d,?\s)?([^,;:%]{3,90}?)\s(?:is|are|was|were)\s(?:(?:still|now|then|also|about|around|some|nearly|almost|over|roughly|more than|less than|to)\s)*$/
const PREDICATE_ENDS = /^(?:[,.;:)]|\s*$|\s+(?:and|in|but|while)\b)/

function predicatedOf({ text, areas }: Sentence, left: Span, { start, end }: Span): Span | null {
  const whose = areas.find((group) => group.form === "adjective" && group.start > end && /^\s+$/.test(text.slice(end, group.start)))
  if (!whose || !PREDICATE_ENDS.test(text.slice(whose.end))) return null
  const match = PREDICATED.exec(text.slice(left.start, start))
  if (!match?.[1]) return null
  const from = left.start + match.index + match[0].indexOf(match[1])
  return { start: from, end: from + match[1].length }
}

/** What opens a sentence holds up to its semicolon. */
function isUnder(fronted: Span | null, { start }: Span, text: string): boolean {
  return fronted !== null && !text.slice(fronted.end, start).includes(";")
}

/** "Of the world's mined copper, one fifth comes from Chile": what the figures of the sentence are shares of, told first. */
function frontedOf({ text, passage }: Sentence): Span | null {
  const [first] = passage.quantities
  const match = text.match(FRONTED) ?? text.slice(0, first?.span.start).match(FRONTED_BARE)
  if (!match?.[1]) return null
  const span = { start: match[0].indexOf(match[1]), end: match[0].indexOf(match[1]) + match[1].length }
  return passage.quantities.some((quantity) => inside(span, quantity.span)) ? null : span
}

function inBrackets(sentence: Sentence, span: Span): boolean {
  return sentence.parentheses.some((bracket) => inside(bracket, span))
}

/** "half the world's", "half its needs": the fraction that needs no "of". */
const HALF = /^\s+(?=(?:the|its|their|all|global|world)\b)/

/** "40% of the world's imports and Peru for 7%": the next figure is another area's. */
const NEXT_OF_ALL =
  /\s(?:and|but|while|whereas)\s+(?:the\s+)?(?:[A-Z][^\s,;:()%]*\s+){1,3}(?:(?:for|with|about|around|some|another|a|further|nearly|almost|just|over|only)\s+)*$/

/** "use 39% of it and refineries another 25%": no list begins with a pronoun. */
const BEHIND_PRONOUN = /(?<=^(?:it|them))\s(?:and|or|but|while|whereas)\s/

function ofPhrase(text: string, right: Span): Span | null {
  const after = text.slice(right.start, right.end)
  const opening = after.match(OF) ?? (/\bhalf$/i.test(text.slice(0, right.start)) ? after.match(HALF) : null)
  if (!opening) return null
  const start = right.start + opening[0].length
  const rest = text
    .slice(start, right.end)
    .replace(/\b(?:U\.S\.|U\.K\.)/g, "U_S_")
    .replace(/\s\([A-Z][A-Za-z]{1,6}\)(?=\s)/g, (acronym) => "_".repeat(acronym.length))
  const stops = [rest.search(OF_END), rest.search(NEXT_OF_ALL), rest.search(BEHIND_PRONOUN)].filter((at) => at >= 0)
  return { start, end: stops.length > 0 ? start + Math.min(...stops) : right.end }
}
