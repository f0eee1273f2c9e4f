/** Labels of pages and entries of an outline, made fit to be shown: a file may hold anything in them. */
import type { OutlineEntry } from "../model.ts"

/** More entries than a table of contents has; a ring of them would go on for ever. */
export const MOST_ENTRIES = 2_000
export const DEEPEST = 8
const LONGEST_TITLE = 300
const LONGEST_LABEL = 20

/** Without control characters and line breaks, and no longer than it can be shown. */
const plain = (text: string, longest: number): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longest)

/** "iv" for "\u0000iv "; "" for none, and for one that is longer than a label. */
export const labelOf = (text: string | null): string => {
  const label = plain(text ?? "", LONGEST_LABEL + 1)
  return label.length > LONGEST_LABEL ? "" : label
}

/** The entry, or nothing for one without a title. */
export const entryOf = (title: string | null, level: number, page: number | null): readonly OutlineEntry[] => {
  const shown = plain(title ?? "", LONGEST_TITLE)
  return shown === "" ? [] : [{ title: shown, level, page }]
}
