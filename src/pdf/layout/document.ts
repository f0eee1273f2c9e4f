/** Blocks of all pages, put together into one text with the place of every word. */
import type { Block, Cell, Document, Page, Row, Span, Word } from "../../model.ts"
import type { RawPage } from "../raw.ts"
import { keepsHyphen, SOFT_HYPHEN, type Spellings } from "./hyphens.ts"
import type { Line } from "./lines.ts"
import { piecesOf } from "./lines.ts"
import type { Piece } from "./segments.ts"
import type { Shape } from "./shapes.ts"
import { turnedBack } from "./turn.ts"

export type Body = Pick<Document, "text" | "pages" | "blocks" | "words" | "marks">

/** How far above and below the baseline a word's box reaches, in ems. */
const ABOVE = 0.8
const BELOW = 0.22

type Size = Pick<RawPage, "width" | "height">

interface Pen {
  readonly sizes: ReadonlyMap<number, Size>
  readonly parts: string[]
  length: number
  readonly words: Word[]
  readonly marks: Span[]
  /** Where each page's text begins. */
  readonly starts: Map<number, number>
}

/** The text of the blocks, with the spans of pages, blocks, words and marks. */
export const bodyOf = (
  shapes: readonly Shape[],
  pages: readonly Pick<RawPage, "number" | "width" | "height">[],
  spellings: Spellings,
): Body => {
  const sizes = new Map(pages.map((page) => [page.number, page]))
  const pen: Pen = { sizes, parts: [], length: 0, words: [], marks: [], starts: new Map() }
  const blocks: Block[] = []
  for (const shape of shapes) {
    if (pen.length > 0) write(pen, "\n\n")
    const start = pen.length
    if (shape.kind === "table") {
      const rows = tableText(pen, shape, spellings)
      blocks.push({ kind: "table", page: shape.page, span: { start, end: pen.length }, rows })
      continue
    }
    writeLines(
      pen,
      shape.lines.map((line) => ({ page: line.page, pieces: piecesOf(line) })),
      spellings,
    )
    const place = { page: shape.lines[0]!.page, span: { start, end: pen.length } }
    if (shape.kind === "heading") blocks.push({ kind: "heading", ...place, level: shape.level })
    else if (shape.kind === "footnote") blocks.push({ kind: "footnote", ...place, mark: shape.mark })
    else blocks.push({ kind: shape.kind, ...place })
  }
  return { text: pen.parts.join(""), pages: pagesOf(pen, pages), blocks, words: pen.words, marks: pen.marks }
}

const write = (pen: Pen, text: string): void => {
  pen.parts.push(text)
  pen.length += text.length
}

const tableText = (pen: Pen, shape: Extract<Shape, { kind: "table" }>, spellings: Spellings): Row[] => {
  const rows: Row[] = []
  for (const [index, row] of shape.rows.entries()) {
    if (index > 0) write(pen, "\n")
    const cells: Cell[] = []
    for (const [at, cell] of row.cells.entries()) {
      if (at > 0) write(pen, "\t")
      const start = pen.length
      writeLines(pen, cell.lines, spellings)
      cells.push({ span: { start, end: pen.length }, column: cell.column, to: cell.to })
    }
    rows.push({ cells, header: row.header, indent: row.indent })
  }
  return rows
}

const writeLines = (
  pen: Pen,
  lines: readonly { readonly page: number; readonly pieces: readonly Piece[] }[],
  spellings: Spellings,
): void => {
  for (const [index, { page, pieces }] of lines.entries()) {
    const next = lines[index + 1]?.pieces[0]
    if (!pen.starts.has(page)) pen.starts.set(page, pen.length)
    for (const [at, piece] of pieces.entries()) {
      if (at > 0 && !piece.joined && !closes(piece, pieces[at - 1]!)) write(pen, " ")
      let { text } = piece
      const last = at === pieces.length - 1 && next !== undefined
      const broken = last && /[\p{L}\p{N}.][-\u2010\u00ad]$/u.test(text)
      if (broken ? !keepsHyphen(text, next.text, spellings) : text.endsWith(SOFT_HYPHEN)) text = text.slice(0, -1)
      const span = { start: pen.length, end: pen.length + text.length }
      write(pen, text)
      if (piece.mark) pen.marks.push(span)
      pen.words.push({ span, box: boxOf(piece, page, pen.sizes.get(page)!) })
      if (last && !broken && !/\S[—–/]$/.test(text)) write(pen, " ")
    }
  }
}

/** A comma or full stop close behind a raised mark belongs to the word before it. */
const closes = (piece: Piece, before: Piece): boolean =>
  before.mark === true && /^[.,;:!?)\]”’"]+$/.test(piece.text) && piece.left - before.right < 0.5 * piece.size

const round = (n: number): number => Math.round(n * 100) / 100
const boxOf = ({ left, right, baseline, size, angle }: Piece, number: number, page: Size): Word["box"] => {
  const top = baseline - ABOVE * size
  if (angle === 0) return { page: number, x: round(left), y: round(top), width: round(right - left), height: round((ABOVE + BELOW) * size) }
  const { x, y, width, height } = turnedBack({ left, right, top, bottom: baseline + BELOW * size }, angle, page)
  return { page: number, x: round(x), y: round(y), width: round(width), height: round(height) }
}

/** Pages part the text: each begins where its first word stands. */
const pagesOf = (pen: Pen, pages: readonly Pick<RawPage, "number" | "width" | "height">[]): Page[] => {
  let end = pen.length
  const spans: Page[] = []
  for (const { number, width, height } of [...pages].reverse()) {
    const start = Math.min(end, number === 1 ? 0 : (pen.starts.get(number) ?? end))
    spans.push({ number, width: round(width), height: round(height), span: { start, end } })
    end = start
  }
  return spans.reverse()
}

/** The words that stand inside lines, without the punctuation around them, for `keepsHyphen`. */
export const spellingsOf = (lines: Iterable<Line>): Spellings => {
  const spellings = new Set<string>()
  for (const { segments } of lines) {
    for (const { pieces } of segments) {
      for (const { text } of pieces) {
        let start = 0
        let end = text.length
        while (start < end && isPunctuation(text.charCodeAt(start))) start++
        while (end > start && isPunctuation(text.charCodeAt(end - 1))) end--
        if (end - start > 2 && text.charCodeAt(text.length - 1) !== HYPHEN) spellings.add(text.slice(start, end).toLowerCase())
      }
    }
  }
  return spellings
}

const HYPHEN = 0x2d
const isPunctuation = (code: number): boolean =>
  code < 0x30 ||
  (code > 0x39 && code < 0x41) ||
  (code > 0x5a && code < 0x61) ||
  (code > 0x7a && code < 0xc0) ||
  (code > 0x2000 && code < 0x2070)
