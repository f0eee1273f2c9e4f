import { readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { assay } from "../cli/run.ts"
import { addressOf, dropAll, papersAt, start, until, writePapers } from "./programs.ts"
import { servers, serversFault } from "./servers.ts"

const fault = await serversFault()
const PAPERS = 28

describe.skipIf(fault)(`several processes on PostgreSQL and Redis${fault ? ` (skipped: ${fault})` : ""}`, () => {
  const here = servers()

  test("one page, one inbox, two workers, one of them killed with -9, the database hanging up on all: every paper is done once, with the claims of the embedded mode", {
    timeout: 600_000,
  }, async () => {
    const { root, database, shared } = here
    const papers = join(root, "papers")
    const names = writePapers(papers, PAPERS)
    const data = join(root, "data")

    const page = start(["serve"], shared)
    const inbox = start(["watch"], shared)
    const workers = [start(["work"], shared), start(["work"], shared)] as const
    const url = await addressOf(page)
    await inbox.printed(/Drop PDFs into/)
    await Promise.all(workers.map((worker) => worker.printed(/Working on/)))

    dropAll(papers, join(data, "inbox"))
    await until(() => workers[0].output().includes("done:"))
    await workers[0].end("SIGKILL")
    const third = start(["work"], shared)
    // One that is only just opening the database when it hangs up ends with a sentence, for its supervisor to start again.
    await third.printed(/Working on/)
    // As when the database server restarts: every connection to it breaks.
    await until(() => workers[1].output().includes("done:"))
    await database.hangUp()

    await until(async () => {
      const { length } = (await papersAt(url)).filter(({ state }) => state === "done" || state === "failed")
      return length === PAPERS && readdirSync(join(data, "inbox", "done")).length === PAPERS
    })
    const all = await papersAt(url)
    expect(all.map(({ name, state, reason }) => `${name} ${state} ${reason ?? ""}`.trim()).sort()).toEqual(
      [...names].sort().map((name) => `${name} done`),
    )

    // The same papers in one process with nothing installed.
    const alone = await assay(["--data", join(root, "alone"), "add", papers])
    expect(alone.code).toBe(0)
    const together = await assay(["--data", data, "claims", "--format", "jsonl"])
    const apart = await assay(["--data", join(root, "alone"), "claims", "--format", "jsonl"])
    expect(together.out.split("\n").length).toBeGreaterThan(PAPERS)
    expect(together.out.split("\n").sort()).toEqual(apart.out.split("\n").sort())

    for (const program of [page, inbox, workers[1], third]) expect(await program.end("SIGTERM")).toBe(0)
  })
})
