/** "The two countries", "together they", "the pair": words that stand for several areas named one by one. */
import type { Passage } from "../../mentions/index.ts"
import type { AreaId, Span } from "../../model.ts"
import { type AreaGroup, type Sentence, sentenceOf } from "../sentence.ts"
import { isLeftOut } from "./role-words.ts"

const COUNTRIES =
  "(?:countries|nations|states|neighbours|economies|powers|giants|rivals|republics|kingdoms|producers|suppliers|exporters|importers|miners|refiners|buyers|customers|leaders|latter)"
const DOES =
  "(?:together|jointly|combined|between them|also|now|still|each|account|held?|hold|have|had|are|were|will|would|could|mined?|refined?|produced?|suppl(?:y|ied)|provided?|ma[dk]e|command|control(?:led)?|contributed?|own(?:ed)?|export(?:ed)?|import(?:ed)?|buy|bought|t[ao]o?ke?|deliver(?:ed)?|shared?|consumed?|used?|dominated?|represent(?:ed)?|sold|sell|ship(?:ped)?|sen[dt]|cover(?:ed)?|me[et]t?|came|come|rely|relied|depend(?:ed)?|extract(?:ed)?|dig|dug)"
const COUNT = "(two|three|four|five|six|seven)"
/** Each with the number in its second group, where it tells one. */
const WORDS: readonly RegExp[] = [
  new RegExp(
    `\\b([Tt]he(?:se|ir)?|[Tt]hose|[Aa]ll) ${COUNT}(?: (?!metals|minerals|materials|ores|elements)(?:[a-z-]+ )?${COUNTRIES})?(?=['’]|[,;.]| (?:as|in|of|${DOES})\\b)`,
    "g",
  ),
  new RegExp(`\\b([Bb]oth|[Tt]he pair|[Tt]he duo|[Tt]he trio)(?: of them)?(?: (?:[a-z-]+ )?${COUNTRIES})?(?=['’]|[,;.]| ${DOES}\\b)`, "g"),
  new RegExp(`\\b([Tt]hese|[Tt]hose)(?: (?:[a-z-]+ )?${COUNTRIES})(?=['’]|[,;.]| ${DOES}\\b)`, "g"),
  /(?<=\b(?:[Tt]ogether|[Jj]ointly|[Cc]ombined|[Bb]etween them),? )(they)\b/g,
  /\b([Tt]hey)(?= (?:together|jointly|between them)\b)/g,
  /(?<=(?:^|[;,] (?:and )?))([Tt]heir)(?= (?:combined|joint|collective|aggregate|added) )/g,
]
const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  pair: 2,
  duo: 2,
  both: 2,
  trio: 3,
}

const NUMBER = new RegExp(`\\b(?:${Object.keys(NUMBERS).join("|")})\\b`, "i")

/** Whether a sentence can hold one; most hold none. */
const ANY = /\b(?:two|three|four|five|six|seven|both|pair|duo|trio|these|those|together|jointly|combined|between them|their)\b/i
const OF_THEM = /^['’]/

/** The places of such words in a sentence, each with the areas that were named before it, in it or in the two sentences before. */
export function together(sentence: Sentence, before: readonly Passage[], found: readonly AreaGroup[]): AreaGroup[] {
  if (!ANY.test(sentence.plain)) return []
  const all: AreaGroup[] = []
  for (const pattern of WORDS)
    for (const match of sentence.plain.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      if ([...all, ...sentence.areas].some((group) => group.start < span.end && group.end > span.start)) continue
      const number = NUMBER.exec(match[0])?.[0].toLowerCase()
      const ids = namedBefore(sentence, span, before, found, number === undefined ? undefined : NUMBERS[number])
      const isOwner = OF_THEM.test(sentence.plain.slice(span.end)) || /^their/i.test(match[0])
      if (ids) all.push({ ...span, ids, form: isOwner ? "possessive" : "noun", standsIn: { role: null } })
    }
  return all
}

/**
 * Areas named before a place, nearest sentence first, until there are as many as the word tells. A sentence that names more than these
 * says which it means only where it names so many together.
 */
function namedBefore(
  sentence: Sentence,
  { start }: Span,
  before: readonly Passage[],
  found: readonly AreaGroup[],
  count: number | undefined,
): readonly AreaId[] | null {
  const here = [...sentence.areas.filter((group) => !isLeftOut(sentence, group)), ...found].filter(({ end }) => end <= start)
  const told = before.slice(-2).toReversed().map(sentenceOf)
  const ids = new Set<AreaId>()
  for (const groups of [here, ...told.map((one) => one.areas.filter((group) => !isAside(one, group)))]) {
    const exact = groups.find((group) => (count === undefined ? groups !== here && group.ids.length > 1 : group.ids.length === count))
    if (ids.size === 0 && exact) return exact.ids
    for (const group of groups) for (const id of group.ids) ids.add(id)
    if (count === undefined ? ids.size > 1 && groups !== here : ids.size >= count) break
  }
  return ids.size > 1 && (count === undefined || ids.size === count) ? [...ids] : null
}

/** "after Qatar": second to it, and yet one of the two. */
function isAside(sentence: Sentence, group: AreaGroup): boolean {
  return (
    isLeftOut(sentence, group) &&
    !/\b(?:after|behind|ahead of|second (?:only )?to|next to|than)\s+(?:the\s+)?$/i.test(sentence.plain.slice(0, group.start))
  )
}
