import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { readDecisions } from "../../src/library/index.ts"
import type { Claim, Document } from "../../src/model.ts"
import { keptReview, overview, pageWords, paperWithDrops, retried, reviews as reviewsSchema, shownClaim } from "../../src/server/api.ts"
import { createApp } from "../../src/server/index.ts"
import { openParts, type TestParts } from "./parts.ts"

let parts: TestParts
let app: ReturnType<typeof createApp>
const SAID = "China mines 70 % of the world's cobalt and 90 % of gallium"
beforeAll(async () => {
  parts = await openParts()
  app = createApp(parts)
})
afterAll(() => parts?.close())

const send = async (method: string, path: string, body?: unknown) => {
  const json = body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }
  const answer = await app.request(path, { method, ...json })
  return { status: answer.status, body: await answer.json() }
}
const paperOf = async (id: string) => paperWithDrops.parse((await send("GET", `/api/papers/${id}`)).body)
const review = async (id: string, body: object) => send("POST", `/api/claims/${id}/reviews`, body)
const listed = async (query: string) => reviewsSchema.parse((await send("GET", `/api/reviews?${query}`)).body)
/** A paper with claims of these years; the sentence is the same for all. */
async function aPaper(name: string, ...years: number[]): Promise<{ document: Document; claims: Claim[] }> {
  const document = await parts.addPaper(`${name}.pdf`, `${SAID} (${name})`, 2023)
  return { document, claims: await parts.addClaims(document, ...years.map((year) => ({ period: { from: year, to: year } }))) }
}

describe("reviews", () => {
  test("taking back gives the review that holds again, or none", async () => {
    const { claims } = await aPaper("undo", 2020)
    const id = claims[0]!.id
    expect((await review(id, { verdict: "withdrawn" })).status).toBe(409)
    await review(id, { verdict: "accepted" })
    expect((await review(id, { verdict: "withdrawn", reviewer: "bo" })).body.error).toMatch(
      /^bo has said nothing about claim .* taken back\.$/,
    )
    await review(id, { verdict: "rejected" })
    const undone = keptReview.parse((await review(id, { verdict: "withdrawn" })).body)
    expect([undone.verdict, undone.standing?.verdict]).toEqual(["withdrawn", "accepted"])
    expect(keptReview.parse((await review(id, { verdict: "withdrawn" })).body).standing).toBeNull()
    expect((await send("GET", `/api/claims/${id}`)).body.review).toBeNull()
    expect((await send("GET", `/api/claims?paper=${claims[0]!.document}&review=unreviewed`)).body.total).toBe(1)
  })

  test("of many claims at once, all are kept or none", async () => {
    const { claims } = await aPaper("bulk", 2020, 2021, 2022)
    const ids = claims.map(({ id }) => id)
    const decided = async () => (await readDecisions(parts.folder)).decisions.length
    const before = await decided()
    expect((await send("POST", "/api/reviews", { claims: [...ids, "nothing"], verdict: "accepted" })).status).toBe(404)
    expect((await send("POST", "/api/reviews", { claims: [], verdict: "accepted" })).status).toBe(400)
    expect((await send("POST", "/api/reviews", { claims: ids, verdict: "corrected" })).status).toBe(400)
    expect(await decided()).toBe(before)
    const { body } = await send("POST", "/api/reviews", { claims: ids, verdict: "accepted", note: "all the same" })
    expect(body.reviews.map(({ claim, standing }: { claim: string; standing: { verdict: string } }) => [claim, standing.verdict])).toEqual(
      ids.map((id) => [id, "accepted"]),
    )
    expect(await decided()).toBe(before + 3)
    expect((await send("GET", `/api/claims?paper=${claims[0]!.document}&review=accepted`)).body.total).toBe(3)
    await send("POST", "/api/reviews", { claims: ids, verdict: "withdrawn" })
    expect((await send("GET", `/api/claims?paper=${claims[0]!.document}&review=unreviewed`)).body.total).toBe(3)
  })

  test("are listed, the newest first, in words before and after", async () => {
    const { document, claims } = await aPaper("listed", 2020, 2021)
    await review(claims[0]!.id, { verdict: "corrected", correction: { origin: ["CD"] }, note: "it is Congo", reviewer: "bo" })
    await review(claims[1]!.id, { verdict: "accepted" })
    const { reviews, total } = await listed(`paper=${document.id}`)
    expect(total).toBe(2)
    expect(reviews).toMatchObject([
      { verdict: "accepted", words: "China mined 70 % of the world's cobalt in 2021", before: null, reviewer: "ada", stands: true },
      {
        verdict: "corrected",
        words: "DR Congo mined 70 % of the world's cobalt in 2020",
        before: "China mined 70 % of the world's cobalt in 2020",
        reviewer: "bo",
        note: "it is Congo",
        page: 1,
        paper: { id: document.id, name: "listed.pdf", removed: false },
      },
    ])
    expect((await listed(`paper=${document.id}&reviewer=bo`)).total).toBe(1)
    expect((await listed(`paper=${document.id}&verdict=accepted,rejected&limit=1`)).reviews).toHaveLength(1)
    expect((await send("GET", "/api/reviews?verdict=maybe")).status).toBe(400)
  })

  test("are written down with the claim as it was read", async () => {
    const { claims } = await aPaper("about", 2019)
    await review(claims[0]!.id, { verdict: "corrected", correction: { origin: ["CD"] } })
    const last = (await readDecisions(parts.folder)).decisions.at(-1)
    expect(last).toMatchObject({ verdict: "corrected", about: claims[0] })
  })
})

