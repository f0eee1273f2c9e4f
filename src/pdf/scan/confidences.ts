/** How sure the recognition was of each word of a Document, found again by where the word stands: the layout need not know of it. */
import type { Words } from "../../model.ts"
import type { RawWord } from "../raw.ts"

/** One number from 0 to 1 for each word, NaN where the word is the file's own; `seen` are the words of the pages read from their pictures. */
export const confidencesOf = ({ pages, boxes }: Words, seen: ReadonlyMap<number, readonly RawWord[]>): Float32Array<ArrayBuffer> => {
  const byPage = new Map([...seen].map(([page, words]) => [page, bySide(words)]))
  return Float32Array.from(pages, (page, at) => {
    const known = byPage.get(page)
    if (!known) return Number.NaN
    // On a page that lies on its side, words begin at the upper or lower end of their boxes.
    const [along, across] = known.down ? [1, 0] : [0, 1]
    const near = known.words.get(boxes[4 * at + along]!) ?? []
    const middle = boxes[4 * at + across]! + boxes[4 * at + 2 + across]! / 2
    const [word] = near.toSorted((a, b) => Math.abs(middleOf(a) - middle) - Math.abs(middleOf(b) - middle))
    // A word that the layout has put together anew is as sure as its page.
    return word?.confidence ?? known.mean
  })
}

/** The words by where their box begins in hundredths of a point, whether that is down the page, and how sure they are on the mean. */
const bySide = (words: readonly RawWord[]) => {
  const sides = new Map<number, RawWord[]>()
  let sum = 0
  for (const word of words) {
    const side = Math.round(word.left * 100)
    sides.set(side, [...(sides.get(side) ?? []), word])
    sum += word.confidence ?? 0
  }
  return { words: sides, down: (words[0]?.angle ?? 0) % 180 !== 0, mean: sum / Math.max(1, words.length) }
}

/** In hundredths of a point, about the middle of its letters: above the line for who reads them. */
const middleOf = ({ baseline, size, angle }: RawWord): number => 100 * (baseline + (angle === 90 || angle === 180 ? 0.29 : -0.29) * size)
