import { describe, expect, it } from "vitest"
import { loadVocabulary } from "../../src/corpus/index.ts"
import { lexiconOf } from "../../src/mentions/lexicon.ts"

const vocabulary = loadVocabulary()
const lexicon = lexiconOf(vocabulary)

/** Names that are not found, or as something else: `["phosphates of phosphates: phosphate-rock"]`. */
function strayed(names: readonly { id: string; name: string }[], idsIn: (name: string) => readonly string[]): string[] {
  return names.filter(({ id, name }) => idsIn(name).join() !== id).map(({ id, name }) => `${name} of ${id}: ${idsIn(name).join()}`)
}

describe("every name is found whole and as its own id", () => {
  it("of materials", () => {
    const names = vocabulary.materials.flatMap(({ id, names, weak }) => [...names, ...weak].map((name) => ({ id, name })))
    expect(strayed(names, (name) => whole(lexicon.materials.find(name), name).map(({ value }) => value.material.id))).toEqual([])
  })

  it("of areas", () => {
    const names = vocabulary.areas.flatMap(({ id, name, aliases, adjectives, metonyms, parts, part_adjectives }) =>
      [name, ...aliases, ...adjectives, ...metonyms, ...parts, ...part_adjectives].map((wording) => ({ id, name: wording })),
    )
    expect(strayed(names, (name) => whole(lexicon.areas.find(name), name).map(({ value }) => value.area.id))).toEqual([])
  })

  it("of measures", () => {
    const names = vocabulary.measures.flatMap(({ id, nouns, verbs, forms, adjectives, phrases }) =>
      [...nouns, ...verbs, ...forms, ...adjectives, ...phrases].map((name) => ({ id, name })),
    )
    expect(strayed(names, (name) => whole(lexicon.measures.find(name), name).map(({ value }) => value.id))).toEqual([])
  })

  it("of masks", () => {
    expect(vocabulary.masks.filter((mask) => whole(lexicon.masks.find(mask), mask).length !== 1)).toEqual([])
  })
})

/** The matches, if one of them covers the whole name. */
function whole<Match extends { start: number; end: number }>(matches: readonly Match[], name: string): readonly Match[] {
  return matches.some(({ start, end }) => start === 0 && end === name.length) ? matches : []
}
