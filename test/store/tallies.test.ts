import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Claim } from "../../src/model.ts"
import { openStore } from "../../src/store/index.ts"
import { tables } from "../../src/store/migrations/0001-tables.ts"
import { decisions } from "../../src/store/migrations/0002-decisions.ts"
import { tallies } from "../../src/store/migrations/0004-tallies.ts"
import { together } from "../../src/store/migrations/0008-together.ts"
import type { Store } from "../../src/store/store.ts"
import { foldTallies } from "../../src/store/tallies.ts"
import { ENGINES, type Place, titleOf } from "./engines.ts"
import { aClaim, aPaper, aReview, idOf } from "./samples.ts"

const WORDS = ["tally-a", "tally-b", "tally-c", "tally-d"]
const MATERIALS = ["cobalt", "nickel", "lithium", "rare-earths", "gallium"]
const COUNT = `SELECT verdict, materials, areas, measure, kind, status, document, confidence, period_from, period_to FROM claims`

/** Claims of a paper that differ with the edition: some stay, some go, some say something else. */
const edition = (word: string, number: number): Claim[] =>
  Array.from({ length: 12 }, (_, at) =>
    aClaim(word, {
      id: `${word}-${at % 3 === 0 ? at : at + 100 * number}`,
      span: { start: at * 50, end: at * 50 + 40 },
      materials: at % 4 === 3 ? [] : [MATERIALS[(at + number) % 5]!, ...(at % 2 ? ["nickel"] : [])],
      origin: at % 2 ? ["CN"] : [],
      destination: at % 3 ? ["EU", "CN"] : [],
      measure: at % 2 ? "imports" : "extraction",
      kind: at % 5 ? "level" : "change",
      confidence: at / 11,
      // The last is a slip of the pen, which counts for no year.
      period: [null, { from: 2020, to: 2020 + (at % 3) }, { from: 2000, to: 2020 }, { from: 202, to: 2020 }][at % 4]!,
    }),
  )

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(`counts kept on ${titleOf(engine)}`, () => {
    let place: Place
    let store: Store
    beforeAll(async () => {
      place = await engine.open()
      store = await openStore(place.database)
      for (const word of WORDS) await store.addPaper(aPaper(word, { collection: word === "tally-a" ? "first" : "" }))
    })
    afterAll(() => place?.clear())

    /** The kept counts are those of a loop over all rows. */
    const agree = async () => {
      const { rows } = await place.database.pool.query(COUNT)
      const counted = (valuesOf: (row: (typeof rows)[number]) => readonly string[]) => {
        const counts = new Map<string, number>()
        for (const row of rows) for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1)
        return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
      }
      expect(await store.facets()).toEqual({
        materials: counted(({ materials }) => materials),
        areas: counted(({ areas }) => areas),
        measures: counted(({ measure }) => [measure]),
        kinds: counted(({ kind }) => [kind]),
        statuses: counted(({ status }) => [status]),
        reviews: counted(({ verdict }) => [verdict]),
        papers: counted(({ document }) => [document]),
        collections: counted(({ document }) => [document === idOf("tally-a") ? "first" : ""]),
        confidences: counted(({ confidence }) => [String(Math.min(9, Math.floor(confidence * 10)))]),
      })
      const years = counted(({ period_from: from, period_to: to }) =>
        from === null || to - from >= 300 ? [] : Array.from({ length: to - from + 1 }, (_, at) => String(from + at)),
      )
      expect(await store.years()).toEqual(years.map(({ id, count }) => ({ year: Number(id), count })).sort((a, b) => a.year - b.year))
      expect((await store.claims({}, { limit: 0 })).total).toBe(rows.length)
      for (const state of ["unreviewed", "accepted", "rejected"] as const) {
        const one = await store.claims({ reviews: [state], papers: [idOf("tally-a"), idOf("tally-b")] })
        expect(one.total).toBe(one.claims.length)
      }
      return rows.length
    }

    test("hold through savings, new readings, reviews, claims that people add, and papers that go, many at once", async () => {
      expect(await agree()).toBe(0)
      for (const number of [1, 2, 3]) {
        const all = WORDS.flatMap((word) => edition(word, number))
        await Promise.all([
          ...WORDS.map((word) => store.saveReading(idOf(word), { mentions: [], claims: edition(word, number) })),
          ...all
            .filter((_, at) => at % 3 === 0)
            .map(({ id }, at) =>
              store.appendReview(
                aReview(id, {
                  at: `2026-01-0${number}T00:00:${10 + at}Z`,
                  verdict: (["accepted", "rejected", "corrected", "withdrawn"] as const)[(at + number) % 4]!,
                  correction: { materials: ["gallium"], period: { from: 1999, to: 1999 } },
                }),
              ),
            ),
          ...[1, 2, 3].map(() => foldTallies(place.database.kysely)),
        ])
        expect(await agree()).toBeGreaterThanOrEqual(all.length)
      }
      const by = { reviewer: "ann", at: "2026-02-01T00:00:00Z" }
      await Promise.all([
        store.decide({ decided: "removal", paper: idOf("tally-b"), name: "tally-b.pdf", ...by }),
        store.decide({ decided: "claim", claim: aClaim("tally-c", { id: "own", rule: "person", materials: ["tungsten"] }), ...by }),
        store.saveReading(idOf("tally-d"), { mentions: [], claims: [] }),
        foldTallies(place.database.kysely),
      ])
      await agree()
      await store.appendReview(aReview("own"))
      await store.appendReview(aReview("own", { verdict: "withdrawn", at: "2026-02-02T00:00:00Z" }))
      await agree()
      expect((await store.facets()).materials.map(({ id }) => id)).not.toContain("tungsten")
    })

    test("take one row for each value, and none for what is left of nothing, once they are folded", async () => {
      await store.saveReading(idOf("tally-d"), { mentions: [], claims: edition("tally-d", 9) })
      await foldTallies(place.database.kysely)
      const { rows } = await place.database.pool.query("SELECT facet, id, verdict, count FROM tallies")
      expect(new Set(rows.map(({ facet, id, verdict }) => `${facet} ${id} ${verdict}`)).size).toBe(rows.length)
      expect(rows.filter(({ count }) => count <= 0)).toEqual([])
      await agree()
    })

    test("are those of all claims in a store that had none kept before", async () => {
      const client = await place.database.pool.connect()
      try {
        await client.query("CREATE SCHEMA assay_before; SET search_path TO assay_before")
        await client.query(tables)
        await client.query(decisions)
        await client.query("INSERT INTO papers (id, name, collection, bytes) VALUES ($1, 'old.pdf', '', 1)", [idOf("old")])
        await client.query(
          `INSERT INTO claims (id, document, page, start, quote, materials, origin, destination, areas, measure, kind, low, high, status,
             period_from, period_to, confidence, record) SELECT n::text, $1, 1, 0, 'x', '{cobalt}', '{CN}', '{}', '{CN}', 'processing', 'level',
             1, 2, 'actual', 2019, 2020, 1, '{}' FROM generate_series(1, 3) AS n`,
          [idOf("old")],
        )
        await client.query("UPDATE claims SET materials = '{neodymium,praseodymium}', period_from = 1900, period_to = 2020 WHERE id = '3'")
        await client.query(tallies)
        await client.query(together)
        const { rows } = await client.query(
          "SELECT facet, id, count FROM tallies WHERE id NOT BETWEEN '1900' AND '2018' ORDER BY facet, id",
        )
        expect(rows.map(({ facet, id, count }) => `${facet} ${id} ${count}`)).toEqual([
          "areas CN 3",
          "confidences 9 3",
          "kinds level 3",
          "materials cobalt 2",
          "materials neodymium praseodymium 1",
          "measures processing 3",
          `papers ${idOf("old")} 3`,
          "statuses actual 3",
          "years 2019 3",
          "years 2020 3",
        ])
      } finally {
        await client.query("SET search_path TO public, bullmq")
        await client.query("DROP SCHEMA assay_before CASCADE")
        client.release()
      }
    })
  })
}
