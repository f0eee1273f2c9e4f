/** What a sentence is said of before it says it, what its subject is when that stands behind a participle, and what a gap repeats. */
import type { FoundMeasure } from "../../mentions/found.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"

/** "As regards production,", "When it comes to refining,", "In terms of reserves,". */
const FRAME =
  /^(?:And |But |Yet )?(?:[Aa]s (?:regards|to|for)|[Ww]hen it comes to|[Ii]n terms of|[Rr]egarding|[Cc]oncerning|[Ww]ith (?:regard|respect) to|[Ii]n the case of|[Ii]n)\s+(?:the\s+|its\s+)?(?:[\w-]+\s+){0,2}?$/

/** The noun that the whole sentence is framed with: "As regards production, 75% of the cobalt comes from the Congo". */
export function framing({ text, passage }: Sentence): FoundMeasure | undefined {
  const [first] = passage.measures
  return first?.form === "noun" && FRAME.test(text.slice(0, first.start)) && /^(?:\s+of\s[^,;%]{2,25})?,\s/.test(text.slice(first.end))
    ? first
    : undefined
}

const HAVING =
  /^(?:[Hh]aving (?:stood|been|risen|fallen|climbed|dropped|reached|remained|peaked)|[Aa]fter (?:standing|peaking|remaining|having (?:stood|been))|[Dd]own from|[Uu]p from)\b[^,;]*$/
/** "Having stood at 85% of consumption in 2015, net import reliance was 93%": the subject behind the participle. */
export function subjectBehind({ text }: Sentence, { clause, quantity, left }: Figure, cues: readonly FoundMeasure[]) {
  if (left.start > clause.start || !HAVING.test(text.slice(clause.start, quantity.span.start))) return undefined
  return cues.find(
    ({ form, start }) =>
      form === "noun" &&
      start >= quantity.span.end &&
      /^[^,;]{0,60},\s+(?:(?:the|its|their|[A-Z][\w’'.-]+)\s+)*(?:[\w-]+\s+){0,2}$/.test(text.slice(quantity.span.end, start)),
  )
}

/** " of the copper mine and Rio Tinto ": nothing but the next one who has a share. */
const NEXT =
  /^(?:\s+of\s(?:(?!\b(?:and|while|but|with|is|are|was|were|has|have)\b)[^,;:%])*)?,?\s*(?:and|while|but|,)\s+(?:the\s+)?(?:(?:state|government|republic)\s+of\s+)?[A-Z][\w’'.&-]*(?:\s+(?:of\s+)?[A-Z][\w’'.&-]*){0,3}\s+(?:(?:with|at|about|around|some|another|only|just|nearly|almost|for)\s+)*$/
/** "BHP owns 57% of the mine and Rio Tinto 30%": the verb and its whole are left out. */
export function isGapped({ text }: Sentence, { left, quantity, of, bracket, clause }: Figure): boolean {
  return !of && !bracket && left.start > clause.start && NEXT.test(text.slice(left.start, quantity.span.start))
}
