/** What the page has asked and keeps: one name for each question, so that an event or a decision finds the answers it changes. */
import { type InfiniteData, keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query"
import { type Address, type Filter, NO_FILTER, queryOf } from "./address.ts"
import * as api from "./api.ts"
import { sayTheSame } from "./claim/same.ts"

export const ROWS = 100

export const papersQuery = queryOptions({ queryKey: ["papers"], queryFn: () => api.papers().then((answer) => answer.papers) })

/** The papers that stand on top, and all of them counted: what there is to see until all are here. */
export const inboxQuery = queryOptions({ queryKey: ["inbox"], queryFn: api.inbox, gcTime: 0 })

/** Files that came again. */
export const duplicatesQuery = queryOptions({
  queryKey: ["duplicates"],
  queryFn: () => api.duplicates().then((answer) => answer.duplicates),
})

export const paperQuery = (id: string) => queryOptions({ queryKey: ["paper", id], queryFn: () => api.paper(id) })

/** As many claims as the server gives at once. */
const MOST = 1000

/** All claims of a paper with their places on its pages, as they stand in it. */
export const paperClaimsQuery = (id: string) =>
  queryOptions({
    queryKey: ["claims", "of", id],
    queryFn: async () => {
      const claims: api.ShownClaim[] = []
      for (;;) {
        const page = await api.claims({ paper: id, sort: "paper", limit: String(MOST), offset: String(claims.length), facets: "false" })
        claims.push(...page.claims)
        if (page.claims.length < MOST) return { ...page, claims }
      }
    },
  })

/** What a paper names, and where on a page. */
export const mentionsQuery = (paper: string) => queryOptions({ queryKey: ["mentions", paper], queryFn: () => api.mentions(paper) })
export const mentionsOnQuery = (paper: string, page: number) =>
  queryOptions({ queryKey: ["mentions", paper, page], queryFn: () => api.mentionsOn(paper, page) })

export const overviewQuery = queryOptions({ queryKey: ["overview"], queryFn: api.overview })

export const vocabularyQuery = queryOptions({ queryKey: ["vocabulary"], queryFn: api.vocabulary, staleTime: Number.POSITIVE_INFINITY })

/** Who runs the server, and as whom it keeps what names nobody. */
export const healthQuery = queryOptions({ queryKey: ["health"], queryFn: api.health, staleTime: Number.POSITIVE_INFINITY })

/** What may have been meant by a word that is no name. */
export const nearQuery = (word: string) =>
  queryOptions({ queryKey: ["near", word], queryFn: () => api.near(word), staleTime: Number.POSITIVE_INFINITY })

/** Filled by the server's events; the totals of the whole library, whatever the filter. */
export const countsQuery = queryOptions<api.Counts | null>({ queryKey: ["counts"], queryFn: () => null, enabled: false })

/** The query of a list of claims: the filter and its order. */
export const asked = ({ filter, sort, descending }: Pick<Address, "filter" | "sort" | "descending">): api.ClaimsQuery => ({
  ...queryOf(filter),
  ...(sort ? { sort, descending: descending ? "true" : "false" } : {}),
})

/** A hundred rows of a list, counted from 0: a list of 100,000 is fetched where it is looked at. */
export const claimsQuery = (address: Pick<Address, "filter" | "sort" | "descending">, page: number) =>
  queryOptions({
    queryKey: ["claims", asked(address), page],
    queryFn: () =>
      api.claims({ ...asked(address), limit: String(ROWS), offset: String(page * ROWS), highlights: "false", facets: "false" }),
  })

/** What waits to be reviewed: the filter, and claims that nobody has decided about unless it says otherwise. */
export const toReview = (filter: Filter): Filter => (filter.review.length > 0 ? filter : { ...filter, review: ["unreviewed"] })

/** The query of a review's queue; the least sure first when no order is chosen. */
export const askedToReview = ({ filter, sort }: Pick<Address, "filter" | "sort">): api.ClaimsQuery => ({
  ...queryOf(toReview(filter)),
  sort: sort ?? "uncertainty",
})

/** Claims with the same slots that wait for a review, this one left out. */
export const sameQuery = (claim: api.ShownClaim) =>
  queryOptions({
    queryKey: ["same", claim.id],
    queryFn: async () => {
      const { materials, measure, kind, status, origin, destination } = claim
      const filter = {
        material: materials,
        measure: [measure],
        kind: [kind],
        status: [status],
        origin,
        destination,
        review: ["unreviewed"],
      }
      const { claims } = await api.claims({
        ...queryOf({ ...NO_FILTER, ...filter }),
        limit: "500",
        highlights: "false",
        facets: "false",
      })
      return claims.filter((other) => other.id !== claim.id && sayTheSame(claim, other))
    },
  })

/** Total and counts for a filter, apart from the rows: a decision changes the counts and must not move the list under the reader's eyes. */
export const facetsQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ["facets", queryOf(filter)],
    queryFn: () => api.claims({ ...queryOf(filter), limit: "0", highlights: "false" }),
    placeholderData: keepPreviousData,
  })

/** How many claims a filter leaves, without anything else of them. */
export const countQuery = (filter: Filter) =>
  queryOptions({
    queryKey: ["facets", "count", queryOf(filter)],
    queryFn: () => api.claims({ ...queryOf(filter), limit: "0", highlights: "false", facets: "false" }).then(({ total }) => total),
    placeholderData: keepPreviousData,
  })

export const claimQuery = (id: string) => queryOptions({ queryKey: ["claim", id], queryFn: () => api.claim(id), retry: false })

/** Topics are asked for by material, country and measure only; the rest of a filter says nothing about them. */
const aboutTopics = ({ material, area, measure }: Filter) => queryOf({ ...NO_FILTER, material, area, measure })

/** A hundred topics of the list, counted from 0. */
export const topicsQuery = (filter: Filter, page: number) =>
  queryOptions({
    queryKey: ["topics", aboutTopics(filter), page],
    queryFn: () => api.topics({ ...aboutTopics(filter), limit: String(ROWS), offset: String(page * ROWS) }),
    placeholderData: keepPreviousData,
  })

export const matrixQuery = (filter: Filter, measure: string) => {
  const { measure: _, ...query } = aboutTopics(filter)
  return queryOptions({
    queryKey: ["topics", "matrix", query, measure],
    queryFn: () => api.matrix({ ...query, measure: measure as api.Topic["measure"] }),
    placeholderData: keepPreviousData,
  })
}

export const topicQuery = (key: string) => queryOptions({ queryKey: ["topic", key], queryFn: () => api.topic(key), retry: false })

/** The claim as some list already holds it, to be shown while the server is asked. */
export const knownClaim = (client: QueryClient, id: string): api.ShownClaim | undefined => {
  const lists = client.getQueriesData<api.ClaimsAnswer>({ queryKey: ["claims"] })
  const queues = client.getQueriesData<InfiniteData<api.ClaimsAnswer>>({ queryKey: ["queue"] })
  const topics = client.getQueriesData<api.TopicInFull>({ queryKey: ["topic"] })
  const known = [
    ...queues.flatMap(([, data]) => data?.pages.flatMap((page) => page.claims) ?? []),
    ...lists.flatMap(([, data]) => data?.claims ?? []),
    ...topics.flatMap(([, data]) => data?.observations ?? []),
  ]
  return known.find((claim) => claim.id === id)
}
