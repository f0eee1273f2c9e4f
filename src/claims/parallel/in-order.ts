/** Figures and areas that are paired in order: "the United States and Myanmar contributed 11% and 8%, respectively". */
import type { AreaId } from "../../model.ts"
import type { Draft } from "../draft.ts"
import type { Figure } from "../figure.ts"
import type { Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import type { Shared } from "./shared.ts"

type Areas = Filled<readonly AreaId[]>

/** What a later figure of a series shares with the first, where it was paired with an area: all but the area, and but the material where those are paired too. */
export function nextInOrder(
  before: Draft,
  { quantity }: Figure,
  { areas, materials, passage }: Sentence,
  all: Shared,
): Partial<Shared> | null {
  const { series } = quantity
  const last = series && series.index > 0 ? passage.quantities[passage.quantities.indexOf(quantity) - 1] : undefined
  if (!series || !last || last.span.start !== before.slots.value.span?.start) return null
  const next = ({ value }: Areas): Areas | null => {
    const group = areas.find(({ ids }) => ids.length === series.count && value.length === 1 && ids[series.index - 1] === value[0])
    return group ? filled<readonly AreaId[]>([group.ids[series.index]!], group, "paired in order", 0.88) : null
  }
  const [origin, destination] = [next(before.slots.origin), next(before.slots.destination)]
  if (!origin && !destination) return null
  const { materials: same, ...rest } = { ...all, ...(origin && { origin }), ...(destination && { destination }) }
  return materials.some(({ ids }) => ids.length === series.count) ? rest : { materials: same, ...rest }
}

/** Areas told anew, the one of them that is the figure's. */
export function inOrder(shared: Partial<Shared>, { quantity: { series } }: Figure): Partial<Shared> {
  if (!series) return shared
  const own = (slot: Areas): Areas =>
    slot.again || slot.value.length !== series.count ? slot : { ...slot, value: [slot.value[series.index]!], why: "paired in order" }
  const { origin, destination } = shared
  return { ...shared, ...(origin && { origin: own(origin) }), ...(destination && { destination: own(destination) }) }
}
