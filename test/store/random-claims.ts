/** Random claims and filters from small stocks of words, so that they often meet. */
import fc from "fast-check"
import type { Claim, StandingReview } from "../../src/model.ts"
import type { ClaimFilter, ClaimPage } from "../../src/store/store.ts"
import { aClaim, aReview, idOf } from "./samples.ts"

export const PAPERS = ["alpha", "beta", "gamma"] as const
const COLLECTION_OF = { alpha: "eu", beta: "eu", gamma: "us" } as const
export const collectionOf = (word: (typeof PAPERS)[number]) => COLLECTION_OF[word]

const MATERIALS = ["cobalt", "nickel", "lithium", "rare-earths"]
const AREAS = ["CN", "CD", "EU", "US"]
const MEASURES = ["processing", "extraction", "imports"] as const
const KINDS = ["level", "change"] as const
const STATUSES = ["actual", "target", "forecast"] as const
/** No two have one stem. */
const WORDS = ["china", "refined", "cobalt", "exports", "seventy", "grew"]
const VERDICTS = ["accepted", "rejected", "corrected"] as const

const some = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 })
const year = fc.integer({ min: 2018, max: 2024 })
const period = fc.option(
  fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  { nil: null },
)
const value = fc.integer({ min: 0, max: 5 }).map((low) => ({ low, high: low + 1, comparator: "=" as const, unit: "percent" as const }))
const slots = {
  materials: some(MATERIALS),
  origin: some(AREAS),
  destination: some(AREAS),
  measure: fc.constantFrom(...MEASURES),
  kind: fc.constantFrom(...KINDS),
  value,
  period,
  status: fc.constantFrom(...STATUSES),
}

/** Each with an id of its own and, for some, the review that a person made. */
export const reviewedClaims = fc
  .array(
    fc.record({
      paper: fc.constantFrom(...PAPERS),
      start: fc.integer({ min: 0, max: 9 }),
      quote: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(" ")),
      confidence: fc.constantFrom(0.25, 0.5, 0.75),
      slots: fc.record(slots),
      verdict: fc.option(fc.constantFrom(...VERDICTS), { nil: null }),
      correction: fc.record(slots, { requiredKeys: [] }),
    }),
    { minLength: 150, maxLength: 150 },
  )
  .map((drawn) =>
    drawn.map(({ paper, start, quote, confidence, slots, verdict, correction }, at): { claim: Claim; review: StandingReview | null } => {
      const claim = aClaim(paper, { ...slots, id: `claim-${at}`, span: { start, end: start + 9 }, quote, confidence })
      return { claim, review: verdict && { ...aReview(claim.id), verdict, correction: verdict === "corrected" ? correction : null } }
    }),
  )

const fields = {
  materials: some(MATERIALS),
  areas: some(AREAS),
  origin: some(AREAS),
  destination: some(AREAS),
  measures: some(MEASURES),
  kinds: some(KINDS),
  statuses: some(STATUSES),
  from: year,
  to: year,
  text: fc.uniqueArray(fc.constantFrom(...WORDS, "CHINA", "exported", "the"), { maxLength: 2 }).map((words) => words.join(" ")),
  papers: some(PAPERS.map(idOf)),
  collections: some(["eu", "us"]),
  reviews: some(["unreviewed", ...VERDICTS] as const),
  confidenceFrom: fc.constantFrom(0, 0.25, 0.5, 0.6),
  confidenceTo: fc.constantFrom(0.2, 0.5, 0.75, 1),
  topics: some(["cobalt.processing.level.CN.-", "nickel.imports.change.-.EU", "lithium.extraction.level.-.-"]),
} satisfies { readonly [Field in keyof ClaimFilter]-?: fc.Arbitrary<ClaimFilter[Field]> }
const FIELDS = Object.keys(fields) as (keyof ClaimFilter)[]

/** At most three fields, or hardly a claim would pass. */
export const filter: fc.Arbitrary<ClaimFilter> = fc
  .subarray(FIELDS, { maxLength: 3 })
  .chain((asked) => fc.record(Object.fromEntries(asked.map((field) => [field, fields[field]])) as typeof fields, { requiredKeys: asked }))

export const page: fc.Arbitrary<ClaimPage> = fc.record(
  {
    sort: fc.constantFrom("topic", "paper", "confidence", "value", "period", "uncertainty"),
    descending: fc.boolean(),
    limit: fc.integer({ min: 0, max: 50 }),
    offset: fc.integer({ min: 0, max: 20 }),
  },
  { requiredKeys: ["sort", "descending"] },
)
