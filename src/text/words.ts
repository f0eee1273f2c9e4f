/** Words one by one, out of the columns of a document. */
import type { Document, Span, Word, Words } from "../model.ts"

/** The words of a document that has no pages to show them on. */
export const NO_WORDS: Words = {
  starts: new Uint32Array(),
  ends: new Uint32Array(),
  pages: new Uint32Array(),
  boxes: new Float32Array(),
}

/** The words of which at least a part lies in the span, in the order of the text. */
export function wordsIn({ words }: Pick<Document, "words">, span: Span): Word[] {
  const found: Word[] = []
  const { starts } = words
  for (let at = firstAfter(words, span.start); at < starts.length && starts[at]! < span.end; at++) found.push(wordAt(words, at))
  return found
}

/** The words of a page, in the order of the text. */
export function wordsOn({ words }: Pick<Document, "words">, page: number): Word[] {
  const found: Word[] = []
  for (const [at, own] of words.pages.entries()) if (own === page) found.push(wordAt(words, at))
  return found
}

/** All words, in the order of the text: two million objects for a paper of thousands of pages. */
export function wordsOf({ words }: Pick<Document, "words">): Word[] {
  return Array.from(words.starts, (_, at) => wordAt(words, at))
}

/** The same one after the other, none of them kept. */
export function* eachWord({ words }: Pick<Document, "words">): Iterable<Word> {
  for (let at = 0; at < words.starts.length; at++) yield wordAt(words, at)
}

function wordAt({ starts, ends, pages, boxes, confidences }: Words, at: number): Word {
  const [x, y, width, height] = boxes.subarray(4 * at, 4 * at + 4) as unknown as [number, number, number, number]
  const word = {
    span: { start: starts[at]!, end: ends[at]! },
    box: { page: pages[at]!, x: x / 100, y: y / 100, width: width / 100, height: height / 100 },
  }
  const sure = confidences?.[at] ?? Number.NaN
  return Number.isNaN(sure) ? word : { ...word, confidence: Math.round(sure * 100) / 100 }
}

function firstAfter({ ends }: Words, offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}
