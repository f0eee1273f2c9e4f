/** The bullets of a list, which are taken for letters and brackets: "[J an immediate 30% tariff", "e Demand grew by 5%". */
import type { RawWord } from "../raw.ts"

/** What dots, squares and rings are taken for. No figures and no dashes: those lead lines of their own right, and stand in cells. */
const TAKEN_FOR = /^(?:[[(]?[J|L]?[\])]|[[(][J|L]?|[oeO°¢©®«»*@¥•▪■□●]|LJ)$/u
/** How far a bullet stands before its words, in ems of these; nearer than this before it stands the rest of a line. */
const GAP = { least: 0.35, most: 3 }
const WITHIN = 3
/** So far, in ems, the bullets of a list stand out of line. */
const ALIGNED = 0.25

/** The words, with a "•" for whatever leads at least two lines at one place and looks like nothing else. */
export const withBullets = (words: readonly RawWord[]): RawWord[] => {
  const leading = words.filter((word) => TAKEN_FOR.test(word.text) && leads(word, words))
  const bullets = new Set(leading.filter((word) => leading.some((other) => other !== word && isOfOneList(word, other))))
  return words.map((word) => (bullets.has(word) ? { ...word, text: "•" } : word))
}

const isOfOneList = (one: RawWord, other: RawWord): boolean =>
  one.text === other.text && one.angle === other.angle && Math.abs(one.left - other.left) < ALIGNED * one.size

/** Whether the word begins a line, apart from the words that follow. */
const leads = (word: RawWord, words: readonly RawWord[]): boolean => {
  const beside = words.filter(
    (other) => other !== word && other.angle === word.angle && Math.abs(other.baseline - word.baseline) < 0.4 * other.size,
  )
  if (beside.some(({ right, left, size }) => left < word.left && right > word.left - WITHIN * size)) return false
  const next = beside.filter(({ left }) => left > word.left).sort((a, b) => a.left - b.left)[0]
  if (!next || !/^[\p{L}\p{N}“"(‘$€]/u.test(next.text)) return false
  const gap = (next.left - word.right) / next.size
  return gap >= GAP.least && gap <= GAP.most
}
