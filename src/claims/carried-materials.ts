/** Materials that a sentence does not name at its figure: "the latter", "the metal", "of them", and what the sentences before are about. */
import type { Passage } from "../mentions/index.ts"
import type { MaterialId, MeasureId } from "../model.ts"
import type { Context } from "./context.ts"
import type { Figure } from "./figure.ts"
import { type Group, inside, type Sentence, sentenceOf } from "./sentence.ts"
import { type Filled, filled } from "./slot.ts"
import { isEndUse, withoutUses } from "./used-materials.ts"

type Materials = Filled<readonly MaterialId[]>

/** "the former", "the latter". */
const ORDINAL = /\bthe (former|latter)\b/i
/** A noun that stands for a material, with the article that points back: "the metal", "this ore", "the same gas". */
const NOUN =
  /\b(?:the|this|that|these|those)\s+(?:same\s+|two\s+|three\s+)?(metals?|minerals?|materials?|elements?|ores?|gas|commodit(?:y|ies))\b(?!\s+(?:ores?|oxides?|concentrates?|prices?|sector|industry)\b)/i

/**
 * What a word at the figure stands for: "41% of the former", "mines 40% of the metal". The former and the latter are the two
 * materials named last before it; a noun is the first material before it that is such a thing, here or in the sentence before.
 */
export function referent(figure: Figure, sentence: Sentence, context: Context): Materials | null {
  const { text } = sentence
  const share = figure.of && !sentence.materials.some((group) => inside(figure.of!, group)) ? figure.of : null
  const near = share ? text.slice(share.start, share.end) : text.slice(figure.left.start, figure.quantity.span.start)
  const place = share?.start ?? figure.left.start
  const ordinal = ORDINAL.exec(near)
  if (ordinal) {
    const two = lastTwo(sentence, place + ordinal.index, context)
    const id = two && (ordinal[1]!.toLowerCase() === "former" ? two[0] : two[1])
    return id
      ? filled(
          [id],
          { start: place + ordinal.index, end: place + ordinal.index + ordinal[0].length },
          "one of the two named before",
          0.85,
          true,
        )
      : null
  }
  const noun = share ? NOUN.exec(near) : null
  if (!noun) return null
  const raw = ({ ids }: Group<MaterialId>) => !ids.every(context.isProduct) && !ids.includes("raw-materials")
  const here = sentence.materials.filter((group) => group.end <= place && raw(group) && !isEndUse(sentence, group))
  const span = { start: place + noun.index, end: place + noun.index + noun[0].length }
  if (here[0]) return filled(here[0].ids, span, "the noun stands for it", 0.85)
  const before = subjectsBefore(context).find(raw)
  return before ? filled(before.ids, span, "the noun stands for what the sentence before is about", 0.75, true) : null
}

/** The two materials named last before a place, in this sentence or the one before. */
function lastTwo(sentence: Sentence, place: number, context: Context): readonly MaterialId[] | undefined {
  const here = sentence.materials.filter(({ end }) => end <= place).flatMap(({ ids }) => ids)
  if (here.length > 1) return here.slice(-2)
  const before = context.before.at(-1)
  const named = before ? sentenceOf(before).materials : []
  const pair = named.find(({ ids }) => ids.length === 2)?.ids ?? named.flatMap(({ ids }) => ids)
  return pair.length === 2 ? pair : undefined
}

/** Materials of the sentence before in their order, for figures paired with them: "85 and 80 percent, respectively, of their output". */
export function pairedBefore({ text }: Sentence, count: number, context: Context): readonly MaterialId[] | undefined {
  const before = context.before.at(-1)
  if (!before || !/\b(?:their|them|these|those|they|both|the two|the three)\b/i.test(text)) return undefined
  const groups = sentenceOf(before).materials
  const raw = groups.flatMap(({ ids }) => ids).filter((id) => !context.isProduct(id))
  return groups.find(({ ids }) => ids.length === count)?.ids ?? (new Set(raw).size === count ? [...new Set(raw)] : undefined)
}

/** What the sheet, the sentence before, the one after or the heading is about, for a sentence that names no material of its own. */
export function inContext(figure: Figure, { text }: Sentence, context: Context, measure: MeasureId): Materials | null {
  if (context.topic.length > 0) return filled(context.topic, null, "the sheet is about it", 0.8, true)
  const label = labelOf(context)
  if (label) return filled(label.ids, null, "the paragraph is headed with it", 0.8, true)
  const subjects = subjectsBefore(context)
  const total = figure.of && /\btotal\b/.test(text.slice(figure.of.start, figure.of.end)) ? shareBefore(context) : undefined
  const before = total ?? subjects.find(({ ids }) => suits(measure, ids, context)) ?? subjects[0]
  if (before) return filled(before.ids, null, "named in the sentence before", 0.6, true)
  if (context.after && context.after.materials.length > 0 && /^(?:These|Those|This|Such|They|It)\b/.test(context.after.text))
    return filled([context.after.materials[0]!.id], null, "named in the sentence after", 0.5, true)
  const heading = context.heading?.materials ?? []
  return heading.length > 0 ? filled([...new Set(heading.map(({ id }) => id))], null, "the heading names it", 0.6, true) : null
}

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

/** The materials of the nearest of the two sentences before that names any: first what it is about, then what it names for a use. */
export function subjectsBefore(context: Context): readonly Group<MaterialId>[] {
  const previous = context.before.slice(-2).findLast((passage) => passage.materials.length > 0)
  return previous ? subjectsOf(previous, context) : []
}

function subjectsOf(passage: Passage, context: Context): readonly Group<MaterialId>[] {
  const sentence = sentenceOf(passage)
  const about = withoutUses(sentence, context).materials
  return [...about, ...sentence.materials.filter((group) => !about.includes(group))]
}
