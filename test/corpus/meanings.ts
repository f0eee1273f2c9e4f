import type { Area } from "../../src/model.ts"

/** Names that belong to more than one id: `["Congo: CD, CG"]`. */
export function meaningsOf(names: readonly { id: string; name: string }[]): string[] {
  const owners = new Map<string, Set<string>>()
  for (const { id, name } of names) owners.set(name, (owners.get(name) ?? new Set()).add(id))
  return [...owners].filter(([, ids]) => ids.size > 1).map(([name, ids]) => `${name}: ${[...ids].join(", ")}`)
}

/** All that an area is called. */
export function wordingsOf({ name, aliases, adjectives, metonyms, parts, part_adjectives }: Area): string[] {
  return [name, ...aliases, ...adjectives, ...metonyms, ...parts, ...part_adjectives]
}
