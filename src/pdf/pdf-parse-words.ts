/** Runs of text as pdf.js gives them, parted into words. */
import { z } from "zod"
import type { RawWord } from "./raw.ts"

const run = z.object({ str: z.string(), transform: z.array(z.number()).length(6), width: z.number(), fontName: z.string() })

/** The widths of letters in a common sans-serif, in ems: a run's width is known, its letters' are not, and these part it better than counting. */
const widthOf = (character: string): number => {
  if (/[iljtfrI.,:;'’!|()[\]\- ]/.test(character)) return 0.29
  if (/[mwMW%@—]/.test(character)) return 0.85
  if (/\p{Lu}/u.test(character)) return 0.69
  return 0.55
}

/** The words of a page's runs, in their order; `transform` maps them to the page as shown. */
export const wordsOfRuns = (items: readonly unknown[], transform: readonly number[], fontName: (id: string) => string): RawWord[] => {
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number]
  const words: RawWord[] = []
  let before: RawWord | undefined
  for (const item of items) {
    const parsed = run.safeParse(item)
    if (!parsed.success || parsed.data.str === "") continue
    const { str, width, transform: own } = parsed.data
    const [ra, rb, rc, rd, x, y] = own as [number, number, number, number, number, number]
    const size = Math.hypot(rc, rd)
    if (!(size >= 0.5) || !Number.isFinite(size + width + x + y)) continue
    const along = { x: a * ra + c * rb, y: b * ra + d * rb }
    const angle = Math.abs(along.x) >= Math.abs(along.y) ? (along.x >= 0 ? 0 : 180) : along.y > 0 ? 90 : 270
    const start = angle === 0 || angle === 180 ? a * x + c * y + e : b * x + d * y + f
    const baseline = angle === 0 || angle === 180 ? b * x + d * y + f : a * x + c * y + e
    const direction = angle === 0 || angle === 90 ? 1 : -1
    const name = fontName(parsed.data.fontName)
    const style = { size, baseline, angle, bold: /bold|black|heavy|demi/i.test(name), italic: /ital|obli/i.test(name) } as const
    let total = 0
    for (const character of str) total += widthOf(character)
    let at = 0
    for (const [index, part] of str.split(/(\s+)/).entries()) {
      let length = 0
      for (const character of part) length += widthOf(character)
      const from = start + (direction * width * at) / total
      const to = start + (direction * width * (at + length)) / total
      at += length
      if (index % 2 === 1 || part === "") continue
      const word: RawWord = {
        text: part.normalize("NFC").replace(/\u00ad|\ufffe/g, "-"),
        left: Math.min(from, to),
        right: Math.max(from, to),
        glued: index === 0 && before !== undefined && isGlued(before, from, style),
        ...style,
      }
      words.push(word)
      before = word
    }
    if (/\s$/.test(str)) before = undefined
  }
  return words
}

const isGlued = (before: RawWord, from: number, { size, baseline, angle }: Pick<RawWord, "size" | "baseline" | "angle">): boolean => {
  const em = Math.max(size, before.size)
  return angle === before.angle && Math.abs(from - before.right) < 0.12 * em && Math.abs(baseline - before.baseline) < 0.8 * em
}
