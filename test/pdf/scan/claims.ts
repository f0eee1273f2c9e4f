/** Claims of a scan beside those of the paper that was scanned. */
import { loadVocabulary } from "../../../src/corpus/index.ts"
import { extract } from "../../../src/extract.ts"
import { lexiconOf } from "../../../src/mentions/index.ts"
import type { Claim, Document } from "../../../src/model.ts"

const lexicon = lexiconOf(loadVocabulary())
export const claimsIn = (document: Document): Claim[] => extract(document, lexicon).claims

/** All that a claim says and its page; not the words it says it in, nor how sure it is. */
const said = ({ page, materials, origin, destination, measure, kind, value, period, status }: Claim): string =>
  JSON.stringify([page, materials, origin, destination, measure, kind, value, period, status])

/** The share of the claims that are among the others too, each counted once, and what is said of those that are not. */
export const shareOf = (
  claims: readonly Claim[],
  others: readonly Claim[],
): { readonly share: number; readonly missed: readonly string[] } => {
  const left = others.map(said)
  const missed = claims.map(said).filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { share: 1 - missed.length / claims.length, missed }
}
