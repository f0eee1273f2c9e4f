/** Ruling lines in the picture of a page, which part the cells of a table where no white space does. */
import type { Picture, Rule } from "../raw.ts"

const DARK = 140
/** In points: no letter of running text has a stroke as long, nor a rule one as thick. */
const LONG = 24
const THICK = 3
/** Specks of light that part a rule no more than this are dust. */
const GAP = 1

/** Straight dark lines across and down, in points. Those of a page that lies aslant break into steps and are no longer seen as long. */
export const rulesIn = ({ width, height, grey, scale }: Picture): Rule[] => {
  const across = runsIn(height, width, scale, (line, at) => grey[line * width + at]! < DARK)
  const down = runsIn(width, height, scale, (line, at) => grey[at * width + line]! < DARK)
  const points = (dots: number): number => dots / scale
  return [
    ...across.map(({ from, to, first, last }) => ({ left: points(from), right: points(to), top: points(first), bottom: points(last + 1) })),
    ...down.map(({ from, to, first, last }) => ({ left: points(first), right: points(last + 1), top: points(from), bottom: points(to) })),
  ]
}

/** The picture without these lines, which are taken for letters, or for parts of the letters beside them. */
export const withoutRules = (picture: Picture, rules: readonly Rule[]): Picture => {
  const { width, height, scale } = picture
  const grey = Uint8Array.from(picture.grey)
  for (const { left, right, top, bottom } of rules) {
    const [from, to] = [Math.max(0, Math.floor(left * scale) - 1), Math.min(width, Math.ceil(right * scale) + 1)]
    const [first, last] = [Math.max(0, Math.floor(top * scale) - 1), Math.min(height, Math.ceil(bottom * scale) + 1)]
    for (let row = first; row < last; row++) grey.fill(255, row * width + from, row * width + to)
  }
  return { ...picture, grey }
}

/** A dark run that goes on from line to line: from where to where, and on which lines. */
interface Run {
  from: number
  to: number
  readonly first: number
  last: number
}

const runsIn = (lines: number, length: number, scale: number, isDark: (line: number, at: number) => boolean): Run[] => {
  const found: Run[] = []
  let open: Run[] = []
  for (let line = 0; line < lines; line++) {
    const own = longRuns(length, scale, (at) => isDark(line, at))
    const next: Run[] = []
    for (const run of own) {
      const before = open.find((one) => one.from < run.to && run.from < one.to)
      if (before) {
        before.from = Math.min(before.from, run.from)
        before.to = Math.max(before.to, run.to)
        before.last = line
        if (!next.includes(before)) next.push(before)
      } else next.push({ ...run, first: line, last: line })
    }
    found.push(...open.filter((run) => !next.includes(run)))
    open = next
  }
  // What is thicker is a bar of a chart or a picture.
  return [...found, ...open].filter(({ first, last }) => last - first + 1 <= THICK * scale)
}

const longRuns = (length: number, scale: number, isDark: (at: number) => boolean): { from: number; to: number }[] => {
  const runs: { from: number; to: number }[] = []
  let from = -1
  let last = -1
  for (let at = 0; at <= length; at++) {
    if (at < length && isDark(at)) {
      if (from < 0) from = at
      last = at
    } else if (from >= 0 && (at === length || at - last > GAP * scale)) {
      if (last + 1 - from >= LONG * scale) runs.push({ from, to: last + 1 })
      from = -1
    }
  }
  return runs
}
