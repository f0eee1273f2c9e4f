/** Lines of one column, put together into headings, paragraphs, lists, captions, footnotes and tables. */
import type { Line } from "./lines.ts"
import { piecesOf } from "./lines.ts"
import type { Shape } from "./shapes.ts"
import { tableRunsOf } from "./tables.ts"

/** What is usual in the paper: the size of its body text. */
export interface Usual {
  readonly size: number
}

const BULLET = /^(?:[•·▪■□▫◦‣●○➢✓*]|[–—-](?=\s)|o(?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s))/
const CAPTION = /^(?:Figure|Fig\.|Table|Box|Chart|Exhibit|Map|Abbildung|Tabelle|Tableau)\s+[\dA-Z][\d.\-–A-Z]*[.:\s]/
const SENTENCE_END = /[.?!:;]["”’)\]]*\d*$/

/** The blocks of a column from top to bottom. */
export const blocksOf = (lines: readonly Line[], usual: Usual): Shape[] => {
  const shapes: Shape[] = []
  let from = 0
  for (const run of tableRunsOf(lines)) {
    shapes.push(...proseOf(lines.slice(from, run.from), usual))
    shapes.push({ kind: "table", rows: run.rows, page: lines[run.from]!.page })
    from = run.to
  }
  shapes.push(...proseOf(lines.slice(from), usual))
  return shapes
}

const proseOf = (lines: readonly Line[], usual: Usual): Shape[] => {
  const width = Math.max(...lines.map(({ right }) => right), 0)
  const leading = leadingOf(lines)
  const shapes: Shape[] = []
  let block: Line[] = []
  for (const line of lines) {
    if (block.length > 0 && startsBlock(line, block, width, leading, usual)) {
      shapes.push(shapeOf(block, usual))
      block = []
    }
    block.push(line)
  }
  if (block.length > 0) shapes.push(shapeOf(block, usual))
  return shapes
}

/** The commonest distance of two lines, in ems. */
const leadingOf = (lines: readonly Line[]): number => {
  const counts = new Map<number, number>()
  let best = 1.2
  let most = 0
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (!above) continue
    const distance = Math.round(((line.baseline - above.baseline) / line.size) * 20) / 20
    if (distance < 0.9 || distance > 2.2) continue
    const count = (counts.get(distance) ?? 0) + 1
    counts.set(distance, count)
    if (count > most || (count === most && distance < best)) {
      most = count
      best = distance
    }
  }
  return best
}

const startsBlock = (line: Line, block: readonly Line[], width: number, leading: number, usual: Usual): boolean => {
  const above = block.at(-1)!
  const distance = (line.baseline - above.baseline) / Math.max(line.size, above.size)
  if (distance > leading * 1.35 || distance < -1) return true
  if (Math.abs(line.size - above.size) > 0.08 * above.size) return true
  if (line.bold !== above.bold && !(above.bold && !SENTENCE_END.test(above.text) && block.length === 1 && line.size < usual.size))
    return true
  if (BULLET.test(line.text)) return true
  if (markOf(line, usual) !== undefined && line.size < usual.size * 0.93) return true
  const [first] = piecesOf(line)
  if (first!.bold && !line.bold && !piecesOf(above).at(-1)!.bold)
    return SENTENCE_END.test(above.text) || above.right < width - 4 * line.size
  const indented = line.left > above.left + 0.8 * line.size && line.left > block[0]!.left + 0.8 * line.size
  if (indented && SENTENCE_END.test(above.text) && !BULLET.test(block[0]!.text) && markOf(block[0]!, usual) === undefined) return true
  const firstWord = first!.right - first!.left
  return above.right + firstWord + 2 * line.size < width && SENTENCE_END.test(above.text)
}

/** The mark that opens a footnote: raised, or a number at the start of a line of small print. */
const markOf = (line: Line, usual: Usual): string | undefined => {
  const [first, second] = piecesOf(line)
  if (first?.mark) return first.text
  if (line.size < usual.size * 0.93 && second && /^(?:\d{1,3}|[*†‡§]|[a-z])$/.test(first!.text)) return first!.text
  return undefined
}

const shapeOf = (lines: readonly Line[], usual: Usual): Shape => {
  const [first] = lines
  const text = lines.map((line) => line.text).join(" ")
  const mark = markOf(first!, usual)
  if (mark !== undefined && first!.size < usual.size * 0.93) return { kind: "footnote", lines, mark }
  if (CAPTION.test(text) && lines.length <= 6) return { kind: "caption", lines }
  if (BULLET.test(text)) return { kind: "list", lines }
  const large = first!.size > usual.size * 1.12
  const bold = lines.every((line) => line.bold)
  if ((large || bold) && lines.length <= 4 && text.length < 250 && !/[.;,]$/.test(text) && /\p{L}/u.test(text)) {
    return { kind: "heading", lines, level: large ? (first!.size > usual.size * 1.5 ? 1 : 2) : 3 }
  }
  return { kind: "paragraph", lines }
}
