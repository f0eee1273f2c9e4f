import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import type { PaperWithDrops } from "../../src/server/api.ts"
import { assay, linesOf } from "../cli/run.ts"
import { addressOf, dropAll, endAll, papersAt, start, until, writePapers } from "./programs.ts"

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "assay-killed-"))
})
afterEach(async () => {
  await endAll()
  rmSync(root, { recursive: true, force: true })
})

const PAPERS = 40

test("killed with -9 in the middle of 40 papers, and again: after a start each is done once, and no claim is doubled", {
  timeout: 600_000,
}, async () => {
  const papers = join(root, "papers")
  const data = join(root, "data")
  const inbox = join(data, "inbox")
  const names = writePapers(papers, PAPERS)
  // What a run without any kill finds in each paper.
  const found = await assay(["extract", "--format", "jsonl", ...names.slice(0, 7).map((name) => join(papers, name))])
  const expected = new Map<string, number>()
  for (const { file } of linesOf(found)) expected.set(slugOf(String(file)), (expected.get(slugOf(String(file))) ?? 0) + 1)
  expect([...expected.values()].every((claims) => claims > 0)).toBe(true)

  const first = start(["start", "--port", "0", "--data", data])
  const url = await addressOf(first)
  dropAll(papers, inbox)
  await until(async () => (await papersAt(url)).filter(({ state }) => state === "done").length >= 3)
  await first.end("SIGKILL")

  const second = start(["start", "--port", "0", "--data", data])
  const urlThen = await addressOf(second)
  const doneBefore = (await papersAt(urlThen)).filter(({ state }) => state === "done").length
  expect(doneBefore).toBeGreaterThanOrEqual(3)
  expect(doneBefore).toBeLessThan(PAPERS)
  await until(async () => (await papersAt(urlThen)).filter(({ state }) => state === "done").length >= doneBefore + 8)
  await second.end("SIGKILL")

  const third = start(["start", "--port", "0", "--data", data])
  const urlNow = await addressOf(third)
  await until(async () => {
    const { length } = (await papersAt(urlNow)).filter(({ state }) => state === "done" || state === "failed")
    return length === PAPERS && !readdirSync(inbox).some((name) => name.endsWith(".pdf"))
  })

  const all = await papersAt(urlNow)
  expect(all.map(({ name, state, reason }) => `${name} ${state} ${reason ?? ""}`.trim()).sort()).toEqual(
    [...names].sort().map((name) => `${name} done`),
  )
  expect(Object.fromEntries(all.map(({ name, claims }) => [name, claims]))).toEqual(
    Object.fromEntries(names.map((name) => [name, expected.get(slugOf(name))])),
  )
  for (const { id } of all) {
    const paper = (await (await fetch(`${urlNow}/api/papers/${id}`)).json()) as PaperWithDrops
    expect(paper.drops.map(({ outcome }) => outcome)).toEqual(["added"])
    const { total } = (await (await fetch(`${urlNow}/api/claims?paper=${id}&limit=0`)).json()) as { total: number }
    expect(total).toBe(paper.claims)
  }
  expect(readdirSync(join(inbox, "done")).sort()).toEqual([...names].sort())
  expect(existsSync(join(inbox, "duplicate")) || existsSync(join(inbox, "failed"))).toBe(false)

  expect(await third.end("SIGTERM")).toBe(0)
  expect(existsSync(join(data, "server.json"))).toBe(false)
  expect(existsSync(join(data, "database.lock"))).toBe(false)
})

/** "narrow-gate-2022" of "…/narrow-gate-2022-3.pdf": papers of one kind hold the same claims. */
const slugOf = (file: string) => file.replace(/^.*\//, "").replace(/-\d+\.pdf$/, "")
