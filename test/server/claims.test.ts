import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Claim } from "../../src/model.ts"
import { claims as claimsSchema, nearAnswer, shownClaim, topicInFull, topics as topicsSchema } from "../../src/server/api.ts"
import { createApp } from "../../src/server/index.ts"
import { decisionsIn, openParts, type TestParts } from "./parts.ts"

let parts: TestParts
let app: ReturnType<typeof createApp>
let made: Claim[] = []
const HOSTILE = '<script>alert("1")</script> China undoubtedly mines it'

beforeAll(async () => {
  parts = await openParts()
  app = createApp(parts)
  const first = await parts.addPaper("first.pdf", "China mines 70 % of the world's cobalt", 2023)
  const reasons: Claim["reasons"] = [
    { slot: "origin", span: { start: 0, end: 5 }, why: "the subject" },
    { slot: "value", span: { start: 12, end: 16 }, why: "the figure" },
    { slot: "period", span: null, why: "from the heading" },
  ]
  made = await parts.addClaims(
    first,
    { reasons },
    { materials: ["neodymium"], measure: "processing", value: { low: 90, high: 90, comparator: "more than", unit: "percent" } },
    {
      origin: ["TR"],
      destination: ["EU"],
      materials: ["borates"],
      measure: "imports",
      value: { low: 98, high: 98, comparator: "=", unit: "percent" },
      period: null,
    },
  )
  await parts.addClaims(
    await parts.addPaper("second.pdf", HOSTILE, 2024),
    { value: { low: 85, high: 85, comparator: "=", unit: "percent" } },
    {
      materials: ["gallium"],
      kind: "change",
      measure: "price",
      origin: [],
      value: { low: -23, high: -23, comparator: "=", unit: "percent" },
    },
  )
})
afterAll(() => parts?.close())

const ask = async (path: string) => {
  const answer = await app.request(path)
  return { status: answer.status, body: await answer.json() }
}
const sentences = async (query: string) => {
  const { body } = await ask(`/api/claims?${query}`)
  return claimsSchema.parse(body).claims.map(({ words }) => words)
}
const review = (id: string, body: unknown, headers: Record<string, string> = { "content-type": "application/json" }) =>
  app.request(`/api/claims/${id}/reviews`, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) })

describe("searching claims", () => {
  test("all of them, in words, with their total and facets", async () => {
    const { status, body } = await ask("/api/claims")
    expect(status).toBe(200)
    const { total, facets } = claimsSchema.parse(body)
    expect(total).toBe(5)
    expect(facets.materials).toContainEqual({ id: "cobalt", count: 2 })
  })

  test("with the facet that is all of them, raw materials, after those that name a material", async () => {
    const { claims } = claimsSchema.parse((await ask("/api/claims?measure=price")).body)
    await review(claims[0]!.id, { verdict: "corrected", correction: { materials: ["raw-materials"] } })
    const { facets } = claimsSchema.parse((await ask("/api/claims")).body)
    expect(facets.materials.at(-1)).toEqual({ id: "raw-materials", count: 5 })
    expect(facets.materials[0]).toEqual({ id: "cobalt", count: 2 })
    await review(claims[0]!.id, { verdict: "withdrawn" })
  })

  test.each([
    ["material=cobalt", ["China mined 70 % of the world's cobalt in 2022", "China mined 85 % of the world's cobalt in 2022"]],
    ["material=rare-earths", ["China processed more than 90 % of the world's neodymium in 2022"]],
    ["material=Rare%20Earths", ["China processed more than 90 % of the world's neodymium in 2022"]],
    ["material=critical-raw-materials,gallium&kind=change", ["The price of gallium fell by 23 % in 2022"]],
    ["area=Turkey", ["EU imports of borates: 98 % from Türkiye"]],
    ["origin=EU", []],
    ["destination=european%20union", ["EU imports of borates: 98 % from Türkiye"]],
    [
      "measure=processing,price",
      ["China processed more than 90 % of the world's neodymium in 2022", "The price of gallium fell by 23 % in 2022"],
    ],
    ["text=undoubtedly&material=cobalt", ["China mined 85 % of the world's cobalt in 2022"]],
    ["from=2023", []],
    ["sort=value&limit=1", ["The price of gallium fell by 23 % in 2022"]],
    ["sort=value&descending=true&limit=1", ["EU imports of borates: 98 % from Türkiye"]],
    ["sort=value&limit=2&offset=4", ["EU imports of borates: 98 % from Türkiye"]],
  ])("%s", async (query, expected) => {
    expect((await sentences(query)).toSorted()).toEqual([...expected].sort())
  })

  test.each([
    ["material=kobalt", /^There is no material called "kobalt"; did you mean cobalt/],
    ["material=qqqq", /^There is no material called "qqqq"; the files of corpus\/vocabulary/],
    ["area=Chinna", /^There is no country or region called "Chinna"; did you mean China/],
    ["measure=minning", /^measure: /],
    ["limit=5000", /^limit: at most 1000 claims/],
    ["from=-3", /^from: must be a whole number/],
    ["sort=colour", /^sort: /],
  ])("%s is refused in a sentence", async (query, sentence) => {
    const { status, body } = await ask(`/api/claims?${query}`)
    expect(status).toBe(400)
    expect(body.error).toMatch(sentence)
  })

  test("what is spelled much like a word is suggested, the likest first; never more than three of each", async () => {
    const { status, body } = await ask("/api/vocabulary/near?word=kobalt")
    expect(status).toBe(200)
    const { materials, areas } = nearAnswer.parse(body)
    expect(materials[0]).toMatchObject({ id: "cobalt", name: "cobalt" })
    expect(Math.max(materials.length, areas.length)).toBeLessThanOrEqual(3)
    expect((await ask("/api/vocabulary/near?word=Chinna")).body.areas[0]).toEqual({
      id: "CN",
      name: "China",
      like: expect.closeTo(0.96, 1),
    })
    expect((await ask("/api/vocabulary/near?word=qqqqqq")).body).toEqual({ materials: [], areas: [] })
    expect((await ask("/api/vocabulary/near?word=")).status).toBe(400)
  })

  test("HTML in a quote stays text", async () => {
    const answer = await app.request("/api/claims?text=undoubtedly&material=cobalt")
    expect(answer.headers.get("content-type")).toBe("application/json")
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
    expect(claimsSchema.parse(await answer.json()).claims[0]!.quote).toBe(HOSTILE)
  })
})

