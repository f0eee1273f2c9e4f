import { describe, expect, test } from "vitest"
import { tables } from "../../../src/store/migrations/0001-tables.ts"
import { decisions } from "../../../src/store/migrations/0002-decisions.ts"
import { fillColumns } from "../../../src/store/migrations/columns.ts"
import { migrate } from "../../../src/store/migrations/index.ts"
import { aClaim } from "../samples.ts"
import type { Under } from "./under.ts"

export function migrationsContract(under: () => Under) {
  describe("migrations", () => {
    test("run again they find nothing to do", async () => {
      expect(await migrate(under().database.pool)).toEqual([])
    })

    test("a store of the first form has its columns filled, its reviews told what they are about", async () => {
      const { pool } = under().database
      const client = await pool.connect()
      try {
        await client.query("CREATE SCHEMA assay_old; SET search_path TO assay_old")
        await client.query(tables)
        const claim = aClaim("old", {
          quote: "<cobalt> in \0",
          value: { low: 1, high: 2, comparator: "at most", unit: "percentage point" },
        })
        await client.query("INSERT INTO papers (id, name, collection, bytes) VALUES ($1, 'old.pdf', '', 1)", [claim.document])
        await client.query(
          `INSERT INTO claims (id, document, page, start, quote, materials, origin, destination, areas, measure, kind, low, high, status,
             confidence, record) VALUES ($1, $2, 1, 0, 'x <cobalt> y', '{cobalt}', '{CN}', '{}', '{CN}', 'processing', 'level', 1, 2, 'actual', 1, $3)`,
          [claim.id, claim.document, JSON.stringify(claim)],
        )
        await client.query("INSERT INTO reviews (id, claim, record) VALUES ('r', $1, '{}')", [claim.id])
        await client.query(decisions)
        await fillColumns(client)
        const { rows } = await client.query("SELECT comparator, unit, topic, quote_words::text AS words FROM claims")
        expect(rows).toEqual([
          {
            comparator: "at most",
            unit: "percentage point",
            topic: "cobalt.processing.level.CN.-",
            words: expect.stringContaining("cobalt"),
          },
        ])
        const { rows: reviewed } = await client.query("SELECT document, about FROM reviews")
        expect(reviewed).toEqual([{ document: claim.document, about: claim }])
        await expect(client.query("DELETE FROM reviews")).rejects.toThrow(/append-only/)
      } finally {
        await client.query("SET search_path TO public, bullmq")
        await client.query("DROP SCHEMA assay_old CASCADE")
        client.release()
      }
    })

    test("of many who start at once, one does each step", async () => {
      const { pool } = under().database
      const steps = [
        { name: "test-1", sql: "CREATE TABLE assay_step (at int); INSERT INTO assay_step VALUES (1)" },
        { name: "test-2", sql: "INSERT INTO assay_step VALUES (2)" },
      ]
      const done = await Promise.all(Array.from({ length: 6 }, () => migrate(pool, steps)))
      expect(done.filter((names) => names.length > 0)).toEqual([["test-1", "test-2"]])
      expect((await pool.query("SELECT at FROM assay_step ORDER BY at")).rows).toEqual([{ at: 1 }, { at: 2 }])
    })

    test("a step that fails leaves nothing half done, and is tried again", async () => {
      const { pool } = under().database
      const steps = [
        { name: "fails-1", sql: "CREATE TABLE assay_half (at int)" },
        { name: "fails-2", sql: "SELECT nonsense" },
      ]
      await expect(migrate(pool, steps)).rejects.toThrow(/nonsense/)
      expect((await pool.query("SELECT to_regclass('assay_half') AS there")).rows).toEqual([{ there: null }])
      expect(await migrate(pool, steps.slice(0, 1))).toEqual(["fails-1"])
    })

    test("no table has a name that BullMQ uses", async () => {
      const { rows } = await under().database.pool.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
      const names = rows.map(({ tablename }) => tablename)
      expect(names).toContain("papers")
      expect(names.filter((name) => ["job", "event", "meta", "migration"].includes(name))).toEqual([])
    })
  })
}
