/** The way from one view to another, with what is waiting in each. */
import { useQuery } from "@tanstack/react-query"
import { START, useAddress, type View } from "../address.ts"
import type { Counts } from "../api.ts"
import { number, plural } from "../figures.ts"
import { countsQuery } from "../queries.ts"
import { Link } from "./link.tsx"
import { RAIL, VIEW_NAMES } from "./views.ts"

/** What waits in a view, and how it is said to someone who cannot see where the number stands. */
function waiting(view: View, counts: Counts | null | undefined): { count: number; words: string } | null {
  if (!counts) return null
  if (view === "inbox" && counts.running > 0) return { count: counts.running, words: `${plural(counts.running, "job")} running` }
  if (view === "review" && counts.unreviewed > 0) return { count: counts.unreviewed, words: `${number(counts.unreviewed)} unreviewed` }
  return null
}

export function Rail() {
  const { view: here } = useAddress()
  const { data: counts } = useQuery(countsQuery)
  return (
    <nav className="rail" aria-label="Views">
      <Link className="wordmark" to={START}>
        Assay
      </Link>
      <ul>
        {RAIL.map((view) => {
          const count = waiting(view, counts)
          return (
            <li key={view}>
              <Link
                to={{ ...START, view }}
                aria-current={view === here ? "page" : view === "inbox" && here === "paper" ? "true" : undefined}
              >
                <span>{VIEW_NAMES[view]}</span>
                {count && (
                  <span className={view === "inbox" ? "count running" : "count"} title={count.words}>
                    <span aria-hidden="true">{number(count.count)}</span>
                    <span className="unseen">{count.words}</span>
                  </span>
                )}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
