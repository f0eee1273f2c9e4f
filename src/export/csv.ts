import { stringify } from "csv-stringify/sync"
import type { ExportedClaim } from "./exported.ts"

/** A cell; several ids in one are joined by "; ". */
type Cell = string | number | null

/** The columns, in the order they are written. New ones go to the end: people's sheets count on the places. */
const COLUMNS: readonly (readonly [name: string, of: (claim: ExportedClaim) => Cell])[] = [
  ["id", (claim) => claim.id],
  ["words", (claim) => claim.words],
  ["materials", (claim) => several(claim.materials)],
  ["origin", (claim) => several(claim.origin)],
  ["destination", (claim) => several(claim.destination)],
  ["measure", (claim) => claim.measure],
  ["kind", (claim) => claim.kind],
  ["low", (claim) => claim.value.low],
  ["high", (claim) => claim.value.high],
  // a lone "=" is what spreadsheets take for a formula
  ["comparator", (claim) => (claim.value.comparator === "=" ? "exactly" : claim.value.comparator)],
  ["unit", (claim) => claim.value.unit],
  ["from", (claim) => claim.period?.from ?? null],
  ["to", (claim) => claim.period?.to ?? null],
  ["status", (claim) => claim.status],
  ["source", (claim) => claim.source],
  ["file", (claim) => claim.paper.name],
  ["title", (claim) => claim.paper.title],
  ["publisher", (claim) => claim.paper.publisher],
  ["published", (claim) => claim.paper.published],
  ["collection", (claim) => claim.paper.collection],
  ["page", (claim) => claim.page],
  ["where", (claim) => claim.where],
  ["quote", (claim) => claim.quote],
  ["implied", (claim) => several(claim.implied)],
  ["confidence", (claim) => claim.confidence],
  ["review", (claim) => claim.review?.verdict ?? "unreviewed"],
  ["reviewer", (claim) => claim.review?.reviewer ?? null],
  ["reviewed", (claim) => claim.review?.at ?? null],
  ["note", (claim) => claim.review?.note ?? null],
  ["paper", (claim) => claim.paper.id],
  ["page_label", (claim) => claim.pageLabel ?? null],
]

const several = (ids: readonly string[]) => ids.join("; ")

/**
 * Claims as comma-separated values with a header line, as RFC 4180 has them. A text that a spreadsheet would run as a formula ("=1+1",
 * "@SUM") gets an apostrophe in front; a negative number stays a number.
 */
export async function* csv(claims: AsyncIterable<ExportedClaim> | Iterable<ExportedClaim>): AsyncGenerator<string> {
  yield line(COLUMNS.map(([name]) => name))
  for await (const claim of claims) yield line(COLUMNS.map(([, of]) => of(claim)))
}

const line = (cells: readonly Cell[]) => stringify([cells], { escape_formulas: true, record_delimiter: "windows" })
