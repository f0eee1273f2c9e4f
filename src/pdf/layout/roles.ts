/** What a block of lines is, told from its words and their looks. */
import { firstOf, type Line, piecesOf } from "./lines.ts"

/** What is usual in the paper: the size of its body text. */
export interface Usual {
  readonly size: number
}

export const BULLET = /^(?:[•·▪■□▫◦‣●○➢✓⦁]|\*(?=\s)|[–—-](?=\s)|o(?=\s)|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)](?=\s))/
/** Numbers and letters may also be the rest of a sentence ("7, 2 | p."), so they open a list's item only behind one that ended. */
export const SURE_BULLET = /^(?:[•·▪■□▫◦‣●○➢✓⦁]|\*(?=\s)|o(?=\s))/
export const CAPTION =
  /^(?:Figure|Fig\.|Table|Box|Chart|Exhibit|Map|Graph|Abbildung|Tabelle|Tableau|Grafik)\s+[\dA-Z][\d.\-–A-Z]*[.:]?(?:\s|$)/
/** Marks may stand behind the stop ("… in China.¹²"), but the digits of "79.8" are none. */
export const SENTENCE_END = /(?:[?!:;]|(?<!\d)\.|\.(?!\d))["”’)\]]*\d*$/
/** An entry of a table of contents. */
export const LEADERS = /\.{4,}\s*(?:[\divx]+$|$)|(?:\. ){4,}/
/** Nothing but figures. */
export const FIGURES = /^[\d\s.,%$€£–-]+$/
/** "2.3.2. Member States": the numbers tell the level. */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}/u

/** The mark that opens a footnote: raised, or a number or sign at the start of a line of small print. */
export const markOf = (line: Line, usual: Usual): string | undefined => {
  const first = firstOf(line)
  if (first.mark) return first.text.replace(/[.,)]$/, "")
  // "0 5 10 15 20" is the scale of a chart.
  if (FIGURES.test(line.text)) return undefined
  if (line.size >= usual.size * 0.93 || !/^(?:\d{1,3}|[*†‡§]+)$/.test(first.text)) return undefined
  const second = piecesOf(line)[1]
  // "10 seconds" is the rest of a sentence, "10 See Appendix C" and "9 http://…" are notes.
  const opens = second !== undefined && /^[\p{Lu}"“'‘($€£[\d]|^https?:/u.test(second.text)
  return opens ? first.text : undefined
}

/** A line of small print with such a mark; with a raised number it need be no smaller than the text, which in a paper of tables is small itself. */
export const opensNote = (line: Line, usual: Usual): boolean => {
  const mark = markOf(line, usual)
  if (mark === undefined) return false
  return line.size < usual.size * 0.93 || (firstOf(line).mark === true && /^\d{1,3}$/.test(mark) && line.size < usual.size * 1.05)
}

/** Short lines that stand out by size, weight or number and do not end like a sentence. */
export const isHeading = (lines: readonly Line[], text: string, usual: Usual): boolean => {
  // In a narrow margin a heading may have many lines, if its letters are large.
  const most = lines[0]!.size > usual.size * 1.12 ? 10 : 4
  if (lines.length > most || text.length > 250 || /[.;,]$/.test(text) || !/\p{L}{2}/u.test(text) || LEADERS.test(text)) return false
  if (lines[0]!.size > usual.size * 1.12) return true
  if (lines[0]!.size < usual.size * 0.85) return false
  if (lines.every((line) => line.bold) || (lines.length <= 2 && isCapitals(text))) return true
  const numbers = NUMBERED.exec(text)?.[1]
  return (numbers ?? "").includes(".") && lines.length <= 2 && text.length < 120
}

/** All in capitals, and long enough to be more than an abbreviation. */
export const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text) && /(?:\p{Lu}\P{Lu}*){8}/u.test(text)

/** 1 to 6: by the numbers before it, else by size. */
export const levelOf = (line: Line, text: string, usual: Usual): number => {
  const numbers = NUMBERED.exec(text)?.[1]
  if (numbers) return Math.min(6, numbers.split(".").length + 1)
  if (line.size > usual.size * 1.5) return 1
  return line.size > usual.size * 1.12 ? 2 : 3
}
