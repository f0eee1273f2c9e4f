/** Hostile and damaged papers dropped on the whole program: each ends alone, whole papers are read among them, and the service answers throughout. */
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { damaged } from "../pdf/damage.ts"
import { bomb, deepDrawing, deepTree, emptyPages, ringOfForms } from "../pdf/hostile-pdfs.ts"
import { papersAtHand } from "../pdf/papers-at-hand.ts"
import { addressOf, dropAll, endAll, papersAt, start, until, writePapers } from "./programs.ts"

const VARIANTS = 24
const WHOLE = 7

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "assay-hostile-"))
})
afterEach(async () => {
  await endAll()
  rmSync(root, { recursive: true, force: true })
})

/** Asks the service again and again until it is told to stop; gives how often it answered and what it said wrong. */
const asking = (url: string) => {
  let stopped = false
  const faults: string[] = []
  let answers = 0
  const done = (async () => {
    while (!stopped) {
      for (const path of ["/api/health", "/api/papers", "/api/claims?limit=1", "/"]) {
        const answer = await fetch(url + path).catch((error: Error) => ({ status: error.message, text: async () => "" }))
        await answer.text()
        if (answer.status === 200) answers++
        else faults.push(`${path}: ${answer.status}`)
      }
    }
  })()
  return async () => {
    stopped = true
    await done
    return { answers, faults }
  }
}

test("the service answers while hostile papers, damaged ones and one that is replaced are read", { timeout: 600_000 }, async () => {
  const data = join(root, "data")
  // A page tree that is damaged may take the second reader to its limit: the limits are small, so that the test is not long.
  const program = start(["--data", data, "start", "--port", "0"], { ASSAY_READ_SECONDS: "20", ASSAY_READ_MB: "700" })
  const url = await addressOf(program)
  await program.printed(/Drop PDFs into/)
  const stop = asking(url)

  const inbox = join(data, "inbox")
  const drop = (name: string, bytes: Uint8Array) => {
    // As a browser does: it is there whole, or not at all.
    writeFileSync(join(root, name), bytes)
    renameSync(join(root, name), join(inbox, name))
  }
  drop("bomb.pdf", bomb(120))
  drop("deep-tree.pdf", deepTree(20_000))
  drop("deep-drawing.pdf", deepDrawing(100_000))
  drop("ring.pdf", ringOfForms())
  drop("empty-pages.pdf", emptyPages(5_000))
  const papers = papersAtHand()
  for (let seed = 1; seed <= VARIANTS; seed++)
    drop(`variant-${seed}.pdf`, damaged(readFileSync(papers[seed % papers.length]!), 30_000 + seed).bytes)
  writePapers(join(root, "whole"), WHOLE)
  dropAll(join(root, "whole"), inbox)
  // One name, another content each time: whichever is taken is read as the one or as the other.
  const [one, other] = papers as [string, string]
  for (let turn = 0; turn < 6; turn++) {
    copyFileSync(turn % 2 ? other : one, join(inbox, "replaced.pdf"))
    await new Promise((resolve) => setTimeout(resolve, 400))
  }

  const ended = async () => (await papersAt(url)).filter(({ state }) => state === "done" || state === "failed")
  // The empty variants and those that are no PDF any more are refused before they are papers.
  const refused = () => program.output().match(/^failed: variant-\d+\.pdf is (?:empty|not a PDF)/gm)?.length ?? 0
  await until(async () => {
    const all = await papersAt(url)
    const ends = (await ended()).length
    return ends === all.length && all.some(({ name }) => name === "replaced.pdf") && ends + refused() >= 5 + VARIANTS + WHOLE
  })
  const { answers, faults } = await stop()
  expect(faults).toEqual([])
  expect(answers).toBeGreaterThan(40)

  const all = await ended()
  const stateOf = (name: string) => all.find((paper) => paper.name === name)?.state
  for (const name of ["bomb.pdf", "empty-pages.pdf"]) expect([name, stateOf(name)]).toEqual([name, "failed"])
  expect(all.filter(({ name }) => /-0\.pdf$/.test(name)).map(({ state }) => state)).toEqual(Array(WHOLE).fill("done"))
  expect(stateOf("replaced.pdf")).toBe("done")
  // A sentence each, with the name and the way out.
  for (const { name, state, reason } of all) if (state === "failed") expect(reason).toMatch(new RegExp(`${name}.*[;,] .+\\.$`))
  expect(await program.end("SIGTERM")).toBe(0)
})
