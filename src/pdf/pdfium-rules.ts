/** Ruling lines of a page: straight paths and thin filled bars, which border tables and cells. */
import type { PageMap, Pdfium } from "./pdfium.ts"
import type { Rule } from "./raw.ts"

const PATH = 2
const FORM = 5
/** A bar no thicker than this is a line. */
const THIN = 3

/** The rules of a page in the order in which they are drawn; drawn boxes give their four sides, coloured areas none. */
export const rulesOfPage = (pdfium: Pdfium, page: number, map: PageMap): Rule[] => {
  const { calls } = pdfium
  const rules: Rule[] = []
  const count = calls._FPDFPage_CountObjects!(page)
  // A page with tens of thousands of paths is a map or a chart, not a table.
  if (count > 20_000) return rules
  for (let index = 0; index < count && rules.length < 5_000; index++) {
    const object = calls._FPDFPage_GetObject!(page, index)
    const type = calls._FPDFPageObj_GetType!(object)
    if (type === PATH) addRules(pdfium, object, map, rules)
    else if (type === FORM) continue
  }
  return rules
}

const addRules = (pdfium: Pdfium, object: number, map: PageMap, rules: Rule[]): void => {
  const { calls, scratch, memory } = pdfium
  const segments = calls._FPDFPath_CountSegments!(object)
  if (segments < 2 || segments > 200) return
  if (calls._FPDFPageObj_GetBounds!(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return
  const view = memory.HEAPF32
  const at = scratch >> 2
  const [left, bottom, right, top] = [view[at]!, view[at + 1]!, view[at + 2]!, view[at + 3]!]
  const x = [map.a * left + map.c * bottom + map.e, map.a * right + map.c * top + map.e]
  const y = [map.b * left + map.d * bottom + map.f, map.b * right + map.d * top + map.f]
  const rule = { left: Math.min(...x), right: Math.max(...x), top: Math.min(...y), bottom: Math.max(...y) }
  const width = rule.right - rule.left
  const height = rule.bottom - rule.top
  if ((width <= THIN && height >= 4) || (height <= THIN && width >= 4)) rules.push(rule)
  else if (segments <= 6 && width > 4 && height > 4 && isStroked(pdfium, object)) {
    rules.push({ ...rule, bottom: rule.top }, { ...rule, top: rule.bottom }, { ...rule, right: rule.left }, { ...rule, left: rule.right })
  }
}

const isStroked = ({ calls, scratch, memory }: Pdfium, object: number): boolean =>
  calls._FPDFPath_GetDrawMode!(object, scratch + 16, scratch + 20) !== 0 && memory.HEAP32[(scratch + 20) >> 2] !== 0
