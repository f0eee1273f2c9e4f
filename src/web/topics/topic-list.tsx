/** What papers speak of: first what they contradict each other on, at the end what one paper alone says. */
import { useQuery } from "@tanstack/react-query"
import type { RefObject } from "react"
import { type Address, isEmpty, NO_FILTER, START } from "../address.ts"
import { Chips } from "../claims/chips.tsx"
import { number, plural } from "../figures.ts"
import { Fault } from "../frame/fault.tsx"
import { Link } from "../frame/link.tsx"
import { Skeleton } from "../frame/skeleton.tsx"
import { useNames } from "../names.ts"
import { topicsQuery } from "../queries.ts"
import { TopicRows } from "./topic-rows.tsx"

interface Props {
  readonly address: Address
  /** What scrolls. */
  readonly list: RefObject<HTMLElement | null>
}

export function TopicList({ address, list }: Props) {
  const { data, error, isPending, refetch } = useQuery(topicsQuery(address.filter, 0))
  const names = useNames()
  if (error) return <Fault error={error} again={() => void refetch()} />
  if (isPending) return <Skeleton rows={12} height={40} label="Asking for the topics" />
  if (data.total === 0) return <Nothing address={address} />
  const { total, shared, conflicting } = data
  return (
    <>
      <div className="view-head">
        <h1>
          {shared === 0 ? "No two papers speak of the same yet" : `${plural(shared, "topic")} of several papers`}
          {conflicting > 0 && `, ${number(conflicting)} in conflict`}
        </h1>
        {shared < total && <p>{plural(total - shared, "topic")} of one paper only, at the end</p>}
        <Link className="to-matrix" to={{ ...address, matrix: address.filter.measure[0] ?? "extraction" }}>
          Materials × countries
        </Link>
        <Chips address={address} names={names} paper={(id) => id} />
      </div>
      <TopicRows address={address} counts={data} list={list} />
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
