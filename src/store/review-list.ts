/** Reviews as people look back at them. */
import { type Kysely, sql } from "kysely"
import type { Claim, Review } from "../model.ts"
import { lastReviews } from "./reviews.ts"
import type { Tables } from "./schema.ts"
import type { ReviewFilter, StoredReview } from "./store.ts"

interface Row {
  readonly record: Review
  readonly about: Claim | null
  readonly document: string | null
  /** null when the paper was removed. */
  readonly name: string | null
}

/** Reviews with what they are about, the newest first; a removed paper is called what it was called then. */
export async function reviewList(
  kysely: Kysely<Tables>,
  { claims = [], papers = [], verdicts = [], reviewers = [] }: ReviewFilter = {},
  { limit, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): Promise<{ readonly reviews: readonly StoredReview[]; readonly total: number }> {
  const { rows: all } = await sql<{ number: string; record: Review }>`SELECT number, record FROM reviews r WHERE true
    ${claims.length > 0 ? sql`AND claim = ANY (${claims})` : sql``} ${papers.length > 0 ? sql`AND document = ANY (${papers})` : sql``}
    ORDER BY number DESC`.execute(kysely)
  // A record may hold a NUL, into which SQL cannot look.
  const fitting = all.filter(
    ({ record }) =>
      (verdicts.length === 0 || verdicts.includes(record.verdict)) && (reviewers.length === 0 || reviewers.includes(record.reviewer)),
  )
  const numbers = fitting.slice(offset, limit === undefined ? undefined : offset + limit).map(({ number }) => number)
  const { rows } =
    await sql<Row>`SELECT r.record, r.about, r.document, p.name FROM reviews r LEFT JOIN papers p ON p.id = r.document WHERE r.number = ANY (${numbers}::bigint[]) ORDER BY r.number DESC`.execute(
      kysely,
    )
  const standing = await lastReviews(
    kysely,
    rows.map(({ record }) => record.claim),
  )
  const removed = await namesOfRemoved(
    kysely,
    rows.flatMap(({ document, name }) => (document !== null && name === null ? [document] : [])),
  )
  return {
    reviews: rows.map(({ record, about, document, name }) => ({
      ...record,
      about,
      paper: document === null ? null : { id: document, name: name ?? removed.get(document) ?? document, removed: name === null },
      stands: JSON.stringify(standing.get(record.claim)) === JSON.stringify(record),
    })),
    total: fitting.length,
  }
}

async function namesOfRemoved(kysely: Kysely<Tables>, papers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (papers.length === 0) return new Map()
  const rows = await kysely.selectFrom("decisions").select(["paper", "record"]).where("paper", "in", papers).orderBy("number").execute()
  return new Map(rows.flatMap(({ paper, record }) => (record.decided === "removal" ? [[paper, record.name] as const] : [])))
}
