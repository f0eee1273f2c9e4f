/** Words of a paper, its footnote marks raised: in the letters of the words themselves, which have hardly any raised ones. */
import { lowered, RAISED_MARKS } from "../../export/raised.ts"

export function Raised({ text }: { readonly text: string }) {
  const pieces = text.split(new RegExp(`(${RAISED_MARKS.source})`, "u"))
  return pieces.map((piece, place) => (place % 2 === 1 ? <sup key={place}>{lowered(piece)}</sup> : piece))
}
