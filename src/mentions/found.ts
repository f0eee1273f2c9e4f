/** What the finders of single kinds give: places in the sentence they were given, not yet in the document. */
import type { AreaId, MaterialId, MeasureId, Span } from "../model.ts"

export interface FoundMaterial extends Span {
  readonly id: MaterialId
  readonly weak?: boolean
}
export interface FoundArea extends Span {
  readonly id: AreaId
  readonly form: "noun" | "adjective" | "possessive"
  /** Set for a state, a province or a mine: what is named lies in the area. */
  readonly part?: boolean
}
export interface FoundMeasure extends Span {
  readonly id: MeasureId
  readonly form: "noun" | "verb" | "adjective" | "phrase"
}
export interface FoundSource extends Span {
  readonly name: string
}
/** A word of the paper's own that stands for a material ("CRMs"), defined in brackets after its name. */
export type Acronyms = ReadonlyMap<string, MaterialId>

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
