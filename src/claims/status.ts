/** Whether a figure is said to be so, aimed at, expected, or only possible. */
import type { Status } from "../model.ts"
import type { Figure } from "./figure.ts"
import type { Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"

const TARGET =
  /\b(?:targets?|targeting|goals?|aims?|aiming|aimed|benchmarks?|objectives?|commit(?:s|ted|ment)?|intends?|pledge[sd]?|plans? to|hopes? to|hoped to|plan (?:is|that)|sets? out to|means to|wants?|seeks? to|shall|should|must|ambition|want(?:s|ed)? to|(?:is|are) to (?=[a-z])|to be reached|no more than [\d.]+\s?(?:%|per ?cent) .{0,60}by 20[2-9]\d)\b/i
const FORECAST =
  /\b(?:expect(?:s|ed|ation)?|project(?:s|ed|ions?)|forecasts?|predict(?:s|ed)?|anticipat\w+|scenarios?|base case|baseline|outlook|will|set to|seen (?:at|reaching|rising|falling)|likely to|poised to|on track|foresees?|is due to)\b/i
const HYPOTHETICAL =
  /\b(?:could|may|might|would|if(?! one believes| any\b| not\b| only\b)|potential(?:ly)?|propos(?:al|als|ed|es)|recommend\w*|were to|possibly)\b/i

/** The status of a figure by the nearest word of its clause: `aims at 40%` target, `is expected to reach 40%` forecast, `could reach 40%` hypothetical. */
export function statusOf(figure: Figure, sentence: Sentence): Filled<Status> {
  const { text } = sentence
  const left = text.slice(figure.clause.start, figure.quantity.span.start)
  const right = text
    .slice(figure.quantity.span.end, Math.min(figure.right.end, figure.quantity.span.end + 80))
    .replace(/(?:,|\sand)\s.*$/, "")
  const cues: readonly (readonly [Status, RegExp])[] = [
    ["target", TARGET],
    ["forecast", FORECAST],
    ["hypothetical", HYPOTHETICAL],
  ]
  const found = cues.flatMap(([status, cue]) => {
    const before = [...left.matchAll(new RegExp(cue, "gi"))].filter((word) => word[0] !== "May").at(-1)
    const after = right.match(
      status === "target"
        ? /\b(?:target|goal|benchmark|objective|must|should|shall|is to|are to|to be (?:reached|met|achieved))\b/i
        : status === "forecast"
          ? /\b(?:will|(?:is|are) (?:expected|projected|forecast|set|likely) to|(?:to be|being) \w+ed by 20[3-9]\d)\b/
          : /\b(?:could|might|would|may)\b/,
    )
    if (before) return [{ status, word: before[0], start: figure.clause.start + before.index, far: left.length - before.index }]
    if (after) return [{ status, word: after[0], start: figure.quantity.span.end + (after.index ?? 0), far: (after.index ?? 0) + 20 }]
    return []
  })
  const nearest = found.sort((a, b) => a.far - b.far)[0]
  if (figure.quantity.pair === "from") return filled<Status>("actual", null, "where the development begins", 0.85)
  if (!nearest) return filled<Status>("actual", null, "stated as a fact", 0.95)
  return filled(nearest.status, { start: nearest.start, end: nearest.start + nearest.word.length }, `"${nearest.word}"`, 0.8)
}
