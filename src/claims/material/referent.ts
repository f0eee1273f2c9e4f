/** What a word at the figure stands for: "the latter", "the metal", "of it". */
import type { Material, MaterialId, Span } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { type Group, inside, type Sentence } from "../sentence.ts"
import { type Filled, filled, toldBy } from "../slot.ts"
import { withoutAsides } from "./asides.ts"
import { subjectsBefore } from "./carried.ts"
import { ordinal } from "./ordinal.ts"
import { isEndUse, isUser } from "./used.ts"

type Materials = Filled<readonly MaterialId[]>
type Named = Group<MaterialId>

/** A noun that stands for a material, with the article that points back: "the metal", "this ore", "the same gas". */
const NOUN =
  /\b(?:(?:its|their)\s+(?=(?:ore|metal|rock)\b)|(?:the|this|that|these|those|both)\s+)(?:same\s+|two\s+|three\s+|four\s+|precious\s+|base\s+|industrial\s+|battery\s+|(?:red|blue|white|yellow|silvery|black)\s+)?(?:raw\s+)?(metals?|minerals?|materials?|elements?|ores?|gas|fuels?|commodit(?:y|ies)|compounds?|rock|stone)\b(?!\s+(?:ores?|oxides?|concentrates?|prices?|sector|industry|ministry|trade|market)\b)/i
/** "92% of it": never what does something with it. */
const PRONOUN =
  /^(?:all of\s+)?(?:(?:it|them|theirs)\b|(?:that|this|these|those)\b(?=\s*(?:[,;:.)]|$|(?:is|are|was|were|came|comes?|goes|went|going|ended|ends|from|in|to|by|into|and|has|have|had|will|as)\b))|(?:this|that|the(?! total (?:of|value)))\s+(?:quantity|amount|volume|tonnage|sum|whole|lot)\b(?! of\b))/i
/** What each noun is said of first: a metal is rather an element than an alloy of it, a rock an ore. */
const SAID_OF: readonly (readonly [RegExp, ReadonlySet<Material["kind"]>])[] = [
  [/^metal/i, new Set<Material["kind"]>(["element", "group"])],
  [/^(?:ore|rock|stone)/i, new Set<Material["kind"]>(["ore"])],
  [/^mineral/i, new Set<Material["kind"]>(["ore", "element", "group", "compound"])],
  [/^element/i, new Set<Material["kind"]>(["element", "group"])],
  [/^compound/i, new Set<Material["kind"]>(["compound", "intermediate"])],
  [/^fuel/i, new Set<Material["kind"]>(["energy"])],
]

const ELEMENTS: ReadonlySet<Material["kind"]> = new Set<Material["kind"]>(["element"])

/**
 * What a word at the figure stands for: "41% of the former", "mines 40% of the metal", "takes 92% of it". The former and the latter
 * are the two materials named last before it; a noun or a pronoun is the first material before it that can be meant, here or in the
 * sentence before.
 */
export function referent(figure: Figure, sentence: Sentence, context: Context): Materials | null {
  return (
    ordinal(figure, sentence, context) ??
    noun(shareOf(figure), sentence, context) ??
    nounOfPronoun(figure, sentence, context) ??
    pronoun(figure, sentence, context) ??
    nounBefore(figure, sentence, context)
  )
}

/** "It is converters that take the metal, 80% of it": the pronoun goes on with a noun that stands for a material. */
function nounOfPronoun({ of, left, quantity }: Figure, sentence: Sentence, context: Context): Materials | null {
  if (!of || !PRONOUN.test(sentence.text.slice(of.start))) return null
  const last = sentence.materials.findLast(({ end }) => end <= quantity.span.start)
  const span = { start: Math.max(left.start, last?.end ?? 0), end: quantity.span.start }
  return /\b(?:the|this) (?:metal|mineral|ore|material|element),\s+(?:about |some |nearly |almost )?$/.test(
    sentence.text.slice(span.start, span.end),
  )
    ? noun(span, sentence, context)
    : null
}

