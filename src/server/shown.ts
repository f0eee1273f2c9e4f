/** Claims as people see them: under their last review, in words, with their places on the page. */
import { inWords, type Names, quoteInWords } from "../export/index.ts"
import type { Document } from "../model.ts"
import { reviewed } from "../review.ts"
import type { StoredClaim } from "../store/store.ts"
import type { ShownClaim } from "./api.ts"
import { highlightsOf } from "./highlights.ts"

export type DocumentOf = (id: string) => Promise<Document | null>

/** The claim as its last review leaves it, and in words. What a topic or an export needs, without a look at the page. */
export function toldClaim(stored: StoredClaim, names: Names): StoredClaim & { readonly words: string } {
  const claim = reviewed(stored, stored.review)
  return { ...claim, quote: quoteInWords(claim), words: inWords(claim, names) }
}

/** The same with its highlights; none where the document is not at hand. */
export async function shownClaim(stored: StoredClaim, names: Names, documentOf: DocumentOf): Promise<ShownClaim> {
  const document = await documentOf(stored.document)
  return {
    ...toldClaim(stored, names),
    highlights: document ? highlightsOf(stored, stored.review, document) : [],
  } as ShownClaim
}
