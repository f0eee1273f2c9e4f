/** The rows of a list that are looked at, a hundred at a time, wherever in the list they lie. */
import { keepPreviousData, useQueries, useQueryClient } from "@tanstack/react-query"
import type { Address } from "../address.ts"
import type { ShownClaim } from "../api.ts"
import { claimsQuery, ROWS } from "../queries.ts"

export interface Rows {
  /** The claim of a row; undefined until it is there. */
  readonly at: (row: number) => ShownClaim | undefined
  /** Where a claim stands among the rows that are known, −1 when it is none of them. */
  readonly placeOf: (claim: string) => number
  /** The claim of a row, fetched if need be. */
  readonly fetch: (row: number) => Promise<ShownClaim | undefined>
  readonly pending: boolean
  readonly error: Error | null
  readonly again: () => void
}

export function useRows(address: Address, from: number, to: number): Rows {
  const client = useQueryClient()
  const pages: number[] = []
  for (let page = Math.floor(from / ROWS); page <= Math.floor(to / ROWS); page++) pages.push(page)
  const answers = useQueries({ queries: pages.map((page) => ({ ...claimsQuery(address, page), placeholderData: keepPreviousData })) })
  const known = (page: number) => {
    const shown = answers[pages.indexOf(page)]?.data
    return shown ?? client.getQueryData(claimsQuery(address, page).queryKey)
  }
  const failed = answers.find(({ error }) => error)
  return {
    at: (row) => known(Math.floor(row / ROWS))?.claims[row % ROWS],
    placeOf: (claim) => {
      for (const page of pages) {
        const place = known(page)?.claims.findIndex(({ id }) => id === claim) ?? -1
        if (place >= 0) return page * ROWS + place
      }
      return -1
    },
    fetch: async (row) => (await client.ensureQueryData(claimsQuery(address, Math.floor(row / ROWS)))).claims[row % ROWS],
    pending: answers.every(({ isPending }) => isPending),
    error: failed?.error ?? null,
    again: () => void failed?.refetch(),
  }
}
