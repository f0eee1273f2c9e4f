/** What was found in a document replaces what was found before; what people decided stays. */
import { type Kysely, sql, type Transaction } from "kysely"
import type { Claim, Mention } from "../model.ts"
import { packed, unpacked } from "./packing.ts"
import { holdPaper } from "./papers.ts"
import { lastReviews } from "./reviews.ts"
import type { Tables } from "./schema.ts"
import { type ClaimRow, rowOf } from "./slots.ts"

export interface Reading {
  readonly mentions: readonly Mention[]
  readonly claims: readonly Claim[]
}

/** Rows of one INSERT: some megabytes of JSON at most. */
const BATCH = 2000

/**
 * Replaces all mentions and claims of a document, in one transaction. A reviewed claim that is not found any more stays,
 * with the time since when; one that is found again is as before. Reading the same twice changes nothing.
 */
export async function saveReading(kysely: Kysely<Tables>, document: string, { mentions, claims }: Reading): Promise<void> {
  const body = await packed(mentions)
  await kysely.transaction().execute(async (trx) => {
    await holdPaper(trx, document)
    await trx
      .insertInto("mentions")
      .values({ document, body })
      .onConflict((conflict) => conflict.column("document").doUpdateSet({ body }))
      .execute()
    await trx.deleteFrom("claims").where("document", "=", document).where("verdict", "=", "unreviewed").execute()
    await sql`UPDATE claims SET gone_at = coalesce(gone_at, now()) WHERE document = ${document}`.execute(trx)
    // One row for each id: the same claim twice in a reading is one claim.
    const found = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
    const reviews = await lastReviews(
      trx,
      found.map(({ id }) => id),
    )
    for (const batch of batches(found.map((claim) => rowOf(claim, reviews.get(claim.id) ?? null)))) await writeClaims(trx, batch)
    await sql`UPDATE papers SET claims = (SELECT count(*) FROM claims WHERE document = ${document} AND gone_at IS NULL)
      WHERE id = ${document}`.execute(trx)
  })
}

/** The mentions of a document in the order they were saved. */
export async function mentions(kysely: Kysely<Tables>, document: string): Promise<readonly Mention[]> {
  const row = await kysely.selectFrom("mentions").select("body").where("document", "=", document).executeTakeFirst()
  return row ? unpacked(row.body) : []
}

/** The columns of ClaimRow with their types. JSON goes as text, for a paper may hold NULs that only text in JSON can carry. */
const COLUMNS = `id text, document text, page int, start int, quote text, materials text[], origin text[], destination text[],
  areas text[], measure text, kind text, low float8, high float8, period_from int, period_to int, status text, confidence float8,
  record text, verdict text, review text`
const NAMES = COLUMNS.split(",").map((column) => column.trim().split(" ")[0]!)
const LIST = sql.raw(NAMES.join(", "))
const VALUES = sql.raw(NAMES.map((name) => (name === "record" || name === "review" ? `${name}::json` : name)).join(", "))
const CHANGES = sql.raw(NAMES.map((name) => `${name} = EXCLUDED.${name}`).join(", "))

function writeClaims(trx: Transaction<Tables>, rows: readonly ClaimRow[]) {
  const given = rows.map((row) => ({ ...row, record: JSON.stringify(row.record), review: row.review && JSON.stringify(row.review) }))
  return sql`INSERT INTO claims (${LIST})
    SELECT ${VALUES} FROM json_to_recordset(${JSON.stringify(given)}) AS claim (${sql.raw(COLUMNS)})
    ON CONFLICT (id) DO UPDATE SET gone_at = NULL, ${CHANGES}`.execute(trx)
}

function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH)
}
