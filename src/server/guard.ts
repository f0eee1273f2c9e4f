/** Who may ask: pages of this server and programs of this machine, and no page of another site. */
import type { Context, MiddlewareHandler } from "hono"
import { Refusal } from "./refusal.ts"

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** No name can be pointed elsewhere when the address itself was asked for. */
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/i

/** Whether an address can be reached from this machine only. */
export const isLoopback = (host: string) => LOOPBACK.test(host.includes(":") && !host.startsWith("[") ? `[${host}]` : host)

/**
 * Refuses a Host that is not this machine: a page elsewhere whose name was pointed here (DNS rebinding) would otherwise read
 * every paper. A server that listens on the network answers to an address as well, and to the names that ASSAY_NAMES lists.
 */
export function onlyThisHost(listening: string, names: readonly string[] = []): MiddlewareHandler {
  return async (c, next) => {
    const host = hostOf(c)
    const name = nameOf(host)
    const known = LOOPBACK.test(name) || names.includes(name) || (!isLoopback(listening) && ADDRESS.test(name))
    if (!known)
      throw new Refusal(
        403,
        `Assay does not answer as "${host}"; open it as localhost or 127.0.0.1, or list the name in ASSAY_NAMES when you start it.`,
      )
    await next()
  }
}

/** Refuses whatever would change something when a page of another site asks for it; programs, which send no Origin, may. */
export const onlyOwnPages: MiddlewareHandler = async (c, next) => {
  if (!["GET", "HEAD", "OPTIONS"].includes(c.req.method) && !isOwn(c))
    throw new Refusal(403, "A page of another site may not change anything here; open Assay's own page.")
  await next()
}

function isOwn(c: Context): boolean {
  const origin = c.req.header("origin")
  const site = c.req.header("sec-fetch-site")
  if (origin === undefined) return site === undefined || site === "same-origin" || site === "none"
  return URL.canParse(origin) && new URL(origin).host === hostOf(c)
}

const hostOf = (c: Context) => c.req.header("host") ?? new URL(c.req.url).host
const nameOf = (host: string) => host.replace(/:\d+$/, "").toLowerCase()

/** Only what the server itself ships: no script in the page's text, nothing from elsewhere. Charts and pdf.js set styles of their own. */
const PAGE = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ")
const ANSWER = "default-src 'none'; frame-ancestors 'none'"

/** What browsers are told about every answer: its type is what it says, nobody may frame it, no other site may load it. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.header("content-security-policy", c.req.path.startsWith("/api/") ? ANSWER : PAGE)
  c.header("x-content-type-options", "nosniff")
  c.header("cross-origin-resource-policy", "same-origin")
  c.header("cross-origin-opener-policy", "same-origin")
  c.header("referrer-policy", "no-referrer")
}
