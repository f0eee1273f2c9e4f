/** Topics, and the library as a whole, over the wire. */
import { z } from "zod"
import { areaId, materialId, measureId, topic, verdict } from "../../model.ts"
import { count, filters, reviewState, shownClaim } from "./claims.ts"
import { paperState } from "./papers.ts"
import { whole, yes } from "./query.ts"

export const topicsQuery = z
  .object(filters)
  .pick({ material: true, area: true, measure: true })
  .extend({
    /** Only topics of at least so many papers. */
    papers: whole.optional(),
    /** "true": only topics with conflicts. */
    conflicts: yes.optional(),
    /** A hundred when nothing is said. */
    limit: whole.pipe(z.number().max(1000, "at most 1000 topics are given at once; ask for more with offset")).optional(),
    offset: whole.optional(),
  })
export const topicSummary = z
  .object({
    key: z.string(),
    topic,
    /** "China, refining of rare earths" */
    words: z.string(),
    claims: z.int(),
    papers: z.int(),
    /** Papers that quote one body, or that it published, are one voice. */
    voices: z.int(),
    low: z.number(),
    high: z.number(),
    /** How many pairs of claims have each verdict. */
    verdicts: z.partialRecord(verdict, z.int()),
  })
  .meta({ id: "TopicSummary" })
/** Of all `total` topics, of how many several papers speak, and on how many of them papers conflict. */
export const topics = z.object({ topics: z.array(topicSummary), total: z.int(), shared: z.int(), conflicting: z.int() })
/** Two claims of different papers, set side by side. */
export const pair = z.object({ a: z.string(), b: z.string(), verdict, why: z.string() }).meta({ id: "Pair" })
/** A topic that is easily taken for another, and in what it differs: "another measure", "a broader material". */
export const neighbour = topicSummary.extend({ differs: z.string() }).meta({ id: "Neighbour" })
export const topicInFull = z
  .object({
    key: z.string(),
    topic,
    words: z.string(),
    voices: z.int(),
    observations: z.array(shownClaim),
    pairs: z.array(pair),
    /** Those of most papers first, at most twelve. */
    neighbours: z.array(neighbour),
  })
  .meta({ id: "Topic" })

export const matrixQuery = z.object(filters).pick({ material: true, area: true }).extend({ measure: measureId })
/** Lowest and highest share that papers give for a material and a country. */
export const cell = z.object({
  material: materialId,
  area: areaId,
  low: z.number(),
  high: z.number(),
  claims: z.int(),
  conflicts: z.int(),
  /** The topic behind it, where it is one. */
  topic: z.string().nullable(),
})
/** Materials and areas of which most is said come first; `left` counts those that are left out. */
export const matrix = z
  .object({ materials: z.array(materialId), areas: z.array(areaId), left: z.int(), cells: z.array(cell) })
  .meta({ id: "Matrix" })

/** `GET /api/overview`: what the library holds. */
export const overview = z
  .object({
    claims: z.int(),
    papers: z.partialRecord(paperState, z.int()),
    materials: z.array(count(materialId)),
    /** Countries in either role. */
    areas: z.array(count(areaId)),
    measures: z.array(count(measureId)),
    reviews: z.array(count(reviewState)),
    /** Claims about each year, in order of the years; a period counts for each of its years. */
    years: z.array(z.object({ year: z.int(), count: z.int() })),
    /** How many topics there are, of how many papers speak more than one, and in how many of them papers conflict. */
    topics: z.object({ all: z.int(), shared: z.int(), conflicting: z.int() }),
    /** The topics with most conflicts, at most twenty. */
    conflicts: z.array(topicSummary),
  })
  .meta({ id: "Overview" })

export type MatrixQuery = z.input<typeof matrixQuery>
export type Matrix = z.infer<typeof matrix>
export type TopicsQuery = z.input<typeof topicsQuery>
export type TopicSummary = z.infer<typeof topicSummary>
export type TopicsAnswer = z.infer<typeof topics>
export type Pair = z.infer<typeof pair>
export type Neighbour = z.infer<typeof neighbour>
export type TopicInFull = z.infer<typeof topicInFull>
export type Overview = z.infer<typeof overview>
