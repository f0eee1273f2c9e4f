/** The thread that an embedded database lives in, so that a long query keeps nobody waiting but whoever asked it. */
import { existsSync } from "node:fs"
import { parentPort, workerData } from "node:worker_threads"
import { PGlite } from "@electric-sql/pglite"
import { freshDatabase } from "./fresh.ts"

/** What goes to the thread: bytes of PostgreSQL's protocol, or null to close the database; each is answered by one message. */
export type Question = Uint8Array | null
/** What comes back; the first, empty, says that the database is open. */
export type Answer = Uint8Array

const port = parentPort!
const folder: string = workerData
const fresh = existsSync(folder) ? null : await freshDatabase()
const database = await PGlite.create(folder, fresh ? { loadDataDir: fresh } : {})

// A fault in here ends the thread, and that is what the other side hears of it.
port.on("message", async (question: Question) => port.postMessage(question ? await answerTo(question) : await close()))
port.postMessage(new Uint8Array())

/** PGlite swallows what breaks the database off (a stack that overflows); then the "ready for query" that ends every answer is missing. */
async function answerTo(question: Uint8Array): Promise<Answer> {
  const answer = await database.execProtocolRaw(question)
  if (answer.at(-6) === "Z".charCodeAt(0)) return answer
  throw new Error("it broke off in the middle of a query")
}

async function close(): Promise<Answer> {
  await database.close()
  return new Uint8Array()
}
