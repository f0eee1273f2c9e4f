/** From whichever view: what an earlier visit left unsent is sent, and what arrives is written into every list. */
import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { isByPerson } from "../claim/by-person.ts"
import { claimsCameOrWent, writeClaim, writeReview } from "../claim/written.ts"
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
        // A claim that a person added is no more when it is taken back.
        const gone = kept.filter(({ claim, standing }) => standing === null && isByPerson(knownClaim(client, claim) ?? { rule: "" }))
        const asked = claims.filter((id) => reworded(id) && !gone.some(({ claim }) => claim === id))
        for (const each of kept) writeReview(client, each)
        if (gone.length > 0) void claimsCameOrWent(client)
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
