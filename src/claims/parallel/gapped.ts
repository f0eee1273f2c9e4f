/** Figures of a row whose verb is told once: "use fell 3% in Japan and 6% in Germany", "14% of demand in 2021, 12% in 2022". */
import type { AreaId, Span } from "../../model.ts"
import type { Draft } from "../draft.ts"
import type { Figure } from "../figure.ts"
import { type AreaGroup, inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import type { Shared } from "./shared.ts"

/** What parts one item of a row from the next. */
const APART = /[,;]\s+(?:(?:and|but|while|whereas|then)\s+)?|\s+(?:and|but|while|whereas)\s+/g
/** A verb of its own makes an item a statement. */
const STATES =
  /\b(?:is|are|was|were|has|have|had|will|would|could|should|may|might|can|do|does|did|it|they|its|their|which|who|whose|that|those|one|ones|others?|latter|former|comes?|came|goes|went|accounts?|accounted|rose|rises|fell|falls|gr[eo]ws?|dropped|declined|increased|decreased|takes?|took|makes?|made|gets?|got|sells?|sold|buys?|bought|holds?|held|uses?|provides?|leads?|led|stood|stands|reached|remain(?:s|ed)|(?!remaining)[a-z]{3,}(?:ed|ing))\b/
const TIME =
  /\b(?:19|20)\d\d\b|\b(?:year|month|quarter|decade|half)s? (?:before|earlier|later|ago)\b|\b(?:last|this|next|previous) (?:year|month|quarter)\b|\bthe year (?:before|after)\b/
/** All that an item of another time holds. */
const ONLY_TIME =
  /^(?:\s|\b(?:in|by|for|during|the|fiscal|a|an|one|two|three|four|five|six|ten|years?|months?|quarters?|half|decades?|first|second|third|fourth|of|before|earlier|later|after|ago|last|this|next|previous|just|only|about|around|some|nearly|almost|over|under|still|already|then|even|as|early|late|and|to|[Jj]anuary|[Ff]ebruary|[Mm]arch|[Aa]pril|[Mm]ay|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember|(?:19|20)\d\d(?:[-/–]\d\d)?)\b)*$/
const PREPOSITION = /\b(from|to|into|in|by|of|for|on|at|with)\s+(?:the\s+)?$/i

/** The words around a figure that are its own in a row: from the comma or "and" before it to the one behind. */
function itemOf({ quantity, left, right }: Figure, text: string, last: Span): Span | null {
  const between = text.slice(last.end, quantity.span.start)
  const apart = [...between.matchAll(APART)].at(-1)
  if (!apart) return null
  const tail = text.slice(quantity.span.end, right.end)
  const stop = tail.search(
    /[,;:()]|\.(?:\s|$)|\s(?:and|but|while|whereas|though|although|as|so|because|followed|compared|against|up|down)\b|\s[–—]\s/,
  )
  const start = Math.max(left.start, last.end + apart.index + apart[0].length)
  return { start, end: quantity.span.end + (stop < 0 ? tail.length : stop) }
}

/**
 * What an item without a verb shares with the figure before it: all at another time ("12% in 2022"), all but the area that stands
 * where another one stood before ("6% in Germany" after "3% in Japan"). Null when it says more than that.
 */
export function gapped(before: Draft, figure: Figure, { text, plain, areas, materials, passage }: Sentence, all: Shared): Shared | null {
  const { quantity, bracket } = figure
  const last = before.slots.value.span
  if (
    bracket ||
    /^\s+of\b/.test(text.slice(quantity.span.end)) ||
    quantity.series ||
    quantity.pair !== undefined ||
    !last ||
    quantity.value.unit !== before.slots.value.value.unit
  )
    return null
  const item = itemOf(figure, plain, last)
  if (!item) return null
  const words = plain.slice(item.start, quantity.span.start) + plain.slice(quantity.span.end, item.end)
  if (STATES.test(words) || materials.some((group) => inside(item, group)) || passage.measures.some((cue) => inside(item, cue))) return null
  const named = areas.filter((group) => inside(item, group))
  if (named.length === 0) return TIME.test(words) && ONLY_TIME.test(words) ? all : null
  const [next] = named
  if (named.length > 1 || !next) return null
  const first = areas.findLast((group) => group.end <= item.start && isAlike(group, last, next, quantity.span, text))
  if (!first) return null
  const holds = (slot: Filled<readonly AreaId[]>) => slot.value.length > 0 && first.ids.every((id) => slot.value.includes(id))
  const [gives, takes] = [holds(all.origin), holds(all.destination)]
  if (gives === takes) return null
  const told: Filled<readonly AreaId[]> = filled(next.ids, next, "it stands where another stood before", 0.88)
  return gives ? { ...all, origin: told } : { ...all, destination: told }
}

/** Behind the same preposition, or both as subjects, on the same side of the figure. */
function isAlike(group: AreaGroup, last: Span, next: AreaGroup, now: Span, text: string): boolean {
  const preposition = ({ start }: Span) => PREPOSITION.exec(text.slice(0, start))?.[1]?.toLowerCase() ?? ""
  return (
    preposition(group) === preposition(next) &&
    (preposition(next) !== "" || (group.form === next.form && next.start < now.start)) &&
    group.start > last.start === next.start > now.start
  )
}