/** "100% of it": the nearest material before it that neither uses nor is only used for another; else what the sentence before is about. */
function pronoun({ of, clause, quantity }: Figure, sentence: Sentence, context: Context): Materials | null {
  if (!of || !PRONOUN.test(sentence.text.slice(of.start))) return null
  const used = (group: Named) =>
    /^\s+(?:is|was|are|were)\s+the\s+(?:source|basis|origin|feedstock|raw material)s?\s+(?:of|for)\s+$/.test(
      sentence.text.slice(group.end, quantity.span.start),
    ) ||
    isEndUse(sentence, group) ||
    isUser(sentence, group, context) ||
    OF_WHICH.test(sentence.text.slice(group.end)) ||
    IS_A_SOURCE.test(sentence.text.slice(group.end)) ||
    (group.ids.every(context.isProduct) && supplies(sentence, group, clause, quantity.span)) ||
    (group.ids.every(context.isProduct) && FITS_OUT.test(sentence.text.slice(0, group.start)))
  const here = withoutAsides(sentence).materials.filter(({ end }) => end <= quantity.span.start)
  const users = here.filter(used)
  const free = here.filter((group) => !users.includes(group))
  const nearest = free.findLast(({ ids }) => !ids.every(context.isProduct)) ?? free.at(-1)
  // "60 pages, half of them annexes": many things can be meant by them.
  const many = /^(?:all of )?th(?:em|eirs|ese|ose)\b/i.test(sentence.text.slice(of.start))
  if (nearest) return toldBy("pronoun", filled(nearest.ids, nearest, "the pronoun stands for it", many ? 0.85 : 0.92))
  const before = subjectsBefore(context)
  const other = before.find(({ ids }) => !ids.every(context.isProduct) && !users.some((group) => group.ids.some((id) => ids.includes(id))))
  const found = other ?? (users.length > 0 ? undefined : before[0])
  return found ? toldBy("pronoun", filled(found.ids, null, "the pronoun stands for what was spoken of before", 0.75, true)) : null
}
/** "Zinc mines are the source of indium": who yields it, not it. */
const IS_A_SOURCE =
  /^\s+(?:mines?|smelters?|refiner(?:y|ies)|producers?|works|plants?|deposits?)\s+(?:is|are|was|were|yield|give|deliver|provide)\b/
/** "Batteries that have served their time supply 60% of it": the subject of the statement is not its object. */
function supplies({ text }: Sentence, { start, end }: Named, clause: Span, figure: Span): boolean {
  return (
    /^\W*$/.test(text.slice(clause.start, start)) &&
    /\s(?:suppl(?:y|ies|ied)|yield(?:s|ed)?|provide[sd]?|give|gave)\s+(?:about |some |nearly )?$/.test(text.slice(end, figure.start))
  )
}
/** "the battery, for which half of it is needed": which is not it. */
const OF_WHICH = /^,?\s+(?:for|in|from|by|with) which\b/
/** "fit for batteries", "good enough for magnets", "to make batteries". */
const FITS_OUT = /\b(?:fit|good enough|pure enough|suitable|ready|meant|destined|bound) for\s+(?:[\w-]+\s+)?$/

/**
 * "Exports of the metal fell by 15%", "supplier of these minerals": in a sentence that names nothing else than the kind of thing it goes
 * on about, or nothing between the noun and the figure.
 */
function nounBefore({ clause, left, of, quantity }: Figure, sentence: Sentence, context: Context): Materials | null {
  const general = sentence.materials.every(({ ids }) => ids.every((id) => id === "raw-materials"))
  if (general) return noun({ start: clause.start, end: quantity.span.start }, sentence, context)
  const last = sentence.materials.findLast(({ end }) => end <= quantity.span.start)
  const start = Math.max(left.start, last?.end ?? 0)
  const isOfAnother = of !== null && sentence.materials.some((group) => inside(of, group))
  const isSubject = !isOfAnother && start === left.start && SUBJECT_NOUN.test(sentence.text.slice(start, quantity.span.start))
  return isSubject || OF_NOUN.test(sentence.text.slice(start, quantity.span.start))
    ? noun({ start, end: quantity.span.start }, sentence, context)
    : null
}
/** "The ore makes up 18% of exports, the oil 67%": what a clause begins with. */
const SUBJECT_NOUN =
  /^[,;:\s]*(?:(?:and|but|while|whereas|yet|in \d{4},?)\s+)?[Tt]h(?:e|is|ese|ose|at) (?:metals?|minerals?|elements?|ores?|rock)\s+(?:alone |now |still |also )?[a-z]/
/** "consumption of the metal", not "the metals bank said". */
const OF_NOUN =
  /\b(?:of|for|in) (?:the|this|that) (?:metal|mineral|material|element|ore|rock|commodity)\b(?! (?:sector|industry|trade|market)\b)/i

/** The of-phrase with what follows it closely: "demand for the three metals". */
function shareOf({ of, right, quantity }: Figure): Span {
  const start = of?.start ?? quantity.span.end
  return of ? { start, end: Math.max(of.end, Math.min(right.end, start + 50)) } : { start, end: start }
}

