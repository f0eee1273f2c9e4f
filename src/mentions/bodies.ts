/** Offices whose names are made of the words for materials and measures: what stands in them is no mention. */
import type { Span } from "../model.ts"
import type { Lexicon } from "./lexicon.ts"

const FIELD =
  "(?:energy|mines?|mining|minerals?|petroleum|oil|gas|coal|steel|natural|resources|industry|trade|commerce|hydrocarbons|electricity|renewable|water|environment|technology|science|information|economic|affairs|planning|development|investment|infrastructure|metals|fuels)"
const OFFICE = new RegExp(
  `\\b(?:ministry|department|chamber|bureau|secretariat|minister|directorate) (?:of|for) (?:the )?${FIELD}(?:(?:, | and |, and | & | )${FIELD})*\\b`,
  "gi",
)

/** The spans of a text that name laws, bodies and offices; nothing inside them is a material or a measure. */
export function masksIn(text: string, lexicon: Lexicon): Span[] {
  const offices = [...text.matchAll(OFFICE)].map(({ 0: name, index }) => ({ start: index, end: index + name.length }))
  return [...lexicon.masks.find(text), ...offices]
}
