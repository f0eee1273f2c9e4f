/** Extracts the papers of a gold set and scores what was found. */
import { type Evidence, evidenceOf } from "../../claims/confidence.ts"
import { readingsOf } from "../../claims/index.ts"
import { AssayError } from "../../errors.ts"
import { type Annotation, annotationOf } from "../../export/annotation.ts"
import { extract } from "../../extract.ts"
import { type Lexicon, passagesOf } from "../../mentions/index.ts"
import { type Annotated, type Score, scorePaper, total } from "../../score.ts"
import { inOrder } from "../in-order.ts"
import type { Papers } from "../paper.ts"
import type { GoldPaper, GoldSet } from "./gold.ts"

export interface ScoredPaper {
  readonly gold: GoldPaper
  readonly score: Score
  readonly claims: readonly Annotation[]
  /** What the confidence of each claim rests on; empty unless it was asked for. */
  readonly evidence: readonly Evidence[]
}
export interface ScoredSet {
  readonly name: string
  readonly papers: readonly ScoredPaper[]
  readonly total: Score
}

export interface Reading {
  readonly papers: Papers
  readonly lexicon: Lexicon
  /** How many papers are read ahead. */
  readonly ahead: number
  readonly places?: readonly Annotated["where"][] | undefined
  /** Whether to gather what confidences rest on. */
  readonly evidence?: boolean | undefined
  /** Told of each paper as it is scored, and of one that cannot be read, which counts as one without claims. */
  readonly onPaper?: ((name: string, fault?: AssayError) => void) | undefined
}

/** The scores of a set's papers, in the set's order, and all together. */
export async function scoreSet(set: GoldSet, { papers, lexicon, ahead, places, evidence, onPaper }: Reading): Promise<ScoredSet> {
  const scored: ScoredPaper[] = []
  for await (const { item, result, fault } of inOrder(set.papers, ahead, ({ file }) => papers.read(file))) {
    if (!result && !(fault instanceof AssayError)) throw fault
    const claims = result ? extract(result, lexicon).claims.map(annotationOf) : []
    const gathered = evidence && result ? readingsOf(result, passagesOf(result, lexicon), lexicon).map(evidenceOf) : []
    scored.push({ gold: item, claims, evidence: gathered, score: scorePaper(item, claims, places) })
    onPaper?.(item.name, fault instanceof AssayError ? fault : undefined)
  }
  return {
    name: set.name,
    papers: scored,
    total: total(
      "all papers",
      scored.map(({ score }) => score),
    ),
  }
}
