import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Document, Mention } from "../../src/model.ts"
import { mentionsHere, namedAnswer } from "../../src/server/api.ts"
import { createApp } from "../../src/server/index.ts"
import { openParts, type TestParts } from "./parts.ts"

const TEXT = "The DRC and Congolese cobalt: 70 % of <b>cobalt</b> in 2022"
let parts: TestParts
let app: ReturnType<typeof createApp>
let paper: Document

beforeAll(async () => {
  parts = await openParts()
  app = createApp(parts)
  paper = await parts.addPaper("named.pdf", TEXT)
  const at = (words: string, from = 0) => {
    const start = TEXT.indexOf(words, from)
    return { span: { start, end: start + words.length }, page: 1 }
  }
  const mentions: readonly Mention[] = [
    { kind: "area", id: "CD", form: "noun", ...at("DRC") },
    { kind: "area", id: "CD", form: "adjective", ...at("Congolese") },
    { kind: "material", id: "cobalt", ...at("cobalt") },
    { kind: "quantity", value: { low: 70, high: 70, comparator: "=", unit: "percent" }, ...at("70 %") },
    { kind: "material", id: "cobalt", ...at("cobalt", 30) },
    { kind: "year", value: { from: 2022, to: 2022 }, ...at("2022") },
    { kind: "measure", id: "extraction", form: "noun", ...at("of"), page: 2 },
  ]
  await parts.store.saveReading(paper.id, { mentions, claims: [] })
})
afterAll(() => parts?.close())

const ask = async (path: string) => {
  const answer = await app.request(path)
  return { status: answer.status, body: await answer.json() }
}

describe("what a paper names", () => {
  test("is counted by what it is, not by how it is called, kind after kind", async () => {
    const { body } = await ask(`/api/papers/${paper.id}/mentions`)
    expect(namedAnswer.parse(body).named).toEqual([
      { kind: "material", key: "cobalt", name: "cobalt", count: 2, pages: [1] },
      { kind: "area", key: "CD", name: "DR Congo", count: 2, pages: [1] },
      { kind: "measure", key: "extraction", name: "extraction", count: 1, pages: [2] },
      { kind: "quantity", key: "70 %", name: "70 %", count: 1, pages: [1] },
      { kind: "year", key: "2022", name: "2022", count: 1, pages: [1] },
    ])
  })

  test("on a page, with its words as text and their places", async () => {
    const { body } = await ask(`/api/papers/${paper.id}/mentions/1`)
    const { page, mentions } = mentionsHere.parse(body)
    expect(page).toBe(1)
    expect(mentions.map(({ key, quote }) => `${key}: ${quote}`)).toEqual([
      "CD: DRC",
      "CD: Congolese",
      "cobalt: cobalt",
      "70 %: 70 %",
      "cobalt: cobalt",
      "2022: 2022",
    ])
    expect(mentions[0]!.boxes).toEqual([{ page: 1, x: 40, y: 100, width: 30, height: 12 }])
    expect((await ask(`/api/papers/${paper.id}/mentions/7`)).body.mentions).toEqual([])
  })

  test("of a paper that is not there, and of no page", async () => {
    expect((await ask(`/api/papers/${"0".repeat(64)}/mentions`)).status).toBe(404)
    expect((await ask(`/api/papers/${paper.id}/mentions/zero`)).body.error).toBe("page: must be the number of a page.")
  })
})
