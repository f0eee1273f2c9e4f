/** Words that say what a percentage measures. */

import { partOfSpeech } from "../text/grammar.ts"
import { masksIn } from "./bodies.ts"
import type { FoundMeasure } from "./found.ts"
import { isIdiom } from "./idioms.ts"
import type { Lexicon } from "./lexicon.ts"

/** "of U.S. demand", "in the world's supply", not "of the cobalt it uses". */
const IN_OF_PHRASE = /\b(?:of|for|in)\s+(?:the\s+)?(?:(?!that\b|which\b|it\b|they\b|who\b|what\b|we\b|is\b|are\b)[\w.'’-]+\s+){0,2}$/
const OPENS = /^[\s"“‘(]*$/
const BEING = /\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?$/i

/**
 * The measure cues of a sentence in order. Where a word can be noun or verb ("imports"), the sentence decides;
 * what stands in a name or a set phrase ("supply chain") is no cue. In labels, which are no running text, such words are nouns.
 *
 * @example findMeasures("China mines 70%", lexicon) // [{ id: "extraction", form: "verb", start: 6, end: 11 }]
 */
export function findMeasures(text: string, lexicon: Lexicon, running = true): FoundMeasure[] {
  const tag = running ? partOfSpeech(text) : () => "noun"
  const masks = masksIn(text, lexicon)
  // A cue longer than the mask stays: "made up of" beside the mask "made up".
  const cues = lexicon.measures.find(text).filter((cue) => !masks.some((mask) => mask.start <= cue.start && cue.end <= mask.end))
  return cues
    .filter((cue) => !isRally(text, cue) && !isInCompound(text, cue) && !isUsedUp(text, cue) && !isIdiom(text, cue))
    .map(({ start, end, value: { id, form } }) => {
      const inYear = inYearOf(text, { start, end })
      if (inYear) return { start, end: inYear, id, form: "verb" as const }
      if (form !== "either") return { start, end, id, form }
      // A gerund is a noun here ("lithium refining") but after "is" or "are"; asking the tagger would cost 0.9 ms a sentence.
      if (/ing$/i.test(text.slice(start, end)))
        return { start, end, id, form: BEING.test(text.slice(0, start)) ? ("verb" as const) : ("noun" as const) }
      if (/^\s+of\b/.test(text.slice(end)) || isUseAt(text, { start, end })) return { start, end, id, form: "noun" as const }
      // "Demand for refined zinc shrank": no statement begins with a finite verb.
      if (OPENS.test(text.slice(0, start))) return { start, end, id, form: "noun" as const }
      if (IN_OF_PHRASE.test(text.slice(Math.max(0, start - 60), start))) return { start, end, id, form: "noun" as const }
      return { start, end, id, form: tag({ start, end }) === "verb" ? ("verb" as const) : ("noun" as const) }
    })
}

/** "Power use at the smelters", "demand from mills": no plural is before it that would use or demand. */
function isUseAt(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (
    /^(?:use|demand)$/i.test(text.slice(start, end)) &&
    /^\s+(?:at|by|among|from|per)\s/.test(text.slice(end)) &&
    !/s\s$/.test(text.slice(0, start))
  )
}

/** "all they used in 2021": used, and when; where its verb ends. */
function inYearOf(text: string, { start, end }: { readonly start: number; readonly end: number }): number | undefined {
  const isPhrase = /^(?:used|employed|needed|consumed) in$/.test(text.slice(start, end))
  return isPhrase && /^ (?:19|20)\d\d\b/.test(text.slice(end)) ? end - " in".length : undefined
}

/** "the non-mining sector", "battery-grade lithium": a part of a word that says something else. */
function isInCompound(text: string, { start, value }: { readonly start: number; readonly value: { readonly id: string } }): boolean {
  return /\bnon[-‐]$/i.test(text.slice(0, start)) || (value.id === "composition" && /\w[-‐]$/.test(text.slice(0, start)))
}

/** "spent batteries", "spent fuel": worn out, not paid for. */
function isUsedUp(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (
    /^spent$/i.test(text.slice(start, end)) &&
    /^\s+(?!(?:on|in|by|at|for|to|the|a|an|its|their|his|her|about|nearly|almost|around|some|over|only|just|more|less|up|money|million|billion)\b)[a-z-]+/i.test(
      text.slice(end),
    )
  )
}

/** "Exports recovered in June", "to recover by 3%": what comes back by itself is not recycled. */
function isRally(
  text: string,
  { start, end, value: { id } }: { readonly start: number; readonly end: number; readonly value: { readonly id: string } },
): boolean {
  return (
    id === "recycling" &&
    /^recover(?:s|ed|ing)?$/i.test(text.slice(start, end)) &&
    !BEING.test(text.slice(0, start)) &&
    /^(?:,|\s+(?:in|by|to|somewhat|slightly|strongly|sharply|again)\b)/.test(text.slice(end))
  )
}
