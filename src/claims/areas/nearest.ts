/** Of the areas that could fill a role, the one that the figure is nearest to. */

import type { AreaId, MeasureId, Span } from "../../model.ts"
import type { Figure } from "../figure.ts"
import { type AreaGroup, inside, type Sentence } from "../sentence.ts"
import { type Filled, filled, type Told, toldBy } from "../slot.ts"
import { isAntecedent, isOfAnotherStatement } from "./heads.ts"
import { PLACED } from "./measures.ts"
import { headsNext, isBeyond, isNextSubject, isOfNext, isReason } from "./of-next.ts"
import { holderOf, isOwned, isPartner } from "./owners.ts"
import type { Role, Roled } from "./role-words.ts"

/** "Norway, 25%", "India (11.7 % of exports)": the area the figure hangs on. */
export function isHead(sentence: Sentence, group: AreaGroup, figure: Figure): boolean {
  return (
    group.end <= figure.anchor &&
    (group.end > figure.clause.start || figure.clause.start === figure.anchor) &&
    /^(?:['’]s)?\s*(?:,|:|–|—)?\s*(?:(?:by itself|alone|itself|in (?:second|third) place|next|second|third|behind|followed|following|trailing)\s+)?(?:(?:with|at)\s+)?(?:about|around|some)?\s*$/.test(
      sentence.plain.slice(group.end, figure.anchor),
    )
  )
}

/** "60% were accounted for by Poland", whatever it is a share of. */
const AGENT = /^[^,;%]*\b(?:accounted for|made up|contributed|held|taken) by\s+(?:the\s+)?$/

export type Sided = Roled & { readonly said: boolean }

/** The nearest fitting area: of the of-phrase, of the parenthesis, before the figure, after it, of the clause, of the sentence. */
export function nearestArea(
  all: readonly Sided[],
  figure: Figure,
  sentence: Sentence,
  measure: MeasureId,
  role: Role,
): Filled<readonly AreaId[]> | null {
  const { series } = figure.quantity
  const named = all.filter(({ group }) => !isAside(group, figure, sentence))
  const counted = named.length > 0 ? named : all
  const fits =
    measure === "ownership" ? counted.filter(({ group }) => !isPartner(sentence, group) && !isOwned(group, figure, sentence)) : counted
  const take = (entry: Sided | undefined, why: string, sure: number, told?: Told) => {
    if (!entry) return undefined
    const paired = series && entry.group.ids.length === series.count ? entry.group.ids[series.index] : undefined
    const { standsIn } = entry.group
    const reason = `${standsIn ? "it stands for one named before; " : ""}${paired ? "paired in order" : why}`
    return toldBy(
      paired ? undefined : told,
      filled(paired ? [paired] : entry.group.ids, entry.group, reason, entry.said ? sure : sure - 0.1, standsIn !== undefined),
    )
  }
  const within = (span: Span | null) => (span ? fits.filter(({ group }) => inside(span, group)) : [])
  const said = (entries: readonly Sided[]) => entries.filter((entry) => entry.said)
  const [left, right, clause] = [within(figure.left), within(figure.right), within(figure.clause)]
  const aside = asideBefore(figure, sentence)
  const before = fits.filter(
    (one) =>
      one.group.end <= figure.anchor &&
      !(aside && inside(aside, one.group)) &&
      !(role === "destination" && isOfAnotherStatement(one.group, figure, sentence)),
  )
  const relative = /^[\s,]*(?:which|whose|who|where)\b/.test(sentence.text.slice(figure.clause.start))
    ? before.filter(({ group }) => group.end <= figure.clause.start).at(-1)
    : undefined
  const adjoining = relative && isAntecedent(sentence, relative.group, figure) ? relative : undefined
  const isWhose = /^[\s,]*whose\b/.test(sentence.text.slice(figure.clause.start)) && left.length === 0
  const parallel =
    figure.left.start > figure.clause.start ? said(right).find(({ group }) => followsLike(sentence, figure, group, left)) : undefined
  const holder = measure === "ownership" ? holderOf(fits, figure, sentence) : undefined
  const { end } = figure.quantity.span
  const own = right.filter(({ group }) => !headsNext(group, figure, sentence) && !isNextSubject(group, figure, sentence))
  const next = right.find(({ group }) =>
    /^\s*(?:(?:is|are|was|were)\s+)?(?:(?:from|in|by)\s+(?:the\s+)?)?$/.test(sentence.text.slice(end, group.start)),
  )
  // "Turkey, with 42%, and Morocco, with 11%, supply": what stands behind the next figure is said of this one too.
  const isShared =
    figure.of ||
    figure.bracket ||
    series ||
    figure.quantity.pair ||
    /,\s+(?:with|at)\s+(?:\w+\s+)?$/.test(sentence.text.slice(figure.left.start, figure.quantity.span.start))
  const agent = right.find(({ group }) => AGENT.test(sentence.text.slice(end, group.start)))
  return (
    take(next, "it stands right after the figure", 0.92) ??
    take(agent, "it is said to have the share", 0.9) ??
    take(
      fits.find(({ group }) => isOfBoth(group, figure, sentence)),
      "it is said of this figure and the next",
      0.88,
    ) ??
    take(holder && holder.group.start > end ? holder : undefined, "it holds the share", 0.85) ??
    take(parallel, "it follows the figure as another followed the figure before", 0.88) ??
    take(
      fits.find(({ group }) => isHead(sentence, group, figure)),
      "it stands right before the figure",
      0.93,
    ) ??
    take(holder, "it holds the share", 0.85) ??
    take(
      figure.of && figure.of.start > end && role === "origin" && PLACED.has(measure)
        ? left.findLast(({ group }) => !/\band\b/.test(sentence.text.slice(group.end, figure.quantity.span.start)))
        : undefined,
      "its part of another's total",
      0.85,
    ) ??
    take(
      role === "origin" ? right.find(({ group }) => isPredicate(group, figure, sentence)) : undefined,
      "the share is said to be its",
      0.9,
    ) ??
    take(within(figure.of)[0], "the share is of its total", 0.9) ??
    take(within(figure.bracket)[0], "it stands in the same parenthesis", 0.9) ??
    take(isWhose ? adjoining : undefined, "the clause is about what is its own", 0.9) ??
    take(said(left).at(-1), "it leads to the figure", 0.92) ??
    take(said(own)[0], "it follows the figure", 0.92) ??
    take(left.at(-1), "nearest area before the figure", 0.85) ??
    take(adjoining, "the clause is about it", 0.8) ??
    take(
      figure.of && own[0] && own[0].group.start >= figure.of.end ? clause.findLast(({ group }) => group.end <= figure.anchor) : undefined,
      "area of the clause",
      0.8,
    ) ??
    take(
      role === "origin" ? own.find(({ group }) => !isReason(group, figure, sentence)) : undefined,
      "nearest area after the figure",
      0.8,
    ) ??
    take(
      clause.filter(({ group }) => group.end <= figure.anchor).at(-1) ??
        clause.find(
          ({ group }) =>
            (group.start <= figure.right.end || isShared) &&
            !headsNext(group, figure, sentence) &&
            !isNextSubject(group, figure, sentence) &&
            !isBeyond(group, figure, sentence) &&
            !isOfNext(group, figure, sentence) &&
            !isReason(group, figure, sentence),
        ),
      "area of the clause",
      0.8,
    ) ??
    take(role === "origin" ? relative : undefined, "the clause is about it", 0.8) ??
    take(aside && before.findLast(({ group }) => group.end <= aside.start), "the clause goes on about it", 0.8) ??
    take(said(before)[0] ?? before.at(-1), "carried over from earlier in the sentence", 0.75, "carried") ??
    take(!NOBODYS.has(measure) && isAllOfOne(sentence) ? fits[0] : undefined, "the sentence speaks of no other area", 0.7) ??
    null
  )
}

/** "61% are mined and 92% refined in China": what stands behind the second verb is said of the first as well. */
function isOfBoth({ start }: AreaGroup, { quantity: { span }, bracket }: Figure, { text }: Sentence): boolean {
  return !bracket && start > span.end && TWO_VERBS.test(text.slice(span.end, start))
}
const TWO_VERBS =
  /^[^,;%]*\b(?:is|are|was|were|be|being|been)\s+(?:now |still )?[a-z]+(?:ed|n|t|ug)\s+and\s+(?:about |around |some |nearly |almost |over |more than )?[\d.]+\s?(?:%|per ?cent)\s+(?:of\s+[^,;%]{3,30}?\s+)?(?:(?:is|are|was|were)\s+)?[a-z]+(?:ed|n|t|ug)\s+(?:in|by)\s+(?:the\s+)?$/

/** "25% of the crude that OPEC exported was Emirati": whose the share is, of another's total. */
function isPredicate({ start, end, form }: AreaGroup, { of }: Figure, { text }: Sentence): boolean {
  if (of === null || form !== "adjective" || start < of.end) return false
  const isSaid = /^[^,;%]*\b(?:is|was|are|were)\s+(?:\w+ly\s+)?$/.test(text.slice(of.end, start))
  return isSaid && /^(?:[,.;]|\s*$|\s+and\b)/.test(text.slice(end))
}

/** What a thing holds or gives off is no area's. */
const NOBODYS: ReadonlySet<MeasureId> = new Set<MeasureId>(["composition", "emissions", "other"])

/** "Gold exports were 86% bigger, and mining made up 60% of the country's exports": one area only, which stands for one named before. */
function isAllOfOne({ areas }: Sentence): boolean {
  return areas.every(({ standsIn, ids }) => standsIn && ids.join() === areas[0]?.ids.join())
}

/** "Output at the pit, which a Swiss firm owns, fell 10%": the relative clause after which a sentence goes on. */
function asideBefore({ clause }: Figure, { clauses, text }: Sentence): Span | undefined {
  const last = clauses[clauses.findIndex(({ start }) => start === clause.start) - 1]
  return last &&
    last.start > 0 &&
    /^,\s+(?:[^,;]{0,30}\sof\s)?(?:which|whose|who|where|whom)\b/.test(text.slice(last.start)) &&
    /^,\s+[a-z]/.test(text.slice(clause.start))
    ? last
    : undefined
}

/** "Jordan, a rival of Morocco, produced 4%", "Kazakhstan (not Uzbekistan) mined 43%": told of another one by the way. */
function isAside({ start, end }: AreaGroup, { bracket, quantity, left }: Figure, { text, areas, parentheses }: Sentence): boolean {
  if (end > quantity.span.start) return false
  const around = parentheses.find((one) => inside(one, { start, end }))
  if (around) return !(bracket && inside(around, bracket)) && !(around.start <= quantity.span.start && around.end >= quantity.span.end)
  const head = areas.findLast((area) => area.end < start && area.start >= left.start)
  return head !== undefined && /^,\s[^,;]*$/.test(text.slice(head.end, start)) && RESUMES.test(text.slice(end))
}
const RESUMES =
  /^[^,;%\d]{0,50},\s+(?:(?:now|still|also|already|alone|has|have|had|will|would|could)\s+)*(?:is|are|was|were|holds?|held|has|had|mines?|mined|produc(?:es?|ed)|refine[sd]?|makes?|made|account(?:s|ed)|supplie[sd]|supply|process(?:es|ed)?|raised|cut|increased|control(?:s|led)?|own(?:s|ed)?|extract(?:s|ed)?|dug|digs?|consume[sd]?|used?|uses|smelt(?:s|ed)?|turn(?:s|ed) out|contribut(?:es?|ed))\b/

/** "63% of its cobalt from the DRC and 71% of its platinum from South Africa": the preposition stands again after the next figure. */
function followsLike({ text }: Sentence, figure: Figure, group: AreaGroup, left: readonly Sided[]): boolean {
  const preposition = /\b(from|in|by|to|on)\s+(?:the\s+)?$/
  const here = text.slice(figure.quantity.span.end, group.start).match(preposition)?.[1]
  const first = text.slice(figure.clause.start, figure.left.start)
  const ahead = here !== undefined && new RegExp(`\\b${here}\\s+(?:the\\s+)?[A-Z]`).test(first.slice(0, first.search(/\d/)))
  return here !== undefined && !ahead && left.some((one) => text.slice(figure.left.start, one.group.start).match(preposition)?.[1] === here)
}
