/** Lines of one column, put together into headings, paragraphs, lists, captions, footnotes and tables. */
import { isGrid, type Line, piecesOf } from "./lines.ts"
import { BULLET, CAPTION, isHeading, levelOf, markOf, SENTENCE_END, type Usual } from "./roles.ts"
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
  const width = Math.max(0, ...lines.map(({ right }) => right))
  const leadings = leadingsOf(lines)
  const shapes: Shape[] = []
  let block: Line[] = []
  const finish = (): void => {
    if (block.length > 0) shapes.push(shapeOf(block, usual))
    block = []
  }
  for (const line of lines) {
    const { grid } = line.segments[0]!
    if (grid) {
      finish()
      shapes.push({ kind: "table", rows: grid.rows, page: line.page, grid })
      continue
    }
    if (block.length > 0 && startsBlock(line, block, width, leadings.get(sizeKey(line)) ?? 1.25, usual)) finish()
    block.push(line)
  }
  finish()
  return shapes
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

const startsBlock = (line: Line, block: readonly Line[], width: number, leading: number, usual: Usual): boolean => {
  const above = block.at(-1)!
  const small = line.size < usual.size * 0.93
  const distance = (line.baseline - above.baseline) / Math.max(line.size, above.size)
  if (distance > leading * 1.3 + 0.05 || distance < -1) return true
  if (Math.abs(line.size - above.size) > 0.08 * above.size) return true
  if (line.bold !== above.bold && !(above.bold && small && block.length === 1 && !SENTENCE_END.test(above.text))) return true
  if (BULLET.test(line.text)) return true
  if (small && markOf(line, usual) !== undefined) return true
  const pieces = piecesOf(line)
  const [first] = pieces
  if (first!.bold && !line.bold && !piecesOf(above).at(-1)!.bold)
    return SENTENCE_END.test(above.text) || above.right < width - 4 * line.size
  const indented = line.left > above.left + 0.8 * line.size && line.left > block[0]!.left + 0.8 * line.size
  if (indented && SENTENCE_END.test(above.text) && !BULLET.test(block[0]!.text) && markOf(block[0]!, usual) === undefined) return true
  const firstWord = first!.right - first!.left
  return above.right + firstWord + 2 * line.size < width && SENTENCE_END.test(above.text)
}

const shapeOf = (lines: readonly Line[], usual: Usual): Shape => {
  const first = lines[0]!
  const text = lines.map((line) => line.text).join(" ")
  const mark = markOf(first, usual)
  if (mark !== undefined && first.size < usual.size * 0.93) return { kind: "footnote", lines, mark }
  if (CAPTION.test(text) && lines.length <= 6) return { kind: "caption", lines }
  if (isHeading(lines, text, usual)) return { kind: "heading", lines, level: levelOf(first, text, usual) }
  return { kind: BULLET.test(text) ? "list" : "paragraph", lines }
}
