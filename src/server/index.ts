/** The API and the page over HTTP. */
import type { Server } from "node:http"
import { createAdaptorServer } from "@hono/node-server"
import { AssayError } from "../errors.ts"
import { createApp } from "./app.ts"
import { isLoopback } from "./guard.ts"
import type { Parts } from "./parts.ts"

export { createApp } from "./app.ts"
export type { Parts, Upload } from "./parts.ts"

/** Listens at `host` and `port` (0 for any that is free) and gives the address: "http://127.0.0.1:4860". `close` ends open streams, too. */
export async function serve(
  parts: Parts,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const app = createApp(parts, { host })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(notListening(error, host, port)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = typeof address === "object" && address ? address.port : port
  return {
    url: `http://${nameFor(host)}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
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
