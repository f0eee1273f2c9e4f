/** What the library holds, at a glance: how far the review is, which materials, countries and years it speaks of, where papers conflict. */
import { useQuery } from "@tanstack/react-query"
import { type Address, NO_FILTER, START } from "../address.ts"
import type { Overview as Held } from "../api.ts"
import { number, plural } from "../figures.ts"
import { Fault } from "../frame/fault.tsx"
import { Link } from "../frame/link.tsx"
import { Skeleton } from "../frame/skeleton.tsx"
import { useNames } from "../names.ts"
import { overviewQuery } from "../queries.ts"
import { TopicRow } from "../topics/topic-row.tsx"
import { Bars } from "./bars.tsx"
import { Progress } from "./progress.tsx"
import { YearColumns } from "./year-columns.tsx"

const claimsOf = (part: "material" | "area" | "measure", id: string): Address => ({
  ...START,
  view: "claims",
  filter: { ...NO_FILTER, [part]: [id] },
})

/** "7 papers, 203 claims on 180 topics; 12 topics are spoken of by several papers, 3 of them in conflict" */
function summary({ papers, claims, topics }: Held): string {
  const all = Object.values(papers).reduce((sum, count) => sum + count, 0)
  const shared = topics.shared > 0 ? `; ${plural(topics.shared, "topic")} of several papers, ${number(topics.conflicting)} in conflict` : ""
  return `${plural(all, "paper")}, ${plural(claims, "claim")} on ${plural(topics.all, "topic")}${shared}`
}

export function Overview() {
  const { data, error, refetch } = useQuery({ ...overviewQuery, refetchOnMount: "always" })
  const names = useNames()
  if (error && !data) return <Fault error={error} again={() => void refetch()} />
  if (!data) return <Skeleton rows={10} height={64} label="Counting the library" />
  if (data.claims === 0) return <Empty />
  return (
    <div className="overview">
      <div className="view-head">
        <h1>What the library holds</h1>
        <p>{summary(data)}</p>
      </div>
      <div className="pictures">
        <Progress reviews={data.reviews} claims={data.claims} />
        <YearColumns years={data.years} />
        <Bars title="Materials" counts={data.materials} nameOf={names.material} to={(id) => claimsOf("material", id)} />
        <Bars title="Countries" counts={data.areas} nameOf={names.area} to={(id) => claimsOf("area", id)} />
        <Bars title="Measures" counts={data.measures} nameOf={names.measure} to={(id) => claimsOf("measure", id)} />
      </div>
      {data.conflicts.length > 0 && (
        <section className="most-disputed" aria-label="Where papers conflict">
          <h2>Where papers conflict</h2>
          <ul className="topics">
            {data.conflicts.slice(0, 8).map((topic) => (
              <li key={topic.key}>
                <TopicRow topic={topic} address={{ ...START, view: "topics" }} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Empty() {
  return (
    <div className="empty">
      <h1>Nothing to look at yet</h1>
      <p>Here stand pictures of what the library holds: materials, countries, years, and how far the review is. First it needs papers.</p>
      <Link className="button strong" to={START}>
        Add papers
      </Link>
    </div>
  )
}
