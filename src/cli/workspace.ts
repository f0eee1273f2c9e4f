/** All parts of Assay on one data folder, opened in order. */
import { type Extractors, openExtractors, workOf } from "../../workers/index.ts"
import type { Config } from "../config.ts"
import { loadVocabulary } from "../corpus/index.ts"
import { type Library, openLibrary } from "../library/index.ts"
import type { Vocabulary } from "../model.ts"
import { openReaders, type Readers } from "../pdf/index.ts"
import { queueLater } from "../queue/later.ts"
import type { Queue, Work } from "../queue/queue.ts"
import { noRefusals, type Refusals } from "../server/refusals.ts"
import { type Database, openDatabase } from "../store/database.ts"
import type { Engine } from "../store/engine.ts"
import { openStore } from "../store/index.ts"
import type { Store } from "../store/store.ts"
import { ahead } from "./ahead.ts"
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
  /** Files that its inbox could not take. */
  readonly refusals: Refusals
  readonly readers: Readers
  readonly extractors: Extractors
  /** What the queue's workers do: `queue.work(workspace.work, { concurrency })`. */
  readonly work: Work
  /** Lets running work end, then closes everything in reverse. */
  close(): Promise<void>
}

/** What may go before and what after the rest. */
export interface Timing {
  /** The engine of the database, which is opening already. */
  readonly engine?: Promise<Engine>
  /** The queue opens once this resolves; nobody waits for it but who asks it for something. */
  readonly queueDue?: Promise<unknown>
}

/** Opens what the settings name. When one part does not open, the others are closed again. */
export async function openWorkspace(config: Config, { engine, queueDue }: Timing = {}): Promise<Workspace> {
  const open = closers()
  // Its engine is a thread or a server, so the rest goes on beside it.
  const opening = ahead(openDatabase(config, engine))
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
    const openQueue = () => queueOf(config, database)
    const queue = queueDue ? queueLater(queueDue, openQueue) : await openQueue()
    open.add(() => queue.close({ graceMs: 5000 }))
    const work = workOf({ store, library, readers, extractors })
    const refusals = noRefusals()
    return { config, vocabulary, database, store, library, queue, refusals, readers, extractors, work, close: () => open.close() }
  } catch (error) {
    await open.close().catch(() => undefined)
    throw error
  }
}

/** The queue where the settings want it. Loading what it is made of takes a fifth of a second. */
async function queueOf({ redisUrl, queue }: Config, { pool }: Database): Promise<Queue> {
  const { openQueue } = await import("../queue/index.ts")
  return openQueue(redisUrl ? { redisUrl, prefix: queue } : { pool }, { warn: (message) => say(`The queue: ${message}`) })
}
