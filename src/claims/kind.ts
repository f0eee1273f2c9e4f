/** Level or change: whether the percentage is the value or what the value moved by. The greatest risk to precision. */
import type { Claim } from "../model.ts"
import type { Figure } from "./figure.ts"
import type { Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"

export interface Kind {
  readonly kind: Claim["kind"]
  /** -1 when the change is a fall that the figure does not show by its own sign. */
  readonly sign: 1 | -1
}

const UP =
  "increas\\w*|rise|rises|rose|risen|rising|gr[eo]w\\w*|growth|(?<=(?:^|[,;(–]|is|are|was|were|went|be|been|and|prices?|it|them|output|demand)\\s*)up|gain\\w*|climb\\w*|jump\\w*|surg\\w*|soar\\w*|expan\\w+|plus|rais\\w+|revised up\\w*|lift\\w*|boost\\w*"
const DOWN =
  "decreas\\w*|fall|falls|fell|fallen|falling|declin\\w*|drop\\w*|down|reduc\\w*|cut|cuts|cutting|shr[aiu]nk\\w*|plung\\w*|lower(?:s|ed|ing)?(?!\\s+than)|contract\\w*|slump\\w*|minus|diminish\\w*|slid\\w*|sank|dip\\w*|dwindl\\w+|los(?:e|es|ing|t)(?! to\\b)|collaps\\w+|revised down\\w*"
const FILLER =
  "(?:\\s+(?:an?|the|by|of|in|average|additional|further|total|annual\\w*|another|rate|estimated|some|about|around|nearly|almost|over|more than|less than|as much as|up to|just|only|again|sharply|steadily|slightly|and|at|rates|strong\\w*|even|price|prices|output|consumption|production|demand|exports|imports)){0,5}"
const BEFORE = new RegExp(`(?<!\\b(?:ma[dk]es?|making|set) )\\b(?:(${UP})|(${DOWN}))${FILLER}\\s*[,(]?\\s*$`, "i")
const AFTER =
  /^\s*[,-]?\s*(?:the\s+)?(?:annual(?:ly)?\s+|per (?:year|annum)\s+|year[- ]on[- ]year\s+|a year\s+|average\s+)?(?:(increase|rise|growth|gain|jump|surge|higher|more|above|increases|up|larger|bigger|dearer)|(decrease|fall|decline|drop|reduction|cut|lower|less|fewer|below|declines|down|smaller|cheaper))\b(?!\s*of\s+(?:the\s+)?(?:world|global|total))/i
/** "to 60%", "from 90%": a level that was reached or left, even after a verb of change. */
const LEVEL =
  /(?:\b(?:(?<!\bup )to|from|at|reached|reaching|stood|stands|hit|hitting|account(?:s|ed|ing)? for|represent\w*|totaling)|→|->)\s*(?:(?:a|an|the|record|high|low|some|about|around|nearly|almost|over|more than|less than|just|only|as much as|up to|well|at least|roughly|approximately|estimated|of)\s+){0,3}$/i

const CHANGE = new RegExp(`\\b(?:(${UP})|(${DOWN}))\\b`, "gi")

/** The kind of a figure, with the sign that a word of falling gives it. "fell by 20%" is a change of -20; "fell to 20%" a level. */
export function kindOf(figure: Figure, sentence: Sentence, sibling?: { readonly figure: Figure; readonly kind: Kind }): Filled<Kind> {
  const { text } = sentence
  const { span, figure: bare } = { span: figure.quantity.span, figure: figure.quantity.figure }
  const level = filled<Kind>({ kind: "level", sign: 1 }, null, "the percentage itself is the value", 0.95)
  const lead = text.slice(figure.left.start, span.start)
  const exact = text.slice(figure.left.start, bare.start)
  if (/[+]\s*$/.test(exact) || /^\+/.test(text.slice(bare.start, bare.end)))
    return filled({ kind: "change", sign: 1 }, span, "written with a plus sign", 0.9)
  if (figure.quantity.value.high < 0) return filled({ kind: "change", sign: 1 }, span, "a negative percentage is a change", 0.9)
  if (figure.quantity.pair || LEVEL.test(lead) || LEVEL.test(exact)) return level
  const after = text.slice(span.end, figure.right.end).match(AFTER)
  if (after)
    return filled(
      { kind: "change", sign: after[2] ? -1 : 1 },
      { start: span.end, end: span.end + after[0].length },
      `"${after[0].trim()}" follows the figure`,
      0.9,
    )
  const before = lead.match(BEFORE)
  if (before && !/\b(?:more|less|fewer|higher|lower) than\s*$/i.test(lead)) {
    const start = figure.left.start + (before.index ?? 0)
    return filled(
      { kind: "change", sign: before[2] ? -1 : 1 },
      { start, end: span.start },
      `"${(before[1] ?? before[2] ?? "").trim()}" stands before the figure`,
      0.9,
    )
  }
  const growth = lead.match(
    /\b(?:(growth|increases?|rises?|gains?)|(declines?|decreases?|falls?|drops?|reductions?|cuts?)) (?:in|of) [\w\s'’-]{3,50}? (?:of|by|at)\s*(?:[\d.]+\s?(?:%|per ?cent)?,?\s*(?:and|or|to)\s*)?$/i,
  )
  if (growth) {
    const start = figure.left.start + (growth.index ?? 0)
    return filled(
      { kind: "change", sign: growth[2] ? -1 : 1 },
      { start, end: span.start },
      `"${(growth[1] ?? growth[2] ?? "").trim()}" … of the figure`,
      0.85,
    )
  }
  const verb = /\bby\s+(?:(?:an?|the)\s+)?(?:(?:additional|further|extra|estimated|average|whole|full|massive|mere)\s+)?$/.test(lead)
    ? [...text.slice(0, span.start).matchAll(CHANGE)].at(-1)
    : undefined
  if (verb) {
    const place = { start: verb.index, end: verb.index + verb[0].length }
    return filled({ kind: "change", sign: verb[2] ? -1 : 1 }, place, `"${verb[0]}" … by the figure`, 0.85)
  }
  if (sibling?.kind.kind === "change" && goesOn(figure, sibling.figure, text))
    return filled(sibling.kind, null, "the verb of the figure before it", 0.8)
  if (figure.quantity.value.unit === "percentage point") return filled({ kind: "change", sign: 1 }, span, "given in percentage points", 0.8)
  return level
}

/** No verb of its own stands between: "fell by 21% and 34%", "…, those of bismuth 30%", "115% for cobalt and 454% for lithium". */
function goesOn(figure: Figure, { quantity }: Figure, text: string): boolean {
  const between = text.slice(quantity.span.end, figure.quantity.span.start).replace(AFTER, "")
  return (
    between.length < 60 &&
    !figure.bracket &&
    /^(?:\s*,|\s+(?:and|or|for|in|on|of)\b)(?:[\w\s,’'-]*)$/.test(between) &&
    !/\b(?:is|are|was|were|has|had|have|account\w*|made|ma[dk]es?|produc\w+|hold\w*|suppl\w+|represent\w*|equal\w*|compris\w+|worth|or|to|share)\b/.test(
      between,
    ) &&
    !(figure.of && /\b(?:world|global|total|all|its|their)\b/.test(text.slice(figure.of.start, figure.of.end)))
  )
}
