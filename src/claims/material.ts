/** Which material a figure is about. */
import type { Claim, MaterialId, MeasureId, Span } from "../model.ts"
import type { Context } from "./context.ts"
import type { Figure } from "./figure.ts"
import { type Group, inside, type Sentence } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"

type Materials = Filled<readonly MaterialId[]>

/**
 * The material of a figure: the head of its parenthesis ("gallium (70%)") or list item ("copper 9%"), else the of-phrase
 * ("70% of the cobalt"), else what the figure is said to be ("72% was ferroniobium"), else the nearest in the clause,
 * to the left first, else in the sentence, else what the paragraph, the heading or the sheet is about.
 */
export function materialOf(
  figure: Figure,
  sentence: Sentence,
  context: Context,
  measure: MeasureId,
  kind: Claim["kind"],
): Materials | null {
  const consumed = measure === "consumption" && kind === "level" ? usedIn(figure, sentence) : null
  return (
    consumed ??
    respectively(figure, sentence) ??
    (measure === "consumption" && kind === "level" ? null : byWhich(figure, sentence)) ??
    inSentence(figure, consumedOnly(sentence, measure), measure) ??
    inContext(sentence, context)
  )
}

/** "used in", "for": not "demand for", "consumption in". */
const END_USE =
  /(?<=\S\s)(?<!\b(?:demand|needs?|requirements?|appetite|consumption|use|market)\s)\b(?:for|in|as|by|into)\s+(?:the\s+)?(?:[\w-]+\s+)?$/i

/** For a measure of use: the sentence without the materials that something is used for or in, unless nothing else is named. */
function consumedOnly(sentence: Sentence, measure: MeasureId): Sentence {
  if (measure !== "consumption") return sentence
  return { ...sentence, materials: sentence.materials.filter(({ start }) => !END_USE.test(sentence.text.slice(0, start))) }
}

/** What is used, not what it is used for: "consumption of niobium: steels, 81%". */
function usedIn(figure: Figure, sentence: Sentence): Materials | null {
  const used = sentence.materials.filter(({ start, end }) => {
    const before = sentence.text.slice(0, start)
    const after = sentence.text.slice(end)
    return (
      /\b(?:consumption|use|demand|usage|uses|applications|requirements?)\s+(?:of|for)\s+(?:[\w-]+\s+)?$/i.test(before) ||
      /\b(?:consumes?|uses?|absorbs?)\s+(?:most|much|all|the)?\s*$/i.test(before) ||
      /^\s+(?:\w+\s+)?(?:consumed|consumption|demand|used|usage|use|is used|was used|requirements?)\b/i.test(after)
    )
  })
  const nearest = used.filter((group) => group.end <= figure.anchor).at(-1) ?? used.find((group) => inside(figure.right, group))
  return nearest ? filled(nearest.ids, nearest, "it is what is used", 0.92) : null
}

/** "75 and 40 percent of the platinum and palladium, respectively": the figures and the materials are paired in order. */
function respectively(figure: Figure, sentence: Sentence): Materials | null {
  const { series } = figure.quantity
  if (!series?.respectively) return null
  const last = sentence.passage.quantities[series.first + series.count - 1]
  const start = sentence.passage.quantities[series.first]?.span.start ?? 0
  const groups = sentence.materials.filter(({ ids }) => ids.length === series.count)
  const paired = groups.find((group) => last && group.start >= last.span.end) ?? groups.filter((group) => group.end <= start).at(-1)
  const id = paired?.ids[series.index]
  return paired && id ? filled([id], paired, "paired in order, respectively", 0.9) : null
}

/** "by 115 per cent for cobalt". */
function byWhich(figure: Figure, sentence: Sentence): Materials | null {
  const which = sentence.materials.find((group) =>
    /^\s*(?:for|in)\s+(?:the\s+)?$/.test(sentence.text.slice(figure.quantity.span.end, group.start)),
  )
  return which ? filled(which.ids, which, "the change is for it", 0.9) : null
}

