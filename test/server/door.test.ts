import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Listening, listen } from "../../src/server/door.ts"
import { openParts, type TestParts } from "./parts.ts"

const health = { ok: true, version: "0.0.1", mode: "embedded", instance: null, reviewer: "ada" } as const
let web: string
let parts: TestParts
let door: Listening
beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), "assay-door-"))
  await mkdir(join(web, "assets"))
  await writeFile(join(web, "index.html"), "<!doctype html><title>Assay</title>")
  parts = await openParts()
  door = await listen({ host: "127.0.0.1", port: 0, names: [], page: web, health })
})
afterAll(async () => {
  await door?.close()
  await parts?.close()
  await rm(web, { recursive: true, force: true })
})

test("the page is served at once, the API answers as soon as there is one, and others are refused before and after", async () => {
  const heard: string[] = []
  const papers = fetch(`${door.url}/api/papers`).then(async (answer) => {
    heard.push("papers")
    return answer.json()
  })
  const quiet = door.quiet().then(() => heard.push("quiet"))
  const page = await fetch(`${door.url}/overview`)
  expect(await page.text()).toContain("<title>Assay</title>")
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'")
  const elsewhere = { method: "POST", headers: { origin: "http://elsewhere.example" } }
  expect((await fetch(`${door.url}/api/papers/samples`, elsewhere)).status).toBe(403)
  expect(await (await fetch(`${door.url}/api/health`)).json()).toEqual(health)
  expect(heard).toEqual([])

  await door.speakFor(parts)
  expect(await papers).toEqual({ papers: [] })
  await quiet
  expect(heard).toEqual(["papers", "quiet"])
  expect((await fetch(`${door.url}/api/papers/samples`, elsewhere)).status).toBe(403)
  expect(await (await fetch(`${door.url}/api/health`)).json()).toEqual(health)
  expect((await fetch(`${door.url}/api/nothing`)).status).toBe(404)
})

test("closing ends those who wait for an API that never comes", async () => {
  const shut = await listen({ host: "127.0.0.1", port: 0, names: [], page: web })
  const waiting = fetch(`${shut.url}/api/papers`).then(
    () => "answered",
    () => "ended",
  )
  await fetch(shut.url)
  await shut.close()
  expect(await waiting).toBe("ended")
})
