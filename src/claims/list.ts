/** The rule for lists of countries with their shares: "Import Sources (2019-22): Niobium oxide: Brazil, 76%; Thailand, 10%; and other, 14%." */

import type { Passage } from "../mentions/index.ts"
import type { AreaId, MaterialId, MeasureId, Period, Span, Status } from "../model.ts"
import type { Draft } from "./claim.ts"
import type { Context } from "./context.ts"
import type { Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"

const HEAD = /^\s*Import [Ss]ources?\s*(?:\([^)]*\))?\s*:/

/**
 * The claims of an import-sources list. Each item is an area, a comma and its share; the label before the colon names the
 * material, else it is the sheet's; the years stand behind the head and hold for all sentences of the paragraph.
 * "Other" is left out.
 */
export function list(sentence: Sentence, context: Context): Draft[] {
  const { passage, text } = sentence
  const opening = [...context.before, passage].find(({ text: first }) => HEAD.test(first))
  if (!opening) return []
  const items = passage.quantities.flatMap((quantity) => {
    const area = sentence.areas.findLast(({ end }) => end <= quantity.span.start && /^,\s*$/.test(text.slice(end, quantity.span.start)))
    return area ? [{ quantity, area }] : []
  })
  if (items.length === 0) return []
  return items.map(({ quantity, area }): Draft => {
    const label = labelBefore(sentence, area.start)
    return {
      rule: "list",
      where: "list",
      passage,
      span: evidence(label, area, quantity.span),
      slots: {
        materials: materialsOf(sentence, label, context),
        origin: filled<readonly AreaId[]>(area.ids, area, "the country the share is listed for", 0.98),
        destination: filled<readonly AreaId[]>(
          context.country ? [context.country] : [],
          null,
          "import sources of the paper's country",
          0.95,
          true,
        ),
        measure: filled<MeasureId>("supply", null, "a list of import sources", 0.97),
        kind: filled("level" as const, null, "a share", 0.99),
        value: filled(quantity.value, quantity.span, "the figure", 0.99),
        period: periodOf(opening, passage),
        status: filled<Status>("actual", null, "stated as a fact", 0.98),
        source: filled<string | null>(null, null, "none is named", 1),
      },
    }
  })
}

/** The words between the last full stop, semicolon-free colon or head and the item: "Niobium oxide: ". */
function labelBefore({ text }: Sentence, before: number): Span | null {
  const colon = text.lastIndexOf(":", before)
  if (colon < 0) return null
  const start = Math.max(text.lastIndexOf(":", colon - 1), text.lastIndexOf(";", colon - 1), text.lastIndexOf(". ", colon - 1)) + 1
  return { start: start + (text.slice(start).match(/^\s*/)?.[0].length ?? 0), end: colon }
}

function materialsOf(sentence: Sentence, label: Span | null, context: Context): Filled<readonly MaterialId[]> {
  const named = label ? sentence.materials.filter(({ start, end }) => start >= label.start && end <= label.end) : []
  if (named.length > 0 && label) return filled([...new Set(named.flatMap(({ ids }) => ids))], label, "the list's label names it", 0.93)
  return filled(context.topic, null, "the sheet is about it", 0.9, true)
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