function inSentence(figure: Figure, sentence: Sentence, measure: MeasureId): Materials | null {
  const { materials, text } = sentence
  const from = (group: Group<MaterialId> | undefined, why: string, sure: number) => group && filled(group.ids, group, why, sure)
  const head = materials.find(
    (group) => group.end <= figure.anchor && isHead(text.slice(group.end, figure.anchor), figure.bracket !== null),
  )
  const within = (span: Span | null) => (span ? materials.filter((group) => inside(span, group)) : [])
  const right = within(figure.right)
  const is = right.find((group) =>
    /^\s*(?:was|were|is|are|being)\s+(?:in\s+|as\s+)?(?:the\s+)?$/.test(text.slice(figure.quantity.span.end, group.start)),
  )
  const adjacent = right.find((group) => /^\s*[-\s]*$/.test(text.slice(figure.quantity.span.end, group.start)))
  const clause = within(figure.clause)
  const before = materials.filter((group) => group.end <= figure.anchor)
  const after = materials.filter((group) => group.start >= figure.quantity.span.end)
  const bracketed = figure.bracket ? within(figure.bracket) : []
  const composed = measure === "composition" && within(figure.left).length > 0
  const antecedent = /^[\s,]*of\s+which\b/.test(text.slice(figure.clause.start))
    ? materials.filter((group) => group.end <= figure.clause.start).at(-1)
    : undefined
  const swallowed = materials.find((group) => group.start < figure.quantity.span.start && group.end > figure.quantity.span.end)
  return (
    from(composed ? undefined : within(figure.of)[0], "the figure is a share of it", 0.96) ??
    from(bracketed[0], "it stands in the same parenthesis", 0.9) ??
    from(antecedent, "the clause is about it", 0.85) ??
    from(is, "the figure is said to be it", 0.85) ??
    from(head, "it stands right before the figure", 0.95) ??
    from(adjacent, "it stands right after the figure", 0.85) ??
    from(onWhich(right, text, figure), "the rate is on it", 0.9) ??
    from(swallowed, "it stands around the figure", 0.6) ??
    from(within(figure.left).at(-1), "nearest material before the figure", 0.85) ??
    from(clause.filter((group) => group.end <= figure.anchor).at(-1), "nearest material before the figure in its clause", 0.8) ??
    from(right[0], "nearest material after the figure", 0.75) ??
    from(before.at(-1), "carried over from earlier in the sentence", 0.7) ??
    from(after[0], "named later in the sentence", 0.6) ??
    null
  )
}

/** Only a list's punctuation, "at" or "with" stands between the name and its figure. */
function isHead(between: string, bracketed: boolean): boolean {
  return bracketed ? /^\s*$/.test(between) : /^\s*(?:,|:|–|—|-|,?\s*(?:at|with))?\s*(?:about|around|some)?\s*$/.test(between)
}

function onWhich(right: readonly Group<MaterialId>[], text: string, figure: Figure): Group<MaterialId> | undefined {
  return right.find((group) =>
    /(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|taxe?s?|rates?)\b[^,;]{0,60}\b(?:on|for|of)\b[^,;]{0,40}$/i.test(
      text.slice(figure.quantity.span.end, group.start),
    ),
  )
}

function inContext(sentence: Sentence, context: Context): Materials | null {
  const previous = context.before.toReversed().find((passage) => passage.materials.length > 0)
  if (context.topic.length > 0) return filled(context.topic, null, "the sheet is about it", 0.8, true)
  if (previous && context.before.length - context.before.indexOf(previous) <= 2)
    return filled(lastGroup(previous.materials), null, "named in the sentence before", 0.6, true)
  if (context.after && context.after.materials.length > 0 && /^(?:These|Those|This|Such|They|It)\b/.test(context.after.text))
    return filled(lastGroup(context.after.materials.slice(0, 1)), null, "named in the sentence after", 0.5, true)
  const heading = context.heading?.materials ?? []
  void sentence
  return heading.length > 0 ? filled([...new Set(heading.map(({ id }) => id))], null, "the heading names it", 0.6, true) : null
}

function lastGroup(materials: readonly { readonly id: MaterialId }[]): MaterialId[] {
  const last = materials.at(-1)
  return last ? [last.id] : []
}
