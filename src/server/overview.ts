/** What the library holds, in counts. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import type { Names } from "../export/index.ts"
import { type Overview, overview } from "./api.ts"
import type { Lookup } from "./names.ts"
import type { Parts } from "./parts.ts"
import { answers, newRoutes } from "./routes.ts"
import { summaryOf } from "./topics.ts"

const route = createRoute({
  method: "get",
  path: "/overview",
  summary: "Claims by material, country, year and measure, how far the review is, and where papers conflict",
  responses: answers("The library in counts", overview),
})

const MOST_CONFLICTS = 20

/** The route of the overview. */
export function overviewRoutes({ store }: Parts, names: Names, lookup: Lookup): OpenAPIHono {
  return newRoutes().openapi(route, async (c) => {
    const facets = await store.facets({}, { which: ["materials", "areas", "measures", "reviews"], above: lookup.above })
    const { topics } = await store.topics({ conflicts: true }, { limit: MOST_CONFLICTS })
    const answer = {
      claims: facets.reviews.reduce((sum, { count }) => sum + count, 0),
      papers: await store.paperCounts(),
      // That nearly all claims are on raw materials says nothing, and would make every other bar a stub.
      materials: facets.materials.filter(({ id }) => !lookup.isGeneral(id)),
      areas: facets.areas,
      measures: facets.measures,
      reviews: facets.reviews,
      years: await store.years(),
      topics: await store.topicCounts(),
      conflicts: topics.map((topic) => summaryOf(topic, names)),
    }
    return c.json(answer as unknown as Overview, 200)
  })
}
