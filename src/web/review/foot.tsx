/** The line at the foot: what was done, what is left, and whether it is saved. */
import { useEffect, useState, useSyncExternalStore } from "react"
import { useJournal } from "../decision/journal.ts"
import { dismissRefused, postNow, watchPost } from "../decision/outbox.ts"
import { useReviewer } from "../decision/reviewer.ts"
import { number, plural } from "../figures.ts"
import { pace } from "./pace.ts"

/** The present moment, every few seconds: the pace falls silent after a rest. */
function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 5000)
    return () => clearInterval(clock)
  }, [])
  return now
}

export function Foot({ left, help }: { readonly left: number | null; readonly help: () => void }) {
  const { today, moments } = useJournal()
  const now = Math.max(useNow(), moments.at(-1) ?? 0)
  const { waiting, fault, refused } = useSyncExternalStore(watchPost, postNow)
  const { own, server } = useReviewer()
  const name = own || server
  const speed = pace(moments, now)
  const unsaved = waiting.reduce((sum, letter) => sum + letter.claims.length, 0)
  return (
    <footer className="review-foot">
      <span>
        <b>{number(today)}</b> decided today
      </span>
      <span>
        {left === null ? (
          ""
        ) : (
          <>
            <b>{number(left)}</b> left in this queue
          </>
        )}
      </span>
      <span>
        {speed === null ? (
          ""
        ) : (
          <>
            <b>{number(speed)}</b> a minute
          </>
        )}
      </span>
      <span className={fault || refused.length > 0 ? "saving not-saved" : "saving"} role="status">
        {refused.length > 0 ? (
          <>
            {plural(refused.length, "decision")} not taken. {refused[0]!.reason}{" "}
            <button type="button" className="quiet" onClick={dismissRefused}>
              Dismiss
            </button>
          </>
        ) : fault ? (
          `${plural(unsaved, "decision")} kept here until Assay answers; trying again.`
        ) : unsaved > 0 ? (
          `saving ${number(unsaved)}…`
        ) : today > 0 && name ? (
          // Not before the name beside it, which would push it aside.
          "all saved"
        ) : (
          ""
        )}
      </span>
      {name && (
        <span>
          as <b>{name}</b>
        </span>
      )}
      <button type="button" className="quiet" onClick={help}>
        Keys <span className="key">?</span>
      </button>
    </footer>
  )
}
