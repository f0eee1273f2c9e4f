/** Accept or reject, always at the same place; what was decided, by whom and when, beside it. */
import type { ShownClaim } from "../api.ts"
import { useKeys } from "../keys.ts"
import { useDecide, type Verdict } from "./decide.ts"

const CHOICES: readonly { readonly verdict: Verdict; readonly name: string; readonly key: string }[] = [
  { verdict: "accepted", name: "Accept", key: "a" },
  { verdict: "rejected", name: "Reject", key: "r" },
]
const moment = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })

export function Decision({ claim }: { readonly claim: ShownClaim }) {
  const { mutate, isPending, error } = useDecide(claim.id)
  const { review } = claim
  const choose = (verdict: Verdict) => {
    // The same decision twice would only lengthen the record.
    if (!isPending && review?.verdict !== verdict) mutate(verdict)
  }
  useKeys({ a: () => choose("accepted"), r: () => choose("rejected") })
  return (
    <div className="decision">
      {CHOICES.map(({ verdict, name, key }) => (
        <button
          key={verdict}
          type="button"
          aria-keyshortcuts={key}
          className={verdict}
          aria-pressed={review?.verdict === verdict}
          onClick={() => choose(verdict)}
        >
          {name}{" "}
          <span className="key" aria-hidden="true">
            {key}
          </span>
        </button>
      ))}
      <p role="status">
        {error ? (
          <span className="not-saved">Not saved. {error.message}</span>
        ) : isPending ? (
          "Saving…"
        ) : review ? (
          `${review.verdict} by ${review.reviewer}, ${moment.format(new Date(review.at))}`
        ) : (
          "not reviewed yet"
        )}
      </p>
    </div>
  )
}
