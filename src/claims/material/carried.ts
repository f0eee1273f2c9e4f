/** Materials that a sentence does not name at its figure: "the latter", "the metal", "of them", and what the sentences before are about. */
import type { MaterialId, MeasureId, Span } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { type Group, inside, type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { withoutAsides } from "./asides.ts"
import { isEndUse, isUser, withoutUses } from "./used.ts"

type Materials = Filled<readonly MaterialId[]>

/** "the former", "the latter"; "the first at 5%", not "the first half". */
const ORDINAL =
  /\bthe (former|latter|one(?=\b[^.;]*\bthe other\b)|other(?=[,;.]|\s*$|\s+(?:and|at|to|for|by|with)\b)|(?:first|second)(?=[,;.]|\s*$|\s+(?:and|at|to|for|by|with|is|was|comes?|came|accounts?|accounted|stood|reached)\b))/i
/** A noun that stands for a material, with the article that points back: "the metal", "this ore", "the same gas". */
const NOUN =
  /\b(?:the|this|that|these|those|both)\s+(?:same\s+|two\s+|three\s+|four\s+|precious\s+|base\s+|industrial\s+|battery\s+|(?:red|blue|white|yellow|silvery|black)\s+)?(?:raw\s+)?(metals?|minerals?|materials?|elements?|ores?|gas|fuels?|commodit(?:y|ies)|compounds?)\b(?!\s+(?:ores?|oxides?|concentrates?|prices?|sector|industry)\b)/i
/** "92% of it": never what does something with it. */
const PRONOUN = /^(?:all of\s+)?(?:it|them|that|this|these|those)\b(?!\s+[a-z])/i
/** Gases that "the gas" can mean when they were spoken of before. */
const GASES: ReadonlySet<MaterialId> = new Set(["helium", "neon", "krypton", "xenon", "hydrogen"])

/**
 * What a word at the figure stands for: "41% of the former", "mines 40% of the metal", "takes 92% of it". The former and the latter
 * are the two materials named last before it; a noun or a pronoun is the first material before it that can be meant, here or in the
 * sentence before.
 */
export function referent(figure: Figure, sentence: Sentence, context: Context): Materials | null {
  return (
    ordinal(figure, sentence, context) ??
    noun(shareOf(figure), sentence, context) ??
    pronoun(figure, sentence, context) ??
    umbrella(figure, sentence, context)
  )
}

function pronoun(figure: Figure, sentence: Sentence, context: Context): Materials | null {
  const { text } = sentence
  const user = sentence.materials.findLast(({ end }) => end > figure.left.start && end <= figure.quantity.span.start)
  if (!figure.of || !user || !PRONOUN.test(text.slice(figure.of.start))) return null
  const subject = /^\s+(?:already |now |still )?(?:takes?|took|uses?|used|consumes?|consumed|absorbs?|absorbed)\s+(?:\w+\s+){0,2}$/
  if (!subject.test(text.slice(user.end, figure.quantity.span.start))) return null
  const other = ({ ids }: Group<MaterialId>) => !ids.some((id) => user.ids.includes(id))
  const before = sentence.materials.find((group) => group.end < user.start && other(group)) ?? subjectsBefore(context).find(other)
  return before ? filled(before.ids, null, "the pronoun stands for what was spoken of before", 0.75, true) : null
}

/** "Exports of the metal fell by 15%", "supplier of these minerals": a sentence that names nothing else than the kind of thing it goes on about. */
function umbrella({ clause, quantity }: Figure, sentence: Sentence, context: Context): Materials | null {
  const general = sentence.materials.every(({ ids }) => ids.every((id) => id === "raw-materials"))
  return general ? noun({ start: clause.start, end: quantity.span.start }, sentence, context) : null
}

/** The of-phrase with what follows it closely: "demand for the three metals". */
function shareOf({ of, right, quantity }: Figure): Span {
  const start = of?.start ?? quantity.span.end
  return of ? { start, end: Math.max(of.end, Math.min(right.end, start + 50)) } : { start, end: start }
}

function ordinal({ of, left, quantity }: Figure, sentence: Sentence, context: Context): Materials | null {
  for (const { start, end } of [
    { start: of?.start ?? 0, end: of?.end ?? 0 },
    { start: left.start, end: quantity.span.start },
  ]) {
    const word = ORDINAL.exec(sentence.text.slice(start, end))
    const two =
      word &&
      (!/other/i.test(word[1]!) || /\bthe one\b/i.test(sentence.text.slice(0, start))) &&
      lastTwo(sentence, start + word.index, context)
    const id = two && (/former|first|one/i.test(word[1]!) ? two[0] : two[1])
    if (id)
      return filled(
        [id],
        { start: start + word.index, end: start + word.index + word[0].length },
        "one of the two named before",
        0.85,
        true,
      )
  }
  return null
}

function noun(share: Span, sentence: Sentence, context: Context): Materials | null {
  const word = NOUN.exec(sentence.text.slice(share.start, share.end))
  if (!word) return null
  const named = sentence.materials.filter((group) => inside(share, group) && !group.ids.includes("raw-materials"))
  const subjects = subjectsBefore(context)
  const isGas = word[1] === "gas" && subjects[0]?.ids.some((id) => GASES.has(id))
  if (named.length > 0 && !isGas) return null
  const span = { start: share.start + word.index, end: share.start + word.index + word[0].length }
  const many = /\b(?:these|those|two|three|four|both)\b/i.test(word[0])
  const fits = ({ ids }: Group<MaterialId>) =>
    !ids.every(context.isProduct) && !ids.includes("raw-materials") && (!many || ids.length > 1 || ids.some((id) => id.endsWith("s")))
  const here = sentence.materials.find(
    (group) => group.end <= share.start && fits(group) && !isEndUse(sentence, group) && !isUser(sentence, group, context),
  )
  if (here) return filled(here.ids, span, "the noun stands for it", 0.85)
  const before = subjects.find(fits)
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
export function inContext(figure: Figure, { text, areas }: Sentence, context: Context, measure: MeasureId): Materials | null {
  const one = context.topic.length > 1 ? oneOfSheet(context, measure) : undefined
  if (one) return filled(one, null, "of the sheet's materials the one spoken of before", 0.65, true)
  if (context.topic.length > 0) return filled(context.topic, null, "the sheet is about it", 0.8, true)
  const label = labelOf(context)
  if (label) return filled(label.ids, null, "the paragraph is headed with it", 0.8, true)
  const subjects = subjectsBefore(context)
  const total = figure.of && /\btotal\b/.test(text.slice(figure.of.start, figure.of.end)) ? shareBefore(context) : undefined
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

/**
 * The materials of the nearest sentence before that is about any: first what it is about, then what it names for a use. Four
 * sentences back is as far as a paragraph is trusted.
 */
export function subjectsBefore(context: Context): readonly Group<MaterialId>[] {
  for (const passage of context.before.slice(-4).toReversed()) {
    const sentence = passage.materials.length > 0 ? withoutAsides(sentenceOf(passage)) : null
    const about = sentence ? withoutUses(sentence, context).materials : []
    const others = sentence?.materials.filter((group) => !about.includes(group)) ?? []
    if (about.length + others.length > 0) return [...about, ...others]
  }
  return []
}
