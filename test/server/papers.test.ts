import { stat } from "node:fs/promises"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { duplicates, inbox as inboxSchema, type Outcome, outcomes, papers as papersSchema } from "../../src/server/api.ts"
import { rangeOf } from "../../src/server/file.ts"
import { createApp } from "../../src/server/index.ts"
import { plainName } from "../../src/server/upload.ts"
import { lines, pdfOf } from "../pdf/made.ts"
import { idOf, openParts, PDF, type TestParts } from "./parts.ts"

const LIMIT = 100_000
let parts: TestParts
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  parts = await openParts({ bytes: LIMIT })
  app = createApp(parts)
})
afterAll(() => parts?.close())

const pdf = (tail: string) => Buffer.concat([PDF, Buffer.from(tail)])
async function send(files: readonly [name: string, content: Buffer | string][], collection?: string): Promise<Outcome[]> {
  const form = new FormData()
  for (const [name, content] of files) form.append("file", new Blob([new Uint8Array(Buffer.from(content))]), name)
  if (collection !== undefined) form.append("collection", collection)
  const answer = await app.request("/api/papers", { method: "POST", body: form })
  expect(answer.status).toBe(200)
  return outcomes.parse(await answer.json()).outcomes
}
/** Adds "<word>.pdf" and gives its id. */
async function sendOne(word: string): Promise<string> {
  const [outcome] = await send([[`${word}.pdf`, pdf(word)]])
  return outcome!.id!
}
/** A form made by hand, for what no browser would send. */
const raw = (body: string, type = "multipart/form-data; boundary=x") =>
  app.request("/api/papers", { method: "POST", headers: { "content-type": type }, body })

