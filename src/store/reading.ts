/** What was found in a document replaces what was found before; what people decided stays. */
import { type Kysely, sql, type Transaction } from "kysely"
import type { Claim, Mention, StandingReview } from "../model.ts"
import { betweenReadings, type Comparison, sinceReview } from "../review.ts"
import type { Reading } from "./findings.ts"
import { packed, unpacked } from "./packing.ts"
import { countClaims, holdPaper } from "./papers.ts"
import { addedClaims, lostClaims, writeClaims } from "./rows.ts"
import type { Tables } from "./schema.ts"

/**
 * Replaces all mentions and claims of a document, in one transaction, and gives how many claims it wrote. A reviewed claim that is not found
 * any more stays, with the time since when and what stands in its place; one that is found again is as before; one that a person added
 * stays. Reading the same twice changes nothing.
 */
export async function saveReading(kysely: Kysely<Tables>, document: string, { mentions, claims }: Reading): Promise<number> {
  const body = mentions instanceof Uint8Array ? Buffer.from(mentions) : await packed(mentions)
  return kysely.transaction().execute(async (trx) => {
    await holdPaper(trx, document)
    const again = await trx.selectFrom("mentions").select("document").where("document", "=", document).executeTakeFirst()
    if (again) await compare(trx, document, await allOf(claims))
    await trx
      .insertInto("mentions")
      .values({ document, body })
      .onConflict((conflict) => conflict.column("document").doUpdateSet({ body }))
      .execute()
    await sql`DELETE FROM claims WHERE document = ${document} AND verdict = 'unreviewed' AND NOT added`.execute(trx)
    await sql`UPDATE claims SET gone_at = coalesce(gone_at, now()) WHERE document = ${document} AND NOT added`.execute(trx)
    let written = 0
    for await (const slice of slicesOf(claims)) {
      await writeClaims(trx, slice)
      written += slice.length
    }
    await writeClaims(trx, await lostClaims(trx, document), { gone: true })
    await writeClaims(trx, await addedClaims(trx, document), { added: true })
    await markSuccessors(trx, document, claims)
    await countClaims(trx, document)
    return written
  })
}

/** The claims of a reading, those of one slice after the other. */
async function* slicesOf(claims: Reading["claims"]): AsyncGenerator<readonly Claim[]> {
  if (!isPacked(claims)) yield claims
  else for (const slice of claims) yield await unpacked<Claim[]>(slice)
}

const isPacked = (claims: Reading["claims"]): claims is readonly Uint8Array[] => claims[0] instanceof Uint8Array

async function allOf(claims: Reading["claims"]): Promise<readonly Claim[]> {
  const all: Claim[] = []
  for await (const slice of slicesOf(claims)) for (const claim of slice) all.push(claim)
  return all
}

/** The mentions of a document in the order they were saved. */
export async function mentions(kysely: Kysely<Tables>, document: string): Promise<readonly Mention[]> {
  const row = await kysely.selectFrom("mentions").select("body").where("document", "=", document).executeTakeFirst()
  return row ? unpacked(row.body) : []
}

type Dated = Comparison & { readonly at: string }

/** What the newest reading changed, or null. */
export async function comparison(kysely: Kysely<Tables>, document: string): Promise<Dated | null> {
  const row = await kysely.selectFrom("comparisons").select("body").where("document", "=", document).executeTakeFirst()
  return row ? unpacked<Dated>(row.body) : null
}

/** Keeps what the reading changes. One that changes nothing (a job that ran twice) does not hide what the one before it changed. */
async function compare(trx: Transaction<Tables>, document: string, claims: readonly Claim[]): Promise<void> {
  const { rows } = await sql<{ record: Claim }>`SELECT record FROM claims
    WHERE document = ${document} AND gone_at IS NULL AND NOT added ORDER BY start, id`.execute(trx)
  const found = betweenReadings(
    rows.map(({ record }) => record),
    claims,
  )
  const body = await packed({ at: new Date().toISOString(), ...found } satisfies Dated)
  const changes = found.added.length + found.removed.length + found.changed.length
  await trx
    .insertInto("comparisons")
    .values({ document, body })
    .onConflict((conflict) => (changes > 0 ? conflict.column("document").doUpdateSet({ body }) : conflict.doNothing()))
    .execute()
}

/** Writes on each reviewed claim that is gone what now stands in its place. */
async function markSuccessors(trx: Transaction<Tables>, document: string, claims: Reading["claims"]): Promise<void> {
  const { rows } = await sql<{ record: Claim; review: StandingReview }>`SELECT record, review FROM claims
    WHERE document = ${document} AND review IS NOT NULL AND NOT added ORDER BY start, id`.execute(trx)
  if (rows.length === 0) return
  const since = sinceReview(
    rows.map(({ record }) => record),
    await allOf(claims),
    rows.map(({ review }) => review),
  )
  const marks = since.flatMap(({ before, after, fate, slots }) =>
    fate === "same" ? [] : [{ id: before.id, successor: after?.id ?? null, slots }],
  )
  if (marks.length === 0) return
  await sql`UPDATE claims SET successor = mark.successor, successor_slots = mark.slots
    FROM json_to_recordset(${JSON.stringify(marks)}) AS mark (id text, successor text, slots text[]) WHERE claims.id = mark.id`.execute(trx)
}
