/** Topics that are easily taken for one another. */
import type { MaterialId, MeasureId, Topic } from "../model.ts"

/** Measures of which one is often read, or quoted, as the other. */
const NEIGHBOURS: readonly (readonly [MeasureId, MeasureId])[] = [
  ["extraction", "production"],
  ["extraction", "processing"],
  ["processing", "production"],
  ["manufacturing", "production"],
  ["manufacturing", "processing"],
  ["production", "capacity"],
  ["processing", "capacity"],
  ["production", "supply"],
  ["extraction", "supply"],
  ["processing", "supply"],
  ["supply", "imports"],
  ["supply", "import-reliance"],
  ["imports", "import-reliance"],
  ["production", "exports"],
]

/** Whether the first material is a part or a form of the second, at any depth. */
export type IsNarrower = (material: MaterialId, of: MaterialId) => boolean

/**
 * In what two topics differ, when that is one thing only and easily overlooked: "another measure", "a broader material", "a narrower
 * material" or "a share of something else" (of the EU's supply instead of the world's). Null for topics that are not neighbours.
 */
export function scopeBetween(topic: Topic, other: Topic, isNarrower: IsNarrower): string | null {
  if (topic.kind !== other.kind || !same(topic.origin, other.origin)) return null
  const differences = [
    topic.measure === other.measure ? null : measures(topic.measure, other.measure),
    same(topic.materials, other.materials) ? null : materials(topic.materials, other.materials, isNarrower),
    same(topic.destination, other.destination) ? null : topic.origin.length > 0 ? "a share of something else" : "",
  ].filter((difference) => difference !== null)
  return differences.length === 1 && differences[0] ? differences[0] : null
}

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id))

const measures = (a: MeasureId, b: MeasureId) =>
  NEIGHBOURS.some(([one, other]) => (one === a && other === b) || (one === b && other === a)) ? "another measure" : ""

/** Sets of materials are compared one with one. */
function materials(a: readonly MaterialId[], b: readonly MaterialId[], isNarrower: IsNarrower): string {
  const [[one, ...more], [other, ...others]] = [a, b]
  if (one === undefined || other === undefined || more.length > 0 || others.length > 0) return ""
  if (isNarrower(one, other)) return "a broader material"
  return isNarrower(other, one) ? "a narrower material" : ""
}
