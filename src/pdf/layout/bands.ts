/** Tables that run across the columns of a page, between rules as wide as its text. */
import type { Rule } from "../raw.ts"
import type { Segment } from "./segment.ts"

interface Band {
  readonly top: number
  readonly bottom: number
}

/** A rule across the columns is at least this part of the text's width. */
const ACROSS = 0.6
/** Between two rules of one table there are at most so many points. */
const TALL = 260
/** A caption stands at most so many points above the first rule. */
const ABOVE = 30

/**
 * The regions of a page, with each table that runs across it in one piece: where the white between two of its columns stands
 * where the gutter is, the columns had cut it in two. What stands above and below is parted anew by `columns`.
 */
export const wholeTables = (
  regions: Segment[][],
  segments: readonly Segment[],
  rules: readonly Rule[],
  columns: (part: Segment[]) => Segment[][],
): Segment[][] => {
  const regionOf = new Map(regions.flatMap((region, index) => region.map((segment) => [segment, index] as const)))
  const isCut = (band: Band): boolean =>
    new Set(segments.filter((segment) => isIn(band, segment)).map((segment) => regionOf.get(segment))).size > 1
  const cut = regions.length > 1 && segments.length > 0 ? bandsOf(segments, rules).filter(isCut) : []
  if (cut.length === 0) return regions
  const parts: Segment[][] = []
  let rest = [...segments]
  for (const band of cut) {
    parts.push(
      ...columns(rest.filter(({ baseline }) => baseline < band.top)),
      rest.filter((segment) => isIn(band, segment)),
    )
    rest = rest.filter(({ baseline }) => baseline > band.bottom)
  }
  return [...parts, ...columns(rest)].filter((part) => part.length > 0)
}

const isIn = ({ top, bottom }: Band, { baseline }: Segment): boolean => baseline >= top && baseline <= bottom

const bandsOf = (segments: readonly Segment[], rules: readonly Rule[]): Band[] => {
  const left = Math.min(...segments.map((segment) => segment.left))
  const right = Math.max(...segments.map((segment) => segment.right))
  const across = joined(rules).filter((rule) => rule.right - rule.left > ACROSS * (right - left))
  const bands: { top: number; bottom: number }[] = []
  for (const [index, rule] of across.entries()) {
    const next = across.slice(index + 1).find((other) => Math.abs(other.left - rule.left) < 4 && other.top - rule.top > 6)
    if (!next || next.top - rule.top > TALL || !areCells(segments, rule.top, next.top)) continue
    const last = bands.at(-1)
    if (last && Math.abs(last.bottom - rule.top) < 2) last.bottom = next.top
    else bands.push({ top: captionAbove(segments, rule.top), bottom: next.top })
  }
  return bands
}

/** Level rules from top to bottom; those that touch end to end, as the borders of a row's cells do, are one. */
const joined = (rules: readonly Rule[]): Rule[] => {
  const level = rules
    .filter((rule) => rule.bottom - rule.top < 3 && rule.right > rule.left)
    .toSorted((a, b) => a.top - b.top || a.left - b.left)
  const lines: Rule[] = []
  for (const rule of level) {
    const last = lines.at(-1)
    if (last && Math.abs(last.top - rule.top) < 1.5 && rule.left - last.right < 3)
      lines[lines.length - 1] = { ...last, right: Math.max(last.right, rule.right) }
    else lines.push(rule)
  }
  return lines
}

/** Short runs of words, several of them side by side, and no lines of prose. */
const areCells = (segments: readonly Segment[], top: number, bottom: number): boolean => {
  const inside = segments.filter(({ baseline }) => baseline > top && baseline < bottom)
  const short = inside.filter(({ pieces, grid, box }) => !grid && !box && pieces.length <= 5)
  const rows = new Set(inside.map(({ baseline }) => Math.round(baseline)))
  return inside.length >= 2 && short.length >= 0.8 * inside.length && inside.length >= 2 * rows.size
}

const captionAbove = (segments: readonly Segment[], top: number): number => {
  const caption = segments.find(
    ({ baseline, pieces }) => baseline <= top && baseline > top - ABOVE && /^(?:Table|Figure|Box|Chart)$/.test(pieces[0]?.text ?? ""),
  )
  return caption ? caption.baseline - 1 : top
}
