/** Letter-spaced words ("S A F E  E N O U G H"), put together again. */
import type { Unit } from "./segments.ts"

/** So many lone letters in a row are no initials and no list of marks. */
const LETTERS = 4

/** The row with runs of spaced letters as words; the wider gaps among them part the words. */
export const unspaced = (row: Unit[]): Unit[] => {
  if (row.length < LETTERS) return row
  const words: Unit[] = []
  for (let from = 0; from < row.length; ) {
    let to = from
    while (to < row.length && isLetter(row[to]!)) to++
    if (to - from < LETTERS) {
      words.push(...row.slice(from, Math.max(to, from + 1)))
      from = Math.max(to, from + 1)
      continue
    }
    words.push(...joined(row.slice(from, to)))
    from = to
  }
  return words
}

/** One letter, or two of which the second is a sign or was kerned close. */
const isLetter = ({ pieces }: Unit): boolean => pieces.length === 1 && /^[\p{Lu}\d]{1,2}[,.:;!?’'-]?$/u.test(pieces[0]!.text)

const joined = (letters: readonly Unit[]): Unit[] => {
  const gaps = letters.slice(1).map((letter, index) => letter.left - letters[index]!.right)
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.3)]!
  const words: Unit[] = []
  for (const [index, letter] of letters.entries()) {
    const before = words.at(-1)
    if (!before || gaps[index - 1]! > usual * 1.6 + 0.08 * letter.size) {
      words.push(letter)
      continue
    }
    const piece = before.pieces[0]!
    words[words.length - 1] = {
      ...before,
      right: letter.right,
      pieces: [{ ...piece, text: piece.text + letter.pieces[0]!.text, right: letter.right }],
    }
  }
  return words
}
