/** A library as large as the largest that Assay is meant for, made out of a small one within seconds. */
import { appendFileSync } from "node:fs"
import { join } from "node:path"
import { loadVocabulary } from "../../src/corpus/index.ts"
import { openDatabase } from "../../src/store/database.ts"
import { openStore } from "../../src/store/index.ts"

/** Copies made at once. */
const BATCH = 50
const COPY_OF = (id: string) => `encode(sha256(convert_to(${id} || ' ' || n, 'UTF8')), 'hex')`

/**
 * Copies the papers of an embedded library, with their claims and without their files, until there are at least so many claims; gives how
 * many there are. Each copy speaks of other countries, so that its topics are its own, and its claims are the surest: a review begins
 * with those that have a file. No server may run on the folder.
 */
export async function fillUp(dataDir: string, claims: number): Promise<number> {
  const database = await openDatabase({ databaseUrl: null, dataDir })
  const store = await openStore(database)
  const ask = (sql: string, values: readonly unknown[] = []) => database.pool.query(sql, values)
  try {
    const { total } = await store.claims({}, { limit: 0 })
    const copies = Math.ceil((claims - total) / total)
    const areas = loadVocabulary().areas.flatMap(({ id, kind }) => (kind === "country" ? [id] : []))
    await ask("CREATE TEMP TABLE originals AS SELECT id FROM papers")
    for (let from = 1; from <= copies; from += BATCH) {
      const numbers = [from, Math.min(copies, from + BATCH - 1)]
      await ask(
        `INSERT INTO papers (id, name, collection, bytes, title, publisher, published, language, pages, reader, state, progress, claims,
           added_at, finished_at)
         SELECT ${COPY_OF("id")}, n || ' ' || name, 'copies', bytes, title, publisher, published, language, pages, reader, state, progress, claims,
           added_at, finished_at FROM papers JOIN originals USING (id), generate_series($1::int, $2::int) AS n`,
        numbers,
      )
      await ask(
        `INSERT INTO claims (id, document, page, start, quote, materials, origin, destination, areas, measure, kind, low, high, comparator,
           unit, period_from, period_to, status, source, confidence, topic, record)
         SELECT claims.id || '-' || n, ${COPY_OF("document")}, page, start, quote, materials, ARRAY[area], destination,
           CASE WHEN area = ANY (destination) THEN destination ELSE area || destination END, measure, kind, low, high, comparator, unit,
           period_from, period_to, status, source, 1,
           split_part(topic, '.', 1) || '.' || measure || '.' || kind || '.' || area || '.' || split_part(topic, '.', 5),
           (record::jsonb || jsonb_build_object('id', claims.id || '-' || n, 'document', ${COPY_OF("document")}, 'origin', ARRAY[area], 'confidence', 1))::json
         FROM claims JOIN originals ON originals.id = document, generate_series($1::int, $2::int) AS n,
           LATERAL (SELECT ($3::text[])[1 + n % cardinality($3::text[])] AS area) AS other`,
        [...numbers, areas],
      )
    }
    await ask("VACUUM ANALYZE")
    await store.topicCounts()
    await ask("CHECKPOINT")
    const { rows } = await ask(
      `SELECT id, name, collection, bytes::int AS bytes, added_at AS "addedAt" FROM papers WHERE collection = 'copies'`,
    )
    appendFileSync(join(dataDir, "papers.jsonl"), rows.map((row) => `${JSON.stringify(row)}\n`).join(""))
    return (await store.claims({}, { limit: 0 })).total
  } finally {
    await store.close()
  }
}
