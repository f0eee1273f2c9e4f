/** Where on the page each slot of a claim was read. */
import { boxesOf } from "../claims/claim.ts"
import type { Claim, Document, Review, Slot } from "../model.ts"
import type { Store } from "../store/store.ts"
import type { Highlight } from "./api.ts"

/**
 * The boxes of each slot whose reason points at words. A slot that a person has corrected has none: the words there say something else.
 * `[{slot: "value", boxes: [{page: 2, x: 310, y: 402, width: 24, height: 11}]}]`
 */
export function highlightsOf(claim: Claim, review: Review | null, document: Document): Highlight[] {
  const corrected = Object.keys((review?.verdict === "corrected" && review.correction) || {})
  const highlights = new Map<Slot, Highlight["boxes"]>()
  for (const { slot, span } of claim.reasons) {
    if (!span || corrected.includes(slot)) continue
    highlights.set(slot, [...(highlights.get(slot) ?? []), ...boxesOf(document, span)])
  }
  return [...highlights].filter(([, boxes]) => boxes.length > 0).map(([slot, boxes]) => ({ slot, boxes }))
}

/** Words kept ready: about 60 MB with their text, at some 60 bytes a word. */
const MOST_WORDS = 1_000_000

/** Gives documents by id, the ones last asked for from memory; `forget` one that was read again. */
export function documentsOf(store: Pick<Store, "document">): {
  readonly document: (id: string) => Promise<Document | null>
  readonly forget: (id: string) => void
} {
  const kept = new Map<string, Document>()
  return {
    async document(id) {
      const document = kept.get(id) ?? (await store.document(id))
      if (!document) return null
      kept.delete(id)
      kept.set(id, document)
      let words = [...kept.values()].reduce((sum, one) => sum + one.words.starts.length, 0)
      for (const [oldest, { words: its }] of kept) {
        if (words <= MOST_WORDS || kept.size === 1) break
        kept.delete(oldest)
        words -= its.starts.length
      }
      return document
    },
    forget: (id) => kept.delete(id),
  }
}
