/** Blocks as laid out on pages, before their text is put together. */
import type { CellLine, Columns, ShapeRow } from "./cells.ts"
import type { Line } from "./lines.ts"

export interface Prose<Words = Line> {
  readonly kind: "paragraph" | "list"
  readonly lines: readonly Words[]
}

/** A block of lines, with the words at hand (`Line`, `CellLine`) or written down (ink.ts). */
export type Shape<Words = Line, CellWords = CellLine> =
  | { readonly kind: "heading"; readonly lines: readonly Words[]; readonly level: number }
  | Prose<Words>
  | { readonly kind: "caption"; readonly lines: readonly Words[] }
  | { readonly kind: "footnote"; readonly lines: readonly Words[]; readonly mark: string }
  | { readonly kind: "table"; readonly rows: readonly ShapeRow<CellWords>[]; readonly page: number; readonly grid: Columns | null }
