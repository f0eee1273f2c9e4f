/** What comes next is fetched before it is asked for: the claim with its places on the page, its like, and the page itself. */
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useMemo } from "react"
import type { ShownClaim } from "../api.ts"
import { claimQuery, sameQuery } from "../queries.ts"

/** So many claims ahead are fetched, and the pages of so many are drawn: a page costs some megabytes of picture. */
const CLAIMS = 4
const PAGES = 2

/** Fetches the next claims; gives the pages that are to be drawn. */
export function useAhead(ahead: readonly ShownClaim[]): readonly { readonly document: string; readonly page: number }[] {
  const client = useQueryClient()
  const next = ahead.slice(0, CLAIMS)
  const names = next.map(({ id }) => id).join(" ")
  useEffect(() => {
    for (const claim of next) {
      void client.prefetchQuery(claimQuery(claim.id))
      void client.prefetchQuery(sameQuery(claim))
    }
  }, [client, names])
  return useMemo(() => next.slice(0, PAGES).map(({ document, page }) => ({ document, page })), [names])
}
