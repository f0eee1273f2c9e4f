/** What a person decided about a claim; until then, how sure the engine is. A mark and a word, so that colour is never needed to tell. */
import type { ReviewState, ShownClaim } from "../api.ts"
import { confidenceWord } from "../figures.ts"

export const MARKS: Readonly<Record<ReviewState, string>> = { unreviewed: "○", accepted: "✓", corrected: "✎", rejected: "×" }

/** What a new reading made of a claim that was reviewed. */
const FATES = { changed: "read anew", gone: "gone" } as const

export function StateMark({
  claim: { review, confidence, since },
}: {
  readonly claim: Pick<ShownClaim, "review" | "confidence" | "since">
}) {
  const state: ReviewState = review?.verdict ?? "unreviewed"
  const likely = confidenceWord(confidence)
  const said = review ? `${state} by ${review.reviewer}` : `not reviewed; the engine is ${likely} (${confidence.toFixed(2)})`
  return (
    <span className={`state ${state}`} title={said}>
      <span className="mark" aria-hidden="true">
        {MARKS[state]}
      </span>
      {review ? (
        <span>
          {state}
          {since && `, ${FATES[since.fate]}`}
        </span>
      ) : (
        <>
          <span className="unseen">unreviewed, </span>
          <span>{likely}</span>
        </>
      )}
    </span>
  )
}
