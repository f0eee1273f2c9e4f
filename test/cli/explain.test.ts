import { describe, expect, test } from "vitest"
import { explanationOf, explanationOfPage } from "../../src/cli/explain.ts"
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

  test("follows a rejection from one figure to the next, and leaves out the rest of a list", () => {
    const out = explain("The copper belt lost 10% of jobs in 2022 and 12% in 2023.")
    expect(out.match(/makes no claim/g)).toHaveLength(2)
    expect(out).toContain('"12%" makes no claim: it goes on with the figure before it, a share of people, jobs or votes (people).')
    expect(explain("Import Sources (2019–22): Cobalt: Norway, 26%; Canada, 15%; and other, 59%.")).toContain(
      "the rest of a list of countries",
    )
  })

  test("knows whose paper it is and what heading stands above", async () => {
    const { code, out } = await assay(["explain", "--heading", "Cobalt", "--country", "US", "Recycling met 20% of domestic consumption."])
    expect(code).toBe(0)
    expect(out).toMatch(/materials +cobalt .*\(implied\)/)
    expect(out).toMatch(/destination +US .*\(implied\)/)
  })

  test("leaves out the sentences without a percentage", () => {
    const out = explain("Chile mines copper. Peru mined 10% of the copper. Zambia mines copper too.")
    expect(out).toContain("[Peru · area PE]")
    expect(out).not.toContain("Chile")
    expect(out).not.toContain("Zambia")
  })
})

describe("assay explain PAPER --page", () => {
  const paper = "corpus/papers/what-america-imports-2024/paper.pdf"

  test("explains each percentage of that page and of no other", async () => {
    const [first, second] = await Promise.all([1, 2].map((page) => assay(["explain", paper, "--page", String(page)])))
    for (const printed of [first, second]) {
      expect(printed?.code).toBe(0)
      expect(printed?.out).toMatch(/\(rule \w+, confidence \d\.\d\d\)|makes no claim|No percentage stands/)
    }
    expect(first?.out).not.toBe(second?.out)
    expect(first?.out).toMatch(/ {2}materials +\S+ .*\n {2}origin/)
  })

  test("says of each percentage either what it claims or why it claims nothing", () => {
    const text = "Half of the miners voted. Chile mined 24% of all copper."
    const out = explanationOfPage(documentOfText(text, { id: "0".repeat(64) }), 1, lexicon)
    expect(out).toContain("makes no claim")
    expect(out).toContain("24 percent (rule prose")
  })

  test("a page that is not there is one sentence", async () => {
    const { code, err } = await assay(["explain", paper, "--page", "99"])
    expect(code).toBe(1)
    expect(err).toMatch(/^There is no page 99; the paper has \d+\.\n$/)
    expect((await assay(["explain", paper, "--page", "two"])).err).toContain("A page number from 1 on is needed.")
  })
})
