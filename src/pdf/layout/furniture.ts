/** What belongs to the page and not to the text: running heads, running feet, page numbers. */
import type { Line } from "./lines.ts"
import type { Segment } from "./segments.ts"

/** Lines this near to the top or the bottom of the page, counted in lines and in share of the page's height, may be furniture. */
const NEAR = 4
const MARGIN = 0.14

interface PageLines {
  readonly number: number
  readonly height: number
  /** Lines in the direction of most of the page; others stand along its sides. */
  readonly main: boolean
  readonly lines: readonly Line[]
}

const keyOf = (line: Line): string =>
  line.text
    .toLowerCase()
    .replace(/\d+|\b[ivxlc]+\b/g, "#")
    .replace(/\s+/g, "")
const PAGE_NUMBER = /^(?:page\s*)?[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,7}|[A-Z]-?\d{1,3})\s*[-–—|]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i

/** A foot that need not stand on other pages too: "U.S. Geological Survey, Mineral Commodity Summaries, January 2024". */
const IMPRINT = /^\p{Lu}.{5,120}, (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d$/u

/** The lines of each page that are furniture. A heading that stands on every page is kept once, where it stands first. */
export const furnitureOf = (pages: readonly PageLines[]): Set<Line> => {
  const seen = new Map<string, Line[]>()
  const furniture = new Set<Line>()
  for (const { height, lines, main } of pages) {
    for (const line of main ? margins(lines, height) : lines) {
      if (PAGE_NUMBER.test(line.text) || (line.baseline > height * 0.9 && IMPRINT.test(line.text))) {
        furniture.add(line)
        continue
      }
      const key = `${main ? (line.baseline < height / 2 ? "top" : "bottom") : "side"} ${keyOf(line)}`
      const same = seen.get(key)
      if (same) same.push(line)
      else seen.set(key, [line])
    }
  }
  const count = new Set(pages.map(({ number }) => number)).size
  for (const [key, lines] of seen) {
    const onPages = new Set(lines.map(({ page }) => page)).size
    if (onPages < 2 || (onPages < count * 0.2 && onPages < 3 && !isTwin(lines))) continue
    const title = key.startsWith("top") && lines[0]!.bold && lines[0]!.size >= 11 && !/\d/.test(lines[0]!.text)
    for (const line of title ? lines.slice(1) : lines) furniture.add(line)
  }
  return furniture
}

/** Twice only, but on pages that follow each other and at the same height. */
const isTwin = ([one, other]: readonly Line[]): boolean =>
  one !== undefined && other !== undefined && other.page - one.page === 1 && Math.abs(one.baseline - other.baseline) < 2

/** The numbers of a draft's lines, down its left side: ten and more, rising by one or by five. */
export const lineNumbersOf = (lines: readonly Line[]): Segment[] => {
  const first = lines.flatMap(({ segments }) => (/^\d{1,4}$/.test(textOf(segments[0]!)) ? [segments[0]!] : []))
  const left = Math.min(...first.map((segment) => segment.left))
  const numbers = first.filter((segment) => segment.left < left + 3 * segment.size)
  if (numbers.length < 10 || numbers.length < lines.length * 0.5) return []
  const values = numbers.map((segment) => Number(textOf(segment)))
  const step = values[1]! - values[0]!
  const rising = values.every((value, index) => index === 0 || value - values[index - 1]! === step)
  return rising && (step === 1 || step === 5) ? numbers : []
}

const textOf = (segment: Segment): string => segment.pieces.map(({ text }) => text).join(" ")

const margins = (lines: readonly Line[], height: number): Line[] =>
  [...new Set([...lines.slice(0, NEAR), ...lines.slice(-NEAR)])].filter(
    ({ baseline }) => baseline < height * MARGIN || baseline > height * (1 - MARGIN),
  )
