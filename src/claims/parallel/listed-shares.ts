/** Figures of a list that have only a noun of their own: "99% of the manganese comes from China, 97% of the cable, 94% of the scrap". */
import type { AreaId, Span } from "../../model.ts"
import type { Draft } from "../draft.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import type { Shared } from "./shared.ts"

/** The last item of a statement ends there; what follows is a new figure. */
const NEXT = /(?:,|;|,?\s+and)\s+(?:(?:about|around|some|nearly|almost|over|more than|an estimated|just|only|another|a)\s+)*$/
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|comes?|came|goes|went|rel(?:y|ies|ied)|depends?|produc\w+|min(?:ed|es)|refin\w+|suppl\w+|sourced|imported|exported|used|consumed|made|held|owned)\b/
/** Nouns of a stage that the figure before it is not about: "60% of mining and 90% of refining". */
const STAGE = new Set(["extraction", "processing", "manufacturing", "production", "capacity", "reserves", "exports", "ownership", "stocks"])
/** What is said of many materials in one breath; a stage is read at each. */
const SAID_OF_MANY = new Set(["supply", "imports", "import-reliance", "consumption", "exports", "recycling"])

const AGAINST = /\b(?:as opposed to|as against|against|compared (?:with|to)|versus)\s+(?:the\s+)?$/
const LEAVING = /\bleaving\s+(?:(?:about|some|only|just|a mere)\s+)?$/

