/** The letters of a word as they were seen, parted where a mark is raised, and mended where their shapes say that they were taken for others. */
import type { SeenSymbol, SeenWord } from "./tesseract.ts"

export interface Part {
  readonly text: string
  /** In dots, like the word's own place. */
  readonly left: number
  readonly right: number
  /** How far above the line it stands; 0 on it. */
  readonly raised: number
  /** A mark is smaller than its line. */
  readonly mark: boolean
}
interface Line {
  /** The size of the letters, in dots. */
  readonly em: number
  /** Where the line stands below this word. */
  readonly baseline: number
}

/** The foot of a raised mark is at least so many ems above the line, and quotation marks are not so high. */
const RAISED = 0.28
const HIGH = 0.33
/** A mark is at most so high; a digit of the line has 0.7. */
const LOW = 0.6
/** A word so far off its line was taken for part of a line above or below. */
const ASTRAY = 0.5
const MARK = /^[\p{L}\p{N}®°©*†‡§?!^’'"”]$/u
/** Letters whose capitals have the same shape: only their height tells which they are, and standing alone they have no neighbour to compare. */
const SAME_SHAPE = /^[cosuvwxz]$/
/** Between the height of small letters, about 0.5 ems, and that of capitals, about 0.7. */
const CAPITAL = 0.62

/** The word in one part, or in two or three when marks are raised before or behind it: "reliance" and its raised "6". */
export const partsOf = ({ text, bbox, symbols }: SeenWord, line: Line): Part[] => {
  const seen = withoutDoubles(symbols)
  const isRaised = (symbol: SeenSymbol | undefined): boolean => {
    if (symbol?.mark) return true
    if (!symbol || !MARK.test(symbol.text)) return false
    const height = symbol.bbox.y1 - symbol.bbox.y0
    const least = /[’'"”]/.test(symbol.text) ? HIGH : 0.2
    return symbol.bbox.y1 <= line.baseline - RAISED * line.em && height >= least * line.em && height <= LOW * line.em
  }
  let start = 0
  let end = seen.length
  while (start < end && isRaised(seen[start])) start++
  while (end > start && isRaised(seen[end - 1])) end--
  const whole = seen.map((symbol) => symbol.text).join("")
  // Where letters and word disagree, the word was chosen from a dictionary, and its letters have no places.
  if (seen.length === 0 || (seen.length === symbols.length && whole !== text && seen.length > 1)) {
    return text.trim() === "" ? [] : [{ text: mended(text), left: bbox.x0, right: bbox.x1, raised: 0, mark: false }]
  }
  return [seen.slice(0, start), seen.slice(start, end), seen.slice(end)].flatMap((part, index) => {
    if (part.length === 0) return []
    const raised = line.baseline - Math.max(...part.map((symbol) => symbol.bbox.y1))
    const own = index === 1 ? mended(inCase(part, line)) : part.map((symbol) => symbol.text).join("")
    const mark = index !== 1
    const off = mark || (/[\p{L}\p{N}]/u.test(own) && Math.abs(raised) > ASTRAY * line.em)
    return [{ text: own, left: part[0]!.bbox.x0, right: part.at(-1)!.bbox.x1, raised: off ? raised : 0, mark }]
  })
}

/** A lone "W" that was seen twice or three times in one place, as "Ww" or "WwW": no word is made of one letter small and large. */
const withoutDoubles = (symbols: readonly SeenSymbol[]): readonly SeenSymbol[] => {
  const [first] = symbols
  if (!first || symbols.length < 2 || !/\p{L}/u.test(first.text)) return symbols
  const same = symbols.every(({ text }) => text.toLowerCase() === first.text.toLowerCase())
  return same && new Set(symbols.map(({ text }) => text)).size > 1 ? [first] : symbols
}

const inCase = (symbols: readonly SeenSymbol[], { em }: Line): string => {
  const [only] = symbols
  const text = symbols.map((symbol) => symbol.text).join("")
  if (symbols.length !== 1 || !SAME_SHAPE.test(text)) return text
  return only!.bbox.y1 - only!.bbox.y0 >= CAPITAL * em ? text.toUpperCase() : text
}

/** A figure with its sign, in which letters stand that look like digits: at least half of it is digits. */
const NEARLY_FIGURE = /^[([<>~$€£+−–-]*(?=[\dlIO|.,]*\d)[\dlIO|][\dlIO|.,]*[%)\].,;:]*$/

/** "l2%" is 12 %, "2O10" is 2010; a word of letters is left as it is. */
const mended = (text: string): string => {
  if (!NEARLY_FIGURE.test(text)) return text
  const letters = text.match(/[lIO|]/g)?.length ?? 0
  const digits = text.match(/\d/g)?.length ?? 0
  return letters > digits ? text : text.replace(/[lI|]/g, "1").replaceAll("O", "0")
}
