/**
 * The pages of a paper between the passes of its layout. Those of a short paper stay as they were put in rows and lines; of a long one
 * only the first do, and the others are packed and made anew when they are asked for: 5,000 pages kept whole took 2.2 GB.
 */
import type { RawPage, RawWord, Rule } from "../raw.ts"
import type { Grid } from "./cells.ts"
import { edgesOf } from "./edges.ts"
import { gridsOf } from "./grids.ts"
import { runsOf } from "./lines.ts"
import type { Box, Run } from "./segment.ts"
import { rowsOf, segmentsOf } from "./segments.ts"
import { viewsOf } from "./turn.ts"
import type { Unit } from "./unit.ts"

/** So many pages stay as they are. */
const KEPT = 200

interface InRows {
  readonly number: number
  readonly height: number
  /** The direction of most of the page's letters. */
  readonly main: boolean
  readonly grids: readonly Grid[]
  readonly boxes: readonly BoxInRows[]
  readonly rules: readonly Rule[]
  readonly rows: Rows
}
type Rows = readonly (readonly Unit[])[]
interface BoxInRows extends Rule {
  readonly rows: Rows
}
/** What one direction of reading shows of a page: its ruled tables and boxes, and lines that cross all columns. */
export interface InLines extends Omit<InRows, "rows" | "boxes"> {
  readonly boxes: readonly Box[]
  readonly lines: readonly Run[]
}

export interface Sheets {
  add(page: RawPage): void
  /** The page of this index in lines, direction by direction; only once all pages were added, since each shows columns to the others. */
  lines(index: number): readonly InLines[]
  /** Lets go of a page that is not asked for any more. */
  drop(index: number): void
  /** Left edges of columns that some page shows plainly; the same ones are looked for on all pages. */
  readonly edges: ReadonlySet<number>
}

export const openSheets = (): Sheets => {
  const edges = new Set<number>()
  const inRows: (readonly InRows[] | undefined)[] = []
  const inLines: (readonly InLines[] | undefined)[] = []
  const packed: (PackedPage | undefined)[] = []
  return {
    edges,
    add(page) {
      const views = inRowsOf(page)
      for (const { rows } of views) for (const edge of edgesOf(rows)) edges.add(edge)
      const isKept = packed.length < KEPT
      inRows.push(isKept ? views : undefined)
      packed.push(isKept ? undefined : packedPage(page))
    },
    lines(index) {
      const known = inLines[index]
      if (known) return known
      const views = inRows[index] ?? inRowsOf(unpackedPage(packed[index]!))
      const linesIn = (rows: Rows): Run[] => runsOf(segmentsOf(rows, edgesOf(rows, edges)))
      const inBox = ({ left, right, top, bottom, rows }: BoxInRows): Box => ({ left, right, top, bottom, lines: linesIn(rows) })
      const made = views.map(({ number, height, main, grids, boxes, rules, rows }): InLines => {
        return { number, height, main, grids, boxes: boxes.map(inBox), rules, lines: linesIn(rows) }
      })
      if (inRows[index]) inLines[index] = made
      inRows[index] = undefined
      return made
    },
    drop(index) {
      inLines[index] = undefined
      packed[index] = undefined
    },
  }
}

const inRowsOf = (page: RawPage): InRows[] =>
  viewsOf(page).map((view, index) => {
    const { grids, boxes, rest } = gridsOf(view)
    const inBoxes = boxes.map(({ words, ...box }) => ({ ...box, rows: rowsOf(words) }))
    return { number: view.number, height: view.height, main: index === 0, grids, boxes: inBoxes, rules: view.rules, rows: rowsOf(rest) }
  })

/** A page with its words in two strings and one array of numbers: a fifth of what its objects take. */
interface PackedPage extends Omit<RawPage, "words"> {
  readonly texts: string
  /** Left, right, baseline and size of each word. */
  readonly places: Float64Array
  /** A byte for each word: a quarter turn's number, and bits for bold, italic and glued. */
  readonly looks: Uint8Array
}

const BOLD = 4
const ITALIC = 8
const GLUED = 16

const packedPage = ({ words, ...page }: RawPage): PackedPage => {
  const places = new Float64Array(4 * words.length)
  const looks = new Uint8Array(words.length)
  for (const [at, { left, right, baseline, size, bold, italic, glued, angle }] of words.entries()) {
    places.set([left, right, baseline, size], 4 * at)
    looks[at] = angle / 90 + (bold ? BOLD : 0) + (italic ? ITALIC : 0) + (glued ? GLUED : 0)
  }
  return { ...page, texts: words.map(({ text }) => text).join("\n"), places, looks }
}

const unpackedPage = ({ texts, places, looks, ...page }: PackedPage): RawPage => {
  const parts = texts.split("\n")
  const words = Array.from(looks, (look, at): RawWord => {
    const [left, right, baseline, size] = places.subarray(4 * at, 4 * at + 4) as unknown as [number, number, number, number]
    return {
      text: parts[at]!,
      left,
      right,
      baseline,
      size,
      bold: (look & BOLD) !== 0,
      italic: (look & ITALIC) !== 0,
      glued: (look & GLUED) !== 0,
      angle: ((look & 3) * 90) as RawWord["angle"],
    }
  })
  return { ...page, words }
}
