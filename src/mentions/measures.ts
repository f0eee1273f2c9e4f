/** Words that say what a percentage measures. */
import { partOfSpeech } from "../text/grammar.ts"
import type { FoundMeasure } from "./found.ts"
import type { Lexicon } from "./lexicon.ts"

/**
 * The measure cues of a sentence in order. Where a word can be noun or verb ("imports"), the sentence decides.
 *
 * @example findMeasures("China mines 70%", lexicon) // [{ id: "extraction", form: "verb", start: 6, end: 11 }]
 */
export function findMeasures(text: string, lexicon: Lexicon): FoundMeasure[] {
  const tag = partOfSpeech(text)
  return lexicon.measures.find(text).map(({ start, end, value: { id, form } }) => {
    if (form !== "either") return { start, end, id, form }
    return { start, end, id, form: tag({ start, end }) === "verb" ? ("verb" as const) : ("noun" as const) }
  })
}
