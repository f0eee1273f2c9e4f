/** The rule for items that are an area and its share, below a line that says of what: "Refined cobalt by country, 2022:", "- China: 77%". */
import type { Passage } from "../mentions/index.ts"
import type { AreaId, MaterialId, MeasureId, Period, Status } from "../model.ts"
import { RECEIVING } from "./areas/role-words.ts"
import type { Context } from "./context.ts"
import type { Draft } from "./draft.ts"
import type { Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"

/** Between an area and its share. */
const APART = /^\s*(?:[:–—,(-]|\s)\s*$/
/** What may stand beside the areas and the shares: bullets, stops, the rest of a list. */
const NOTHING_ELSE = /^(?:[\s\-–—•*·▪◦:;,.()%]|\band\b|\bthe\b|\b(?:all )?others?\b(?: countries)?|\brest of (?:the )?world\b)*$/i

/** The claims of items under a lead: the lead says the material, the measure and the year, the item whose it is. */
export function items(sentence: Sentence, { lead }: Context): Draft[] {
  const { passage, text, areas } = sentence
  const cue = lead?.measures.find(({ id }) => id !== "supply" && id !== "other") ?? lead?.measures[0]
  if (!lead || !cue || lead.materials.length === 0 || areas.length === 0) return []
  const found = passage.quantities.flatMap((quantity) => {
    const area = areas.findLast(({ end }) => end <= quantity.span.start && APART.test(text.slice(end, quantity.span.start)))
    return area ? [{ quantity, area }] : []
  })
  const rest = [...areas, ...passage.quantities.map(({ span }) => span)]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
  if (found.length === 0 || !NOTHING_ELSE.test(rest)) return []
  const told = lead.areas.find(({ id }) => id !== "001")
  const read = measureOf(lead, cue.id, told !== undefined)
  const implied = <T>(value: T, why: string, sure: number): Filled<T> => filled(value, null, why, sure, true)
  const none = filled<readonly AreaId[]>([], null, "the world, or not said", 0.8)
  const other = told ? implied<readonly AreaId[]>([told.id], "the line above names it", 0.8) : none
  const year = lead.years.findLast(({ role }) => role !== "label")
  return found.map(({ quantity, area }): Draft => {
    const own = filled<readonly AreaId[]>(area.ids, area, "the item is its share", 0.9)
    const takes = RECEIVING.has(read) || (read === "exports" && told !== undefined)
    return {
      rule: "items",
      where: "list",
      passage,
      span: { start: area.start, end: quantity.span.end },
      slots: {
        materials: implied<readonly MaterialId[]>([...new Set(lead.materials.map(({ id }) => id))], "the line above names it", 0.85),
        origin: takes ? (read === "exports" ? other : none) : own,
        destination: takes ? own : read === "supply" ? other : none,
        measure: implied(read, "the line above says what is measured", 0.8),
        kind: filled("level" as const, null, "a share", 0.95),
        value: filled(quantity.value, quantity.span, "the figure", 0.98),
        period: year
          ? implied<Period | null>(year.value, "the year of the line above", 0.85)
          : filled<Period | null>(null, null, "no year is given", 0.8),
        status: filled<Status>("actual", null, "stated as a fact", 0.9),
        source: filled<string | null>(null, null, "none is named", 0.9),
      },
    }
  })
}

/** "Imports of the EU, by country" are its supply, "producers of mined tungsten" mine. */
function measureOf({ text, measures }: Passage, id: MeasureId, isSomebodys: boolean): MeasureId {
  if (id === "imports") return isSomebodys ? "supply" : id
  if (id !== "production") return id
  return /\bmined?\b/i.test(text)
    ? "extraction"
    : measures.some((cue) => cue.id === "processing") || /\brefined\b/i.test(text)
      ? "processing"
      : id
}
