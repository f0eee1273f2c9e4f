/** Words that stand for an area named before: "It", "the country", "from there", "its imports". Once known they count as its name. */
import type { Passage } from "../../mentions/index.ts"
import type { Span } from "../../model.ts"
import { candidatesAmong } from "../../text/candidates.ts"
import type { Context } from "../context.ts"
import { type AreaGroup, type Sentence, sentenceOf } from "../sentence.ts"
import { TAKES } from "../trade/words.ts"
import { isLeftOut, type Role, roleIn } from "./role-words.ts"

interface Word {
  /** What is stood for, with an example. */
  readonly id: string
  readonly pattern: RegExp
  readonly form: AreaGroup["form"]
  /** What the word does in the trade: null where the words around it must tell. */
  readonly role: Role | null
  /** Of how many areas: "They" is never one country. */
  readonly number: "one" | "many" | "any"
  /** Where its name is looked for: in the same sentence first, or only in those before. */
  readonly from: "here" | "before"
}

const COUNTRY = "(?:(?:[a-z-]+ ){0,2}?(?:country|nation)|(?:[A-Z][\\w-]+ ){1,2}(?:country|nation|state|republic|giant|kingdom))"
const BLOC = "(?:bloc|region|continent|union|community)"
const NEEDS = "(?:imports?|consumption|demand|needs?|requirements?|supply|purchases|intake|import bill)"
const SELLS = "(?:exports?|shipments|output|production|mines|reserves|deposits|smelters|refineries)"

/** The order is that of their places in the sentence, whichever pattern finds them. */
const WORDS: readonly Word[] = [
  {
    id: "half of the exports goes there",
    pattern: /\b(?:go(?:es)?|went|shipped|sent|exported|sold|bound for|used|consumed|burnt|burned|needed|imported|installed) (there)\b/g,
    form: "noun",
    role: "destination",
    number: "one",
    from: "here",
  },
  {
    id: "most of it comes from there",
    pattern:
      /(?<=\b(?:from|out of) )(there)\b|(?<=[a-z,%] )(?<!from )there\b(?!\s+(?:is|are|was|were|has|have|had|will|would|may|might|could|can|must|should|be|being|remains?|exists?|seems?)\b)/g,
    form: "noun",
    role: "origin",
    number: "one",
    from: "here",
  },
  {
    id: "most of it comes from that country",
    pattern: new RegExp(`\\b(?:from|out of) ((?:that|this|the) (?:same )?${COUNTRY})\\b`, "g"),
    form: "noun",
    role: "origin",
    number: "one",
    from: "here",
  },
  {
    id: "the EU relies on it for 70%",
    pattern: /\b(?:rel(?:y|ies|ied)|depend(?:s|ed)?|dependent|reliant) (?:up)?on (it|them)\b/g,
    form: "noun",
    role: "origin",
    number: "any",
    from: "here",
  },
  {
    id: "the country's imports",
    pattern: new RegExp(`\\b(?:[Tt]he|[Tt]hat|[Tt]his) (?:same )?${COUNTRY}(?:['’]s)?(?=[ .,;])`, "g"),
    form: "noun",
    role: null,
    number: "one",
    from: "before",
  },
  {
    id: "the bloc's imports",
    pattern: new RegExp(`\\b(?:[Tt]he|[Tt]hat|[Tt]his) (?:\\d+-\\w+ )?${BLOC}(?:['’]s)?(?=[ .,;])`, "g"),
    form: "noun",
    role: null,
    number: "one",
    from: "before",
  },
  {
    id: "no other country sold more",
    pattern: /\b([Nn]o other (?:country|nation|state|supplier|producer|exporter))\b/g,
    form: "noun",
    role: "origin",
    number: "one",
    from: "before",
  },
  {
    id: "It supplied 30%",
    pattern:
      /(?:^|[;,:—–] (?:and |but |yet )?|^(?:\w+ ){1,4})([Ii]t|[Tt]hey)(?= (?!is |was |has been |would be |will be |are |were )[a-z])/g,
    form: "noun",
    role: null,
    number: "any",
    from: "before",
  },
  {
    id: "a fifth of all it imported",
    pattern: new RegExp(`\\b(?:all|what|(?:that|which)|the [^,;%]{3,40}?) (it|they) (?=(?:\\w+ly )?${TAKES}\\b)`, "g"),
    form: "noun",
    role: "destination",
    number: "any",
    from: "before",
  },
  {
    id: "22% of its needs",
    pattern: new RegExp(`\\b([Ii]ts|[Tt]heir) (?!(?:[a-z]+ )?(?:share|part|portion)\\b)(?=(?:[\\w’()-]+ ){0,5}?${NEEDS}\\b)`, "g"),
    form: "possessive",
    role: "destination",
    number: "any",
    from: "before",
  },
  {
    id: "60% of its bismuth was used in alloys",
    pattern: /\b([Ii]ts|[Tt]heir) (?=(?:[\w’-]+ ){1,3}?(?:is|was|are|were) (?:mainly |mostly )?(?:used|consumed|employed|burnt|burned)\b)/g,
    form: "possessive",
    role: "destination",
    number: "any",
    from: "before",
  },
  {
    id: "its dependence on China",
    pattern: /\b([Ii]ts|[Tt]heir) (?=(?:[\w’-]+ ){0,2}?(?:dependen|relian)\w+\b)/g,
    form: "possessive",
    role: "destination",
    number: "any",
    from: "before",
  },
  {
    id: "60% of its exports",
    pattern: new RegExp(`\\b([Ii]ts|[Tt]heir) (?=(?:[\\w’-]+ ){0,3}?${SELLS}\\b)`, "g"),
    form: "possessive",
    role: "origin",
    number: "any",
    from: "before",
  },
]
const wordsAmong = candidatesAmong(WORDS, ({ pattern }) => [pattern])
const ANY =
  /\b(?:there|it|its|they|them|their|country|nation|state|republic|giant|kingdom|bloc|region|continent|union|community|no other)\b/i

