/** The claim rules, in order: a figure belongs to the first rule that reads it. */

import type { Lexicon, Passage } from "../mentions/index.ts"
import { CLAIM_LANGUAGES, type Claim, type Document } from "../model.ts"
import { claimOf } from "./claim.ts"
import { type Context, contextsOf } from "./context.ts"
import type { Draft } from "./draft.ts"
import { items } from "./items.ts"
import { list } from "./list.ts"
import { prose } from "./prose.ts"
import { type Sentence, sentenceOf } from "./sentence.ts"
import { table } from "./table/table.ts"

type Rule = (sentence: Sentence, context: Context) => Draft[]

/** Rules for a sentence, tried in order. The name of each is its file's and stands in the claims it makes. */
const RULES: readonly Rule[] = [list, items, prose]

/** The claims of a document, in reading order, from its passages; none of a paper in a language whose sentences no rule reads. */
export function claimsOf(document: Document, passages: readonly Passage[], lexicon: Lexicon): Claim[] {
  if (!CLAIM_LANGUAGES.includes(document.language)) return []
  return readingsOf(document, passages, lexicon).map((draft) => claimOf(draft, document))
}

/** The same before they are put together: with how sure each slot is, which calibration asks for. */
export function readingsOf(document: Document, passages: readonly Passage[], lexicon: Lexicon): Draft[] {
  const contexts = contextsOf(document, passages, lexicon)
  const drafts: Draft[] = []
  for (const [at, passage] of passages.entries()) {
    const last = drafts.at(-1)
    const previous = last && last.passage.block === passage.block ? last.slots : null
    drafts.push(...draftsOf(document, passages, at, { ...contexts[at]!, previous }))
  }
  return drafts
}

function draftsOf(document: Document, passages: readonly Passage[], at: number, context: Context): Draft[] {
  const passage = passages[at]!
  const { block } = passage
  if (block.kind === "table") {
    if (passages[at - 1]?.block === block) return []
    const end = passages.findIndex((other, after) => after > at && other.block !== block)
    return table(document, block, passages.slice(at, end < 0 ? undefined : end), context, passages.slice(Math.max(0, at - 200), at))
  }
  return passage.quantities.length === 0 ? [] : sentenceClaims(sentenceOf(passage), context)
}

function sentenceClaims(sentence: Sentence, context: Context): Draft[] {
  for (const rule of RULES) {
    const found = rule(sentence, context)
    if (found.length > 0) return found
  }
  return []
}
