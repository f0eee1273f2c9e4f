/** What a PDF says of its pages beside them: their labels, and the outline that viewers show at the side. */
import type { OutlineEntry } from "../model.ts"
import { DEEPEST, entryOf, labelOf, MOST_ENTRIES } from "./contents.ts"
import type { Pdfium } from "./pdfium-module.ts"

/** "Go to" among the actions of a bookmark. */
const GO_TO = 1
/** Bytes of a text that are looked at. */
const MOST_BYTES = 4_096

/** The text that PDFium writes as UTF-16 when asked twice: for its length, then for itself. */
export const textOf = ({ wrapped }: Pdfium, ask: (memory: number, length: number) => number): string | null => {
  const length = ask(0, 0)
  if (length <= 2 || length > MOST_BYTES) return null
  const memory = wrapped.pdfium.wasmExports.malloc(length)
  ask(memory, length)
  const text = wrapped.pdfium.UTF16ToString(memory)
  wrapped.pdfium.wasmExports.free(memory)
  return text.trim() || null
}

/** What the paper calls each of its pages: `["i", "ii", "1"]`. */
export const labelsOf = (pdfium: Pdfium, document: number, pages: number): string[] =>
  Array.from({ length: pages }, (_, index) =>
    labelOf(textOf(pdfium, (memory, length) => pdfium.wrapped.FPDF_GetPageLabel(document, index, memory, length))),
  )

/** The outline in its order, without what has no title. */
export const outlineOf = (pdfium: Pdfium, document: number, pages: number): OutlineEntry[] => {
  const { wrapped } = pdfium
  const entries: OutlineEntry[] = []
  const seen = new Set<number>()
  const walk = (first: number, level: number): void => {
    for (let bookmark = first; bookmark !== 0; bookmark = wrapped.FPDFBookmark_GetNextSibling(document, bookmark)) {
      if (seen.has(bookmark) || seen.size >= MOST_ENTRIES) return
      seen.add(bookmark)
      const title = textOf(pdfium, (memory, length) => wrapped.FPDFBookmark_GetTitle(bookmark, memory, length))
      entries.push(...entryOf(title, level, pageOf(pdfium, document, bookmark, pages)))
      if (level < DEEPEST) walk(wrapped.FPDFBookmark_GetFirstChild(document, bookmark), level + 1)
    }
  }
  walk(wrapped.FPDFBookmark_GetFirstChild(document, 0), 1)
  return entries
}

/** The number of the page that a bookmark leads to. */
const pageOf = ({ wrapped }: Pdfium, document: number, bookmark: number, pages: number): number | null => {
  const action = wrapped.FPDFBookmark_GetAction(bookmark)
  const place =
    wrapped.FPDFBookmark_GetDest(document, bookmark) ||
    (action !== 0 && wrapped.FPDFAction_GetType(action) === GO_TO ? wrapped.FPDFAction_GetDest(document, action) : 0)
  const index = place === 0 ? -1 : wrapped.FPDFDest_GetDestPageIndex(document, place)
  return index >= 0 && index < pages ? index + 1 : null
}
