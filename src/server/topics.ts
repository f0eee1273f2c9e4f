/** Topics: what papers say about the same thing, and where they disagree. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi"
import { pairsOf, scopeBetween, topicKey, topicsOf, voicesIn } from "../compare.ts"
import { type Names, topicInWords } from "../export/index.ts"
import { type Topic, topic } from "../model.ts"
import { reviewed } from "../review.ts"
import type { StoredTopic } from "../store/store.ts"
import { byKey, type Neighbour, type TopicSummary, topicInFull, topics, topicsQuery } from "./api.ts"
import { filterOf, given } from "./filter.ts"
import type { Lookup } from "./names.ts"
import type { Parts } from "./parts.ts"
import { Refusal } from "./refusal.ts"
import { answers, newRoutes } from "./routes.ts"
import { type DocumentOf, shownClaim } from "./shown.ts"

const list = createRoute({
  method: "get",
  path: "/topics",
  summary: "What papers speak about: what they contradict each other on first, then the topics of most papers",
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

const MOST_NEIGHBOURS = 12

/** The routes of topics. */
export function topicRoutes({ store }: Parts, names: Names, lookup: Lookup, documentOf: DocumentOf): OpenAPIHono {
  const beside = async (topic: Topic): Promise<Neighbour[]> => {
    const materials = [...new Set(topic.materials.flatMap(lookup.kindred))]
    const { topics } = await store.topics({ materials })
    return topics
      .toSorted((a, b) => b.papers - a.papers)
      .flatMap((other) => {
        const differs = scopeBetween(topic, other.topic, lookup.isNarrower)
        return differs ? [{ ...summaryOf(other, names), differs }] : []
      })
      .slice(0, MOST_NEIGHBOURS)
  }
  return newRoutes()
    .openapi(list, async (c) => {
      const { papers, conflicts, limit = 100, offset, ...query } = c.req.valid("query")
      const { materials, areas, measures } = filterOf(query, lookup)
      const filter = given({ materials, areas, measures, papers, conflicts })
      const { topics, ...counts } = await store.topics(filter, given({ limit, offset }))
      return c.json({ topics: topics.map((topic) => summaryOf(topic, names)), ...counts }, 200)
    })
    .openapi(one, async (c) => {
      const key = topicKey(topicOf(c.req.valid("param").key))
      // What somebody rejected is said by no paper.
      const { claims } = await store.claims({ topics: [key], reviews: ["unreviewed", "accepted", "corrected"] })
      const [group] = topicsOf(claims.map((claim) => reviewed(claim, claim.review)))
      if (!group) throw new Refusal(404, `No paper says anything on the topic ${key}; /api/topics lists what they speak about.`)
      const observations = []
      for (const claim of group.claims) observations.push(await shownClaim(claim, names, documentOf))
      const { topic, claims: said } = group
      const neighbours = await beside(topic)
      const words = topicInWords(topic, names)
      return c.json({ key, topic, words, voices: voicesIn(said), observations, pairs: pairsOf(said), neighbours }, 200)
    })
}

/** A topic with its name. */
export function summaryOf(stored: StoredTopic, names: Names): TopicSummary {
  return { ...stored, words: topicInWords(stored.topic, names) }
}

/** The topic of a key: "cobalt.extraction.level.CD.-". */
function topicOf(key: string): Topic {
  const [materials, measure, kind, origin, destination] = key.split(".")
  const ids = (joined = "-") => (joined === "-" ? [] : joined.split("_"))
  const parsed = topic.safeParse({ materials: ids(materials), measure, kind, origin: ids(origin), destination: ids(destination) })
  if (!parsed.success) throw new Refusal(404, `"${key.slice(0, 100)}" is no topic; /api/topics lists what papers speak about.`)
  return parsed.data
}
