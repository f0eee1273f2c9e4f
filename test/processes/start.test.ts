import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { openDatabase } from "../../src/store/database.ts"
import { assay } from "../cli/run.ts"
import { samplePaper } from "../page/program.ts"
import { addressOf, endAll, start } from "./programs.ts"

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "assay-start-"))
})
afterEach(async () => {
  await endAll()
  rmSync(data, { recursive: true, force: true })
})

test("the page and its address are there before the database; what is asked meanwhile is answered, and Ctrl-C leaves nothing open", async () => {
  const program = start(["start", "--port", "0", "--data", data])
  const url = await addressOf(program)
  const [page, papers] = await Promise.all([fetch(url), fetch(`${url}/api/papers`)])
  expect(await page.text()).toContain('<div id="page">')
  expect(await papers.json()).toEqual({ papers: [] })
  const form = new FormData()
  form.append("file", new File([readFileSync(samplePaper("narrow-gate-2022"))], "narrow.pdf"))
  const taken = await fetch(`${url}/api/papers`, { method: "POST", body: form })
  expect(await taken.json()).toMatchObject({ outcomes: [{ name: "narrow.pdf", outcome: "added" }] })
  await program.printed(/done: narrow\.pdf, \d+ claims/)
  expect(await program.end("SIGINT")).toBe(0)
  expect(existsSync(join(data, "database.lock"))).toBe(false)
  expect(existsSync(join(data, "server.json"))).toBe(false)
})

test("asked to end while the database opens, it closes it and lets go of the folder", async () => {
  const program = start(["start", "--port", "0", "--data", data])
  await addressOf(program)
  expect(await program.end("SIGTERM")).toBe(0)
  expect(existsSync(join(data, "database.lock"))).toBe(false)
  const database = await openDatabase({ databaseUrl: null, dataDir: data })
  await database.close()
})

test("a folder that somebody else has is refused in one sentence, without an address", async () => {
  const database = await openDatabase({ databaseUrl: null, dataDir: data })
  const { code, out, err } = await assay(["start", "--port", "0", "--data", data])
  await database.close()
  expect({ code, out }).toEqual({ code: 1, out: "" })
  expect(err).toBe(
    `The data folder ${data} is in use by another Assay (process ${process.pid}); use that one, stop it, or choose another folder with --data.\n`,
  )
})

test("a database that does not open ends it, with the way out", async () => {
  const database = await openDatabase({ databaseUrl: null, dataDir: data })
  await database.close()
  writeFileSync(join(data, "database", "PG_VERSION"), "nonsense")
  const { code, err } = await assay(["start", "--port", "0", "--data", data])
  expect(code).toBe(1)
  expect(err.trim().split("\n")).toEqual([expect.stringMatching(/^The database in .+ does not open \(.+\); "assay rebuild" makes it anew/)])
  expect(existsSync(join(data, "database.lock"))).toBe(false)
  expect(existsSync(join(data, "server.json"))).toBe(false)
})
