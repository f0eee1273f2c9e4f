/** What papers say of one measure, materials down and countries across. Pure. */
import type { TopicSummary } from "../api.ts"

export interface Cell {
  readonly low: number
  readonly high: number
  readonly claims: number
  readonly conflicts: number
  /** The topics behind it; one of them can be opened. */
  readonly topics: readonly TopicSummary[]
}
export interface Matrix {
  /** Ids of materials and of areas, those of which most is said first. */
  readonly materials: readonly string[]
  readonly areas: readonly string[]
  readonly at: (material: string, area: string) => Cell | undefined
}

/** Whose figure it is: the producer's, or where none is named (import reliance, demand) the user's. */
const areasOf = ({ origin, destination }: TopicSummary["topic"]): readonly string[] => (origin.length > 0 ? origin : destination)

const joined = (held: Cell | undefined, topic: TopicSummary): Cell => ({
  low: Math.min(held?.low ?? topic.low, topic.low),
  high: Math.max(held?.high ?? topic.high, topic.high),
  claims: (held?.claims ?? 0) + topic.claims,
  conflicts: (held?.conflicts ?? 0) + (topic.verdicts.conflict ?? 0),
  topics: [...(held?.topics ?? []), topic],
})

/**
 * Shares only: a change has no place on a scale from 0 to 100. A figure for several materials or countries together counts for none of
 * them alone and is left out.
 */
export function matrixOf(topics: readonly TopicSummary[]): Matrix {
  const cells = new Map<string, Cell>()
  const weight = { material: new Map<string, number>(), area: new Map<string, number>() }
  const add = (kind: keyof typeof weight, id: string, claims: number) => weight[kind].set(id, (weight[kind].get(id) ?? 0) + claims)
  for (const topic of topics) {
    const [material, ...others] = topic.topic.materials
    const [area, ...more] = areasOf(topic.topic)
    if (topic.topic.kind !== "level" || material === undefined || area === undefined || others.length > 0 || more.length > 0) continue
    const key = `${material} ${area}`
    cells.set(key, joined(cells.get(key), topic))
    add("material", material, topic.claims)
    add("area", area, topic.claims)
  }
  const heaviest = (held: ReadonlyMap<string, number>) => [...held].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([id]) => id)
  return {
    materials: heaviest(weight.material),
    areas: heaviest(weight.area),
    at: (material, area) => cells.get(`${material} ${area}`),
  }
}
