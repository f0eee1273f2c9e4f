/** A locked paper, from the command line: with its password it is read like any other, and the password stays nowhere. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { LOCKED, OPEN, PASSWORD } from "../pdf/locked/paper.ts"
import { addressOf, endAll, papersAt, start, until } from "../processes/programs.ts"
import { assay } from "./run.ts"

vi.setConfig({ testTimeout: 600_000 })

const NEEDS = "needs a password; give one with --password, or remove the protection and drop it again."
const REFUSES = "does not open with this password; check it and try again."

let root: string
let data: string
let paper: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "assay-locked-"))
  data = join(root, "data")
  paper = join(root, "locked.pdf")
  copyFileSync(LOCKED, paper)
})
afterEach(async () => {
  await endAll()
  rmSync(root, { recursive: true, force: true })
})

/** The files of a folder that hold the password. */
const holding = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(PASSWORD))
    .map((entry) => join(entry.parentPath, entry.name))

describe.each(["read", "extract", "mentions"])("assay %s", (command) => {
  test("opens a locked paper with its password, and says what to do without", async () => {
    const without = await assay([command, paper])
    expect([without.code, without.out]).toEqual([1, ""])
    expect(without.err).toContain(`locked.pdf ${NEEDS}`)
    const wrong = await assay([command, "--password", "anvil", paper])
    expect([wrong.code, wrong.out]).toEqual([1, ""])
    expect(wrong.err).toContain(`locked.pdf ${REFUSES}`)

    const opened = await assay([command, "--password", PASSWORD, paper])
    const plain = await assay([command, OPEN])
    expect(opened.code).toBe(0)
    expect(opened.out.replaceAll(paper, OPEN)).toBe(plain.out)
  })
})

test("the password may stand in the environment, which no shell keeps", async () => {
  vi.stubEnv("ASSAY_PASSWORD", PASSWORD)
  const { code, out } = await assay(["read", paper])
  vi.unstubAllEnvs()
  expect([code, out.split("\n")[2]]).toEqual([0, "<!-- page 1 -->"])
})

test("add reads it once the password is right, beside papers that need none, and keeps the password nowhere", async () => {
  const add = async (...args: string[]) => {
    const { code, out } = await assay(["--data", data, "add", ...args])
    return [code, out.trimEnd().split("\n")]
  }
  expect(await add(paper)).toEqual([1, [`failed\tlocked.pdf\tlocked.pdf ${NEEDS}`]])
  expect(await add("--password", "anvil", paper)).toEqual([1, [`failed\tlocked.pdf\tlocked.pdf ${REFUSES}`]])
  copyFileSync(OPEN, join(root, "open.pdf"))
  const [code, lines] = await add("--password", PASSWORD, paper, join(root, "open.pdf"))
  expect([code, lines]).toEqual([0, ["done\tlocked.pdf\t22 claims", "done\topen.pdf\t22 claims"]])
  expect(holding(data)).toEqual([])

  // Nobody kept it: whoever makes the database anew is asked for it again.
  const rebuild = async (...args: string[]) => {
    const { code, out, err } = await assay(["--data", data, "rebuild", ...args])
    return { code, out, locked: err.includes(`failed: locked.pdf: locked.pdf ${NEEDS}`) }
  }
  expect(await rebuild()).toEqual({ code: 1, out: "2 papers, 22 claims, 0 decisions\n", locked: true })
  expect(await rebuild("--password", PASSWORD)).toEqual({ code: 0, out: "2 papers, 44 claims, 0 decisions\n", locked: false })
  expect(holding(data)).toEqual([])
})

test("add hands the password to the server that runs on the folder, which keeps it nowhere and says it nowhere", async () => {
  const server = start(["--data", data, "start", "--port", "0"])
  const url = await addressOf(server)
  const wrong = await assay(["--data", data, "add", "--password", "anvil", paper])
  expect([wrong.code, wrong.out]).toEqual([1, `failed\tlocked.pdf\tlocked.pdf ${REFUSES}\n`])
  expect(await papersAt(url)).toMatchObject([{ state: "failed", fault: "locked", reason: `locked.pdf ${NEEDS}` }])
  const right = await assay(["--data", data, "add", "--password", PASSWORD, paper])
  expect([right.code, right.out]).toEqual([0, "done\tlocked.pdf\t22 claims\n"])
  await until(() => server.output().includes("done: locked.pdf"))
  await server.end("SIGTERM")
  expect(server.output()).not.toContain(PASSWORD)
  expect(holding(data)).toEqual([])
})