describe("adding papers", () => {
  test("each file has its own outcome, in order", async () => {
    const sent = await send([
      ["a.pdf", pdf("a")],
      ["empty.pdf", ""],
      ["again.pdf", pdf("a")],
    ])
    expect(sent).toEqual([
      { name: "a.pdf", id: idOf(pdf("a")), outcome: "added", reason: null },
      { name: "empty.pdf", id: null, outcome: "failed", reason: "empty.pdf is empty; download it again." },
      { name: "again.pdf", id: idOf(pdf("a")), outcome: "duplicate", reason: null },
    ])
  })

  test("a paper keeps its name, its size and its collection, and each drop of it", async () => {
    await send([["b.pdf", pdf("b")]], "energy/2024")
    const [paper] = papersSchema.parse(await (await app.request("/api/papers?collection=energy/2024")).json()).papers
    expect(paper).toMatchObject({ name: "b.pdf", bytes: pdf("b").length, collection: "energy/2024", state: "waiting", claims: 0 })
    const { drops } = await (await app.request(`/api/papers/${paper!.id}`)).json()
    expect(drops).toMatchObject([{ name: "b.pdf", outcome: "added" }])
  })

  test("the inbox begins with papers and a count of all", async () => {
    const first = inboxSchema.parse(await (await app.request("/api/inbox")).json())
    const { papers } = papersSchema.parse(await (await app.request("/api/papers")).json())
    expect(first.papers).toEqual(papers)
    expect(first.tallies).toContainEqual({ collection: "energy/2024", state: "waiting", papers: 1, claims: 0 })
    expect(first.tallies.reduce((sum, tally) => sum + tally.papers, 0)).toBe(papers.length)
  })

  test("files that came again are told, the newest first, until their paper goes", async () => {
    const first = await sendOne("c")
    await send([["c once more.pdf", pdf("c")]], "energy")
    await send([["c a third time.pdf", pdf("c")]])
    const told = async () => duplicates.parse(await (await app.request("/api/duplicates")).json()).duplicates
    const [third, second] = await told()
    expect([third, second]).toMatchObject([
      { paper: first, name: "c a third time.pdf", collection: "" },
      { paper: first, name: "c once more.pdf", collection: "energy" },
    ])
    expect(third!.number).toBeGreaterThan(second!.number)
    await app.request(`/api/papers/${first}`, { method: "DELETE" })
    expect((await told()).filter(({ paper }) => paper === first)).toEqual([])
  })

  test("the sample papers come in a collection of their own, and are not moved from where they are", async () => {
    for (const outcome of ["added", "duplicate"]) {
      const answer = await app.request("/api/papers/samples", { method: "POST" })
      const taken = outcomes.parse(await answer.json()).outcomes
      expect(new Set(taken.map((each) => each.outcome))).toEqual(new Set([outcome]))
      expect(taken.map(({ name }) => name)).toContain("narrow-gate-2022.pdf")
    }
    const { papers } = papersSchema.parse(await (await app.request("/api/papers?collection=sample papers")).json())
    expect(papers.length).toBeGreaterThan(5)
    for (const { path } of await parts.samples()) expect((await stat(path)).size).toBeGreaterThan(1000)
  })

  test("one of exactly the limit is taken, one byte more is not, and the others go on", async () => {
    const [full, over, small] = await send([
      ["full.pdf", Buffer.alloc(LIMIT, "%")],
      ["over.pdf", Buffer.alloc(LIMIT + 1, "%")],
      ["small.pdf", pdf("small")],
    ])
    expect(full!.outcome).toBe("added")
    expect(over).toEqual({
      name: "over.pdf",
      id: null,
      outcome: "failed",
      reason: "over.pdf has more than the 0.1 MB that are allowed; raise ASSAY_MAX_MB or split it.",
    })
    expect(small!.outcome).toBe("added")
  })

  test("a fault of the program is told without its insides, and warned of", async () => {
    const [outcome] = await send([["explodes.pdf", pdf("!")]])
    expect(outcome).toMatchObject({ outcome: "failed", reason: expect.not.stringContaining("secret") })
    expect(parts.warnings.at(-1)).toContain("secret insides")
  })

  test.each([
    ["../../../etc/cron.d/evil.pdf", "evil.pdf"],
    ["..\\..\\evil2.pdf", "evil2.pdf"],
    ["/etc/passwd", "passwd"],
    ["..", "paper.pdf"],
    ["<img src=x onerror=alert(1)>.pdf", "<img src=x onerror=alert(1)>.pdf"],
    ["Rohstoffe für Europa – 稀土.pdf", "Rohstoffe für Europa – 稀土.pdf"],
  ])("the name %j is only a name", async (given, kept) => {
    const content = pdf(given)
    const body = `--x\r\ncontent-disposition: form-data; name="file"; filename="${given}"\r\n\r\n${content}\r\n--x--\r\n`
    const [outcome] = outcomes.parse(await (await raw(body)).json()).outcomes
    expect(outcome).toMatchObject({ name: kept, id: idOf(content), outcome: "added" })
  })

  test.each([
    ["x\u0000y\u202Efdp.pdf", "xyfdp.pdf"],
    [undefined, "paper.pdf"],
    ["", "paper.pdf"],
    [`${"long".repeat(100)}.pdf`, `${"long".repeat(49)}.pdf`],
  ])("%j is called %j", (given, kept) => {
    expect(plainName(given)).toBe(kept)
  })

  test.each([
    ["no form at all", () => raw("{}", "application/json"), 415],
    ["no boundary", () => raw("x", "multipart/form-data; charset=utf-8"), 400],
    ["a form without a file", () => raw('--x\r\ncontent-disposition: form-data; name="collection"\r\n\r\na\r\n--x--\r\n'), 400],
    ["a form that breaks off", () => raw('--x\r\ncontent-disposition: form-data; name="file"; filename="cut.pdf"\r\n\r\n%PDF'), 400],
    [
      "a file in another field",
      () => raw('--x\r\ncontent-disposition: form-data; name="other"; filename="o.pdf"\r\n\r\n%PDF\r\n--x--\r\n'),
      400,
    ],
  ])("%s is refused in a sentence", async (_, ask, status) => {
    const before = (await parts.store.papers()).length
    const answer = await ask()
    expect(answer.status).toBe(status)
    expect((await answer.json()).error).toMatch(/\.$/)
    expect(await parts.store.papers()).toHaveLength(before)
  })

  test("nothing is left behind", async () => {
    expect(await parts.leftovers()).toEqual([])
  })
})

