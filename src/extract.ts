/** From a document to its mentions and claims. Pure: no files, no network, no clock; the same document gives the same bytes. */
import { claimsOf } from "./claims/index.ts"
import { type Lexicon, mentionsOf, passagesOf } from "./mentions/index.ts"
import type { Claim, Document, Mention } from "./model.ts"

/**
 * All mentions and claims of a document, in reading order.
 *
 * @example extract(documentOfText("China refines 90% of rare earths.", { id }), lexicon).claims[0]?.measure // "processing"
 */
export function extract(document: Document, lexicon: Lexicon): { readonly mentions: Mention[]; readonly claims: Claim[] } {
  const passages = passagesOf(document, lexicon)
  return { mentions: passages.flatMap(mentionsOf), claims: claimsOf(document, passages, lexicon) }
}
