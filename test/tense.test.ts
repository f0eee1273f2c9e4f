/** The tense of a stretch of a sentence, which decides whether the year of what came before carries over to it. */
import { expect, test } from "vitest"
import { type Tense, tenseOf } from "../src/claims/status/tense.ts"

const stretches: readonly (readonly [string, Tense])[] = [
  ["Coking coal accounted for just over a fifth", "past"],
  ["Peru also provided 37.9 % of it", "past"],
  ["power prices eased by about 10%", "past"],
  ["the metal refined in Chile was sold", "past"],
  ["ore charged to the country's ovens is imported", "present"],
  ["so that it is wholly dependent on imports", "present"],
  ["Japan imports 60% of it", "present"],
  ["its imports of tin grew", "past"],
  ["Chile (60%)", "none"],
  ["metal refined in Chile, 40%", "none"],
]

test.each(stretches)("%s", (text, tense) => {
  expect(tenseOf(text)).toBe(tense)
})
