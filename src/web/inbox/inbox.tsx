/** All papers and what becomes of them: failures first, then those being read, then the rest, newest first. */
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { Paper, PaperState } from "../api.ts"
import { plural } from "../figures.ts"
import { Fault } from "../frame/fault.tsx"
import { Skeleton } from "../frame/skeleton.tsx"
import { papersQuery } from "../queries.ts"
import { ArrivalLine } from "./arrival-line.tsx"
import { dismissAll, useArrivals } from "./arrivals.ts"
import { ChooseFiles } from "./choose-files.tsx"
import { PaperLine } from "./paper-line.tsx"

const FIRST: readonly PaperState[] = ["failed", "recognising", "reading", "extracting", "waiting", "done"]

/** Failed papers stand on top, work that goes on next; within a state the newest first. */
const inOrder = (papers: readonly Paper[]): readonly Paper[] =>
  papers.toSorted((a, b) => FIRST.indexOf(a.state) - FIRST.indexOf(b.state) || b.addedAt.localeCompare(a.addedAt))

/** "19 papers, 343 claims; 1 is being read, 2 failed" */
function summary(papers: readonly Paper[]): string {
  const claims = papers.reduce((sum, paper) => sum + paper.claims, 0)
  const failed = papers.filter(({ state }) => state === "failed").length
  const going = papers.filter(({ state }) => state !== "failed" && state !== "done").length
  const rest = [going && `${going} still to read`, failed && `${failed} failed`].filter(Boolean)
  return `${plural(papers.length, "paper")}, ${plural(claims, "claim")}${rest.length > 0 ? `; ${rest.join(", ")}` : ""}`
}

export function Inbox() {
  const { data: papers, error, isPending, refetch } = useQuery(papersQuery)
  const arrivals = useArrivals()
  const lines = useMemo(() => inOrder(papers ?? []), [papers])
  if (error && !papers) return <Fault error={error} again={() => void refetch()} />
  if (isPending) return <Skeleton rows={8} height={56} label="Asking for the papers" />
  if (lines.length === 0 && arrivals.length === 0) return <Empty />
  const settled = arrivals.filter(({ state }) => state === "duplicate" || state === "failed").length
  return (
    <>
      <div className="view-head">
        <h1>Inbox</h1>
        <p>{summary(lines)}</p>
        {settled > 1 && (
          <button type="button" className="quiet" onClick={dismissAll}>
            Dismiss {settled} notices
          </button>
        )}
        <ChooseFiles />
      </div>
      <ul className="papers" aria-label="Papers">
        {arrivals.map((arrival) => (
          <ArrivalLine key={arrival.key} arrival={arrival} />
        ))}
        {lines.map((paper) => (
          <PaperLine key={paper.id} paper={paper} />
        ))}
      </ul>
    </>
  )
}

function Empty() {
  return (
    <div className="empty">
      <h1>No papers yet</h1>
      <p>Drop PDFs anywhere on this page. Assay reads them here, on this machine, and lists what they claim.</p>
      <ChooseFiles strong />
    </div>
  )
}
