/** Which words of a page lie under a selection. Pure. */
import type { Box, PageWords, Span } from "../api.ts"

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

export interface SelectedWords {
  readonly span: Span
  readonly words: string
  /** Where they stand, a box a line. */
  readonly boxes: Box[]
}

/** The span from the first word whose middle lies in one of the rectangles to the last, and its text; null where there is none. */
export function selectedWords(page: PageWords, rects: readonly Rect[]): SelectedWords | null {
  const under = page.words.filter((word) => rects.some((rect) => inside(word, rect)))
  if (under.length === 0) return null
  const span = { start: Math.min(...under.map(({ start }) => start)), end: Math.max(...under.map(({ end }) => end)) }
  const words = page.text.slice(span.start - page.span.start, span.end - page.span.start).replace(/\s+/g, " ")
  const boxes = linesOf(page.words.filter(({ start, end }) => start >= span.start && end <= span.end))
  return { span, words, boxes: boxes.map((box) => ({ ...box, page: page.page })) }
}

/** One box for the words that follow each other on a line. */
function linesOf(words: readonly Rect[]): Rect[] {
  const lines: Rect[] = []
  for (const { x, y, width, height } of words) {
    const line = lines.at(-1)
    const follows = line && x >= line.x && Math.abs(line.y + line.height / 2 - (y + height / 2)) < line.height / 2
    if (!follows) lines.push({ x, y, width, height })
    else {
      const top = Math.min(line.y, y)
      const bottom = Math.max(line.y + line.height, y + height)
      lines[lines.length - 1] = { x: line.x, y: top, width: Math.max(line.x + line.width, x + width) - line.x, height: bottom - top }
    }
  }
  return lines
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
