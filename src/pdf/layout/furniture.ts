/** What belongs to the page and not to the text: running heads, running feet, page numbers. */
import { type Line, lineOf } from "./lines.ts"
import { CAPTION, LEADERS } from "./roles.ts"
import type { Run, Segment } from "./segment.ts"

/** Lines this near to the top or the bottom of the page, counted in lines and in share of the page's height, may be furniture. */
const NEAR = 4
const MARGIN = 0.14
/** The imprint of a first page stands in the lowest fifth, in lines of few words, shorter than this in page heights. */
const FOOT = 0.8
const SHORT = 0.2
const FEW_WORDS = 6

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
  /** Equal for lines that differ in their numbers alone, and in the side on which the page number stands: on left pages it comes first. */
  readonly key: string
  readonly place: "top" | "bottom" | "side"
  /** Needs no other page to tell: a page number, or an imprint at the foot. */
  readonly sure: boolean
}

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\d{1,4}\s+(?=\D)|(?<=\D)\s+\d{1,4}$/g, "")
    .replace(/\d+|\b[ivxlc]+\b/g, "#")
    .replace(/\s+/g, "")
const PAGE_NUMBER = /^(?:page\s*)?[-–—|]?\s*(?:\d{1,5}|[ivxlc]{1,7}|[A-Z]-?\d{1,3})\s*[-–—|]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i

/** A foot that need not stand on other pages too: "U.S. Geological Survey, Mineral Commodity Summaries, January 2024", "IN12614 · VERSION 3 · NEW". */
const IMPRINT =
  /^[A-Z]{1,3}\d{3,6} · VERSION \d+ · [A-Z]+$|^\p{Lu}.{5,120}, (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d$/u

/** The lines of a page that may be furniture; the first of `lines` has the index `from`. */
export const marginLinesOf = ({ number, height, main, lines }: PageLines, from: number): MarginLine[] => {
  const margin: MarginLine[] = []
  const imprint = main && number === 1 ? startOfImprint(lines, height) : lines.length
  for (let at = 0; at < lines.length; at++) {
    // Only the lines nearest to the top and to the bottom.
    if (main && at >= NEAR && at < Math.min(lines.length - NEAR, imprint)) continue
    const { page, text, bold, size, baseline } = lineOf(lines[at]!, number)
    if (main && baseline >= height * MARGIN && baseline <= height * (1 - MARGIN) && at < imprint) continue
    const place = main ? (baseline < height / 2 ? "top" : "bottom") : "side"
    const sure = at >= imprint || PAGE_NUMBER.test(text) || (baseline > height * 0.9 && IMPRINT.test(text))
    margin.push({ page, text, bold, size, baseline, index: from + at, key: keyOf(text), place, sure })
  }
  return margin
}

/** Where the short lines at the foot of the first page begin that say who published the paper, known by a web address among them. */
const startOfImprint = (lines: readonly Run[], height: number): number => {
  let from = lines.length
  let addressed = false
  while (from > 0) {
    const { text, left, right, baseline } = lineOf(lines[from - 1]!, 1)
    if (baseline < height * FOOT || right - left > height * SHORT || text.split(" ").length > FEW_WORDS) break
    addressed ||= /^(?:https?:\/\/|www\.)\S+$/.test(text)
    from--
  }
  return addressed ? from : lines.length
}

/** Those that are furniture on a paper of so many pages. A heading or caption that stands on every page is kept once, where it stands first. */
export const furnitureOf = (margins: readonly MarginLine[], pages: number): MarginLine[] => {
  const furniture = margins.filter(({ sure }) => sure)
  const seen = new Map<string, MarginLine[]>()
  for (const line of margins) {
    const key = `${line.place} ${CAPTION.test(line.text) ? line.text : line.key}`
    const same = seen.get(key)
    if (same) same.push(line)
    else seen.set(key, [line])
  }
  const stems = new Map<string, number>()
  for (const lines of seen.values()) {
    const onPages = new Set(lines.map(({ page }) => page)).size
    if (onPages < 2 || (onPages < pages * 0.2 && onPages < 3 && !isTwin(lines))) continue
    const [first] = lines
    stems.set(stemOf(first!.key), first!.baseline)
    const title = first!.place === "top" && first!.bold && first!.size >= 11 && !/\d/.test(first!.text)
    // A table that fills its page has its caption where a running head may stand.
    furniture.push(...(title || CAPTION.test(first!.text) ? lines.slice(1) : lines))
  }
  for (const [line] of [...seen.values()].filter(({ length }) => length === 1))
    if (line && !line.sure && (addsTo(stems, line) || repeatsFirstPage(line, margins))) furniture.push(line)
  return furniture
}

/** What a running foot begins with, before the number of the page. */
const stemOf = (key: string): string => key.replace(/[#|·–-]+$/, "")

/** A line that begins like a running head or foot at its height and adds to it: "Congressional Research Service R48903 · VERSION 3 · NEW 6". */
const addsTo = (stems: ReadonlyMap<string, number>, { key, baseline: own }: MarginLine): boolean => {
  for (const [stem, baseline] of stems) {
    const adds = stem.length >= STEM && key.startsWith(stem) && /[·|]/.test(key.slice(stem.length))
    if (adds && Math.abs(own - baseline) < 3) return true
  }
  return false
}
/**
 * The running head of a paper of two pages stands on the second alone: its topmost line, which begins as the first page does ("Policy Lab ·
 * Report 3") or ends with the paper's title.
 */
const repeatsFirstPage = (line: MarginLine, margins: readonly MarginLine[]): boolean => {
  if (line.page === 1 || line.place !== "top") return false
  const repeats = margins.some((first) => {
    if (first.page !== 1 || first.place !== "top") return false
    const known = first.key.replace(/[.:,;]$/, "")
    return known.length >= STEM && (line.key.endsWith(known) || line.key.startsWith(known.slice(0, BEGINNING)))
  })
  return repeats && !margins.some(({ page, place, baseline }) => page === line.page && place === "top" && baseline < line.baseline - 1)
}
/** Two lines that begin with so many of the same letters are one head. */
const BEGINNING = 20

/** A stem of fewer letters may be chance. */
const STEM = 12

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
  // Those of a table of contents rise likewise.
  return rising && (step === 1 || step === 5) && !lines.some(isLeader) ? numbers : []
}

const isLeader = (run: Run): boolean => LEADERS.test(lineOf(run, 0).text)

const isNumber = ({ pieces }: Segment): boolean => pieces.length === 1 && /^\d{1,4}$/.test(pieces[0]!.text)
