/** Who supplies whom: a sentence that names one who gives and one who takes says what part of the taker's supply the figure is. */
import type { AreaId, MeasureId } from "../../model.ts"
import { candidatesAmong } from "../../text/candidates.ts"
import type { Role } from "../areas/role-words.ts"
import { type Figure, inPlace } from "../figure.ts"
import type { AreaGroup, Sentence } from "../sentence.ts"
import { type Filled, filled, toldBy } from "../slot.ts"
import { CONSTRUCTIONS } from "./constructions.ts"
import { ONE_SIDED_CONSTRUCTIONS } from "./one-sided.ts"
import { LATER_OUTLET_CONSTRUCTIONS, OUTLET_CONSTRUCTIONS } from "./outlets.ts"
import { sketchOf } from "./sketch.ts"
import { OWN_NEEDS_CONSTRUCTIONS, WHOLE_CONSTRUCTIONS } from "./whole.ts"
import type { Construction } from "./words.ts"

type Areas = Filled<readonly AreaId[]>
interface Bound {
  readonly measure: Filled<MeasureId>
  readonly origin: Areas
  readonly destination: Areas
}
interface Trade {
  /** Null when only the one who takes is told. */
  readonly giver: AreaGroup | null
  /** Null when the words point to one who takes without a name ("they needed"). */
  readonly taker: AreaGroup | null
  readonly toWorld: boolean
  readonly why: string
  readonly measure: MeasureId | "as read"
}

/** Measures that a share of what somebody else takes is not: the rest say only what the giver does with it. */
const OTHERS: ReadonlySet<MeasureId> = new Set<MeasureId>([
  "ownership",
  "tariff",
  "price",
  "recycling",
  "emissions",
  "stocks",
  "investment",
])

/** "60% of the money they paid for it went to China": no price, though something is paid. */
const SPENT = /\bof (?:the |all |their |its )?(?:money|what|sums?|bill|spending)\b[^;%]*\b(?:went|goes|flow(?:s|ed)) to\b/

/**
 * The measure and areas of a figure, corrected by the trade that its sentence tells of. `carried` looks in the sentences before for
 * the one who gives or takes what the other areas take or give.
 */
export function withTrade(
  read: Bound,
  figure: Figure,
  sentence: Sentence,
  carried: (role: Role, other: readonly AreaId[]) => Areas,
): Bound {
  const { span } = read.measure
  const ownWord = span === null || (span.start >= figure.left.start && span.end <= figure.quantity.span.end + 60)
  const paid = read.measure.value === "price" && SPENT.test(sentence.text)
  const trade = OTHERS.has(read.measure.value) && ownWord && !paid ? null : tradeOf(figure, sentence)
  if (!trade) return read
  const { giver, taker, toWorld, why } = trade
  if (!giver) {
    const origin = taker && differ(taker, { ids: read.origin.value }) ? read.origin : carried("origin", taker?.ids ?? [])
    return {
      measure: sensed(read, trade),
      origin,
      destination: taker ? filled(taker.ids, taker, why, 0.9, isStandIn(taker)) : read.destination,
    }
  }
  const told = read.destination.value.length > 0 && differ(giver, { ids: read.destination.value }) ? read.destination : null
  const untold = () => {
    const before = carried("destination", giver.ids)
    return before.value.length > 0 ? before : (told ?? before)
  }
  return {
    measure: sensed(read, trade),
    origin: filled(inPlace(giver.ids, figure), giver, "it gives what the other takes", 0.92, isStandIn(giver)),
    destination: toWorld
      ? filled([], null, "who takes is the world", 0.9)
      : taker
        ? filled(taker.ids, taker, "it takes what the other gives", 0.92, isStandIn(taker))
        : untold(),
  }
}

function sensed({ measure: read }: Bound, { measure, why }: Trade): Filled<MeasureId> {
  const isRead = measure === "as read" || (measure === "exports" && read.value === "imports")
  return isRead ? read : toldBy(read.told, filled(measure, read.span, `${read.why}; ${why}`, 0.88))
}

export const ALL_CONSTRUCTIONS: readonly Construction[] = [
  ...OWN_NEEDS_CONSTRUCTIONS,
  ...OUTLET_CONSTRUCTIONS,
  ...CONSTRUCTIONS,
  ...WHOLE_CONSTRUCTIONS,
  ...ONE_SIDED_CONSTRUCTIONS,
  ...LATER_OUTLET_CONSTRUCTIONS,
]
/** Those of whole and part name two areas: nothing to try where one stands alone. */
const OF_ONE_AREA = [...OUTLET_CONSTRUCTIONS, ...CONSTRUCTIONS, ...ONE_SIDED_CONSTRUCTIONS, ...LATER_OUTLET_CONSTRUCTIONS].filter(
  ({ gate }) => !gate,
)
const patternOf = ({ pattern }: Construction) => [pattern]
const amongAll = candidatesAmong(ALL_CONSTRUCTIONS, patternOf)
const amongOfOneArea = candidatesAmong(OF_ONE_AREA, patternOf)

/**
 * The one who gives and the one who takes, by the first construction that fits: "Russia covered 14% of what Korea bought", "the EU buys
 * 40% of its graphite in China", "Norwegian plants supply 30% of the silicon used in the EU". Null when one of them is missing.
 */
function tradeOf(figure: Figure, sentence: Sentence): Trade | null {
  if (figure.bracket || sentence.areas.length === 0) return null
  const sketch = sketchOf(figure, sentence)
  const candidates = sentence.areas.length > 1 ? amongAll(sketch) : amongOfOneArea(sketch)
  /** Many constructions have one gate. */
  const gates = new Map<RegExp, boolean>()
  const isOpen = (gate: RegExp): boolean => {
    const known = gates.get(gate) ?? gate.test(sketch)
    gates.set(gate, known)
    return known
  }
  for (const { why, pattern, gate, measure = "supply", toWorld = false } of candidates) {
    if (gate && !isOpen(gate)) continue
    const groups = pattern.exec(sketch)?.groups
    if (!groups) continue
    const giver = sentence.areas[Number(groups.from ?? groups.giver)] ?? null
    const taker = groups.taker === undefined ? null : (sentence.areas[Number(groups.taker)] ?? null)
    if ((giver ?? taker) && (!giver || !taker || differ(giver, taker))) return { giver, taker, toWorld, why, measure }
  }
  return null
}

function isStandIn({ standsIn }: AreaGroup): boolean {
  return standsIn !== undefined
}

interface Named {
  readonly ids: readonly AreaId[]
}
function differ(one: Named, other: Named): boolean {
  return !one.ids.some((id) => other.ids.includes(id))
}
