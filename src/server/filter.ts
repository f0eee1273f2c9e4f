import type { z } from "@hono/zod-openapi"
import type { ClaimFilter, ClaimPage } from "../store/store.ts"
import type { claimsQuery } from "./api.ts"
import type { Lookup } from "./names.ts"

type Query = z.output<typeof claimsQuery>

/** The store's filter for a query: names become ids, and a material brings its narrower ones. */
export function filterOf(
  query: Omit<Query, "sort" | "descending" | "limit" | "offset" | "highlights" | "facets">,
  lookup: Lookup,
): ClaimFilter {
  return given({
    materials: query.material && lookup.materials(query.material),
    areas: query.area && lookup.areas(query.area),
    origin: query.origin && lookup.areas(query.origin),
    destination: query.destination && lookup.areas(query.destination),
    measures: query.measure,
    kinds: query.kind,
    statuses: query.status,
    from: query.from,
    to: query.to,
    text: query.text,
    papers: query.paper,
    collections: query.collection,
    reviews: query.review,
    confidenceFrom: query.confidenceFrom,
    confidenceTo: query.confidenceTo,
    topics: query.topic,
  })
}

/** Which part of the list, in which order; a hundred claims when nothing is said. */
export function pageOf({ sort, descending, limit = 100, offset }: Query): ClaimPage & { readonly limit: number } {
  return { ...given({ sort, descending, offset }), limit }
}

/** Without what was not given. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
