/** Words whose letters were drawn apart: spaced capitals ("S A F E  E N O U G H"), or pieces drawn in another order. */
import { changedWord, type RawWord } from "../raw.ts"
import { isWord, type Unit } from "./unit.ts"

/** So many lone letters in a row are no initials and no list of marks. */
const LETTERS = 4
/** Letters further apart than this many ems are cells of a table ("W", withheld), not letters of a word. */
const APART = 1.2

/** The row with runs of spaced letters as words; the wider gaps among them part the words. */
export const unspaced = (row: Unit[]): Unit[] => {
  if (!hasRun(row)) return row
  const words: Unit[] = []
  for (let from = 0; from < row.length; ) {
    let to = from
    while (to < row.length && isLetter(row[to]!) && (to === from || isNext(row[to - 1]!, row[to]!))) to++
    if (to - from < LETTERS) {
      words.push(...row.slice(from, Math.max(to, from + 1)))
      from = Math.max(to, from + 1)
      continue
    }
    words.push(...joined(row.slice(from, to).filter(isWord)))
    from = to
  }
  return words
}

const hasRun = (row: readonly Unit[]): boolean => {
  let run = 0
  for (let index = 0; index < row.length; index++) {
    const unit = row[index]!
    if (!isLetter(unit)) run = 0
    else run = index > 0 && isNext(row[index - 1]!, unit) ? run + 1 : 1
    if (run === LETTERS) return true
  }
  return false
}

const isNext = (before: Unit, { left, size }: Unit): boolean => left - before.right < APART * size

/** One letter, or two of which the second is a sign or was kerned close. */
const isLetter = (unit: Unit): unit is RawWord => isWord(unit) && unit.text.length <= 3 && /^\p{Lu}{1,2}[,.:;!?’'-]?$/u.test(unit.text)

/** Whether one unit was drawn right after another: where they are two nevertheless, a space stands between them, narrow as it may be. */
export type Follows = (before: Unit, unit: Unit) => boolean

/** The row with units that touch as one word: "sev" and a hyphen that was drawn later. "tariff" in italics reaches to the "on" that follows. */
export const touching = (row: Unit[], follows: Follows): Unit[] => {
  if (!row.some((unit, index) => index > 0 && touches(row[index - 1]!, unit))) return row
  const units: Unit[] = []
  for (const [index, unit] of row.entries()) {
    const before = units.at(-1)
    if (before && isWord(before) && isWord(unit) && touches(before, unit) && !follows(row[index - 1]!, unit))
      units[units.length - 1] = oneOf(before, unit)
    else units.push(unit)
  }
  return units
}

const touches = (before: Unit, unit: Unit): boolean => {
  const { left, size, baseline } = unit
  const gap = (left - before.right) / size
  if (gap > 0.05 || gap < -0.1 || Math.abs(baseline - before.baseline) > 0.05 * size) return false
  return isWord(before) && isWord(unit) && Math.abs(before.size - size) < 0.02 * size && unit.bold === before.bold
}

const oneOf = (before: RawWord, { text, right }: RawWord): RawWord =>
  // PDFium guesses a hyphen at a line's end, though it was drawn at another time and comes once more.
  changedWord(before, { text: before.text.endsWith("-") && text === "-" ? before.text : before.text + text, right })

const joined = (letters: readonly RawWord[]): RawWord[] => {
  const gaps = letters.slice(1).map((letter, index) => letter.left - letters[index]!.right)
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.3)]!
  const words: RawWord[] = []
  for (const [index, letter] of letters.entries()) {
    const before = words.at(-1)
    if (!before || gaps[index - 1]! > usual * 1.6 + 0.08 * letter.size) {
      words.push(letter)
      continue
    }
    words[words.length - 1] = oneOf(before, letter)
  }
  return words
}
