import type { ExampleClaim } from "../src/corpus/index.ts"
import type { Claim } from "../src/model.ts"

/** A claim in one line, so that a difference reads like a sentence: "cobalt | CD> | extraction | level | = 74..74 percent | 2023..2023 | actual | null". */
export function lineOf(claim: Claim | ExampleClaim): string {
  const { value, period } = claim
  const areas = `${[...claim.origin].sort().join("+")}>${[...claim.destination].sort().join("+")}`
  const figure = `${value.comparator} ${value.low}..${value.high} ${value.unit}`
  const years = period ? `${period.from}..${period.to}` : "no year"
  return [[...claim.materials].sort().join("+"), areas, claim.measure, claim.kind, figure, years, claim.status, claim.source].join(" | ")
}
