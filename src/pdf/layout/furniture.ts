/** What belongs to the page and not to the text: running heads, running feet, page numbers. */
import { type Line, lineOf, type Run } from "./lines.ts"
import type { Segment } from "./segments.ts"

/** Lines this near to the top or the bottom of the page, counted in lines and in share of the page's height, may be furniture. */
const NEAR = 4
const MARGIN = 0.14

interface PageLines {
  readonly number: number
  readonly height: number
  /** Lines in the direction of most of the page; others stand along its sides. */
  readonly main: boolean
  readonly lines: readonly Run[]
}

/** A line that may be furniture; what stands on other pages will tell. */
export interface MarginLine extends Pick<Line, "page" | "text" | "bold" | "size" | "baseline"> {
  /** Which of the lines of its page it is. */
  readonly index: number
  readonly place: "top" | "bottom" | "side"
  /** Needs no other page to tell: a page number, or an imprint at the foot. */
  readonly sure: boolean
}

const keyOf = ({ text }: MarginLine): string =>
  text
    .toLowerCase()
    .replace(/\d+|\b[ivxlc]+\b/g, "#")
    .replace(/\s+/g, "")
const PAGE_NUMBER = /^(?:page\s*)?[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,7}|[A-Z]-?\d{1,3})\s*[-–—|]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i

/** A foot that need not stand on other pages too: "U.S. Geological Survey, Mineral Commodity Summaries, January 2024". */
const IMPRINT = /^\p{Lu}.{5,120}, (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d$/u

/** The lines of a page that may be furniture; the first of `lines` has the index `from`. */
export const marginLinesOf = ({ number, height, main, lines }: PageLines, from: number): MarginLine[] => {
  const margin: MarginLine[] = []
  for (let at = 0; at < lines.length; at++) {
    // Only the lines nearest to the top and to the bottom.
    if (main && at >= NEAR && at < lines.length - NEAR) continue
    const { page, text, bold, size, baseline } = lineOf(lines[at]!, number)
    if (main && baseline >= height * MARGIN && baseline <= height * (1 - MARGIN)) continue
    const place = main ? (baseline < height / 2 ? "top" : "bottom") : "side"
    const sure = PAGE_NUMBER.test(text) || (baseline > height * 0.9 && IMPRINT.test(text))
    margin.push({ page, text, bold, size, baseline, index: from + at, place, sure })
  }
  return margin
}

/** Those that are furniture on a paper of so many pages. A heading that stands on every page is kept once, where it stands first. */
export const furnitureOf = <Margin extends MarginLine>(margins: readonly Margin[], pages: number): Margin[] => {
  const furniture = margins.filter(({ sure }) => sure)
  const seen = new Map<string, Margin[]>()
  for (const line of margins) {
    if (line.sure) continue
    const key = `${line.place} ${keyOf(line)}`
    const same = seen.get(key)
    if (same) same.push(line)
    else seen.set(key, [line])
  }
  for (const lines of seen.values()) {
    const onPages = new Set(lines.map(({ page }) => page)).size
    if (onPages < 2 || (onPages < pages * 0.2 && onPages < 3 && !isTwin(lines))) continue
    const [first] = lines
    const title = first!.place === "top" && first!.bold && first!.size >= 11 && !/\d/.test(first!.text)
    furniture.push(...(title ? lines.slice(1) : lines))
  }
  return furniture
}

/** Twice only, but on pages that follow each other and at the same height. */
const isTwin = ([one, other]: readonly MarginLine[]): boolean =>
  one !== undefined && other !== undefined && other.page - one.page === 1 && Math.abs(one.baseline - other.baseline) < 2

/** The numbers of a draft's lines, down its left side: ten and more, rising by one or by five. */
export const lineNumbersOf = (lines: readonly Run[]): Segment[] => {
  const first = lines.map(([segment]) => segment!).filter(isNumber)
  if (first.length < 10) return []
  const left = Math.min(...first.map((segment) => segment.left))
  const numbers = first.filter((segment) => segment.left < left + 3 * segment.size)
  if (numbers.length < 10 || numbers.length < lines.length * 0.5) return []
  const values = numbers.map(({ pieces }) => Number(pieces[0]!.text))
  const step = values[1]! - values[0]!
  const rising = values.every((value, index) => index === 0 || value - values[index - 1]! === step)
  return rising && (step === 1 || step === 5) ? numbers : []
}

const isNumber = ({ pieces }: Segment): boolean => pieces.length === 1 && /^\d{1,4}$/.test(pieces[0]!.text)
