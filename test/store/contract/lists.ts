import { beforeAll, describe, expect, test } from "vitest"
import type { Claim } from "../../../src/model.ts"
import type { ClaimFilter, ClaimPage } from "../../../src/store/store.ts"
import { aClaim, aPaper, aReview, idOf } from "../samples.ts"
import type { Under } from "./under.ts"

/** Claims by a name for each, in two papers of a collection of their own. */
const CLAIMS: Readonly<Record<string, Claim>> = {
  refining: aClaim("atlas", { id: "refining", span: { start: 10, end: 56 }, confidence: 0.5 }),
  mining: aClaim("atlas", {
    id: "mining",
    span: { start: 99, end: 140 },
    quote: "Mines in the Congo (Kinshasa) supplied more than 60 percent of the cobalt mined",
    origin: ["CD"],
    measure: "extraction",
    value: { low: 60, high: 60, comparator: "more than", unit: "percent" },
    period: { from: 2019, to: 2021 },
  }),
  imports: aClaim("atlas", {
    id: "imports",
    span: { start: 10, end: 56 },
    quote: "98 % of the EU's <rare earths> imports/purchases came from China",
    materials: ["rare-earths", "neodymium"],
    destination: ["EU"],
    measure: "imports",
    value: { low: 98, high: 98, comparator: "=", unit: "percent" },
    confidence: 0.5,
  }),
  target: aClaim("brief", {
    id: "target",
    quote: "By 2030 recycling should cover 15 to 25 % of annual consumption",
    materials: ["lithium"],
    origin: ["EU"],
    destination: ["EU"],
    measure: "recycling",
    status: "target",
    value: { low: 15, high: 25, comparator: "=", unit: "percent" },
    period: { from: 2030, to: 2030 },
  }),
  growth: aClaim("brief", {
    id: "growth",
    span: { start: 120, end: 157 },
    quote: "Exports of lithium could grow by 40 %",
    materials: ["lithium"],
    origin: [],
    measure: "exports",
    kind: "change",
    status: "forecast",
    value: { low: 40, high: 40, comparator: "=", unit: "percent" },
    period: null,
  }),
}
/** By paper, place, and id: "imports" and "refining" are from one place. */
const ALL = ["imports", "refining", "mining", "target", "growth"]

