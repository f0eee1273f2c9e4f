import { describe, expect, it } from "vitest"
import { matrixOf } from "../../src/compare.ts"
import type { Topic } from "../../src/model.ts"

const topic = (origin: string[], destination: string[], low: number, more: Partial<Topic> = {}) => ({
  key: `${origin}.${destination}`,
  topic: { materials: ["cobalt"], measure: "supply" as const, kind: "level" as const, origin, destination, ...more },
  low,
  high: low,
  claims: 1,
  verdicts: { conflict: 1 },
})

describe("the matrix", () => {
  it("joins what is said of one material and country, and leaves out changes and figures for several", () => {
    const { materials, areas, cells } = matrixOf([
      topic(["CN"], [], 60),
      topic(["CN"], ["EU"], 70),
      topic([], ["US"], 5),
      topic(["CN", "CD"], [], 90),
      topic(["CD"], [], 9, { kind: "change" }),
    ])
    expect(materials).toEqual(["cobalt"])
    expect(areas).toEqual(["CN", "US"])
    expect(cells).toEqual([
      { material: "cobalt", area: "CN", low: 60, high: 70, claims: 2, conflicts: 2, topics: ["CN.", "CN.EU"] },
      { material: "cobalt", area: "US", low: 5, high: 5, claims: 1, conflicts: 1, topics: [".US"] },
    ])
  })
})
