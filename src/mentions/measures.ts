/** Words that say what a percentage measures. */
import { partOfSpeech } from "../text/grammar.ts"
import type { FoundMeasure } from "./found.ts"
import type { Lexicon } from "./lexicon.ts"

/**
 * The measure cues of a sentence in order. Where a word can be noun or verb ("imports"), the sentence decides;
 * what stands in a name or a set phrase ("supply chain") is no cue.
 *
 * @example findMeasures("China mines 70%", lexicon) // [{ id: "extraction", form: "verb", start: 6, end: 11 }]
 */
export function findMeasures(text: string, lexicon: Lexicon): FoundMeasure[] {
  const tag = partOfSpeech(text)
  const masks = lexicon.masks.find(text)
  // A cue longer than the mask stays: "made up of" beside the mask "made up".
  const cues = lexicon.measures.find(text).filter((cue) => !masks.some((mask) => mask.start <= cue.start && cue.end <= mask.end))
  return cues.map(({ start, end, value: { id, form } }) => {
    if (form !== "either") return { start, end, id, form }
    return { start, end, id, form: tag({ start, end }) === "verb" ? ("verb" as const) : ("noun" as const) }
  })
}
