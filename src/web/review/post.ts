/** From whichever view: what an earlier visit left unsent is sent, and what arrives is written into every list. */
import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { writeReview } from "../claim/decide.ts"
import { claimQuery } from "../queries.ts"
import { openPost } from "./outbox.ts"

export function usePost(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      openPost(({ claims, review, undoes }, kept) => {
        for (const each of kept) writeReview(client, each)
        // A correction changes the claim's words, and only the server has those.
        if (!undoes && review.verdict !== "corrected" && kept.length > 0) return
        for (const id of claims) void client.invalidateQueries({ queryKey: claimQuery(id).queryKey })
      }),
    [client],
  )
}