describe("one claim", () => {
  test("shows where each slot was read; a slot without words has no place", async () => {
    const { body } = await ask(`/api/claims/${made[0]!.id}`)
    expect(shownClaim.parse(body).highlights).toEqual([
      { slot: "origin", boxes: [{ page: 1, x: 0, y: 100, width: 50, height: 12 }] },
      { slot: "value", boxes: [{ page: 1, x: 120, y: 100, width: 40, height: 12 }] },
    ])
  })

  test("highlights can be left out of a list", async () => {
    const { body } = await ask("/api/claims?material=cobalt&highlights=false")
    expect(claimsSchema.parse(body).claims.flatMap(({ highlights }) => highlights)).toEqual([])
  })

  test("that is not there", async () => {
    expect(await ask("/api/claims/nothing")).toEqual({
      status: 404,
      body: { error: "There is no claim nothing; it may have gone when its paper was read again." },
    })
  })
})

describe("topics", () => {
  test("the claims of two papers are one topic, with a verdict", async () => {
    const { body } = await ask("/api/topics?material=cobalt")
    expect(topicsSchema.parse(body).topics).toEqual([
      {
        key: "cobalt.extraction.level.CN.-",
        topic: { materials: ["cobalt"], measure: "extraction", kind: "level", origin: ["CN"], destination: [] },
        words: "China's mining of cobalt",
        claims: 2,
        papers: 2,
        voices: 2,
        low: 70,
        high: 85,
        verdicts: { conflict: 1 },
      },
    ])
  })

  test("a topic in full: observations with highlights, pairs with the reason", async () => {
    const { body } = await ask("/api/topics/cobalt.extraction.level.CN.-")
    const topic = topicInFull.parse(body)
    expect(topic).toMatchObject({ words: "China's mining of cobalt", voices: 2, neighbours: [] })
    expect(topic.observations.map(({ paper }) => paper.name).sort()).toEqual(["first.pdf", "second.pdf"])
    expect(topic.pairs.map(({ verdict, why }) => [verdict, why])).toEqual([
      ["conflict", expect.stringMatching(/^(70|85) % against (70|85) % for 2022\.$/)],
    ])
  })

  test.each(["cobalt.extraction.level.CD.-", "nonsense", "a.b.c.d.e", "cobalt.extraction.level", "%2e%2e%2fetc"])(
    "%s is none",
    async (key) => {
      const { status, body } = await ask(`/api/topics/${key}`)
      expect(status).toBe(404)
      expect(body.error).toContain("/api/topics")
    },
  )
})

