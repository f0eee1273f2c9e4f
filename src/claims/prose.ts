/** The rule for prose, list items and footnotes: each figure of a sentence is bound to what the words around it say. */

import { findSources } from "../mentions/sources.ts"
import type { Block, Claim, MaterialId, MeasureId, Span } from "../model.ts"
import type { Draft } from "./claim.ts"
import type { Context } from "./context.ts"
import { type Figure, figuresOf } from "./figure.ts"
import { kindOf } from "./kind.ts"
import { materialOf } from "./material.ts"
import { measureOf } from "./measure.ts"
import { periodOf } from "./period.ts"
import { rejectionOf } from "./rejections.ts"
import { rolesOf } from "./roles.ts"
import { inside, type Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"
import { statusOf } from "./status.ts"

/** The claims that the figures of a sentence make, in order. */
export function prose(sentence: Sentence, context: Context): Draft[] {
  return figuresOf(sentence).flatMap((figure) => {
    if (rejectionOf(figure, sentence)) return []
    const { kind, sign } = kindOf(figure, sentence).value
    const named = metBy(measureOf(figure, sentence, context), figure, sentence)
    const areas = rolesOf(figure, sentence, context, named.value)
    const bound = refined(named, kind, areas, sentence, figure)
    const materials = materialOf(figure, sentence, context, bound.value, kind)
    if (!materials || materials.value.length === 0) return []
    const measure = ofProducts(bound, materials.value, context)
    if (materials.implied && measure.sure < 0.4) return []
    const status = statusOf(figure, sentence)
    const { value } = figure.quantity
    const signed = kind === "change" && sign < 0 && value.high > 0 ? { ...value, low: -value.high, high: -value.low } : value
    const source = findSources(sentence.text)[0]
    return [
      {
        rule: "prose",
        where: placeOf(sentence.passage.block),
        passage: sentence.passage,
        span: evidenceOf(figure, sentence),
        slots: {
          materials,
          ...areas,
          measure,
          kind: kindSlot(kindOf(figure, sentence)),
          value: filled(signed, figure.quantity.span, "the figure", 0.98),
          period: periodOf(figure, sentence, context, status.value),
          status,
          source: source
            ? filled(source.name, source, "the sentence names it", 0.9)
            : filled<string | null>(null, null, "none is named", 1),
        },
      },
    ]
  })
}

function kindSlot({ value, ...rest }: ReturnType<typeof kindOf>): Filled<Claim["kind"]> {
  return { ...rest, value: value.kind }
}

/** "Morocco meets 28% of the EU's need": the first area supplies what the second uses. */
function metBy(measure: Filled<MeasureId>, figure: Figure, sentence: Sentence): Filled<MeasureId> {
  const verb = /\b(?:meets?|met|satisf\w+|suppl\w+|provid\w+|covers?|covered)\s*$/i.test(
    sentence.text.slice(figure.left.start, figure.quantity.span.start),
  )
  const owned = figure.of && sentence.areas.some((area) => inside(figure.of!, area))
  return measure.value === "consumption" && verb && owned
    ? { ...measure, value: "supply", why: `${measure.why}; met by another area` }
    : measure
}

/** "72% was ferroniobium": what the imports consist of, not how far an area depends on them. */
function saidToBe(figure: Figure, sentence: Sentence): boolean {
  return sentence.materials.some(({ start }) =>
    /^\s*(?:was|were|is|are)\s+(?:in\s+)?$/.test(sentence.text.slice(figure.quantity.span.end, start)),
  )
}

/** Products are manufactured: "makes 93% of the world's magnets". */
function ofProducts(measure: Filled<MeasureId>, materials: readonly MaterialId[], context: Context): Filled<MeasureId> {
  const products = materials.every(context.isProduct)
  return measure.value === "production" && products
    ? { ...measure, value: "manufacturing", why: `${measure.why}; products are manufactured` }
    : measure
}

const ABROAD = /\b(?:abroad|overseas|foreign sources?|with imports|by imports|through imports|third countries|imported|imports)\b/i

/** Imports with a named origin are supply; imports of one's own without one are import reliance; dependence on somebody is supply. */
function refined(
  measure: Filled<MeasureId>,
  kind: Claim["kind"],
  areas: ReturnType<typeof rolesOf>,
  sentence: Sentence,
  figure: Figure,
): Filled<MeasureId> {
  const as = (value: MeasureId, why: string): Filled<MeasureId> => ({ ...measure, value, why: `${measure.why}; ${why}` })
  const around = sentence.text.slice(figure.left.start, figure.right.end)
  const [origin, destination] = [areas.origin.value.length > 0, areas.destination.value.length > 0]
  const share = figure.of ? sentence.text.slice(figure.of.start, figure.of.end) : ""
  if (measure.value === "production" && /\b(?:ores?|mines?|mined)\b/i.test(share)) return as("extraction", "of ore")
  if (measure.value === "production" && /\b(?:refined|smelted)\b/i.test(share)) return as("processing", "of refined material")
  if (measure.value === "composition" && origin && /"(?:make|made)/.test(measure.why)) return as("supply", "an area makes up a share")
  if (kind === "change")
    return measure.value === "supply" && /import/i.test(sentence.text) && destination ? as("imports", "a change of imports") : measure
  if (measure.value === "imports" && origin) return as("supply", "imports from a named origin are supply")
  if (measure.value === "imports" && destination && !/\b(?:world|global|worldwide)\b/i.test(around + share) && !saidToBe(figure, sentence))
    return as("import-reliance", "imports of its own, with no origin named")
  if (measure.value === "import-reliance" && origin) return as("supply", "dependence on a named origin is supply")
  if (
    measure.value === "consumption" &&
    /\b(?:scrap|recycl\w+|recovered|secondary)\b/i.test(sentence.text.slice(figure.clause.start, figure.quantity.span.start))
  )
    return as("recycling", "scrap or recycled material as a share of use")
  const all = sentence.text.slice(figure.clause.start, figure.clause.end)
  if (
    (measure.value === "supply" || measure.value === "consumption") &&
    !origin &&
    destination &&
    ABROAD.test(all) &&
    !/\b(?:world|global)\b/i.test(share)
  )
    return as("import-reliance", "from abroad, with no origin named")
  if (
    measure.value === "consumption" &&
    origin &&
    destination &&
    /\b(?:suppl|provid)\w+\s*$/i.test(sentence.text.slice(figure.left.start, figure.quantity.span.start))
  )
    return as("supply", "an area supplies a part of another's use")
  if (measure.value === "consumption" && origin && /\bfrom\b/.test(around)) return as("supply", "what it uses comes from a named origin")
  return measure
}

export function placeOf(block: Block): Claim["where"] {
  return block.kind === "footnote" || block.kind === "list" || block.kind === "table" ? block.kind : "prose"
}

/** At most 25 words around the figure: its clause, cut at both ends when it is longer. */
export function evidenceOf(figure: Figure, sentence: Sentence): Span {
  const { text } = sentence
  const { span } = figure.quantity
  const clause = inside(figure.clause, span)
    ? figure.clause
    : { start: Math.min(figure.clause.start, span.start), end: Math.max(figure.clause.end, span.end) }
  const words = [...text.slice(clause.start, clause.end).matchAll(/\S+/g)].map((word) => ({
    start: clause.start + word.index,
    end: clause.start + word.index + word[0].length,
  }))
  const first = words.findIndex((word) => word.end > span.start)
  const last = words.findLastIndex((word) => word.start < span.end)
  const spare = Math.max(0, 24 - (last - first))
  const from = Math.max(0, first - Math.max(Math.ceil(spare / 2), spare - (words.length - 1 - last)))
  const to = Math.min(words.length - 1, from + 24)
  return trimmed(text, { start: words[from]?.start ?? span.start, end: words[to]?.end ?? span.end }, span)
}

/** Without the punctuation and the joining word of the clause cut: "; 25% in chemicals" begins at the figure. */
function trimmed(text: string, { start, end }: Span, figure: Span): Span {
  const words = text.slice(start, end)
  const lead = words.match(/^[\s,;:–—]*(?:(?:and|but|while|whereas)\s+)?/)?.[0].length ?? 0
  const tail = words.match(/[\s,;:–—]*$/)?.[0].length ?? 0
  return { start: Math.min(figure.start, start + lead), end: Math.max(figure.end, end - tail) }
}
