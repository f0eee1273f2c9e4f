/** Mentions: what a document names, kind by kind, in its own coordinates. */
import type { Document, Mention, Span } from "../model.ts"
import type { Lexicon } from "./lexicon.ts"
import { type Passage, passagesOf } from "./passages.ts"

export { type Lexicon, lexiconOf } from "./lexicon.ts"
export { type Passage, passagesOf } from "./passages.ts"

/**
 * Every mention of a document in reading order: materials, areas and years everywhere; quantities, measures and sources
 * where a percentage stands.
 *
 * @example findMentions(documentOfText("China refines 90% of rare earths.", { id }), lexicon).map(({ kind }) => kind)
 * // ["area", "measure", "quantity", "material"]
 */
export function findMentions(document: Document, lexicon: Lexicon): Mention[] {
  return passagesOf(document, lexicon).flatMap(mentionsOf)
}

/** The mentions of one passage, moved to the document's coordinates and put in order. */
export function mentionsOf(passage: Passage): Mention[] {
  const at = ({ start, end }: Span) => ({ span: { start: passage.span.start + start, end: passage.span.start + end }, page: passage.page })
  const mentions: Mention[] = [
    ...passage.materials.map((found) => ({ kind: "material" as const, ...at(found), id: found.id })),
    ...passage.areas.map((found) => ({ kind: "area" as const, ...at(found), id: found.id, form: found.form })),
    ...passage.quantities.map((found) => ({ kind: "quantity" as const, ...at(found.span), value: found.value })),
    ...passage.years.map((found) => ({ kind: "year" as const, ...at(found.span), value: found.value })),
    ...passage.measures.map((found) => ({ kind: "measure" as const, ...at(found), id: found.id, form: found.form })),
    ...passage.sources.map((found) => ({ kind: "source" as const, ...at(found), name: found.name })),
  ]
  return mentions.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
