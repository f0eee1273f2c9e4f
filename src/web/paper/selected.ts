/** Which words of a page lie under a selection. Pure. */
import type { PageWords, Span } from "../api.ts"

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const inside = (word: Rect, rect: Rect): boolean => {
  const [x, y] = [word.x + word.width / 2, word.y + word.height / 2]
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height
}

/** The span from the first word whose middle lies in one of the rectangles to the last, and its text; null where there is none. */
export function selectedWords(page: PageWords, rects: readonly Rect[]): { readonly span: Span; readonly words: string } | null {
  const under = page.words.filter((word) => rects.some((rect) => inside(word, rect)))
  if (under.length === 0) return null
  const span = { start: Math.min(...under.map(({ start }) => start)), end: Math.max(...under.map(({ end }) => end)) }
  return { span, words: page.text.slice(span.start - page.span.start, span.end - page.span.start).replace(/\s+/g, " ") }
}

/** Where the browser's selection lies on the page that is shown, in the page's points; none when nothing is selected there. */
export function selectionOn(sheet: HTMLElement, scale: number): readonly Rect[] {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || !sheet.contains(selection.anchorNode)) return []
  const origin = sheet.getBoundingClientRect()
  return [...selection.getRangeAt(0).getClientRects()]
    .filter(({ width, height }) => width > 1 && height > 1)
    .map(({ x, y, width, height }) => ({
      x: (x - origin.x) / scale,
      y: (y - origin.y) / scale,
      width: width / scale,
      height: height / scale,
    }))
}
