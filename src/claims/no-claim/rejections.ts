/** Percentages that are no claims, told apart by what they are said of. Each entry names the construction. */
import { candidatesAmong } from "../../text/candidates.ts"
import { isOfEarnings } from "../economy.ts"
import { partOfElectricity } from "../electricity.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { OF_MONEY } from "./of-money.ts"
import { OF_PEOPLE } from "./of-people.ts"
import { OF_THINGS } from "./of-things.ts"
import type { Rejection } from "./rejection.ts"
import { isRestated } from "./restated.ts"
import { isSpecification } from "./specification.ts"

/** In order: the first that fits says why a figure is no claim. */
export const REJECTIONS: readonly Rejection[] = [...OF_PEOPLE, ...OF_MONEY, ...OF_THINGS]

/** Where a rejection is looked for; a main clause that goes on after a relative one stands before the figure as well. */
const looksAmong = candidatesAmong(
  REJECTIONS.flatMap((rejection) => {
    const { after, before, opening, around, sentence } = rejection
    const looks = { after, before, resumed: before, opening, around, sentence }
    return (Object.keys(looks) as (keyof typeof looks)[]).flatMap((place) => {
      const pattern = looks[place]
      return pattern ? [{ rejection, place, pattern }] : []
    })
  }),
  // Around a figure a # stands in its place, and what is resumed was put together anew: no words of the sentence.
  ({ place, pattern }) => (place === "around" || place === "resumed" ? [] : [pattern]),
)

const SPECIFICATION: Rejection = { id: "specification", why: "a content or a purity that only defines a grade" }
const RESTATED: Rejection = { id: "restated", why: "a fraction that is given exactly right behind it" }
const REST: Rejection = { id: "rest", why: "the rest of a list of countries" }

/** Whether a figure is a share of people, of their votes or of their answers. */
export function isOfPeople(figure: Figure, sentence: Sentence): boolean {
  const rejection = rejectionOf(figure, sentence)
  return rejection !== null && OF_PEOPLE.includes(rejection)
}

/** Why a figure is no claim, or null when nothing speaks against it. */
export function rejectionOf(figure: Figure, sentence: Sentence): Rejection | null {
  const { text } = sentence
  const { span } = figure.quantity
  const after = text.slice(span.end, Math.min(figure.right.end, Math.max(figure.of?.end ?? 0, span.end + 50)))
  const own = ownStart(figure, sentence)
  const start = /^,\s+which\b/.test(text.slice(own)) ? own - 40 : own
  const before = text.slice(Math.max(0, start, span.start - 60), span.start)
  const resumed = resumedBefore(figure, sentence)
  const opening = text.slice(own, span.start)
  const around = `${text.slice(Math.max(0, span.start - 60), span.start)}#${after}`
  const told = { after, before, resumed, opening, around, sentence: text }
  const among = isOfEarnings(figure, sentence)
    ? looksAmong(text).filter(({ rejection }) => !OF_MONEY.includes(rejection))
    : looksAmong(text)
  const found = among.find(({ place, pattern }) => told[place] !== null && pattern.test(told[place]))
  if (found && !(GREEN.has(found.rejection.id) && partOfElectricity(figure, sentence))) return found.rejection
  if (isSpecification(figure, sentence)) return SPECIFICATION
  if (isRestated(figure, sentence)) return RESTATED
  return isRest(figure, sentence) ? REST : null
}

/** What the sun and the wind give is none of a material, but it is a part of the electricity. */
const GREEN: ReadonlySet<string> = new Set(["energy mix", "renewables"])

/** Where what is told of a figure begins: behind what the figure before it is a share of ("28% of state revenue, and copper made up 90% of exports"). */
function ownStart({ left, quantity }: Figure, { text, passage }: Sentence): number {
  const isBehind = passage.quantities.some(({ span }) => span.end === left.start)
  const ofAnother = isBehind ? OF_ANOTHER.exec(text.slice(left.start, quantity.span.start)) : null
  return left.start + (ofAnother?.[0].length ?? 0)
}
const OF_ANOTHER = /^\s+of\s[^,;:]*?(?:,\s+(?:and\s+)?|\s+and\s+)(?:(?=[\w’'-]+(?:\s[\w’'-]+)?\s)|$)/

/** "Inflation in Chile, which mines copper, was 4%": the main clause without the relative clause or the apposition in its midst. */
function resumedBefore({ left, quantity }: Figure, { text, passage }: Sentence): string | null {
  const last = passage.quantities.findLast(({ span }) => span.end <= quantity.span.start)
  if (last && last.span.end > left.start - 1) return null
  const start = Math.max(last?.span.end ?? 0, text.lastIndexOf(";", left.start) + 1)
  const main = text.slice(start, quantity.span.start)
  const bare = main.replace(/,\s+(?:which|who|whose|where|an?|the)\b[^,;]*,/g, "")
  return bare === main ? null : bare.slice(-60)
}

/** "Chile, 80%; Japan, 16%; and other, 4%": the rest of a list of countries is nobody's. */
function isRest({ anchor }: Figure, { text, areas, passage }: Sentence): boolean {
  const before = text.slice(0, anchor)
  if (!/[;,]\s*(?:and\s+)?(?:all\s+)?others?,?\s*$/i.test(before)) return false
  const last = passage.quantities.findLast(({ span }) => span.end <= anchor)
  return last !== undefined && areas.some(({ end }) => end <= last.span.start && /^,?\s*\(?$/.test(text.slice(end, last.span.start)))
}

/** "99.8% (metal basis) rubidium for $65, a 3.5% increase": a grade says nothing of the figure behind it. */
const GRADED = /^[\s-]*(?:pure\b|purity\b|\((?:[a-z]+ )?(?:metals?|mass|dry|oxide) basis\))[^%]*,/

/** "10% of the GDP; manufacturing, 5%; construction, 4%": only the name of another part. */
const NEXT_OF_LIST = /^(?: (?:of|in) [\w ]{2,30})?; (?:and )?[a-z][a-z ]*, $/

/**
 * The figures of a sentence that speak of nothing else than a rejected one before them: "9% of the staff and 4% of those
 * abroad", "the budget grew by 4%, that of the army by 9%".
 */
export function goesOnWith(figure: Figure, rejected: Figure, sentence: Sentence): boolean {
  if (isRestated(rejected, sentence)) return false
  const { text, passage } = sentence
  const between = text.slice(rejected.quantity.span.end, figure.quantity.span.start)
  if (GRADED.test(between)) return false
  if (NEXT_OF_LIST.test(between)) return true
  const ownAt = (from: number) => passage.measures.some(({ start, end }) => start >= from && end <= figure.right.end)
  // "…, even when copper output rose by 2%": a material and a measure of its own.
  const named = passage.materials.some(({ start, end }) => start >= rejected.quantity.span.end && end <= figure.quantity.span.start)
  // "opposed the mine, though China mines 39% of gallium": its share is of a material, and a measure leads to it.
  const { of } = figure
  const shared = of !== null && passage.materials.some(({ start }) => start >= of.start && start < of.end)
  const led = passage.measures.some(({ start, end }) => start >= rejected.quantity.span.end && end <= figure.quantity.span.start)
  const own = (shared && led) || ownAt(named ? rejected.quantity.span.end : rejected.right.end)
  return (
    !own && !figure.bracket && /(?:^|[,\s])(?:and|or|to|from|with|that of|against|but|by|compared)\b|,/.test(between) && between.length < 60
  )
}
