import { describe, expect, it } from "vitest"
import { type Example, loadConstructions, loadVocabulary, wordingsOf } from "../src/corpus/index.ts"
import { extract } from "../src/extract.ts"
import { lexiconOf } from "../src/mentions/lexicon.ts"
import { documentOfText } from "../src/text/plain.ts"
import { lineOf } from "./claim-lines.ts"

const lexicon = lexiconOf(loadVocabulary())
const constructions = loadConstructions()

/** What was read of a wording and what it says, a line for each claim; the source is left out. */
function readings({ sentence, claims }: Example) {
  const read = extract(documentOfText(sentence, { id: "0".repeat(64) }), lexicon).claims
  return { sentence, read: read.map(lineOf).sort(), says: claims.map(lineOf).sort() }
}

for (const file of new Set(constructions.map((construction) => construction.file))) {
  describe(file, () => {
    for (const construction of constructions.filter((one) => one.file === file)) {
      const test = construction.todo ? it.fails : it
      test(construction.name + (construction.todo ? ` (to do: ${construction.todo})` : ""), () => {
        const all = wordingsOf(construction).map(readings)
        expect(all.filter(({ read, says }) => read.join() !== says.join())).toEqual([])
      })
    }
  })
}

it("gives every wording a sentence of its own", () => {
  const sentences = constructions.flatMap(wordingsOf).map(({ sentence }) => sentence)
  expect(sentences.length - new Set(sentences).size).toBe(0)
})
