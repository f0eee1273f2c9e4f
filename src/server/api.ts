/** All that goes over the wire: the schema of every request and response, and the types that follow. The page imports its types from here. */
import { z } from "zod"
import { areaId, box, claim, correction, materialId, measureId, review, slot, status, topic, verdict } from "../model.ts"

/** A query value that may name several things: `"cobalt,nickel"` gives `["cobalt", "nickel"]`, and "" gives none. */
const several = z.string().transform((words) =>
  words
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean),
)
const whole = z
  .string()
  .regex(/^\d{1,9}$/, "must be a whole number")
  .transform(Number)
const yes = z.enum(["true", "false", ""]).transform((word) => word !== "false")

/** Refuses a value that is not on the list: `each(status)` gives `["actual"]` for `"actual"` and a fault for `"actuel"`. */
const each = <T extends z.ZodType<unknown, string>>(one: T) => several.pipe(z.array(one))
/** The part of a route's address that names a thing. */
const inAddress = <Name extends string>(name: Name) => z.object({ [name]: z.string().max(2000) } as Record<Name, z.ZodString>)
export const byId = inAddress("id")
export const byKey = inAddress("key")

export const fault = z.object({ error: z.string() }).meta({ id: "Fault", description: "One sentence: what is wrong and the way out." })

export const health = z.object({
  ok: z.boolean(),
  version: z.string(),
  /** `embedded`: everything in one process; `postgres`: on a database server. */
  mode: z.enum(["embedded", "postgres"]),
})

// papers

