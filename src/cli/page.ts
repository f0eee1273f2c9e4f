/** The page and the API, as a part that runs until it is stopped. */
import { randomUUID } from "node:crypto"
import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import type { Config } from "../config.ts"
import { projectRoot } from "../corpus/root.ts"
import { listen } from "../server/door.ts"
import type { Parts } from "../server/parts.ts"
import type { Closers } from "./closers.ts"
import { announce } from "./running.ts"
import { version } from "./settings.ts"

export interface OpenPage {
  readonly url: string
  /** The API answers from now on; what was asked of it before has waited. */
  speakFor(parts: Omit<Parts, "instance" | "names" | "page">): Promise<void>
  /** Resolves once whoever looked at the page has been answered. */
  quiet(): Promise<void>
}

/** Serves the page from now on, and writes beside the data where. */
export async function openPage({ host, port, names, dataDir, databaseUrl, reviewer }: Config, open: Closers): Promise<OpenPage> {
  const instance = randomUUID()
  const page = join(projectRoot(), "dist", "web")
  const mode = databaseUrl ? "postgres" : "embedded"
  const health = { ok: true, version: version(), mode, instance, reviewer } as const
  const { url, speakFor, quiet, close } = await listen({ host, port, names, page, health })
  open.add(close)
  await mkdir(dataDir, { recursive: true })
  open.add(await announce(dataDir, url, instance))
  return { url, speakFor: (parts) => speakFor({ ...parts, instance, names, page }), quiet }
}
