/** What a page draws beside its words: ruling lines, which border tables and cells, and dots, which may be the bullets of lists. */
import type { Dot } from "./bullets.ts"
import type { PageMap } from "./pdfium-map.ts"
import type { Pdfium } from "./pdfium-module.ts"
import type { Rule } from "./raw.ts"

const PATH = 2
/** A bar no thicker than this is a line. */
const THIN = 3
/** Bullets of print are as wide as they are high, and neither smaller nor larger than this. */
const DOT = { least: 1, most: 8, unlike: 0.15 }
/** A circle that is not filled has at least so many parts; what has fewer may be the end of a line that turns. */
const ROUND = 12

export interface Drawn {
  readonly rules: readonly Rule[]
  readonly dots: readonly Dot[]
}

/** The rules and dots of a page in the order in which they are drawn; drawn boxes give their four sides, coloured areas none. */
export const drawnOnPage = (pdfium: Pdfium, page: number, map: PageMap): Drawn => {
  const { calls } = pdfium
  const rules: Rule[] = []
  const dots: Dot[] = []
  const count = calls._FPDFPage_CountObjects!(page)
  // A page with tens of thousands of paths is a map or a chart, not a table.
  if (count > 20_000) return { rules, dots }
  for (let index = 0; index < count && rules.length < 5_000; index++) {
    const object = calls._FPDFPage_GetObject!(page, index)
    const type = calls._FPDFPageObj_GetType!(object)
    if (type === PATH) addPath(pdfium, object, map, rules, dots)
  }
  return { rules, dots }
}

const addPath = (pdfium: Pdfium, object: number, map: PageMap, rules: Rule[], dots: Dot[]): void => {
  const { calls, scratch, memory } = pdfium
  const segments = calls._FPDFPath_CountSegments!(object)
  if (segments < 2 || segments > 200) return
  if (calls._FPDFPageObj_GetBounds!(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return
  const view = memory.HEAPF32
  const at = scratch >> 2
  const [left, bottom, right, top] = [view[at]!, view[at + 1]!, view[at + 2]!, view[at + 3]!]
  const [x1, x2] = [map.a * left + map.c * bottom + map.e, map.a * right + map.c * top + map.e]
  const [y1, y2] = [map.b * left + map.d * bottom + map.f, map.b * right + map.d * top + map.f]
  const rule = ruleOf(Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2))
  const width = rule.right - rule.left
  const height = rule.bottom - rule.top
  if (isAsWideAsHigh(width, height) && (segments >= ROUND || isFilled(pdfium, object)))
    dots.push({ left: rule.left, right: rule.right, top: rule.top, bottom: rule.bottom, colour: fillOf(pdfium, object) })
  if ((width <= THIN && height >= 4) || (height <= THIN && width >= 4)) rules.push(rule)
  else if (segments <= 6 && width > 4 && height > 4 && isStroked(pdfium, object)) {
    rules.push(...sidesOf(rule))
  }
}

const ruleOf = (left: number, right: number, top: number, bottom: number): Rule => ({ left, right, top, bottom })

/** The sides of a box: above, below, left and right. */
const sidesOf = ({ left, right, top, bottom }: Rule): Rule[] => [
  ruleOf(left, right, top, top),
  ruleOf(left, right, bottom, bottom),
  ruleOf(left, left, top, bottom),
  ruleOf(right, right, top, bottom),
]

const isAsWideAsHigh = (width: number, height: number): boolean =>
  width >= DOT.least && width <= DOT.most && Math.abs(width - height) <= DOT.unlike * width

/** Red, green and blue of what a path is filled with, as one number. */
const fillOf = ({ calls, scratch, memory }: Pdfium, object: number): number => {
  const at = scratch + 16
  if (calls._FPDFPageObj_GetFillColor!(object, at, at + 4, at + 8, at + 12) === 0) return 0
  const [red, green, blue] = memory.HEAP32.subarray(at >> 2, (at >> 2) + 3)
  return (red! << 16) | (green! << 8) | blue!
}

const isFilled = ({ calls, scratch, memory }: Pdfium, object: number): boolean =>
  calls._FPDFPath_GetDrawMode!(object, scratch + 16, scratch + 20) !== 0 && memory.HEAP32[(scratch + 16) >> 2] !== 0

const isStroked = ({ calls, scratch, memory }: Pdfium, object: number): boolean =>
  calls._FPDFPath_GetDrawMode!(object, scratch + 16, scratch + 20) !== 0 && memory.HEAP32[(scratch + 20) >> 2] !== 0
