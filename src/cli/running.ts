/** The server that runs on a data folder: where it is, and that it is. */
import { readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { z } from "zod"
import { AssayError } from "../errors.ts"

const note = z.object({ url: z.url(), pid: z.int().positive(), instance: z.string() })
export type Running = z.infer<typeof note>

const fileIn = (dataDir: string) => join(dataDir, "server.json")

/** The server that says of itself that it runs on this folder and that answers; null when there is none. */
export async function runningOn(dataDir: string): Promise<Running | null> {
  const text = await readFile(fileIn(dataDir), "utf8").catch(() => null)
  if (text === null) return null
  try {
    const running = note.parse(JSON.parse(text))
    const answer = await fetch(new URL("/api/health", running.url), { signal: AbortSignal.timeout(5000) })
    // A kill leaves the note behind, and the server of another folder may have taken the port since.
    const own = z.object({ ok: z.literal(true), instance: z.literal(running.instance) })
    return own.safeParse(await answer.json()).success ? running : null
  } catch {
    return null
  }
}

/** Throws one sentence when a server already runs on this folder. */
export async function refuseSecond(dataDir: string): Promise<void> {
  const running = await runningOn(dataDir)
  if (running)
    throw new AssayError(
      `Assay already runs on ${dataDir}, at ${running.url} (process ${running.pid}); open that page, stop it, or choose another folder with --data.`,
    )
}

/** Writes where this server is; returns the way to take the note away again. */
export async function announce(dataDir: string, url: string, instance: string): Promise<() => Promise<void>> {
  const mine = `${JSON.stringify({ url, pid: process.pid, instance } satisfies Running)}\n`
  await writeFile(fileIn(dataDir), mine)
  return async () => {
    if ((await readFile(fileIn(dataDir), "utf8").catch(() => null)) === mine) await rm(fileIn(dataDir), { force: true })
  }
}
