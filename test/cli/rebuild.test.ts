import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { closers } from "../../src/cli/closers.ts"
import { openPage } from "../../src/cli/page.ts"
import { partsOf } from "../../src/cli/parts.ts"
import { rebuild } from "../../src/cli/rebuild.ts"
import { openWork } from "../../src/cli/services.ts"
import { takePaper } from "../../src/cli/take.ts"
import { openWorkspace, type Workspace } from "../../src/cli/workspace.ts"
import { configOf } from "../../src/config.ts"
import { projectRoot } from "../../src/corpus/index.ts"
import { arrivalOf } from "../../src/inbox/index.ts"
import { appendDecision } from "../../src/library/index.ts"
import type { Claim, Review } from "../../src/model.ts"
import type { Store } from "../../src/store/store.ts"
import { assay, linesOf } from "./run.ts"

// Three papers are read three times over, on a machine that may be busy.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 })
const folder = mkdtempSync(join(tmpdir(), "assay-rebuild-"))
const config = configOf({ ASSAY_DATA: folder, ASSAY_PORT: "0", ASSAY_REVIEWER: "ada" })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a person would miss: papers as they are shown, claims with what was said of them, and every review. */
async function contentOf(store: Store) {
  const { claims } = await store.claims()
  return {
    papers: (await store.papers()).map(({ finishedAt: _, ...paper }) => paper),
    claims: claims.map(({ id, review, words: _, ...claim }: Claim & { review: Review | null; words?: string }) => [
      id,
      review,
      claim.measure,
    ]),
    reviews: await store.reviews(),
  }
}

async function within<T>(use: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = await openWorkspace(config)
  try {
    return await use(workspace)
  } finally {
    await workspace.close()
  }
}

let before: Awaited<ReturnType<typeof contentOf>>
let ghost: Claim

beforeAll(() =>
  within(async (workspace) => {
    const { store } = workspace
    const { decide } = partsOf(workspace)
    await openWork(workspace)
    for (const slug of ["narrow-gate-2022", "narrow-gate-2025", "setting-the-bar-2023"]) {
      const arrival = await arrivalOf(join(projectRoot(), "corpus", "papers", slug, "paper.pdf"), config.limits.bytes)
      await takePaper(workspace, { ...arrival, name: `${slug}.pdf`, collection: "samples" })
    }
    while ((await store.papers({ states: ["done"] })).length < 3) await setTimeout(100)
    const [first, second, third] = (await store.claims({}, { limit: 3 })).claims
    const by = { reviewer: "ada", at: "2026-01-02T03:04:05Z" }
    const said = { correction: null, note: null, ...by }
    await decide({ claim: first!.id, verdict: "accepted", ...said })
    await decide({ claim: second!.id, verdict: "corrected", ...said, correction: { measure: "stocks" } })
    await decide(
      { claim: third!.id, verdict: "rejected", ...said },
      { claim: third!.id, verdict: "withdrawn", ...said, at: "2026-02-02T00:00:00Z" },
    )
    const { paper: _, review: __, goneAt: ___, since: ____, replaces: _____, ...read } = first!
    const own: Claim = { ...read, id: "person-1", rule: "person", measure: "investment" }
    await decide({ decided: "claim", claim: own, ...by }, { claim: own.id, verdict: "accepted", ...said })
    await decide({ decided: "edit", paper: first!.document, edit: { title: "As a person says", published: 1999 }, ...by })
    // As an earlier engine read it, and this one does not.
    ghost = { ...read, id: "ghost", quote: "as it was" }
    before = await contentOf(store)
  }),
)

test("the database is removed and made anew: papers, claims and decisions are back", async () => {
  await appendDecision(folder, {
    claim: "ghost",
    verdict: "accepted",
    correction: null,
    note: null,
    reviewer: "bo",
    at: "2026-03-03T00:00:00Z",
    about: ghost,
  })
  rmSync(join(folder, "database"), { recursive: true })
  const { papers, decisions } = await rebuild(config)
  expect(papers.map(({ state, collection }) => [state, collection])).toEqual(Array(3).fill(["done", "samples"]))
  expect(decisions).toBe(8)
  await within(async ({ store }) => {
    const after = await contentOf(store)
    expect(after.claims.filter(([id]) => id !== "ghost")).toEqual(before.claims)
    expect(after.reviews.filter(({ claim }) => claim !== "ghost")).toEqual(before.reviews)
    expect(after.papers).toEqual(before.papers)
    expect(after.papers.map(({ title }) => title)).toContain("As a person says")
    const { paper: _, ...kept } = (await store.claim("ghost"))!
    expect(kept).toMatchObject({ ...ghost, review: { reviewer: "bo" }, goneAt: expect.any(String) })
  })
})

