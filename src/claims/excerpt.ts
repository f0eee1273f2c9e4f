/** The words of a sentence that show a claim. */
import type { Span } from "../model.ts"
import type { Figure } from "./figure.ts"
import { inside, type Sentence } from "./sentence.ts"

/** At most 25 words around the figure: its clause, cut at both ends when it is longer. */
export function excerptOf(figure: Figure, sentence: Sentence): Span {
  const { text } = sentence
  const { span } = figure.quantity
  const clause = inside(figure.clause, span)
    ? figure.clause
    : { start: Math.min(figure.clause.start, span.start), end: Math.max(figure.clause.end, span.end) }
  const words = [...text.slice(clause.start, clause.end).matchAll(/\S+/g)].map((word) => ({
    start: clause.start + word.index,
    end: clause.start + word.index + word[0].length,
  }))
  const first = words.findIndex((word) => word.end > span.start)
  const last = words.findLastIndex((word) => word.start < span.end)
  const spare = Math.max(0, 24 - (last - first))
  const from = Math.max(0, first - Math.max(Math.ceil(spare / 2), spare - (words.length - 1 - last)))
  const to = Math.min(words.length - 1, from + 24)
  return trimmed(text, { start: words[from]?.start ?? span.start, end: words[to]?.end ?? span.end }, span)
}

/** Without the punctuation and the joining word of the clause cut: "; 25% in chemicals" begins at the figure. */
function trimmed(text: string, { start, end }: Span, figure: Span): Span {
  const words = text.slice(start, end)
  const lead = words.match(/^[\s,;:–—]*(?:(?:and|but|while|whereas)\s+)?/)?.[0].length ?? 0
  const tail = words.match(/[\s,;:–—]*$/)?.[0].length ?? 0
  return { start: Math.min(figure.start, start + lead), end: Math.max(figure.end, end - tail) }
}
