/** The salient statistics of a USGS sheet as pdftotext sets them in columns: a second opinion on rows and columns. */
import { execFileSync } from "node:child_process"
import { bare, type ReadCell } from "../test/pdf/layouts/cells.ts"

export interface Statistic {
  readonly label: string
  readonly year: string
  readonly value: string
}

/** Every figure of the rows that have one for each year; rows that pdftotext cannot tell apart are left out. */
export const statisticsOf = (file: string): Statistic[] => {
  const lines = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\n")
  const start = lines.findIndex((line) => /^\s*Salient Statistics/.test(line))
  if (start < 0) return []
  const years = lines[start]!.match(/\b(?:19|20)\d{2}/g) ?? []
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => /^\s*(?:Recycling|Import Sources)/.test(line))
  return rest.slice(0, end < 0 ? 0 : end).flatMap((line) => {
    const [label, ...values] = line.trim().split(/\s{2,}/)
    if (!label || values.length !== years.length) return []
    // "(2)" instead of a figure calls a footnote that says why there is none.
    return values.map((value, at) => ({ label, year: years[at]!, value })).filter(({ value }) => !/^\(\d\)$/.test(value))
  })
}

/** pdftotext glues marks to what they stand at ("reliance6", "e500"), and knows only the first line of a label. */
export const isRead = (cells: readonly ReadCell[], { label, year, value }: Statistic): boolean => {
  const letters = (text: string): string => bare(text).replace(/\p{N}/gu, "")
  const isValue = (read: string): boolean =>
    read !== "" &&
    (read === value ||
      (value.endsWith(read) && value.length - read.length <= 2) ||
      (value.startsWith(read) && value.length - read.length <= 2))
  const wanted = letters(label)
  const isLabel = (read: string): boolean => {
    const beginning = letters(read).slice(0, 12)
    return beginning.length > 0 && (wanted.startsWith(beginning) || letters(read).includes(wanted.slice(0, 12)))
  }
  return cells.some((cell) => cell.column.includes(year) && isValue(cell.value) && isLabel(cell.row))
}
