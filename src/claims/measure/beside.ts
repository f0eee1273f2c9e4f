/** Cues that stand right beside a figure: behind it, behind its bracket, or as the verb before it. */
import type { FoundMeasure } from "../../mentions/found.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { GENERAL } from "./heads.ts"

/** "17 million tons (42%) were burned there": a bracket with nothing else in it, and what was done to the amount. */
export function behindBracket({ bracket, quantity, clause }: Figure, { text, passage }: Sentence, cues: readonly FoundMeasure[]) {
  if (
    !bracket ||
    !/^\s*(?:or |about |some |i\.e\. )?$/.test(text.slice(bracket.start, quantity.span.start)) ||
    bracket.end - quantity.span.end > 1
  )
    return undefined
  if (!/\b\d[\d.,]*\s(?:\w+\s){0,6}$/.test(text.slice(clause.start, bracket.start - 1))) return undefined
  const next = passage.quantities.find(({ span }) => span.start > bracket.end)?.span.start ?? clause.end
  const behind = cues.find(({ form, start }) => form !== "noun" && start > bracket.end && start < Math.min(next, clause.end))
  return behind &&
    /^\)\s(?:of\s[^,;%]{2,40}\s)?(?:is|are|was|were|has been|have been|had been)\s(?:\w+ly\s)?$/.test(
      text.slice(bracket.end, behind.start),
    ) &&
    !GENERAL.has(behind.id)
    ? behind
    : undefined
}

/** "a 25% tariff", "25% export duty", "40% processing". */
export function adjacent(text: string, right: readonly FoundMeasure[], figure: Figure): FoundMeasure | undefined {
  const between = (cue: FoundMeasure) => text.slice(figure.quantity.span.end, cue.start)
  const nouns = right.filter((cue) => cue.form !== "verb" || /ed$/.test(text.slice(cue.start, cue.end)))
  return (
    nouns.find((cue) => cue.id === "tariff" && /^[\s-]*(?:[\w-]+ ){0,2}$/.test(between(cue))) ??
    nouns.find((cue) => /^[\s-]*$/.test(between(cue))) ??
    nouns.find(
      (cue) => cue.form === "noun" && cue.id !== "consumption" && /^\s*(?:for|in|through|by)\s+(?:the\s+|domestic\s+)?$/.test(between(cue)),
    )
  )
}

/** "exports 97% of its output": the verb says what becomes of one's own output. */
export function ownOutput(text: string, governing: FoundMeasure | undefined, figure: Figure): FoundMeasure | undefined {
  if (governing?.form !== "verb" || governing.id !== "exports" || !figure.of) return undefined
  return /^(?:its|their|the country['’]s)\b|\b(?:production|output)\b/.test(text.slice(figure.of.start, figure.of.end))
    ? governing
    : undefined
}

/** "Brazil, home to large deposits, supplied 89% of the world's niobium": the verb right before the figure. */
export function givesPart(text: string, left: readonly FoundMeasure[], { of, quantity }: Figure): FoundMeasure | undefined {
  const last = left.at(-1)
  const worlds = of !== null && /^(?:the |all )?(?:world|global)/.test(text.slice(of.start, of.end))
  return worlds && last?.form === "verb" && last.id === "supply" && quantity.span.start - last.end < 12 ? last : undefined
}

/** "the largest producer, accounting for 40% of global supply": the share is of the supply, whatever its holder is called. */
export function isPartOfSupply(text: string, { id }: FoundMeasure, { of, left, quantity }: Figure): boolean {
  return (
    id === "supply" &&
    of !== null &&
    /\b(?:world|global|worldwide)\b/.test(text.slice(of.start, of.end)) &&
    /\b(?:account\w* for|represent\w*|contribut\w*|ma[dk](?:es?|ing) up|equal\w* to|hold\w*|held|command\w*|constitut\w*)\s+(?:[a-z]+\s+){0,3}$/.test(
      text.slice(left.start, quantity.span.start),
    )
  )
}

/** "produces 75% of the cobalt used in batteries": the verb right before the figure. */
export function madeOf(governing: FoundMeasure | undefined, { of, quantity }: Figure): FoundMeasure | undefined {
  if (governing?.form !== "verb" || GENERAL.has(governing.id) || !of) return undefined
  return quantity.span.start - governing.end < 20 ? governing : undefined
}
