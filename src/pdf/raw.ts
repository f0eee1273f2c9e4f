/** What a PDF reader gives: the words of each page where they stand, before anybody thinks about their order. */
import type { OutlineEntry, Page } from "../model.ts"

/** Why a page is read from its picture, and how that went. */
export type Recognition = NonNullable<Page["recognition"]>

/** A run of characters without a space between them, of one size and on one baseline, in points from the top left corner of the page as shown. */
export interface RawWord {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Height of an em as shown: the font size times whatever scales it. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Stands right behind the word before it, without a space: "90%" and its raised "12", "H" and its lowered "2". */
  readonly glued: boolean
  /** 0 reads left to right; 90 reads downwards, 270 upwards. */
  readonly angle: 0 | 90 | 180 | 270
  /** How sure a reader of pictures is of it, from 0 to 1; not given for words of the file itself. */
  readonly confidence?: number
}

/**
 * The word in another place or with other letters, made field for field as readers make theirs: V8 knows the numbers of up to four kinds
 * of objects by heart, and with a copy of each kind it made an object of every number it looked at, a fifth of all garbage.
 */
export const changedWord = (
  { text, left, right, baseline, size, bold, italic, glued, angle }: RawWord,
  change: Partial<Pick<RawWord, "text" | "left" | "right" | "baseline">>,
): RawWord => ({
  text: change.text ?? text,
  left: change.left ?? left,
  right: change.right ?? right,
  baseline: change.baseline ?? baseline,
  size,
  bold,
  italic,
  glued,
  angle,
})

/** A straight line or a thin filled bar: the border of a table's cell, a rule above footnotes. */
export interface Rule {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface RawPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly RawWord[]
  readonly rules: readonly Rule[]
  /** Share of the page that pictures cover, from 0 to 1; only looked for where there are hardly any words. */
  readonly pictured?: number
}

/** What the file says about itself; often wrong ("Microsoft Word - draft3.doc"), so only used where the pages say nothing. */
export interface PaperInfo {
  readonly title: string | null
  readonly author: string | null
  readonly subject: string | null
  /** Year of the creation date. */
  readonly created: number | null
}

/** What the file says of its pages beside them. */
export interface Contents {
  /** What the paper calls its pages, in their order; "" for those it has no name for. */
  readonly labels: readonly string[]
  readonly outline: readonly OutlineEntry[]
}

/** A page in shades of grey, row for row from the top left, one byte a dot: 0 is black. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
  /** Dots to a point. */
  readonly scale: number
}

/** A paper that a reader has opened. `close` gives its memory back. */
export interface OpenPaper {
  readonly reader: "pdfium" | "pdf-parse"
  readonly pages: number
  readonly info: PaperInfo
  contents(): Promise<Contents>
  /** Rejects with a PaperError ("broken") for a page that is damaged; others may be whole. */
  page(number: number): Promise<RawPage>
  /** The page as a picture, at most `dots` to the inch and fewer where the page is huge; not every reader can draw. */
  readonly picture?: (number: number, dots: number) => Promise<Picture>
  close(): Promise<void>
}

/** Opens the bytes of a PDF; rejects with a PaperError ("locked", "broken", "not-a-pdf") that calls the file `name`. */
export type OpenPdf = (bytes: Uint8Array, options: { readonly name: string; readonly password?: string | undefined }) => Promise<OpenPaper>
