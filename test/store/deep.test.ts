/** Pages far down a list are found by counting what lies before them, and are the same as if one had walked there. */
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openStore } from "../../src/store/index.ts"
import type { ClaimFilter, Store } from "../../src/store/store.ts"
import { ENGINES, type Place, titleOf } from "./engines.ts"
import { aClaim, aPaper, aReview, idOf } from "./samples.ts"

const PAPERS = 30
const EACH = 60
/** Titles in another order than papers come in; a few are the same. */
const titleAt = (paper: number) => `Title ${(paper * 7) % 11}`
const SORTS = ["topic", "paper", "value", "period", "confidence", "uncertainty", "conflict"] as const

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(`pages far down on ${titleOf(engine)}`, () => {
    let place: Place
    let store: Store
    beforeAll(async () => {
      place = await engine.open()
      store = await openStore(place.database)
      for (let paper = 0; paper < PAPERS; paper++) {
        const id = idOf(`paper ${paper}`)
        await store.addPaper(aPaper(`paper ${paper}`))
        await store.changePaper(id, { title: titleAt(paper) })
        const claims = Array.from({ length: EACH - (paper % 3) }, (_, at) =>
          aClaim(`paper ${paper}`, {
            id: `${paper}-${at}`,
            span: { start: (at * 13) % 40, end: 50 },
            materials: [at % 4 === 0 ? "cobalt" : "nickel"],
            value: { low: (at * 5) % 9, high: 90, comparator: "=", unit: "percent" },
            period: at % 5 === 0 ? null : { from: 2010 + (at % 7), to: 2020 },
            confidence: ((paper + at) % 3) / 4,
          }),
        )
        await store.saveReading(id, { mentions: [], claims })
      }
      for (let paper = 0; paper < PAPERS; paper++) await store.appendReview({ ...aReview(`${paper}-3`), verdict: "accepted" })
    }, 60_000)
    afterAll(() => place?.clear())

    const filters: readonly ClaimFilter[] = [{}, { reviews: ["unreviewed"] }, { materials: ["nickel"] }, { papers: [idOf("paper 4")] }]
    for (const filter of filters)
      test(`are those of the whole list: ${JSON.stringify(filter)}`, async () => {
        for (const sort of SORTS) {
          for (const descending of [false, true]) {
            const { claims: all, total } = await store.claims(filter, { sort, descending })
            const ids = all.map(({ id }) => id)
            expect(new Set(ids).size).toBe(total)
            for (const offset of [0, 990, 1000, 1117, 1290, total - 7, total, total + 5].filter((at) => at >= 0)) {
              const page = await store.claims(filter, { sort, descending, offset, limit: 100 })
              expect({ sort, descending, offset, ids: page.claims.map(({ id }) => id) }).toEqual({
                sort,
                descending,
                offset,
                ids: ids.slice(offset, offset + 100),
              })
            }
          }
        }
      })
  })
}
