/** What was decided about a claim, by whom and when, and whether it is kept; beside it the way to accept all that say the same. */
import { useSyncExternalStore } from "react"
import type { NewReview, ShownClaim } from "../api.ts"
import { momentText, number } from "../figures.ts"
import { useKeymap } from "./keymap.ts"
import { postNow, watchPost } from "./outbox.ts"

interface Props {
  readonly claim: ShownClaim
  /** What was decided in this visit. */
  readonly verdict: NewReview["verdict"] | undefined
  /** A note that waits for the decision. */
  readonly note: string
  /** How many other claims say exactly the same. */
  readonly twins: number
  readonly acceptAll: () => void
}

export function DeskState({ claim: { id, review }, verdict, note, twins, acceptAll }: Props) {
  const keys = useKeymap()
  const { waiting, fault, refused } = useSyncExternalStore(watchPost, postNow)
  const unsent = waiting.findLast((letter) => letter.claims.includes(id))
  const reason = refused.find(({ letter }) => letter.claims.includes(id))?.reason
  const said = review && `${review.verdict} by ${review.reviewer}, ${momentText(review.at)}`
  const state = reason
    ? `Not kept. ${reason}`
    : unsent
      ? fault
        ? `${unsent.review.verdict}; kept here until Assay answers`
        : "saving…"
      : [said ?? (verdict === undefined && twins === 0 ? "not reviewed yet" : ""), review?.note, note && `note: ${note}`]
          .filter(Boolean)
          .join(" · ")
  return (
    <div className="desk-state">
      <p role="status" title={state} className={reason || (unsent && fault) ? "not-saved" : undefined}>
        {state}
      </p>
      {twins > 0 && (
        <p className="same">
          <span>{twins === 1 ? "1 other claim says" : `${number(twins)} other claims say`} exactly this.</span>
          <button type="button" onClick={acceptAll} aria-keyshortcuts={keys.same}>
            Accept all {number(twins + 1)}{" "}
            <span className="key" aria-hidden="true">
              {keys.same}
            </span>
          </button>
        </p>
      )}
    </div>
  )
}
