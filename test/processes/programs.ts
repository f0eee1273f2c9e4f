/** The built program as processes of its own, which a test may kill. */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { PapersAnswer } from "../../src/server/api.ts"

const main = fileURLToPath(new URL("../../dist/src/cli/main.js", import.meta.url))
const samples = fileURLToPath(new URL("../../corpus/papers/", import.meta.url))

export interface Program {
  readonly pid: number
  /** What it has printed so far, stdout and stderr together. */
  output(): string
  /** Resolves once it has printed something that fits, with the match; rejects when it ends before. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>
  /** Ends it, at once with SIGKILL, and waits until it is gone; gives its exit code. */
  end(signal: "SIGKILL" | "SIGTERM" | "SIGINT"): Promise<number | null>
}

/** What runs, and a promise that it has ended. */
const running = new Map<ChildProcess, Promise<unknown>>()

/** Starts `assay …`; settings are added to an environment without any of ours. */
export function start(args: readonly string[], settings: Readonly<Record<string, string>> = {}): Program {
  const plain = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(ASSAY_|AWS_|DATABASE_URL|REDIS_URL|LIBRARY)/.test(name)),
  )
  const child = spawn(process.execPath, [main, ...args], { env: { ...plain, ...settings }, stdio: ["ignore", "pipe", "pipe"] })
  const closed = once(child, "close").then(() => running.delete(child))
  running.set(child, closed)
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => (output += piece))
  return {
    pid: child.pid!,
    output: () => output,
    async printed(pattern) {
      for (;;) {
        const found = output.match(pattern)
        if (found) return found
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`assay ${args.join(" ")} ended: ${output}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    async end(signal) {
      child.kill(signal)
      await closed
      return child.exitCode
    },
  }
}

/** Ends what a test left running, each by its own id. */
export async function endAll(): Promise<void> {
  for (const child of running.keys()) child.kill("SIGKILL")
  await Promise.all(running.values())
}

/** Where a server that has started says it is. */
export const addressOf = async (program: Program) => (await program.printed(/Assay is at (http:\S+)/))[1]!

export const papersAt = async (url: string): Promise<PapersAnswer["papers"]> =>
  ((await (await fetch(`${url}/api/papers`)).json()) as PapersAnswer).papers

/**
 * Writes `count` small papers into a folder, each another file: the sample papers, and those with a comment behind their end, which
 * changes no page but the SHA-256. "narrow-gate-2022-3.pdf" is the fourth of its kind.
 */
export function writePapers(folder: string, count: number): readonly string[] {
  mkdirSync(folder, { recursive: true })
  const slugs = readdirSync(samples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  return Array.from({ length: count }, (_, at) => {
    const slug = slugs[at % slugs.length]!
    const name = `${slug}-${Math.floor(at / slugs.length)}.pdf`
    writeFileSync(join(folder, name), Buffer.concat([readFileSync(join(samples, slug, "paper.pdf")), Buffer.from(`% ${at}\n`)]))
    return name
  })
}

/** Copies the files one after the other, as a person who drops a folder does. */
export function dropAll(from: string, inbox: string): void {
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(inbox, name))
}

/** Waits for something another process brings about; the test's own time limit ends it. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50))
}
