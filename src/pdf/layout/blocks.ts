/** Lines of one column, put together into headings, paragraphs, lists, captions, footnotes and tables. */
import { firstOf, isGrid, type Line, lastOf } from "./lines.ts"
import {
  BULLET,
  CAPTION,
  FIGURES,
  isCapitals,
  isHeading,
  LEADERS,
  levelOf,
  markOf,
  opensNote,
  SENTENCE_END,
  SURE_BULLET,
  type Usual,
} from "./roles.ts"
import type { Shape } from "./shapes.ts"
import { tableRunsOf } from "./tables.ts"

/** The blocks of a column from top to bottom. */
export const blocksOf = (lines: readonly Line[], usual: Usual): Shape[] => {
  const shapes: Shape[] = []
  let from = 0
  for (const run of tableRunsOf(lines)) {
    shapes.push(...proseOf(lines.slice(from, run.from), usual))
    shapes.push({ kind: "table", rows: run.rows, page: lines[run.from]!.page, grid: null })
    from = run.to
  }
  shapes.push(...proseOf(lines.slice(from), usual))
  return shapes
}

const proseOf = (lines: readonly Line[], usual: Usual): Shape[] => {
  const column = { right: Math.max(0, ...lines.map(({ right }) => right)), leadings: leadingsOf(lines), hanging: isHanging(lines) }
  const shapes: Shape[] = []
  let block: Line[] = []
  const finish = (): void => {
    const shape = block.length > 0 ? shapeOf(block, usual) : undefined
    const above = shapes.at(-1)
    if (shape && above?.kind === "paragraph" && goesOnIn(above.lines, shape))
      shapes[shapes.length - 1] = { ...above, lines: [...above.lines, ...shape.lines] }
    else if (shape) shapes.push(shape)
    block = []
  }
  for (const line of lines) {
    const { grid } = line.segments[0]!
    if (grid) {
      finish()
      shapes.push({ kind: "table", rows: grid.rows, page: line.page, grid })
      continue
    }
    if (block.length > 0 && startsBlock(line, block, column, usual)) finish()
    block.push(line)
  }
  finish()
  return shapes
}

/** What a comma leaves open is taken up below a gap, also by words that look like a caption there ("…, see | Table 7. It …"). */
const goesOnIn = (lines: readonly Line[], below: Shape): below is Extract<Shape, { kind: "paragraph" | "caption" }> =>
  lines.length > 1 &&
  lines.at(-1)!.text.endsWith(",") &&
  (below.kind === "paragraph" || below.kind === "caption") &&
  Math.abs(below.lines[0]!.size - lines.at(-1)!.size) < 0.06 * below.lines[0]!.size

/** In a list of references, most lines stand further in than the first line of each entry. */
const isHanging = (lines: readonly Line[]): boolean => {
  const left = Math.min(...lines.map((line) => line.left))
  const inside = lines.filter((line) => line.left > left + 0.8 * line.size && line.left < left + 5 * line.size).length
  return lines.length >= 4 && inside > lines.length * 0.4 && inside < lines.length * 0.9
}

const sizeKey = (line: Line): number => Math.round(line.size)

/** The commonest distance of two lines of one size, in ems. */
const leadingsOf = (lines: readonly Line[]): Map<number, number> => {
  const counts = new Map<number, Map<number, number>>()
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (!above || isGrid(line) || isGrid(above) || sizeKey(above) !== sizeKey(line)) continue
    const distance = Math.round(((line.baseline - above.baseline) / line.size) * 20) / 20
    if (distance < 0.9 || distance > 2.2) continue
    const own = counts.get(sizeKey(line)) ?? new Map<number, number>()
    counts.set(sizeKey(line), own.set(distance, (own.get(distance) ?? 0) + 1))
  }
  const leadings = new Map<number, number>()
  for (const [size, distances] of counts) {
    const [commonest] = [...distances].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    leadings.set(size, commonest![0])
  }
  return leadings
}

/** What lines of a column have in common: its right edge, the usual leading by size, and whether paragraphs hang under their first line. */
interface Column {
  readonly right: number
  readonly leadings: ReadonlyMap<number, number>
  readonly hanging: boolean
}

const startsBlock = (line: Line, block: readonly Line[], { right, leadings, hanging }: Column, usual: Usual): boolean => {
  const first = block[0]!
  const above = block.at(-1)!
  if (LEADERS.test(above.text)) return true
  // The scale beside a chart is one block, not one for each figure.
  if (FIGURES.test(line.text) && FIGURES.test(above.text)) return false
  const leading = leadings.get(sizeKey(line)) ?? 1.25
  const distance = (line.baseline - above.baseline) / Math.max(line.size, above.size)
  const ended = SENTENCE_END.test(above.text)
  const goesOn = !ended && /^[\p{Ll}(]/u.test(line.text) && above.right > right - 4 * line.size
  if (LEADERS.test(line.text)) return distance > leading * 1.1 || distance < 0.8 || Math.abs(line.size - above.size) > 0.08 * above.size
  const usualGap = ended ? leading * 1.18 + 0.03 : leading * 1.3 + 0.05
  if (distance > (goesOn ? Math.max(usualGap, 1.9) : usualGap) || distance < -1) return true
  if (Math.abs(line.size - above.size) > 0.08 * above.size && !goesOn) return true
  const small = line.size < usual.size * 0.93
  if (line.bold !== above.bold && !(above.bold && small && block.length === 1 && !ended) && !goesOn) return true
  if (!goesOn && (ended || above.right < right - 4 * line.size) && isCapitals(line.text) !== isCapitals(above.text)) return true
  if (SURE_BULLET.test(line.text) || (BULLET.test(line.text) && (ended || BULLET.test(first.text) || distance > leading * 1.1))) return true
  // Below a note with a raised mark, "28 (2017), p. 3" is the rest of it.
  if (opensNote(line, usual) && (firstOf(line).mark || !firstOf(first).mark)) return true
  const lead = firstOf(line)
  if (lead.bold && !line.bold && !lastOf(above).bold) return ended || above.right < right - 4 * line.size
  if (hanging || BULLET.test(first.text) || markOf(first, usual) !== undefined) {
    if (line.left > first.left + 0.5 * line.size) return false
    if (hanging && block.length > 1 && above.left > line.left + 0.5 * line.size) return true
  } else if (ended && !above.text.endsWith(";") && line.left > above.left + 0.8 * line.size) {
    // Set in, as the first line of the block may be too.
    if (line.left > first.left + 0.8 * line.size || Math.abs(line.left - first.left) < 0.2 * line.size) return true
  }
  return ended && above.right + (lead.right - lead.left) + 2 * line.size < right
}

const shapeOf = (lines: readonly Line[], usual: Usual): Shape => {
  const first = lines[0]!
  const text = lines.map((line) => line.text).join(" ")
  if (opensNote(first, usual)) return { kind: "footnote", lines, mark: markOf(first, usual)! }
  if (LEADERS.test(text)) return { kind: "list", lines }
  if (CAPTION.test(text) && lines.length <= 6) return { kind: "caption", lines }
  if (isHeading(lines, text, usual)) return { kind: "heading", lines, level: levelOf(first, text, usual) }
  return { kind: BULLET.test(text) ? "list" : "paragraph", lines }
}
