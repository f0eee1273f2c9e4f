import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type Address,
  addressOf,
  type Filter,
  LISTS,
  NO_FILTER,
  queryOf,
  SHELVES,
  SINGLES,
  SORTS,
  START,
  toggled,
  toggledCountry,
  urlOf,
  VIEWS,
} from "../../src/web/address.ts"

const value = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !text.includes(","))
const filter = fc.record({
  ...Object.fromEntries(LISTS.map((part) => [part, fc.uniqueArray(value, { maxLength: 3 })])),
  ...Object.fromEntries(SINGLES.map((part) => [part, fc.string({ maxLength: 12 })])),
}) as unknown as fc.Arbitrary<Filter>
const address: fc.Arbitrary<Address> = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    shelf: fc.option(fc.constantFrom(...SHELVES)),
    matrix: fc.option(fc.string({ minLength: 1, maxLength: 12 })),
    mentions: fc.option(fc.string({ minLength: 1, maxLength: 20 })),
    topic: fc.option(fc.string({ minLength: 1, maxLength: 30 })),
    claim: fc.option(fc.string({ minLength: 1, maxLength: 16 })),
    filter,
    sort: fc.option(fc.constantFrom(...SORTS)),
    descending: fc.boolean(),
  })
  // Only a paper has mentions, only topics have a topic or a matrix, only the inbox has shelves, and only what is sorted has a direction.
  .map((given) => ({
    ...given,
    shelf: given.view === "inbox" ? given.shelf : null,
    topic: given.view === "topics" ? given.topic : null,
    matrix: given.view === "topics" ? given.matrix : null,
    mentions: given.view === "paper" ? given.mentions : null,
    descending: given.sort !== null && given.descending,
  }))

describe("the address", () => {
  it("gives back every state that was written into it", () => {
    fc.assert(
      fc.property(address, (state) => {
        expect(addressOf(urlOf(state))).toEqual(state)
      }),
    )
  })
  it("reads like a sentence", () => {
    const state: Address = { ...START, view: "claims", claim: "3f", filter: { ...NO_FILTER, material: ["cobalt", "nickel"], area: ["CD"] } }
    expect(urlOf(state)).toBe("/claims?material=cobalt,nickel&area=CD&claim=3f")
  })
  it("keeps a comma that is part of a name, as that of a folder may be", () => {
    const state: Address = {
      ...START,
      view: "claims",
      filter: { ...NO_FILTER, collection: ["Reports, 2023", "a\\b"], material: ["tin", "zinc"] },
    }
    expect(addressOf(urlOf(state))).toEqual(state)
    expect(queryOf(state.filter)).toEqual({ collection: "Reports\\, 2023,a\\\\b", material: "tin,zinc" })
  })
  it("leaves out what it does not know", () => {
    expect(addressOf("/nowhere?sort=luck&colour=red&material=,cobalt,,cobalt")).toEqual({
      ...START,
      filter: { ...NO_FILTER, material: ["cobalt"] },
    })
  })
  it("keeps a topic's key out of the path, where its ending would look like a file's", () => {
    expect(urlOf({ ...START, view: "topics", topic: "cobalt.supply.level.CN.EU" })).toBe("/topics?topic=cobalt.supply.level.CN.EU")
  })
})

describe("the filter", () => {
  it("asks the server only for what was chosen", () => {
    expect(queryOf({ ...NO_FILTER, measure: ["extraction", "processing"], from: "2020" })).toEqual({
      measure: "extraction,processing",
      from: "2020",
    })
  })
  it("takes away what is chosen twice", () => {
    const once = toggled(NO_FILTER, "material", "cobalt")
    expect(once.material).toEqual(["cobalt"])
    expect(toggled(once, "material", "cobalt")).toEqual(NO_FILTER)
  })
  it("takes a country out of whatever role it was given", () => {
    expect(toggledCountry({ ...NO_FILTER, origin: ["CD", "CN"], destination: ["CD"] }, "CD")).toEqual({ ...NO_FILTER, origin: ["CN"] })
    expect(toggledCountry(NO_FILTER, "CD").area).toEqual(["CD"])
  })
})
