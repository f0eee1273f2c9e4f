/** What papers say of one measure, materials down and countries across. */
import type { Topic, Verdict } from "../model.ts"

/** What the matrix looks at of a topic. */
export interface Summed {
  readonly key: string
  readonly topic: Topic
  readonly low: number
  readonly high: number
  readonly claims: number
  readonly verdicts: { readonly [verdict in Verdict]?: number }
}
export interface Cell {
  readonly material: string
  readonly area: string
  readonly low: number
  readonly high: number
  readonly claims: number
  readonly conflicts: number
  /** The keys of the topics behind it. */
  readonly topics: readonly string[]
}
export interface Matrix {
  /** Ids of materials and of areas, those of which most is said first. */
  readonly materials: readonly string[]
  readonly areas: readonly string[]
  /** Those in which anything stands. */
  readonly cells: readonly Cell[]
}

/** Whose figure it is: the producer's, or where none is named (import reliance, demand) the user's. */
const areasOf = ({ origin, destination }: Topic): readonly string[] => (origin.length > 0 ? origin : destination)

/**
 * Shares only: a change has no place on a scale from 0 to 100. A figure for several materials or countries together counts for none of
 * them alone and is left out.
 */
export function matrixOf(topics: readonly Summed[]): Matrix {
  const cells = new Map<string, Cell>()
  for (const topic of topics) {
    const [material, ...others] = topic.topic.materials
    const [area, ...more] = areasOf(topic.topic)
    if (topic.topic.kind !== "level" || material === undefined || area === undefined || others.length > 0 || more.length > 0) continue
    const key = `${material} ${area}`
    cells.set(key, joined(cells.get(key), material, area, topic))
  }
  const all = [...cells.values()]
  return { materials: heaviest(all, "material"), areas: heaviest(all, "area"), cells: all }
}

function joined(held: Cell | undefined, material: string, area: string, topic: Summed): Cell {
  return {
    material,
    area,
    low: Math.min(held?.low ?? topic.low, topic.low),
    high: Math.max(held?.high ?? topic.high, topic.high),
    claims: (held?.claims ?? 0) + topic.claims,
    conflicts: (held?.conflicts ?? 0) + (topic.verdicts.conflict ?? 0),
    topics: [...(held?.topics ?? []), topic.key],
  }
}

function heaviest(cells: readonly Cell[], side: "material" | "area"): readonly string[] {
  const weights = new Map<string, number>()
  for (const cell of cells) weights.set(cell[side], (weights.get(cell[side]) ?? 0) + cell.claims)
  return [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id)
}
