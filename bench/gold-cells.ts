/** Whether a cell that was read is the one that somebody annotated: same figure, label and header. */
import type { Document } from "../src/model.ts"
import type { Annotated } from "../src/score.ts"
import { bare, type ReadCell, unmarked } from "../test/pdf/layouts/cells.ts"

/** Marks of footnotes are glued to words in quotes ("reliance6"), so digits count for nothing in labels. */
const letters = (text: string): string => bare(text).replace(/\p{N}/gu, "")

export const isFigure = ({ value }: ReadCell, { value: wanted }: Annotated): boolean =>
  (value.match(/\d+(?:\.\d+)?/g) ?? []).some((figure) => Number(figure) === wanted.low)

/** A quote is the row's label, with or without the label above it, and the cells up to the figure. */
export const hasRow = ({ row, upTo, under }: ReadCell, { quote }: Annotated): boolean => {
  const wanted = letters(quote)
  return [row, under + row].some((label) => {
    const whole = letters(label + upTo.slice(row.length))
    return whole.startsWith(wanted) && (wanted.startsWith(letters(label)) || letters(label).startsWith(wanted))
  })
}

/** What is to stand above an annotated figure, by what the figure says; the first that fits holds. */
const HEADERS: readonly (readonly [applies: (claim: Annotated) => boolean, isHeader: (header: string, claim: Annotated) => boolean])[] = [
  [({ period }) => period !== null, (header, { period }) => header.includes(String(period!.to))],
  [({ measure }) => measure === "tariff", (header) => /trade relations|\bduty\b/i.test(header)],
  [({ materials }) => materials.includes("raw-materials"), (header) => /%|contribution/i.test(header) && !/crm|critical/i.test(header)],
  [
    ({ materials, quote }) => materials.includes("critical-raw-materials") && !/^total/i.test(quote),
    (header) => /crm|critical/i.test(header) && header.includes("%"),
  ],
  [({ origin }) => origin.length > 0, (header) => /major supplier/i.test(header)],
  [() => true, (header) => /%\s*supply/i.test(header)],
]

export const hasColumn = ({ column }: ReadCell, claim: Annotated): boolean => HEADERS.find(([applies]) => applies(claim))![1](column, claim)

/** A header that is itself the figure: a band of shares or growth above a column of materials. */
export const isBand = ({ note }: Annotated): boolean => /band heading/i.test(note)

/** Whether the band's header stands above most of its materials. */
export const standsInBand = (document: Document, { page, quote, value, materials }: Annotated): boolean =>
  document.blocks.some((block) => {
    if (block.kind !== "table" || block.page !== page) return false
    const isHere = (text: string): boolean =>
      text.length > 0 &&
      (quote.includes(text) || text.includes(quote)) &&
      (text.match(/\d+(?:\.\d+)?/g) ?? []).some((figure) => Number(figure) === value.low)
    const columns = block.rows.flatMap(({ cells }) =>
      cells.filter(({ span }) => isHere(unmarked(document, span))).map(({ column }) => column),
    )
    return columns.some((at) => {
      const below = bare(
        block.rows
          .flatMap(({ cells }) => cells.filter(({ column }) => column === at).map(({ span }) => unmarked(document, span)))
          .join(" "),
      )
      const named = materials.filter((id) => id.split("-").every((part) => below.includes(part.replace(/s$/, "").slice(0, 6))))
      return named.length >= materials.length * 0.7
    })
  })
