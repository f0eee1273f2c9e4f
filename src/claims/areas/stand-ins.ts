/** Words that stand for an area named before: "It", "the country", "from there", "its imports". Once known they count as its name. */
import type { Passage } from "../../mentions/index.ts"
import type { Span } from "../../model.ts"
import { candidatesAmong } from "../../text/candidates.ts"
import { OPENS_WITH_PRONOUN, openingBefore } from "../../text/openings.ts"
import type { Context } from "../context.ts"
import { isFramed } from "../parallel/shared.ts"
import { type AreaGroup, type Sentence, sentenceOf } from "../sentence.ts"
import { isInPassing } from "./in-passing.ts"
import { isLeftOut, type Role, roleIn } from "./role-words.ts"
import { WORDS, type Word } from "./stand-in-words.ts"
import { together } from "./together.ts"
import { topicOf } from "./topic.ts"

const wordsAmong = candidatesAmong(WORDS, ({ pattern }) => [pattern])
const ANY =
  /\b(?:there|source|supplier|seller|neighbou?r|it|its|they|them|their|countr(?:y|ie)|nation|state|republic|giant|kingdom|bloc|region|continent|subcontinent|union|community|cartel|alliance|island|emirate|sheikhdom|archipelago|producer|econom(?:y|ie)|no other)s?\b/i

