/** Scans in the whole program: on several processes, behind a password, without a network, and with recognising switched off. */
import { randomUUID } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { assay } from "../cli/run.ts"
import { locked } from "../pdf/made.ts"
import { scanOf } from "../pdf/scan/scan-of.ts"
import { forgetKeys, newDatabase, postgresFault, REDIS_URL, redisFault } from "../services.ts"
import { addressOf, endAll, papersAt, start, until } from "./programs.ts"

const fault = (await redisFault()) ?? (await postgresFault())
const original = fileURLToPath(new URL("../../corpus/papers/setting-the-bar-2023/paper.pdf", import.meta.url))
const CLAIMS = 22
const READ = /^Pages 1–2 are read from their pictures \(OCR\), 9\d % sure of the words\.$/

let scan: Uint8Array
let root: string
beforeAll(async () => {
  scan = await scanOf(readFileSync(original))
})
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "assay-scans-"))
})
afterEach(async () => {
  await endAll()
  rmSync(root, { recursive: true, force: true })
})

const upload = async (url: string, name: string, bytes: Uint8Array): Promise<void> => {
  const form = new FormData()
  form.append("file", new File([new Uint8Array(bytes)], name, { type: "application/pdf" }))
  await fetch(`${url}/api/papers`, { method: "POST", body: form })
}

describe.skipIf(fault)(`scans on PostgreSQL and Redis${fault ? ` (skipped: ${fault})` : ""}`, () => {
  let database: Awaited<ReturnType<typeof newDatabase>>
  let queue: string
  beforeEach(async () => {
    database = await newDatabase()
    queue = `assay-test-${randomUUID().slice(0, 8)}`
  })
  afterEach(async () => {
    await endAll()
    await forgetKeys(queue)
    await database.drop()
  })
  const settings = () => ({
    DATABASE_URL: database.url,
    REDIS_URL,
    ASSAY_QUEUE: queue,
    LIBRARY: join(root, "library"),
    ASSAY_DATA: join(root, "data"),
    ASSAY_PORT: "0",
    ASSAY_OCR_SECONDS: "240",
  })

  test("are each recognised once by one of two workers, and a worker that is killed over it leaves its scan to the other", {
    timeout: 600_000,
  }, async () => {
    const page = start(["serve"], settings())
    const [one, other] = [start(["work"], settings()), start(["work"], settings())]
    const url = await addressOf(page)
    await Promise.all([one, other].map((worker) => worker.printed(/Working on/)))
    // A comment behind its end makes it another file.
    const names = ["scan-0.pdf", "scan-1.pdf", "scan-2.pdf"]
    for (const [at, name] of names.entries()) await upload(url, name, Buffer.concat([scan, Buffer.from(`% ${at}\n`)]))
    await until(async () => (await papersAt(url)).some(({ state }) => state === "recognising"))
    await one.end("SIGKILL")
    await until(async () => (await papersAt(url)).every(({ state }) => state === "done" || state === "failed"))
    const papers = await papersAt(url)
    expect(papers.map(({ name, state, reason }) => [name, state, reason]).sort()).toEqual(names.map((name) => [name, "done", null]))
    for (const { claims, notes } of papers) {
      expect(claims).toBeGreaterThanOrEqual(0.95 * CLAIMS)
      expect(notes).toEqual([expect.stringMatching(READ)])
    }
    expect(await other.end("SIGTERM")).toBe(0)
    expect(await page.end("SIGTERM")).toBe(0)
  })

  test("behind a password are recognised where it is given", { timeout: 600_000 }, async () => {
    const page = start(["serve"], settings())
    const worker = start(["work"], settings())
    const url = await addressOf(page)
    await worker.printed(/Working on/)
    await upload(url, "locked-scan.pdf", await locked(scan, "smelter"))
    await until(async () => (await papersAt(url))[0]?.fault === "locked")
    const [paper] = await papersAt(url)
    const headers = { "content-type": "application/json" }
    const answer = await fetch(`${url}/api/papers/${paper!.id}/password`, {
      method: "POST",
      headers,
      body: JSON.stringify({ password: "smelter" }),
    })
    expect(answer.status).toBe(200)
    await until(async () => /done|failed/.test((await papersAt(url))[0]?.state ?? ""))
    const [read] = await papersAt(url)
    expect(read).toMatchObject({ state: "done", reason: null, notes: [expect.stringMatching(READ)] })
    expect(read!.claims).toBeGreaterThanOrEqual(0.95 * CLAIMS)
  })
})

describe("a scan on the command line", () => {
  const file = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(root, name), bytes)
    return join(root, name)
  }

  /** Whatever opens a connection or asks for a name ends the program at once, in each of its processes and threads. */
  const noNetwork = (): string =>
    file(
      "no-network.cjs",
      Buffer.from(
        `const refuse = (what) => () => { require("node:fs").writeSync(2, "wanted the network: " + what + "\\n"); process.exit(70) }
require("node:net").Socket.prototype.connect = refuse("a connection")
require("node:dns").lookup = refuse("a name")
globalThis.fetch = refuse("a page")
`,
      ),
    )

  test("is recognised without a network: the model comes with its package", { timeout: 600_000 }, async () => {
    const settings = { NODE_OPTIONS: `--require ${noNetwork()}`, ASSAY_OCR_SECONDS: "240" }
    const { code, out, err } = await assay(["read", file("scan.pdf", scan)], "", settings)
    expect([code, err]).toEqual([0, expect.not.stringContaining("wanted the network")])
    expect(out).toContain("read from its picture (OCR)")
    expect(out).toContain("benchmark")
  })

  test("is opened with its password and then recognised", { timeout: 600_000 }, async () => {
    const paper = file("locked-scan.pdf", await locked(scan, "smelter"))
    expect((await assay(["read", paper])).err).toContain("locked-scan.pdf needs a password")
    const { code, out } = await assay(["read", paper, "--password", "smelter"], "", { ASSAY_OCR_SECONDS: "240" })
    expect(code).toBe(0)
    expect(out).toContain("read from its picture (OCR)")
  })

  test("is refused in a sentence where recognising is switched off", { timeout: 120_000 }, async () => {
    const { code, out, err } = await assay(["read", file("scan.pdf", scan)], "", { ASSAY_OCR: "off" })
    expect([code, out]).toEqual([1, ""])
    expect(err).toContain("recognising text is switched off; set ASSAY_OCR=on and retry it.")
  })
})
