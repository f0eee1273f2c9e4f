/** Where on the page as shown a place in the file is. */
import type { Pdfium } from "./pdfium-module.ts"

/** From PDF space (unrotated, origin bottom left, cropped or not) to the page as shown: x' = a x + c y + e, y' = b x + d y + f. */
export interface PageMap {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

export const mapOf = ({ calls, scratch, memory }: Pdfium, page: number, width: number, height: number): PageMap => {
  const scale = 100
  const shown = (x: number, y: number): [number, number] => {
    // The coordinates are doubles; the exports take them as such.
    calls._FPDF_PageToDevice!(page, 0, 0, Math.round(width * scale), Math.round(height * scale), 0, x, y, scratch, scratch + 4)
    return [memory.HEAP32[scratch >> 2]! / scale, memory.HEAP32[(scratch + 4) >> 2]! / scale]
  }
  const [e, f] = shown(0, 0)
  const [ax, ay] = shown(1000, 0)
  const [cx, cy] = shown(0, 1000)
  const unit = (n: number): number => Math.round((n / 1000) * 10_000) / 10_000
  return { a: unit(ax - e), b: unit(ay - f), c: unit(cx - e), d: unit(cy - f), e, f }
}
