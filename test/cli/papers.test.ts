/** `start`, `add`, `doctor` and `demo` as a person meets them, on a data folder of their own. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { addressOf, endAll, papersAt, start, until, writePapers } from "../processes/programs.ts"
import { assay } from "./run.ts"

// Each test starts the whole program several times.
vi.setConfig({ testTimeout: 300_000 })

let root: string
let data: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "assay-cli-"))
  data = join(root, "data")
})
afterEach(async () => {
  await endAll()
  rmSync(root, { recursive: true, force: true })
})

/** One sentence on stderr, nothing on stdout, exit code 1. */
async function refused(...args: string[]): Promise<string> {
  const { code, out, err } = await assay(["--data", data, ...args])
  expect({ code, out }).toEqual({ code: 1, out: "" })
  expect(err.trimEnd().split("\n")).toHaveLength(1)
  return err.trimEnd()
}

const rowsOf = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"))

describe("add", () => {
  test("prints a line for each paper, done, there already or failed with the reason, and exits 1 when one failed", async () => {
    const folder = join(root, "papers")
    const [one, two] = writePapers(join(folder, "EU"), 2) as [string, string]
    copyFileSync(join(folder, "EU", one), join(folder, "the same again.pdf"))
    writeFileSync(join(folder, "words.pdf"), "These are words and no PDF.\n")
    writeFileSync(join(folder, "empty.pdf"), "")
    writeFileSync(join(folder, "notes.txt"), "not even called one")
    const { code, out } = await assay(["--data", data, "add", folder])
    const rows = rowsOf(out)
    expect(rows.map(([state, name]) => [state, name])).toEqual([
      ["done", one],
      ["done", two],
      ["failed", "empty.pdf"],
      ["duplicate", "the same again.pdf"],
      ["failed", "words.pdf"],
    ])
    expect(rows[0]![2]).toMatch(/^\d+ claims$/)
    expect(rows[2]![2]).toBe("empty.pdf is empty; download it again and drop it again.")
    expect(rows[3]![2]).toBe(rows[0]![2])
    expect(rows[4]![2]).toMatch(/^words\.pdf is not a PDF/)
    expect(code).toBe(1)

    const again = await assay(["--data", data, "add", join(folder, "EU", two)])
    expect(rowsOf(again.out)).toEqual([["duplicate", two, rows[1]![2]]])
    expect(again.code).toBe(0)
  })

  test("hands papers to the server that runs on the folder", async () => {
    const server = start(["--data", data, "start", "--port", "0"])
    const url = await addressOf(server)
    const [name] = writePapers(join(root, "papers", "EU"), 1) as [string]
    const { code, out } = await assay(["--data", data, "add", join(root, "papers")])
    expect([code, rowsOf(out).map(([state, name]) => [state, name])]).toEqual([0, [["done", name]]])
    expect((await papersAt(url)).map(({ name, collection, state }) => [name, collection, state])).toEqual([[name, "EU", "done"]])
  })

  test("refuses what is not there, and a folder without PDFs", async () => {
    expect(await refused("add", join(root, "nothing.pdf"))).toBe(`There is no file or folder ${root}/nothing.pdf; check its name.`)
    mkdirSync(join(root, "empty"))
    expect(await refused("add", join(root, "empty"))).toBe(`There is no PDF in the folder ${root}/empty; name one that holds some.`)
    // Nothing was opened for that, so nothing was made.
    expect(readdirSync(root)).toEqual(["empty"])
  })
})

describe("start", () => {
  test("is refused a second time on the same folder, and on a port that another program has", async () => {
    const server = start(["--data", data, "start", "--port", "0"])
    const url = await addressOf(server)
    expect(JSON.parse(readFileSync(join(data, "server.json"), "utf8"))).toEqual({ url, pid: server.pid, instance: expect.any(String) })
    expect(await refused("start")).toBe(
      `Assay already runs on ${data}, at ${url} (process ${server.pid}); open that page, stop it, or choose another folder with --data.`,
    )
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve))
    const { port } = other.address() as AddressInfo
    data = join(root, "other")
    expect(await refused("start", "--port", String(port))).toMatch(new RegExp(`^Port ${port} is in use by another program; .*--port`))
    other.close()
  })

  test("starts where a kill left its note behind, and takes the note along when it ends", async () => {
    mkdirSync(data)
    writeFileSync(join(data, "server.json"), JSON.stringify({ url: "http://127.0.0.1:1", pid: 1, instance: "gone" }))
    const server = start(["--data", data, "start", "--port", "0"])
    await addressOf(server)
    expect(await server.end("SIGINT")).toBe(0)
    expect(readdirSync(data)).not.toContain("server.json")
  })

  test("starts beside the server of another folder whose port its own dead server had", async () => {
    const other = start(["--data", join(root, "elsewhere"), "start", "--port", "0"])
    const url = await addressOf(other)
    mkdirSync(data)
    writeFileSync(join(data, "server.json"), JSON.stringify({ url, pid: 1, instance: "gone" }))
    const server = start(["--data", data, "start", "--port", "0"])
    expect(await addressOf(server)).not.toBe(url)
  })

  test("moves a paper that cannot be read from done to failed, with the reason, and goes on with the next", async () => {
    const server = start(["--data", data, "start", "--port", "0"])
    await addressOf(server)
    const inbox = join(data, "inbox")
    writeFileSync(join(inbox, "words.pdf"), "These are words and no PDF.\n")
    const [name] = writePapers(inbox, 1) as [string]
    await server.printed(new RegExp(`done: ${name}`))
    await until(() => readdirSync(join(inbox, "failed")).length === 2)
    expect(readdirSync(join(inbox, "failed")).sort()).toEqual(["words.pdf", "words.pdf.reason.txt"])
    expect(readFileSync(join(inbox, "failed", "words.pdf.reason.txt"), "utf8")).toMatch(/^words\.pdf is not a PDF/)
    expect(readdirSync(join(inbox, "done"))).toEqual([name])
  })

  test.each(["serve", "work", "watch"])("%s says which settings it lacks to share papers with other hosts", async (command) => {
    expect(await refused(command)).toBe(
      `assay ${command} shares its papers with other hosts and needs DATABASE_URL (postgres://…) and REDIS_URL (redis://…) and LIBRARY (a folder that all hosts see, or s3://bucket); set it, or run everything in one process with assay start.`,
    )
  })
})

test("doctor looks at everything and finds it here", async () => {
  const { code, out } = await assay(["--data", data, "doctor"])
  expect(out.match(/^ok /gm)).toHaveLength(10)
  expect(out).toContain(`${data} (made at the first start)`)
  expect(code).toBe(0)
  expect(readdirSync(root)).toEqual([])
})

test("doctor names what is missing and the way out, and exits 1", async () => {
  writeFileSync(join(root, "file"), "")
  const { code, out } = await assay(["--data", join(root, "file", "data"), "doctor"])
  expect(out).toMatch(/^missing +data folder .*file is a file; choose another folder with --data/m)
  expect(code).toBe(1)
})

test("demo --once reads the sample papers, prints what they claim, and leaves nothing behind", async () => {
  const { code, out } = await assay(["--data", data, "demo", "--once"])
  expect(code).toBe(0)
  expect(out).toMatch(/^\d+ claims in \d+ papers:$/m)
  expect(out).toMatch(/^Papers agree:$/m)
  expect(out).toMatch(/^Papers contradict each other:$/m)
  expect(readdirSync(root)).toEqual([])
})
