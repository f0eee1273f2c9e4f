/** Words of a page, put together into segments: runs on one baseline without a wide gap, such as a line of a column or a cell of a table. */
import type { RawWord } from "../raw.ts"
import { EDGE_GAP } from "./edges.ts"
import { fromLeft, fromTop, inOrder } from "./order.ts"
import { raisedJoined } from "./raised.ts"
import type { Segment } from "./segment.ts"
import { type Follows, touching, unspaced } from "./spaced.ts"
import { type Glued, isWord, marked, type Piece, RAISED, SMALL, type Unit } from "./unit.ts"

/** A gap wider than this many ems ends a segment. */
const WIDE_GAP = 1
/** The spaces of a justified line, most of them, are wider than so many ems. */
const JUSTIFIED = 0.5
/** Between two figures of a row of figures. */
const FIGURE_GAP = 0.45

/** The words of a page in rows of one baseline each, from top to bottom, each from left to right. */
export const rowsOf = (words: readonly RawWord[]): Unit[][] => {
  const drawn = unitsOf(words)
  const units = inOrder([...drawn], fromTop)
  const rows: Unit[][] = []
  let row: Unit[] = []
  let level = Number.NEGATIVE_INFINITY
  for (const unit of units) {
    if (unit.baseline - level > Math.max(1, unit.size * 0.2)) {
      row = []
      rows.push(row)
      level = unit.baseline
    }
    row.push(unit)
  }
  const follows = followsIn(drawn)
  return rows.map((each) => unspaced(touching(inOrder(each, fromLeft), follows)))
}

/** Few units touch, so their places are looked for only when they are asked for. */
const followsIn = (drawn: readonly Unit[]): Follows => {
  let places: ReadonlyMap<Unit, number> | undefined
  return (before, unit) => {
    places ??= new Map(drawn.map((each, index) => [each, index]))
    return places.get(unit) === places.get(before)! + 1
  }
}

/** The segments of a page from top to bottom, then left to right. A word at one of the `edges` of columns begins a segment. */
export const segmentsOf = (rows: readonly (readonly Unit[])[], edges: ReadonlySet<number> = new Set()): Segment[] =>
  raisedJoined(cutRows(rows, edges))

const cutRows = (rows: readonly (readonly Unit[])[], edges: ReadonlySet<number>): Segment[] => {
  const segments: Segment[] = []
  for (const row of rows) {
    if (!row.some((unit) => endsInDots(lastOf(unit)))) cutAtGaps(row, edges, segments)
    else for (const part of partedAtEntries(row).flatMap(partedAtLeaders)) cutAtGaps(part, edges, segments)
  }
  return segments
}

/** The words of a unit, the first and the last of them. */
const piecesOf = (unit: Unit): readonly Piece[] => (isWord(unit) ? [unit] : unit.pieces)
const firstOf = (unit: Unit): Piece => (isWord(unit) ? unit : unit.pieces[0]!)
const lastOf = (unit: Unit): Piece => (isWord(unit) ? unit : unit.pieces.at(-1)!)

const unitsOf = (words: readonly RawWord[]): Unit[] => {
  const units: Unit[] = []
  for (let index = 0; index < words.length; ) {
    let end = index + 1
    while (words[end]?.glued) end++
    units.push(end === index + 1 ? words[index]! : gluedOf(words.slice(index, end)))
    index = end
  }
  return units
}

const gluedOf = (group: readonly RawWord[]): Glued => {
  let main = group[0]!
  for (const word of group) if (word.size > main.size * 1.05) main = word
  let left = main.left
  let right = main.right
  const pieces: Piece[] = []
  for (const [index, word] of group.entries()) {
    const raised = (main.baseline - word.baseline) / main.size
    const mark = word !== main && isMark(word.text, word.size / main.size, raised, group[index - 1]?.text)
    // A mark before its word ("¹⁰1,700,000") is set off by a space, or the two would read as one number.
    const joined = index > 0 && !(pieces[index - 1]?.mark && !mark)
    pieces.push(mark || joined ? marked(word, mark, joined) : word)
    if (word.left < left) left = word.left
    if (word.right > right) right = word.right
  }
  return { pieces, left, right, baseline: main.baseline, size: main.size }
}

/** A raised small run is a footnote mark, unless it is the "th" of "19th" or the power of a unit ("km²"). */
const isMark = (text: string, size: number, raised: number, before: string | undefined): boolean => {
  if (size > SMALL || raised < RAISED || text.length > 12) return false
  if (before === undefined) return true
  if (/^(?:st|nd|rd|th)$/.test(text) && /\d$/.test(before)) return false
  return !(/^[23]$/.test(text) && /(?:^|[\s\d/])(?:[kcm]?m|ft|in|mi)$/.test(before))
}

const DOTS = /^\.+$/

const endsInDots = ({ text }: Piece): boolean =>
  text.charCodeAt(text.length - 1) === 0x2e && (text.length === 1 || text.charCodeAt(text.length - 2) === 0x2e)

