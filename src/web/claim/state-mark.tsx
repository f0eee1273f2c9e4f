/** What a person decided about a claim: a mark and a word, so that colour is never needed to tell. */
import type { Review, ReviewState } from "../api.ts"

const MARKS: Readonly<Record<ReviewState, string>> = { unreviewed: "○", accepted: "✓", corrected: "✎", rejected: "×" }

export function StateMark({ review }: { readonly review: Review | null }) {
  const state: ReviewState = review?.verdict ?? "unreviewed"
  return (
    <span className={`state ${state}`}>
      <span className="mark" aria-hidden="true">
        {MARKS[state]}
      </span>
      {state}
    </span>
  )
}
