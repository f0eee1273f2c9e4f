/** Topics: what papers say about the same thing, and where they disagree. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { pairsOf, type TopicGroup, topicsOf } from "../compare.ts"
import { type Names, topicInWords } from "../export/index.ts"
import type { Topic, Verdict } from "../model.ts"
import { topic } from "../model.ts"
import { reviewed } from "../review.ts"
import type { ClaimFilter, StoredClaim } from "../store/store.ts"
import { byKey, type TopicSummary, topicInFull, topics, topicsQuery } from "./api.ts"
import { filterOf } from "./filter.ts"
import type { Lookup } from "./names.ts"
import type { Parts } from "./parts.ts"
import { Refusal } from "./refusal.ts"
import { answers, newRoutes } from "./routes.ts"
import { type DocumentOf, shownClaim } from "./shown.ts"

const list = createRoute({
  method: "get",
  path: "/topics",
  summary: "What papers speak about, the topics of most papers first",
  request: { query: topicsQuery },
  responses: answers("The topics", topics),
})
const one = createRoute({
  method: "get",
  path: "/topics/{key}",
  summary: "All that is said on a topic, and how it fits together",
  request: { params: byKey },
  responses: answers("The topic", topicInFull),
})

/** The routes of topics. */
export function topicRoutes({ store }: Parts, names: Names, lookup: Lookup, documentOf: DocumentOf): OpenAPIHono {
  const groups = async (filter: ClaimFilter) => {
    // What somebody rejected is said by no paper.
    const { claims } = await store.claims({ ...filter, reviews: ["unreviewed", "accepted", "corrected"] })
    return topicsOf(claims.map((claim) => reviewed(claim, claim.review)))
  }
  return newRoutes()
    .openapi(list, async (c) => {
      const found = await groups(filterOf(c.req.valid("query"), lookup))
      return c.json({ topics: found.map((group) => summaryOf(group, names)), total: found.length }, 200)
    })
    .openapi(one, async (c) => {
      const { key } = c.req.valid("param")
      const { materials, measure, kind } = topicOf(key)
      const group = (await groups({ materials, measures: [measure], kinds: [kind] })).find((each) => each.key === key)
      if (!group) throw new Refusal(404, `No paper says anything on the topic ${key}; /api/topics lists what they speak about.`)
      const observations = []
      for (const claim of group.claims) observations.push(await shownClaim(claim, names, documentOf))
      return c.json({ key, topic: group.topic, words: topicInWords(group.topic, names), observations, pairs: pairsOf(group.claims) }, 200)
    })
}

function summaryOf({ key, topic, claims, papers, low, high }: TopicGroup<StoredClaim>, names: Names): TopicSummary {
  const verdicts: Partial<Record<Verdict, number>> = {}
  for (const { verdict } of pairsOf(claims)) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
  return { key, topic, words: topicInWords(topic, names), claims: claims.length, papers, low, high, verdicts }
}

/** The topic of a key: "cobalt.extraction.level.CD.-". */
function topicOf(key: string): Topic {
  const [materials, measure, kind, origin, destination] = key.split(".")
  const ids = (joined = "-") => (joined === "-" ? [] : joined.split("_"))
  const parsed = topic.safeParse({ materials: ids(materials), measure, kind, origin: ids(origin), destination: ids(destination) })
  if (!parsed.success) throw new Refusal(404, `"${key.slice(0, 100)}" is no topic; /api/topics lists what papers speak about.`)
  return parsed.data
}
