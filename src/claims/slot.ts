/** A slot of a claim while it is being filled: what it holds, which words said so, and how far they can be trusted. */
import type { Span } from "../model.ts"

export interface Filled<T> {
  readonly value: T
  /** The words in the sentence that fill it; null when it comes from elsewhere. */
  readonly span: Span | null
  readonly why: string
  /** Taken from a heading, another sentence or the document. */
  readonly implied: boolean
  /** 0 to 1: how often such words are right. First estimates; calibrated against annotated papers with `assay score`. */
  readonly sure: number
}

export function filled<T>(value: T, span: Span | null, why: string, sure: number, implied = false): Filled<T> {
  return { value, span, why, implied, sure }
}
