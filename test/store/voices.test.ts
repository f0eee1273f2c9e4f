import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openStore } from "../../src/store/index.ts"
import { fillSources } from "../../src/store/migrations/columns.ts"
import type { Store } from "../../src/store/store.ts"
import { ENGINES, type Place, titleOf } from "./engines.ts"
import { aClaim, aPaper, aReview, idOf } from "./samples.ts"

const KEY = "cobalt.processing.level.CN.-"

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(`voices on ${titleOf(engine)}`, () => {
    let place: Place
    let store: Store
    beforeAll(async () => {
      place = await engine.open()
      store = await openStore(place.database)
      for (const [word, source] of [
        ["one", "USGS"],
        ["other", null],
        ["third", "IEA\0"],
      ] as const) {
        await store.addPaper(aPaper(word))
        await store.saveReading(idOf(word), { mentions: [], claims: [aClaim(word, { id: word, source })] })
      }
    })
    afterAll(() => place?.clear())

    const counted = async () => {
      const { topics } = await store.topics()
      expect(topics.map(({ key }) => key)).toEqual([KEY])
      const { papers, voices, verdicts } = topics[0]!
      return { papers, voices, verdicts }
    }

    test("are counted anew when a publisher or a source is set", async () => {
      expect(await counted()).toEqual({ papers: 3, voices: 3, verdicts: { agree: 3 } })
      await store.changePaper(idOf("other"), { publisher: "U.S. Geological Survey" })
      expect(await counted()).toEqual({ papers: 3, voices: 2, verdicts: { agree: 2, "same source": 1 } })
      await store.appendReview(aReview("third", { verdict: "corrected", correction: { source: "USGS" } }))
      expect(await counted()).toEqual({ papers: 3, voices: 1, verdicts: { "same source": 3 } })
      await store.appendReview(aReview("third", { verdict: "withdrawn", at: "2026-01-03T00:00:00Z" }))
      expect(await counted()).toEqual({ papers: 3, voices: 2, verdicts: { agree: 2, "same source": 1 } })
    })

    test("are filled from the records of a store that had no column for them", async () => {
      const { pool } = place.database
      await pool.query("UPDATE claims SET source = NULL")
      expect(await counted()).toMatchObject({ voices: 3 })
      const client = await pool.connect()
      await fillSources(client).finally(() => client.release())
      const { rows } = await pool.query("SELECT id, source FROM claims ORDER BY id")
      expect(rows).toEqual([
        { id: "one", source: "USGS" },
        { id: "other", source: null },
        { id: "third", source: "IEA\uFFFD" },
      ])
    })
  })
}