function noun(share: Span, sentence: Sentence, context: Context): Materials | null {
  const word = NOUN.exec(sentence.text.slice(share.start, share.end))
  if (!word) return null
  const span = { start: share.start + word.index, end: share.start + word.index + word[0].length }
  const fits = fitting(word, context)
  const here = sentence.materials.filter(
    (group) =>
      group.end <= span.start &&
      fits.can(group) &&
      !isEndUse(sentence, group) &&
      !isUser(sentence, group, context) &&
      !hasItsShare(sentence, group, share),
  )
  const named = sentence.materials.some(
    (group) => inside(share, group) && group.start <= span.end + 2 && !group.ids.includes("raw-materials"),
  )
  if (named) return null
  const subjects = subjectsBefore(context)
  const own = here.filter(({ end }) => end <= share.start)
  const first = own.find(fits.best) ?? own[0]
  if (first) return filled(first.ids, span, "the noun stands for it", 0.85)
  const number = /\b(two|both|three|four)\b/i.exec(word[0])?.[1]?.toLowerCase()
  const together = number ? allOf(subjects.filter(fits.each), NUMBERS[number] ?? 2) : undefined
  if (together) return filled(together, span, "the noun stands for all that the sentence before names", 0.75, true)
  const before =
    subjects.find((group) => fits.can(group) && fits.best(group)) ?? subjects.find(fits.can) ?? claimedBefore(context, fits.can)
  return before ? filled(fits.one(before.ids), span, "the noun stands for what the sentence before is about", 0.75, true) : null
}

/** What the claim before is about, where the sentences since then name nothing that the noun can be: only what uses it. */
function claimedBefore({ previous }: Context, can: (one: Named) => boolean): Named | undefined {
  const last = previous && { ids: previous.materials.value, start: 0, end: 0 }
  return last && last.ids.length > 0 && can(last) ? last : undefined
}

/** "gold mining, which makes up 45% of demand for the metal": what has a share of it is not it. */
function hasItsShare({ text }: Sentence, { end }: Named, { start }: Span): boolean {
  return HAS_ITS_SHARE.test(text.slice(end, start))
}
const HAS_ITS_SHARE =
  /^(?:\s[^,;%]{0,70})?,?\s(?:which|that|and|together|alone|(?:account|ma[dk]es?|making|represent|tak|took|us|consum|absorb|ne)\w*)(?:\s(?:together|alone|now|still|today|up))*(?:\s(?:account|ma[dk]es?|make|making|represent|tak|took|us|consum|absorb|need)\w*)?(?:\s(?:up|for|only|just|about|around|some|nearly|almost|over|more|than|at|least))*\s+[\d.]+\s?(?:%|per ?cent)\s+of\s+$/

const NUMBERS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4 }

/** The materials, when there are as many as told. */
function allOf(groups: readonly Named[], count: number): readonly MaterialId[] | undefined {
  const ids = [...new Set(groups.flatMap((group) => group.ids))]
  return ids.length === count ? ids : undefined
}

/** Which materials a noun can stand for, and which it does best. */
function fitting(
  word: RegExpExecArray,
  { isProduct, materialKind }: Context,
): {
  readonly can: (one: Named) => boolean
  readonly best: (one: Named) => boolean
  readonly each: (one: Named) => boolean
  readonly one: (ids: readonly MaterialId[]) => readonly MaterialId[]
} {
  const many = /\b(?:these|those|two|three|four|both)\b/i.test(word[0])
  const kinds = SAID_OF.find(([name]) => name.test(word[1]!))?.[1]
  const ofKind = (ids: readonly MaterialId[], wanted: ReadonlySet<Material["kind"]>) =>
    ids.filter((id) => wanted.has(materialKind(id) ?? "umbrella"))
  return {
    // "manganese and oil … the ore": the one of the two that it can be.
    one: (ids) => {
      const own = kinds ? [kinds, ELEMENTS].map((wanted) => ofKind(ids, wanted)).find((some) => some.length > 0) : undefined
      return many || /s$/i.test(word[1]!) || own?.length !== 1 ? ids : own
    },
    each: ({ ids }) => !ids.every(isProduct) && !ids.includes("raw-materials"),
    can: ({ ids }) =>
      !ids.every(isProduct) && !ids.includes("raw-materials") && (!many || ids.length > 1 || ids.some((id) => id.endsWith("s"))),
    best: ({ ids }) => kinds === undefined || ids.some((id) => kinds.has(materialKind(id) ?? "umbrella")),
  }
}
