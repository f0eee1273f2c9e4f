/** Materials by countries for one measure, as much of it as can be looked at. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { matrixOf } from "../compare.ts"
import { type Matrix, matrix, matrixQuery } from "./api.ts"
import { filterOf, given } from "./filter.ts"
import type { Lookup } from "./names.ts"
import type { Parts } from "./parts.ts"
import { answers, newRoutes } from "./routes.ts"

const route = createRoute({
  method: "get",
  path: "/matrix",
  summary: "What papers say of one measure, materials by countries; a pair of which nothing is said has no cell",
  request: { query: matrixQuery },
  responses: answers("The matrix", matrix),
})

/** More are no longer looked at; how many are left out is said. */
const ROWS = 60
const COLUMNS = 30

/** The route of the matrix. */
export function matrixRoutes({ store }: Parts, lookup: Lookup): OpenAPIHono {
  return newRoutes().openapi(route, async (c) => {
    const { measure, ...query } = c.req.valid("query")
    const { materials, areas } = filterOf(query, lookup)
    const { topics } = await store.topics(given({ materials, areas, measures: [measure] }))
    const whole = matrixOf(topics)
    const [rows, columns] = [whole.materials.slice(0, ROWS), whole.areas.slice(0, COLUMNS)]
    const shown = { materials: new Set(rows), areas: new Set(columns) }
    const answer = {
      materials: rows,
      areas: columns,
      left: whole.materials.length - rows.length + whole.areas.length - columns.length,
      cells: whole.cells
        .filter(({ material, area }) => shown.materials.has(material) && shown.areas.has(area))
        .map(({ topics, ...cell }) => ({ ...cell, topic: topics.length === 1 ? topics[0]! : null })),
    }
    return c.json(answer as Matrix, 200)
  })
}
