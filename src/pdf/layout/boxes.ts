/** Boxes: prose with a border around it, set into the text of a page. */
import type { RawWord, Rule } from "../raw.ts"
import { type Line, runsOf } from "./lines.ts"
import type { Ruling, Stroke } from "./ruling.ts"
import type { Box } from "./segment.ts"
import { rowsOf, segmentsOf } from "./segments.ts"
import type { Shape } from "./shapes.ts"
import type { View } from "./turn.ts"

/** The words inside a border. */
export interface Boxed extends Rule {
  readonly words: readonly RawWord[]
}

/** Fewer words are a label of a drawing. */
const FEW_WORDS = 8
/** A border around more than this share of the page's words is the page's own. */
const MOST = 0.6
/** What begins within this share of the page's height from its edge frames a running head or foot. */
const MARGIN = 0.065
/** At least this share of a box's lines is written through, from its left: cells of a table and headings beside the text leave gaps. */
const THROUGH = 0.8
/** So far from the left border, in widths of the box, a line may begin that is set in. */
const SET_IN = 0.25
const NEAR = 4

/** Whether four lines all around enclose prose, and the page goes on outside of them. */
export const isBox = ({ horizontal, vertical }: Ruling, box: Rule, inside: readonly RawWord[], { words, height }: View): boolean => {
  const { left, right, top, bottom } = box
  if (inside.length < FEW_WORDS || inside.length > MOST * words.length) return false
  if (top < MARGIN * height || bottom > (1 - MARGIN) * height) return false
  const runs = (strokes: readonly Stroke[], at: number, from: number, to: number): boolean =>
    strokes.some((stroke) => Math.abs(stroke.at - at) < NEAR && stroke.from < from + NEAR && stroke.to > to - NEAR)
  if (!runs(horizontal, top, left, right) || !runs(horizontal, bottom, left, right)) return false
  if (!runs(vertical, left, top, bottom) || !runs(vertical, right, top, bottom)) return false
  const letters = inside.filter(({ text }) => /\p{L}{2}/u.test(text))
  if (letters.length < 0.6 * inside.length || words.some((word) => crosses(word, box))) return false
  const lines = runsOf(segmentsOf(rowsOf(inside)))
  const furthest = left + SET_IN * (right - left)
  return lines.filter((run) => run.length === 1 && run[0]!.left < furthest).length >= THROUGH * lines.length
}

const crosses = ({ left, right, baseline, size }: RawWord, box: Rule): boolean => {
  const middle = baseline - 0.3 * size
  const over = (edge: number): boolean => left < edge - 2 && right > edge + 2
  return middle > box.top && middle < box.bottom && (over(box.left) || over(box.right))
}

/** A block, and whether it stands in a box: the text around it goes on behind it as if it were not there. */
export interface Placed {
  readonly shape: Shape
  readonly boxed: boolean
}

/**
 * The blocks of a region's lines and of the boxes among them, `inBox` those of one box: a box that text flows around stands before the first
 * block that begins beside or below it, and any other between what is above and what is below it.
 */
export const withBoxes = (
  lines: readonly Line[],
  blocksOf: (lines: readonly Line[]) => readonly Shape[],
  inBox: (box: Box) => readonly Shape[],
): Placed[][] => {
  const columns: Placed[][] = []
  let above: Line[] = []
  let floating: Box[] = []
  const finish = (): void => {
    const column = blocksOf(floating.reduce(asWithout, above)).map((shape): Placed => ({ shape, boxed: false }))
    for (const box of floating) {
      const below = column.findIndex(({ shape, boxed }) => !boxed && topOf(shape) > box.top)
      column.splice(below < 0 ? column.length : below, 0, ...boxedIn(box))
    }
    if (column.length > 0) columns.push(column)
    above = []
    floating = []
  }
  const boxedIn = (box: Box): Placed[] => inBox(box).map((shape) => ({ shape, boxed: true }))
  const text = lines.filter(({ segments }) => !segments[0]!.box)
  for (const line of lines) {
    const { box } = line.segments[0]!
    if (!box) above.push(line)
    else if (text.some((other) => standsBeside(other, box))) floating.push(box)
    else {
      finish()
      columns.push(boxedIn(box))
    }
  }
  finish()
  return columns
}

const topOf = (shape: Shape): number => {
  const line = shape.kind === "table" ? shape.rows[0]?.cells[0]?.lines[0]?.pieces[0] : shape.lines[0]
  return line?.baseline ?? 0
}

const standsBeside = ({ baseline, size }: Line, { top, bottom }: Box): boolean => baseline > top && baseline - 0.7 * size < bottom

/** The lines as they would stand without the box: those beside it reach as far as the others. */
const asWithout = (lines: readonly Line[], box: Box): readonly Line[] => {
  const before = (line: Line): boolean => standsBeside(line, box) && line.right <= box.left
  const behind = (line: Line): boolean => standsBeside(line, box) && line.left >= box.right
  const lacking = rightOf(lines) - rightOf(lines.filter(before))
  const set = leftOf(lines.filter(behind)) - leftOf(lines)
  return lines.map((line) => {
    if (before(line)) return { ...line, right: line.right + lacking }
    return behind(line) ? { ...line, left: line.left - set } : line
  })
}

const rightOf = (lines: readonly Line[]): number => Math.max(...lines.map(({ right }) => right))
const leftOf = (lines: readonly Line[]): number => Math.min(...lines.map(({ left }) => left))
