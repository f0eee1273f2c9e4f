/** What a measure's cue means in its sentence, before and after the areas are known. */
import type { Claim, MaterialId, MeasureId } from "../../model.ts"
import type { Context } from "../context.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, toldBy } from "../slot.ts"
import { BY_AREAS } from "./by-areas.ts"
import { BY_STAGE } from "./by-stage.ts"
import { BY_WORDS, type Seen } from "./by-words.ts"
import { byFamily } from "./family.ts"
import { listPredicate } from "./list-predicate.ts"
import { MEETING } from "./meeting.ts"
import { OF_OWNING } from "./of-assets.ts"
import { OF_BORDERS } from "./of-borders.ts"
import { OF_CONTEXT } from "./of-context.ts"
import { OF_COSTS } from "./of-costs.ts"
import { OF_CUSTOMS } from "./of-customs.ts"
import { OF_ENERGY } from "./of-energy.ts"
import { OF_FLOWS } from "./of-flows.ts"
import { OF_GROUND } from "./of-ground.ts"
import { OF_IMPORTS } from "./of-imports.ts"
import { OF_OUTPUT } from "./of-output.ts"
import { OF_OWNERS } from "./of-owners.ts"
import { OF_PRICES } from "./of-prices.ts"
import { OF_SALES } from "./of-sales.ts"
import { OF_SCRAP } from "./of-scrap.ts"
import { OF_USERS } from "./of-users.ts"
import { OF_WHOLES } from "./of-wholes.ts"
import { OF_WORKS } from "./of-works.ts"
import { OF_WORKS_FED } from "./of-works-fed.ts"

interface Areas {
  readonly origin: Filled<readonly unknown[]>
  readonly destination: Filled<readonly unknown[]>
}

const CORRECTIONS = [
  ...OF_ENERGY,
  ...OF_USERS,
  ...OF_COSTS,
  ...OF_WORKS_FED,
  ...OF_SCRAP,
  ...OF_CONTEXT,
  ...OF_OUTPUT,
  ...OF_IMPORTS,
  ...BY_STAGE,
  ...OF_OWNERS,
  ...MEETING,
  ...byFamily([...OF_WHOLES, ...OF_OWNING, ...OF_CUSTOMS, ...OF_GROUND, ...OF_BORDERS, ...OF_WORKS]),
  ...OF_SALES,
  ...OF_FLOWS,
  ...OF_PRICES,
  ...BY_WORDS,
]

/** The measure as its words mean it: "scrap met 25% of U.S. consumption" is recycling, "Morocco met 28% of it" supply. */
export function senseOf(
  measure: Filled<MeasureId>,
  kind: Claim["kind"],
  figure: Figure,
  sentence: Sentence,
  context: Context,
  sibling: Filled<MeasureId> | undefined,
): Filled<MeasureId> {
  if (measure.told === "at-home" || measure.told === "power") return measure
  const seen = seenAt(measure, kind, figure, sentence, context)
  const correction = CORRECTIONS.find(({ fits }) => fits(seen))
  return corrected(
    measure,
    correction ?? asTheSameWord(measure, sibling, sentence.text.slice(measure.span?.end ?? 0, figure.quantity.span.start)),
  )
}

/** Measures that hang on no areas. */
const WITHOUT_AREAS: ReadonlySet<MeasureId> = new Set<MeasureId>([
  "extraction",
  "processing",
  "recycling",
  "tariff",
  "reserves",
  "stocks",
  "ownership",
])

/** "Its mines yielded 55% more cobalt and 37% more nickel": one word means the same of both figures. */
function asTheSameWord({ span, value, told }: Filled<MeasureId>, sibling: Filled<MeasureId> | undefined, between: string) {
  if (
    !span ||
    sibling?.span?.start !== span.start ||
    sibling.span.end !== span.end ||
    sibling.value === value ||
    sibling.told === "material" ||
    (/^\s(?:[\w-]+\s){0,3}$/.test(between) && sibling.told === "about")
  )
    return undefined
  return WITHOUT_AREAS.has(sibling.value) || told === "carried"
    ? { to: sibling.value, why: "as the same word means of the figure before it" }
    : undefined
}

/** The measure once its areas are known: "imports 90%" is reliance on imports, "imports 90% from China" supply. */
export function senseWithAreas(
  measure: Filled<MeasureId>,
  kind: Claim["kind"],
  { origin, destination }: Areas,
  figure: Figure,
  sentence: Sentence,
  context: Context,
): Filled<MeasureId> {
  if (measure.told === "power") return measure
  const seen = seenAt(measure, kind, figure, sentence, context)
  return corrected(
    measure,
    BY_AREAS.find(({ fits }) => fits(seen, origin.value.length > 0, destination.value.length > 0)),
  )
}

const MAKES = /^ma(?:de|kes?)$/

/** Metals as they come out of the furnace: to make them is to produce them, not to process something else. */
const METALS: ReadonlySet<MaterialId> = new Set<MaterialId>(["pig-iron", "titanium-sponge", "silicon-metal", "ferrosilicon", "polysilicon"])

/** Products are manufactured ("makes 93% of the world's magnets"), and nobody mines what comes out of a refinery. */
export function senseForProducts(
  measure: Filled<MeasureId>,
  materials: readonly MaterialId[],
  { text }: Sentence,
  context: Context,
): Filled<MeasureId> {
  const staged = measure.value === "production" || measure.value === "extraction"
  if (staged && materials.every(context.isManufactured))
    return corrected(measure, { to: "manufacturing", why: "products are manufactured" })
  const made =
    staged && measure.span && MAKES.test(text.slice(measure.span.start, measure.span.end)) && !materials.some((id) => METALS.has(id))
  const refined = (measure.value === "extraction" || made) && materials.every(context.isRefined)
  return refined ? toldBy("material", corrected(measure, { to: "processing", why: "it comes out of a refinery" })) : measure
}

function corrected(
  measure: Filled<MeasureId>,
  correction: { readonly to: MeasureId; readonly why: string; readonly sure?: number } | undefined,
): Filled<MeasureId> {
  if (!correction) return measure
  const { to, why, sure = 0 } = correction
  return {
    ...measure,
    value: to,
    why: `${measure.why}; ${why}`,
    sure: Math.max(measure.sure, sure),
    implied: measure.implied && sure === 0,
  }
}

function seenAt(measure: Filled<MeasureId>, kind: Claim["kind"], figure: Figure, sentence: Sentence, context: Context): Seen {
  const { text } = sentence
  const predicate = listPredicate(figure, sentence)
  const share = figure.of ? text.slice(figure.of.start, figure.of.end) : ""
  return {
    measure: measure.value,
    told: measure.told,
    cue: measure.span ? text.slice(measure.span.start, measure.span.end) : "",
    kind,
    lead: text.slice(figure.clause.start, figure.quantity.span.start),
    near: text.slice(figure.left.start, figure.quantity.span.start),
    tail: predicate ? ` of ${share}${text.slice(predicate.start, predicate.end)}` : text.slice(figure.right.start, figure.right.end),
    share,
    clause: text.slice(figure.clause.start, figure.clause.end),
    before: context.before.at(-1)?.text ?? "",
    figure,
    sentence,
  }
}
