import type { Document, Span, Word } from "../model.ts"

/** The words of which at least a part lies in the span, in the order of the text. */
export function wordsIn({ words }: Pick<Document, "words">, span: Span): Word[] {
  const found: Word[] = []
  for (let at = firstAfter(words, span.start); at < words.length && words[at]!.span.start < span.end; at++) found.push(words[at]!)
  return found
}

function firstAfter(words: readonly Word[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.span.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
