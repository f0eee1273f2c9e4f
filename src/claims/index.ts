/** The claim rules, in order: a figure belongs to the first rule that reads it. */

import type { Passage } from "../mentions/index.ts"
import type { Claim, Document } from "../model.ts"
import { claimOf, type Draft } from "./claim.ts"
import { type Context, contextsOf } from "./context.ts"
import { prose } from "./prose.ts"
import { type Sentence, sentenceOf } from "./sentence.ts"

type Rule = (sentence: Sentence, context: Context) => Draft[]

/** Rules for a sentence. The name of each is its file's and stands in the claims it makes. */
const RULES: readonly Rule[] = [prose]

/** The claims of a document, in reading order, from its passages. */
export function claimsOf(document: Document, passages: readonly Passage[]): Claim[] {
  const contexts = contextsOf(document, passages)
  const drafts = passages.flatMap((passage, at) => {
    if (passage.quantities.length === 0 || passage.block.kind === "table") return []
    const sentence = sentenceOf(passage)
    for (const rule of RULES) {
      const found = rule(sentence, contexts[at]!)
      if (found.length > 0) return found
    }
    return []
  })
  return drafts.map((draft) => claimOf(draft, document))
}
