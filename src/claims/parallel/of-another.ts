/** Figures that are told of another material or of another's whole, all else as before. */
import type { AreaId } from "../../model.ts"
import type { Figure } from "../figure.ts"
import { inside, type Sentence } from "../sentence.ts"
import { type Filled, filled } from "../slot.ts"
import type { Shared } from "./shared.ts"

/** "for bauxite it is 89%, for cobalt 81%": another material, all else as before. */
export function forAnother(between: string, figure: Figure, { materials, text }: Sentence, all: Shared): Partial<Shared> | null {
  const next = materials.some((group) => inside(figure.left, group) && /^\s*$/.test(text.slice(group.end, figure.quantity.span.start)))
  if (!next || !/^\s*(?:,|;|,?\s+and)\s+(?:that )?(?:for|of|in) \D{2,40}$/.test(between)) return null
  const { origin, destination, measure } = all
  return { origin, destination, measure }
}

/** "… decreased by 9%, while those of zinc increased by 31%": of another material, all else as before. */
export function thoseOfAnother(figure: Figure, { materials, areas, text }: Sentence, all: Shared): Partial<Shared> | null {
  const next = materials.find(
    (group) =>
      inside(figure.left, group) && /\b(?:that|those) (?:of|for|in)\s+(?:[\w-]+\s+){0,3}$/.test(text.slice(figure.left.start, group.start)),
  )
  if (!next || areas.some((group) => inside(figure.left, group))) return null
  const { origin, destination, measure } = all
  return { origin, destination, measure }
}

/** "18% of Japan's imports and 50% of Peru's": of another's, as the figure before it. */
export function ofAnother({ of }: Figure, { areas, text }: Sentence, all: Shared): Shared | null {
  const whole = of && areas.find((area) => inside(of, area) && area.start - of.start < 5)
  if (!whole || !/^['’]s?\s*$/.test(text.slice(whole.end, of.end))) return null
  const told: Filled<readonly AreaId[]> = filled(whole.ids, whole, "told anew of another area", 0.85)
  return all.destination.value.length > 0 ? { ...all, destination: told } : { ...all, origin: told }
}
