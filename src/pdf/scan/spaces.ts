/** Words that stand so close together in a justified line that they were seen as one: "inthat", "Itis", "netimport". */
import { isEnglishWord } from "../layout/english.ts"
import type { Picture } from "../raw.ts"
import { sizesOf } from "./sizes.ts"
import type { SeenLine, SeenWord } from "./tesseract.ts"

/** White between two letters of one word has at most 0.2 ems, the narrowest space 0.25. */
const SPACE = 0.22
const DARK = 140
const LETTERS = /^(\p{Lu}?\p{Ll}{2,})[.,;:]?$/u

/** The lines with such words parted, where English has both parts and not the whole. */
export const withSpaces = (lines: readonly SeenLine[], picture: Picture): SeenLine[] => {
  const { ems } = sizesOf(lines)
  return lines.map((line, index) => ({ ...line, words: line.words.flatMap((word) => parted(word, picture, ems[index]!)) }))
}

const parted = (word: SeenWord, picture: Picture, em: number): SeenWord[] => {
  const letters = LETTERS.exec(word.text)?.[1]
  if (!letters || word.symbols.length !== word.text.length || isEnglishWord(letters.toLowerCase())) return [word]
  const gap = widestGap(word, picture)
  if (gap.width < SPACE * em) return [word]
  const at = word.symbols.findIndex(({ bbox }) => (bbox.x0 + bbox.x1) / 2 > gap.middle)
  const [first, second] = [letters.slice(0, at), letters.slice(at)]
  if (![first, second].every(isWord)) return [word]
  return [part(word, 0, at), part(word, at, word.symbols.length)]
}

/** Of letters alone only these are words. */
const isWord = (letters: string): boolean => (letters.length > 1 ? isEnglishWord(letters.toLowerCase()) : /^[AaI]$/.test(letters))

const part = (word: SeenWord, from: number, to: number): SeenWord => {
  const symbols = word.symbols.slice(from, to)
  const bbox = { ...word.bbox, x0: symbols[0]!.bbox.x0, x1: symbols.at(-1)!.bbox.x1 }
  return { ...word, text: word.text.slice(from, to), symbols, bbox }
}

/** The widest white between the dark columns of a word. */
const widestGap = ({ bbox }: SeenWord, { width, grey }: Picture): { readonly width: number; readonly middle: number } => {
  let widest = { width: 0, middle: bbox.x0 }
  let last = bbox.x0
  for (let x = bbox.x0; x < bbox.x1; x++) {
    if (!isDark(grey, width, x, bbox)) continue
    if (x - last > widest.width) widest = { width: x - last, middle: (x + last) / 2 }
    last = x
  }
  return widest
}

const isDark = (grey: Uint8Array, width: number, x: number, { y0, y1 }: SeenWord["bbox"]): boolean => {
  for (let y = y0; y < y1; y++) if (grey[y * width + x]! < DARK) return true
  return false
}
