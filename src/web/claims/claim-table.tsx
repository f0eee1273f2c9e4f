/** The list of claims, made to be scanned: rows of one height, sortable columns, the next hundred fetched before the end is reached. */
import { useInfiniteQuery } from "@tanstack/react-query"
import { type RefObject, useEffect, useMemo, useRef } from "react"
import { type Address, go, type Sort } from "../address.ts"
import { Fault } from "../frame/fault.tsx"
import { Skeleton } from "../frame/skeleton.tsx"
import { useKeys } from "../keys.ts"
import { claimsQuery } from "../queries.ts"
import { ClaimRow } from "./claim-row.tsx"
import { ColumnHead } from "./column-head.tsx"

const COLUMNS: readonly { readonly name: string; readonly sort: Sort | null; readonly className: string }[] = [
  { name: "Claim", sort: null, className: "cell-words" },
  { name: "Value", sort: "value", className: "cell-value" },
  { name: "Year", sort: "period", className: "cell-year" },
  { name: "Paper", sort: "paper", className: "cell-paper" },
  { name: "State", sort: "confidence", className: "cell-state" },
]

/** Calls `reached` when the end of the list comes near. */
function useEnd(end: RefObject<HTMLDivElement | null>, reached: () => void, ready: boolean): void {
  useEffect(() => {
    if (!ready || !end.current) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && reached(), { rootMargin: "1200px" })
    watch.observe(end.current)
    return () => watch.disconnect()
  })
}

export function ClaimTable({ address }: { readonly address: Address }) {
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(claimsQuery(address))
  const claims = useMemo(() => data?.pages.flatMap((page) => page.claims) ?? [], [data])
  const table = useRef<HTMLTableElement>(null)
  const end = useRef<HTMLDivElement>(null)
  useEnd(end, () => void fetchNextPage(), hasNextPage && !isFetchingNextPage)

  const step = (by: number) => {
    const here = claims.findIndex(({ id }) => id === address.claim)
    const next = claims[here < 0 ? 0 : here + by]
    if (!next) return
    go({ ...address, claim: next.id }, { quietly: address.claim !== null })
    table.current?.querySelector(`[data-claim="${CSS.escape(next.id)}"]`)?.scrollIntoView({ block: "nearest" })
  }
  useKeys({ j: () => step(1), k: () => step(-1) })

  // A claim opened from a link is looked up in the list once, when both are there.
  const listed = claims.length > 0
  useEffect(() => {
    if (listed) table.current?.querySelector(".row.open")?.scrollIntoView({ block: "center" })
  }, [listed])

  if (error) return <Fault error={error} again={() => void refetch()} />
  if (isPending) return <Skeleton rows={12} height={48} label="Asking for the claims" />
  if (claims.length === 0) return null
  return (
    <>
      <table className="table" aria-label="Claims" ref={table}>
        <thead>
          <tr className="table-head">
            {COLUMNS.map((column) => (
              <ColumnHead key={column.name} {...column} address={address} />
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <ClaimRow key={claim.id} claim={claim} to={{ ...address, claim: claim.id }} open={claim.id === address.claim} />
          ))}
        </tbody>
      </table>
      <div ref={end} className="table-end" aria-hidden="true" />
    </>
  )
}