export const paperState = z.enum(["waiting", "reading", "recognising", "extracting", "done", "failed"])
export const paper = z
  .object({
    id: z.string(),
    name: z.string(),
    collection: z.string(),
    bytes: z.number(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.int().nullable(),
    language: z.string().nullable(),
    pages: z.int().nullable(),
    reader: z.enum(["pdfium", "pdf-parse", "plain"]).nullable(),
    state: paperState,
    progress: z.number(),
    reason: z.string().nullable(),
    claims: z.int(),
    addedAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: "Paper" })
export const drop = z.object({
  paper: z.string(),
  name: z.string(),
  collection: z.string(),
  outcome: z.enum(["added", "duplicate"]),
  at: z.string(),
})
export const papersQuery = z.object({ state: each(paperState).optional(), collection: z.string().optional() })
export const papers = z.object({ papers: z.array(paper) })
export const paperWithDrops = paper.extend({ drops: z.array(drop) }).meta({ id: "PaperWithDrops" })
export const outcome = z
  .object({
    name: z.string(),
    /** The SHA-256 of the file; null when it could not be taken. */
    id: z.string().nullable(),
    outcome: z.enum(["added", "duplicate", "failed"]),
    reason: z.string().nullable(),
  })
  .meta({ id: "Outcome" })
export const outcomes = z.object({ outcomes: z.array(outcome) })

// claims

export const reviewState = z.enum(["unreviewed", "accepted", "rejected", "corrected"])
export const claimSort = z.enum(["paper", "confidence", "value", "period"])
const filters = {
  /** Ids or names; narrower materials are included ("rare earths" finds neodymium). */
  material: several.optional(),
  /** Ids or names, in either role. */
  area: several.optional(),
  origin: several.optional(),
  destination: several.optional(),
  measure: each(measureId).optional(),
}
export const claimsQuery = z.object({
  ...filters,
  kind: each(z.enum(["level", "change"])).optional(),
  status: each(status).optional(),
  /** Years: claims whose period meets [from, to]. */
  from: whole.optional(),
  to: whole.optional(),
  /** Words that must occur in the quote. */
  text: z.string().max(500).optional(),
  paper: several.optional(),
  collection: several.optional(),
  review: each(reviewState).optional(),
  sort: claimSort.optional(),
  descending: yes.optional(),
  limit: whole.pipe(z.number().max(1000, "at most 1000 claims are given at once; ask for more with offset")).optional(),
  offset: whole.optional(),
  /** "false" leaves the highlights empty, which is quicker where nobody looks at pages. */
  highlights: yes.optional(),
})
export const highlight = z.object({ slot, boxes: z.array(box) })
export const shownClaim = claim
  .extend({
    paper: paper.pick({ id: true, name: true, title: true, publisher: true, published: true, collection: true }),
    /** The last review; where it corrects slots, the claim already holds the corrected values. */
    review: review.nullable(),
    /** Since when the newest reading no longer finds it; a reviewed claim stays. */
    goneAt: z.string().nullable(),
    /** The claim in an English sentence: "China mines 70 % of the world's rare earths". */
    words: z.string(),
    /** Where on the page each slot was read. The evidence as a whole is `boxes`. */
    highlights: z.array(highlight),
  })
  .meta({ id: "ShownClaim" })
const count = <T extends z.ZodType<string>>(id: T) => z.object({ id, count: z.int() })
export const facets = z.object({
  materials: z.array(count(materialId)),
  areas: z.array(count(areaId)),
  measures: z.array(count(measureId)),
  kinds: z.array(count(z.string())),
  statuses: z.array(count(z.string())),
  reviews: z.array(count(reviewState)),
  papers: z.array(count(z.string())),
})
export const claims = z.object({ claims: z.array(shownClaim), total: z.int(), facets })
export const newReview = review
  .omit({ claim: true, at: true })
  .extend({
    correction: correction.nullable().default(null),
    note: z.string().max(10_000).nullable().default(null),
    reviewer: z.string().trim().min(1).max(200).optional(),
  })
  .refine((given) => (given.verdict === "corrected") === (given.correction !== null && Object.keys(given.correction).length > 0), {
    message: 'a correction names the slots it changes, and its verdict is "corrected"',
  })
  .meta({ id: "NewReview" })

// topics

export const topicsQuery = z.object(filters).pick({ material: true, area: true, measure: true })
export const topicSummary = z
  .object({
    key: z.string(),
    topic,
    /** "China, refining of rare earths" */
    words: z.string(),
    claims: z.int(),
    papers: z.int(),
    low: z.number(),
    high: z.number(),
    /** How many pairs of claims have each verdict. */
    verdicts: z.partialRecord(verdict, z.int()),
  })
  .meta({ id: "TopicSummary" })
export const topics = z.object({ topics: z.array(topicSummary) })
/** Two claims of different papers, set side by side. */
export const pair = z.object({ a: z.string(), b: z.string(), verdict, why: z.string() }).meta({ id: "Pair" })
export const topicInFull = z
  .object({ key: z.string(), topic, words: z.string(), observations: z.array(shownClaim), pairs: z.array(pair) })
  .meta({ id: "Topic" })

// the rest

const named = { name: z.string() }
export const vocabularyAnswer = z
  .object({
    materials: z.array(z.object({ id: materialId, ...named, broader: z.array(materialId) })),
    areas: z.array(z.object({ id: areaId, ...named })),
    measures: z.array(z.object({ id: measureId, ...named })),
  })
  .meta({ id: "Vocabulary" })
/** Sent as `event: counts` whenever it changes, and once at the start. */
export const counts = z.object({
  /** Papers by state. */
  papers: z.partialRecord(paperState, z.int()),
  /** Claims that nobody has reviewed. */
  unreviewed: z.int(),
  /** Jobs that wait or run. */
  running: z.int(),
})

export type Fault = z.infer<typeof fault>
export type Health = z.infer<typeof health>
export type Paper = z.infer<typeof paper>
export type PaperState = z.infer<typeof paperState>
export type Drop = z.infer<typeof drop>
export type PapersQuery = z.input<typeof papersQuery>
export type PapersAnswer = z.infer<typeof papers>
export type PaperWithDrops = z.infer<typeof paperWithDrops>
export type Outcome = z.infer<typeof outcome>
export type OutcomesAnswer = z.infer<typeof outcomes>
export type ReviewState = z.infer<typeof reviewState>
export type ClaimSort = z.infer<typeof claimSort>
/** The query as it stands in the address: every value a string. */
export type ClaimsQuery = z.input<typeof claimsQuery>
export type Highlight = z.infer<typeof highlight>
export type ShownClaim = z.infer<typeof shownClaim>
export type Facets = z.infer<typeof facets>
export type ClaimsAnswer = z.infer<typeof claims>
export type NewReview = z.input<typeof newReview>
export type Review = z.infer<typeof review>
export type TopicsQuery = z.input<typeof topicsQuery>
export type TopicSummary = z.infer<typeof topicSummary>
export type TopicsAnswer = z.infer<typeof topics>
export type Pair = z.infer<typeof pair>
export type TopicInFull = z.infer<typeof topicInFull>
export type VocabularyAnswer = z.infer<typeof vocabularyAnswer>
export type Counts = z.infer<typeof counts>
