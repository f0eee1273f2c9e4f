/** Cells of a table that say nothing of a material, and names in it that are no materials. */

import type { MaterialId, MeasureId, Quantity, Span } from "../../model.ts"
import type { Grid, GridCell, GridRow } from "./grid.ts"

const TOTAL = /^\W*(?:(?:world|global|grand|EU|sub-?)\s?)?totals?\b|^\W*(?:the )?(?:world|all countries|sum)\W*$/i
const REST = /^\W*(?:and |all )?(?:others?|rest|remaining|remainder|residual|unspecified|not specified|elsewhere)\b/i
const PEOPLE =
  /\b(?:workforce|employees|employment|jobs|women|men|workers|respondents|population|households|votes?|voters|students|staff)\b/i

/** The total of 100%, the rest of a list of countries, a share of people. */
export function isUntold(grid: Grid, row: GridRow, cell: GridCell, { low, high }: Quantity, measure: MeasureId): boolean {
  const label = row.label?.passage
  if (PEOPLE.test(`${cell.header} ${row.text} ${grid.title}`)) return true
  if (!label) return false
  if (TOTAL.test(label.text) && low === 100 && high === 100 && measure !== "import-reliance") return true
  return REST.test(label.text) && label.materials.length === 0 && measure !== "tariff" && !isOfUses(grid)
}

/** Whether the rows of a table are what something is used for: its caption or the head over its labels says so. */
export function isOfUses(grid: Grid): boolean {
  return /\b(?:(?:end|main|major|principal)[ -]uses?|uses (?:of|in)|applications?|(?:consumption|demand|use) by (?:sector|end|use|application|industry|market))\b|^\s*(?:end[ -])?uses?\s*$/im.test(
    `${grid.caption}\n${grid.corner?.text ?? ""}`,
  )
}

/** Words of firms and plants that carry their names: "Consumers Energy", "Kansas Electric Power Cooperative". */
const NAMED: ReadonlySet<MaterialId> = new Set(["energy", "electricity"])

/** Energy in the name of a firm or a plant: a capital among capitals. */
export function isNamedAfter(text: string, { id, start, end }: Span & { readonly id: MaterialId }): boolean {
  return (
    NAMED.has(id) &&
    /^[A-Z]/.test(text.slice(start, end)) &&
    (/[A-Z][\w.&’'()-]+\s+$/.test(text.slice(0, start)) ||
      /^\s+(?:[A-Z]\w+\s+){0,2}(?:[A-Z]\w+(?:west|east)|Resources|Company|Corporation|Corp|Inc|Cooperative|Authority|Center|Centre|Station|Plant|District|Partners|Holdings|Group)\b/.test(
        text.slice(end),
      ))
  )
}
