/** Materials that a sentence does not name: what the sheet, the sentences before, the heading are about. */
import type { MaterialId, MeasureId } from "../../model.ts"
import { openingIn } from "../../text/openings.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { type Group, type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { withoutAsides } from "./asides.ts"
import { needsWhatWasNamed, takesUp, topicOf } from "./topic.ts"
import { withoutUses } from "./used.ts"

type Materials = Filled<readonly MaterialId[]>

/** Materials of the sentence before in their order, for figures paired with them: "85 and 80 percent, respectively, of their output". */
export function pairedBefore({ text }: Sentence, count: number, context: Context): readonly MaterialId[] | undefined {
  const before = context.before.at(-1)
  if (!before || !/\b(?:their|them|these|those|they|both|the two|the three)\b/i.test(text)) return undefined
  const groups = sentenceOf(before).materials
  const raw = groups.flatMap(({ ids }) => ids).filter((id) => !context.isProduct(id))
  return groups.find(({ ids }) => ids.length === count)?.ids ?? (new Set(raw).size === count ? [...new Set(raw)] : undefined)
}

/** What the sheet, the sentence before, the one after or the heading is about, for a sentence that names no material of its own. */
export function inContext(figure: Figure, { text, areas }: Sentence, context: Context, measure: MeasureId): Materials | null {
  const one = context.topic.length > 1 ? oneOfSheet(context, measure) : undefined
  if (one) return filled(one, null, "of the sheet's materials the one spoken of before", 0.65, true)
  if (context.topic.length > 0) return filled(context.topic, null, "the sheet is about it", 0.8, true)
  const label = labelOf(context)
  if (label) return filled(label.ids, null, "the paragraph is headed with it", 0.8, true)
  const subjects = subjectsBefore(context)
  const total = figure.of && /\btotal\b/.test(text.slice(figure.of.start, figure.of.end)) ? shareBefore(context) : undefined
  const told = total ? undefined : toldBefore(subjects, context, measure)
  if (told) return filled(told, null, "the claim before is about it", 0.6, true)
  const before = total ?? subjects.find(({ ids }) => suits(measure, ids, context)) ?? subjects[0]
  if (before) return filled(before.ids, null, "named in the sentence before", 0.6, true)
  if (context.previous && (context.before.at(-1)?.quantities.length ?? 0) > 0)
    return filled(context.previous.materials.value, null, "the claim before is about it", 0.5, true)
  if (context.after && context.after.materials.length > 0 && /^(?:These|Those|This|Such|They|It)\b/.test(context.after.text))
    return filled([context.after.materials[0]!.id], null, "named in the sentence after", 0.5, true)
  const opening = areas.length > 0 ? openingOf(context, measure) : undefined
  if (opening) return filled(opening, null, "named in the sentence after", 0.45, true)
  const heading = context.heading?.materials ?? []
  return heading.length > 0 ? filled([...new Set(heading.map(({ id }) => id))], null, "the heading names it", 0.6, true) : null
}

/**
 * What the claim before is about: when the nearest sentence with materials names it beside others, or names only what is made of it
 * while the measure is of the thing itself ("Few cars were scrapped. Recyclers delivered 14% less."), or the claim is of that very sentence.
 */
function toldBefore(subjects: readonly Group<MaterialId>[], context: Context, measure: MeasureId): readonly MaterialId[] | undefined {
  const { before, previous, isProduct } = context
  const nearest = before.findLast(({ materials }) => materials.length > 0)
  const ids = previous?.materials.value ?? []
  if (!nearest || ids.length === 0 || !suits(measure, ids, context)) return undefined
  // "55% of the gas … Its price": helium, as the claim before has read the gas.
  const { span } = previous!.materials
  const isMeant =
    nearest === before.at(-1) &&
    previous!.materials.implied &&
    span !== null &&
    nearest.materials.every((one) => one.start >= span.start && one.end <= span.end)
  if (isMeant) return ids
  const isThere = nearest.quantities.length > 0 && ids.every((id) => nearest.materials.some((one) => one.id === id))
  const isMadeOfIt =
    !ids.some(isProduct) &&
    subjects.every((group) => group.ids.every(isProduct)) &&
    (OF_THE_THING.has(measure) || (nearest === before.at(-1) && nearest.quantities.length > 0))
  return isThere || isMadeOfIt ? ids : undefined
}
const OF_THE_THING: ReadonlySet<MeasureId> = new Set(["consumption", "recycling", "extraction", "processing", "reserves"])

