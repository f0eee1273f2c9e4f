/** The title of a paper: its largest early words, helped by what the file says where that is to be trusted. */
import type { Ink, InkedShape } from "../layout/ink.ts"
import type { PaperInfo } from "../raw.ts"

type Words = Extract<InkedShape, { kind: "heading" | "paragraph" }>
interface Early {
  readonly lines: Words["lines"]
  readonly text: string
}

/** Large on many first pages, yet no title. */
const NO_TITLE =
  /^(?:contents|table of contents|summary|foreword|disclaimer|preface|executive summary|proposed rules|highlights)$|report to (?:congress|the)|^R\d{5}$|^\d+ CFR\b|^\[?docket no|^RIN \d/i
/** Whose paper it is: "DEPARTMENT OF TRANSPORTATION", "Federal Aviation Administration". */
const OFFICE =
  /^(?:(?:Department|Ministry|Office|Bureau) of|(?:DEPARTMENT|MINISTRY|OFFICE|BUREAU) OF) (?:the |THE )?\p{Lu}[\p{L}, ]{3,40}$|^(?:\p{Lu}\p{L}+ ){1,4}(?:Administration|Agency|Commission|Department|Bureau|Service|ADMINISTRATION|AGENCY|COMMISSION|DEPARTMENT|BUREAU|SERVICE)$/u

/** "Seabed Mining in Areas Beyond National Jurisdiction: Issues for Congress"; a bare "COBALT" gets its series: "COBALT – Mineral Commodity Summaries 2024". */
export const titleOf = (
  shapes: readonly InkedShape[],
  repeated: readonly string[],
  info: PaperInfo,
  publisher: string | null,
  { unmarked }: Pick<Ink, "unmarked">,
): string | null => {
  const early = shapes
    .filter((shape): shape is Words => (shape.kind === "heading" || shape.kind === "paragraph") && shape.lines[0]!.page <= 2)
    .map(({ lines }): Early => ({ lines, text: lines.map(unmarked).join(" ") }))
  const named = early.filter(({ text }) => !OFFICE.test(text))
  const largest = largestOf(named.filter(({ lines }) => lines[0]!.page === 1)) ?? largestOf(named) ?? largestOf(early)
  const said = trusted(info.title, [...early.map(({ text }) => text), ...repeated].join(" "))
  if (!largest) return said
  if (said) {
    const words = wordsOf(said)
    if (wordsOf(largest).some((word) => word.length > 3 && words.includes(word))) return words.length >= 4 ? said : largest
    return wordsOf(largest).length <= 5 ? `${largest} – ${said}` : words.length >= 4 ? said : largest
  }
  const series = wordsOf(largest).length <= 3 && publisher ? repeated.find((line) => line.startsWith(`${publisher}, `)) : undefined
  return series ? `${largest} – ${series.slice(publisher!.length + 2)}` : largest
}

const largestOf = (early: readonly Early[]): string | null => {
  let best: { text: string; size: number } | undefined
  for (const { lines, text } of early) {
    const { size } = lines[0]!
    if (lines.length > 6 || text.length < 4 || text.length > 250 || !/\p{L}{3}/u.test(text) || NO_TITLE.test(text)) continue
    if (!best || size > best.size * 1.03) best = { text, size }
  }
  return best?.text ?? null
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The file's own title, if it is made of words (no "Microsoft Word - draft3.doc", no "untitled") that the first pages have too. */
const trusted = (title: string | null, text: string): string | null => {
  if (!title || /microsoft word|untitled|\.(?:docx?|indd|pdf|qxd|tex|pptx?)$/i.test(title)) return null
  const words = wordsOf(title)
  if (words.length < 2) return null
  const there = new Set(wordsOf(text))
  return words.filter((word) => there.has(word)).length >= words.length * 0.7 ? title : null
}
