/**
 * The words of laid out blocks, written down in columns as soon as their page is done. Blocks wait for the end of the paper, since the
 * next page may change their order; their words as objects would take six times the room meanwhile.
 */
import type { RawPage } from "../raw.ts"
import type { CellLine } from "./cells.ts"
import type { Line } from "./lines.ts"
import type { Shape } from "./shapes.ts"
import { turnedBack } from "./turn.ts"
import type { Piece } from "./unit.ts"

/** A line whose words are in the ink, from one index to another; they follow each other in `text`. */
export interface InkedCellLine {
  readonly page: number
  readonly text: string
  readonly from: number
  readonly to: number
}
export interface InkedLine extends InkedCellLine, Pick<Line, "size" | "bold" | "right"> {}
export type InkedShape = Shape<InkedLine, InkedCellLine>

export type PageSize = Pick<RawPage, "number" | "width" | "height">

/** What is known of each word besides its text: bits of `looks`. */
export const MARK = 1
/** Stands right behind the word before it. */
export const JOINED = 2
/** A comma or full stop close behind a raised mark: it belongs to the word before that. */
export const CLOSING = 4
const LOOKS = 3

export interface Ink {
  /** How many words were written. */
  readonly count: number
  write(shape: Shape): InkedShape
  looks(word: number): number
  length(word: number): number
  /** Copies x, y, width and height of a word, in hundredths of a point, to a place in an array. */
  copyBox(word: number, boxes: Float32Array, at: number): void
  /** The text of a line without its marks: "reliance" for "reliance⁶". */
  unmarked(line: InkedCellLine): string
}

const CHUNK = 8192
/** How far above and below the baseline a word's box reaches, in ems. */
const ABOVE = 0.8
const BELOW = 0.22

export const openInk = (sizes: ReadonlyMap<number, PageSize>): Ink => {
  // Lengths in the upper bits, looks in the lower.
  const lengths: Uint32Array[] = []
  // Hundredths of a point on a page are whole numbers, which 32 bits hold without loss.
  const boxes: Float32Array[] = []
  let count = 0
  const word = (at: number): number => lengths[Math.floor(at / CHUNK)]![at % CHUNK]!
  const write = (pieces: readonly Piece[], page: number): { from: number; to: number } => {
    const from = count
    const size = sizes.get(page)!
    for (let index = 0; index < pieces.length; index++) {
      const piece = pieces[index]!
      if (count % CHUNK === 0) {
        lengths.push(new Uint32Array(CHUNK))
        boxes.push(new Float32Array(4 * CHUNK))
      }
      lengths.at(-1)![count % CHUNK] = (piece.text.length << LOOKS) | looksOf(piece, pieces[index - 1])
      putBox(piece, size, boxes.at(-1)!, 4 * (count % CHUNK))
      count++
    }
    return { from, to: count }
  }
  const cellLine = ({ page, pieces }: CellLine): InkedCellLine => ({ page, text: textOf(pieces), ...write(pieces, page) })
  const line = ({ page, text, size, bold, right, segments }: Line): InkedLine => ({
    page,
    text,
    size,
    bold,
    right,
    ...write(segments.length === 1 ? segments[0]!.pieces : segments.flatMap(({ pieces }) => pieces), page),
  })
  const looks = (at: number): number => word(at) & ((1 << LOOKS) - 1)
  const length = (at: number): number => word(at) >>> LOOKS
  return {
    get count() {
      return count
    },
    looks,
    length,
    write(shape) {
      if (shape.kind !== "table") return { ...shape, lines: shape.lines.map(line) }
      const rows = shape.rows.map(({ cells, header, indent }) => ({
        cells: cells.map(({ lines, column, to }) => ({ lines: lines.map(cellLine), column, to })),
        header,
        indent,
      }))
      return { ...shape, rows, grid: shape.grid && { columns: shape.grid.columns } }
    },
    copyBox(at, to, place) {
      const own = boxes[Math.floor(at / CHUNK)]!
      const start = 4 * (at % CHUNK)
      for (let side = 0; side < 4; side++) to[place + side] = own[start + side]!
    },
    unmarked({ text, from, to }) {
      let shown = ""
      for (let at = from, place = 0; at < to; at++) {
        if (at > from && !(looks(at) & JOINED)) place++
        const end = place + length(at)
        if (!(looks(at) & MARK)) shown += (shown === "" || looks(at) & JOINED ? "" : " ") + text.slice(place, end)
        place = end
      }
      return shown
    },
  }
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces.reduce((text, piece) => (text === "" || piece.joined ? text + piece.text : `${text} ${piece.text}`), "")

const looksOf = (piece: Piece, before: Piece | undefined): number =>
  (piece.mark ? MARK : 0) | (piece.joined ? JOINED : 0) | (before?.mark && closes(piece, before) ? CLOSING : 0)

const closes = (piece: Piece, before: Piece): boolean =>
  /^[.,;:!?)\]”’"]+$/.test(piece.text) && piece.left - before.right < 0.5 * piece.size

const putBox = ({ left, right, baseline, size, angle }: Piece, page: PageSize, boxes: Float32Array, at: number): void => {
  const top = baseline - ABOVE * size
  if (angle === 0) put(boxes, at, left, top, right - left, (ABOVE + BELOW) * size)
  else {
    const { x, y, width, height } = turnedBack({ left, right, top, bottom: baseline + BELOW * size }, angle, page)
    put(boxes, at, x, y, width, height)
  }
}

const put = (boxes: Float32Array, at: number, x: number, y: number, width: number, height: number): void => {
  boxes[at] = Math.round(x * 100)
  boxes[at + 1] = Math.round(y * 100)
  boxes[at + 2] = Math.round(width * 100)
  boxes[at + 3] = Math.round(height * 100)
}
