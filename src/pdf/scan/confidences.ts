/** How sure the recognition was of each word of a Document, found again by where the word stands: the layout need not know of it. */
import type { Words } from "../../model.ts"
import type { RawWord } from "../raw.ts"

/** One number from 0 to 1 for each word, NaN where the word is the file's own; `seen` are the words of the pages read from their pictures. */
export const confidencesOf = ({ pages, boxes }: Words, seen: ReadonlyMap<number, readonly RawWord[]>): Float32Array<ArrayBuffer> => {
  const byPage = new Map([...seen].map(([page, words]) => [page, bySide(words)]))
  return Float32Array.from(pages, (page, at) => {
    const known = byPage.get(page)
    if (!known) return Number.NaN
    const near = known.words.get(boxes[4 * at]!) ?? []
    const middle = boxes[4 * at + 1]! + boxes[4 * at + 3]! / 2
    const [word] = near.toSorted((a, b) => Math.abs(heightOf(a) - middle) - Math.abs(heightOf(b) - middle))
    // A word that the layout has put together anew is as sure as its page.
    return word?.confidence ?? known.mean
  })
}

/** The words by their left side in hundredths of a point, as boxes have it, and how sure they are on the mean. */
const bySide = (words: readonly RawWord[]) => {
  const sides = new Map<number, RawWord[]>()
  let sum = 0
  for (const word of words) {
    const side = Math.round(word.left * 100)
    sides.set(side, [...(sides.get(side) ?? []), word])
    sum += word.confidence ?? 0
  }
  return { words: sides, mean: sum / Math.max(1, words.length) }
}

/** In hundredths of a point, about the middle of its letters. */
const heightOf = ({ baseline, size }: RawWord): number => 100 * (baseline - 0.29 * size)
