/** All parts of Assay on one data folder, opened in order. */
import { type Extractors, openExtractors, workOf } from "../../workers/index.ts"
import type { Config } from "../config.ts"
import { loadVocabulary } from "../corpus/index.ts"
import { type Library, openLibrary } from "../library/index.ts"
import type { Vocabulary } from "../model.ts"
import { openReaders, type Readers } from "../pdf/index.ts"
import { openQueue, type Queue, type Work } from "../queue/index.ts"
import { type Database, openDatabase } from "../store/database.ts"
import { openStore } from "../store/index.ts"
import type { Store } from "../store/store.ts"
import { closers } from "./closers.ts"
import { say } from "./progress.ts"
import { recover } from "./recover.ts"

export interface Workspace {
  readonly config: Config
  readonly vocabulary: Vocabulary
  readonly database: Database
  readonly store: Store
  readonly library: Library
  readonly queue: Queue
  readonly readers: Readers
  readonly extractors: Extractors
  /** What the queue's workers do: `queue.work(workspace.work, { concurrency })`. */
  readonly work: Work
  /** Lets running work end, then closes everything in reverse. */
  close(): Promise<void>
}

/**
 * Opens what the settings name, on a database that may be opening already: in its own thread, so the rest goes on beside it. When one
 * part does not open, the others are closed again.
 */
export async function openWorkspace(config: Config, opening: Promise<Database> = openDatabase(config)): Promise<Workspace> {
  const open = closers()
  open.add(() => opening.then((database) => database.close()).catch(() => undefined))
  try {
    const vocabulary = loadVocabulary()
    const library = openLibrary(config)
    const database = await opening
    const store = await openStore(database)
    await recover(config.dataDir, store)
    const readers = openReaders(config)
    open.add(() => readers.close())
    const extractors = openExtractors(config)
    open.add(() => extractors.close())
    const where = config.redisUrl ? { redisUrl: config.redisUrl, prefix: config.queue } : { pool: database.pool }
    const queue = await openQueue(where, { warn: (message) => say(`The queue: ${message}`) })
    open.add(() => queue.close({ graceMs: 5000 }))
    const work = workOf({ store, library, readers, extractors })
    return { config, vocabulary, database, store, library, queue, readers, extractors, work, close: () => open.close() }
  } catch (error) {
    await open.close().catch(() => undefined)
    throw error
  }
}
