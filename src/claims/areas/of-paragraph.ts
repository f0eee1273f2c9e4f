/** The country whose figures a paragraph gives, for a sentence that names none: "Peru's output fell. Zinc dropped 15.7%, tin 8%." */
import type { AreaId, Claim, MeasureId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import { type AreaGroup, type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { isLeftOut, isSpeaker, RECEIVING, type Role, roleIn } from "./role-words.ts"
import { topicBefore, topicOf } from "./topic.ts"

/** Measures whose area is not told by what the paragraph was about: a duty, a price and what a thing holds have their own ways. */
const OTHERWISE: ReadonlySet<MeasureId> = new Set<MeasureId>(["tariff", "price", "supply", "import-reliance", "composition", "other"])
/** The world, or somebody else. */
const ELSEWHERE =
  /\b(?:world(?:wide)?|global(?:ly)?|international|elsewhere|(?:foreign|other|all|most|some|many) (?:countries|nations|states|regions|producers)|both (?:countries|regions)|the (?:\w+ )?(?:largest|biggest|leading|top|main|major) (?:[a-z]+ )?(?:countries|nations|economies|producers|suppliers|refiners|miners|smelters|exporters|importers|companies|firms))\b/i

/** "the world's largest mine" is somewhere. */
const SUPERLATIVE = /\bworld['’]s (?:(?:second|third|fourth|fifth)[- ])?(?:largest|biggest|leading|top|main|richest|most \w+)\b/gi

/**
 * The one area that the paragraph has spoken of, for a figure that no area is named for: statistics of a country go on for sentences
 * after its name. Null where two areas were named, or the world is.
 */
export function areaOfParagraph(
  role: Role,
  figure: Figure,
  sentence: Sentence,
  { previous, before, after }: Context,
  measure: MeasureId,
  kind: Claim["kind"],
): Filled<readonly AreaId[]> | null {
  const usual: Role = RECEIVING.has(measure) ? "destination" : "origin"
  if (role !== usual || OTHERWISE.has(measure) || ELSEWHERE.test(sentence.text.replace(SUPERLATIVE, ""))) return null
  const [speaker] = sentence.areas
  if (speaker && sentence.areas.every((area) => area.ids.every((id) => id.length === 2) && isSpeaker(sentence, area)))
    return filled(speaker.ids, speaker, "whose ministry or bureau gives the figures", 0.65)
  if (sentence.areas.some((group) => !isOfNextStatement(group, figure, sentence))) return null
  const told = previous?.kind.value === kind ? [...(usual === "origin" ? previous.origin.value : []), ...previous.destination.value] : []
  if (told.length === 1) return filled(told, null, "the figures before are about it", 0.6, true)
  const named = new Set(
    before.map(sentenceOf).flatMap((told) => told.areas.filter((area) => !isLeftOut(told, area)).flatMap(({ ids }) => ids)),
  )
  const isMaker =
    (measure === "consumption" || measure === "recycling") &&
    previous?.destination.value.length === 0 &&
    !/\b(?:at home|domestic(?:ally)?|local|the country)\b/.test(sentence.text) &&
    [...named].every((id) => previous.origin.value.includes(id))
  const isOfAll =
    previous !== null &&
    previous.measure.value !== "price" &&
    [previous.origin, previous.destination].every(({ value }) => value.length === 0)
  if (named.size === 0 && previous === null) return ofNextSentence(sentence, after)
  if (named.size === 1 && isOfAll) return null
  if (usual === "destination" && [...named].some((id) => isOnlyGiver(id, before, kind))) return null
  if (named.size === 1 && !isMaker) return filled([...named], null, "the paragraph has spoken of no other area", 0.55, true)
  const topic = kind === "change" ? topicBefore(before) : null
  if (topic && usual === "destination" && topic.some((id) => isOnlyGiver(id, before, kind))) return null
  const makes =
    usual === "destination" &&
    (topic?.some((id) => previous?.origin.value.includes(id)) ||
      (previous !== null && previous.origin.value.length > 0 && previous.destination.value.length === 0))
  return topic && !makes ? filled(topic, null, "the sentence before is about it", 0.5, true) : null
}

/** What only a country has: a home, a budget, export earnings. */
const AT_HOME =
  /\b(?:(?:the|this) (?:country|nation|state|island|kingdom|republic|government|economy|province|territory)|domestic(?:ally)?|national(?:ly)?|GDP|gross domestic product|export (?:earnings|revenues?|income|receipts)|(?:all|total) exports|foreign exchange)\b/i

/** "… 82% of export earnings. Guinea had little else": the one area of the next sentence, where none is named before and the words are of a country. */
function ofNextSentence({ text, areas }: Sentence, after: Context["after"]): Filled<readonly AreaId[]> | null {
  if (areas.length > 0 || !after || !AT_HOME.test(text)) return null
  const next = sentenceOf(after)
  const named = new Set(next.areas.filter((group) => !isLeftOut(next, group)).flatMap(({ ids }) => ids))
  const [only] = named
  return named.size === 1 && only && /^[A-Z]{2}$/.test(only) ? filled([only], null, "the sentence after it is about it", 0.5, true) : null
}

/**
 * "Gabon came next. Demand fell by 6%", "tin waits in Malaysian warehouses. Half of it is used in solder": the use is not that of one that
 * has its part of the world's output, nor of a place by the way.
 */
function isOnlyGiver(id: AreaId, before: Context["before"], kind: Claim["kind"]): boolean {
  const told = before.map(sentenceOf).filter(({ areas }) => areas.some(({ ids }) => ids.includes(id)))
  return told.every((sentence) =>
    sentence.areas
      .filter(({ ids }) => ids.includes(id))
      .every((group) => {
        const role = roleIn(sentence, group, "supply", undefined)
        if (role === "origin" && kind === "change") return WHOLE_WORLD.test(sentence.text) || sentence.areas.length > 1
        return role === null && kind === "level" && group.form === "adjective" && topicOf(sentence) !== group
      }),
  )
}
const WHOLE_WORLD = /\b(?:world(?:wide)?|global(?:ly)?|largest|biggest|leading)\b/i

/** "Output was 9% lower, while the Russians produced 4% more": named only once the statement of the figure is over. */
function isOfNextStatement({ start }: AreaGroup, { clause, bracket, quantity: { span } }: Figure, { text }: Sentence): boolean {
  return (
    !bracket && start >= clause.end && start > span.end && /^\W*(?:while|whereas|but|and|though|although|;)/.test(text.slice(clause.end))
  )
}
