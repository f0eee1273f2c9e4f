import { describe, expect, test } from "vitest"
import type { Mention } from "../../../src/model.ts"
import { aClaim, aPaper, aReview, claimsAt, idOf } from "../samples.ts"
import type { Under } from "./under.ts"

const MENTIONS: readonly Mention[] = [
  { kind: "material", span: { start: 30, end: 36 }, page: 2, id: "cobalt" },
  { kind: "area", span: { start: 0, end: 5 }, page: 1, id: "CN", form: "noun" },
  { kind: "quantity", span: { start: 20, end: 25 }, page: 1, value: { low: 72, high: 72, comparator: "about", unit: "percent" } },
  { kind: "source", span: { start: 40, end: 43 }, page: 2, name: "IEA\0" },
]

export function readingsContract(under: () => Under) {
  describe("readings", () => {
    const claimsOf = async (word: string) => (await under().store.claims({ papers: [idOf(word)] })).claims.map(({ id }) => id)

    test("mentions and claims come back as they were saved, in their order", async () => {
      const { store } = under()
      await store.addPaper(aPaper("reading", { collection: "eu" }))
      const claim = aClaim("reading", { quote: 'said "72 %" \uD83D', source: "IEA", implied: ["period"] })
      await store.saveReading(idOf("reading"), { mentions: MENTIONS, claims: [claim] })
      expect(JSON.stringify(await store.mentions(idOf("reading")))).toBe(JSON.stringify(MENTIONS))
      const paper = { id: idOf("reading"), name: "reading.pdf", title: null, publisher: null, published: null, collection: "eu" }
      const stored = { ...claim, paper, review: null, goneAt: null, since: null, replaces: null }
      expect(JSON.stringify(await store.claim(claim.id))).toBe(JSON.stringify(stored))
      expect(await store.claims({ papers: [idOf("reading")] })).toEqual({ claims: [stored], total: 1 })
      expect(await store.paper(idOf("reading"))).toMatchObject({ claims: 1 })
      expect(await store.claim("no such claim")).toBeNull()
    })

    test("a new reading replaces the old one; the same reading twice changes nothing", async () => {
      const { store } = under()
      await store.addPaper(aPaper("replaced"))
      const [a, b, c] = claimsAt("replaced", 1, 2, 3)
      await store.saveReading(idOf("replaced"), { mentions: MENTIONS, claims: [a, b] })
      await store.saveReading(idOf("replaced"), { mentions: MENTIONS, claims: [a, b] })
      expect(await claimsOf("replaced")).toEqual([a.id, b.id])
      await store.saveReading(idOf("replaced"), { mentions: MENTIONS.slice(1), claims: [b, c] })
      expect(await claimsOf("replaced")).toEqual([b.id, c.id])
      expect(await store.mentions(idOf("replaced"))).toEqual(MENTIONS.slice(1))
      await store.saveReading(idOf("replaced"), { mentions: [], claims: [] })
      expect(await claimsOf("replaced")).toEqual([])
      expect(await store.paper(idOf("replaced"))).toMatchObject({ claims: 0 })
    })

    test("the same claim twice in a reading, or two readings at once, make no claim twice", async () => {
      const { store } = under()
      await store.addPaper(aPaper("doubled"))
      const claims = claimsAt("doubled", 4, 5, 6)
      const reading = { mentions: MENTIONS, claims: [...claims, claims[0]] }
      await Promise.all(Array.from({ length: 5 }, () => store.saveReading(idOf("doubled"), reading)))
      expect(await claimsOf("doubled")).toEqual(claims.map(({ id }) => id))
      expect(await store.mentions(idOf("doubled"))).toHaveLength(MENTIONS.length)
    })

    test("a reading that cannot be saved leaves the one before", async () => {
      const { store } = under()
      await store.addPaper(aPaper("kept"))
      const claim = aClaim("kept")
      await store.saveReading(idOf("kept"), { mentions: MENTIONS, claims: [claim] })
      const broken = { ...aClaim("kept", { span: { start: 7, end: 9 } }), measure: null as never }
      await expect(store.saveReading(idOf("kept"), { mentions: [], claims: [broken] })).rejects.toThrow(/measure/)
      expect(await claimsOf("kept")).toEqual([claim.id])
      expect(await store.mentions(idOf("kept"))).toHaveLength(MENTIONS.length)
    })

    test("a reading of no paper is refused with a sentence", async () => {
      const saving = under().store.saveReading(idOf("of no paper"), { mentions: [], claims: [] })
      await expect(saving).rejects.toThrow(/There is no paper [0-9a-f]{64}; add it before its claims/)
    })

    test("a reviewed claim that is not found any more stays, marked; found again it is as before", async () => {
      const { store } = under()
      await store.addPaper(aPaper("gone"))
      const [seen, unseen] = claimsAt("gone", 1, 2)
      await store.saveReading(idOf("gone"), { mentions: [], claims: [seen, unseen] })
      await store.appendReview(aReview(seen.id))
      await store.saveReading(idOf("gone"), { mentions: [], claims: [] })
      const gone = await store.claim(seen.id)
      expect(gone).toMatchObject({ review: aReview(seen.id), goneAt: expect.any(String) })
      expect(await claimsOf("gone")).toEqual([seen.id])
      expect(await store.paper(idOf("gone"))).toMatchObject({ claims: 0 })
      await store.saveReading(idOf("gone"), { mentions: [], claims: [] })
      expect(await store.claim(seen.id)).toEqual(gone)
      await store.saveReading(idOf("gone"), { mentions: [], claims: [seen] })
      expect(await store.claim(seen.id)).toMatchObject({ review: aReview(seen.id), goneAt: null })
      expect(await store.paper(idOf("gone"))).toMatchObject({ claims: 1 })
    })

    test("a paper of thousands of claims and mentions is saved whole", async () => {
      const { store } = under()
      await store.addPaper(aPaper("long"))
      const claims = Array.from({ length: 4500 }, (_, at) => aClaim("long", { id: `long-${at}`, span: { start: at, end: at + 9 } }))
      const mentions = Array.from({ length: 9000 }, (_, at) => ({ ...MENTIONS[0]!, span: { start: at, end: at + 6 } }))
      await store.saveReading(idOf("long"), { mentions, claims })
      expect(await store.paper(idOf("long"))).toMatchObject({ claims: 4500 })
      expect(await store.mentions(idOf("long"))).toEqual(mentions)
      expect((await store.claims({ papers: [idOf("long")] }, { offset: 4499 })).claims).toMatchObject([claims[4499]!])
    })
  })
}
