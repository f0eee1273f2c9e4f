/** The rows of the list of claims that are looked at. */
import { useQueryClient } from "@tanstack/react-query"
import type { Address } from "../address.ts"
import type { ShownClaim } from "../api.ts"
import { usePages } from "../pages.ts"
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
  const { of, numbers, ...state } = usePages((page) => claimsQuery(address, page), from, to)
  return {
    ...state,
    at: (row) => of(row)?.claims[row % ROWS],
    placeOf: (claim) => {
      for (const page of numbers) {
        const place = of(page * ROWS)?.claims.findIndex(({ id }) => id === claim) ?? -1
        if (place >= 0) return page * ROWS + place
      }
      return -1
    },
    fetch: async (row) => (await client.ensureQueryData(claimsQuery(address, Math.floor(row / ROWS)))).claims[row % ROWS],
  }
}
