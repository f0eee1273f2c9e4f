import { afterAll, beforeAll, expect, test } from "vitest"
import { counts as countsSchema, duplicate as duplicateSchema, paper as paperSchema } from "../../src/server/api.ts"
import { serve } from "../../src/server/index.ts"
import { noRefusals } from "../../src/server/refusals.ts"
import { idOf, openParts, PDF, type TestParts } from "./parts.ts"

const refusals = noRefusals()
let parts: TestParts
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  parts = await openParts()
  server = await serve({ ...parts, refusals }, { host: "127.0.0.1", port: 0 })
})
afterAll(async () => {
  await server?.close()
  await parts?.close()
})

interface News {
  readonly event: string
  readonly data: unknown
}

/** Listens to the stream, and gives the first event that fits. */
async function listen(): Promise<{
  until: (fits: (news: News) => boolean) => Promise<News>
  leave: () => void
  ended: () => Promise<boolean>
}> {
  const stop = new AbortController()
  const answer = await fetch(`${server.url}/api/events`, { signal: stop.signal })
  expect(answer.headers.get("content-type")).toMatch(/^text\/event-stream/)
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  const heard: News[] = []
  let text = ""
  const more = async () => {
    const { done, value } = await reader.read()
    if (done) return false
    const events = (text + value).split("\n\n")
    text = events.pop()!
    for (const one of events) {
      const event = /^event: (.*)$/m.exec(one)?.[1]
      if (event) heard.push({ event, data: JSON.parse(/^data: (.*)$/m.exec(one)![1]!) })
    }
    return true
  }
  return {
    async until(fits) {
      for (;;) {
        const at = heard.findIndex(fits)
        if (at >= 0) return heard.splice(0, at + 1).at(-1)!
        if (!(await more())) throw new Error("The stream ended.")
      }
    },
    leave: () => stop.abort(),
    ended: async () => {
      while (await more().catch(() => false));
      return true
    },
  }
}
const paperIs = (state: string) => (news: News) => news.event === "paper" && paperSchema.parse(news.data).state === state

test("a page hears of a paper that is added, that goes on, and that ends, and of the counts", async () => {
  const page = await listen()
  expect(countsSchema.parse((await page.until(({ event }) => event === "counts")).data)).toEqual({ papers: {}, unreviewed: 0, running: 0 })

  const body = new FormData()
  body.append("file", new Blob([new Uint8Array(PDF)]), "news.pdf")
  await fetch(`${server.url}/api/papers`, { method: "POST", body })
  expect((await page.until(paperIs("waiting"))).data).toMatchObject({ id: idOf(PDF), name: "news.pdf" })

  // written by another process, of which nobody tells
  await parts.store.changePaper(idOf(PDF), { state: "reading", progress: 0.5 })
  expect((await page.until(paperIs("reading"))).data).toMatchObject({ progress: 0.5 })
  await parts.store.changePaper(idOf(PDF), { state: "done", progress: 1 })
  await page.until(paperIs("done"))
  const counted = await page.until(({ event }) => event === "counts")
  expect(countsSchema.parse(counted.data).papers).toEqual({ done: 1 })
  page.leave()
})

test("a page that comes later hears what is in hand", async () => {
  await parts.store.changePaper(idOf(PDF), { state: "extracting", progress: 0.2 })
  const page = await listen()
  expect((await page.until(paperIs("extracting"))).data).toMatchObject({ id: idOf(PDF), progress: 0.2 })
  page.leave()
})

test("a review changes the counts for every page", async () => {
  const document = await parts.addPaper("claims.pdf", "China mines 70 % of the world's cobalt")
  const [claim] = await parts.addClaims(document, {})
  const pages = [await listen(), await listen()]
  const unreviewed = (count: number) => (news: News) => news.event === "counts" && countsSchema.parse(news.data).unreviewed === count
  for (const page of pages) await page.until(unreviewed(1))
  await fetch(`${server.url}/api/claims/${claim!.id}/reviews`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ verdict: "accepted" }),
  })
  for (const page of pages) await page.until(unreviewed(0))
  for (const page of pages) page.leave()
})

test("a paper that is renamed or taken away is told to every page", async () => {
  const document = await parts.addPaper("leaving.pdf", "China mines cobalt")
  const page = await listen()
  await page.until(({ event }) => event === "counts")
  const json = { "content-type": "application/json" }
  await fetch(`${server.url}/api/papers/${document.id}`, { method: "PATCH", headers: json, body: JSON.stringify({ title: "Renamed" }) })
  await page.until(({ event, data }) => event === "paper" && paperSchema.parse(data).title === "Renamed")
  await fetch(`${server.url}/api/papers/${document.id}`, { method: "DELETE" })
  expect((await page.until(({ event }) => event === "removed")).data).toEqual({ id: document.id })
  page.leave()
})

test("a file that comes again is told, whichever process took it, to pages that are there and to one that comes just after", async () => {
  const document = await parts.addPaper("first.pdf", "China mines nickel")
  const page = await listen()
  await page.until(({ event }) => event === "counts")
  const again = { id: document.id, name: "again.pdf", collection: "heap", bytes: 1 }
  expect(await parts.store.addPaper(again)).toBe("duplicate")
  const fits = ({ event }: News) => event === "duplicate"
  const told = duplicateSchema.parse((await page.until(fits)).data)
  expect(told).toMatchObject({ paper: document.id, name: "again.pdf", collection: "heap" })
  expect(duplicateSchema.parse((await (await listen()).until(fits)).data)).toEqual(told)
  await parts.store.addPaper({ ...again, name: "once more.pdf" })
  expect((await page.until(fits)).data).toMatchObject({ name: "once more.pdf", number: told.number + 1 })
  page.leave()
})

test("a file that the inbox could not take is told to pages that are there and to those that come later", async () => {
  const page = await listen()
  await page.until(({ event }) => event === "counts")
  const file = { name: "notes.docx", collection: "", reason: "notes.docx is not a PDF; save it as one.", at: "2026-11-27T06:00:00.000Z" }
  refusals.add(file)
  const fits = ({ event }: News) => event === "refused"
  expect((await page.until(fits)).data).toEqual(file)
  page.leave()
  expect((await (await listen()).until(fits)).data).toEqual(file)
})

test("closing the server ends the stream", async () => {
  const page = await listen()
  await server.close()
  expect(await page.ended()).toBe(true)
})
