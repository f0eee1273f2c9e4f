/** What a few typed letters may mean: a material, a country, a measure, or words that a paper uses. Pure. */
import type { ListPart } from "../address.ts"
import type { VocabularyAnswer } from "../api.ts"

export interface Suggestion {
  /** A part of the filter and the value it takes; `text` stands for words in the paper's sentence. */
  readonly part: ListPart | "text"
  readonly value: string
  readonly name: string
  readonly kind: string
  /** Only spelled like what was typed: offered, and never the first choice. */
  readonly alike?: true
}

export interface Entry {
  readonly id: string
  readonly name: string
  /** Other names it is found by. */
  readonly names?: readonly string[]
}

const EACH = 4

/** How well a name answers: 0 it begins so, 1 one of its words does, null it does not. */
function rank(name: string, typed: string): number | null {
  const at = name.toLowerCase()
  if (at.startsWith(typed)) return 0
  return at.split(/[\s\-(]+/).some((word) => word.startsWith(typed)) ? 1 : null
}

interface Answer {
  readonly rank: number
  /** The other name that answered, where the shown one does not. */
  readonly as: string | null
}

/** By the name that is shown, then by its id or another name: "DRC" whole, or as it begins. */
function answerOf({ id, name, names = [] }: Entry, typed: string): Answer | null {
  const shown = rank(name, typed)
  const whole = names.find((other) => other.toLowerCase() === typed)
  if (shown === 0 || id.toLowerCase() === typed) return { rank: 0, as: null }
  if (whole !== undefined) return { rank: 0, as: whole }
  if (shown !== null) return { rank: shown, as: null }
  const other = names.find((each) => each.toLowerCase().startsWith(typed))
  return other === undefined ? null : { rank: 2, as: other }
}

/** Entries of the vocabulary with a name or id that answers to the typed letters, at most `most`, the best first. */
export function matches(entries: readonly Entry[], part: ListPart, kind: string, typed: string, most = EACH): Suggestion[] {
  return entries
    .flatMap(({ id, name, ...more }) => {
      const answer = answerOf({ id, name, ...more }, typed)
      return answer ? [{ id, name, ...answer }] : []
    })
    .sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ id, name, as }) => ({ part, value: id, name, kind: [as && `“${as}”`, kind].filter(Boolean).join(", ") }))
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

/** Entries that are only spelled like what was typed. */
export const alike = (entries: readonly Entry[], part: ListPart, kind: string): readonly Suggestion[] =>
  entries.map(({ id, name }) => ({ part, value: id, name, kind: [kind, "spelled alike"].filter(Boolean).join(", "), alike: true }))
