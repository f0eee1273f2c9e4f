/** Blocks as laid out on pages, before their text is put together. */
import type { Line } from "./lines.ts"
import type { Piece } from "./segments.ts"

/** A cell as lines of words, and the columns it covers. */
export interface ShapeCell {
  readonly lines: readonly (readonly Piece[])[]
  readonly column: number
  readonly to: number
}
export interface ShapeRow {
  readonly page: number
  readonly cells: readonly ShapeCell[]
  readonly header: boolean
  readonly indent: number
}

export type Shape =
  | { readonly kind: "heading"; readonly lines: readonly Line[]; readonly level: number }
  | { readonly kind: "paragraph" | "list" | "caption"; readonly lines: readonly Line[] }
  | { readonly kind: "footnote"; readonly lines: readonly Line[]; readonly mark: string }
  | { readonly kind: "table"; readonly rows: readonly ShapeRow[]; readonly page: number }
