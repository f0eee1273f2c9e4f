/** The same answers as the store's, by plain loops over claims in memory: slow, and plain to see. */
import { topicKey } from "../../src/compare.ts"
import type { Claim, StandingReview } from "../../src/model.ts"
import { reviewed } from "../../src/review.ts"
import type { ClaimFilter, ClaimPage, Facets } from "../../src/store/store.ts"
import { collectionOf, PAPERS } from "./random-claims.ts"
import { idOf } from "./samples.ts"

export interface ReviewedClaim {
  readonly claim: Claim
  readonly review: StandingReview | null
}

const wordOf = (id: string) => PAPERS.find((word) => idOf(word) === id)!
const stateOf = ({ review }: ReviewedClaim) => review?.verdict ?? "unreviewed"
const meet = (a: readonly string[], b: readonly string[]) => a.some((value) => b.includes(value))
const stem = (word: string) => word.toLowerCase().replace(/(ed|s)$/, "")

/** A period of more than three centuries is a slip of the pen. */
const isOfYears = (period: Claim["period"]): period is NonNullable<Claim["period"]> => period !== null && period.to - period.from < 300

function passes(entry: ReviewedClaim, filter: ClaimFilter): boolean {
  const claim = reviewed(entry.claim, entry.review)
  const { materials, areas, origin, destination, measures, kinds, statuses, from, to, text, papers, collections, reviews, topics } = filter
  const { confidenceFrom = 0, confidenceTo = 1 } = filter
  const words = claim.quote.split(" ").map(stem)
  const asked = (text ?? "").split(" ").filter((word) => word !== "" && word !== "the")
  return (
    (!materials?.length || meet(claim.materials, materials)) &&
    (!areas?.length || meet([...claim.origin, ...claim.destination], areas)) &&
    (!origin?.length || meet(claim.origin, origin)) &&
    (!destination?.length || meet(claim.destination, destination)) &&
    (!measures?.length || measures.includes(claim.measure)) &&
    (!kinds?.length || kinds.includes(claim.kind)) &&
    (!statuses?.length || statuses.includes(claim.status)) &&
    (from === undefined || (isOfYears(claim.period) && claim.period.to >= from)) &&
    (to === undefined || (isOfYears(claim.period) && claim.period.from <= to)) &&
    asked.every((word) => words.includes(stem(word))) &&
    (!papers?.length || papers.includes(claim.document)) &&
    (!collections?.length || collections.includes(collectionOf(wordOf(claim.document)))) &&
    (!reviews?.length || reviews.includes(stateOf(entry))) &&
    claim.confidence >= confidenceFrom &&
    (claim.confidence < confidenceTo || confidenceTo === 1) &&
    (!topics?.length || (claim.materials.length > 0 && topics.includes(topicKey(claim))))
  )
}

export function plainClaims(all: readonly ReviewedClaim[], filter: ClaimFilter, page: ClaimPage) {
  const { sort = "paper", descending = false, limit = Number.POSITIVE_INFINITY, offset = 0 } = page
  const keysOf = (entry: ReviewedClaim): readonly (number | string | undefined)[] => {
    const claim = reviewed(entry.claim, entry.review)
    if (sort === "topic") return [claim.materials.length > 0 ? topicKey(claim) : undefined]
    if (sort === "paper") return [wordOf(claim.document)]
    if (sort === "confidence" || sort === "uncertainty") return [claim.confidence]
    return sort === "value" ? [claim.value.low, claim.value.high] : [claim.period?.from, claim.period?.to]
  }
  const compare = (a: number | string | undefined, b: number | string | undefined, sign: number) => {
    if (a === b) return 0
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1
    return (a < b ? -1 : 1) * sign
  }
  const ordered = (a: ReviewedClaim, b: ReviewedClaim) => {
    const [left, right] = [keysOf(a), keysOf(b)]
    const first = left.map((key, at) => compare(key, right[at], descending ? -1 : 1)).find((order) => order !== 0)
    const place = ({ claim }: ReviewedClaim) => [claim.document, claim.span.start, claim.id]
    return (
      first ??
      place(a)
        .map((key, at) => compare(key, place(b)[at], 1))
        .find((order) => order !== 0) ??
      0
    )
  }
  const passing = all.filter((entry) => passes(entry, filter)).sort(ordered)
  return { ids: passing.slice(offset, offset + limit).map(({ claim }) => claim.id), total: passing.length }
}

const without = (filter: ClaimFilter, fields: readonly (keyof ClaimFilter)[]): ClaimFilter =>
  Object.fromEntries(Object.entries(filter).filter(([field]) => !fields.includes(field as keyof ClaimFilter)))

export function plainFacets(all: readonly ReviewedClaim[], filter: ClaimFilter): Facets {
  const counted = (fields: readonly (keyof ClaimFilter)[], valuesOf: (claim: Claim, entry: ReviewedClaim) => readonly string[]) => {
    const counts = new Map<string, number>()
    for (const entry of all.filter((entry) => passes(entry, without(filter, fields)))) {
      for (const value of new Set(valuesOf(reviewed(entry.claim, entry.review), entry))) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
  }
  return {
    materials: counted(["materials"], ({ materials }) => materials),
    areas: counted(["areas"], ({ origin, destination }) => [...origin, ...destination]),
    measures: counted(["measures"], ({ measure }) => [measure]) as Facets["measures"],
    kinds: counted(["kinds"], ({ kind }) => [kind]),
    statuses: counted(["statuses"], ({ status }) => [status]),
    reviews: counted(["reviews"], (_, entry) => [stateOf(entry)]) as Facets["reviews"],
    papers: counted(["papers"], ({ document }) => [document]),
    collections: counted(["collections"], ({ document }) => [collectionOf(wordOf(document))]),
    confidences: counted(["confidenceFrom", "confidenceTo"], ({ confidence }) => [String(Math.min(9, Math.floor(confidence * 10)))]),
  }
}
