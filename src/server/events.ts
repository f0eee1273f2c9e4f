import { Hono } from "hono"
import { streamSSE } from "hono/streaming"
import type { Feed } from "./feed.ts"

/** Proxies and browsers give up on a silent connection after half a minute or more. */
const HEARTBEAT = 15_000

/** The stream of events: `paper`, `removed`, `duplicate`, `refused` and `counts`, and a comment now and then so that the connection is seen to live. */
export function eventRoutes(feed: Feed): Hono {
  return new Hono().get("/events", (c) =>
    streamSSE(c, async (stream) => {
      const ended = new Promise<void>((resolve) => stream.onAbort(resolve))
      const leave = feed.subscribe(({ event, data }) => void stream.writeSSE({ event, data: JSON.stringify(data) }))
      const heart = setInterval(() => void stream.write(": still here\n\n"), HEARTBEAT)
      await stream.write(": here\n\n")
      await ended
      clearInterval(heart)
      leave()
    }),
  )
}
