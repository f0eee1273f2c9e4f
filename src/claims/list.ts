/** The rule for lists of countries with their shares: "Import Sources (2019-22): Niobium oxide: Brazil, 76%; Thailand, 10%; and other, 14%." */

import type { Passage } from "../mentions/index.ts"
import type { AreaId, MaterialId, MeasureId, Period, Span, Status } from "../model.ts"
import type { Context } from "./context.ts"
import type { Draft } from "./draft.ts"
import { labelOf } from "./material/carried.ts"
import type { Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"

const HEAD = /^\s*(?:U\.?S\.?\s+)?(?:[Ii]mport [Ss]ources?|[Ss]ources? of (?:U\.?S\.? )?[Ii]mports)\b[^:%]{0,80}:/

/** Between an area and its share; a footnote's mark is a digit, or blank where it is known for one. */
const TO_SHARE = /^[\d\s]{0,3},\s*$/

/**
 * The claims of an import-sources list. Each item is an area, a comma and its share; the label before the colon names the
 * material, else it is the sheet's; the years stand behind the head and hold for all sentences of the paragraph.
 * "Other" is left out.
 */
export function list(sentence: Sentence, context: Context): Draft[] {
  const { passage, text } = sentence
  const imports = [...context.before, passage].find(({ text: first }) => HEAD.test(first))
  const items = passage.quantities.flatMap((quantity) => {
    const area = sentence.areas.findLast(({ end }) => end <= quantity.span.start && TO_SHARE.test(text.slice(end, quantity.span.start)))
    return area ? [{ quantity, area }] : []
  })
  if (items.length === 0 || (!imports && !isEnumeration(sentence, items.length))) return []
  const opening = imports ?? passage
  const taker = sentence.areas.findLast((area) => area.end <= text.lastIndexOf(":", items[0]!.area.start))
  const measure = imports
    ? filled<MeasureId>("supply", null, "a list of import sources", 0.97)
    : measureOfLabel(sentence, items[0]!.area.start)
  return items.flatMap(({ quantity, area }): Draft[] => {
    const label = labelBefore(sentence, area.start)
    const materials = materialsOf(sentence, label, context)
    if (materials.value.length === 0) return []
    const draft: Draft = {
      rule: "list",
      where: "list",
      passage,
      span: evidence(label, area, quantity.span),
      slots: {
        materials,
        origin: filled<readonly AreaId[]>(area.ids, area, "the country the share is listed for", 0.98),
        destination: filled<readonly AreaId[]>(
          imports ? [context.country ?? "US"] : measure.value === "supply" && taker ? taker.ids : [],
          null,
          imports
            ? `import sources of ${context.country ? "the paper's country" : "the United States, whose sheets have such lists"}`
            : "whoever the head of the list names, else the world, or not said",
          0.95,
          imports !== undefined || !taker,
        ),
        measure,
        kind: filled("level" as const, null, "a share", 0.99),
        value: filled(quantity.value, quantity.span, "the figure", 0.99),
        period: periodOf(opening, passage),
        status: filled<Status>("actual", null, "stated as a fact", 0.98),
        source: filled<string | null>(null, null, "none is named", 1),
      },
    }
    return [draft]
  })
}

/** "Mine production by country (2023): China, 48%; Turkey, 7%": a colon, then items between semicolons. */
function isEnumeration({ text, passage }: Sentence, items: number): boolean {
  const first = passage.quantities[0]?.span.start ?? 0
  return items > 1 && text.slice(0, first).includes(":") && (text.match(/;/g) ?? []).length >= items - 1
}

function measureOfLabel({ text, passage }: Sentence, before: number): Filled<MeasureId> {
  const cue = passage.measures.filter(({ end }) => end <= before).at(-1)
  return cue
    ? filled(cue.id, cue, `"${text.slice(cue.start, cue.end)}" heads the list`, 0.9)
    : filled<MeasureId>("supply", null, "a list of shares by country", 0.5)
}

/** The words between the last full stop, semicolon-free colon or head and the item: "Niobium oxide: ". */
function labelBefore({ text }: Sentence, before: number): Span | null {
  const colon = text.lastIndexOf(":", before)
  if (colon < 0) return null
  const start = Math.max(text.lastIndexOf(":", colon - 1), text.lastIndexOf(";", colon - 1), text.lastIndexOf(". ", colon - 1)) + 1
  return { start: start + (text.slice(start).match(/^\s*/)?.[0].length ?? 0), end: colon }
}

function materialsOf(sentence: Sentence, label: Span | null, context: Context): Filled<readonly MaterialId[]> {
  const heading = sentence.materials.every(({ ids }) => ids.includes("raw-materials")) ? labelOf(context) : undefined
  if (heading) return filled(heading.ids, null, "the paragraph is headed with it", 0.93, true)
  const named = label ? sentence.materials.filter(({ start, end }) => start >= label.start && end <= label.end) : []
  if (named.length > 0 && label) return filled([...new Set(named.flatMap(({ ids }) => ids))], label, "the list's label names it", 0.93)
  const opening = sentence.materials.filter(({ end }) => end <= (label?.end ?? 0))
  if (opening.length > 0) return filled([...new Set(opening.flatMap(({ ids }) => ids))], opening[0]!, "named at the head of the list", 0.85)
  return filled(
    context.topic.length > 0 ? context.topic : (context.heading?.materials.map(({ id }) => id) ?? []),
    null,
    "the sheet is about it",
    0.9,
    true,
  )
}

function periodOf(opening: Passage, passage: Passage): Filled<Period | null> {
  const year = opening.years[0]
  if (!year) return filled<Period | null>(null, null, "no year is given", 0.8)
  return opening === passage
    ? filled<Period | null>(year.value, year.span, "the list's years", 0.98)
    : filled<Period | null>(year.value, null, "the list's years", 0.97, true)
}

/** From the label to the share; the item alone when that is long. */
function evidence(label: Span | null, item: Span, figure: Span): Span {
  return { start: label && figure.end - label.start < 160 ? label.start : item.start, end: figure.end }
}