describe("the queue", () => {
  test("by uncertainty, by conflict, by how sure, by topic", async () => {
    const one = await parts.addPaper("queue-1.pdf", "Of tellurium", 2023)
    const two = await parts.addPaper("queue-2.pdf", "Of tellurium and germanium", 2023)
    const tellurium = { materials: ["tellurium"] }
    await parts.addClaims(one, { ...tellurium, confidence: 0.9 }, { materials: ["germanium"], confidence: 0.2 })
    await parts.addClaims(two, { ...tellurium, value: { low: 10, high: 10, comparator: "=", unit: "percent" }, confidence: 0.5 })
    const order = async (query: string) => {
      const { body } = await send("GET", `/api/claims?paper=${one.id},${two.id}&facets=false&${query}`)
      expect(body.facets.materials).toEqual([])
      return body.claims.map(({ materials, confidence }: Claim) => `${materials} ${confidence}`)
    }
    expect(await order("sort=uncertainty")).toEqual(["germanium 0.2", "tellurium 0.5", "tellurium 0.9"])
    expect(await order("sort=conflict")).toEqual(["tellurium 0.9", "tellurium 0.5", "germanium 0.2"])
    expect(await order("confidenceFrom=0.3&confidenceTo=0.9")).toEqual(["tellurium 0.5"])
    expect(await order("confidenceFrom=0.5&confidenceTo=1")).toHaveLength(2)
    const { body } = await send("GET", `/api/claims?paper=${one.id},${two.id}&confidenceFrom=0.9`)
    expect(body.facets.confidences.map(({ id, count }: { id: string; count: number }) => `${id}: ${count}`)).toEqual([
      "2: 1",
      "5: 1",
      "9: 1",
    ])
    expect(await order("topic=germanium.extraction.level.CN.-")).toEqual(["germanium 0.2"])
    expect((await send("GET", "/api/claims?confidenceFrom=2")).body.error).toBe("confidenceFrom: must be a number from 0 to 1.")
  })

  test("topics with conflicts alone, and a page of them", async () => {
    const { body } = await send("GET", "/api/topics?conflicts=true")
    expect(body.topics.map(({ key }: { key: string }) => key)).toEqual(["tellurium.extraction.level.CN.-"])
    const page = (await send("GET", "/api/topics?limit=1&offset=1")).body
    const all = (await send("GET", "/api/topics")).body
    expect([page.topics, page.total]).toEqual([all.topics.slice(1, 2), all.topics.length])
    expect((await send("GET", "/api/topics?papers=3&material=tellurium")).body.topics).toEqual([])
    // What papers conflict on comes first, and how much of either there is stands beside each page.
    expect(all.topics[0].key).toBe("tellurium.extraction.level.CN.-")
    expect([page.shared, page.conflicting]).toEqual([all.topics.filter(({ papers }: { papers: number }) => papers > 1).length, 1])
  })

  test("the matrix of a measure: lowest and highest share by material and country, and the topic behind", async () => {
    const { body } = await send("GET", "/api/matrix?measure=extraction&material=tellurium,germanium")
    expect(body).toMatchObject({ areas: ["CN"], left: 0 })
    expect(body.cells).toContainEqual(
      expect.objectContaining({
        material: "tellurium",
        area: "CN",
        low: 10,
        claims: 2,
        conflicts: 1,
        topic: "tellurium.extraction.level.CN.-",
      }),
    )
    expect((await send("GET", "/api/matrix?measure=stocks&material=tellurium")).body).toEqual({
      materials: [],
      areas: [],
      left: 0,
      cells: [],
    })
  })
})

