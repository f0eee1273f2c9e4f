import { describe, expect, test } from "vitest"
import { NO_WORDS } from "../../../src/text/words.ts"
import { aDocument, aPaper, idOf } from "../samples.ts"
import type { Under } from "./under.ts"

export function papersContract(under: () => Under) {
  describe("papers", () => {
    test("a paper is as it was added, and waits", async () => {
      const { store } = under()
      expect(await store.addPaper(aPaper("first", { collection: "eu/2024", bytes: 3_000_000_000 }))).toBe("added")
      expect(await store.paper(idOf("first"))).toEqual({
        id: idOf("first"),
        name: "first.pdf",
        collection: "eu/2024",
        bytes: 3_000_000_000,
        title: null,
        publisher: null,
        published: null,
        language: null,
        pages: null,
        reader: null,
        state: "waiting",
        progress: 0,
        reason: null,
        fault: null,
        notes: [],
        scanned: 0,
        recognised: null,
        claims: 0,
        addedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        finishedAt: null,
      })
      expect(await store.paper(idOf("nobody"))).toBeNull()
    })

    test("the same file again is another drop of the same paper", async () => {
      const { store } = under()
      await store.addPaper(aPaper("twice", { name: "a.pdf" }))
      expect(await store.addPaper(aPaper("twice", { name: "b.pdf", collection: "other" }))).toBe("duplicate")
      expect(await store.paper(idOf("twice"))).toMatchObject({ name: "a.pdf", collection: "" })
      expect(await store.drops(idOf("twice"))).toMatchObject([
        { name: "a.pdf", collection: "", outcome: "added" },
        { name: "b.pdf", collection: "other", outcome: "duplicate" },
      ])
    })

    test("of many who add one paper at once, one adds it", async () => {
      const { store } = under()
      const outcomes = await Promise.all(Array.from({ length: 12 }, () => store.addPaper(aPaper("contested"))))
      expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(1)
      expect(await store.drops(idOf("contested"))).toHaveLength(12)
      expect((await store.papers()).filter(({ id }) => id === idOf("contested"))).toHaveLength(1)
    })

    test("a change changes what it names and nothing else", async () => {
      const { store } = under()
      await store.addPaper(aPaper("changing"))
      await store.changePaper(idOf("changing"), { state: "reading", progress: 0.25 })
      const before = await store.paper(idOf("changing"))
      expect(before).toMatchObject({ state: "reading", progress: 0.25, finishedAt: null, name: "changing.pdf" })
      await store.changePaper(idOf("changing"), {})
      await store.changePaper(idOf("changing"), { title: "A title", published: 2020 })
      expect(await store.paper(idOf("changing"))).toEqual({ ...before, title: "A title", published: 2020 })
    })

    test("a paper that is done or failed is finished; one that is tried again is not", async () => {
      const { store } = under()
      await store.addPaper(aPaper("finishing"))
      await store.changePaper(idOf("finishing"), { state: "failed", reason: "it needs a password", fault: "locked" })
      const failed = { reason: "it needs a password", fault: "locked", finishedAt: expect.any(String) }
      expect(await store.paper(idOf("finishing"))).toMatchObject(failed)
      // A fault goes with the reason it is a word for.
      await store.changePaper(idOf("finishing"), { state: "waiting", reason: null })
      expect(await store.paper(idOf("finishing"))).toMatchObject({ reason: null, fault: null, finishedAt: null })
      await store.changePaper(idOf("finishing"), { notes: ["It is in German.", "a 'second', with a comma"] })
      expect(await store.paper(idOf("finishing"))).toMatchObject({ notes: ["It is in German.", "a 'second', with a comma"] })
      await store.changePaper(idOf("finishing"), { state: "done", finishedAt: "2026-01-02T03:04:05.678Z" })
      expect(await store.paper(idOf("finishing"))).toMatchObject({ finishedAt: "2026-01-02T03:04:05.678Z" })
    })

    test("papers are listed newest first, by state and by collection", async () => {
      const { store } = under()
      for (const word of ["list-1", "list-2", "list-3"]) await store.addPaper(aPaper(word, { collection: "listed" }))
      await store.changePaper(idOf("list-2"), { state: "done" })
      const words = async (filter: Parameters<typeof store.papers>[0]) => (await store.papers(filter)).map(({ name }) => name.slice(5, 6))
      expect(await words({ collection: "listed" })).toEqual(["3", "2", "1"])
      expect(await words({ collection: "listed", states: ["waiting", "failed"] })).toEqual(["3", "1"])
      expect(await words({ collection: "list" })).toEqual([])
    })

    test("the first are those that failed, those in work and the newest; whatever came again has its first paper among them", async () => {
      const { store } = under()
      const states = ["done", "failed", "extracting", "waiting", "recognising", "done", "failed", "reading"] as const
      for (const [number, state] of states.entries()) {
        await store.addPaper(aPaper(`urgent-${number}`, { collection: "urgent", addedAt: `2031-01-0${number + 1}T00:00:00Z` }))
        await store.changePaper(idOf(`urgent-${number}`), { state })
      }
      const urgent = async (most: number) =>
        (await store.firstPapers(most)).filter(({ collection }) => collection === "urgent").map(({ name }) => name.slice(7, 8))
      expect(await urgent(1000)).toEqual(["6", "1", "4", "7", "2", "3", "5", "0"])
      const all = await store.papers()
      const failed = all.filter(({ state }) => state === "failed").length
      expect(await urgent(failed)).toEqual(["6", "1"])
      expect((await store.firstPapers(failed + 1)).filter(({ state }) => state !== "failed").length).toBeGreaterThanOrEqual(1)
      expect(await urgent(0)).toEqual([])
      await store.addPaper(aPaper("urgent-0", { collection: "urgent" }))
      expect(await urgent(0)).toEqual(["0"])
      const tallies = await store.paperTallies()
      expect(tallies.filter(({ collection }) => collection === "urgent")).toEqual(
        ["done", "extracting", "failed", "reading", "recognising", "waiting"].map((state) => ({
          collection: "urgent",
          state,
          papers: state === "done" || state === "failed" ? 2 : 1,
          claims: 0,
        })),
      )
      expect(tallies.reduce((sum, { papers }) => sum + papers, 0)).toBe(all.length)
      expect(tallies.reduce((sum, { claims }) => sum + claims, 0)).toBe(all.reduce((sum, { claims }) => sum + claims, 0))
    })

    test("a name that no column can hold is kept as far as it can be", async () => {
      const { store } = under()
      await store.addPaper(aPaper("odd", { name: "a\0b 'ü' \u{1F4C4}.pdf" }))
      await store.changePaper(idOf("odd"), { title: "x\0y", reason: "'; DROP TABLE papers; --" })
      expect(await store.paper(idOf("odd"))).toMatchObject({
        name: "a\uFFFDb 'ü' \u{1F4C4}.pdf",
        title: "x\uFFFDy",
        reason: "'; DROP TABLE papers; --",
      })
    })
  })

  describe("documents", () => {
    test("a document comes back exactly as it was saved, and its paper shows what it says", async () => {
      const { store } = under()
      const document = aDocument("document")
      await store.addPaper(aPaper("document"))
      expect(await store.document(document.id)).toBeNull()
      await store.saveDocument(document)
      expect(JSON.stringify(await store.document(document.id))).toBe(JSON.stringify(document))
      expect(await store.paper(document.id)).toMatchObject({
        title: "Cobalt\uFFFD outlook",
        publisher: "Ministry",
        published: 2024,
        language: "en",
        pages: 1,
        reader: "pdfium",
        state: "waiting",
      })
    })

    test("a second reading takes the place of the first", async () => {
      const { store } = under()
      await store.addPaper(aPaper("reread"))
      await store.saveDocument(aDocument("reread"))
      const again = { ...aDocument("reread"), text: "new", words: NO_WORDS, blocks: [], title: null }
      await store.saveDocument(again)
      expect(await store.document(again.id)).toEqual(again)
      expect(await store.paper(again.id)).toMatchObject({ title: null })
    })

    test("a document of no paper is refused", async () => {
      await expect(under().store.saveDocument(aDocument("of no paper"))).rejects.toThrow(/There is no paper [0-9a-f]{64}/)
    })
  })
}
