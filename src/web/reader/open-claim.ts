/** The claim that the address names: as a list already holds it at once, with its places on the page as soon as they are there. */
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { ShownClaim } from "../api.ts"
import { claimQuery, knownClaim } from "../queries.ts"

export interface OpenClaim {
  readonly claim: ShownClaim | undefined
  /** Whether its places on the page are known. */
  readonly placed: boolean
  /** Why there is nothing to show. */
  readonly error: Error | null
  readonly again: () => void
}

export function useOpenClaim(id: string): OpenClaim {
  const client = useQueryClient()
  const asked = useQuery({ ...claimQuery(id), placeholderData: () => knownClaim(client, id) })
  // While the next claim is on its way the last one stays: nothing blinks.
  const [last, setLast] = useState<ShownClaim | undefined>(asked.data)
  if (asked.data && asked.data !== last) setLast(asked.data)
  // Where the server does not answer, what the list knows is enough to decide: its places on the page come later.
  const known = asked.data ?? knownClaim(client, id)
  const placed = asked.data !== undefined && !asked.isPlaceholderData
  return { claim: known ?? last, placed, error: known ? null : asked.error, again: () => void asked.refetch() }
}
