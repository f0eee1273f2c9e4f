/** What only the whole paper tells: which lines are furniture, the usual size, how words are spelled. */
import { furnitureOf, lineNumbersOf, type MarginLine, marginLinesOf } from "./furniture.ts"
import type { Spellings } from "./hyphens.ts"
import type { Usual } from "./roles.ts"
import type { Run } from "./segment.ts"
import type { Sheets } from "./sheets.ts"
import { spelledIn } from "./spellings.ts"

export interface Traits {
  readonly usual: Usual
  readonly spellings: Spellings
  /** Running heads and feet and page numbers. */
  readonly furniture: readonly MarginLine[]
  /** Whether a line, counted over all directions of its page, is furniture. */
  isFurniture(page: number, line: number): boolean
  /** The lines of some page are numbered, as in a draft. */
  readonly hasLineNumbers: boolean
}

/** A margin's line and its words, which count as the paper's own unless the line turns out to be furniture. */
interface Margin {
  readonly line: MarginLine
  readonly sheet: number
  readonly words: string
}

export const traitsOf = (sheets: Sheets, pages: number): Traits => {
  const margins: Margin[] = []
  const sizes = new Map<number, number>()
  const spellings = new Set<string>()
  let hasLineNumbers = false
  for (let sheet = 0; sheet < pages; sheet++) {
    let from = 0
    for (const view of sheets.lines(sheet)) {
      const apart = new Set<number>()
      for (const line of marginLinesOf(view, from)) {
        const at = line.index - from
        margins.push({ line, sheet, words: spelledIn(view.lines[at]!).join(" ") })
        apart.add(at)
      }
      for (const [at, line] of view.lines.entries()) {
        countWords(sizes, line)
        if (!apart.has(at)) for (const word of spelledIn(line)) spellings.add(word)
      }
      hasLineNumbers ||= lineNumbersOf(view.lines).length > 0
      from += view.lines.length
    }
  }
  const furniture = new Set(
    furnitureOf(
      margins.map(({ line }) => line),
      pages,
    ),
  )
  const gone = Array.from({ length: pages }, () => new Set<number>())
  for (const { line, sheet, words } of margins) {
    if (furniture.has(line)) gone[sheet]!.add(line.index)
    else for (const word of words.split(" ")) spellings.add(word)
  }
  return {
    usual: { size: usualOf(sizes) },
    spellings,
    furniture: [...furniture],
    isFurniture: (page, line) => gone[page]!.has(line),
    hasLineNumbers,
  }
}

const countWords = (sizes: Map<number, number>, segments: Run): void => {
  for (const { pieces, size } of segments) {
    const key = Math.round(size * 2) / 2
    sizes.set(key, (sizes.get(key) ?? 0) + pieces.length)
  }
}

/** The size in which most words are set. */
const usualOf = (sizes: ReadonlyMap<number, number>): number => {
  let usual = 10
  let most = 0
  for (const [size, count] of sizes) {
    if (count > most) {
      most = count
      usual = size
    }
  }
  return usual
}
