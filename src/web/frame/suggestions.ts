/** What a few typed letters may mean: a material, a country, a measure, or words that a paper uses. */
import type { ListPart } from "../address.ts"
import type { VocabularyAnswer } from "../api.ts"

export interface Suggestion {
  /** A part of the filter and the value it takes; `text` stands for words in the paper's sentence. */
  readonly part: ListPart | "text"
  readonly value: string
  readonly name: string
  readonly kind: string
}

const EACH = 4

/** How well a name answers: 0 it begins so, 1 one of its words does, null it does not. */
function rank(name: string, typed: string): number | null {
  const at = name.toLowerCase()
  if (at.startsWith(typed)) return 0
  return at.split(/[\s\-(]+/).some((word) => word.startsWith(typed)) ? 1 : null
}

/** Entries of the vocabulary whose name or id answers to the typed letters, at most `most`, the best first. */
export function matches(
  entries: readonly { id: string; name: string }[],
  part: ListPart,
  kind: string,
  typed: string,
  most = EACH,
): Suggestion[] {
  return entries
    .map(({ id, name }) => ({ id, name, rank: rank(name, typed) ?? (id.toLowerCase() === typed ? 0 : null) }))
    .filter((each) => each.rank !== null)
    .sort((a, b) => a.rank! - b.rank! || a.name.length - b.name.length || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ id, name }) => ({ part, value: id, name, kind }))
}

/** `"cob"` gives cobalt as a material, and "cob" as words of the paper; the words come last, and always. */
export function suggestions(vocabulary: VocabularyAnswer | undefined, words: string): readonly Suggestion[] {
  const typed = words.trim().toLowerCase()
  if (typed === "") return []
  const { materials = [], areas = [], measures = [] } = vocabulary ?? {}
  return [
    ...matches(materials, "material", "material", typed),
    ...matches(areas, "area", "country", typed),
    ...matches(measures, "measure", "measure", typed),
    { part: "text", value: words.trim(), name: `“${words.trim()}”`, kind: "in the paper’s words" },
  ]
}
