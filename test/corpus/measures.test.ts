import { describe, expect, it } from "vitest"
import { loadVocabulary } from "../../src/corpus/index.ts"
import { MEASURES } from "../../src/model.ts"
import { meaningsOf } from "./meanings.ts"

const { measures } = loadVocabulary()

describe("measures", () => {
  it("are those of the annotators' guidelines, in their order", () => {
    expect(measures.map(({ id }) => id)).toEqual([...MEASURES])
  })

  it.each(["nouns", "verbs", "forms", "adjectives", "phrases"] as const)("give none of their %s to two measures", (part) => {
    expect(meaningsOf(measures.flatMap((measure) => measure[part].map((name) => ({ id: measure.id, name: name.toLowerCase() }))))).toEqual(
      [],
    )
  })

  it("give no word to two measures as different parts of speech", () => {
    const cues = measures.flatMap(({ id, nouns, verbs, forms, adjectives, phrases }) =>
      [...nouns, ...verbs, ...forms, ...adjectives, ...phrases].map((name) => ({ id, name: name.toLowerCase() })),
    )
    expect(meaningsOf(cues)).toEqual([])
  })

  it("have verbs as single words in small letters", () => {
    expect(measures.flatMap(({ verbs }) => verbs.filter((verb) => !/^[a-z]+$/.test(verb)))).toEqual([])
  })

  it("have phrases of several words, or of a sign", () => {
    expect(measures.flatMap(({ phrases }) => phrases.filter((phrase) => !/[\s.%-]/.test(phrase)))).toEqual([])
  })

  it.each(measures)("explain $id in a gloss, and have a cue for it", ({ gloss, nouns, verbs, phrases }) => {
    expect(gloss.length).toBeGreaterThan(10)
    expect(nouns.length + verbs.length + phrases.length).toBeGreaterThan(0)
  })
})