/** A row of a table of contents of two columns, parted behind the page of its first entry, where words follow that begin the second. */
const partedAtEntries = (row: readonly Unit[]): (readonly Unit[])[] => {
  const at = row.findIndex((unit, index) => {
    const page = row[index - 1]
    if (!page || !/^\.*\d+$/.test(lastOf(page).text) || !/^\p{L}/u.test(firstOf(unit).text) || isFigure(unit)) return false
    return (
      unit.left - page.right > WIDE_GAP * unit.size && (firstOf(page).text.startsWith(".") || endsInDots(lastOf(row[index - 2] ?? page)))
    )
  })
  return at < 0 ? [row] : [row.slice(0, at), ...partedAtEntries(row.slice(at))]
}

/** A row of a table without the dots that lead from its label to its figures; an entry of a table of contents keeps them. */
const partedAtLeaders = (row: readonly Unit[]): (readonly Unit[])[] => {
  const dotted = row.map((unit) => DOTS.test(firstOf(unit).text))
  const last = dotted.lastIndexOf(true)
  const long = dotted.filter(Boolean).length >= 3 || row.some((unit) => /\.{5,}$/.test(lastOf(unit).text))
  if (!long || row.length - last <= 2) return [row]
  const parts: Unit[][] = [[]]
  for (const [index, unit] of row.entries()) {
    if (!dotted[index]) parts.at(-1)!.push(unit)
    else if (parts.at(-1)!.length > 0) parts.push([])
  }
  return parts.filter((part) => part.length > 0)
}

const cutAtGaps = (row: readonly Unit[], edges: ReadonlySet<number>, segments: Segment[]): void => {
  const { words, figures } = wideGaps(row)
  let from = 0
  let reach = row[0]!.right
  for (let index = 1; index <= row.length; index++) {
    const unit = row[index]
    const before = row[index - 1]!
    let wide = words
    if (unit && edges.size > 0 && edges.has(Math.round(unit.left))) wide = EDGE_GAP
    else if (unit && figures < words && isFigure(unit) && isFigure(before)) wide = figures
    if (unit && unit.left - reach <= wide * Math.max(unit.size, before.size)) {
      reach = Math.max(reach, unit.right)
      continue
    }
    segments.push(segmentOf(row.slice(from, index)))
    from = index
    if (unit) reach = unit.right
  }
}

const isFigure = (unit: Unit): boolean => {
  const { text } = !isWord(unit) && unit.pieces[0]!.mark && unit.pieces[1] ? unit.pieces[1] : firstOf(unit)
  const code = text.charCodeAt(0)
  // Most words begin with a letter that no figure and no sign for one begins with.
  return (code < 0x41 || code > 0x7a || code === 0x4e || code === 0x57 || code === 0x58) && FIGURE.test(text)
}
const FIGURE = /^(?:[(<>~$€£+−–-]*\d[\d.,]*[%)a-z]*|NA|N\/A|XX|W|[—–-]+)$/

/** The gaps that end a segment between two words and between two figures, in ems. */
const wideGaps = (row: readonly Unit[]): { readonly words: number; readonly figures: number } => {
  const usual = { words: WIDE_GAP, figures: WIDE_GAP }
  if (row.length < 4) return usual
  let figures = 0
  for (const unit of row) if (isFigure(unit)) figures++
  // A row of a table: its columns of figures may stand close to each other.
  if (figures >= 3 && figures >= row.length * 0.5) return { words: WIDE_GAP, figures: FIGURE_GAP }
  if (figures > row.length * 0.3 || row.length < 6) return usual
  // In a justified line of prose all gaps may be wide, but then they are alike; there a segment ends only at one that is wider still.
  let narrow = 0
  for (let index = 1; index < row.length; index++) if (gapBefore(row, index) <= JUSTIFIED) narrow++
  if (narrow > (row.length - 2) / 2) return usual
  const gaps: number[] = []
  for (let index = 1; index < row.length; index++) gaps.push(gapBefore(row, index))
  gaps.sort((a, b) => a - b)
  const share = (part: number): number => gaps[Math.floor((gaps.length - 1) * part)]!
  return share(0.85) - share(0.1) < 0.4 ? { words: Math.max(WIDE_GAP, 1.8 * share(0.5)), figures: WIDE_GAP } : usual
}

/** The white before a word of a row, in ems. */
const gapBefore = (row: readonly Unit[], index: number): number => (row[index]!.left - row[index - 1]!.right) / row[index]!.size

const segmentOf = (units: readonly Unit[]): Segment => {
  const pieces = units.every(isWord) ? units : units.flatMap(piecesOf)
  let right = 0
  // The size of most of its length; letters of a damaged font may have no width at all.
  let size = units[0]!.size
  let ahead = 0
  for (const unit of units) {
    if (unit.right > right) right = unit.right
    const length = unit.right - unit.left
    if (Math.abs(unit.size - size) < 0.01 * size) ahead += length
    else if (length > ahead) {
      ahead = length - ahead
      size = unit.size
    } else ahead -= length
  }
  return { pieces, left: units[0]!.left, right, baseline: units[0]!.baseline, size }
}
