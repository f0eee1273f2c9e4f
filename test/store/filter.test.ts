import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openStore } from "../../src/store/index.ts"
import type { Store } from "../../src/store/store.ts"
import { ENGINES, type Place, titleOf } from "./engines.ts"
import { plainClaims, plainFacets, type ReviewedClaim } from "./plain-filter.ts"
import { collectionOf, filter, PAPERS, page, reviewedClaims } from "./random-claims.ts"
import { aPaper, idOf } from "./samples.ts"

const RUNS = 150
/** Drawn anew each time; the test's name says from what seed. */
const SEED = Date.now() % 1_000_000

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(`any filter on ${titleOf(engine)}, claims of seed ${SEED}`, () => {
    let place: Place
    let store: Store
    let all: readonly ReviewedClaim[]
    beforeAll(async () => {
      place = await engine.open()
      store = await openStore(place.database)
      all = fc.sample(reviewedClaims, { seed: SEED, numRuns: 1 })[0]!
      for (const word of PAPERS) {
        await store.addPaper(aPaper(word, { collection: collectionOf(word) }))
        const claims = all.map(({ claim }) => claim).filter(({ document }) => document === idOf(word))
        await store.saveReading(idOf(word), { mentions: [], claims })
      }
      for (const { review } of all) if (review) await store.appendReview(review)
    })
    afterAll(() => place?.clear())

    test("finds, orders and pages claims as plain loops do", () =>
      fc.assert(
        fc.asyncProperty(filter, page, async (filter, page) => {
          const { claims, total } = await store.claims(filter, page)
          expect({ ids: claims.map(({ id }) => id), total }).toEqual(plainClaims(all, filter, page))
        }),
        { numRuns: RUNS },
      ))

    test("counts facets as plain loops do", () =>
      fc.assert(
        fc.asyncProperty(filter, async (filter) => {
          expect(await store.facets(filter)).toEqual(plainFacets(all, filter))
        }),
        { numRuns: RUNS },
      ))
  })
}
