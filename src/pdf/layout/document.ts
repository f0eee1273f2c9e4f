/** Blocks of all pages, put together into one text with the place of every word. */
import type { Block, Cell, Document, Page, Row, Span, Words } from "../../model.ts"
import { goesOnBare, keepsHyphen, SOFT_HYPHEN, type Spellings } from "./hyphens.ts"
import { CLOSING, type Ink, type InkedCellLine, type InkedShape, JOINED, MARK, type PageSize } from "./ink.ts"

export type Body = Pick<Document, "text" | "pages" | "blocks" | "marks" | "words">

interface Pen {
  readonly ink: Ink
  readonly spellings: Spellings
  readonly parts: string[]
  length: number
  /** Words so far. */
  count: number
  readonly words: Words
  readonly marks: Span[]
  /** Where each page's text begins. */
  readonly starts: Map<number, number>
}

/** The text of the blocks, with the spans of pages, blocks, words and marks. */
export const bodyOf = (shapes: readonly InkedShape[], pages: readonly PageSize[], ink: Ink, spellings: Spellings): Body => {
  const pen: Pen = { ink, spellings, parts: [], length: 0, count: 0, words: columnsFor(ink.count), marks: [], starts: new Map() }
  const blocks: Block[] = []
  for (const shape of shapes) {
    if (pen.length > 0) write(pen, "\n\n")
    const start = pen.length
    if (shape.kind === "table") {
      const rows = tableText(pen, shape)
      blocks.push({ kind: "table", page: shape.page, span: { start, end: pen.length }, rows })
      continue
    }
    writeLines(pen, shape.lines)
    const place = { page: shape.lines[0]!.page, span: { start, end: pen.length } }
    if (shape.kind === "heading") blocks.push({ kind: "heading", ...place, level: shape.level })
    else if (shape.kind === "footnote") blocks.push({ kind: "footnote", ...place, mark: shape.mark })
    else blocks.push({ kind: shape.kind, ...place })
  }
  return { text: pen.parts.join(""), pages: pagesOf(pen, pages), blocks, words: written(pen), marks: pen.marks }
}

const columnsFor = (count: number): Words => ({
  starts: new Uint32Array(count),
  ends: new Uint32Array(count),
  pages: new Uint32Array(count),
  boxes: new Float32Array(4 * count),
})

/** Fewer words than there is ink for: header rows that a page repeats are left out. */
const written = ({ words: { starts, ends, pages, boxes }, count }: Pen): Words =>
  count === starts.length
    ? { starts, ends, pages, boxes }
    : { starts: starts.slice(0, count), ends: ends.slice(0, count), pages: pages.slice(0, count), boxes: boxes.slice(0, 4 * count) }

const write = (pen: Pen, text: string): void => {
  if (text === "") return
  pen.parts.push(text)
  pen.length += text.length
}

const tableText = (pen: Pen, shape: Extract<InkedShape, { kind: "table" }>): Row[] => {
  const rows: Row[] = []
  for (const [index, row] of shape.rows.entries()) {
    if (index > 0) write(pen, "\n")
    const cells: Cell[] = []
    for (const [at, cell] of row.cells.entries()) {
      if (at > 0) write(pen, "\t")
      const start = pen.length
      writeLines(pen, cell.lines, "in a cell")
      cells.push({ span: { start, end: pen.length }, column: cell.column, to: cell.to })
    }
    rows.push({ cells, header: row.header, indent: row.indent })
  }
  return rows
}

const BROKEN = /[\p{L}\p{N}.][-\u2010\u00ad]$/u

const writeLines = (pen: Pen, lines: readonly InkedCellLine[], place?: "in a cell"): void => {
  for (const [index, line] of lines.entries()) {
    if (!pen.starts.has(line.page)) pen.starts.set(line.page, pen.length)
    const next = lines[index + 1]
    const { last, isBroken } = next ? endOf(pen, line, next) : { last: undefined, isBroken: false }
    writeWords(pen, line, last)
    const isWhole = next && !isBroken && !/\S[—–/]$/.test(last!)
    if (isWhole && !(place === "in a cell" && goesOnBare(last!, next.text, pen.spellings))) write(pen, " ")
  }
}

/** The last word of a line before another as it is written there, and whether it goes on in the next line. */
const endOf = ({ ink, spellings }: Pen, line: InkedCellLine, next: InkedCellLine): { last: string; isBroken: boolean } => {
  const last = line.text.slice(line.text.length - ink.length(line.to - 1))
  const isBroken = BROKEN.test(last)
  const goes = isBroken ? !keepsHyphen(last, next.text.slice(0, ink.length(next.from)), spellings) : last.endsWith(SOFT_HYPHEN)
  return { last: goes ? last.slice(0, -1) : last, isBroken }
}

/** Writes the words of a line as they stand in its text, but for spaces before closing signs and for soft hyphens; the last as told. */
const writeWords = (pen: Pen, { text, page, from, to }: InkedCellLine, last: string | undefined): void => {
  const { ink, words } = pen
  let taken = 0
  const leaveOut = (start: number, end: number): void => {
    write(pen, text.slice(taken, start))
    taken = end
  }
  for (let at = from, place = 0; at < to; at++) {
    const looks = ink.looks(at)
    if (at > from && !(looks & JOINED)) {
      place++
      if (looks & CLOSING) leaveOut(place - 1, place)
    }
    const length = ink.length(at)
    const isLast = last !== undefined && at === to - 1
    const shown = isLast ? last.length : text.charCodeAt(place + length - 1) === SOFT ? length - 1 : length
    const start = pen.length + place - taken
    words.starts[pen.count] = start
    words.ends[pen.count] = start + shown
    words.pages[pen.count] = page
    ink.copyBox(at, words.boxes, 4 * pen.count)
    pen.count++
    if (looks & MARK) pen.marks.push({ start, end: start + shown })
    place += length
    if (shown < length) leaveOut(place - 1, place)
  }
  leaveOut(text.length, text.length)
}
const SOFT = SOFT_HYPHEN.charCodeAt(0)

const round = (n: number): number => Math.round(n * 100) / 100

/** Pages part the text: each begins where its first word stands. */
const pagesOf = (pen: Pen, pages: readonly PageSize[]): Page[] => {
  let end = pen.length
  const spans: Page[] = []
  for (const { number, width, height } of [...pages].reverse()) {
    const start = Math.min(end, number === 1 ? 0 : (pen.starts.get(number) ?? end))
    spans.push({ number, width: round(width), height: round(height), span: { start, end } })
    end = start
  }
  return spans.reverse()
}
