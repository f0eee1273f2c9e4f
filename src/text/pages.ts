/** Which page a place of the text is on. */
import type { Document } from "../model.ts"

/** The 1-based number of the page that holds the character at `offset`; the last page that begins before it. */
export function pageAt(document: Document, offset: number): number {
  const { pages } = document
  let low = 0
  let high = pages.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (pages[middle]!.span.start <= offset) low = middle
    else high = middle - 1
  }
  return pages[low]?.number ?? 1
}