describe("reviews", () => {
  test("a decision is on the disk and in the claim", async () => {
    const answer = await review(made[1]!.id, { verdict: "accepted" })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ claim: made[1]!.id, verdict: "accepted", correction: null, note: null, reviewer: "ada" })
    expect(await decisionsIn(parts.folder)).toContain(`"claim":"${made[1]!.id}","verdict":"accepted"`)
    expect((await ask(`/api/claims/${made[1]!.id}`)).body.review.verdict).toBe("accepted")
  })

  test("a correction changes slots, sentence and search; its highlight goes, the id stays", async () => {
    const correction = { origin: ["CD"], period: { from: 2021, to: 2021 } }
    expect((await review(made[0]!.id, { verdict: "corrected", correction, reviewer: "bo", note: "it is Congo" })).status).toBe(200)
    const claim = shownClaim.parse((await ask(`/api/claims/${made[0]!.id}`)).body)
    expect(claim).toMatchObject({ id: made[0]!.id, origin: ["CD"], words: "DR Congo mined 70 % of the world's cobalt in 2021" })
    expect(claim.highlights.map(({ slot }) => slot)).toEqual(["value"])
    expect(await sentences("origin=DRC")).toEqual(["DR Congo mined 70 % of the world's cobalt in 2021"])
    const { body } = await ask("/api/topics?material=cobalt")
    expect(topicsSchema.parse(body).topics.map(({ key }) => key)).toEqual(["cobalt.extraction.level.CD.-", "cobalt.extraction.level.CN.-"])
  })

  test("what is rejected is said by no paper, and the last review holds", async () => {
    await review(made[2]!.id, { verdict: "rejected" })
    expect((await ask("/api/topics?material=borates")).body.topics).toEqual([])
    await review(made[2]!.id, { verdict: "accepted" })
    expect((await ask("/api/topics?material=borates")).body.topics).toHaveLength(1)
    expect((await parts.store.reviews({ claim: made[2]!.id })).map(({ verdict }) => verdict)).toEqual(["rejected", "accepted"])
  })

  test("a request that comes a second time is answered as the first, and kept once", async () => {
    const lines = async () => (await decisionsIn(parts.folder)).trim().split("\n").length
    const before = await lines()
    const sent = { verdict: "rejected", note: "wrong year", reviewer: "zed", request: "17-000001-k3" }
    const both = await Promise.all([review(made[1]!.id, sent), review(made[1]!.id, sent)])
    const again = await review(made[1]!.id, sent)
    const answers = await Promise.all([...both, again].map((answer) => answer.json()))
    expect(answers[0]).toMatchObject({ verdict: "rejected", standing: { verdict: "rejected", note: "wrong year" } })
    expect(answers).toEqual([answers[0], answers[0], answers[0]])
    expect(await lines()).toBe(before + 1)
    // Taken back once, however often that is sent; there would be nothing to take back a second time.
    const back = { verdict: "withdrawn", reviewer: "zed", request: "17-000002-k3" }
    for (const answer of [await review(made[1]!.id, back), await review(made[1]!.id, back)])
      expect(await answer.json()).toMatchObject({ verdict: "withdrawn", standing: { verdict: "accepted", reviewer: "ada" } })
    expect((await review(made[1]!.id, { verdict: "withdrawn", reviewer: "zed", request: "17-000003-k3" })).status).toBe(409)
    expect(await lines()).toBe(before + 2)
    expect((await review(made[1]!.id, { verdict: "accepted", request: "" })).status).toBe(400)
  })

  test.each([
    ["no JSON", "{", undefined, 400],
    ["a verdict that is none", { verdict: "maybe" }, undefined, 400],
    ["a correction without a slot", { verdict: "corrected", correction: {} }, undefined, 400],
    ["a correction of what is accepted", { verdict: "accepted", correction: { origin: ["CD"] } }, undefined, 400],
    ["a slot that does not fit", { verdict: "corrected", correction: { origin: ["nowhere"] } }, undefined, 400],
    ["another type of content", JSON.stringify({ verdict: "accepted" }), { "content-type": "text/plain" }, 400],
    ["too long", { verdict: "accepted", note: "x".repeat(200_000) }, undefined, 413],
  ])("%s is refused", async (_, body, headers, status) => {
    const before = await decisionsIn(parts.folder)
    const answer = await review(made[1]!.id, body, headers)
    expect(answer.status).toBe(status)
    expect((await answer.json()).error).toMatch(/\S.*\.$/)
    expect(await decisionsIn(parts.folder)).toBe(before)
  })

  test("of a claim that is not there", async () => {
    expect((await review("nothing", { verdict: "accepted" })).status).toBe(404)
  })
})

describe("export", () => {
  test("csv of what fits the filter", async () => {
    const answer = await app.request("/api/export/csv?measure=price")
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="claims.csv"')
    const lines = (await answer.text()).split("\r\n")
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain(",The price of gallium fell by 23 % in 2022,gallium,,,price,change,-23,-23,exactly,percent,2022,2022,")
  })

  test("jsonl of all, and of as many as asked", async () => {
    const all = (await (await app.request("/api/export/jsonl")).text()).trim().split("\n")
    expect(all.map((line) => JSON.parse(line).words)).toHaveLength(5)
    const two = (await (await app.request("/api/export/jsonl?limit=2&offset=1")).text()).trim().split("\n")
    expect(two).toEqual(all.slice(1, 3))
  })

  test("an unknown material is refused before anything is sent", async () => {
    const answer = await app.request("/api/export/csv?material=kobalt")
    expect(answer.status).toBe(400)
    expect((await answer.json()).error).toContain("cobalt")
  })

  test("a format that is none", async () => {
    expect((await app.request("/api/export/xls")).status).toBe(400)
  })
})
