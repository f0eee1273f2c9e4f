/** What a few typed letters may mean: a material, a country, a measure, or words that a paper uses. Pure. */
import type { ListPart } from "../address.ts"
import type { Facets, NearAnswer, VocabularyAnswer } from "../api.ts"

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

interface Weighed {
  readonly most?: number
  /** How many claims are about an entry: of two that answer alike, the one that more is said of is meant. */
  readonly claims?: ReadonlyMap<string, number> | undefined
}

/** Entries of the vocabulary with a name or id that answers to the typed letters, at most `most`, the best first. */
export function matches(
  entries: readonly Entry[],
  part: ListPart,
  kind: string,
  typed: string,
  { most = EACH, claims }: Weighed = {},
): Suggestion[] {
  const said = (id: string) => claims?.get(id) ?? 0
  // A name typed whole is meant, however little is said of it.
  const rest = (name: string) => (name.toLowerCase() === typed ? 0 : 1)
  return entries
    .flatMap(({ id, name, ...more }) => {
      const answer = answerOf({ id, name, ...more }, typed)
      return answer ? [{ id, name, ...answer }] : []
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        rest(a.name) - rest(b.name) ||
        said(b.id) - said(a.id) ||
        a.name.length - b.name.length ||
        a.name.localeCompare(b.name),
    )
    .slice(0, most)
    .map(({ id, name, as }) => ({ part, value: id, name, kind: [as && `“${as}”`, kind].filter(Boolean).join(", ") }))
}

/** `"cob"` gives cobalt as a material, and "cob" as words of the paper; the words come last, and always. */
export function suggestions(vocabulary: VocabularyAnswer | undefined, words: string, facets?: Facets): readonly Suggestion[] {
  const typed = words.trim().toLowerCase()
  if (typed === "") return []
  const { materials = [], areas = [], measures = [] } = vocabulary ?? {}
  const counted = (counts: Facets[keyof Facets] = []) => ({ claims: new Map(counts.map(({ id, count }) => [id, count])) })
  return [
    ...matches(materials, "material", "material", typed, counted(facets?.materials)),
    ...matches(areas, "area", "country", typed, counted(facets?.areas)),
    ...matches(measures, "measure", "measure", typed, counted(facets?.measures)),
    { part: "text", value: words.trim(), name: `“${words.trim()}”`, kind: "in the paper’s words" },
  ]
}

/** What is as good as this much less alike than the best may be meant too. */
const NEARLY = 0.06

/** Entries that are only spelled like what was typed, the likest first; `kinds` says what they are, where there are several. */
export function alike(near: { readonly [part in ListPart]?: NearAnswer["areas"] }, kinds: { readonly [part in ListPart]?: string } = {}) {
  const parts = Object.entries(near) as [ListPart, NearAnswer["areas"]][]
  const all = parts.flatMap(([part, entries]) => entries.map((entry) => ({ ...entry, part }))).sort((a, b) => b.like - a.like)
  return all
    .filter(({ like }) => like >= all[0]!.like - NEARLY)
    .map(({ id, name, part }): Suggestion => {
      return { part, value: id, name, kind: [kinds[part], "spelled alike"].filter(Boolean).join(", "), alike: true }
    })
}