describe("a claim that a person adds", () => {
  const slots = {
    materials: ["gallium"],
    origin: ["CN"],
    measure: "extraction",
    value: { low: 90, high: 90, comparator: "=", unit: "percent" },
  }
  test("from words of the page, is accepted, stays when the paper is read again, and goes when it is taken back", async () => {
    const { document } = await aPaper("selected", 2020)
    const { words, text } = pageWords.parse((await send("GET", `/api/papers/${document.id}/words?page=1`)).body)
    const of = (word: string) => words.find(({ start, end }) => text.slice(start, end) === word)!
    const span = { start: of("90").start, end: of("gallium").end }
    const { status, body } = await send("POST", `/api/papers/${document.id}/claims`, {
      page: 1,
      span,
      ...slots,
      note: "missed",
      reviewer: "bo",
    })
    expect(status).toBe(200)
    const claim = shownClaim.parse(body)
    expect(claim).toMatchObject({
      quote: "90 % of gallium",
      words: "China mines 90 % of the world's gallium",
      rule: "person",
      document: document.id,
      review: { verdict: "accepted", reviewer: "bo", note: "missed" },
      boxes: [{ page: 1, x: span.start * 10, y: 100, height: 12 }],
    })
    expect((await send("POST", `/api/papers/${document.id}/claims`, { page: 1, span, ...slots })).status).toBe(409)
    await parts.store.saveReading(document.id, { mentions: [], claims: [] })
    expect((await send("GET", `/api/claims?paper=${document.id}`)).body.claims).toMatchObject([{ id: claim.id, goneAt: null }])
    expect(keptReview.parse((await review(claim.id, { verdict: "withdrawn", reviewer: "bo" })).body).standing).toBeNull()
    expect((await send("GET", `/api/claims/${claim.id}`)).status).toBe(404)
    // Whoever took it back may think better of it.
    const again = await send("POST", `/api/papers/${document.id}/claims`, { page: 1, span, ...slots, reviewer: "bo" })
    expect([again.status, again.body.id, again.body.review?.verdict]).toEqual([200, claim.id, "accepted"])
    await review(claim.id, { verdict: "withdrawn", reviewer: "bo" })
    expect((await send("GET", `/api/claims?paper=${document.id}`)).body.claims).toEqual([])
  })

  test.each([
    ["beyond the page", { page: 1, span: { start: 0, end: 9999 } }, 400, /within page 1/],
    ["the wrong way round", { page: 1, span: { start: 9, end: 3 } }, 400, /within page 1/],
    ["of no words", { page: 1, span: { start: 5, end: 6 } }, 400, /no words/],
    ["on a page that is not there", { page: 7, span: { start: 0, end: 5 } }, 404, /no page 7/],
    ["without a measure", { page: 1, span: { start: 0, end: 5 }, measure: undefined }, 400, /measure/],
  ])("%s is refused", async (_, given, status, sentence) => {
    const { document } = await aPaper(`refused`, 2020)
    const answer = await send("POST", `/api/papers/${document.id}/claims`, { ...slots, ...given })
    expect([answer.status, answer.body.error]).toEqual([status, expect.stringMatching(sentence)])
  })
})

