/** The claims that wait for a review, in their order. What is decided keeps its place in the list until the queue is asked for anew. */
import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { Address } from "../address.ts"
import { claims, type ShownClaim } from "../api.ts"
import { useJournal } from "../decision/journal.ts"
import { askedToReview, ROWS } from "../queries.ts"

/** Claims ahead that are asked for before the reviewer comes to them. */
const AHEAD = 20

export interface Queue {
  readonly claims: readonly ShownClaim[]
  /** Where the open claim stands, −1 when it is none of these. */
  readonly here: number
  /** The next undecided claims after the open one, the nearest first; those passed over come last. */
  readonly ahead: readonly ShownClaim[]
  readonly left: number | null
  readonly error: Error | null
  readonly pending: boolean
  readonly again: () => void
  readonly more: () => void
}

const queueQuery = (address: Pick<Address, "filter" | "sort">, isDecided: (claim: string) => boolean) => {
  const asked = askedToReview(address)
  return infiniteQueryOptions({
    queryKey: ["queue", asked],
    queryFn: async ({ pageParam }) => {
      const page = await claims({ ...asked, limit: String(ROWS), offset: String(pageParam), highlights: "false", facets: "false" })
      return { ...page, at: Date.now() }
    },
    initialPageParam: 0,
    // Decided claims leave the server's list: the next page begins as many places earlier. One too early only comes twice.
    getNextPageParam: (last, all) =>
      last.claims.length < ROWS ? undefined : all.flatMap((page) => page.claims).filter(({ id }) => !isDecided(id)).length,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
  })
}

/** All claims once, in the order in which they came. */
const distinct = (claims: readonly ShownClaim[]): readonly ShownClaim[] => [...new Map(claims.map((claim) => [claim.id, claim])).values()]

export function useQueue(address: Address): Queue {
  const { verdicts, trail } = useJournal()
  const query = useInfiniteQuery(queueQuery(address, (id) => verdicts.has(id)))
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const list = useMemo(() => distinct(data?.pages.flatMap((page) => page.claims) ?? []), [data])
  const more = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  const here = list.findIndex(({ id }) => id === address.claim)
  const ahead = useMemo(
    () => [...list.slice(here + 1), ...list.slice(0, Math.max(0, here))].filter(({ id }) => !verdicts.has(id)),
    [list, here, verdicts],
  )
  if (ahead.length < AHEAD) more()
  const [first] = data?.pages ?? []
  const known = new Set(list.map(({ id }) => id))
  const gone = new Set([
    ...[...verdicts.keys()].filter((id) => known.has(id)),
    ...trail.filter(({ at }) => first && at >= first.at).flatMap((entry) => entry.claims),
  ])
  const left = first ? Math.max(0, first.total - gone.size) : null
  return { claims: list, here, ahead, left, error, pending: isPending, again: () => void refetch(), more }
}
