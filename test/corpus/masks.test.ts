import { describe, expect, it } from "vitest"
import { loadVocabulary } from "../../src/corpus/index.ts"
import { wordingsOf } from "./meanings.ts"

const { masks, materials, areas, measures } = loadVocabulary()

/** Every word of the vocabulary that a mask could hide, as a whole word. */
const words = [
  ...materials.flatMap(({ names, weak }) => [...names, ...weak]),
  ...areas.flatMap(wordingsOf),
  ...measures.flatMap(({ nouns, verbs, forms, adjectives, phrases }) => [...nouns, ...verbs, ...forms, ...adjectives, ...phrases]),
].map((word) => ` ${plain(word)}`)

describe("masks", () => {
  it("are a few hundred, none of them twice", () => {
    expect(masks.length).toBeGreaterThan(300)
    expect(masks.filter((mask, at) => masks.indexOf(mask) !== at)).toEqual([])
  })

  it.each(["European Commission", "US Geological Survey", "U.S. Department of Energy", "Bank of China", "EU Chips Act", "Gulf of Mexico"])(
    "hide %s",
    (name) => expect(masks).toContain(name),
  )

  it("each hide a word of the vocabulary", () => {
    expect(masks.filter((mask) => !words.some((word) => ` ${plain(mask)}`.includes(word)))).toEqual([])
  })

  it("hide no material and no area whole", () => {
    const whole = new Set([...materials.flatMap(({ names }) => names), ...areas.flatMap(({ name, aliases }) => [name, ...aliases])])
    expect(masks.filter((mask) => whole.has(mask))).toEqual([])
  })

  it("have no leading article and straight apostrophes", () => {
    expect(masks.filter((mask) => /^(?:[Tt]he |[Aa] [A-Z])/.test(mask) || mask.includes("’"))).toEqual([])
  })
})

/** Capitals, hyphens and commas make no other word. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-,]+ ?/g, " ")
}
