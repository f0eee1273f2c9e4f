/** Documents as they were read: one packed body each, and what a list of papers shows of it on the paper. */
import type { Kysely } from "kysely"
import type { Document } from "../model.ts"
import { editsOf } from "./decisions.ts"
import { packedDocument, unpackedDocument } from "./packing.ts"
import { changePaper, holdPaper } from "./papers.ts"
import type { Tables } from "./schema.ts"

/**
 * Keeps the document in place of an earlier reading, and writes its title, publisher, year, language and length on the paper. What a
 * person set of these stays.
 */
export async function saveDocument(kysely: Kysely<Tables>, document: Document): Promise<void> {
  const body = await packedDocument(document)
  const { id, title, publisher, published, language, reader, pages } = document
  await kysely.transaction().execute(async (trx) => {
    await holdPaper(trx, id)
    await trx
      .insertInto("documents")
      .values({ id, body })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ body, stale: false }))
      .execute()
    const read = { title, publisher, published, language, reader, pages: pages.length, ...scansOf(document) }
    await changePaper(trx, id, { ...read, ...(await editsOf(trx, id)) })
  })
}

/** How many pages are scanned, and how sure their recognition is, on the mean of those that were recognised. */
function scansOf({ pages }: Document): { scanned: number; recognised: number | null } {
  const scans = pages.flatMap(({ recognition }) => recognition ?? [])
  const sure = scans.flatMap(({ confidence }) => confidence ?? [])
  return { scanned: scans.length, recognised: sure.length === 0 ? null : sure.reduce((sum, one) => sum + one, 0) / sure.length }
}

/** The document exactly as it was saved, or null when the paper was not read yet. */
export async function document(kysely: Kysely<Tables>, id: string): Promise<Document | null> {
  const body = await documentBody(kysely, id)
  return body && unpackedDocument(body)
}

/** The same as it is kept, for `unpackedDocument`. */
export async function documentBody(kysely: Kysely<Tables>, id: string): Promise<Uint8Array | null> {
  const row = await kysely.selectFrom("documents").select("body").where("id", "=", id).executeTakeFirst()
  return row?.body ?? null
}

/** Whether the paper was read, and not told to be read again since. */
export async function isRead(kysely: Kysely<Tables>, paper: string): Promise<boolean> {
  const row = await kysely.selectFrom("documents").select("stale").where("id", "=", paper).executeTakeFirst()
  return row?.stale === false
}

/** The paper waits to be read anew; its document and claims stay as they are until then. */
export async function readAgain(kysely: Kysely<Tables>, paper: string): Promise<void> {
  await kysely.transaction().execute(async (trx) => {
    await holdPaper(trx, paper)
    await trx.updateTable("documents").set({ stale: true }).where("id", "=", paper).execute()
    await trx.deleteFrom("comparisons").where("document", "=", paper).execute()
    await changePaper(trx, paper, { state: "waiting", progress: 0, reason: null })
  })
}
