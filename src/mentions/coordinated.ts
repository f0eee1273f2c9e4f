/** Kinds of one thing whose name is said once: "synthetic and natural graphite", "lithium carbonate and hydroxide", "iron and manganese ores". */
import { type FoundMaterial, overlaps } from "./found.ts"
import type { Lexicon, MaterialName } from "./lexicon.ts"
import type { Match } from "./matcher.ts"

const ADJECTIVE = /(?<![\w-])([A-Za-z][a-z-]+)(?:,\s+|,?\s+(?:and|or)\s+|\/)$/
const NOUN = /^(?:,?\s+(?:and|or)\s+|\/)([a-z]+)\b(?!\s+(?:ores?|mines?|mining)\b)/
/** What stands behind the names of two metals alike; "gas and crude oil" are no gas oil. */
const ORE = /^(?:ores?|concentrates?)$/i

/** The materials whose names lack a word that the name beside them has. */
export function coordinatedIn(text: string, named: readonly Match<MaterialName>[], lexicon: Lexicon): FoundMaterial[] {
  const wordAt = (word: string, name: string, start: number, head: string): FoundMaterial[] => {
    const place = { start, end: start + word.length }
    const [found] = lexicon.materials.find(name)
    const isWhole = found !== undefined && found.end - found.start === name.length
    return isWhole && (ORE.test(head) || !named.some((other) => overlaps(other, place))) ? [{ id: found.value.material.id, ...place }] : []
  }
  return named.flatMap(({ start, end, value }) => {
    const [first, ...rest] = text.slice(start, end).split(/\s+/)
    if (value.weak || rest.length === 0) return []
    const before = ADJECTIVE.exec(text.slice(Math.max(0, start - 30), start))
    const behind = rest.length === 1 ? NOUN.exec(text.slice(end, end + 30)) : null
    const [adjective, noun] = [before?.[1] ?? "", behind?.[1] ?? ""]
    return [
      ...(before ? wordAt(adjective, `${adjective.toLowerCase()} ${rest.join(" ")}`, start - before[0].length, rest.at(-1)!) : []),
      ...(behind ? wordAt(noun, `${first} ${noun}`, end + behind[0].length - noun.length, noun) : []),
    ]
  })
}