export function listsContract(under: () => Under) {
  describe("lists of claims", () => {
    beforeAll(async () => {
      const { store } = under()
      for (const [word, title] of [
        ["atlas", "an Atlas of metals"],
        ["brief", "Brief"],
      ] as const) {
        await store.addPaper(aPaper(word, { collection: "lists" }))
        await store.changePaper(idOf(word), { title })
        await store.saveReading(idOf(word), {
          mentions: [],
          claims: Object.values(CLAIMS).filter(({ document }) => document === idOf(word)),
        })
      }
      await store.appendReview(aReview("mining", { verdict: "rejected" }))
      await store.appendReview(aReview("target"))
    })

    const within = (filter: ClaimFilter): ClaimFilter => ({ collections: ["lists"], ...filter })
    const found = async (filter: ClaimFilter, page?: ClaimPage) => {
      const { claims, total } = await under().store.claims(within(filter), page)
      return { ids: claims.map(({ id }) => id), total }
    }

    const FILTERS: readonly (readonly [filter: ClaimFilter, expected: readonly string[]])[] = [
      [{}, ALL],
      [{ materials: ["cobalt"] }, ["refining", "mining"]],
      [{ materials: ["neodymium", "lithium"] }, ["imports", "target", "growth"]],
      [{ materials: [] }, ALL],
      [{ materials: ["unobtainium"] }, []],
      [{ areas: ["EU"] }, ["imports", "target"]],
      [{ areas: ["CD", "EU"] }, ["imports", "mining", "target"]],
      [{ origin: ["EU"] }, ["target"]],
      [{ destination: ["EU"] }, ["imports", "target"]],
      [{ origin: ["CN"], destination: ["EU"] }, ["imports"]],
      [{ measures: ["imports", "exports"] }, ["imports", "growth"]],
      [{ kinds: ["change"] }, ["growth"]],
      [{ statuses: ["target", "forecast"] }, ["target", "growth"]],
      [{ from: 2021 }, ["imports", "refining", "mining", "target"]],
      [{ from: 2023 }, ["target"]],
      [{ to: 2019 }, ["mining"]],
      [{ from: 2020, to: 2020 }, ["mining"]],
      [{ text: "export" }, ["growth"]],
      [{ text: "COBALT mining" }, ["mining"]],
      [{ text: "rare earths" }, ["imports"]],
      [{ text: '"rare earths imports"' }, ["imports"]],
      // Inside <…> and beside a stroke, where PostgreSQL sees a tag and a file.
      [{ text: "<rare>" }, ["imports"]],
      [{ text: "purchase" }, ["imports"]],
      [{ text: "imports/purchases" }, ["imports"]],
      [{ confidenceTo: 0.5 }, []],
      [{ confidenceTo: 0.51 }, ["imports", "refining"]],
      [{ confidenceTo: 1 }, ALL],
      [{ confidenceFrom: 0.5, confidenceTo: 0.6 }, ["imports", "refining"]],
      [{ confidenceFrom: 0.51 }, ["mining", "target", "growth"]],
      [{ topics: ["cobalt.processing.level.CN.-", "lithium.exports.change.-.-"] }, ["refining", "growth"]],
      [{ text: '"imports rare"' }, []],
      [{ text: "cobalt -China" }, ["mining"]],
      [{ text: "60" }, ["mining"]],
      [{ text: "the of" }, ALL],
      [{ text: "  " }, ALL],
      [{ text: "':*&|!( \0 \\" }, ALL],
      [{ papers: [idOf("brief")] }, ["target", "growth"]],
      [{ collections: ["lists", "nowhere"] }, ALL],
      [{ collections: ["nowhere"] }, []],
      [{ reviews: ["unreviewed"] }, ["imports", "refining", "growth"]],
      [{ reviews: ["accepted", "rejected"] }, ["mining", "target"]],
      [{ materials: ["cobalt"], measures: ["processing"], reviews: ["unreviewed"], from: 2000, text: "world" }, ["refining"]],
      [{ materials: ["'; DROP TABLE claims; --"] }, []],
    ]
    test.each(FILTERS)("%j", async (filter, expected) => {
      expect(await found(filter)).toEqual({ ids: expected, total: expected.length })
    })

    const ORDERS: readonly (readonly [page: ClaimPage, expected: readonly string[]])[] = [
      [{ sort: "paper" }, ["imports", "refining", "mining", "target", "growth"]],
      [{ sort: "paper", descending: true }, ["target", "growth", "imports", "refining", "mining"]],
      [{ sort: "topic" }, ["mining", "refining", "growth", "target", "imports"]],
      [{ sort: "topic", descending: true }, ["imports", "target", "growth", "refining", "mining"]],
      // What is equally sure stands by paper and place.
      [{ sort: "confidence" }, ["imports", "refining", "target", "growth", "mining"]],
      [{ sort: "uncertainty" }, ["imports", "refining", "target", "growth", "mining"]],
      [{ sort: "value" }, ["target", "growth", "mining", "refining", "imports"]],
      [{ sort: "value", descending: true }, ["imports", "refining", "mining", "growth", "target"]],
      [{ sort: "period" }, ["mining", "imports", "refining", "target", "growth"]],
      [{ sort: "period", descending: true }, ["target", "imports", "refining", "mining", "growth"]],
    ]
    test.each(ORDERS)("%j", async (page, expected) => {
      expect((await found({}, page)).ids).toEqual(expected)
    })

    test("claims of one sentence or row stand in the order of their figures, whatever their ids", async () => {
      const { store } = under()
      const figureAt = (id: string, start: number) =>
        aClaim("row", { id, reasons: [{ slot: "value", span: { start, end: start + 2 }, why: "the figure" }] })
      await store.addPaper(aPaper("row", { collection: "rows" }))
      await store.saveReading(idOf("row"), { mentions: [], claims: [figureAt("a", 140), figureAt("b", 120), figureAt("c", 130)] })
      const { claims } = await store.claims({ collections: ["rows"] }, { sort: "paper" })
      expect(claims.map(({ id }) => id)).toEqual(["b", "c", "a"])
    })

    test("pages follow one another, without a claim twice or left out", async () => {
      for (const sort of ["paper", "confidence", "value", "period", "uncertainty", "conflict"] as const) {
        const { ids } = await found({}, { sort })
        const paged = []
        for (let offset = 0; offset < 6; offset += 2) paged.push(await found({}, { sort, limit: 2, offset }))
        expect(paged.flatMap((page) => page.ids)).toEqual(ids)
        expect(paged.map(({ total }) => total)).toEqual([5, 5, 5])
      }
      expect(await found({}, { limit: 0 })).toEqual({ ids: [], total: 5 })
      expect(await found({}, { offset: 99 })).toEqual({ ids: [], total: 5 })
    })

    test("each facet is counted under the filters of the other fields", async () => {
      const { collections, ...facets } = await under().store.facets(within({ materials: ["cobalt"], reviews: ["unreviewed"] }))
      // Other tests leave collections beside this one.
      expect(collections).toContainEqual({ id: "lists", count: 1 })
      expect(facets).toEqual({
        materials: [
          { id: "cobalt", count: 1 },
          { id: "lithium", count: 1 },
          { id: "neodymium", count: 1 },
          { id: "rare-earths", count: 1 },
        ],
        areas: [{ id: "CN", count: 1 }],
        measures: [{ id: "processing", count: 1 }],
        kinds: [{ id: "level", count: 1 }],
        statuses: [{ id: "actual", count: 1 }],
        reviews: [
          { id: "rejected", count: 1 },
          { id: "unreviewed", count: 1 },
        ],
        papers: [{ id: idOf("atlas"), count: 1 }],
        confidences: [{ id: "5", count: 1 }],
      })
    })

    test("without a filter of its own a facet counts everything, the most frequent first", async () => {
      const { areas, statuses, papers } = await under().store.facets(within({}))
      // In both roles of "target", the EU is counted once.
      expect(areas).toEqual([
        { id: "CN", count: 2 },
        { id: "EU", count: 2 },
        { id: "CD", count: 1 },
      ])
      expect(statuses).toEqual([
        { id: "actual", count: 3 },
        { id: "forecast", count: 1 },
        { id: "target", count: 1 },
      ])
      expect(papers.map(({ count }) => count)).toEqual([3, 2])
    })
  })
}
