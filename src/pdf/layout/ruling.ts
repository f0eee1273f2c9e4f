/** Ruling lines of a page, joined end to end and gathered into those that hang together. */
import type { RawWord, Rule } from "../raw.ts"

/** A horizontal line: `at` is its height, from left to right; a vertical one: `at` is its place, from top to bottom. */
export interface Stroke {
  readonly at: number
  readonly from: number
  readonly to: number
}
/** Lines that cross or touch each other: the borders of a table. */
export interface Ruling {
  readonly horizontal: readonly Stroke[]
  readonly vertical: readonly Stroke[]
  /** Heights at which vertical lines end, row for row, though no line crosses there. */
  readonly breaks: readonly number[]
}

const TOUCH = 3
/** Strokes at less distance than this are one thick or double line. */
const SAME = 1.6
/** A page with more lines is a drawing. */
const TOO_MANY = 600

/** Groups of four lines and more, at least one of them horizontal. Underlines of words are left out. */
export const rulingsOf = (rules: readonly Rule[], words: readonly RawWord[]): Ruling[] => {
  const across: Stroke[] = []
  const down: Stroke[] = []
  for (const { left, right, top, bottom } of rules) {
    if (right - left >= bottom - top) across.push({ at: (top + bottom) / 2, from: left, to: right })
    else down.push({ at: (left + right) / 2, from: top, to: bottom })
  }
  if (down.length < 2 || across.length + down.length > TOO_MANY * 8) return []
  const vertical = joined(down)
  const horizontal = joined(across.filter((stroke) => !isUnderline(stroke, words)))
  if (horizontal.length + vertical.length > TOO_MANY) return []
  return groupsOf(horizontal, vertical).map((group) => {
    return { horizontal: group.horizontal, vertical: group.vertical, breaks: breaksOf(group.vertical, down) }
  })
}

const isUnderline = ({ at, from, to }: Stroke, words: readonly RawWord[]): boolean =>
  to - from < 200 &&
  words.some((word) => at > word.baseline && at < word.baseline + 0.3 * word.size && Math.abs(word.left - from) < 3 && word.right <= to + 3)

/** Strokes on one line that touch become one. */
const joined = (strokes: readonly Stroke[]): Stroke[] => {
  const sorted = [...strokes].sort((a, b) => a.at - b.at || a.from - b.from)
  const lines: Stroke[] = []
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1
    while (end < sorted.length && sorted[end]!.at - sorted[end - 1]!.at < SAME) end++
    const same = sorted.slice(start, end).sort((a, b) => a.from - b.from)
    let { at, from, to } = same[0]!
    for (const stroke of same.slice(1)) {
      if (stroke.from <= to + TOUCH) to = Math.max(to, stroke.to)
      else {
        lines.push({ at, from, to })
        ;({ at, from, to } = stroke)
      }
    }
    lines.push({ at, from, to })
    start = end
  }
  return lines
}

const meet = (across: Stroke, down: Stroke): boolean =>
  down.at >= across.from - TOUCH && down.at <= across.to + TOUCH && across.at >= down.from - TOUCH && across.at <= down.to + TOUCH

const groupsOf = (horizontal: readonly Stroke[], vertical: readonly Stroke[]): { horizontal: Stroke[]; vertical: Stroke[] }[] => {
  const groups: { horizontal: Stroke[]; vertical: Stroke[] }[] = []
  const left = new Set(vertical)
  const open = new Set(horizontal)
  for (const seed of vertical) {
    if (!left.delete(seed)) continue
    const group = { horizontal: [] as Stroke[], vertical: [seed] }
    for (let index = 0; index < group.vertical.length; index++) {
      for (const across of open) {
        if (!meet(across, group.vertical[index]!)) continue
        open.delete(across)
        group.horizontal.push(across)
        for (const down of left) {
          if (!meet(across, down)) continue
          left.delete(down)
          group.vertical.push(down)
        }
      }
    }
    if (group.horizontal.length >= 1 && group.horizontal.length + group.vertical.length >= 4) groups.push(group)
  }
  return groups
}

/** Heights at which all vertical lines of a group, as drawn, end together. */
const breaksOf = (vertical: readonly Stroke[], drawn: readonly Stroke[]): number[] => {
  const places = vertical.map(({ at }) => at)
  const ends = new Map<number, number>()
  for (const { at, to } of drawn) {
    if (!places.some((place) => Math.abs(place - at) < SAME)) continue
    const key = Math.round(to)
    ends.set(key, (ends.get(key) ?? 0) + 1)
  }
  const breaks: number[] = []
  for (const [height, count] of [...ends].sort((a, b) => a[0] - b[0])) {
    const near = count + (ends.get(height + 1) ?? 0)
    if (near >= Math.max(2, places.length * 0.8) && height - (breaks.at(-1) ?? -10) > 4) breaks.push(height)
  }
  return breaks
}
