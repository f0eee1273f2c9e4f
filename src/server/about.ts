/** What the server is, and the words it knows. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import type { Names } from "../export/index.ts"
import { health, vocabularyAnswer } from "./api.ts"
import type { Parts } from "./parts.ts"
import { answers, newRoutes } from "./routes.ts"

const alive = createRoute({
  method: "get",
  path: "/health",
  summary: "Whether Assay runs, which version, and on which database",
  responses: answers("It runs", health),
})
const words = createRoute({
  method: "get",
  path: "/vocabulary",
  summary: "Materials, areas and measures with the names they are shown by",
  responses: answers("The vocabulary", vocabularyAnswer),
})

/** The routes about Assay itself. */
export function aboutRoutes({ version, instance = "", store, vocabulary }: Parts, names: Names): OpenAPIHono {
  const known = {
    materials: vocabulary.materials.map(({ id, broader }) => ({ id, name: names.material(id), broader: [...broader] })),
    areas: vocabulary.areas.map(({ id }) => ({ id, name: names.area(id) })),
    measures: vocabulary.measures.map(({ id, name }) => ({ id, name })),
  }
  return newRoutes()
    .openapi(alive, (c) => c.json({ ok: true, version, mode: store.engine, instance: instance || null }, 200))
    .openapi(words, (c) => c.json(known, 200))
}
