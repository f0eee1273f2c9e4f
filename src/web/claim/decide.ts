/** A person's decision: sent, then written into every list that shows the claim, which keeps its place. */
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query"
import { type ClaimsAnswer, type KeptReview, reviewClaim, type ShownClaim, type TopicInFull } from "../api.ts"
import { claimQuery } from "../queries.ts"

/** Writes what holds now, after a decision or after one was taken back, into every list that shows the claim. */
export function writeReview(client: QueryClient, review: KeptReview): void {
  const decided = (claim: ShownClaim): ShownClaim => (claim.id === review.claim ? { ...claim, review: review.standing } : claim)
  client.setQueryData(claimQuery(review.claim).queryKey, (claim) => claim && decided(claim))
  client.setQueriesData<ClaimsAnswer>({ queryKey: ["claims"] }, (data) => data && { ...data, claims: data.claims.map(decided) })
  client.setQueriesData<TopicInFull>({ queryKey: ["topic"] }, (data) => data && { ...data, observations: data.observations.map(decided) })
  void client.invalidateQueries({ queryKey: ["facets"] })
}

export type Verdict = "accepted" | "rejected"

export function useDecide(claim: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (verdict: Verdict) => reviewClaim(claim, { verdict }),
    onSuccess: (review) => writeReview(client, review),
  })
}
