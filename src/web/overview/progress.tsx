/** How far the review is: one bar, each part also in words. */
import { NO_FILTER, START } from "../address.ts"
import type { Overview } from "../api.ts"
import { number } from "../figures.ts"
import { Link } from "../frame/link.tsx"

const ORDER = ["accepted", "corrected", "rejected", "unreviewed"] as const

export function Progress({ reviews, claims }: Pick<Overview, "reviews" | "claims">) {
  const parts = ORDER.map((state) => ({ state, count: reviews.find(({ id }) => id === state)?.count ?? 0 }))
  const said = parts.filter(({ count }) => count > 0)
  const decided = claims - (parts.find(({ state }) => state === "unreviewed")?.count ?? 0)
  return (
    <section className="progress" aria-label="Review">
      <h2>
        {number(decided)} of {number(claims)} claims reviewed
      </h2>
      <div className="progress-bar" aria-hidden="true">
        {said.map(({ state, count }) => (
          <span key={state} className={state} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul>
        {said.map(({ state, count }) => (
          <li key={state}>
            <span className={`swatch ${state}`} aria-hidden="true" />
            <Link
              to={
                state === "unreviewed"
                  ? { ...START, view: "review" }
                  : { ...START, view: "claims", filter: { ...NO_FILTER, review: [state] } }
              }
            >
              {number(count)} {state}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
