/** The words of a Document in columns of numbers: an eighth of the room that their objects take, and quickly handed on by a child process. */
import type { Document, Word } from "../model.ts"

export interface WordColumns {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly pages: Uint32Array
  /** X, y, width and height of each word in hundredths of a point. */
  readonly boxes: Float32Array
  /** How sure the recognition was of each word, from 0 to 1; NaN for words of the file itself, nothing for a paper without others. */
  readonly confidences?: Float32Array
}

/** A Document whose words stand in columns. */
export type ColumnDocument = Omit<Document, "words"> & { readonly words: WordColumns }

/** The same Document with its words one by one. */
export const documentOf = (document: ColumnDocument): Document => ({ ...document, words: wordsOf(document.words) })

const wordsOf = ({ starts, ends, pages, boxes, confidences }: WordColumns): Word[] => {
  const words: Word[] = []
  for (let at = 0; at < starts.length; at++) {
    words.push({
      span: { start: starts[at]!, end: ends[at]! },
      box: {
        page: pages[at]!,
        x: boxes[4 * at]! / 100,
        y: boxes[4 * at + 1]! / 100,
        width: boxes[4 * at + 2]! / 100,
        height: boxes[4 * at + 3]! / 100,
      },
      ...(confidences && !Number.isNaN(confidences[at]) ? { confidence: Math.round(confidences[at]! * 100) / 100 } : {}),
    })
  }
  return words
}