/** A sentence in which the words that stand for an area named before count as its name. */
export function withStandIns(sentence: Sentence, context: Context): Sentence {
  const { before } = context
  const behind = subjectBehind(sentence)
  const several = together(sentence, before, [])
  if (!behind && several.length === 0 && !ANY.test(sentence.plain)) return sentence
  const found: AreaGroup[] =
    behind && !OPENS_WITH_PRONOUN.test(sentence.plain) ? [{ ...behind.group, start: 0, end: 0, standsIn: { role: null } }] : []
  for (const word of wordsAmong(sentence.plain))
    for (const match of sentence.plain.matchAll(word.pattern)) {
      const name = match[1] ?? match[0].replace(/['’]s$/, "")
      const start = match.index + match[0].indexOf(name)
      const span = { start, end: start + name.length }
      const taken = [...found, ...sentence.areas].some((group) => group.start < span.end && group.end > span.start)
      const forward = behind && span.end <= behind.from && /^(?:it|they|its|their)$/i.test(name) ? behind : undefined
      const one = taken ? undefined : (forward ?? antecedentOf(word, span, sentence, before, found) ?? ofBody(name, sentence, context))
      if (one && !isInPassing(sentence.text, { ...span, ids: one.group.ids }))
        found.push({
          ...span,
          ids: one.group.ids,
          form: word.form,
          standsIn: { role: word.role ?? one.role },
          ...(one.group.part && { part: true }),
        })
    }
  const both = found.length > 0 ? together(sentence, before, found) : several
  const all = [...found.filter((one) => !both.some(({ start, end }) => one.start < end && one.end > start)), ...both]
  if (all.length === 0) return sentence
  return {
    ...sentence,
    areas: joined(
      [...sentence.areas, ...all].sort((a, b) => a.start - b.start),
      sentence.text,
    ),
  }
}

/** "Although it mines 14%, China …", "Home to 21% of it, Chile …": whom the opening is about stands behind it. */
function subjectBehind({ plain, areas }: Sentence): (Named & { readonly from: number }) | null {
  const from = openingBefore(plain)
  const group = from < 0 ? undefined : areas.find(({ start }) => start > from && /^,\s+(?:the\s+)?$/i.test(plain.slice(from, start)))
  return group ? { group, role: null, from } : null
}

/** "Statistics Norway says the country refined 8%": the country of the body that speaks, where no area is named. */
function ofBody(name: string, sentence: Sentence, { before, countryOfBody }: Context): Named | undefined {
  if (!/\b(?:country|nation)$/i.test(name)) return undefined
  const spoken = [sentence.passage, ...before]
  const id = spoken.every(({ areas }) => areas.every((area) => area.id === "001"))
    ? spoken.map(({ text }) => countryOfBody(text)).find((one) => one)
    : null
  return id ? { group: { start: 0, end: 0, ids: [id], form: "noun" }, role: null } : undefined
}

const WITH = /\b(?:[Tt]ogether|[Aa]long|[Cc]ombined|[Jj]ointly) with\s+(?:the\s+)?$/

/** "Together with China, it produced 65%", "it produced 65% together with China": both are the subject. */
function joined(areas: readonly AreaGroup[], text: string): AreaGroup[] {
  const all: AreaGroup[] = []
  for (const group of areas) {
    const last = all.at(-1)
    const isSubject = last && group.standsIn && WITH.test(text.slice(0, last.start)) && /^,\s+$/.test(text.slice(last.end, group.start))
    const isPartner = last?.standsIn && WITH.test(text.slice(0, group.start)) && !/[,;]/.test(text.slice(last.end, group.start))
    if (isSubject) all[all.length - 1] = { ...group, ids: [...group.ids, ...last.ids] }
    else if (isPartner) all[all.length - 1] = { ...last, ids: [...last.ids, ...group.ids] }
    else all.push(group)
  }
  return all
}

/** No region and no union: "the country" is none of them. */
const COUNTRY = /^(?!EU|EZ|UN)[A-Z]{2}$/

const COUNTRY_WORD = /^(?:the|that|this|his|her|our)\b.*\b(?:country|nation|state|republic|kingdom|island|emirate|sheikhdom)\b/i
const REGION_WORD = /^(?:the|that|this)\b.*\b(?:region|continent)\b/i

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
  const clauseEnd = sentence.clauses.find(({ end }) => at.start < end)?.end ?? sentence.text.length
  const role = word.role ?? roleIn(sentence, { ...at, ids: [], form: word.form }, "supply", undefined)
  const name = sentence.plain.slice(at.start, at.end)
  const isCountry = COUNTRY_WORD.test(name)
  const isRegion = REGION_WORD.test(name)
  const isBody = /\b(?:cartel|alliance)\b/i.test(name)
  const fits = ({ ids }: AreaGroup) =>
    (word.number === "any" || (word.number === "many") === ids.length > 1) &&
    !(isCountry && ids.some((id) => !COUNTRY.test(id))) &&
    !(isBody && ids.every((id) => COUNTRY.test(id))) &&
    !(isRegion && ids.some((id) => COUNTRY.test(id) || id === "UN"))
  const here = named(sentence).filter(
    ({ group }) =>
      group.end <= at.start &&
      !(word.role === "origin" && isFramed(group, sentence.text)) &&
      !(WITH.test(sentence.text.slice(0, group.start)) && /^,\s+$/.test(sentence.text.slice(group.end, at.start))),
  )
  if (word.from === "here") {
    const buyer = buyerIn(sentence, at, here)
    const same = here.toReversed().filter((one) => one !== buyer && fits(one.group))
    const nearest = same.find((one) => one.role === role) ?? same.find((one) => one.role === null && one.group.form !== "possessive")
    const clauseStart = sentence.clauses.findLast(({ start }) => start <= at.start)?.start ?? 0
    const only = same.filter(({ group }) => group.form !== "adjective" && group.end <= clauseStart)
    if (nearest) return nearest
    if (only.length === 1 && only[0]!.role === null && !/\b(?:from|out of)\s+$/.test(sentence.plain.slice(0, at.start)))
      return { ...only[0]!, role: null }
  } else {
    const nouns =
      /^(?:the|that|this)\b[^,;'’]{0,30}$/i.test(sentence.plain.slice(at.start, at.end)) && !/^['’]/.test(sentence.plain.slice(at.end))
        ? here.filter(({ group }) => group.form !== "adjective")
        : here
    const topic = nouns === here ? null : topicOf(sentence)
    // "What India imports comes from China, although the country itself holds 6%": not the one that sends it.
    const self =
      nouns !== here && /^\s+itself\b/.test(sentence.plain.slice(at.end)) ? nouns.find((one) => one.role === "destination") : undefined
    if (self && fits(self.group)) return { ...self, role: null }
    if (topic && topic.end < at.start && nouns.length > 1 && fits(topic)) return { group: topic, role: null }
    if (
      nouns.some((one) => one.role === null || one.role === role || role === null || (word.form === "possessive" && role !== "destination"))
    )
      return undefined
  }
  const used = new Set(sentence.areas.filter(({ start }) => start < clauseEnd).flatMap(({ ids }) => ids))
  const same =
    word.role === null ? new Set<string>() : new Set(found.filter(({ standsIn }) => standsIn?.role !== word.role).flatMap(({ ids }) => ids))
  for (const passage of before.slice(-3).toReversed()) {
    const all = named(sentenceOf(passage)).filter(({ group }) => fits(group))
    if (all.length === 0) continue
    const free = nounsFirst(all.filter(({ group }) => !group.ids.some((id) => used.has(id) || same.has(id))))
    const isThat = /^that\b/i.test(sentence.plain.slice(at.start))
    const isOwn = /^\w+ own\b/.test(sentence.text.slice(at.start))
    const opens = sentence.text.slice(0, at.start).trim() === ""
    const topic = isOwn || (opens && !isThat) ? topicIn(passage, free, isOwn ? null : role) : undefined
    if (topic) return { ...topic, role: topic.role === role ? role : null }
    const only = role === null || (role === "destination" && all.length === 1) ? free[0] : undefined
    // "Jakarta's ban hits Japan. In 2013 it had bought 44% there": of two, "it" is the topic and "there" the other.
    const place = free.length > 1 && IT_SHOPS.test(sentence.plain.slice(0, at.end))
    const begins = place ? undefined : topicOf(sentenceOf(passage))
    const match =
      (isThat ? free.findLast((one) => one.role === role) : free.find((one) => one.role === role)) ??
      (isThat ? free.findLast(({ group }) => group.form !== "adjective") : undefined) ??
      free.find((one) => one.role === null && one.group === begins) ??
      free.find((one) => one.role === null && (!place || one.group !== topicOf(sentenceOf(passage)))) ??
      only
    return match && { ...match, role: match.role === role ? role : null }
  }
  return undefined
}

/** "Japan bought 40% there", "France relies on it, buying 37% there": whoever shops in a place is not that place. */
function buyerIn({ plain }: Sentence, at: Span, here: readonly Named[]): Named | undefined {
  if (!/^there$/i.test(plain.slice(at.start, at.end)) || /\b(?:from|out of)\s+$/.test(plain.slice(0, at.start))) return undefined
  const verb = SHOPS.exec(plain.slice(0, at.start))
  return verb ? here.findLast(({ group }) => group.end <= verb.index && group.form !== "adjective") : undefined
}
const IT_SHOPS =
  /\b(?:it|they) (?:had |has |have )?(?:buys?|bought|purchased?|purchases|ordered|gets?|got|obtains?|obtained|sources|sourced)\b[^;]*(?<!from )there$/i
const SHOPS =
  /\b(?:buy(?:s|ing)?|bought|purchas(?:es?|ed|ing)|order(?:s|ed|ing)?|g[eo]t(?:s|ting)?|obtain(?:s|ed|ing)?|sourc(?:es?|ed|ing)|procur(?:es?|ed|ing)|find(?:s|ing)?|found|fetch|fetche[sd]|fetching|secur(?:es?|ed|ing))\b[^;]*$/

/** "While Zambia struggles, the Congo booms. It dug up 12%": whom the sentence before is about, unless its words say that it takes where the pronoun gives. */
function topicIn(passage: Passage, free: readonly Named[], role: Role | null): Named | undefined {
  const topic = topicOf(sentenceOf(passage))
  const one = topic && free.find(({ group }) => group.start === topic.start)
  return one && one.group.form !== "adjective" && (role === null || one.role === null || one.role === role) ? one : undefined
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
