/** Claims as rows: written many at a time. */
import { sql, type Transaction } from "kysely"
import { BY_PERSON, type Claim } from "../model.ts"
import { lastReviews } from "./reviews.ts"
import type { Tables } from "./schema.ts"
import { type ClaimRow, rowOf } from "./slots.ts"

/** Rows of one INSERT: some megabytes of JSON at most. */
const BATCH = 2000

/** The columns of ClaimRow with their types. JSON goes as text, for a paper may hold NULs that only text in JSON can carry. */
const COLUMNS = `id text, document text, page int, start int, quote text, materials text[], origin text[], destination text[],
  areas text[], measure text, kind text, low float8, high float8, comparator text, unit text, period_from int, period_to int, status text,
  source text, confidence float8, record text, verdict text, review text, topic text`
const NAMES = COLUMNS.split(",").map((column) => column.trim().split(" ")[0]!)
const LIST = sql.raw(NAMES.join(", "))
const VALUES = sql.raw(NAMES.map((name) => (name === "record" || name === "review" ? `${name}::json` : name)).join(", "))
const CHANGES = sql.raw(NAMES.map((name) => `${name} = EXCLUDED.${name}`).join(", "))

export interface Written {
  /** By a person: a new reading leaves it where it is. */
  readonly added?: boolean
  /** Not found by the newest reading, but reviewed. */
  readonly gone?: boolean
}

/** Writes the claims under their reviews, in place of what stands under the same ids. */
export async function writeClaims(
  trx: Transaction<Tables>,
  claims: readonly Claim[],
  { added = false, gone = false }: Written = {},
): Promise<void> {
  // One row for each id: the same claim twice in a reading is one claim.
  const each = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
  for (let at = 0; at < each.length; at += BATCH) {
    const batch = each.slice(at, at + BATCH)
    const reviews = await lastReviews(
      trx,
      batch.map(({ id }) => id),
    )
    const rows = batch.map((claim) => asText(rowOf(claim, reviews.get(claim.id) ?? null)))
    await sql`INSERT INTO claims (added, gone_at, ${LIST})
      SELECT ${added}, CASE WHEN ${gone} THEN now() END, ${VALUES}
      FROM json_to_recordset(${JSON.stringify(rows)}) AS claim (${sql.raw(COLUMNS)})
      ON CONFLICT (id) DO UPDATE SET gone_at = EXCLUDED.gone_at, successor = NULL, successor_slots = '{}', ${CHANGES}`.execute(trx)
  }
}

const asText = (row: ClaimRow) => ({ ...row, record: JSON.stringify(row.record), review: row.review && JSON.stringify(row.review) })

/** The claims that people added to the paper, without those that were taken back since. */
export async function addedClaims(trx: Transaction<Tables>, paper: string): Promise<readonly Claim[]> {
  const rows = await trx.selectFrom("decisions").select("record").where("paper", "=", paper).orderBy("number").execute()
  const claims = rows.flatMap(({ record }) => (record.decided === "claim" ? [record.claim] : []))
  if (claims.length === 0) return []
  const ids = claims.map(({ id }) => id)
  const reviewed = await trx.selectFrom("reviews").select("claim").distinct().where("claim", "in", ids).execute()
  const standing = await lastReviews(trx, ids)
  const takenBack = new Set(reviewed.map(({ claim }) => claim).filter((id) => !standing.has(id)))
  return claims.filter(({ id }) => !takenBack.has(id))
}

/**
 * Reviewed claims of the paper that have no row: after a rebuild with a newer engine, or when a removed paper is dropped again. They are
 * as they were when they were reviewed.
 */
export async function lostClaims(trx: Transaction<Tables>, paper: string): Promise<readonly Claim[]> {
  const { rows } = await sql<{ about: Claim }>`SELECT DISTINCT ON (claim) about FROM reviews r
    WHERE document = ${paper} AND about IS NOT NULL AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.id = r.claim)
    ORDER BY claim, number DESC`.execute(trx)
  const claims = rows.map(({ about }) => about).filter(({ rule }) => rule !== BY_PERSON)
  const standing = await lastReviews(
    trx,
    claims.map(({ id }) => id),
  )
  return claims.filter(({ id }) => standing.has(id))
}
