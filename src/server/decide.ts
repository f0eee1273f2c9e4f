/** How a person's decision is kept for good. */
import { appendDecisions } from "../library/index.ts"
import { claim, type Decision, type Review } from "../model.ts"
import type { Store } from "../store/store.ts"

/**
 * Keeps decisions: first in `decisions.jsonl`, a file that a database can be made anew from, reaching the disk, each with the claim it is
 * about as it was read; then in the store. One after the other, so that both have them in one order. What was sent before under the
 * same request is left as it was kept then.
 */
export function deciding(dataDir: string, store: Store): (...decisions: readonly Decision[]) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  const keep = async (decisions: readonly Decision[]) => {
    const lines = []
    for (const decision of decisions) {
      if (await isKept(store, decision)) continue
      const about = "decided" in decision ? null : await store.claim(decision.claim)
      lines.push(about ? { ...decision, about: claim.parse(about) } : decision)
    }
    if (lines.length === 0) return
    await appendDecisions(dataDir, lines)
    await replay(store, lines)
  }
  return (...decisions) => {
    const kept = last.then(() => keep(decisions))
    last = kept.catch(() => undefined)
    return kept
  }
}

async function isKept(store: Store, decision: Decision): Promise<boolean> {
  return !("decided" in decision) && (await keptOf(store, decision)) !== null
}

/** The review that an earlier sending of the same request left; null when this is the first. */
export async function keptOf(store: Store, { claim, request }: Pick<Review, "claim" | "request">): Promise<Review | null> {
  if (request === undefined) return null
  return (await store.reviews({ claim })).find((review) => review.request === request) ?? null
}

/** Does in the store what the decisions say, in their order; those that it has are left as they are. */
export async function replay(store: Store, decisions: Parameters<typeof appendDecisions>[1]): Promise<void> {
  for (let at = 0; at < decisions.length; ) {
    const first = decisions[at]!
    if ("decided" in first) {
      await store.decide(first)
      at += 1
      continue
    }
    const rest = decisions.slice(at)
    const next = rest.findIndex((decision) => "decided" in decision)
    const reviews = rest.slice(0, next === -1 ? MOST : Math.min(next, MOST)).flatMap((one) => ("decided" in one ? [] : [one]))
    await store.appendReviews(reviews)
    at += reviews.length
  }
}

/** Reviews of one transaction. */
const MOST = 500
