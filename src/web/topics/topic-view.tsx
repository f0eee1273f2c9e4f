/** One topic: what all papers say of it, over time and side by side. */
import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { type Address, urlOf } from "../address.ts"
import type { TopicInFull, Verdict } from "../api.ts"
import { plural } from "../figures.ts"
import { Fault } from "../frame/fault.tsx"
import { Link } from "../frame/link.tsx"
import { Skeleton } from "../frame/skeleton.tsx"
import { topicQuery } from "../queries.ts"
import { Legend } from "./legend.tsx"
import { lettersOf } from "./letters.ts"
import { Observations } from "./observations.tsx"
import { Timeline } from "./timeline.tsx"
import { TopicRow } from "./topic-row.tsx"
import { countedVerdicts } from "./verdicts.ts"

/** "9 claims of 4 papers, 2 voices; 2 conflicts, 3 agreements" */
function summary({ observations, pairs, voices }: TopicInFull): string {
  const papers = new Set(observations.map(({ paper }) => paper.id)).size
  const counts: Partial<Record<Verdict, number>> = {}
  for (const { verdict } of pairs) counts[verdict] = (counts[verdict] ?? 0) + 1
  const said = countedVerdicts(counts)
    .map(({ words }) => words)
    .join(", ")
  const heard = voices < papers ? `, ${plural(voices, "voice")}` : ""
  return `${plural(observations.length, "claim")} of ${plural(papers, "paper")}${heard}${said && `; ${said}`}`
}

export function TopicView({ address, topic: key }: { readonly address: Address; readonly topic: string }) {
  const { data: topic, error, isPending, refetch } = useQuery(topicQuery(key))
  const [lit, light] = useState<string | null>(null)
  const letters = useMemo(() => lettersOf(topic?.observations ?? []), [topic])
  const back: Address = { ...address, topic: null, claim: null }
  return (
    <>
      <div className="view-head">
        <Link className="back" to={back} title={urlOf(back)}>
          ‹ All topics
        </Link>
        <h1>{topic?.words ?? "\u00a0"}</h1>
        {topic && <p>{summary(topic)}</p>}
      </div>
      {error && <Fault error={error} again={() => void refetch()} />}
      {isPending && <Skeleton rows={10} height={56} label="Asking for the topic" />}
      {topic && (
        <>
          <Timeline observations={topic.observations} pairs={topic.pairs} letters={letters} lit={lit} light={light} address={address} />
          <Observations observations={topic.observations} pairs={topic.pairs} letters={letters} lit={lit} light={light} address={address} />
          <Legend pairs={topic.pairs} />
          {topic.neighbours.length > 0 && (
            <section className="neighbours" aria-label="Topics easily taken for this one">
              <h2>Easily taken for this, and not compared with it</h2>
              <ul className="topics">
                {topic.neighbours.map((neighbour) => (
                  <li key={neighbour.key}>
                    <TopicRow topic={neighbour} address={back} differs={neighbour.differs} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </>
  )
}
