/** Documents as they were read: one packed body each, and what a list of papers shows of it on the paper. */
import type { Kysely } from "kysely"
import type { Document } from "../model.ts"
import { packedDocument, unpackedDocument } from "./packing.ts"
import { changePaper } from "./papers.ts"
import type { Tables } from "./schema.ts"

/** Keeps the document in place of an earlier reading, and writes its title, publisher, year, language and length on the paper. */
export async function saveDocument(kysely: Kysely<Tables>, document: Document): Promise<void> {
  const body = await packedDocument(document)
  const { id, title, publisher, published, language, reader, pages } = document
  await kysely.transaction().execute(async (trx) => {
    await trx
      .insertInto("documents")
      .values({ id, body })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ body }))
      .execute()
    await changePaper(trx, id, { title, publisher, published, language, reader, pages: pages.length })
  })
}

/** The document exactly as it was saved, or null when the paper was not read yet. */
export async function document(kysely: Kysely<Tables>, id: string): Promise<Document | null> {
  const row = await kysely.selectFrom("documents").select("body").where("id", "=", id).executeTakeFirst()
  return row ? unpackedDocument(row.body) : null
}
