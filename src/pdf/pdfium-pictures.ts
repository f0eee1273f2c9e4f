/** Pictures on a page, and the page as a picture. */
import type { PageMap } from "./pdfium-map.ts"
import type { Pdfium } from "./pdfium-module.ts"
import type { Picture } from "./raw.ts"

const IMAGE = 3
const FORM = 5
/** A page with more objects is a drawing. */
const MOST_OBJECTS = 2_000
/** Forms within forms are followed so far. */
const DEPTH = 3

/** The share of the page that pictures cover, from 0 to 1; a scan that comes in strips is all of them. */
export const picturedShare = (pdfium: Pdfium, page: number, map: PageMap, width: number, height: number): number => {
  const { calls, scratch, memory } = pdfium
  let covered = 0
  const count = Math.min(MOST_OBJECTS, calls._FPDFPage_CountObjects!(page))
  for (let index = 0; index < count; index++) {
    const object = calls._FPDFPage_GetObject!(page, index)
    if (!showsPicture(pdfium, object, DEPTH)) continue
    if (calls._FPDFPageObj_GetBounds!(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) continue
    const at = scratch >> 2
    const [left, bottom, right, top] = [0, 1, 2, 3].map((next) => memory.HEAPF32[at + next]!) as [number, number, number, number]
    const x = [map.a * left + map.c * bottom + map.e, map.a * right + map.c * top + map.e]
    const y = [map.b * left + map.d * bottom + map.f, map.b * right + map.d * top + map.f]
    covered += within(x, width) * within(y, height)
  }
  return Math.min(1, covered / (width * height)) || 0
}

const within = (ends: readonly number[], limit: number): number =>
  Math.max(0, Math.min(limit, Math.max(...ends)) - Math.max(0, Math.min(...ends)))

const showsPicture = (pdfium: Pdfium, object: number, depth: number): boolean => {
  const { calls } = pdfium
  const type = calls._FPDFPageObj_GetType!(object)
  if (type !== FORM || depth === 0) return type === IMAGE
  const count = Math.min(MOST_OBJECTS, calls._FPDFFormObj_CountObjects!(object))
  for (let index = 0; index < count; index++) {
    if (showsPicture(pdfium, calls._FPDFFormObj_GetObject!(object, index), depth - 1)) return true
  }
  return false
}

/** A page as large as a wall is drawn with fewer dots to the inch: so many dots are A3 at 200, and 16 MB of memory. */
const MOST_DOTS = 16_000_000
const GREY = 1
const WHITE = 0xffffffff
/** With what is written on the page by hand, and in grey. */
const FLAGS = 0x01 | 0x08

/** The page in grey. */
export const pictureOf = (pdfium: Pdfium, page: number, dots: number): Picture => {
  const { calls, memory } = pdfium
  const [points, tall] = [calls._FPDF_GetPageWidthF!(page), calls._FPDF_GetPageHeightF!(page)]
  const scale = Math.min(dots / 72, Math.sqrt(MOST_DOTS / (points * tall)))
  const width = Math.max(1, Math.floor(points * scale))
  const height = Math.max(1, Math.floor(tall * scale))
  const bitmap = calls._FPDFBitmap_CreateEx!(width, height, GREY, 0, 0)
  if (bitmap === 0) throw new Error("there is no memory for the picture of the page")
  try {
    calls._FPDFBitmap_FillRect!(bitmap, 0, 0, width, height, WHITE)
    calls._FPDF_RenderPageBitmap!(bitmap, page, 0, 0, width, height, 0, FLAGS)
    const stride = calls._FPDFBitmap_GetStride!(bitmap)
    const from = calls._FPDFBitmap_GetBuffer!(bitmap)
    const grey = new Uint8Array(width * height)
    for (let row = 0; row < height; row++) grey.set(memory.HEAPU8.subarray(from + row * stride, from + row * stride + width), row * width)
    return { width, height, grey, scale }
  } finally {
    calls._FPDFBitmap_Destroy!(bitmap)
  }
}
