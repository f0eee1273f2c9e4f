/** Claims: searched, looked at, decided about, and handed to other programs. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi"
import { stream } from "hono/streaming"
import { FORMAT_NAMES, FORMATS, type Names } from "../export/index.ts"
import type { ClaimFilter, ClaimPage, Facets, Store } from "../store/store.ts"
import { byId, claims, claimsQuery, keptReview, newReview, shownClaim as shownClaimSchema } from "./api.ts"
import { filterOf, pageOf } from "./filter.ts"
import { generalLast, type Lookup } from "./names.ts"
import type { Parts } from "./parts.ts"
import { decided, foundClaim } from "./reviews.ts"
import { answers, newRoutes, refusals } from "./routes.ts"
import { type DocumentOf, shownClaim, toldClaim } from "./shown.ts"

const search = createRoute({
  method: "get",
  path: "/claims",
  summary: "Claims that fit the filter, how many there are, and what else could be chosen",
  request: { query: claimsQuery },
  responses: answers("A page of claims", claims),
})
const one = createRoute({
  method: "get",
  path: "/claims/{id}",
  summary: "A claim",
  request: { params: byId },
  responses: answers("The claim", shownClaimSchema),
})
const decide = createRoute({
  method: "post",
  path: "/claims/{id}/reviews",
  summary: "Accept, reject or correct a claim; earlier reviews stay on record",
  request: { params: byId, body: { required: true, content: { "application/json": { schema: newReview } } } },
  responses: answers("The review as it is kept, and the one that holds", keptReview),
})
const exported = createRoute({
  method: "get",
  path: "/export/{format}",
  summary: "All claims that fit the filter, as a file",
  request: { params: z.object({ format: z.enum(FORMAT_NAMES as ["csv", "jsonl"]) }), query: claimsQuery },
  responses: { 200: { description: "One claim a line", content: { "text/csv": {}, "application/x-ndjson": {} } }, ...refusals },
})

/** The routes of claims. */
export function claimRoutes(parts: Parts, names: Names, lookup: Lookup, documentOf: DocumentOf): OpenAPIHono {
  const { store } = parts
  return newRoutes()
    .openapi(search, async (c) => {
      const query = c.req.valid("query")
      const filter = filterOf(query, lookup)
      const counted = query.facets === false ? NO_FACETS : store.facets(filter, { above: lookup.above })
      const [{ claims, total }, facets] = await Promise.all([store.claims(filter, pageOf(query)), counted])
      const documents = query.highlights === false ? async () => null : documentOf
      const shown = []
      for (const claim of claims) shown.push(await shownClaim(claim, names, documents))
      const inOrder = { ...facets, materials: generalLast(facets.materials, lookup) }
      return c.json(claimsAnswer(shown, total, inOrder), 200)
    })
    .openapi(one, async (c) => c.json(await shownClaim(await foundClaim(store, c.req.valid("param").id), names, documentOf), 200))
    .openapi(decide, async (c) => {
      const { id } = c.req.valid("param")
      const { reviewer = parts.reviewer, ...given } = c.req.valid("json")
      const [kept] = await decided(parts, [{ claim: id, ...given, reviewer }], (claim) => foundClaim(store, claim))
      return c.json(kept!, 200)
    })
    .openapi(exported, (c) => {
      const query = c.req.valid("query")
      const { mediaType, write } = FORMATS[c.req.valid("param").format]
      // A wrong filter is refused here, before the first line is sent.
      const all = every(store, filterOf(query, lookup), pageOf(query), query.limit)
      c.header("content-type", mediaType)
      c.header("content-disposition", `attachment; filename="claims.${c.req.valid("param").format}"`)
      return stream(c, async (out) => {
        for await (const piece of write(told(all, names))) {
          if (out.aborted) return
          await out.write(piece)
        }
      })
    })
}

const NO_FACETS: Facets = {
  materials: [],
  areas: [],
  measures: [],
  kinds: [],
  statuses: [],
  reviews: [],
  papers: [],
  collections: [],
  confidences: [],
}

/** Every claim of the filter, or `most` of them, a thousand from the store at a time. */
async function* every(store: Store, filter: ClaimFilter, page: ClaimPage, most = Number.POSITIVE_INFINITY) {
  const step = 1000
  for (let given = 0; given < most; given += step) {
    const limit = Math.min(step, most - given)
    const { claims } = await store.claims(filter, { ...page, limit, offset: (page.offset ?? 0) + given })
    yield* claims
    if (claims.length < limit) return
  }
}

async function* told(claims: AsyncIterable<Parameters<typeof toldClaim>[0]>, names: Names) {
  for await (const claim of claims) yield toldClaim(claim, names)
}

/** Lists of the store are readonly, those of a schema are not; they are the same lists. */
const claimsAnswer = (shown: z.infer<typeof claims>["claims"], total: number, facets: object) =>
  ({ claims: shown, total, facets }) as z.infer<typeof claims>
