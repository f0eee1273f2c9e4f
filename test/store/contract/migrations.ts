import { describe, expect, test } from "vitest"
import { migrate } from "../../../src/store/migrations/index.ts"
import type { Under } from "../contract.test.ts"

export function migrationsContract(under: () => Under) {
  describe("migrations", () => {
    test("run again they find nothing to do", async () => {
      expect(await migrate(under().database.pool)).toEqual([])
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