/** In a sheet on several materials: the one whose imports, exports … the nearest sentence speaks of ("reliant on imports of sponge"), else its only one. */
function oneOfSheet({ before, topic, isA }: Context, measure: MeasureId): readonly MaterialId[] | undefined {
  const ofSheet = ({ ids }: Group<MaterialId>) => ids.every((id) => topic.some((other) => id === other || isA(id, other)))
  const nearest = before.findLast(({ materials }) => materials.length > 0)
  if (!nearest) return undefined
  const { text, materials } = sentenceOf(nearest)
  const groups = materials.filter(ofSheet)
  const measured = groups.find((group) =>
    nearest.measures.some(
      ({ id, end }) => id === measure && end <= group.start && /^\s+of\s+(?:the\s+)?$/.test(text.slice(end, group.start)),
    ),
  )
  const ids = [...new Set(groups.flatMap((group) => group.ids))]
  return measured?.ids ?? (ids.length === 1 ? ids : undefined)
}

/** "Japan accounts for 90% of U.S. imports." opens a paragraph on what the sentence after it names, and it alone. */
function openingOf({ before, after, heading, isProduct }: Context, measure: MeasureId): readonly MaterialId[] | undefined {
  if (before.length > 0 || !after || (heading?.materials.length ?? 0) > 0 || !TRADED.has(measure)) return undefined
  const named = [...new Set(after.materials.map(({ id }) => id))].filter((id) => !isProduct(id) && id !== "raw-materials")
  return named.length === 1 ? named : undefined
}
const TRADED: ReadonlySet<MeasureId> = new Set(["supply", "imports", "exports", "import-reliance", "production", "reserves"])

/** "Tungsten. Import sources …": a first sentence that is a name and nothing else. */
export function labelOf({ before }: Context): Group<MaterialId> | undefined {
  const [first] = before
  const [group, ...others] = first ? sentenceOf(first).materials : []
  return group && others.length === 0 && first && /^\W*$/.test(first.text.slice(0, group.start) + first.text.slice(group.end))
    ? group
    : undefined
}

/** "Coal's share of electricity generation": what the shares before are a part of. */
function shareBefore({ before }: Context): Group<MaterialId> | undefined {
  const last = before.at(-1)
  return last && sentenceOf(last).materials.find(({ start }) => /\bshare (?:of|in) (?:[\w'’-]+ ){0,3}$/i.test(last.text.slice(0, start)))
}

/** Products are manufactured; what is mined, refined, used up or lies in the ground is rather what they are made of. */
function suits(measure: MeasureId, ids: readonly MaterialId[], { isProduct }: Context): boolean {
  if (measure === "manufacturing") return ids.some(isProduct)
  return !["extraction", "processing", "reserves", "consumption"].includes(measure) || !ids.every(isProduct)
}

/** "Since aluminium smelters stand idle, gallium is scarce": what a subordinate clause that opens a sentence names comes second. */
function opensAside({ start }: Group<MaterialId>, text: string): boolean {
  return start < (openingIn(text)?.length ?? 0)
}

/**
 * The materials of the nearest sentence before that is about any: first what it is about, then what it names for a use. One that
 * goes on about "it", and names others in passing, is about what the sentence before it is about. Four sentences back is as far as
 * a paragraph is trusted.
 */
export function subjectsBefore(context: Context): readonly Group<MaterialId>[] {
  let passing: readonly Group<MaterialId>[] = []
  for (const passage of context.before.slice(-4).toReversed()) {
    const sentence = passage.materials.length > 0 ? withoutAsides(sentenceOf(passage)) : null
    const about = sentence ? withoutUses(sentence, context).materials : []
    const others = sentence?.materials.filter((group) => !about.includes(group)) ?? []
    const all = [...about, ...others]
      .filter((group) => !opensAside(group, passage.text))
      .concat([...about, ...others].filter((group) => opensAside(group, passage.text)))
    const isGeneral = ({ start, end }: Group<MaterialId>) =>
      /^(?:metals?|minerals?|ores?|materials?|electricity|power)$/i.test(passage.text.slice(start, end))
    if (!sentence || all.length === 0) continue
    const subjects = [...all.filter((group) => !isGeneral(group)), ...all.filter(isGeneral)]
    if (passing.length > 0) {
      const topic = topicOf(sentence) ?? (subjects.length === 1 && !subjects[0]!.ids.every(context.isProduct) ? subjects[0] : undefined)
      return topic ? [topic, ...passing] : passing
    }
    if (!takesUp(sentence) && !needsWhatWasNamed(sentence, context.isProduct)) return subjects
    passing = subjects
  }
  return passing
}
