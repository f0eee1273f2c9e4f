import { describe, expect, test } from "vitest"
import { aClaim, aPaper, aReview, idOf } from "../samples.ts"
import type { Under } from "./under.ts"

export function reviewsContract(under: () => Under) {
  describe("reviews", () => {
    test("the last review is the one that holds, whatever its time; all stay", async () => {
      const { store } = under()
      const claim = aClaim("reviewed")
      await store.addPaper(aPaper("reviewed"))
      await store.saveReading(idOf("reviewed"), { mentions: [], claims: [claim] })
      const first = aReview(claim.id, { at: "2026-05-05T00:00:00.000Z", note: "p. 4\0" })
      const second = aReview(claim.id, { verdict: "rejected", at: "2026-01-01T00:00:00Z", reviewer: "bob" })
      await store.appendReview(first)
      await store.appendReview(second)
      expect(await store.claim(claim.id)).toMatchObject({ review: second })
      expect(await store.reviews({ claim: claim.id })).toEqual([first, second])
      expect(await store.reviews()).toEqual(expect.arrayContaining([first, second]))
      const count = async (state: "accepted" | "rejected") => (await store.claims({ papers: [idOf("reviewed")], reviews: [state] })).total
      expect([await count("accepted"), await count("rejected")]).toEqual([0, 1])
    })

    test("of one request there is one review of a claim, as it was sent first", async () => {
      const { store } = under()
      const claims = [aClaim("sent again", { id: "again-1" }), aClaim("sent again", { id: "again-2" })]
      await store.addPaper(aPaper("sent again"))
      await store.saveReading(idOf("sent again"), { mentions: [], claims })
      const first = aReview("again-1", { request: "0-1-abc", at: "2026-01-01T00:00:01Z" })
      await store.appendReviews([first, aReview("again-2", { request: "0-1-abc" })])
      await store.appendReview({ ...first, at: "2026-01-01T00:00:09Z" })
      await store.appendReview({ ...first, request: "0-2-abc", verdict: "rejected" })
      expect((await store.reviews({ claim: "again-1" })).map(({ at, verdict }) => [at, verdict])).toEqual([
        ["2026-01-01T00:00:01Z", "accepted"],
        ["2026-01-01T00:00:01Z", "rejected"],
      ])
      expect(await store.reviews({ claim: "again-2" })).toHaveLength(1)
    })

    test("what is taken back leaves the review before it, and at last none", async () => {
      const { store } = under()
      const claim = aClaim("taken back")
      const at = (second: number) => ({ at: `2026-01-01T00:00:0${second}Z` })
      await store.addPaper(aPaper("taken back"))
      await store.saveReading(idOf("taken back"), { mentions: [], claims: [claim] })
      await store.appendReview(aReview(claim.id, { verdict: "corrected", correction: { materials: ["nickel"] }, ...at(1) }))
      await store.appendReview(aReview(claim.id, { verdict: "rejected", ...at(2) }))
      const states = async () => (await store.facets({ papers: [idOf("taken back")] })).reviews.map(({ id }) => id)
      expect(await states()).toEqual(["rejected"])
      await store.appendReview(aReview(claim.id, { verdict: "withdrawn", ...at(3) }))
      expect(await states()).toEqual(["corrected"])
      expect((await store.claims({ papers: [idOf("taken back")], materials: ["nickel"] })).total).toBe(1)
      await store.appendReview(aReview(claim.id, { verdict: "withdrawn", ...at(4) }))
      expect(await states()).toEqual(["unreviewed"])
      expect(await store.claim(claim.id)).toMatchObject({ review: null, materials: ["cobalt"] })
      expect(await store.reviews({ claim: claim.id })).toHaveLength(4)
      // Nobody's decision any more: a reading without it lets it go.
      await store.saveReading(idOf("taken back"), { mentions: [], claims: [] })
      expect(await store.claim(claim.id)).toBeNull()
    })

    test("many reviews at once are kept all or none, in their order", async () => {
      const { store } = under()
      const claims = Array.from({ length: 300 }, (_, at) => aClaim("many", { id: `many-${at}` }))
      await store.addPaper(aPaper("many"))
      await store.saveReading(idOf("many"), { mentions: [], claims })
      const reviews = claims.map(({ id }) => aReview(id))
      await store.appendReviews([...reviews, aReview("many-7", { verdict: "rejected" })])
      const { reviews: counts } = await store.facets({ papers: [idOf("many")] })
      expect(counts).toEqual([
        { id: "accepted", count: 299 },
        { id: "rejected", count: 1 },
      ])
      const broken = { ...aReview("many-9", { verdict: "rejected" }), claim: null as never }
      await expect(store.appendReviews([aReview("many-8", { verdict: "rejected" }), broken])).rejects.toThrow()
      expect(await store.claim("many-8")).toMatchObject({ review: { verdict: "accepted" } })
      expect(await store.reviews({ claim: "many-8" })).toHaveLength(1)
    })

    test("a list of reviews, the newest first, with what each is about and which hold", async () => {
      const { store } = under()
      const claim = aClaim("listed back")
      await store.addPaper(aPaper("listed back"))
      await store.saveReading(idOf("listed back"), { mentions: [], claims: [claim] })
      await store.appendReview(aReview(claim.id, { note: "a\0b" }))
      await store.appendReview(aReview(claim.id, { verdict: "rejected", reviewer: "bob" }))
      const papers = [idOf("listed back")]
      const paper = { id: idOf("listed back"), name: "listed back.pdf", removed: false }
      expect(await store.reviewList({ papers })).toEqual({
        reviews: [
          { ...aReview(claim.id, { verdict: "rejected", reviewer: "bob" }), about: claim, paper, stands: true },
          { ...aReview(claim.id, { note: "a\0b" }), about: claim, paper, stands: false },
        ],
        total: 2,
      })
      expect((await store.reviewList({ papers, reviewers: ["bob"] })).reviews.map(({ reviewer }) => reviewer)).toEqual(["bob"])
      expect(await store.reviewList({ papers }, { limit: 1, offset: 1 })).toMatchObject({ reviews: [{ reviewer: "ann" }], total: 2 })
      expect((await store.reviewList({ claims: [claim.id], verdicts: ["accepted", "withdrawn"] })).total).toBe(1)
      await store.appendReview(aReview("of nothing known"))
      expect((await store.reviewList({ claims: ["of nothing known"] })).reviews).toMatchObject([{ about: null, paper: null, stands: true }])
    })

    test("decisions played back after a crash are not doubled", async () => {
      const { store } = under()
      const [first, second] = [aReview("played back"), aReview("played back", { verdict: "rejected" })]
      for (const review of [first, second, first, second, first]) await store.appendReview(review)
      expect(await store.reviews({ claim: "played back" })).toEqual([first, second])
    })

    test("a review made before its claim is read holds once it is", async () => {
      const { store } = under()
      const claim = aClaim("early")
      await store.appendReview(aReview(claim.id, { verdict: "rejected" }))
      await store.addPaper(aPaper("early"))
      await store.saveReading(idOf("early"), { mentions: [], claims: [claim] })
      expect((await store.claims({ papers: [idOf("early")], reviews: ["rejected"] })).total).toBe(1)
    })

    test("a corrected claim is found by what it was corrected to, before and after the paper is read again", async () => {
      const { store } = under()
      const claim = aClaim("corrected")
      const reading = { mentions: [], claims: [claim] }
      const correction = {
        materials: ["nickel"],
        value: { low: 30, high: 40, comparator: "=" as const, unit: "percent" as const },
        period: null,
      }
      await store.addPaper(aPaper("corrected"))
      await store.saveReading(idOf("corrected"), reading)
      await store.appendReview(aReview(claim.id, { verdict: "corrected", correction }))
      for (const again of [false, true]) {
        if (again) await store.saveReading(idOf("corrected"), reading)
        const within = { papers: [idOf("corrected")] }
        expect((await store.claims({ ...within, materials: ["cobalt"] })).total).toBe(0)
        expect((await store.claims({ ...within, from: 2000 })).total).toBe(0)
        const { claims } = await store.claims({ ...within, materials: ["nickel"] })
        expect(claims).toMatchObject([{ materials: ["cobalt"], value: claim.value, review: { correction } }])
        expect((await store.facets(within)).materials).toEqual([{ id: "nickel", count: 1 }])
      }
      await store.appendReview(aReview(claim.id, { at: "2026-02-02T00:00:00Z" }))
      expect((await store.claims({ papers: [idOf("corrected")], materials: ["cobalt"] })).total).toBe(1)
    })

    test("a reading and reviews at the same time lose nothing", async () => {
      const { store } = under()
      const claims = Array.from({ length: 20 }, (_, at) => aClaim("busy", { id: `busy-${at}` }))
      const reading = { mentions: [], claims }
      await store.addPaper(aPaper("busy"))
      await store.saveReading(idOf("busy"), reading)
      await Promise.all(claims.flatMap(({ id }) => [store.appendReview(aReview(id)), store.saveReading(idOf("busy"), reading)]))
      expect((await store.claims({ papers: [idOf("busy")], reviews: ["accepted"] })).total).toBe(20)
    })

    test("no review can be changed or removed, by any statement", async () => {
      const { database, store } = under()
      const review = aReview("for ever")
      await store.appendReview(review)
      for (const statement of [
        "UPDATE reviews SET claim = 'x'",
        "DELETE FROM reviews WHERE claim = 'for ever'",
        "TRUNCATE reviews",
        "INSERT INTO reviews SELECT * FROM reviews ON CONFLICT (id) DO UPDATE SET claim = 'x'",
      ])
        await expect(database.pool.query(statement)).rejects.toThrow(/append-only|identity|GENERATED ALWAYS|non-DEFAULT/)
      expect(await store.reviews({ claim: "for ever" })).toEqual([review])
    })
  })
}
