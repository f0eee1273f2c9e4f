/** A slot of a claim while it is being filled: what it holds, which words said so, and how far they can be trusted. */
import type { Span } from "../model.ts"

/**
 * How a measure is told: by a word that leads to the figure, that says what is done to the share, that stands ahead of it in its clause,
 * about it in the sentence, or is carried over from an earlier figure; as for the figure or claim before, by an earlier sentence, or by no
 * word at all; as a share of a market, in a list of stages at home, as a share of electricity ("power"), or by what the material is. An
 * area may be carried over likewise, be told as "home", be that of a "part" that has a share of it, or none but the "world"; a material is told by a pronoun, or is the nearest
 * one. A status is that of a bare statement ("stated"), of a proposal, or of what somebody reckoned; a period may be reckoned from
 * another year.
 */
export type Told =
  | "led"
  | "done"
  | "ahead"
  | "about"
  | "carried"
  | "same"
  | "earlier"
  | "untold"
  | "market"
  | "at-home"
  | "power"
  | "material"
  | "home"
  | "part"
  | "world"
  | "pronoun"
  | "nearest"
  | "stated"
  | "proposed"
  | "reckoned"

export interface Filled<T> {
  readonly value: T
  /** The words in the sentence that fill it; null when it comes from elsewhere. */
  readonly span: Span | null
  readonly why: string
  /** Taken from a heading, another sentence or the document. */
  readonly implied: boolean
  /** 0 to 1: how often such words are right. First estimates; calibrated against annotated papers with `assay score`. */
  readonly sure: number
  /** Only where a later rule asks for it. */
  readonly told?: Told
  /** As the figure before it in the sentence, which was told so. */
  readonly again?: true
}

export function filled<T>(value: T, span: Span | null, why: string, sure: number, implied = false): Filled<T> {
  // What an opening leaves out ("Holding 40% of it, Peru …") has a place and no words.
  return { value, span: span && span.end > span.start ? span : null, why, implied, sure }
}

/** The slot with how it was told; as it is where nothing is to be said of that. */
export function toldBy<T>(told: Told | undefined, slot: Filled<T>): Filled<T> {
  return told ? { ...slot, told } : slot
}
