/** Asks Assay: the server that runs on the data folder, or the same routes on a store of our own. So both say the same. */
import { access } from "node:fs/promises"
import type { z } from "zod"
import type { Config } from "../config.ts"
import { loadVocabulary } from "../corpus/index.ts"
import { AssayError } from "../errors.ts"
import { openLibrary } from "../library/index.ts"
import { fault } from "../server/api.ts"
import { createApp } from "../server/index.ts"
import { openDatabase } from "../store/database.ts"
import { openStore } from "../store/index.ts"
import { runningOn } from "./running.ts"
import { version } from "./settings.ts"

/** A query's values; those that are undefined are left out. */
export type Query = Readonly<Record<string, string | undefined>>

export interface Client {
  /** The answer to `GET /api/<path>`, held to its schema; what is refused is an AssayError in the server's words. */
  readonly json: <T extends z.ZodType>(schema: T, path: string, query?: Query) => Promise<z.output<T>>
  /** The same for what comes as a stream of text. */
  readonly text: (path: string, query?: Query) => Promise<AsyncIterable<string>>
  close(): Promise<void>
}

/** Opens the way to the papers of these settings. A folder where none ever were is an AssayError. */
export async function openClient(config: Config): Promise<Client> {
  const running = await runningOn(config.dataDir)
  if (running) {
    const { url } = running
    return clientOf((path) =>
      fetch(new URL(path, url)).catch((error: Error) => {
        throw new AssayError(`The server at ${url} does not answer any more; ask again.`, { cause: error })
      }),
    )
  }
  if (!config.databaseUrl) await mustExist(config.dataDir)
  const store = await openStore(await openDatabase(config))
  const onlyReading = () => Promise.reject(new AssayError("This command only reads; use assay add, or the page that assay start serves."))
  const app = createApp({
    version: version(),
    vocabulary: loadVocabulary(),
    store,
    library: openLibrary(config),
    queue: { retry: onlyReading, counts: onlyReading, onChange: () => () => undefined },
    decide: onlyReading,
    bin: config.dataDir,
    take: onlyReading,
    samples: onlyReading,
    unlock: onlyReading,
    reviewer: config.reviewer,
    limits: config.limits,
    warn: (_, error) => {
      if (config.debug) console.error(error)
    },
  })
  return clientOf(
    async (path) => app.request(path),
    () => store.close(),
  )
}

async function mustExist(dataDir: string): Promise<void> {
  const there = await access(dataDir).then(
    () => true,
    () => false,
  )
  if (!there) throw new AssayError(`There are no papers in ${dataDir} yet; add some with assay add, or name another folder with --data.`)
}

function clientOf(get: (path: string) => Promise<Response>, close: () => Promise<void> = async () => undefined): Client {
  const ask = async (path: string, query: Query = {}) => {
    const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
    const answer = await get(`/api/${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ""}`)
    if (answer.ok) return answer
    const said = fault.safeParse(await answer.json().catch(() => null))
    throw new AssayError(said.success ? said.data.error : `The server answered with ${answer.status}; its terminal says why.`)
  }
  return {
    json: async (schema, path, query) => schema.parse(await (await ask(path, query)).json()),
    async text(path, query) {
      const { body } = await ask(path, query)
      return body ? (body.pipeThrough(new TextDecoderStream()) as AsyncIterable<string> & ReadableStream<string>) : once("")
    },
    close,
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}
