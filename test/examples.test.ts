import { describe, expect, it } from "vitest"
import { type ExampleClaim, loadExamples, loadVocabulary } from "../src/corpus/index.ts"
import { extract } from "../src/extract.ts"
import { lexiconOf } from "../src/mentions/lexicon.ts"
import type { Claim } from "../src/model.ts"
import { documentOfText } from "../src/text/plain.ts"
import { lineOf } from "./claim-lines.ts"

type Example = ReturnType<typeof loadExamples>[number]

const lexicon = lexiconOf(loadVocabulary())
const examples = loadExamples()

/** The paper an example stands in: its heading, a blank line, its sentence. */
function paperOf(example: Example) {
  const text = [example.heading, example.sentence].filter(Boolean).join("\n\n")
  const document = documentOfText(text, { id: "0".repeat(64), ...(example.document?.title ? { title: example.document.title } : {}) })
  return { ...document, country: example.document?.country ?? document.country }
}

/** The lines that were read, and those that stand in the example; `where` is compared only by the examples that state it. */
function readings(example: Example) {
  const { claims } = extract(paperOf(example), lexicon)
  const place = example.claims.some((claim) => claim.where !== undefined)
  const withPlace = (claim: Claim | ExampleClaim) => (place ? `${lineOf(claim)} | ${claim.where ?? "prose"}` : lineOf(claim))
  return { read: claims.map(withPlace).sort(), stated: example.claims.map(withPlace).sort() }
}

for (const file of new Set(examples.map((example) => example.file))) {
  describe(file, () => {
    for (const example of examples.filter((one) => one.file === file)) {
      if (example.todo) {
        // A known gap: this test breaks on the day it is closed, so that the line `todo` goes.
        it.fails(`${example.sentence} (to do: ${example.todo})`, () => {
          const { read, stated } = readings(example)
          expect(read).toEqual(stated)
        })
      } else {
        it(example.sentence, () => {
          const { read, stated } = readings(example)
          expect(read).toEqual(stated)
        })
      }
    }
  })
}
