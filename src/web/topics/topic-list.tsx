/** What papers speak of, those first on which they contradict each other; apart, what only one paper says. */
import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { type Address, isEmpty, NO_FILTER, START } from "../address.ts"
import type { TopicSummary } from "../api.ts"
import { Chips } from "../claims/chips.tsx"
import { number, plural } from "../figures.ts"
import { Fault } from "../frame/fault.tsx"
import { Link } from "../frame/link.tsx"
import { Skeleton } from "../frame/skeleton.tsx"
import { useNames } from "../names.ts"
import { topicsQuery } from "../queries.ts"
import { TopicRow } from "./topic-row.tsx"

/** More than these at once are no longer looked at. */
const FIRST = 200

const conflicts = (topic: TopicSummary) => topic.verdicts.conflict ?? 0
const byWeight = (a: TopicSummary, b: TopicSummary) =>
  conflicts(b) - conflicts(a) || b.papers - a.papers || b.claims - a.claims || a.words.localeCompare(b.words)

export function TopicList({ address }: { readonly address: Address }) {
  const { data, error, isPending, refetch } = useQuery(topicsQuery(address.filter))
  const names = useNames()
  const topics = useMemo(() => (data?.topics ?? []).toSorted(byWeight), [data])
  const shared = topics.filter(({ papers }) => papers > 1)
  const single = topics.filter(({ papers }) => papers === 1)
  if (error) return <Fault error={error} again={() => void refetch()} />
  if (isPending) return <Skeleton rows={12} height={40} label="Asking for the topics" />
  if (topics.length === 0) return <Nothing address={address} />
  const disputed = shared.filter((topic) => conflicts(topic) > 0).length
  return (
    <>
      <div className="view-head">
        <h1>
          {shared.length === 0 ? "No two papers speak of the same yet" : `${plural(shared.length, "topic")} of several papers`}
          {disputed > 0 && `, ${number(disputed)} in conflict`}
        </h1>
        <Link className="to-matrix" to={{ ...address, matrix: address.filter.measure[0] ?? "extraction" }}>
          Materials × countries
        </Link>
        <Chips address={address} names={names} paper={(id) => id} />
      </div>
      <Rows topics={shared} address={address} label="Topics of several papers" />
      {single.length > 0 && (
        <details className="single" open={shared.length === 0}>
          <summary>{plural(single.length, "topic")} of one paper only</summary>
          <Rows topics={single} address={address} label="Topics of one paper only" />
        </details>
      )}
    </>
  )
}

interface RowsProps {
  readonly topics: readonly TopicSummary[]
  readonly address: Address
  readonly label: string
}
function Rows({ topics, address, label }: RowsProps) {
  const [all, setAll] = useState(false)
  if (topics.length === 0) return null
  return (
    <>
      <ul className="topics" aria-label={label}>
        {(all ? topics : topics.slice(0, FIRST)).map((topic) => (
          <TopicRow key={topic.key} topic={topic} address={address} />
        ))}
      </ul>
      {!all && topics.length > FIRST && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          Show the other {number(topics.length - FIRST)}
        </button>
      )}
    </>
  )
}

function Nothing({ address }: { readonly address: Address }) {
  return isEmpty(address.filter) ? (
    <div className="empty">
      <h1>No topics yet</h1>
      <p>Here stand the questions that papers answer, each with all their answers side by side, once there are papers with claims.</p>
      <Link className="button strong" to={START}>
        Add papers
      </Link>
    </div>
  ) : (
    <div className="empty">
      <p>No paper speaks of all this at once.</p>
      <Link className="button" to={{ ...START, view: "topics", filter: NO_FILTER }}>
        Show all topics
      </Link>
    </div>
  )
}
