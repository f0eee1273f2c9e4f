/** How a paper spells its words: the first witness for whether a hyphen at a line's end belongs to its word. */
import type { Run } from "./segment.ts"

/** The words that stand inside a line, in lower case and without the punctuation around them, for `keepsHyphen`. */
export const spelledIn = (segments: Run): string[] => {
  const words: string[] = []
  for (const { pieces } of segments) {
    for (const { text } of pieces) {
      let start = 0
      let end = text.length
      while (start < end && isPunctuation(text.charCodeAt(start))) start++
      while (end > start && isPunctuation(text.charCodeAt(end - 1))) end--
      if (end - start > 2 && text.charCodeAt(text.length - 1) !== HYPHEN) words.push(text.slice(start, end).toLowerCase())
    }
  }
  return words
}

const HYPHEN = 0x2d
const isPunctuation = (code: number): boolean =>
  code < 0x30 ||
  (code > 0x39 && code < 0x41) ||
  (code > 0x5a && code < 0x61) ||
  (code > 0x7a && code < 0xc0) ||
  (code > 0x2000 && code < 0x2070)
