/** How large a page is drawn, and to where it is scrolled. Pure. */
import type { Box } from "../api.ts"

/** Points left and right of the text that stay in sight, so that a page still looks like one. */
const MARGIN = 18
const LARGEST = 1.9
/** Where the evidence stands: this far down the pane. */
const UPPER_THIRD = 0.24

/** A page's width, and where its text begins and ends across; in PDF points. */
export interface Sheet {
  readonly width: number
  readonly left: number
  readonly right: number
}

/** Pixels a point, so that the text (not the paper's margins) fills a pane of that width; never smaller than the whole page would be. */
export function scaleFor({ width, left, right }: Sheet, pane: number): number {
  const text = Math.min(width, right - left + 2 * MARGIN)
  return Math.max(pane / width, Math.min(LARGEST, pane / text))
}

/** Scrolled across so that the text begins at the pane's left edge. */
export const scrollAcross = ({ left }: Sheet, scale: number): number => Math.max(0, (left - MARGIN) * scale)

/** Scrolled down so that the first of the boxes stands in the upper third of the pane. */
export function scrollDown(boxes: readonly Box[], scale: number, pane: number): number {
  const top = Math.min(...boxes.map((box) => box.y))
  return Number.isFinite(top) ? Math.max(0, top * scale - pane * UPPER_THIRD) : 0
}
