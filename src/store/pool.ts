/** The one way to the database: the part of `pg`'s Pool that Assay, Kysely and BullMQ use, on either engine. */
import { EventEmitter } from "node:events"
import type { Notification, QueryResultRow } from "pg"
import { AssayError } from "../errors.ts"
import type { Session } from "./session.ts"

export interface Statement {
  readonly text: string
  readonly values?: readonly unknown[]
  readonly name?: string
}
export interface Result<Row> {
  readonly rows: Row[]
  readonly rowCount: number | null
}
// biome-ignore lint/suspicious/noExplicitAny: as in pg, whoever asks knows the columns of the answer.
type Query = <Row = any>(statement: string | Statement, values?: readonly unknown[]) => Promise<Result<Row>>

export interface PoolClient extends EventEmitter {
  query: Query
  release(destroy?: Error | boolean): void
}
export interface Pool extends EventEmitter {
  query: Query
  connect(): Promise<PoolClient>
  end(): Promise<void>
}

/** A place at the front of the line; call it to let the next one in. */
type Turn = () => void

/**
 * A pool whose clients share one session, which is all that the embedded database has.
 *
 * Statements of all clients run one after the other. A client that begins a transaction keeps the session to itself until
 * it commits or rolls back: what others ask meanwhile waits, and so can never join the ROLLBACK of a stranger. Outside a
 * transaction a client holds nothing, so one that only listens, for hours, stands in nobody's way.
 *
 * `LISTEN` is the session's, so every client hears every channel that any of them listens to; `UNLISTEN` does nothing.
 */
export function poolOfOneSession({ client: session, close }: Session): Pool {
  const line = turnstile()
  const clients = new Set<PoolClient>()
  let ended: Promise<void> | null = null
  let broken: Error | null = null
  const pool = new EventEmitter()

  session.on("notification", (notification: Notification) => {
    for (const client of [...clients]) client.emit("notification", notification)
  })
  session.on("error", (error: Error) => {
    broken ??= new AssayError(`The embedded database has stopped (${error.message}); start Assay again.`, { cause: error })
    if (pool.listenerCount("error") > 0) pool.emit("error", broken)
  })

  const refuseWhenGone = () => {
    // The words are those of pg, which BullMQ looks for when it is closing.
    if (ended) throw new Error("Cannot use a pool after calling end on the pool")
    if (broken) throw broken
  }
  const open = () => !broken && ["T", "E"].includes(session.getTransactionStatus() ?? "I")
  const send: Query = async <Row>(statement: string | Statement, values?: readonly unknown[]): Promise<Result<Row>> => {
    const { text, values: own, name }: Statement = typeof statement === "string" ? { text: statement } : statement
    const given = values ?? own
    const asked = /^\s*UNLISTEN\b/i.test(text) ? "" : text
    if (broken) throw broken
    const query = { text: asked, ...(given ? { values: [...given] } : {}), ...(name ? { name } : {}) }
    return session.query<Row & QueryResultRow>(query).catch((error) => {
      throw broken ?? error
    })
  }

  const query: Query = async <Row>(statement: string | Statement, values?: readonly unknown[]): Promise<Result<Row>> => {
    refuseWhenGone()
    const turn = await line.turn()
    try {
      const result = await send<Row>(statement, values)
      if (!open()) return result
      throw new Error("A transaction needs a client of its own: pool.connect(), then BEGIN on the client.")
    } finally {
      if (open()) await session.query("ROLLBACK")
      turn()
    }
  }

  const connect = async (): Promise<PoolClient> => {
    refuseWhenGone()
    let held: Turn | null = null
    let last: Promise<unknown> = Promise.resolve()
    let released = false

    const inTurn = async <Answer>(ask: () => Promise<Answer>) => {
      held ??= await line.turn()
      try {
        return await ask()
      } finally {
        if (!open()) {
          held()
          held = null
        }
      }
    }
    const after = <Answer>(ask: () => Promise<Answer>) => {
      const answer = last.then(() => inTurn(ask))
      last = answer.catch(() => undefined)
      return answer
    }
    const client: PoolClient = Object.assign(new EventEmitter(), {
      query: async <Row>(statement: string | Statement, values?: readonly unknown[]): Promise<Result<Row>> => {
        if (released) throw new Error("This client was released; connect() gives another.")
        refuseWhenGone()
        return after(() => send<Row>(statement, values))
      },
      release: () => {
        if (released) return
        released = true
        clients.delete(client)
        // A transaction left open would keep everyone waiting for ever.
        void last.then(() => (held ? inTurn(() => session.query("ROLLBACK")) : undefined)).catch(() => undefined)
      },
    })
    clients.add(client)
    return client
  }

  const end = () => {
    ended ??= line.turn().then(close)
    return ended
  }
  return Object.assign(pool, { query, connect, end })
}

/** A line of waiting: `turn()` resolves, in order of asking, once the one before has called its turn. */
function turnstile(): { turn(): Promise<Turn> } {
  let last: Promise<void> = Promise.resolve()
  return {
    turn() {
      const before = last
      let next: Turn = () => undefined
      last = new Promise((resolve) => {
        next = resolve
      })
      return before.then(() => next)
    },
  }
}