/** "44% is Norway's, as opposed to China's 16%", "30% American, leaving 13% for Russia": another area in the role of the one before. */
export function contrasted({ quantity: { span }, left }: Figure, { text, areas }: Sentence, all: Shared): Shared | null {
  const near = text.slice(left.start, span.start)
  const next = LEAVING.test(near)
    ? areas.find(({ start }) => /^\s+(?:for|to|from)\s+(?:the\s+)?$/.test(text.slice(span.end, start)))
    : areas.find(
        (group) =>
          inside(left, group) &&
          /^['’]s?\s+(?:mere\s+)?$/.test(text.slice(group.end, span.start)) &&
          AGAINST.test(near.slice(0, group.start - left.start)),
      )
  if (!next) return null
  const told = filled<readonly AreaId[]>(next.ids, next, "told anew of another area", 0.85)
  return all.origin.value.length > 0 ? { ...all, origin: told } : { ...all, destination: told }
}

/**
 * What a bare item shares with the figure before it: all but the material ("97% of the cable"), all with it ("10% to the medical
 * sector"), or a rate's areas ("25% on steel and 10% on aluminium"). Null when it has a verb, an area or a measure of its own.
 */
export function listed(
  between: string,
  figure: Figure,
  { text, areas, materials: named, passage }: Sentence,
  all: Shared,
): Partial<Shared> | null {
  if (figure.bracket || !NEXT.test(between)) return null
  const { end } = figure.quantity.span
  const tail = text.slice(end, figure.right.end)
  const item = tail.match(/^\s+(of|on|to|for|in|into)\s+[^,;.%]{2,70}?(?=,|;|\.(?:\s|$)|$|\s+and\s+(?:the\s+)?(?:\w+\s+)?$)/)
  if (!item || VERB.test(item[0])) return null
  const span = { start: end, end: end + item[0].length }
  const own = passage.measures.some(({ id, start, end: stop }) => STAGE.has(id) && inside(span, { start, end: stop }))
  if (own || areas.some((area) => inside(span, area))) return null
  const { origin, destination, measure, materials } = all
  if (item[1] === "on") return measure.value === "tariff" && /^\s+on\b/.test(between) ? { origin, destination, measure } : null
  if (item[1] === "of") return SAID_OF_MANY.has(measure.value) && /^\s+of\b/.test(between) ? { origin, destination, measure } : null
  if (item[1] === "for" && named.some((group) => inside(span, group))) return null
  return measure.value === "consumption" && /^[^%]*\b(?:to|for|in|into)\b/.test(between)
    ? { materials, origin, destination, measure }
    : null
}

/** A finite verb; "production" and "imports" are none. */
const STATES =
  /\b(?:is|are|was|were|has|have|had|will|would|could|comes?|came|goes|went|accounts?|accounted|rose|fell|grew|dropped|takes?|took|makes?|made|(?:suppli|import|export|min|produc|refin)ed)\b/
/** "; thermoelectric production, ", ", and metallurgy ": the use that a figure stands behind, without a verb. */
const USE = /^(?:;|,)\s+(?:and\s+)?([^;:.%]{2,90}?)(?:,?\s+(?:about\s+|an estimated\s+|nearly\s+|some\s+)?|\s*[:–—(]\s*)$/

/**
 * What an item of a list of uses shares with the item before it, whatever words name the use: "tellurium was used in solar cells, 40%;
 * thermoelectric production, 30%; and metallurgy, 15%". All of it, unless it names a country, or the list goes through materials
 * ("lithium, 5%; cobalt, 7%").
 */
export function listedUse(
  between: string,
  figure: Figure,
  { text, areas, passage }: Sentence,
  last: Span,
  isLevel: boolean,
  all: Shared,
): Shared | null {
  const use = all.measure.value === "consumption" && isLevel ? between.match(USE) : null
  if (!use?.[1] || STATES.test(use[1]) || !/^\s*(?:\)|[;,.]|$|and\b)/.test(text.slice(figure.quantity.span.end))) return null
  const isNamed = (group: Span) => group.start >= last.end && group.end <= figure.quantity.span.start
  const behind = passage.materials.some(({ id, end }) => all.materials.value.includes(id) && /^[\s,:(]*$/.test(text.slice(end, last.start)))
  return areas.some(isNamed) || behind ? null : all
}

/** "Ammonia makers take", "batteries absorb": what is said of a user. */
const USES =
  /\b(?:takes?|took|uses?|used|consumes?|consumed|absorbs?|absorbed|claims?|claimed|needs?|needed|swallows?|swallowed|requires?|required|burns?|burnt|burned|buys?|bought|accounts? for|accounted for|ma[dk]es? up)\s+(?:(?:about|around|some|nearly|almost|over|only|just|roughly|more than|less than|up to|at least|an estimated|a mere|as much as|upwards of) )*$/
/** " of it and oil refineries another ": who uses the next part of it. */
const NEXT_USER =
  /^\s*(?:of (?:the |all |its |world |global )*[a-z][\w-]*(?: (?:demand|consumption|use|supply|total|output|[a-z]+s?))?)?\s*(?:,|;|,?\s(?:and|while|whereas|but))\s+([^;:.,%\d]{3,60}?)\s+(?:(?:about|around|some|nearly|almost|over|only|just|roughly|another|a further|a mere|more than|less than|the other) )*$/

/** "Ammonia makers take 39% of it and oil refineries another 25%": the next user, the verb left out. */
export function nextUser(
  between: string,
  figure: Figure,
  { text, areas }: Sentence,
  last: Span,
  isLevel: boolean,
  all: Shared,
): Shared | null {
  const user = isLevel && all.measure.value === "consumption" && !figure.bracket && !figure.of ? between.match(NEXT_USER) : null
  if (!user?.[1] || /^(?:of|in|for|to|from|at|by|with|it|its|they)\b/.test(user[1]) || STATES.test(user[1])) return null
  if (!USES.test(text.slice(0, last.start)) || !/^\s*(?:[.,;)]|$|and\b|while\b)/.test(text.slice(figure.quantity.span.end))) return null
  return areas.some(({ start, end }) => start >= last.end && end <= figure.quantity.span.start) ? null : all
}

/** "Qatar (11%), Algeria (10%)": each parenthesis is headed by another area in the role of the one before. */
export function inBrackets(
  before: Draft,
  { bracket, anchor }: Figure,
  { areas, materials, text, passage }: Sentence,
  all: Shared,
): Partial<Shared> | null {
  const headed = (place: number) => areas.find(({ end }) => end <= place && /^\s*$/.test(text.slice(end, place)))
  const [last, next] = [headed(text.lastIndexOf("(", before.slots.value.span?.start ?? 0)), bracket ? headed(anchor) : undefined]
  if (!last || !next || last === next || passage.measures.some(({ start }) => start > last.end && start < next.start)) return null
  const told: Filled<readonly AreaId[]> = filled(next.ids, next, "told anew of another area", 0.88)
  if (materials.some(({ start, end }) => start > last.end && end < next.start)) {
    const { origin, destination, measure } = all
    const rest = { origin, destination, measure }
    return last.ids.every((id) => origin.value.includes(id)) ? { ...rest, origin: told } : { ...rest, destination: told }
  }
  const holds = (slot: Filled<readonly AreaId[]>) => last.ids.every((id) => slot.value.includes(id))
  return holds(all.origin) ? { ...all, origin: told } : holds(all.destination) ? { ...all, destination: told } : null
}
