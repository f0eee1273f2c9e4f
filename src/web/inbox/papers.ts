/** The papers of the inbox: those that stand on top at once, and all of them as soon as they are here. */
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useMemo } from "react"
import type { Address } from "../address.ts"
import type { Paper, PaperTally } from "../api.ts"
import { inboxQuery, papersQuery } from "../queries.ts"
import { talliesOf } from "./shelf.ts"

interface Papers {
  /** undefined until any are known. */
  readonly papers: readonly Paper[] | undefined
  /** All papers, counted. */
  readonly tallies: readonly PaperTally[]
  /** Whether `papers` are all there are. */
  readonly whole: boolean
  readonly error: Error | null
  readonly refetch: () => void
}

const NONE: readonly PaperTally[] = []

/** Asks for the first papers, and then for the rest; of a shelf or a collection only all papers tell what stands there. */
export function usePapers({ shelf, filter }: Pick<Address, "shelf" | "filter">): Papers {
  const client = useQueryClient()
  const partly = shelf === null && filter.collection.length === 0 && client.getQueryData(papersQuery.queryKey) === undefined
  const first = useQuery({ ...inboxQuery, enabled: partly })
  const all = useQuery({ ...papersQuery, enabled: !partly || !first.isPending })
  const counted = useMemo(() => all.data && talliesOf(all.data), [all.data])
  return {
    papers: all.data ?? first.data?.papers,
    tallies: counted ?? first.data?.tallies ?? NONE,
    whole: all.data !== undefined,
    error: all.error,
    refetch: () => void all.refetch(),
  }
}
