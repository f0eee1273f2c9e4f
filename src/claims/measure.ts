/** What a figure measures. */

import type { FoundMeasure } from "../mentions/found.ts"
import type { MeasureId, Span } from "../model.ts"
import type { Context } from "./context.ts"
import type { Figure } from "./figure.ts"
import { inside, type Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"

/** Cues so general that any other cue of the clause says more ("provides 70% of cobalt mine production"). */
const GENERAL = new Set<MeasureId>(["supply", "other", "composition"])

/**
 * The measure of a figure, in this order: the noun it belongs to ("a 25% tariff", "40% processing"), the head of its
 * of-phrase ("74% of world cobalt mine production"), the participle after it ("63% of the cobalt is extracted"), the
 * nearest cue before it ("processes 90%", "share of exports was 12%"), then after it, then the clause, the sentence, the
 * parenthesis' head, the sentence before and the heading.
 */
export function measureOf(figure: Figure, sentence: Sentence, context: Context): Filled<MeasureId> {
  const { text, passage } = sentence
  const cues = passage.measures.filter((cue) => !inside(cue, figure.quantity.span) || cue.end > figure.quantity.figure.end)
  const within = (span: Span | null) => (span ? cues.filter((cue) => inside(span, cue)) : [])
  const from = (cue: FoundMeasure | undefined, why: string, sure: number) =>
    cue && filled(cue.id, cue, `"${text.slice(cue.start, cue.end)}" ${why}`, sure)
  const end = figure.quantity.span.end
  const right = within(figure.right)
  const left = within(figure.left)
  const adjacent =
    right.find(
      (cue) =>
        cue.form !== "verb" &&
        /^[\s-]*(?:(?:ad|import|export|additional|global|baseline|[A-Z]?[a-z]+) )?$/.test(text.slice(end, cue.start)) &&
        cue.id === "tariff",
    ) ?? right.find((cue) => /^[\s-]*$/.test(text.slice(end, cue.start)) && cue.form !== "verb")
  const ofCues = within(figure.of)
  const nouns = ofCues.filter((cue) => cue.form === "noun")
  const ofNoun = headNoun(text, figure.of, nouns)
  const participle = figure.of
    ? right.find(
        (cue) =>
          cue.start >= figure.of!.end &&
          (cue.form === "verb" || cue.form === "phrase" || cue.form === "adjective") &&
          cue.start - figure.of!.end < 45,
      )
    : right.find((cue) => /^\s*(?:is|are|was|were|being|has been|have been|had been)?\s*$/.test(text.slice(end, cue.start)))
  const governing = sharpest(left.toReversed().filter((cue) => figure.quantity.span.start - cue.end < 70))
  const governingSharp = governing && !GENERAL.has(governing.id) ? governing : undefined
  const clause = cues.filter((cue) => inside(figure.clause, cue))
  const before = clause.filter((cue) => cue.end <= figure.anchor).toReversed()
  const after = clause.filter((cue) => cue.start >= end)
  return (
    from(
      left.findLast((cue) => cue.id === "tariff" && nouns.length === 0),
      "is what the figure is a rate of",
      0.9,
    ) ??
    from(adjacent, "follows the figure", 0.9) ??
    from(figure.bracket ? within(figure.bracket)[0] : undefined, "stands in the same parenthesis", 0.85) ??
    from(ofNoun && GENERAL.has(ofNoun.id) ? governingSharp : ofNoun, "is what the figure is a share of", 0.92) ??
    from(participle && GENERAL.has(participle.id) ? (governingSharp ?? participle) : participle, "says what happens to the share", 0.88) ??
    from(governing, "leads to the figure", 0.85) ??
    from(ofNoun ?? ofCues.at(0), "is what the figure is a share of", 0.8) ??
    from(sharpest(before), "stands before the figure", 0.7) ??
    from(right[0], "stands after the figure", 0.7) ??
    from(after[0], "stands later in the clause", 0.6) ??
    from(sharpest(cues.filter((cue) => cue.end <= figure.anchor).toReversed()), "is carried over in the sentence", 0.6) ??
    from(sharpest(cues), "stands in the sentence", 0.5) ??
    inherited(context) ??
    filled<MeasureId>("supply", null, "no word says what it measures: taken as a share of supply", 0.3)
  )
}

/** "of the world output of rare earths and its use": the last noun before the next "of" or "and". */
function headNoun(text: string, of: Span | null, nouns: readonly FoundMeasure[]): FoundMeasure | undefined {
  const first = nouns[0]
  if (!of || !first) return first
  return nouns.findLast((noun) => !/\b(?:of|and|or)\b/.test(text.slice(first.end, noun.start)))
}

function sharpest(cues: readonly FoundMeasure[]): FoundMeasure | undefined {
  return cues.find((cue) => !GENERAL.has(cue.id)) ?? cues[0]
}

function inherited(context: Context): Filled<MeasureId> | undefined {
  const heading = context.heading?.measures.at(-1)
  const before = context.before.at(-1)?.measures.at(-1)
  if (before) return filled(before.id, null, "measure of the sentence before", 0.5, true)
  return heading && filled(heading.id, null, "the heading says what is measured", 0.5, true)
}
