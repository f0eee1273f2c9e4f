/** What the server is, and the words it knows. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import type { Names } from "../export/index.ts"
import { health, nearAnswer, nearQuery, vocabularyAnswer } from "./api.ts"
import type { Lookup, Near } from "./names.ts"
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
  summary: "Materials, areas and measures with the names they are shown and found by",
  responses: answers("The vocabulary", vocabularyAnswer),
})
const near = createRoute({
  method: "get",
  path: "/vocabulary/near",
  summary: "Names spelled much like a word that is none, as suggestions",
  request: { query: nearQuery },
  responses: answers("The names", nearAnswer),
})

/** The routes about Assay itself. */
export function aboutRoutes({ version, instance = "", reviewer, store, vocabulary }: Parts, names: Names, lookup: Lookup): OpenAPIHono {
  const known = {
    materials: vocabulary.materials.map((material) => ({
      ...named(material.id, names.material(material.id), material.names),
      broader: [...material.broader],
    })),
    areas: vocabulary.areas.map(({ id, name, aliases, adjectives, metonyms }) =>
      named(id, names.area(id), [name, ...aliases, ...adjectives, ...metonyms]),
    ),
    measures: vocabulary.measures.map(({ id, name }) => ({ id, name })),
  }
  return newRoutes()
    .openapi(alive, (c) => c.json({ ok: true, version, mode: store.engine, instance: instance || null, reviewer }, 200))
    .openapi(words, (c) => c.json(known, 200))
    .openapi(near, (c) => {
      const { materials, areas } = lookup.near(c.req.valid("query").word)
      const shown = (entries: readonly Near[], name: (id: string) => string) =>
        entries.map(({ id, like }) => ({ id, name: name(id), like }))
      return c.json({ materials: shown(materials, names.material), areas: shown(areas, names.area) }, 200)
    })
}

/** An entry with the name it is shown by, and all others it has, each once. */
function named<Id extends string>(id: Id, name: string, all: readonly string[]): { id: Id; name: string; names: string[] } {
  return { id, name, names: [...new Set(all)].filter((other) => other !== name) }
}
