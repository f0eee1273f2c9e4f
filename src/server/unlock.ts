/** Locked papers: opened with a password that goes to the reader and is kept nowhere. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { PaperError } from "../errors.ts"
import type { Paper } from "../store/store.ts"
import { byId, paper, toUnlock } from "./api.ts"
import type { Parts } from "./parts.ts"
import { Refusal } from "./refusal.ts"
import { answers, newRoutes } from "./routes.ts"

const unlock = createRoute({
  method: "post",
  path: "/papers/{id}/password",
  summary: 'Read a paper that failed as "locked" with its password, which is not kept; answers once it is read',
  request: { params: byId, body: { required: true, content: { "application/json": { schema: toUnlock } } } },
  responses: answers("The paper, waiting for its claims to be found", paper),
})

/** The route that opens locked papers. */
export function unlockRoutes(parts: Parts, found: (id: string) => Promise<Paper>): OpenAPIHono {
  return newRoutes().openapi(unlock, async (c) => {
    const { id, name, state, fault } = await found(c.req.valid("param").id)
    if (state !== "failed" || fault !== "locked")
      throw new Refusal(409, `${name} does not wait for a password, so there is nothing to open.`)
    await parts.unlock(id, c.req.valid("json").password).catch((error) => {
      throw error instanceof PaperError && !error.passing ? new Refusal(409, error.message) : error
    })
    return c.json(await found(id), 200)
  })
}
