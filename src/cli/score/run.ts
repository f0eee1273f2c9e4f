/** Extracts the papers of a gold set and scores what was found. */
import { createHash } from "node:crypto"
import { type Evidence, evidenceOf } from "../../claims/confidence.ts"
import { readingsOf } from "../../claims/index.ts"
import { AssayError } from "../../errors.ts"
import { type Annotation, annotationOf } from "../../export/annotation.ts"
import { extract } from "../../extract.ts"
import { type Lexicon, passagesOf } from "../../mentions/index.ts"
import type { Document } from "../../model.ts"
import { type Annotated, type Score, scorePaper, total } from "../../score.ts"
import { documentOfText } from "../../text/plain.ts"
import { inOrder } from "../in-order.ts"
import type { Papers } from "../paper.ts"
import type { GoldPaper, GoldSet } from "./gold.ts"
import { pageOf } from "./passages.ts"

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
  /** Only its totals are printed. */
  readonly keptBack?: true
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
  for await (const { item, result, fault } of inOrder(set.papers, ahead, (paper) => documentsOf(paper, papers))) {
    if (!result && !(fault instanceof AssayError)) throw fault
    const claims = (result ?? []).flatMap(({ document, page }) =>
      extract(document, lexicon).claims.map((claim) => ({ ...annotationOf(claim), page: page ?? claim.page })),
    )
    const gathered = evidence
      ? (result ?? []).flatMap(({ document }) => readingsOf(document, passagesOf(document, lexicon), lexicon).map(evidenceOf))
      : []
    scored.push({ gold: item, claims, evidence: gathered, score: scorePaper(item, claims, places) })
    onPaper?.(item.name, fault instanceof AssayError ? fault : undefined)
  }
  return {
    name: set.name,
    ...(set.keptBack && { keptBack: true }),
    papers: scored,
    total: total(
      "all papers",
      scored.map(({ score }) => score),
    ),
  }
}

/** What there is to read in a paper: the paper itself, or each of its passages, which stands on a page of its own. */
async function documentsOf({ file, texts }: GoldPaper, papers: Papers): Promise<{ readonly document: Document; readonly page?: number }[]> {
  if (!texts) return [{ document: await papers.read(file) }]
  return texts.map((text, at) => ({
    document: documentOfText(text, { id: createHash("sha256").update(text).digest("hex") }),
    page: pageOf(at),
  }))
}
