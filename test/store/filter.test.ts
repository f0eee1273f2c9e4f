import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { pairsOf, topicKey, topicsOf } from "../../src/compare.ts"
import { reviewed } from "../../src/review.ts"
import { openStore } from "../../src/store/index.ts"
import type { ClaimFilter, Store } from "../../src/store/store.ts"
import { ENGINES, type Place, titleOf } from "./engines.ts"
import { plainClaims, plainFacets, type ReviewedClaim } from "./plain-filter.ts"
import { collectionOf, filter, PAPERS, page, reviewedClaims } from "./random-claims.ts"
import { aPaper, idOf } from "./samples.ts"

const RUNS = 150
/** What each is a part of, at any depth; "nickel" stands in two. */
const BROADER: Readonly<Record<string, readonly string[]>> = {
  cobalt: ["rare-earths"],
  nickel: ["lithium", "rare-earths"],
  lithium: ["rare-earths"],
}
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

    test("keeps topics as comparing all claims finds them", async () => {
      const said = all.filter(({ review }) => review?.verdict !== "rejected").map(({ claim, review }) => reviewed(claim, review))
      const found = topicsOf(said).map(({ key, claims, papers, low, high }) => {
        const conflicts = pairsOf(claims).filter(({ verdict }) => verdict === "conflict").length
        return { key, claims: claims.length, papers, low, high, conflicts }
      })
      const { topics, total, ...counts } = await store.topics()
      expect(
        topics.map(({ key, claims, papers, low, high, verdicts }) => ({
          key,
          claims,
          papers,
          low,
          high,
          conflicts: verdicts.conflict ?? 0,
        })),
      ).toEqual(
        found.toSorted((a, b) => b.conflicts - a.conflicts || b.papers - a.papers || b.claims - a.claims || (a.key < b.key ? -1 : 1)),
      )
      expect(total).toBe(found.length)
      const conflicting = found.filter(({ conflicts }) => conflicts > 0)
      const expected = { shared: found.filter(({ papers }) => papers > 1).length, conflicting: conflicting.length }
      expect(counts).toEqual(expected)
      expect(await store.topicCounts()).toEqual({ all: found.length, ...expected })
      // Page by page they are the same.
      const paged = []
      for (let offset = 0; offset < found.length; offset += 7) paged.push(...(await store.topics({}, { limit: 7, offset })).topics)
      expect(paged).toEqual(topics)
      expect((await store.topics({ conflicts: true })).topics.map(({ key }) => key).sort()).toEqual(
        conflicting.map(({ key }) => key).sort(),
      )
      expect(
        (await store.topics({ materials: ["cobalt"], areas: ["CN"], measures: ["imports"], papers: 2 })).topics
          .map(({ key }) => key)
          .sort(),
      ).toEqual(
        topicsOf(said)
          .filter(({ topic, papers }) => topic.materials.includes("cobalt") && topic.measure === "imports" && papers > 1)
          .filter(({ topic }) => [...topic.origin, ...topic.destination].includes("CN"))
          .map(({ key }) => key)
          .sort(),
      )
    })

    test("puts claims of topics with most conflicts first", async () => {
      const conflicts = new Map((await store.topics()).topics.map(({ key, verdicts }) => [key, verdicts.conflict ?? 0]))
      const { claims } = await store.claims({}, { sort: "conflict" })
      expect(claims).toHaveLength(all.length)
      const keys = claims.map((claim) => topicKey(reviewed(claim, claim.review)))
      const counts = keys.map((key) => conflicts.get(key) ?? 0)
      expect(counts).toEqual(counts.toSorted((a, b) => b - a))
      expect(counts[0]).toBe(Math.max(0, ...conflicts.values()))
      // A topic's claims stand together.
      const named = keys.filter((key) => !key.startsWith("-."))
      expect(named.filter((key, at) => key !== named[at - 1])).toHaveLength(new Set(named).size)
    })

    test("counts years as plain loops do", async () => {
      const years = new Map<number, number>()
      for (const { claim, review } of all) {
        const { period } = reviewed(claim, review)
        for (let year = period?.from ?? 1; year <= (period?.to ?? 0); year++) years.set(year, (years.get(year) ?? 0) + 1)
      }
      expect(await store.years()).toEqual([...years].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, count })))
    })

    test("counts beside each choice as many claims as choosing it lists, a material with its narrower ones", () =>
      fc.assert(
        fc.asyncProperty(filter, async (filter) => {
          const above = (material: string) => [material, ...(BROADER[material] ?? [])]
          const facets = await store.facets(filter, { above })
          const narrower = (id: string) => Object.keys(BROADER).filter((each) => BROADER[each]!.includes(id))
          const choosing = {
            materials: (id: string) => ({ materials: [id, ...narrower(id)] }),
            areas: (id: string) => ({ areas: [id] }),
            measures: (id: string) => ({ measures: [id] }),
            kinds: (id: string) => ({ kinds: [id] }),
            statuses: (id: string) => ({ statuses: [id] }),
            reviews: (id: string) => ({ reviews: [id] }),
            papers: (id: string) => ({ papers: [id] }),
            collections: (id: string) => ({ collections: [id] }),
            confidences: (id: string) => ({ confidenceFrom: Number(id) / 10, confidenceTo: (Number(id) + 1) / 10 }),
          } as const
          for (const facet of Object.keys(choosing) as (keyof typeof choosing)[])
            for (const { id, count } of facets[facet]) {
              const chosen = { ...filter, ...choosing[facet](id) } as ClaimFilter
              expect([facet, id, (await store.claims(chosen, { limit: 0 })).total]).toEqual([facet, id, count])
            }
          for (const { year, count } of await store.years(filter))
            if (filter.from === undefined && filter.to === undefined)
              expect((await store.claims({ ...filter, from: year, to: year }, { limit: 0 })).total).toBe(count)
        }),
        { numRuns: RUNS / 5 },
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
