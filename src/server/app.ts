import type { OpenAPIHono } from "@hono/zod-openapi"
import { bodyLimit } from "hono/body-limit"
import { aboutRoutes } from "./about.ts"
import { claimRoutes } from "./claims.ts"
import { eventRoutes } from "./events.ts"
import { faultAnswer } from "./fault.ts"
import { feedOf } from "./feed.ts"
import { onlyOwnPages, onlyThisHost, safeHeaders } from "./guard.ts"
import { documentsOf } from "./highlights.ts"
import { keepingRoutes } from "./keeping.ts"
import { matrixRoutes } from "./matrix.ts"
import { mentionRoutes } from "./mentions.ts"
import { lookupIn, namesOf } from "./names.ts"
import { overviewRoutes } from "./overview.ts"
import { pageRoutes } from "./page.ts"
import { paperIn, paperRoutes } from "./papers.ts"
import type { Parts } from "./parts.ts"
import { Refusal } from "./refusal.ts"
import { reviewRoutes } from "./reviews.ts"
import { newRoutes } from "./routes.ts"
import { selectionRoutes } from "./selection.ts"
import { topicRoutes } from "./topics.ts"
import { unlockRoutes } from "./unlock.ts"

/** More than any request but an upload needs. */
const MOST_JSON = 100_000

/**
 * The API under /api and the page under everything else, for a server that listens on `host`. It can be asked without one, too:
 * `createApp(parts).request("/api/claims?material=cobalt")`.
 */
export function createApp(given: Parts, { host = "127.0.0.1" }: { readonly host?: string } = {}): OpenAPIHono {
  const feed = feedOf(given)
  const parts = telling(given, feed.touch)
  const names = namesOf(parts.vocabulary)
  const lookup = lookupIn(parts.vocabulary)
  const { document, forget } = documentsOf(parts.store)
  parts.queue.onChange(forget)
  const tooLong = () => {
    throw new Refusal(413, `A request has at most ${MOST_JSON / 1000} kB.`)
  }
  const app = newRoutes()
  app.use(safeHeaders, onlyThisHost(host, parts.names), onlyOwnPages)
  for (const path of ["/api/claims/*", "/api/reviews", "/api/papers/:id", "/api/papers/:id/*"])
    app.use(path, bodyLimit({ maxSize: MOST_JSON, onError: tooLong }))
  app.route("/api", aboutRoutes(parts, names, lookup))
  const found = paperIn(parts.store)
  app.route("/api", keepingRoutes(parts, names, found))
  app.route("/api", unlockRoutes(parts, found))
  app.route("/api", paperRoutes(parts, names))
  app.route("/api", selectionRoutes(parts, names, found))
  app.route("/api", mentionRoutes(parts, names, found, document))
  app.route("/api", claimRoutes(parts, names, lookup, document))
  app.route("/api", reviewRoutes(parts, names))
  app.route("/api", overviewRoutes(parts, names, lookup))
  app.route("/api", matrixRoutes(parts, lookup))
  app.route("/api", topicRoutes(parts, names, lookup, document))
  app.route("/api", eventRoutes(feed))
  app.doc31("/api/openapi.json", { openapi: "3.1.0", info: { title: "Assay", version: parts.version, description: ABOUT } })
  app.all("/api/*", (c) => {
    throw new Refusal(404, `There is nothing at ${c.req.method} ${c.req.path}; /api/openapi.json lists all there is.`)
  })
  app.route("/", pageRoutes(parts.page))
  app.onError(faultAnswer(parts.warn))
  return app
}

const ABOUT =
  "What policy papers claim about raw materials: who, which material, what is measured, how much, when, on which page. Events come as server-sent events from /api/events: `paper`, `removed`, `duplicate`, `refused` and `counts`."

/** The same parts, telling of what is changed through them. */
function telling(parts: Parts, touch: (paper?: string) => void): Parts {
  return {
    ...parts,
    async take(upload) {
      const outcome = await parts.take(upload)
      touch(outcome.id ?? undefined)
      return outcome
    },
    async unlock(paper, password) {
      await parts.unlock(paper, password)
      touch(paper)
    },
    async decide(...decisions) {
      await parts.decide(...decisions)
      for (const decision of decisions) touch("paper" in decision ? decision.paper : undefined)
    },
  }
}
