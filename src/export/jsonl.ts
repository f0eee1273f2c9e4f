import type { ExportedClaim } from "./exported.ts"

/**
 * Claims as JSON, one a line: the fields in which papers are annotated by hand (page, quote, the slots, note), so that an export can be
 * scored, then what only Assay knows (id, paper, words, confidence, review).
 */
export async function* jsonl(claims: AsyncIterable<ExportedClaim> | Iterable<ExportedClaim>): AsyncGenerator<string> {
  for await (const claim of claims) yield `${JSON.stringify(fieldsOf(claim))}\n`
}

function fieldsOf({ value, period, paper, review, ...claim }: ExportedClaim) {
  return {
    page: claim.page,
    quote: claim.quote,
    materials: claim.materials,
    origin: claim.origin,
    destination: claim.destination,
    measure: claim.measure,
    kind: claim.kind,
    value: { low: value.low, high: value.high, comparator: value.comparator, unit: value.unit },
    period: period && { from: period.from, to: period.to },
    status: claim.status,
    where: claim.where,
    implied: claim.implied,
    source: claim.source,
    note: review?.note ?? "",
    id: claim.id,
    words: claim.words,
    pageLabel: claim.pageLabel ?? null,
    confidence: claim.confidence,
    paper: {
      id: paper.id,
      file: paper.name,
      title: paper.title,
      publisher: paper.publisher,
      published: paper.published,
      collection: paper.collection,
    },
    review: review && { verdict: review.verdict, correction: review.correction, reviewer: review.reviewer, at: review.at },
  }
}
