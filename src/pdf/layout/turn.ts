/** Words that do not read from left to right, turned so that they do, and their boxes turned back. */
import { changedWord, type RawPage, type RawWord, type Rule } from "../raw.ts"

export type Angle = RawWord["angle"]

/** A page as it looks to the words of one direction. */
export interface View {
  readonly number: number
  readonly angle: Angle
  readonly width: number
  readonly height: number
  readonly words: readonly RawWord[]
  readonly rules: readonly Rule[]
}

/** The views of a page, that of most letters first; a page without words has one. */
export const viewsOf = (page: RawPage): View[] => {
  const words = new Map<Angle, RawWord[]>([[0, []]])
  for (const word of page.words) {
    const own = words.get(word.angle)
    if (own) own.push(word)
    else words.set(word.angle, [word])
  }
  const views = [...words].filter(([angle, own]) => angle === 0 || own.length > 0).map(([angle, own]) => viewOf(page, angle, own))
  return views.sort((a, b) => b.words.length - a.words.length)
}

const viewOf = ({ number, width, height, rules }: RawPage, angle: Angle, words: readonly RawWord[]): View => {
  if (angle === 0) return { number, angle, width, height, words, rules }
  const upright = words.map((word) => turnedWord(word, width, height))
  const lines = rules.map((rule) => turnedRule(rule, angle, width, height))
  if (angle === 180) return { number, angle, width, height, words: upright, rules: lines }
  return { number, angle, width: height, height: width, words: upright, rules: lines }
}

const turnedWord = (word: RawWord, width: number, height: number): RawWord => {
  const { left, right, baseline, angle } = word
  if (angle === 90) return changedWord(word, { baseline: width - baseline })
  if (angle === 270) return changedWord(word, { left: height - right, right: height - left })
  return changedWord(word, { left: width - right, right: width - left, baseline: height - baseline })
}

const turnedRule = ({ left, right, top, bottom }: Rule, angle: Angle, width: number, height: number): Rule => {
  if (angle === 90) return { left: top, right: bottom, top: width - right, bottom: width - left }
  if (angle === 270) return { left: height - bottom, right: height - top, top: left, bottom: right }
  return { left: width - right, right: width - left, top: height - bottom, bottom: height - top }
}

/** A rectangle of the view, as x, y, width and height on the page as shown. */
export const turnedBack = (
  { left, right, top, bottom }: Rule,
  angle: Angle,
  page: { readonly width: number; readonly height: number },
): { x: number; y: number; width: number; height: number } => {
  const across = right - left
  const down = bottom - top
  if (angle === 90) return { x: page.width - bottom, y: left, width: down, height: across }
  if (angle === 270) return { x: top, y: page.height - right, width: down, height: across }
  if (angle === 180) return { x: page.width - right, y: page.height - bottom, width: across, height: down }
  return { x: left, y: top, width: across, height: down }
}
