/** A paper in full: with its drops, what people set, and what the newest reading changed. */
import { inWords, type Names, quoteInWords } from "../export/index.ts"
import type { Paper, Store } from "../store/store.ts"
import type { Changes, PaperWithDrops } from "./api.ts"

/** All that is known of the paper. */
export async function inFull(store: Store, paper: Paper, names: Names): Promise<PaperWithDrops> {
  return {
    ...paper,
    drops: [...(await store.drops(paper.id))],
    edited: await store.edits(paper.id),
    changes: await changesOf(store, paper.id, names),
  }
}

async function changesOf(store: Store, id: string, names: Names): Promise<Changes | null> {
  const comparison = await store.comparison(id)
  if (!comparison) return null
  const { claims } = await store.claims({ papers: [id], reviews: ["accepted", "rejected", "corrected"] })
  const reviewed = new Set(claims.map((claim) => claim.id))
  const { at, added, removed, changed, unchanged } = comparison
  return {
    at,
    added: added.map((claim) => claim.id),
    removed: removed.map((claim) => {
      const { id, page } = claim
      return { id, page, quote: quoteInWords(claim), words: inWords(claim, names), reviewed: reviewed.has(id) }
    }),
    changed: changed.map(({ before, after, slots }) => {
      return {
        before: before.id,
        beforeWords: inWords(before, names),
        after: after.id,
        slots: [...slots],
        reviewed: reviewed.has(before.id),
      }
    }),
    unchanged,
  }
}
