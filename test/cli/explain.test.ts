import { describe, expect, test } from "vitest"
import { assay } from "./run.ts"

describe("assay explain", () => {
  test("marks the mentions and gives a reason for each slot", async () => {
    const { code, out } = await assay(["explain", "Chile mined over 24% of the copper in 2023."])
    expect(code).toBe(0)
    expect(out).toContain(
      "[Chile · area CL] [mined · measure extraction] [over 24% · quantity more than 24 percent] of the [copper · material copper]",
    )
    for (const slot of ["materials", "origin", "destination", "measure", "kind", "value", "period", "status", "source"])
      expect(out).toMatch(new RegExp(`^  ${slot} +\\S.* \\S`, "m"))
    expect(out).toMatch(/rule \w+, confidence 0\.\d\d/)
  })

  test("says why a percentage makes no claim", async () => {
    const { out } = await assay(["explain", "Of copper miners, 24% of the workers are women."])
    expect(out).toContain('"24%" makes no claim: a share of people, jobs or votes (people).')
    expect((await assay(["explain", "Prices rose by 24%."])).out).toContain("makes no claim: no material is named")
    expect((await assay(["explain", "Chile mines copper."])).out).toContain("No percentage stands here")
  })

  test("knows whose paper it is and what heading stands above", async () => {
    const { out } = await assay(["explain", "--heading", "Cobalt", "--country", "US", "Net import reliance was 76% in 2022."])
    expect(out).toMatch(/materials +cobalt .*\(implied\)/)
  })
})