/** A sentence in which the words that stand for an area named before count as its name. */
export function withStandIns(sentence: Sentence, { before }: Context): Sentence {
  if (!ANY.test(sentence.plain)) return sentence
  const found: AreaGroup[] = []
  for (const word of wordsAmong(sentence.plain))
    for (const match of sentence.plain.matchAll(word.pattern)) {
      const name = match[1] ?? match[0].replace(/['’]s$/, "")
      const start = match.index + match[0].indexOf(name)
      const span = { start, end: start + name.length }
      const taken = [...found, ...sentence.areas].some((group) => group.start < span.end && group.end > span.start)
      const one = taken ? undefined : antecedentOf(word, span, sentence, before, found)
      if (one)
        found.push({
          ...span,
          ids: one.group.ids,
          form: word.form,
          standsIn: { role: word.role ?? one.role },
          ...(one.group.part && { part: true }),
        })
    }
  if (found.length === 0) return sentence
  return { ...sentence, areas: [...sentence.areas, ...found].sort((a, b) => a.start - b.start) }
}

interface Named {
  readonly group: AreaGroup
  readonly role: Role | null
}

/** The area that a word stands for: the nearest that does the same in the trade, else the subject of the sentence before. */
function antecedentOf(
  word: Word,
  at: Span,
  sentence: Sentence,
  before: readonly Passage[],
  found: readonly AreaGroup[],
): Named | undefined {
  const role = word.role ?? roleIn(sentence, { ...at, ids: [], form: word.form }, "supply", undefined)
  const fits = ({ ids }: AreaGroup) => word.number === "any" || (word.number === "many") === ids.length > 1
  const here = named(sentence).filter(({ group }) => group.end <= at.start)
  if (word.from === "here") {
    const same = here.toReversed().filter(({ group }) => fits(group))
    const nearest = same.find((one) => one.role === role) ?? same.find((one) => one.role === null && one.group.form !== "possessive")
    if (nearest) return nearest
  } else if (
    here.some((one) => one.role === null || one.role === role || role === null || (word.form === "possessive" && role !== "destination"))
  )
    return undefined
  const used = new Set([...sentence.areas, ...found].flatMap(({ ids }) => ids))
  for (const passage of before.slice(-3).toReversed()) {
    const all = named(sentenceOf(passage)).filter(({ group }) => fits(group))
    if (all.length === 0) continue
    const free = nounsFirst(all.filter(({ group }) => !group.ids.some((id) => used.has(id))))
    const only = role === null || (role === "destination" && all.length === 1) ? free[0] : undefined
    const match = free.find((one) => one.role === role) ?? free.find((one) => one.role === null) ?? only
    return match && { ...match, role: match.role === role ? role : null }
  }
  return undefined
}

/** A pronoun stands for a noun sooner than for an adjective: "Its mines" are America's after "refining is in Chinese hands, so America …". */
function nounsFirst(all: readonly Named[]): Named[] {
  const isNoun = ({ group }: Named) => group.form !== "adjective"
  return [...all.filter(isNoun), ...all.filter((one) => !isNoun(one))]
}

function named(sentence: Sentence): Named[] {
  return sentence.areas
    .filter((group) => !isLeftOut(sentence, group))
    .map((group) => ({ group, role: roleIn(sentence, group, "supply", undefined) }))
}
