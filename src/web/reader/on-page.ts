/** Where a box lies on a page that is drawn at any size. Pure. */
import type { Box } from "../api.ts"

/** In parts of the page, so that it stays in place whatever the size. */
export const onPage = ({ x, y, width, height }: Omit<Box, "page">, page: { readonly width: number; readonly height: number }) => ({
  left: `${(100 * x) / page.width}%`,
  top: `${(100 * y) / page.height}%`,
  width: `${(100 * width) / page.width}%`,
  height: `${(100 * height) / page.height}%`,
})
