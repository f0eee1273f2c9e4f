/** Clauses of a sentence: where one statement ends and the next begins. */
import type { Span } from "../model.ts"

const CUT =
  /;\s*|[,:–—]?\s+(?:while|whereas|although|though|but|followed by|compared (?:with|to)|against|versus)\s+|\s+[–—]\s+|,\s+(?:(?:of|from|to)\s+)?(?:which|where|who|whose|and (?:the |its |their )?(?:[A-Z]\w+|\w+) (?:is|are|was|were|has|have|accounts?|accounted|produces?|produced|supplies|supplied))\s+/g

/** Where a relative clause ends and its main clause goes on: a comma before a finite verb, or before a name or "the …" with one. */
const VERB =
  "(?:is|are|was|were|has|have|had|will|would|could|may|can|accounts?|accounted|produces?|produced|mines|mined|refines?|refined|supplies|supplied|provides?|provided|holds?|held|makes?|made|controls?|controlled|processes|processed|imports?|imported|exports?|exported|relies|relied|depends?|depended|gets?|got|buys?|bought|uses?|used|consumes?|consumed|contributes?|contributed|delivers?|delivered|represents?|represented|owns?|owned|extracts?|extracted)"
const RESUMED = new RegExp(
  `,\\s+(?=(?:also |still |alone |now )?${VERB}\\b|(?:the )?[A-Z][\\w.]+(?: (?:of the |of )?[A-Z][\\w.]+){0,4} ${VERB}\\b)`,
)
const RELATIVE = /^,\s+(?:(?:of|from|to)\s+)?(?:which|where|who|whose)\b/

/**
 * The clauses of a sentence as spans of it, in order and without gaps. Cuts stand at ";", at "while", "whereas", "but",
 * "followed by", before relative clauses and where one ends, never inside parentheses (blank them first).
 *
 * @example clausesOf("China mines 60%, while Peru mines 5%").length // 2
 * @example clausesOf("China, whose mines are large, produces 60%").length // 3
 */
export function clausesOf(sentence: string): Span[] {
  const starts = [0, ...[...sentence.matchAll(CUT)].map((cut) => cut.index)]
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? sentence.length
    const clause = sentence.slice(start, end)
    const resumed = RELATIVE.test(clause) ? clause.slice(8).search(RESUMED) : -1
    return resumed < 0
      ? [{ start, end }]
      : [
          { start, end: start + 8 + resumed },
          { start: start + 8 + resumed, end },
        ]
  })
}
