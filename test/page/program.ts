/** The real program on a data folder of its own, and a real browser in front of it. */
import { type ChildProcess, spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { projectRoot } from "../../src/corpus/index.ts"

export const CHROMIUM = process.env.ASSAY_CHROMIUM ?? "/usr/bin/chromium"
const MAIN = join(projectRoot(), "dist/src/cli/main.js")

/** Why the page cannot be tested here, or null. With ASSAY_REQUIRE_SERVICES=1 a missing browser is a failure. */
export function browserFault(): string | null {
  if (existsSync(CHROMIUM)) return null
  const fault = `there is no Chromium at ${CHROMIUM}; install it, or name another with ASSAY_CHROMIUM`
  if (process.env.ASSAY_REQUIRE_SERVICES === "1") throw new Error(fault)
  return fault
}

export interface Program {
  readonly url: string
  readonly data: string
  /** Ends the program and starts it again on the same data: at another address. */
  restart(): Promise<Program>
  /** Ends the program; its data stay. */
  end(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same data and at the same address. */
  again(): Promise<Program>
  stop(): Promise<void>
}

/** `assay start` on an empty data folder and any free port; resolves when it says where it is. */
export async function startProgram(data?: string, port = "0"): Promise<Program> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), "assay-page-")))
  const child = spawn(process.execPath, [MAIN, "start", "--data", folder, "--port", port], { stdio: ["ignore", "pipe", "pipe"] })
  const url = await addressOf(child)
  const end = async (signal: NodeJS.Signals = "SIGTERM") => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once("exit", resolve))
    child.kill(signal)
    await gone
  }
  return {
    url,
    data: folder,
    async restart() {
      await end()
      return startProgram(folder)
    },
    end: () => end(),
    kill: () => end("SIGKILL"),
    again: () => startProgram(folder, new URL(url).port),
    async stop() {
      await end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ""
    const hear = (chunk: Buffer) => {
      said += chunk
      const url = /https?:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (url) resolve(url)
    }
    child.stdout?.on("data", hear)
    child.stderr?.on("data", hear)
    child.once("exit", (code) => reject(new Error(`assay start ended with ${code} before it had an address:\n${said}`)))
  })
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  })

/** What went wrong in a page while it was used: errors it threw, what it asked of other hosts, what its policy refused. */
export function faultsOf(page: Page, url: () => string): string[] {
  const faults: string[] = []
  page.on("pageerror", (error) => faults.push(`threw: ${error.message}`))
  page.on("console", (message) => message.type() === "error" && faults.push(`said: ${message.text()}`))
  page.on("request", (request) => {
    const asked = request.url()
    if (!asked.startsWith(url()) && !/^(data|blob|about):/.test(asked)) faults.push(`asked another host: ${asked}`)
  })
  return faults
}

/** What Chromium says of requests to a server that was killed; the words depend on how far the connection had come. */
export const isOfDeadServer = (fault: string): boolean =>
  /net::ERR_(?:CONNECTION_(?:REFUSED|RESET|CLOSED)|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|SOCKET_NOT_CONNECTED)/.test(fault)

export const samplePaper = (slug: string): string => join(projectRoot(), "corpus/papers", slug, "paper.pdf")

export const SAMPLES = [
  "act-in-force-2025",
  "cobalt-after-the-surge-2024",
  "four-metals-2023",
  "narrow-gate-2022",
  "narrow-gate-2025",
  "setting-the-bar-2023",
  "what-america-imports-2024",
] as const

/** Puts papers into a running library and waits until all of them are read. */
export async function addSamples({ url }: Pick<Program, "url">, slugs: readonly string[] = SAMPLES): Promise<void> {
  for (const slug of slugs) {
    const form = new FormData()
    form.append("file", new File([await readFile(samplePaper(slug))], `${slug}.pdf`, { type: "application/pdf" }))
    const answer = await fetch(`${url}/api/papers`, { method: "POST", body: form })
    if (!answer.ok) throw new Error(`${slug} was not taken: ${await answer.text()}`)
  }
  for (;;) {
    const { papers } = (await (await fetch(`${url}/api/papers`)).json()) as {
      papers: { name: string; state: string; reason: string | null }[]
    }
    const failed = papers.find(({ state }) => state === "failed")
    if (failed) throw new Error(`${failed.name} failed: ${failed.reason}`)
    if (papers.length >= slugs.length && papers.every(({ state }) => state === "done")) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
