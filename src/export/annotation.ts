import type { Claim } from "../model.ts"

/** The fields of a claim in which papers are annotated by hand, in the annotators' order; `note` is theirs, and empty. */
export type Annotation = Pick<
  Claim,
  | "page"
  | "quote"
  | "materials"
  | "origin"
  | "destination"
  | "measure"
  | "kind"
  | "value"
  | "period"
  | "status"
  | "where"
  | "implied"
  | "source"
> & { readonly note: string }

/** A claim as an annotator would write it: `{"page":2,"quote":"…","materials":["cobalt"],"origin":["CD"], …}`. */
export function annotationOf(claim: Claim): Annotation {
  const { page, quote, materials, origin, destination, measure, kind, value, period, status, where, implied, source } = claim
  const { low, high, comparator, unit } = value
  return {
    page,
    quote,
    materials,
    origin,
    destination,
    measure,
    kind,
    value: { low, high, comparator, unit },
    period: period && { from: period.from, to: period.to },
    status,
    where,
    implied,
    source,
    note: "",
  }
}