describe("a paper", () => {
  test("is what a person says it is, also after it is read again", async () => {
    const { document } = await aPaper("edited", 2020)
    const { status, body } = await send("PATCH", `/api/papers/${document.id}`, { title: " A better title ", published: 2019 })
    expect([status, body.title, body.published, body.edited]).toEqual([
      200,
      "A better title",
      2019,
      { title: "A better title", published: 2019 },
    ])
    await parts.store.saveDocument(document)
    expect(await paperOf(document.id)).toMatchObject({ title: "A better title", published: 2019, publisher: null })
    expect((await readDecisions(parts.folder)).decisions.at(-1)).toMatchObject({ decided: "edit", paper: document.id, reviewer: "ada" })
    for (const wrong of [{}, { reviewer: "bo" }, { title: "" }, { published: 20 }, { name: "x.pdf" }])
      expect((await send("PATCH", `/api/papers/${document.id}`, wrong)).status).toBe(400)
  })

  test("read again waits, and then tells what changed", async () => {
    const { document, claims } = await aPaper("reread", 2018, 2019)
    expect((await paperOf(document.id)).changes).toBeNull()
    await review(claims[0]!.id, { verdict: "accepted" })
    const { body } = await send("POST", `/api/papers/${document.id}/read-again`)
    expect(body.state).toBe("waiting")
    expect(await parts.queue.live()).toContain(document.id)
    expect((await send("POST", `/api/papers/${document.id}/read-again`)).status).toBe(409)
    const successor = { ...claims[0]!, id: "successor", measure: "processing" as const }
    await parts.store.saveReading(document.id, { mentions: [], claims: [successor] })
    const words = (year: number) => `China mined 70 % of the world's cobalt in ${year}`
    expect((await paperOf(document.id)).changes).toEqual({
      at: expect.any(String),
      added: [],
      removed: [{ id: claims[1]!.id, page: 1, quote: claims[1]!.quote, words: words(2019), reviewed: false }],
      changed: [{ before: claims[0]!.id, beforeWords: words(2018), after: "successor", slots: ["measure"], reviewed: true }],
      unchanged: 0,
    })
    expect((await send("GET", `/api/claims/${claims[0]!.id}`)).body).toMatchObject({
      review: { verdict: "accepted" },
      since: { fate: "changed", successor: "successor", slots: ["measure"] },
    })
    expect((await send("GET", "/api/claims/successor")).body).toMatchObject({ replaces: claims[0]!.id, review: null })
  })

  test("removed: its file is in the bin, its claims are gone, its reviews stay", async () => {
    const { document, claims } = await aPaper("../re:moved", 2020)
    await review(claims[0]!.id, { verdict: "accepted" })
    const bytes = await parts.library.withFile(document.id, (path) => readFile(path))
    const { status, body } = await send("DELETE", `/api/papers/${document.id}`)
    expect(status).toBe(200)
    expect(await readdir(parts.bin)).toEqual([body.bin.slice(parts.bin.length + 1)])
    expect(await readFile(join(body.bin))).toEqual(bytes)
    expect((await send("GET", `/api/papers/${document.id}`)).status).toBe(404)
    expect((await send("GET", `/api/papers/${document.id}/file`)).status).toBe(404)
    expect((await send("GET", `/api/claims/${claims[0]!.id}`)).status).toBe(404)
    expect((await listed(`paper=${document.id}`)).reviews).toMatchObject([
      { words: "China mined 70 % of the world's cobalt in 2020", paper: { name: "../re:moved.pdf", removed: true } },
    ])
    expect((await send("DELETE", `/api/papers/${document.id}`)).status).toBe(404)
  })

  test("failed ones are read again: those named, or all", async () => {
    const ids = []
    for (const name of ["fails-1", "fails-2", "fails-3"]) {
      const { document } = await aPaper(name, 2020)
      await parts.store.changePaper(document.id, { state: "failed", reason: "a full disk" })
      ids.push(document.id)
    }
    const { document: fine } = await aPaper("fine", 2020)
    const { document: locked } = await aPaper("locked", 2020)
    await parts.store.changePaper(locked.id, { state: "failed", reason: "it needs a password", fault: "locked" })
    const named = retried.parse((await send("POST", "/api/papers/retry", { ids: [ids[0], fine.id, locked.id, "nothing"] })).body)
    expect(named.papers).toMatchObject([{ id: ids[0], state: "waiting", reason: null }])
    expect(named.left).toEqual([fine.id, locked.id, "nothing"])
    const all = retried.parse((await send("POST", "/api/papers/retry", { failed: true })).body)
    expect(all.papers.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort())
    expect(all.left).toEqual([locked.id])
    const alone = await send("POST", `/api/papers/${locked.id}/retry`)
    expect([alone.status, alone.body.error]).toEqual([409, "locked.pdf is locked and would fail as before; open it with its password."])
    expect([...(await parts.queue.live())]).toEqual(expect.arrayContaining(ids))
    expect(await parts.queue.live()).not.toContain(locked.id)
    for (const wrong of [{}, { ids: [], failed: true }, { failed: false }])
      expect((await send("POST", "/api/papers/retry", wrong)).status).toBe(400)
  })
})

test("the overview counts what the library holds", async () => {
  const { body } = await send("GET", "/api/overview")
  const whole = overview.parse(body)
  const { body: all } = await send("GET", "/api/claims?limit=1000")
  expect(whole.claims).toBe(all.total)
  expect(whole.materials).toEqual(all.facets.materials)
  expect(whole.reviews).toEqual(all.facets.reviews)
  expect(whole.years.map(({ year }) => year)).toEqual([...new Set(all.claims.map(({ period }: Claim) => period?.from))].sort())
  expect(whole.years.reduce((sum, { count }) => sum + count, 0)).toBe(all.total)
  expect(whole.conflicts.map(({ key }) => key)).toContain("tellurium.extraction.level.CN.-")
  expect(whole.topics.conflicting).toBe(whole.conflicts.length)
  expect(whole.papers.done).toBeGreaterThan(3)
})
