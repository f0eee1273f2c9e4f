/** Areas that head a figure, or another one: in a parenthesis of its own, before the next figure, before a relative clause. */
import type { Figure } from "../figure.ts"
import type { AreaGroup, Sentence } from "../sentence.ts"
import { roleIn } from "./role-words.ts"

/** "Vietnam (15%)": the head of a figure of its own. */
export function headsBracket({ text }: Sentence, { end }: AreaGroup): boolean {
  return /^\s*\(\s*(?:about |some |around )?[\d.,]+\s?(?:%|per ?cent)/.test(text.slice(end))
}

/** "… Chile 20%", "… with Chile holding 20%", "… and Chile accounts for 20%". */
const HAS_NEXT =
  /^(?:['’]s)?,?\s*(?:(?:together|alone|combined|jointly)\s+)?(?:to\s+)?(?:the (?:source|origin|supplier|seller|home) of|(?:accounts?|accounted|accounting|responsible) for|makes? up|making up|(?:produc|suppl|hold|provid|min|refin|represent|contribut|deliver|own|control)(?:e?s|ies|ied|ying|ing|e?d)|held|made up)?\s*(?:about|around|some|with|at|for|roughly|nearly|almost|over|another|a further|just|only)?\s*$/

/** "… with American cargoes making up 45%". */
const HAS_NEXT_WITH =
  /^(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}(?:accounting for|making up|holding|supplying|providing|representing|contributing|taking|meeting|covering)\s+(?:about|around|some|nearly|almost|over|another|just|only)?\s*$/

/** "25% of the crude was Emirati, 22% Saudi": the predicate of the figure before it. */
const IS = /\b(?:is|are|was|were|be|been) (?:\w+ )?$/

/** "Turkey produces 48% and Chile 20%": Chile belongs to the other figure. */
export function headsAnother({ text, plain, passage }: Sentence, { start, end, form }: AreaGroup, figure: Figure): boolean {
  const { quantity, clause } = figure
  if (form === "adjective" && IS.test(text.slice(quantity.span.start, start))) return false
  if (
    /^\W*(?:With|At)\s+(?:\w+\s+){0,2}$/.test(text.slice(clause.start, quantity.span.start)) &&
    /^[^%,]*,\s+(?:the\s+)?$/.test(text.slice(quantity.span.end, start))
  )
    return false
  if (
    start > quantity.span.end &&
    /[,;]\s+(?:and|but|while)\s+in\s+(?:the\s+)?$/.test(text.slice(quantity.span.end, start)) &&
    passage.quantities.some(({ span }) => span.start >= end && /^\s+(?:about |around |some |nearly )?$/.test(text.slice(end, span.start)))
  )
    return true
  if (
    start > quantity.span.end &&
    /\b(?:that|those) (?:of|in|for)\s+(?:the\s+)?$/.test(text.slice(quantity.span.end, start)) &&
    passage.quantities.some(({ span }) => span.start >= end && /^\s+(?:\w+ ){0,2}$/.test(text.slice(end, span.start)))
  )
    return true
  return (
    !/\b(?:from|in|by|to|on|of|for)\s+(?:the\s+)?$/.test(text.slice(0, start)) &&
    end > quantity.span.end &&
    !/^\s*$/.test(text.slice(quantity.span.end, start)) &&
    !figure.bracket &&
    passage.quantities.some(
      ({ span }) =>
        span.start >= end &&
        span !== quantity.span &&
        (HAS_NEXT.test(plain.slice(end, span.start)) || HAS_NEXT_WITH.test(plain.slice(end, span.start))),
    )
  )
}

/** "exports fell by 55%, nearly all of the rest going to China", "rose by 25%, and 74% went to China": of the statement that follows. */
export function belongsToNext({ text, passage }: Sentence, { start }: AreaGroup, { quantity: { span, series, pair } }: Figure): boolean {
  if (start < span.end || series || pair) return false
  const between = text.slice(span.end, start)
  const opens =
    /,\s+(?:(?:and|but|while)\s+)?(?:with\b|of which\b|nearly\b|almost\b|most\b|all\b|some\b|the (?:bulk|rest|lion)\b|an?\b|\d)/.exec(
      between,
    )
  if (!opens) return false
  const rest = between.slice(opens.index)
  return /\b(?:going|coming|bound|destined|shipped|heading|went|came|goes|comes)\b/.test(rest) && !/[.;]/.test(rest)
    ? true
    : passage.quantities.some((other) => other.span.start >= span.end + opens.index && other.span.end <= start)
}

/** "has to bring in 72%, and three quarters of that comes from Guinea": a statement about the part just told. */
export function isOfThatPart({ text, passage }: Sentence, { start }: AreaGroup, { quantity: { span, series, pair } }: Figure): boolean {
  if (start < span.end || series || pair) return false
  return passage.quantities.some(
    (other) =>
      other.span.start >= span.end &&
      other.span.end <= start &&
      /[,;]\s+(?:and|but|of which)\s+(?:[a-z]+\s+){0,3}$/.test(text.slice(span.end, other.span.start)) &&
      /^\s+of (?:that|it|this|these|them|which|those)\s/.test(text.slice(other.span.end, start)),
  )
}

/** "Chinese imports, which shrank by 12%", "China's output of tin, which fell": what is an area's own moves. */
const WHOSE_FLOW =
  /^(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}?(?:imports|exports|output|production|consumption|demand|purchases|shipments|sales|supply|use|reserves|arrivals)(?:\s+(?:of|for)\s+[\w -]{3,30})?\s*$/
const MOVES =
  /^,\s+which\s+(?:(?:itself|themselves|has|have|had|were|was|are|is|\w+ly)\s+)*(?:fell|fallen|r[io]se[ns]?|gr[eo]wn?|shr[aiu]nk|dropped|climbed|slipped|slumped|declined|increased|decreased|expanded|contracted|surged|soared|plunged|jumped|doubled|up|down|higher|lower)\b/

/** "imports, 98% of which come from Chile, grew by 12%": a statement about a part, told by the way before the figure. */
export function isOfPartBefore({ text, passage }: Sentence, { start, end }: AreaGroup, { quantity: { span }, bracket }: Figure): boolean {
  if (bracket || end > span.start || !/^[^;%]*?,\s/.test(text.slice(end, span.start))) return false
  return passage.quantities.some(
    (other) => other.span.end <= start && /^\s+of (?:which|whom)\b[^,;%]*$/.test(text.slice(other.span.end, start)),
  )
}

/** "… than Russia, which produces 30%": the figure's clause is about the area it hangs on. */
export function isAntecedent({ text }: Sentence, { end }: AreaGroup, { clause }: Figure): boolean {
  if (end > clause.start) return false
  const [between, opening] = [text.slice(end, clause.start), text.slice(clause.start)]
  return (
    (/^(?:['’]s?)?\s*$/.test(between) && /^,\s+(?:which|whose|who|where)\b/.test(opening)) ||
    (WHOSE_FLOW.test(between) && MOVES.test(opening))
  )
}

/** "Chile accounts for half of output; demand is to grow by 4%": who makes it, told before a statement of use that does not point back. */
export function isOfAnotherStatement(group: AreaGroup, { clause, quantity }: Figure, sentence: Sentence): boolean {
  const { text } = sentence
  const lead = text.slice(clause.start, quantity.span.start)
  return (
    group.end <= clause.start &&
    text.slice(group.end, clause.start + 1).includes(";") &&
    /\b(?:demand|consumption|use|usage)\b/.test(lead) &&
    !/\b(?:its?|their|they|there|domestic|local|home|country|own|national)\b/.test(lead) &&
    roleIn(sentence, group, "production", undefined) !== "destination"
  )
}
