/** What holds of a claim, written into every list that shows it; each keeps its place. */
import type { QueryClient } from "@tanstack/react-query"
import type { ClaimsAnswer, KeptReview, ShownClaim, TopicInFull } from "../api.ts"
import { claimQuery } from "../queries.ts"

function writeInLists(client: QueryClient, id: string, now: (claim: ShownClaim) => ShownClaim): void {
  const each = (claim: ShownClaim): ShownClaim => (claim.id === id ? now(claim) : claim)
  client.setQueriesData<ClaimsAnswer>({ queryKey: ["claims"] }, (data) => data && { ...data, claims: data.claims.map(each) })
  client.setQueriesData<TopicInFull>({ queryKey: ["topic"] }, (data) => data && { ...data, observations: data.observations.map(each) })
}

/** After a decision, or after one was taken back. */
export function writeReview(client: QueryClient, { claim: id, standing }: KeptReview): void {
  client.setQueryData(claimQuery(id).queryKey, (claim) => claim && { ...claim, review: standing })
  writeInLists(client, id, (claim) => ({ ...claim, review: standing }))
  void client.invalidateQueries({ queryKey: ["facets"] })
}

/** After a claim was added, or taken back: whatever lists or counts claims is asked anew. */
export const claimsCameOrWent = (client: QueryClient): Promise<unknown> =>
  Promise.all(["claims", "facets", "topics", "topic", "paper", "overview"].map((name) => client.invalidateQueries({ queryKey: [name] })))

/** After a correction: the claim says something else now. A list that was asked without places on the page has none to lose. */
export function writeClaim(client: QueryClient, now: ShownClaim): void {
  client.setQueryData(claimQuery(now.id).queryKey, now)
  writeInLists(client, now.id, () => now)
}
