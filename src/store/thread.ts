/** The thread that an embedded database lives in, so that a long query keeps nobody waiting but whoever asked it. */
import { existsSync } from "node:fs"
import { parentPort, workerData } from "node:worker_threads"
import { PGlite } from "@electric-sql/pglite"
import { freshDatabase } from "./fresh.ts"

/** What goes to the thread: bytes of PostgreSQL's protocol, or null to close the database; each is answered by one message. */
export type Question = Uint8Array | null
/** What comes back; the first, empty, says that the database is open. */
export type Answer = Uint8Array

/** Memory that PostgreSQL fills with zeros before it opens. The files lie in the system's memory as well. */
const SETTINGS = ["-c", "shared_buffers=32MB"]

const port = parentPort!
const folder: string = workerData
const opening = open()

// It listens before the database is open: Node lets a thread that waits for nothing wait for all that V8 compiles beside it, a tenth of a
// second. A fault in here ends the thread, and that is what the other side hears of it.
port.on("message", async (question: Question) => port.postMessage(question ? await answerTo(question) : await close()))
await opening
port.postMessage(new Uint8Array())

async function open(): Promise<PGlite> {
  const fresh = existsSync(folder) ? null : await freshDatabase()
  return PGlite.create(folder, { startParams: [...PGlite.defaultStartParams, ...SETTINGS], ...(fresh ? { loadDataDir: fresh } : {}) })
}

/** PGlite swallows what breaks the database off (a stack that overflows); then the "ready for query" that ends every answer is missing. */
async function answerTo(question: Uint8Array): Promise<Answer> {
  const answer = await saidTo(question)
  if (answer.at(-6) === "Z".charCodeAt(0)) return answer
  throw new Error("it broke off in the middle of a query")
}

/**
 * What the database says, as it comes. PGlite's other way to ask reads all of it once more, and keeps what it has read; only the greeting of
 * a session, which begins with a zero, is told no other way.
 */
async function saidTo(question: Uint8Array): Promise<Uint8Array> {
  const database = await opening
  if (question[0] === 0) return database.execProtocolRaw(question)
  const parts: Uint8Array[] = []
  await database.execProtocolRawStream(question, { onRawData: (part) => parts.push(part.slice()) })
  return Buffer.concat(parts)
}

async function close(): Promise<Answer> {
  await (await opening).close()
  return new Uint8Array()
}
