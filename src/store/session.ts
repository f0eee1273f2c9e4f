/** A session of `pg` with a database that lives in a thread instead of behind a socket: the same client, types and errors as with a server. */
import { once } from "node:events"
import { Duplex } from "node:stream"
import { setFlagsFromString } from "node:v8"
import { Worker } from "node:worker_threads"
import type pg from "pg"
import type { Answer, Question } from "./thread.ts"

export interface Session {
  readonly client: pg.Client
  close(): Promise<void>
}

/**
 * V8 compiles a part of PostgreSQL once more, and better, when it has run for so many bytes of code (Node 20: 1.8 million, 24: 13). Most of
 * what an opening runs is not run often again, and the browser that is waiting needs the processor: it takes a fifth less of it than with
 * 50 million. What lists and counts of 100,000 claims run often is compiled as soon as it was; with 2,000 million it is not.
 */
const TIERING = "--wasm-tiering-budget=200000000"

/** Node runs only what was built; tests run the sources. */
const module = new URL(import.meta.url.endsWith(".ts") ? "../../dist/src/store/thread.js" : "./thread.js", import.meta.url)

/** Opens the database in `folder`, and makes it when it is not there. Rejects with whatever keeps it from opening. */
export async function openSession(folder: string): Promise<Session> {
  setFlagsFromString(TIERING)
  const thread = new Worker(module, { workerData: folder, execArgv: [] })
  // Rejects when the thread is no more: what was asked then has no answer, nor has anything after it.
  const ended = new Promise<never>((_, reject) => {
    thread.once("error", reject)
    thread.once("exit", () => reject(new Error("its thread has ended")))
  })
  ended.catch(() => undefined)
  const answered = async (): Promise<Answer> => (await Promise.race([once(thread, "message"), ended]))[0]
  // What the thread loads and opens takes longer than this.
  const [{ default: postgres }] = await Promise.all([import("pg"), answered()])
  // Like a socket without questions, an idle thread keeps no process alive.
  thread.unref()
  const ask = async (question: Question): Promise<Answer> => {
    thread.ref()
    thread.postMessage(question)
    return answered().finally(() => thread.unref())
  }
  const client = new postgres.Client({ user: "postgres", database: "postgres", stream: () => socketTo(ask) })
  await client.connect()
  return {
    client,
    async close() {
      await ask(null)
      await thread.terminate()
    },
  }
}

/** What `pg` takes for a socket. All that it writes at once is one question, and it waits for the answer before the next. */
function socketTo(ask: (question: Question) => Promise<Answer>): Duplex {
  const socket = new Duplex({
    read: () => undefined,
    write: (chunk, _, done) => void carry(chunk, done),
    writev: (chunks, done) => void carry(Buffer.concat(chunks.map(({ chunk }) => chunk)), done),
  })
  const carry = async (question: Uint8Array, done: (error?: Error) => void) => {
    try {
      socket.push(await ask(question))
      done()
    } catch (error) {
      done(error as Error)
    }
  }
  const connect = () => {
    process.nextTick(() => socket.emit("connect"))
    return socket
  }
  return Object.assign(socket, { connect, setNoDelay: () => socket, ref: () => socket, unref: () => socket })
}
