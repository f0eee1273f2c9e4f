/** Names and ids: what people type, and what they are shown. */
import { JaroWinklerDistance } from "natural/lib/natural/distance/index.js"
import type { Names } from "../export/index.ts"
import type { AreaId, Material, MaterialId, Vocabulary } from "../model.ts"
import { Refusal } from "./refusal.ts"

/** What people type, looked up: each a list of ids, or a Refusal that suggests what was meant. */
export interface Lookup {
  /** "rare earths", "REE" or "rare-earths": the material with all that is narrower, neodymium among it. */
  readonly materials: (words: readonly string[]) => MaterialId[]
  /** "DRC", "Congolese" or "CD". A group is itself, not its members. */
  readonly areas: (words: readonly string[]) => AreaId[]
  /** What is spelled much like a word that is no name: `"tunsten"` gives tungsten. Never more than a suggestion. */
  readonly near: (word: string) => { readonly materials: readonly Near[]; readonly areas: readonly Near[] }
  /** Whether the first material is a part or a form of the second, at any depth. */
  readonly isNarrower: (material: MaterialId, of: MaterialId) => boolean
  /** The material and all that it is a part or a form of: whichever of them is searched for, it is found. */
  readonly above: (id: MaterialId) => readonly MaterialId[]
  /** Whether it is as general as "raw materials", of which nearly all are a part. */
  readonly isGeneral: (id: MaterialId) => boolean
  /** The material, and all that it is a part or a form of or that is one of it; of what is as general as "metals" not its parts. */
  readonly kindred: (id: MaterialId) => readonly MaterialId[]
}

/** How materials and areas are called in a sentence; an id the vocabulary does not have is made readable. */
export function namesOf({ materials, areas }: Vocabulary): Names {
  const material = new Map(materials.map(({ id, names }) => [id, names[0]!]))
  const area = new Map(areas.map(({ id, name }) => [id, INITIALS[id] ?? name]))
  return { material: (id) => material.get(id) ?? id.replaceAll("-", " "), area: (id) => area.get(id) ?? id }
}

/** What readers of policy papers know better by its initials than by its name. */
const INITIALS: Readonly<Record<AreaId, string>> = { EU: "EU", US: "US", GB: "UK" }

/** Looks names up in a vocabulary, whatever their case. */
export function lookupIn(vocabulary: Vocabulary): Lookup {
  const materials = indexOf(vocabulary.materials.map(({ id, names }) => ({ id, names })))
  const areas = indexOf(
    vocabulary.areas.map(({ id, name, aliases, adjectives, metonyms }) => ({ id, names: [name, ...aliases, ...adjectives, ...metonyms] })),
  )
  const parts = new Map<MaterialId, ReadonlySet<MaterialId>>()
  const below = (id: MaterialId) => {
    const known = parts.get(id) ?? new Set(withNarrower([id], vocabulary.materials).filter((one) => one !== id))
    parts.set(id, known)
    return known
  }
  const isNarrower = (material: MaterialId, of: MaterialId) => below(of).has(material)
  const known = new Map<MaterialId, readonly MaterialId[]>()
  const above = (id: MaterialId) => {
    const found = known.get(id) ?? [id, ...vocabulary.materials.map((one) => one.id).filter((one) => isNarrower(id, one))]
    known.set(id, found)
    return found
  }
  const isGeneral = (id: MaterialId) => below(id).size > MOST_PARTS
  const find = (index: Index, noun: string) => (word: string) => index.get(word.toLowerCase())?.id ?? refuse(index, noun, word)
  return {
    materials: (words) => withNarrower(words.map(find(materials, "material")), vocabulary.materials),
    areas: (words) => words.map(find(areas, "country or region")),
    isNarrower,
    above,
    isGeneral,
    kindred: (id) => [...above(id), ...(isGeneral(id) ? [] : below(id))],
    near: (word) => ({ materials: nearIn(materials, word), areas: nearIn(areas, word) }),
  }
}

/** That nearly all claims are on raw materials narrows nothing: in a list of choices it stands after those that name a material. */
export const generalLast = <One extends { readonly id: MaterialId }>(all: readonly One[], { isGeneral }: Lookup): readonly One[] => [
  ...all.filter(({ id }) => !isGeneral(id)),
  ...all.filter(({ id }) => isGeneral(id)),
]

/** More parts than rare earths have make a material so general that everything is its neighbour. */
const MOST_PARTS = 40

/** Under how many names an entry is known, the one that is shown first. */
export interface Entry {
  readonly id: string
  /** The first is the one shown. */
  readonly names: readonly string[]
}
/** An entry with a name that is so much like a word, up to 1. */
export type Near = Entry & { readonly like: number }
type Index = ReadonlyMap<string, Entry>

/** Ids first, then names in order: where two entries share a name, the earlier has it. */
function indexOf(entries: readonly Entry[]): Index {
  const named = entries.flatMap((entry) => entry.names.map((name) => [name.toLowerCase(), entry] as const))
  return new Map([...named.toReversed(), ...entries.map((entry) => [entry.id.toLowerCase(), entry] as const)])
}

/** The ids with all that is narrower, by `broader` as well as by a group's `members`, at any depth. */
function withNarrower(ids: readonly MaterialId[], materials: readonly Material[]): MaterialId[] {
  const found = new Set(ids)
  // a Set grows while it is walked: what is added is visited too
  for (const id of found) {
    for (const { id: below, broader } of materials) if (broader.includes(id)) found.add(below)
    for (const member of materials.find((material) => material.id === id)?.members ?? []) found.add(member)
  }
  return [...found]
}

/** The three entries with a name most like the word. Never taken for the answer: Jaro-Winkler finds Niger near Nigeria and yttrium near ytterbium. */
function nearIn(index: Index, word: string): readonly Near[] {
  const likeness = new Map<Entry, number>()
  for (const [name, entry] of index)
    likeness.set(entry, Math.max(likeness.get(entry) ?? 0, JaroWinklerDistance(word.toLowerCase(), name, {})))
  const near = [...likeness].filter(([, like]) => like >= 0.82).sort(([, a], [, b]) => b - a)
  return near.slice(0, 3).map(([entry, like]) => ({ ...entry, like }))
}

function refuse(index: Index, noun: string, word: string): never {
  const names = nearIn(index, word).map((entry) => entry.names[0]!)
  const hint = names.length === 0 ? "the files of corpus/vocabulary list all that are known." : `did you mean ${names.join(", or ")}?`
  throw new Refusal(400, `There is no ${noun} called "${word}"; ${hint}`)
}
