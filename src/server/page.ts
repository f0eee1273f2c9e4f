import { existsSync } from "node:fs"
import { join } from "node:path"
import { serveStatic } from "@hono/node-server/serve-static"
import { Hono } from "hono"
import { Refusal } from "./refusal.ts"

/**
 * The built page: its files, and for every other address the page itself, which reads the address ("/claims?material=cobalt").
 * Files that carry a hash in their name may be kept for ever, the page never.
 */
export function pageRoutes(folder: string | undefined): Hono {
  const page = new Hono()
  if (!folder || !existsSync(join(folder, "index.html")))
    return page.get("*", () => {
      throw new Refusal(503, "The page is not built; run npm run build and start Assay again. Programs find the API at /api/openapi.json.")
    })
  page.use(async (c, next) => {
    await next()
    if (c.res.ok) c.header("cache-control", c.req.path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache")
  })
  page.get("*", serveStatic({ root: folder }))
  // A file that is not there is missing; only an address without an ending is a place in the page.
  page.get("*", async (c, next) => {
    if (/\.[a-z0-9]{1,8}$/i.test(c.req.path)) throw new Refusal(404, `There is no file ${c.req.path} here.`)
    return serveStatic({ path: join(folder, "index.html") })(c, next)
  })
  return page
}
