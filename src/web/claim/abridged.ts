/** A long sentence made short without losing what is marked in it. */
import type { Piece } from "./slots.ts"

/** Fewer letters between two marks tell nothing. */
const LEAST = 24

/**
 * The pieces, of about `most` letters in all: where there are more, words that mark nothing give way to "…", farthest from the marks first.
 * "In the years before the war, as everybody knows, China mined 70 % of it" gives "… everybody knows, China mined 70 % of it".
 */
export function abridged(pieces: readonly Piece[], most: number): readonly Piece[] {
  const lengthOf = (some: readonly Piece[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  const plain = pieces.filter(({ slot }) => slot === null)
  if (lengthOf(pieces) <= most || plain.length === 0) return pieces
  const room = most - (lengthOf(pieces) - lengthOf(plain))
  // What is short leaves its share to the others.
  const long = plain.filter(({ text }) => text.length > LEAST)
  const each = Math.max(LEAST, Math.floor((room - (lengthOf(plain) - lengthOf(long))) / Math.max(1, long.length)))
  return pieces.map((piece, at) => {
    if (piece.slot !== null || piece.text.length <= each) return piece
    if (at === 0 && pieces.length > 1) return { ...piece, text: `… ${endOf(piece.text, each)}` }
    if (at === pieces.length - 1) return { ...piece, text: `${beginningOf(piece.text, each)} …` }
    const half = Math.ceil(each / 2)
    return { ...piece, text: `${beginningOf(piece.text, half)} … ${endOf(piece.text, half)}` }
  })
}

/** At most so many letters of whole words: the first, and the last. */
const beginningOf = (text: string, most: number) => text.slice(0, most + 1).replace(/\s\S*$/, "")
const endOf = (text: string, most: number) => text.slice(-most - 1).replace(/^\S*\s/, "")
