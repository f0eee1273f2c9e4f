/** Figures that repeat the statement of the sentence before them, at another time or of another area, and leave out the rest. */
import type { AreaId, Claim, MeasureId } from "../../model.ts"
import { isLeftOut, type Role, roleIn } from "../areas/role-words.ts"
import type { Context } from "../context.ts"
import type { Slots } from "../draft.ts"
import { type Figure, inPlace } from "../figure.ts"
import { inside, type Sentence, sentenceOf } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import { isFramed, type Shared } from "./shared.ts"

const BEING =
  "(?:is|was|were|are|has been|had been|would be|could be|will be|should be|stood|stands|reach(?:es|ed)?|rose|rises|fell|falls|climbed|dropped|crossed|came|come|have|has|had|went|gone|shr[aiu]nk|dwindled|declined|decreased|increased|gr[eo]wn?|slipped|slid|s[au]nk|amounted|jumped|soared|plunged|edged|halved|will|would|could|may|should|might|remained|remains|averaged|peaked)"
const SAME_SHARE = new RegExp(
  `(?:\\b(?:the|that|this) (?:figure|share|portion|proportion|percentage|ratio|contribution|weight|part) (?!of |in |for )(?:\\w+ ){0,3}?${BEING}|^\\W*(?:[\\w’'-]+,? ){0,6}it (?:was|had been|would be|stood at|will be))\\b[^,;]*$`,
  "i",
)

const implied = <T>(slot: Filled<T>): Filled<T> => filled(slot.value, null, "as the claim before it", Math.min(slot.sure, 0.75), true)

/** "For magnesium it was Peru, with 66%": another in the same place. */
const IT_WAS = /\bit (?:is|was|were) (?:the )?$/
/** "Before the war the figure had been 2%", "four years later it was 86%": the slots of the claim in the sentence before, at another time. */
export function sharedWithBefore(previous: Slots | null, figure: Figure, sentence: Sentence): Partial<Shared> | null {
  const { text, materials } = sentence
  if (!previous) return null
  const lead = text.slice(figure.clause.start, figure.quantity.span.start).trimStart()
  const alike = /\b(?:the same way|likewise|similarly)\b/i.test(lead)
  const anew =
    alike ||
    /^\W*(?:For|In the case of|With(?![^,;]* (?:in|from|to|at|on) )) [^,;%]{2,40},? (?:it|the (?:figure|share|rate|proportion))\b/.test(
      lead,
    ) ||
    /^\W*In (?:the )?[A-Z][^,;%]{1,30},? (?:it|the (?:figure|share|proportion)) (?:is|was|stood at|came to|reached) (?:\w+ ){0,2}$/.test(
      lead,
    )
  if (!(anew || SAME_SHARE.test(lead)) || (!anew && materials.some((group) => inside(figure.clause, group)))) return null
  const { origin, destination, measure } = previous
  const areas = { origin: implied(origin), destination: implied(destination), measure: implied(measure) }
  if (!anew) return { materials: implied(previous.materials), ...areas }
  const other = sentence.areas.find((group) => inside(figure.left, group))
  if (!other || other.ids.some((id) => origin.value.includes(id))) return areas
  const told = filled<readonly AreaId[]>(other.ids, other, "told anew of another area", 0.8)
  if (IT_WAS.test(text.slice(figure.left.start, other.start)) && origin.value.length > 0) return { ...areas, origin: told }
  return { ...areas, ...(destination.value.length > 0 ? { destination: told } : { origin: told }) }
}

const THESE_SHARES =
  /\b(?:[Tt]hese|[Tt]hose|[Tt]heir|[Bb]oth|[Tt]he(?: two| three| four)?) (?:two |three |four |respective )?(?:shares|figures|proportions|percentages|portions|parts)\b(?! of\b)/

/** "These shares are to shrink to 31% and 17%": of as many as the sentence before gave shares of, each in its place. */
export function ofTheseShares(
  previous: Slots | null,
  figure: Figure,
  { text }: Sentence,
  { before }: Pick<Context, "before">,
): Partial<Shared> | null {
  const { series, span } = figure.quantity
  const last = before.at(-1)
  if (!previous || !series || !last || !THESE_SHARES.test(text.slice(figure.clause.start, span.start))) return null
  const side = previous.origin.value.length > 0 ? "origin" : "destination"
  const other = side === "origin" ? previous.destination : previous.origin
  const told = sentenceOf(last)
  const all = [...new Set(told.areas.filter((group) => !isLeftOut(told, group)).flatMap(({ ids }) => ids))]
  const id = all.filter((one) => !other.value.includes(one))
  if (id.length !== series.count) return null
  const own = filled<readonly AreaId[]>([id[series.index]!], null, "each in its place, as the sentence before names them", 0.75, true)
  const { materials, origin, destination, measure } = previous
  return {
    materials: implied(materials),
    measure: implied(measure),
    origin: implied(origin),
    destination: implied(destination),
    [side]: own,
  }
}

/**
 * "Malaysia is in third place with 20%", when the claim before is about what one area takes from another: the sentence names one
 * area and no measure of its own, so another one gives (or, where nobody gave, takes).
 */
export function goesOnWithAnother(
  previous: Slots | null,
  measure: Filled<MeasureId>,
  kind: Claim["kind"],
  figure: Figure,
  sentence: Sentence,
): Partial<Shared> | null {
  const { areas, text } = sentence
  if (!previous || !measure.implied || kind !== "level" || previous.kind.value !== "level") return null
  const here = areas.filter((group) => inside(figure.left, group))
  const [only] = here
  if (here.length !== 1 || !only || only.end > figure.anchor || /\bfollowed by\s+(?:the\s+)?$/.test(text.slice(0, only.start))) return null
  if (/\b(?:world|global)/i.test(text)) return null
  // "In Malaysia one company got off with 48%": whoever pays a duty, and where he works.
  if (previous.measure.value === "tariff" && isFramed(only, text)) return null
  const framed = isFramed(only, text) && previous.origin.value.length > 0 && previous.destination.value.length > 0
  const told = framed
    ? { destination: filled<readonly AreaId[]>(only.ids, only, "told anew of another area", 0.8) }
    : inRoleOf(previous, inPlace(only.ids, figure), only, roleIn(sentence, only, "supply", undefined))
  return (
    told && { measure: implied(previous.measure), origin: implied(previous.origin), destination: implied(previous.destination), ...told }
  )
}

/** The slot that another area takes over from the claim before: who gives where somebody gave, else who takes. */
function inRoleOf(
  { origin, destination, measure }: Slots,
  ids: readonly AreaId[],
  span: { start: number; end: number },
  role: Role | null,
): Partial<Shared> | null {
  const told = filled<readonly AreaId[]>(ids, span, "told anew of another area", 0.8)
  if (ids.some((id) => destination.value.includes(id))) return { destination: told }
  // "Japan imports all of it. China's share is 90%": a part of what the one before brings in.
  if (role === "origin" && destination.value.length > 0 && (measure.value === "import-reliance" || measure.value === "imports"))
    return { origin: told, measure: { ...implied(measure), value: "supply" } }
  if (role === "destination" && measure.value === "exports") return { destination: told }
  // Of one's exports it is the customers who are told one after another.
  if (measure.value === "exports" && origin.value.length > 0 && destination.value.length > 0) return { destination: told }
  if (origin.value.length > 0 || (measure.value === "supply" && destination.value.length > 0)) return { origin: told }
  return destination.value.length > 0 ? { destination: told } : null
}
