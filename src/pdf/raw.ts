/** What a PDF reader gives: the words of each page where they stand, before anybody thinks about their order. */
import type { OutlineEntry } from "../model.ts"

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
}

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

/** A paper that a reader has opened. `close` gives its memory back. */
export interface OpenPaper {
  readonly reader: "pdfium" | "pdf-parse"
  readonly pages: number
  readonly info: PaperInfo
  contents(): Promise<Contents>
  /** Rejects with a PaperError ("broken") for a page that is damaged; others may be whole. */
  page(number: number): Promise<RawPage>
  close(): Promise<void>
}

/** Opens the bytes of a PDF; rejects with a PaperError ("locked", "broken", "not-a-pdf") that calls the file `name`. */
export type OpenPdf = (bytes: Uint8Array, options: { readonly name: string; readonly password?: string | undefined }) => Promise<OpenPaper>
