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
  const used = measure === "consumption" && kind === "level"
  const found =
    (used ? usedIn(figure, sentence) : null) ??
    respectively(figure, sentence) ??
    (used ? null : byWhich(figure, sentence)) ??
    inSentence(figure, used ? withoutUses(sentence, context) : consumedOnly(sentence, measure), measure) ??
    inContext(context) ??
    (used ? inSentence(figure, sentence, measure) : null)
  return found && asTopic(found, context)
}

/** In a sheet on natural graphite, "graphite" is natural graphite: the last word of the sheet's name. */
function asTopic(found: Materials, { topic }: Context): Materials {
  const [only] = topic
  const wider = topic.length === 1 && only && found.value.length === 1 && only.endsWith(`-${found.value[0]}`)
  return wider ? { ...found, value: [only], why: `${found.why}; the sheet is about ${only.replaceAll("-", " ")}` } : found
}

/**
 * For a share of use: the sentence without the products that something is used in, as items of a list ("batteries, 87%") or as
 * subjects ("integrated circuits accounted for 74% of consumption").
 */
function withoutUses(sentence: Sentence, context: Context): Sentence {
  const { text } = sentence
  const isUse = ({ end, ids }: Group<MaterialId>) =>
    ids.every(context.isProduct) &&
    /^(?:\s*\([^)]*\))?(?:,?\s+(?:and\s+)?(?:about |some |an estimated |nearly )?\d|\s*\(\d|\s+(?:(?:and|or) [\w\s-]{3,30})?\s*(?:account|ma[dk]e|represent|took|takes?|consum|us|absorb|requir)\w*)/.test(
      text.slice(end),
    )
  return consumedOnly({ ...sentence, materials: sentence.materials.filter((group) => !isUse(group)) }, "consumption")
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
  const own =
    figure.of && sentence.materials.find((group) => inside(figure.of!, group) && !END_USE.test(sentence.text.slice(0, group.start)))
  if (own) return filled(own.ids, own, "the figure is a share of its use", 0.93)
  const nearest = used.filter((group) => group.end <= figure.anchor).at(-1) ?? used.find((group) => inside(figure.right, group))
  return nearest ? filled(nearest.ids, nearest, "it is what is used", 0.92) : null
}

/** "12% and 31% of the tin and the tungsten, respectively": the figures and the materials are paired in order. */
function respectively(figure: Figure, sentence: Sentence): Materials | null {
  const { series } = figure.quantity
  if (!series) return null
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
  const adjacent = right.find((group) =>
    /^[-\s]*(?:(?:recycled|refined|mined|primary|secondary|raw) )?$/.test(text.slice(figure.quantity.span.end, group.start)),
  )
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
    (composed ? undefined : inOf(within(figure.of)[0], figure, sentence)) ??
    from(bracketed[0], "it stands in the same parenthesis", 0.9) ??
    from(antecedent, "the clause is about it", 0.85) ??
    from(is, "the figure is said to be it", 0.85) ??
    from(head, "it stands right before the figure", 0.95) ??
    from(adjacent, "it stands right after the figure", 0.85) ??
    from(onWhich(right, text, figure), "the rate is on it", 0.9) ??
    from(onAgain(right, within(figure.left), text, figure), "the preposition stands again after the figure", 0.88) ??
    from(swallowed, "it stands around the figure", 0.6) ??
    from(within(figure.left).at(-1), "nearest material before the figure", 0.85) ??
    from(raised(figure, sentence), "the figures share what follows the last of them", 0.8) ??
    from(clause.filter((group) => group.end <= figure.anchor).at(-1), "nearest material before the figure in its clause", 0.8) ??
    from(right[0], "nearest material after the figure", 0.75) ??
    from(before.at(-1), "carried over from earlier in the sentence", 0.7) ??
    from(after[0], "named later in the sentence", 0.6) ??
    null
  )
}

/**
 * The materials of the of-phrase. Of "60% of the world's cobalt (78%) and lithium (92%)" the first figure is of both: what stands
 * in parentheses breaks its list for the figures inside only.
 */
function inOf(first: Group<MaterialId> | undefined, figure: Figure, { materials, plain, text }: Sentence): Materials | undefined {
  if (!first) return undefined
  const all = [first]
  for (const group of materials.slice(materials.indexOf(first) + 1)) {
    const last = all.at(-1)!
    if (
      figure.bracket ||
      !/^\s*\(/.test(text.slice(last.end)) ||
      !/^\s*(?:,|,?\s*(?:and|or)|as well as)\s*(?:the\s+)?$/.test(plain.slice(last.end, group.start))
    )
      break
    all.push(group)
  }
  const ids = [...new Set(all.flatMap((group) => group.ids))]
  return filled(ids, { start: first.start, end: all.at(-1)!.end }, "the figure is a share of it", 0.96)
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

/** "15% on coal and 10% on crude oil", "115% for cobalt and 454% for lithium": each figure has its own phrase behind it. */
function onAgain(
  right: readonly Group<MaterialId>[],
  left: readonly Group<MaterialId>[],
  text: string,
  figure: Figure,
): Group<MaterialId> | undefined {
  const preposition = /^\s*(on|for|in|of)\s+(?:the\s+)?(?:[A-Z]\w+\s+)?$/
  const next = right[0]
  const here = next && text.slice(figure.quantity.span.end, next.start).match(preposition)?.[1]
  return here && left.some((group) => text.slice(figure.left.start, group.start).match(preposition)?.[1] === here) ? next : undefined
}

/** "mined 70%, refined 90% and sold 93% of the world's rare earths": what follows the last figure holds for all. */
function raised(figure: Figure, { text, passage, materials }: Sentence): Group<MaterialId> | undefined {
  if (figure.of || figure.bracket || !/^(?:,|,? and\b)/.test(text.slice(figure.quantity.span.end))) return undefined
  const last = passage.quantities.findLast(({ span }) => span.start > figure.quantity.span.end && inside(figure.clause, span))
  const head = last && text.slice(last.span.end, figure.clause.end).match(/^\s+of\s+/)
  return head ? materials.find(({ start }) => start >= last.span.end && start - last.span.end < 60) : undefined
}

function inContext(context: Context): Materials | null {
  const previous = context.before.toReversed().find((passage) => passage.materials.length > 0)
  if (context.topic.length > 0) return filled(context.topic, null, "the sheet is about it", 0.8, true)
  if (previous && context.before.length - context.before.indexOf(previous) <= 2)
    return filled(lastGroup(previous.materials), null, "named in the sentence before", 0.6, true)
  if (context.after && context.after.materials.length > 0 && /^(?:These|Those|This|Such|They|It)\b/.test(context.after.text))
    return filled(lastGroup(context.after.materials.slice(0, 1)), null, "named in the sentence after", 0.5, true)
  const heading = context.heading?.materials ?? []
  return heading.length > 0 ? filled([...new Set(heading.map(({ id }) => id))], null, "the heading names it", 0.6, true) : null
}

function lastGroup(materials: readonly { readonly id: MaterialId }[]): MaterialId[] {
  const last = materials.at(-1)
  return last ? [last.id] : []
}
