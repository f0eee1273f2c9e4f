import { describe, expect, test } from "vitest"
import { explanationOf } from "../../src/cli/explain.ts"
import { loadVocabulary } from "../../src/corpus/index.ts"
import { lexiconOf } from "../../src/mentions/index.ts"
import { documentOfText } from "../../src/text/plain.ts"
import { assay } from "./run.ts"

const lexicon = lexiconOf(loadVocabulary())
const explain = (text: string) => explanationOf(documentOfText(text, { id: "0".repeat(64) }), lexicon)

describe("assay explain", () => {
  test("marks the mentions and gives a reason for each slot", () => {
    const out = explain("Chile mined over 24% of the copper in 2023.")
    expect(out).toContain(
      "[Chile · area CL] [mined · measure extraction] [over 24% · quantity more than 24 percent] of the [copper · material copper]",
    )
    for (const slot of ["materials", "origin", "destination", "measure", "kind", "value", "period", "status", "source"])
      expect(out).toMatch(new RegExp(`^  ${slot} +\\S.* \\S`, "m"))
    expect(out).toMatch(/rule \w+, confidence 0\.\d\d/)
  })

  test("says why a percentage makes no claim", () => {
    expect(explain("Of copper miners, 24% of the workers are women.")).toContain(
      '"24%" makes no claim: a share of people, jobs or votes (people).',
    )
    expect(explain("Prices rose by 24%.")).toContain("makes no claim: no material is named")
    expect(explain("Chile mines copper.")).toContain("No percentage stands here")
  })

  test("knows whose paper it is and what heading stands above", async () => {
    const { code, out } = await assay(["explain", "--heading", "Cobalt", "--country", "US", "Recycling met 20% of domestic consumption."])
    expect(code).toBe(0)
    expect(out).toMatch(/materials +cobalt .*\(implied\)/)
    expect(out).toMatch(/destination +US .*\(implied\)/)
  })
})
