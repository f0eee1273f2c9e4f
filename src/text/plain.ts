/** A document made from plain text: one page, blank lines between paragraphs, no boxes. */
import type { Block, Document } from "../model.ts"
import { NO_WORDS } from "./words.ts"

/** One short line without a stop at its end or a percentage in it. */
const HEADING = /^(?!.*%)[^\n.;:,?!]{2,80}$/

/**
 * The document of a plain text. Paragraphs are separated by blank lines, the items of a list begin with a bullet, a short line
 * without a stop is a heading; a line break inside a paragraph becomes a space,
 * so that spans still fit the text that was given (both are one character).
 *
 * @example documentOfText("Gallium.\n\nChina makes 98 % of it.", { id: "…" }).blocks.length // 2
 */
export function documentOfText(
  given: string,
  about: { readonly id: string; readonly title?: string; readonly country?: string },
): Document {
  const text = given.replace(/\r\n?/g, "\n")
  const blocks = [...text.matchAll(/\S(?:.|\n(?!\s*\n|\s*[•▪◦‣]\s))*/g)].map((paragraph): Block => {
    const start = paragraph.index
    const words = paragraph[0].trimEnd()
    const span = { start, end: start + words.length }
    const followed = /\S/.test(text.slice(span.end))
    if (/^[•▪◦‣]\s/.test(words)) return { kind: "list", page: 1, span }
    return followed && HEADING.test(words) ? { kind: "heading", page: 1, level: 1, span } : { kind: "paragraph", page: 1, span }
  })
  return {
    id: about.id,
    title: about.title ?? null,
    publisher: null,
    published: null,
    country: about.country ?? null,
    language: "en",
    reader: "plain",
    text,
    pages: [{ number: 1, width: 0, height: 0, span: { start: 0, end: text.length } }],
    blocks,
    words: NO_WORDS,
    marks: [],
  }
}
