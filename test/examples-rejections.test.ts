/** Percentages that are no claims are told apart by rules with examples: each kind of rejection is met by sentences of the corpus. */
import { expect, it } from "vitest"
import { explained } from "../src/claims/explain.ts"
import { REJECTIONS } from "../src/claims/no-claim/rejections.ts"
import { loadExamples, loadVocabulary } from "../src/corpus/index.ts"
import { extract } from "../src/extract.ts"
import { lexiconOf, passagesOf } from "../src/mentions/index.ts"
import { documentOfText } from "../src/text/plain.ts"

const lexicon = lexiconOf(loadVocabulary())
const refusals = loadExamples()
  .filter((example) => !example.todo && example.claims.length === 0)
  .map(({ heading, sentence }) => {
    const document = documentOfText([heading, sentence].filter(Boolean).join("\n\n"), { id: "0".repeat(64) })
    const units = explained(document, passagesOf(document, lexicon), extract(document, lexicon).claims)
    return { sentence, whys: units.flatMap(({ percentages }) => percentages.flatMap(({ why }) => why ?? [])) }
  })

it.each(REJECTIONS.map(({ id }) => id))("at least three examples are rejected as %s", (id) => {
  const met = refusals.filter(({ whys }) => whys.some((why) => why.includes(`(${id})`)))
  expect(met.length).toBeGreaterThanOrEqual(3)
})

it("at least sixty are rejected for another reason than that they name no material", () => {
  const nameless = "no material is named in its sentence, and none plainly carries over from before"
  expect(refusals.filter(({ whys }) => whys.length > 0 && !whys.includes(nameless)).length).toBeGreaterThanOrEqual(60)
})
