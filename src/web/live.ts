/** The server's events, written into what the page already holds: progress shows without a reload and without asking again. */
import { type EnsureQueryDataOptions, type QueryClient, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { type Counts, type Duplicate, events, type Paper, type RefusedFile } from "./api.ts"
import { refused } from "./inbox/arrivals.ts"
import { countsQuery, duplicatesQuery, papersQuery } from "./queries.ts"

/** Forty papers may finish within seconds; their claims are asked for once in this many milliseconds. */
const PAUSE = 1500
const CHANGED_BY_A_READING = ["claims", "facets", "topics", "topic", "paper", "mentions", "overview"]

/** Puts one paper in its place: replaced where it is known, first where it is new. */
export function withPaper(papers: readonly Paper[] | undefined, paper: Paper): Paper[] {
  const held = papers ?? []
  return held.some((each) => each.id === paper.id) ? held.map((each) => (each.id === paper.id ? paper : each)) : [paper, ...held]
}

/** Puts a file that came again before those that came sooner; one that is known stays where it is. */
export const withDuplicate = (held: readonly Duplicate[], one: Duplicate): Duplicate[] =>
  held.some(({ number }) => number === one.number) ? [...held] : [...held, one].sort((a, b) => b.number - a.number)

/** Changes a list that is held; one that was not asked for yet is asked for first, or it would hold nothing but what events told. */
function write<Row>(
  client: QueryClient,
  list: EnsureQueryDataOptions<Row[], Error, Row[], string[]>,
  change: (held: Row[]) => Row[],
): void {
  client.ensureQueryData(list).then(
    () => client.setQueryData<Row[]>(list.queryKey, (held) => held && change(held)),
    () => undefined,
  )
}

function listen(client: QueryClient): () => void {
  const source = events()
  let due: ReturnType<typeof setTimeout> | undefined
  const askAgain = () => {
    due = undefined
    for (const name of CHANGED_BY_A_READING) void client.invalidateQueries({ queryKey: [name] })
  }
  source.addEventListener("paper", (event) => {
    const paper = JSON.parse(event.data) as Paper
    write(client, papersQuery, (papers) => withPaper(papers, paper))
    if (paper.state === "done") due ??= setTimeout(askAgain, PAUSE)
  })
  source.addEventListener("duplicate", (event) => {
    const duplicate = JSON.parse(event.data) as Duplicate
    write(client, duplicatesQuery, (held) => withDuplicate(held, duplicate))
  })
  source.addEventListener("refused", (event) => refused(JSON.parse(event.data) as RefusedFile))
  source.addEventListener("removed", (event) => {
    const { id } = JSON.parse(event.data) as { readonly id: string }
    write(client, papersQuery, (papers) => papers.filter((each) => each.id !== id))
    due ??= setTimeout(askAgain, PAUSE)
  })
  source.addEventListener("counts", (event) => client.setQueryData(countsQuery.queryKey, JSON.parse(event.data) as Counts))
  // After a break (the server was started again) whatever happened meanwhile is asked for.
  let broken = false
  source.addEventListener("error", () => {
    broken = true
  })
  source.addEventListener("open", () => {
    if (broken) void client.invalidateQueries()
    broken = false
  })
  return () => {
    clearTimeout(due)
    source.close()
  }
}

export function useLive(): void {
  const client = useQueryClient()
  useEffect(() => listen(client), [client])
}