test("a database that does not open is set aside, and nothing is lost", async () => {
  writeFileSync(join(folder, "database", "PG_VERSION"), "nonsense")
  await expect(openWorkspace(config)).rejects.toThrow(/"assay rebuild" makes it anew/)
  const { code, out, err } = await assay(["rebuild", "--data", folder])
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^3 papers, \d+ claims, 8 decisions\n$/) })
  expect(err).toContain("The old database lies in ")
  expect(readdirSync(folder).filter((name) => name.startsWith("database-set-aside-"))).toHaveLength(1)
  await within(async ({ store }) => expect((await contentOf(store)).papers).toEqual(before.papers))
})

test("assay reviews lists them, the newest first", async () => {
  const { code, out } = await assay(["reviews", "--data", folder])
  expect(code).toBe(0)
  const lines = out.trim().split("\n")
  expect(lines).toHaveLength(6)
  expect(lines[0]).toMatch(/^2026-03-03 00:00 {2}accepted {2}.+\t[\w-]+\.pdf, p\. \d+\tbo$/)
  const corrected = linesOf(await assay(["reviews", "--verdict", "corrected", "--format", "jsonl", "--data", folder]))
  expect(corrected).toMatchObject([{ verdict: "corrected", reviewer: "ada", stands: true, paper: { removed: false } }])
  expect(corrected[0]!.before).not.toBe(corrected[0]!.words)
})

test("is refused while a server runs, and while anything has the database open", async () => {
  await within(async (workspace) => {
    await expect(rebuild(config)).rejects.toThrow(/is in use by another Assay/)
    const open = closers()
    const page = await openPage(config, open)
    await page.speakFor(partsOf(workspace))
    await expect(rebuild(config)).rejects.toThrow(/Assay already runs on/)
    await open.close()
  })
  expect(existsSync(join(folder, "database"))).toBe(true)
})

test("a decision that reached the disk and not the database is done at the next opening", async () => {
  const lost = {
    claim: String(before.claims[3]![0]),
    verdict: "rejected",
    correction: null,
    note: "killed",
    reviewer: "ada",
    at: "2026-04-04T00:00:00Z",
  } as const
  await appendDecision(folder, lost)
  await within(async ({ store }) => expect((await store.claim(lost.claim))?.review).toEqual(lost))
})

test("is refused where there is nothing to make it from, and for a server's database", async () => {
  await expect(rebuild(configOf({ ASSAY_DATA: join(folder, "nowhere") }))).rejects.toThrow(/There are no papers in .*nowhere/)
  await expect(rebuild(configOf({ ASSAY_DATA: folder, DATABASE_URL: "postgres://nowhere/x" }))).rejects.toThrow(
    /^DATABASE_URL names a database server/,
  )
})

test("a paper that was removed does not come back, one that was added again does", async () => {
  await within(async (workspace) => {
    const { store } = workspace
    const [gone, again] = await store.papers()
    for (const { id, name } of [gone!, again!])
      await partsOf(workspace).decide({ decided: "removal", paper: id, name, reviewer: "ada", at: new Date().toISOString() })
    const path = join(folder, "again.pdf")
    await workspace.library.withFile(again!.id, async (file) =>
      writeFileSync(path, await (await import("node:fs/promises")).readFile(file)),
    )
    await setTimeout(5)
    await takePaper(workspace, { ...(await arrivalOf(path, config.limits.bytes)), collection: "second" })
  })
  const { papers } = await rebuild(config)
  expect(papers.map(({ name, collection }) => [name, collection]).sort()).toEqual([
    ["again.pdf", "second"],
    [before.papers[2]!.name, "samples"],
  ])
})
