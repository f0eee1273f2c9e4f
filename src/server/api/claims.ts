/** Claims over the wire. */
import { z } from "zod"
import { areaId, box, claim, materialId, measureId, slot, standingReview, status } from "../../model.ts"
import { paper } from "./papers.ts"
import { each, several, share, whole, yes } from "./query.ts"

export const reviewState = z.enum(["unreviewed", "accepted", "rejected", "corrected"])
/**
 * `topic`: by what they are about, materials in the order of the alphabet; `uncertainty`: the least sure first; `conflict`: claims of the
 * topics with most conflicts first, a topic's claims together.
 */
export const claimSort = z.enum(["topic", "paper", "confidence", "value", "period", "uncertainty", "conflict"])
export const filters = {
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
  /** How sure the engine is, from 0 to 1: at least the first and below the second, except that 1 leaves nothing out. */
  confidenceFrom: share.optional(),
  confidenceTo: share.optional(),
  /** Keys of topics. */
  topic: several.optional(),
  sort: claimSort.optional(),
  descending: yes.optional(),
  limit: whole.pipe(z.number().max(1000, "at most 1000 claims are given at once; ask for more with offset")).optional(),
  offset: whole.optional(),
  /** "false" leaves the highlights empty, which is quicker where nobody looks at pages. */
  highlights: yes.optional(),
  /** "false" leaves the facets empty, which is quicker where nobody looks at counts. */
  facets: yes.optional(),
})
export const highlight = z.object({ slot, boxes: z.array(box) })
/** What became of a reviewed claim that the newest reading no longer finds as it was. */
export const since = z
  .object({
    /** `changed`: other slots were read from the same words; `gone`: nothing was read there. */
    fate: z.enum(["changed", "gone"]),
    /** The claim that stands in its place now. */
    successor: z.string().nullable(),
    /** The slots in which the two differ. */
    slots: z.array(slot),
  })
  .meta({ id: "SinceReview" })
export const shownClaim = claim
  .extend({
    paper: paper.pick({ id: true, name: true, title: true, publisher: true, published: true, collection: true }),
    /** The review that holds; where it corrects slots, the claim already holds the corrected values. */
    review: standingReview.nullable(),
    /** Since when the newest reading no longer finds it; a reviewed claim stays. */
    goneAt: z.string().nullable(),
    /** With `goneAt`: what stands in its place. */
    since: since.nullable(),
    /** The reviewed claim in whose place this one stands since the paper was read again. */
    replaces: z.string().nullable(),
    /** The claim in an English sentence: "China mines 70 % of the world's rare earths". */
    words: z.string(),
    /** Where on the page each slot was read. The evidence as a whole is `boxes`. */
    highlights: z.array(highlight),
  })
  .meta({ id: "ShownClaim" })
export const count = <T extends z.ZodType<string>>(id: T) => z.object({ id, count: z.int() })
export const facets = z.object({
  materials: z.array(count(materialId)),
  areas: z.array(count(areaId)),
  measures: z.array(count(measureId)),
  kinds: z.array(count(z.string())),
  statuses: z.array(count(z.string())),
  reviews: z.array(count(reviewState)),
  papers: z.array(count(z.string())),
  /** "" counts papers outside of any. */
  collections: z.array(count(z.string())),
  /** By tenths: "0" counts what is below 0.1, "9" what is 0.9 and above. */
  confidences: z.array(count(z.string())),
})
export const claims = z.object({ claims: z.array(shownClaim), total: z.int(), facets })

export type ReviewState = z.infer<typeof reviewState>
export type ClaimSort = z.infer<typeof claimSort>
/** The query as it stands in the address: every value a string. */
export type ClaimsQuery = z.input<typeof claimsQuery>
export type Highlight = z.infer<typeof highlight>
export type SinceReview = z.infer<typeof since>
export type ShownClaim = z.infer<typeof shownClaim>
export type Facets = z.infer<typeof facets>
export type ClaimsAnswer = z.infer<typeof claims>
