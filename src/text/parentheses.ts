/** Parentheses of a sentence: each is a segment of its own, headed by what stands just before it. */
import type { Span } from "../model.ts"

/**
 * The outermost parentheses of a sentence, brackets included. One that never closes runs to the end.
 *
 * @example parenthesesOf("Chile (34%) and Peru (10%)") // [{ start: 6, end: 11 }, { start: 21, end: 26 }]
 */
export function parenthesesOf(sentence: string): Span[] {
  const found: Span[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < sentence.length; at++) {
    const sign = sentence[at]
    if (sign === "(" || sign === "[") {
      if (depth++ === 0) start = at
    } else if ((sign === ")" || sign === "]") && depth > 0 && --depth === 0) found.push({ start, end: at + 1 })
  }
  if (depth > 0) found.push({ start, end: sentence.length })
  return found
}

/** The sentence with the given spans blanked out, every other character at its old place. */
export function without(sentence: string, spans: readonly Span[]): string {
  return spans.reduce((text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end), sentence)
}

const BETWEEN_DASHES = /\s?[–—]\s?(?:[a-z]+(?:ed|ing)|home|which|who|mostly|mainly|largely|including)\b[^–—\d%;]{3,90}[–—]/g

/** "Peru, long the runner-up, 10%", "Gabon, home to many, with 5%": behind a name, before the bare figure that it heads. */
const BEFORE_ITS_FIGURE =
  /(?<=\b[A-Z][\w.’'-]*),\s(?:which|who|the|an?|long|once|home|itself|though|although|despite)\s[^,;:%\d–—()]{3,80},(?=\s(?:(?:for|with|at|by|just|only|about|around|some|nearly|almost|another|over|a mere|as much as|up to)\s)*(?:[\d.]+\s?(?:%|per ?cent)|half|(?:an?|one|two|three)[ -](?:third|quarter|fifth|tenth)s?)(?:[,;.]|$|\s(?:and|but|while|in (?:19|20)\d\d)\b))/g

/**
 * Remarks that say something of what stands before them and hold no figure, between two dashes or two commas: "the mine — owned by a
 * Chinese group — yields 20%", "and Peru, long the runner-up, 10%".
 */
export function remarksOf(sentence: string): Span[] {
  return [...sentence.matchAll(BETWEEN_DASHES), ...sentence.matchAll(BEFORE_ITS_FIGURE)].map(({ 0: remark, index }) => ({
    start: index,
    end: index + remark.length,
  }))
}
