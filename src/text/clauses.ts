/** Clauses of a sentence: where one statement ends and the next begins. */
import type { Span } from "../model.ts"

const CUT =
  /;\s*|[,:–—]?\s+(?:while|whereas|although|though|but|followed by|compared (?:with|to)|against|versus)\s+|\s+[–—]\s+|,\s+(?:(?:of|from|to)\s+)?(?:which|where|who|whose|and (?:the |its |their )?(?:[A-Z]\w+|\w+) (?:is|are|was|were|has|have|accounts?|accounted|produces?|produced|supplies|supplied))\s+/g

/**
 * The clauses of a sentence as spans of it, in order and without gaps. Cuts stand at ";", at "while", "whereas", "but",
 * "followed by", before relative clauses, never inside parentheses (blank them first).
 *
 * @example clausesOf("China mines 60%, while Peru mines 5%").length // 2
 */
export function clausesOf(sentence: string): Span[] {
  const starts = [0, ...[...sentence.matchAll(CUT)].map((cut) => cut.index)]
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? sentence.length }))
}
