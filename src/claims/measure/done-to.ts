/** What is done to a share: "63% of the cobalt is extracted", "45% of what is produced worldwide". */
import type { FoundMeasure } from "../../mentions/found.ts"
import type { Span } from "../../model.ts"
import type { Figure } from "../figure.ts"
import { GENERAL } from "./heads.ts"

/** "lower where hydropower is used": what is done in a clause of its own is not done to the share. */
const ELSEWHERE = /\b(?:where|when|whenever|if|because|although|unless|while|whereas|until)\s/

/** What happens to the share after its of-phrase: as predicate ("is mined", "are imported") or as participle ("produced worldwide"). */
export function doneTo(text: string, right: readonly FoundMeasure[], figure: Figure) {
  const start = Math.max(figure.of?.end ?? 0, figure.right.start)
  const near = right.filter(
    (cue) =>
      cue.form !== "noun" &&
      cue.start >= start &&
      cue.start - start < 60 &&
      !leadsToNext(text, cue, figure) &&
      !ELSEWHERE.test(text.slice(start, cue.start)) &&
      !/\b(?:that|which|what)\s+(?:it|they|we|[a-z]+s)\s*$|\b(?:it|they|we)\s*$/.test(text.slice(start, cue.start)) &&
      (figure.quantity.series !== undefined || !/[,;]/.test(text.slice(start, cue.start))),
  )
  const predicates = near.filter(
    (cue) =>
      /\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+)?$/.test(text.slice(0, cue.start)) ||
      /^(?:is|are|was|were) /.test(text.slice(cue.start, cue.end)),
  )
  const predicate = ofWhat(figure, text) ? (predicates[1] ?? predicates[0]) : predicates[0]
  const participle = figure.of ? near.find((cue) => cue.start - start < 45) : undefined
  return { predicate: predicate && !GENERAL.has(predicate.id) ? predicate : undefined, participle }
}

/** "mined 60% of it in 2019 and processed 87%": the verb of the next figure. */
function leadsToNext(text: string, cue: Span, { right, clause }: Figure): boolean {
  return (
    right.end < clause.end &&
    /\b(?:and|but|or)\s+(?:\w+ly\s+|then\s+|also\s+)?$/.test(text.slice(right.start, cue.start)) &&
    /^\s+(?:(?:about|around|nearly|almost|some|over|just|only|roughly|more than|less than|up to|at least|another|a further|the other)\s+)*$/.test(
      text.slice(cue.end, right.end),
    )
  )
}

/** "93% of what is mined is burned": the first verb only says what the share is of. */
function ofWhat({ of }: Figure, text: string): boolean {
  return of !== null && /^(?:all )?(?:of )?(?:what|that|everything|whatever)\s*$/.test(text.slice(of.start, of.end))
}
