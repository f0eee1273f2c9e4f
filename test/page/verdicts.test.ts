import { describe, expect, it } from "vitest"
import type { Pair } from "../../src/server/api.ts"
import { countedVerdicts, saidOf } from "../../src/web/topics/verdicts.ts"

const pair = (a: string, b: string, verdict: Pair["verdict"], why = `${a} ${b}`): Pair => ({ a, b, verdict, why })
/** Claims are called by the letter of their paper and a number: "A1". */
const letterOf = (claim: string) => claim[0]!

describe("how a claim stands to the others", () => {
  const pairs = [
    pair("A1", "B1", "same source"),
    pair("A1", "C1", "revision"),
    pair("C1", "D1", "revision"),
    pair("C1", "B2", "conflict"),
    pair("C1", "B1", "conflict"),
  ]
  const words = (claim: string) => saidOf(claim, pairs, letterOf).map((said) => said.words)

  it("is said in the order of what matters, each paper once", () => {
    expect(words("C1")).toEqual(["conflicts with B", "replaces A", "is replaced by D"])
    expect(words("A1")).toEqual(["is replaced by C", "same source as B"])
    expect(words("D1")).toEqual(["replaces C"])
    expect(words("E1")).toEqual([])
  })
  it("has the reasons one a line", () => {
    expect(saidOf("C1", pairs, letterOf)[0]!.why).toBe("C1 B2\nC1 B1")
  })
  it("is counted", () => {
    expect(countedVerdicts({ "same source": 2, revision: 1, agree: 1 }).map((one) => one.words)).toEqual([
      "1 agreement",
      "1 revision",
      "2 from one source",
    ])
  })
})
