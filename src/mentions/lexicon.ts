/** The vocabulary, made ready for matching: names become patterns once, and every reading uses them. */
import type { Area, AreaId, Material, MaterialId, Measure, MeasureId, Vocabulary } from "../model.ts"
import { formsOfNoun, formsOfVerb } from "./inflection.ts"
import { type Matcher, matcherOf, type Term } from "./matcher.ts"

export interface MeasureCue {
  readonly id: MeasureId
  /** "either": the word is a noun or a verb ("supplies"), as the sentence decides. */
  readonly form: "noun" | "verb" | "adjective" | "phrase" | "either"
}
export interface AreaName {
  readonly area: Area
  readonly form: "noun" | "adjective"
  /** Set for what lies in it: a state, a province, a mine. */
  readonly part: boolean
}
export interface MaterialName {
  readonly material: Material
  /** A general word ("metals") that counts only where nothing else is named. */
  readonly weak: boolean
}
export interface Lexicon {
  readonly vocabulary: Vocabulary
  readonly materials: Matcher<MaterialName>
  readonly areas: Matcher<AreaName>
  readonly measures: Matcher<MeasureCue>
  readonly masks: Matcher<string>
  /** From a chemical symbol to its material. */
  readonly symbols: ReadonlyMap<string, MaterialId>
  readonly material: ReadonlyMap<MaterialId, Material>
  readonly area: ReadonlyMap<AreaId, Area>
  /** A material with everything narrower than it: "graphite" holds "natural-graphite". */
  readonly narrower: (id: MaterialId) => readonly MaterialId[]
}

/**
 * The lexicon of a vocabulary: one pattern for each kind of mention, longest name first.
 *
 * @example lexiconOf(loadVocabulary()).materials.find("rare-earth oxides")[0]?.value.id // "rare-earths"
 */
export function lexiconOf(vocabulary: Vocabulary): Lexicon {
  return {
    vocabulary,
    materials: matcherOf(vocabulary.materials.flatMap(materialTerms)),
    areas: matcherOf(vocabulary.areas.flatMap(areaTerms)),
    measures: matcherOf(eitherWay(vocabulary.measures.flatMap(measureTerms))),
    masks: matcherOf(vocabulary.masks.map((name) => ({ name, cased: true, value: name }))),
    symbols: new Map(vocabulary.materials.flatMap(({ id, symbol }) => (symbol ? [[symbol, id] as const] : []))),
    material: new Map(vocabulary.materials.map((material) => [material.id, material])),
    area: new Map(vocabulary.areas.map((area) => [area.id, area])),
    narrower: narrowerIn(vocabulary.materials),
  }
}

/**
 * A name in small letters is found in any case and in the plural; one with a capital ("REE", "NdFeB") only as written, with its
 * plural. An everyday word has none: "leads" is a verb.
 */
function materialTerms(material: Material): Term<MaterialName>[] {
  const terms = (weak: boolean) => (name: string) => {
    const cased = /[A-Z]/.test(name)
    const forms = material.ambiguous ? [name] : formsOfNoun(name)
    return forms.map((form) => ({ name: form, cased, value: { material, weak } }))
  }
  return [...material.names.flatMap(terms(false)), ...material.weak.flatMap(terms(true))]
}

/** The names of an area as written; that of a country in capitals too ("MINING IN MONGOLIA"). */
function areaTerms(area: Area): Term<AreaName>[] {
  const terms = (form: AreaName["form"], part: boolean) => (name: string) => ({ name, cased: true, value: { area, form, part } })
  return [
    ...[area.name, ...area.aliases, ...area.metonyms].flatMap(atSentenceStart).map(terms("noun", false)),
    ...(area.kind === "country" && area.name.length > 3 ? [area.name.toUpperCase()].map(terms("noun", false)) : []),
    ...area.adjectives.map(terms("adjective", false)),
    ...area.parts.flatMap(atSentenceStart).map(terms("noun", true)),
    ...area.part_adjectives.map(terms("adjective", true)),
  ]
}

/** A name that begins with a small article is also found at the start of a sentence. */
function atSentenceStart(name: string): string[] {
  return /^the /.test(name) ? [name, `T${name.slice(1)}`] : [name]
}

function measureTerms({ id, nouns, verbs, forms, adjectives, phrases }: Measure): Term<MeasureCue>[] {
  const term = (form: MeasureCue["form"]) => (name: string) => ({ name, cased: false, value: { id, form } })
  return [
    ...phrases.map(term("phrase")),
    ...nouns.flatMap(formsOfNoun).map(term("noun")),
    ...verbs.flatMap(formsOfVerb).map(term("verb")),
    ...forms.map(term("verb")),
    ...adjectives.map(term("adjective")),
  ]
}

/** A name listed as noun and as verb of one measure becomes one term that is either. */
function eitherWay(terms: readonly Term<MeasureCue>[]): Term<MeasureCue>[] {
  const byName = new Map<string, Term<MeasureCue>>()
  for (const term of terms) {
    const name = term.name.toLowerCase()
    const known = byName.get(name)
    if (!known) byName.set(name, term)
    else if (known.value.id === term.value.id && new Set([known.value.form, term.value.form, "noun", "verb"]).size === 2)
      byName.set(name, { ...known, value: { ...known.value, form: "either" } })
  }
  return [...byName.values()]
}

function narrowerIn(materials: readonly Material[]): Lexicon["narrower"] {
  const children = new Map<MaterialId, MaterialId[]>()
  for (const { id, broader, members } of materials) {
    for (const parent of broader) children.set(parent, [...(children.get(parent) ?? []), id])
    if (members.length > 0) children.set(id, [...(children.get(id) ?? []), ...members])
  }
  return (id) => {
    const found = new Set([id])
    for (const next of found) for (const child of children.get(next) ?? []) found.add(child)
    return [...found]
  }
}