describe("a paper's file", () => {
  const content = pdf("0123456789")
  const id = idOf(content)
  beforeAll(() => send([["it's a (test) ü.pdf", content]]))

  test("comes as a PDF and as nothing else", async () => {
    const answer = await app.request(`/api/papers/${id}/file`)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(content)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-length": String(content.length),
      "x-content-type-options": "nosniff",
      "content-disposition": "inline; filename*=UTF-8''it%27s%20a%20%28test%29%20%C3%BC.pdf",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "accept-ranges": "bytes",
    })
  })

  test("comes in parts", async () => {
    const answer = await app.request(`/api/papers/${id}/file`, { headers: { range: "bytes=-10" } })
    expect([answer.status, await answer.text()]).toEqual([206, "0123456789"])
    expect(answer.headers.get("content-range")).toBe(`bytes ${content.length - 10}-${content.length - 1}/${content.length}`)
    const beyond = await app.request(`/api/papers/${id}/file`, { headers: { range: "bytes=9999-" } })
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${content.length}`])
  })

  test("is not sent for a HEAD", async () => {
    const answer = await app.request(`/api/papers/${id}/file`, { method: "HEAD" })
    expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([200, String(content.length), ""])
  })

  test("of a paper that is cut short comes whole, with the end that a viewer needs", async () => {
    const whole = Buffer.from(pdfOf([{ ink: lines(72, 90, ["Ore is mined."]) }]))
    const cut = whole.subarray(0, whole.indexOf("xref\n"))
    const [outcome] = await send([["cut.pdf", cut]])
    const where = `/api/papers/${outcome!.id}/file`
    const answer = await app.request(where, { headers: { range: "bytes=0-9" } })
    const sent = Buffer.from(await answer.arrayBuffer())
    expect([answer.status, answer.headers.get("accept-ranges")]).toEqual([200, null])
    expect(sent.subarray(0, cut.length)).toEqual(cut)
    expect(sent.toString("latin1")).toMatch(/startxref\n\d+\n%%EOF\n$/)
    const head = await app.request(where, { method: "HEAD" })
    expect([answer.headers.get("content-length"), head.headers.get("content-length")]).toEqual([String(sent.length), String(sent.length)])
  })

  test.each([
    ["bytes=0-3", { start: 0, end: 3 }],
    ["bytes=5-", { start: 5, end: 9 }],
    ["bytes=-4", { start: 6, end: 9 }],
    ["bytes=-40", { start: 0, end: 9 }],
    ["bytes=8-100", { start: 8, end: 9 }],
    ["bytes=10-", "none"],
    ["bytes=-0", "none"],
    ["bytes=4-2", null],
    ["bytes=0-1,3-4", null],
    ["bytes=-", null],
    ["lines=1-2", null],
    [undefined, null],
  ] as const)("range %s of ten bytes", (header, part) => {
    expect(rangeOf(header, 10)).toEqual(part)
  })

  test.each(["..%2f..%2fdecisions.jsonl", "nothing", "0".repeat(64), `${"0".repeat(64)}/../../x`])("%s is no paper", async (name) => {
    const answer = await app.request(`/api/papers/${name}/file`)
    expect(answer.status).toBe(404)
    expect((await answer.json()).error).toMatch(/\.$/)
  })

  test("that is gone from the library is said to be", async () => {
    const gone = await sendOne("gone")
    await (parts.library as unknown as { remove(id: string): Promise<void> }).remove(gone)
    const answer = await app.request(`/api/papers/${gone}/file`)
    expect(answer.status).toBe(404)
    expect((await answer.json()).error).toContain("add the paper again")
  })
})

describe("reading again", () => {
  test("a paper that failed waits once more, and has a job", async () => {
    const id = await sendOne("locked")
    await parts.store.changePaper(id, { state: "failed", reason: "locked.pdf needs a password." })
    const answer = await app.request(`/api/papers/${id}/retry`, { method: "POST" })
    expect(await answer.json()).toMatchObject({ id, state: "waiting", reason: null, progress: 0 })
    expect((await parts.queue.counts()).waiting).toBe(1)
  })

  test("one that did not fail has nothing to try again", async () => {
    const id = await sendOne("fine")
    const answer = await app.request(`/api/papers/${id}/retry`, { method: "POST" })
    expect(answer.status).toBe(409)
    expect((await answer.json()).error).toBe("fine.pdf has not failed (it is waiting), so there is nothing to try again.")
  })

  test("states filter, and one that is none is refused", async () => {
    const answer = await app.request("/api/papers?state=failed,done")
    expect((await answer.json()).papers).toEqual([])
    expect((await app.request("/api/papers?state=lost")).status).toBe(400)
  })
})
