/** Bullets that a page draws as shapes, as browsers do, put before the words that they stand in front of. */
import type { RawWord, Rule } from "./raw.ts"

/** A small round or square shape. */
export interface Dot extends Rule {
  readonly colour: number
}

/** More dots than this are those of a chart or a map. */
const MOST_DOTS = 200
/** How far a bullet stands from its words, and how high it may be, in ems of these. */
const GAP = { least: 0.15, most: 2.5 }
const HEIGHT = { least: 0.12, most: 0.8 }
/** A dot with words this close before it, in ems, stands within a line. */
const WITHIN = 1
/** A dot that has none of its kind below or above is a bullet only before this many words; before fewer it may be the key of a chart. */
const PHRASE = 4

const BULLET = "•"

/**
 * The words, and a "•" before each that begins a line behind a dot. Dots of a chart's key are no bullets, which differ in colour, and
 * neither are those in which a ruling line ends.
 */
export const withBullets = (words: readonly RawWord[], dots: readonly Dot[], rules: readonly Rule[] = []): readonly RawWord[] => {
  if (dots.length === 0 || dots.length > MOST_DOTS) return words
  const free = dots.filter((dot) => !rules.some((rule) => touches(rule, dot)))
  const led = free.map((dot) => ({ dot, at: wordBehind(words, dot) })).filter(({ at }) => at !== undefined)
  const kinds = new Map<string, number>()
  for (const { dot } of led) kinds.set(kindOf(dot), (kinds.get(kindOf(dot)) ?? 0) + 1)
  const bullets = new Map<number, Dot>()
  for (const { dot, at } of led) if (kinds.get(kindOf(dot))! > 1 || lengthBehind(words, words[at!]!) >= PHRASE) bullets.set(at!, dot)
  return words.flatMap((word, at) => {
    const dot = bullets.get(at)
    return dot ? [bulletBefore(word, dot), word] : [word]
  })
}

/** Dots of one place across the page, size and colour. */
const kindOf = ({ left, right, colour }: Dot): string => `${Math.round(left)} ${Math.round(right - left)} ${colour}`

const touches = (rule: Rule, dot: Dot): boolean =>
  rule.left <= dot.right && rule.right >= dot.left && rule.top <= dot.bottom && rule.bottom >= dot.top

const isLevelWith = ({ angle, baseline, size }: RawWord, { top, bottom }: Dot): boolean => {
  const middle = (baseline - (top + bottom) / 2) / size
  return angle === 0 && middle > 0.05 && middle < 0.7
}

/** Where the word stands that a dot leads to; nothing where the dot stands in or behind a line. */
const wordBehind = (words: readonly RawWord[], dot: Dot): number | undefined => {
  let nearest: number | undefined
  for (const [at, word] of words.entries()) {
    if (!isLevelWith(word, dot)) continue
    if (word.right > dot.left - WITHIN * word.size && word.left < dot.right) return undefined
    if (word.left >= dot.right && (nearest === undefined || word.left < words[nearest]!.left)) nearest = at
  }
  if (nearest === undefined) return undefined
  const { left, size, glued, text } = words[nearest]!
  const gap = (left - dot.right) / size
  const height = (dot.bottom - dot.top) / size
  const fits = gap >= GAP.least && gap <= GAP.most && height >= HEIGHT.least && height <= HEIGHT.most
  return fits && !glued && /[\p{L}\p{N}]/u.test(text) ? nearest : undefined
}

/** How many words stand on the line from this one on, as far as they follow each other. */
const lengthBehind = (words: readonly RawWord[], first: RawWord): number => {
  const line = words
    .filter(({ angle, baseline, left }) => angle === 0 && Math.abs(baseline - first.baseline) < 0.2 * first.size && left >= first.left)
    .sort((a, b) => a.left - b.left)
  const end = line.findIndex((word, at) => at > 0 && word.left - line[at - 1]!.right > first.size)
  return end < 0 ? line.length : end
}

const bulletBefore = ({ baseline, size }: RawWord, { left, right }: Dot): RawWord => ({
  text: BULLET,
  left,
  right,
  baseline,
  size,
  bold: false,
  italic: false,
  glued: false,
  angle: 0,
})
