/** A state's, a province's or a mine's share of what its own country makes: the country is both who makes it and whose total it is. */
import type { AreaId, Claim, MeasureId } from "../../model.ts"
import type { Slots } from "../draft.ts"
import type { Figure } from "../figure.ts"
import { type AreaGroup, inside, type Sentence } from "../sentence.ts"
import { type Filled, filled, toldBy } from "../slot.ts"

interface Sides {
  readonly measure: Filled<MeasureId>
  readonly origin: Filled<readonly AreaId[]>
  readonly destination: Filled<readonly AreaId[]>
}

const MADE: ReadonlySet<MeasureId> = new Set<MeasureId>(["extraction", "production", "processing", "manufacturing", "supply"])

/** "the state", "one mill", "five counties": what lies in the country without a name of its own. */
const PART =
  /\b(?:(?:the|that|this|one|a|single|two|three|four|five|six|seven|eight|nine|ten|its|another|[A-Z][\w-]+)\s+(?:\w+\s+)?(?:states|state(?!-)|provinces?|territor(?:y|ies)|count(?:y|ies)|districts?|oblasts?|prefectures?|basins?|coalfields?|goldfields?|combines?)|(?:one|a single|that|this|[A-Z][\w-]+)\s+(?:mines?|pits?|mills?|quarr(?:y|ies)|smelters?|refiner(?:y|ies)))\b/

/** "the nation's", "nationwide", "domestic": the whole that a part has its share of. */
const WHOLE =
  /\b(?:(?:the|that|this|its|their)\s+(?:[\w-]+\s+){0,2}?(?:nation|country|republic|kingdom|federation)(?:['’]s)?|national(?:ly)?|nation-?wide|countrywide|domestic(?:ally)?|at home|home-?(?:made|grown|produced|mined))\b/i
/** "the state's output" is the whole of what lies in the state. */
const OF_STATE = /\b(?:the|that|this) (?:state|province|territory)['’]s\b/
const WITHIN_STATE = /\b(?:basin|field|county|counties|district|mine|pit|mill|play|formation|range)\b/

const WORLD = /\b(?:world(?:wide)?|global(?:ly)?|planet|earth|globe|international(?:ly)?|everywhere|anywhere)\b/i
/** "required by farmers in the United States", "of its needs": the country is supplied; else what it makes is shared out. */
const NEEDED = /\b(?:required|needs?|needed|requirements?|demand|consum\w+|us(?:e|ed|es)|suppl(?:y|ies)|imports?|market|buy|buys|bought)\b/
const WHY = "a part's share of what its own country makes"

/**
 * The sides of a share that a part has of its country's: "Nevada mines 75% of American gold" is of the United States, for the United
 * States. What the figure or the sentence before was such a share of, the next part has its share of: "Alaska leads with 20%, Utah has 8%."
 */
export function ownPart(
  sides: Sides,
  figure: Figure,
  sentence: Sentence,
  before: Slots | null | undefined,
  kind: Claim["kind"],
): Sides | null {
  const { measure, origin, destination } = sides
  if (!MADE.has(measure.value) || kind !== "level") return null
  const { text, areas } = sentence
  const words = text.slice(figure.left.start, Math.max(figure.right.end, figure.of?.end ?? 0))
  if (WORLD.test(figure.of ? text.slice(figure.of.start, figure.of.end) : words)) return null
  const part = areas.findLast((group) => group.part && inside(figure.clause, group)) ?? areas.find(({ part }) => part)
  const clause = text.slice(figure.clause.start, figure.clause.end)
  const country = countryOf(part, origin, destination)
  if (!country || (!part && !PART.test(clause))) return null
  const isWhole = (group: AreaGroup) =>
    !group.part && !group.standsIn && group.ids.length === 1 && group.ids[0] === country && isBehind(group, figure, sentence)
  const told =
    areas.some(isWhole) ||
    WHOLE.test(words) ||
    (OF_STATE.test(words) && WITHIN_STATE.test(clause)) ||
    (figure.of &&
      part &&
      /^(?:its|their)\b/.test(text.slice(figure.of.start)) &&
      areas.some((group) => !group.part && group.end < part.start && group.ids[0] === country))
  const leader = !figure.of && part && before?.origin.told === "part" && before.origin.value[0] === country ? before : undefined
  if (!told && !leader) return null
  const both = toldBy("part", filled([country], part ?? null, WHY, 0.75, !part))
  const supplied =
    measure.value === "supply" &&
    !NEEDED.test(text.slice(figure.quantity.span.end, figure.right.end)) &&
    !/^\b(?:its|their)\b/.test(text.slice(figure.of?.start ?? 0))
  return {
    measure:
      leader && !told
        ? { ...leader.measure, span: null, implied: true }
        : supplied
          ? { ...measure, value: "production", why: `${measure.why}; ${WHY}` }
          : measure,
    origin: both,
    destination: both,
  }
}

/** The one country in question: that of the part, which nobody else shares the claim with. */
function countryOf(part: AreaGroup | undefined, origin: Sides["origin"], destination: Sides["destination"]): AreaId | undefined {
  const all = new Set([...origin.value, ...destination.value, ...(part?.ids ?? [])])
  const [only] = all
  return all.size === 1 && (part || origin.value.length === 1) ? only : undefined
}

/** "of American coal", "of the coal mined in the United States", "of U.S. output": named behind the figure, in what it is a share of. */
function isBehind({ start, end }: AreaGroup, { of, quantity }: Figure, { text }: Sentence): boolean {
  if (!of || start < quantity.span.end) return false
  const between = text.slice(of.start, start)
  return (
    start < of.end ||
    (end <= of.end + 50 &&
      /\b(?:in|by|from|of|that)\s+(?:the\s+)?$/.test(between) &&
      !/\b(?:is|are|was|were|comes?|came|[a-z]+s)\s+(?:\w+\s+)?(?:in|by|from)\s/.test(between))
  )
}
