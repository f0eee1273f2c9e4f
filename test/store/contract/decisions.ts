import { describe, expect, test } from "vitest"
import type { AddedClaim, Claim, Edit, EditedPaper, RemovedPaper } from "../../../src/model.ts"
import { aClaim, aDocument, aPaper, aReview, claimsAt, idOf } from "../samples.ts"
import type { Under } from "./under.ts"

const BY = { reviewer: "ann", at: "2026-01-02T03:04:05Z" }
const adding = (claim: Claim): AddedClaim => ({ decided: "claim", claim, ...BY })
const editing = (word: string, edit: Edit, at = BY.at): EditedPaper => ({ decided: "edit", paper: idOf(word), edit, ...BY, at })
const removing = (word: string): RemovedPaper => ({ decided: "removal", paper: idOf(word), name: `${word}.pdf`, ...BY })

export function decisionsContract(under: () => Under) {
  const claimsOf = async (word: string) => (await under().store.claims({ papers: [idOf(word)] })).claims

  describe("claims that a person adds", () => {
    test("stay when the paper is read again, and are not told as a change", async () => {
      const { store } = under()
      const [found, other] = claimsAt("added", 1, 200)
      const own = aClaim("added", { id: "added-own", rule: "person", span: { start: 50, end: 60 }, quote: "own\\0" })
      await store.addPaper(aPaper("added"))
      await store.saveReading(idOf("added"), { mentions: [], claims: [found] })
      await store.decide(adding(own))
      await store.decide(adding(own))
      expect(await claimsOf("added")).toMatchObject([{ id: found.id }, { id: "added-own", goneAt: null, review: null }])
      expect(await store.paper(idOf("added"))).toMatchObject({ claims: 2 })
      await store.appendReview(aReview("added-own"))
      await store.saveReading(idOf("added"), { mentions: [], claims: [other] })
      expect(await claimsOf("added")).toMatchObject([{ id: "added-own", goneAt: null, review: { verdict: "accepted" } }, { id: other.id }])
      const comparison = await store.comparison(idOf("added"))
      expect(comparison?.removed.map(({ id }) => id)).toEqual([found.id])
    })

    test("go when all that was said of them is taken back, also when all is played back", async () => {
      const { store } = under()
      const own = aClaim("unadded", { id: "unadded-own", rule: "person" })
      await store.addPaper(aPaper("unadded"))
      await store.saveReading(idOf("unadded"), { mentions: [], claims: [] })
      await store.decide(adding(own))
      await store.appendReview(aReview("unadded-own"))
      await store.appendReview(aReview("unadded-own", { verdict: "withdrawn" }))
      expect(await claimsOf("unadded")).toEqual([])
      expect(await store.paper(idOf("unadded"))).toMatchObject({ claims: 0 })
      await store.decide(adding(own))
      await store.saveReading(idOf("unadded"), { mentions: [], claims: [] })
      expect(await claimsOf("unadded")).toEqual([])
    })

    test("are there again when they are added once more after that, also when the paper is read again", async () => {
      const { store } = under()
      const own = aClaim("readded", { id: "readded-own", rule: "person" })
      await store.addPaper(aPaper("readded"))
      await store.saveReading(idOf("readded"), { mentions: [], claims: [] })
      const at = "2026-02-02T00:00:00Z"
      await store.decide(adding(own))
      await store.appendReview(aReview("readded-own"))
      await store.appendReview(aReview("readded-own", { verdict: "withdrawn" }))
      await store.decide({ ...adding(own), at })
      await store.appendReview(aReview("readded-own", { at }))
      expect(await claimsOf("readded")).toMatchObject([{ id: "readded-own", review: { verdict: "accepted", at } }])
      expect(await store.paper(idOf("readded"))).toMatchObject({ claims: 1 })
      await store.saveReading(idOf("readded"), { mentions: [], claims: [] })
      expect(await claimsOf("readded")).toMatchObject([{ id: "readded-own" }])
    })
  })

  describe("what a person sets of a paper", () => {
    test("holds over what is read, the last of each field", async () => {
      const { store } = under()
      const document = aDocument("edited")
      await store.addPaper(aPaper("edited"))
      await store.decide(editing("edited", { title: "First", published: 1999 }))
      await store.saveDocument(document)
      await store.decide(editing("edited", { title: "Second" }, "2026-01-03T00:00:00Z"))
      expect(await store.paper(idOf("edited"))).toMatchObject({ title: "Second", published: 1999, publisher: document.publisher })
      await store.saveDocument(document)
      expect(await store.paper(idOf("edited"))).toMatchObject({ title: "Second", published: 1999, publisher: document.publisher })
      expect(await store.edits(idOf("edited"))).toEqual({ title: "Second", published: 1999 })
      expect(await store.edits(idOf("nobody"))).toEqual({})
    })

    test("can be nothing, and the year changes what its claims are compared to", async () => {
      const { store } = under()
      for (const [word, published] of [
        ["dated", 2020],
        ["dated too", 2021],
      ] as const) {
        await store.addPaper(aPaper(word))
        await store.changePaper(idOf(word), { published })
        const value = { low: published / 50, high: published / 50, comparator: "=" as const, unit: "percent" as const }
        await store.saveReading(idOf(word), { mentions: [], claims: [aClaim(word, { materials: ["tellurium"], period: null, value })] })
      }
      const verdicts = async () => (await store.topics({ materials: ["tellurium"] })).topics[0]?.verdicts
      expect(await verdicts()).toEqual({ agree: 1 })
      await store.decide(editing("dated", { published: 1990, publisher: null }))
      expect(await store.paper(idOf("dated"))).toMatchObject({ published: 1990, publisher: null })
      expect(await verdicts()).toEqual({ "different period": 1 })
    })
  })

  describe("a paper that is removed", () => {
    test("goes with its claims; its reviews stay, and hold when it is dropped again", async () => {
      const { store } = under()
      const [kept, gone] = claimsAt("removed", 1, 2)
      await store.addPaper(aPaper("removed"))
      await store.saveDocument(aDocument("removed"))
      await store.saveReading(idOf("removed"), { mentions: [], claims: [kept, gone] })
      const own = aClaim("removed", { id: "removed-own", rule: "person" })
      await store.decide(adding(own))
      for (const { id } of [kept, gone, own]) await store.appendReview(aReview(id))
      await store.decide(removing("removed"))
      expect(await store.paper(idOf("removed"))).toBeNull()
      expect(await store.document(idOf("removed"))).toBeNull()
      expect(await claimsOf("removed")).toEqual([])
      const paper = { id: idOf("removed"), name: "removed.pdf", removed: true }
      expect((await store.reviewList({ papers: [idOf("removed")] })).reviews).toMatchObject([
        { about: { id: "removed-own" }, paper, stands: true },
        { about: gone, paper, stands: true },
        { about: kept, paper, stands: true },
      ])
      expect(await store.addPaper(aPaper("removed"))).toBe("added")
      await store.saveReading(idOf("removed"), { mentions: [], claims: [kept] })
      expect((await claimsOf("removed")).map(({ id, review, goneAt }) => [id, review?.verdict, goneAt !== null])).toEqual([
        [kept.id, "accepted", false],
        [gone.id, "accepted", true],
        ["removed-own", "accepted", false],
      ])
    })

    test("removing it again, or one that is not there, is harmless", async () => {
      const { store } = under()
      await store.decide(removing("never there"))
      await store.decide(removing("never there"))
      expect(await store.paper(idOf("never there"))).toBeNull()
    })

    test("no decision can be changed or removed", async () => {
      for (const statement of ["UPDATE decisions SET paper = 'x'", "DELETE FROM decisions", "TRUNCATE decisions"])
        await expect(under().database.pool.query(statement)).rejects.toThrow(/append-only/)
    })
  })

  describe("a paper that is read again", () => {
    test("waits, keeps what was read until then, and tells what changed", async () => {
      const { store } = under()
      const [same, changing, going] = claimsAt("again", 1, 100, 200)
      await store.addPaper(aPaper("again"))
      expect(await store.isRead(idOf("again"))).toBe(false)
      await store.saveDocument(aDocument("again"))
      await store.saveReading(idOf("again"), { mentions: [], claims: [same, changing, going] })
      await store.changePaper(idOf("again"), { state: "done" })
      expect([await store.isRead(idOf("again")), await store.comparison(idOf("again"))]).toEqual([true, null])
      await store.appendReview(aReview(changing.id))
      await store.appendReview(aReview(going.id))
      await store.readAgain(idOf("again"))
      expect(await store.paper(idOf("again"))).toMatchObject({ state: "waiting", claims: 3 })
      expect(await store.isRead(idOf("again"))).toBe(false)
      expect(await store.document(idOf("again"))).not.toBeNull()
      await store.saveDocument(aDocument("again"))
      expect(await store.isRead(idOf("again"))).toBe(true)
      const successor = aClaim("again", { span: changing.span, measure: "extraction" })
      const arrived = aClaim("again", { span: { start: 400, end: 446 } })
      const reading = { mentions: [], claims: [same, successor, arrived] }
      await store.saveReading(idOf("again"), reading)
      const told = {
        at: expect.any(String),
        added: [arrived],
        removed: [going],
        changed: [{ before: changing, after: successor, slots: ["measure"] }],
        unchanged: 1,
      }
      expect(await store.comparison(idOf("again"))).toEqual(told)
      expect(await store.claim(changing.id)).toMatchObject({
        goneAt: expect.any(String),
        since: { fate: "changed", successor: successor.id, slots: ["measure"] },
        review: { verdict: "accepted" },
      })
      expect(await store.claim(successor.id)).toMatchObject({ replaces: changing.id, review: null, since: null })
      expect(await store.claim(going.id)).toMatchObject({ since: { fate: "gone", successor: null, slots: [] } })
      expect(await store.claim(same.id)).toMatchObject({ since: null, replaces: null })
      // The same job once more hides nothing of it.
      await store.saveReading(idOf("again"), reading)
      expect(await store.comparison(idOf("again"))).toEqual(told)
      await store.readAgain(idOf("again"))
      expect(await store.comparison(idOf("again"))).toBeNull()
      await store.saveReading(idOf("again"), reading)
      expect(await store.comparison(idOf("again"))).toMatchObject({ added: [], removed: [], changed: [], unchanged: 3 })
    })

    test("one that is not there is refused", async () => {
      await expect(under().store.readAgain(idOf("nobody"))).rejects.toThrow(/There is no paper/)
    })
  })
}
