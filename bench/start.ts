/**
 * Prints how long `assay start` takes on a large library: from the command until it says where it is, until it has answered the first
 * question of the page, and until the page shows papers (or the overview its counts) in Chromium. Beside it how long Node takes to open
 * the same database with PGlite alone, in the same run. `npm run bench:start -- 20000` for fewer claims, `-- --data FOLDER` for a
 * library that is there.
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { fillUp } from "../test/page/many-claims.ts"
import { addSamples, browserFault, openBrowser, type Program, startProgram } from "../test/page/program.ts"

const ROUNDS = 3
const given = process.argv.slice(2)
const claims = Number(given.find((word) => /^\d+$/.test(word)) ?? 100_000)
const named = given.includes("--data") ? given[given.indexOf("--data") + 1] : undefined

/** Opens a database as PGlite does it, and nothing else of ours. */
const ALONE = `const { PGlite } = await import("@electric-sql/pglite")
const database = await PGlite.create(process.argv[1])
await database.query("SELECT 1")
await database.close()`

const program = named ? null : await filledUp()
const data = program?.data ?? named!
try {
  const alone = await least(() => timed(() => run(process.execPath, "--input-type=module", "-e", ALONE, join(data, "database"))))
  console.log(`${"yardstick: node opens the database with PGlite, and closes it".padEnd(70)}${seconds(alone)}`)
  const measured = [
    ["start until it says where it is", async () => undefined],
    ["… until the papers are answered", ({ url }: Program) => answered(`${url}/api/papers`)],
    ["… until the counts of the overview are answered", ({ url }: Program) => answered(`${url}/api/overview`)],
    ...(browserFault() ? [] : ([["… until the inbox shows papers in Chromium", shown("/", ".papers > li")]] as const)),
    ...(browserFault() ? [] : ([["… until the overview shows its counts in Chromium", shown("/overview", ".pictures")]] as const)),
  ] as const
  for (const [name, usable] of measured) {
    const taken = await least(() => started(usable))
    console.log(`${name.padEnd(70)}${seconds(taken)}  ${(taken / alone).toFixed(2)} yardsticks`)
  }
} finally {
  await program?.stop()
}

/** The sample papers, read, and then copied until there are enough claims. */
async function filledUp(): Promise<Program> {
  const first = await startProgram()
  await addSamples(first)
  await first.end()
  console.log(`${await fillUp(first.data, claims)} claims`)
  return first
}

/** From the command until `usable` resolves; a browser, as people have it, runs already. */
async function started(usable: ((program: Program) => Promise<unknown>) & { readonly ready?: () => Promise<() => unknown> }) {
  const gone = await usable.ready?.()
  const begun = performance.now()
  const server = await startProgram(data)
  await usable(server)
  const taken = performance.now() - begun
  await gone?.()
  await server.end()
  return taken
}

function shown(path: string, sign: string) {
  let page: Awaited<ReturnType<Awaited<ReturnType<typeof openBrowser>>["newPage"]>>
  const usable = async ({ url }: Program) => {
    await page.goto(`${url}${path}`, { waitUntil: "commit" })
    await page.locator(sign).first().waitFor()
  }
  const ready = async () => {
    const browser = await openBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto("about:blank")
    return () => browser.close()
  }
  return Object.assign(usable, { ready })
}

async function answered(url: string): Promise<void> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered with ${answer.status}`)
  await answer.text()
}

async function run(command: string, ...words: readonly string[]): Promise<void> {
  const child = spawn(command, words, { stdio: ["ignore", "ignore", "inherit"], cwd: fileURLToPath(new URL("../..", import.meta.url)) })
  const [code] = await once(child, "exit")
  if (code !== 0) throw new Error(`${command} ended with ${code}`)
}

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await ask()
  return performance.now() - start
}

/** The machine is shared: what else runs only ever makes it slower. */
async function least(measure: () => Promise<number>): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < ROUNDS; round++) taken.push(await measure())
  return Math.min(...taken)
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2).padStart(6)} s`
}
