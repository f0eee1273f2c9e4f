/** The words of a span, as a claim quotes them. */
import type { Document, Span } from "../model.ts"

/** White space of any kind as one space; with the places of raised marks in the quote, where there are any: `"reliance4 in 2023"` has one at 8. */
export function quoteOf(
  document: Pick<Document, "text" | "marks">,
  { start, end }: Span,
): { readonly quote: string; readonly marks?: Span[] } {
  const words = (from: number, to: number) => document.text.slice(from, to).replace(/\s+/g, " ")
  const quote = words(start, end)
  const marks = marksIn(document.marks, { start, end }).map((mark) => {
    const at = words(start, mark.start).length
    return { start: at, end: at + words(mark.start, mark.end).length }
  })
  return marks.length > 0 ? { quote, marks } : { quote }
}

/** The marks inside a span. They stand in the order of the text; the first is found by halving. */
export function marksIn(marks: readonly Span[], { start, end }: Span): readonly Span[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: Span[] = []
  for (let at = low; at < marks.length && marks[at]!.end <= end; at++) found.push(marks[at]!)
  return found
}
