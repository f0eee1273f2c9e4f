/** Where the server listens: the page at once, the API as soon as there is one. */
import type { Server } from "node:http"
import { setTimeout } from "node:timers/promises"
import { createAdaptorServer } from "@hono/node-server"
import { Hono } from "hono"
import { AssayError } from "../errors.ts"
import type { Health } from "./api.ts"
import { faultAnswer } from "./fault.ts"
import { isLoopback, onlyOwnPages, onlyThisHost, safeHeaders } from "./guard.ts"
import { pageRoutes } from "./page.ts"
import type { Parts } from "./parts.ts"

export interface Door {
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  readonly names: Parts["names"]
  readonly page: Parts["page"]
  /** What is known of the whole beforehand: a program that looks whether Assay runs is not kept waiting. */
  readonly health?: Health
}
/** What answers. */
interface App {
  fetch(request: Request, env: object): Response | Promise<Response>
}
export interface Listening {
  /** "http://127.0.0.1:4860" */
  readonly url: string
  /** Answers to the API from now on, and to what was asked of it before. */
  speakFor(parts: Parts): Promise<void>
  /** Resolves when the API is there and whoever asked it has been answered. */
  quiet(): Promise<void>
  /** Ends open streams, too. */
  close(): Promise<void>
}

/** So long nobody asks for anything before it is quiet, and so long it may be loud before nobody waits for quiet any more. */
const MOMENT = 200
const LONGEST = 2000

/** Listens, and serves the page from then on; what is asked of the API waits until there are parts to speak for. */
export async function listen(door: Door): Promise<Listening> {
  let open: (app: App) => void = () => undefined
  const whole = new Promise<App>((resolve) => {
    open = resolve
  })
  let app: App = beforehand(door, whole)
  let asked = 0
  const answer = async (request: Request, env: object) => {
    asked++
    try {
      return await app.fetch(request, env)
    } finally {
      asked--
    }
  }
  const server = createAdaptorServer({ fetch: answer }) as Server
  const port = await portOf(server, door)
  return {
    url: `http://${nameFor(door.host)}:${port}`,
    async speakFor(parts) {
      const { createApp } = await import("./app.ts")
      app = createApp(parts, door)
      open(app)
    },
    async quiet() {
      await whole
      for (let still = 0, waited = 0; still < MOMENT && waited < LONGEST; waited += MOMENT / 4) {
        await setTimeout(MOMENT / 4)
        still = asked > 0 ? 0 : still + MOMENT / 4
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What answers until the whole is there. */
function beforehand({ host, names, page, health }: Door, whole: Promise<App>): App {
  const app = new Hono()
  app.use(safeHeaders, onlyThisHost(host, names), onlyOwnPages)
  if (health) app.get("/api/health", (c) => c.json(health))
  app.all("/api/*", async (c) => (await whole).fetch(c.req.raw, c.env as object))
  app.route("/", pageRoutes(page))
  app.onError(faultAnswer(undefined))
  return app
}

/** The port that the server listens at from now on. */
async function portOf(server: Server, { host, port }: Door): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(notListening(error, host, port)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return typeof address === "object" && address ? address.port : port
}

/** Under which name this machine reaches a host it listens on: all addresses are reached as its own. */
function nameFor(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1"
  if (host === "::") return "[::1]"
  return host.includes(":") ? `[${host}]` : host
}

function notListening(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const where = isLoopback(host) ? `port ${port}` : `${host}:${port}`
  if (error.code === "EADDRINUSE")
    return new AssayError(`${upper(where)} is in use by another program; choose another with --port, or 0 for any that is free.`)
  if (error.code === "EACCES") return new AssayError(`${upper(where)} may not be used by this account; choose one above 1023 with --port.`)
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return new AssayError(
      `This machine has no address ${host}; leave --host away for this machine only, or give 0.0.0.0 for all of its addresses.`,
    )
  return error
}

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
