/** From whichever view: what an earlier visit left unsent is sent, and what arrives is written into every list. */
import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { writeClaim, writeReview } from "../claim/written.ts"
import { claimQuery, knownClaim } from "../queries.ts"
import { openPost } from "./outbox.ts"

export function usePost(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      openPost(({ claims, review }, kept) => {
        // A correction that comes or goes changes the claim's words, and only the server has those.
        const reworded = (id: string) =>
          review.verdict === "corrected" || review.verdict === "withdrawn" || knownClaim(client, id)?.review?.verdict === "corrected"
        const asked = claims.filter(reworded)
        for (const each of kept) writeReview(client, each)
        for (const id of asked)
          client.fetchQuery({ ...claimQuery(id), staleTime: 0 }).then(
            (claim) => writeClaim(client, claim),
            // Gone, or the server is: whoever opens it is told.
            () => client.invalidateQueries({ queryKey: claimQuery(id).queryKey }),
          )
      }),
    [client],
  )
}
