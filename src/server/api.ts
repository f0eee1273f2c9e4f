/** All that goes over the wire: the schema of every request and response, and the types that follow. The page imports its types from here. */
import { z } from "zod"
import { areaId, materialId, measureId } from "../model.ts"
import { paperState } from "./api/papers.ts"

export * from "./api/claims.ts"
export * from "./api/mentions.ts"
export * from "./api/papers.ts"
export { byId, byKey } from "./api/query.ts"
export * from "./api/reviews.ts"
export * from "./api/topics.ts"

export const fault = z.object({ error: z.string() }).meta({ id: "Fault", description: "One sentence: what is wrong and the way out." })

export const health = z.object({
  ok: z.boolean(),
  version: z.string(),
  /** `embedded`: everything in one process; `postgres`: on a database server. */
  mode: z.enum(["embedded", "postgres"]),
  /** A random word of this one run, by which the command line knows the server of its own data folder. */
  instance: z.string().nullable(),
  /** Whose name stands beside a decision that names nobody. */
  reviewer: z.string(),
})

const named = { name: z.string() }
/** Other names it is found by, adjectives among them: "DRC" and "Congolese" are DR Congo. */
const alsoNamed = { ...named, names: z.array(z.string()) }
export const vocabularyAnswer = z
  .object({
    materials: z.array(z.object({ id: materialId, ...alsoNamed, broader: z.array(materialId) })),
    areas: z.array(z.object({ id: areaId, ...alsoNamed })),
    measures: z.array(z.object({ id: measureId, ...named })),
  })
  .meta({ id: "Vocabulary" })
export const nearQuery = z.object({ word: z.string().trim().min(1).max(100) })
/** What is spelled much like a word that is no name, the likest first: to be offered to a person, never to be taken. */
export const nearAnswer = z
  .object({
    materials: z.array(z.object({ id: materialId, ...named, like: z.number() })),
    areas: z.array(z.object({ id: areaId, ...named, like: z.number() })),
  })
  .meta({ id: "NearNames" })
/** Sent as `event: removed` when a paper was taken away. */
export const removed = z.object({ id: z.string() })
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
export type VocabularyAnswer = z.infer<typeof vocabularyAnswer>
export type NearAnswer = z.infer<typeof nearAnswer>
export type Removed = z.infer<typeof removed>
export type Counts = z.infer<typeof counts>
