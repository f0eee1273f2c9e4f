import { describe, expect, it } from "vitest"
import type { Duplicate, Paper, PaperState } from "../../src/server/api.ts"
import { URGENT } from "../../src/store/papers.ts"
import type { Arrival } from "../../src/web/inbox/arrivals.ts"
import { linesAt, placesOf } from "../../src/web/inbox/places.ts"
import { inOrder, type Line, lineOf, lineOfArrival } from "../../src/web/inbox/shelf.ts"

const paper = (id: string, state: PaperState = "done", addedAt = "2024"): Line =>
  lineOf({ id, name: `${id}.pdf`, collection: "", state, addedAt } as Paper)
const sent = (name: string, state: Arrival["state"] = "sending", collection = ""): Line =>
  lineOfArrival({ key: name.length, name: `${name}.pdf`, collection, state, reason: null })
const again = (name: string): Line => {
  const duplicate = { number: 1, paper: "first", name: `${name}.pdf`, collection: "", at: "2024" } as Duplicate
  return { key: "again 1", duplicate, first: {} as Paper }
}
const look = (lines: readonly Line[], before: ReturnType<typeof placesOf> | null = null) => placesOf(inOrder(lines), before)
const keys = (lines: readonly Line[], before: ReturnType<typeof placesOf>) => linesAt(look(lines, before), lines).map(({ key }) => key)

describe("a line of the inbox", () => {
  it("stands by its state when the inbox is opened: on its way, failed, being read, done", () => {
    const lines = [paper("done"), paper("reading", "reading"), paper("failed", "failed"), sent("way")]
    expect(look(lines).keys).toEqual(["arrival 3", "failed", "reading", "done"])
  })
  it("stands where the server's first papers have it", () => {
    const lines = URGENT.toReversed().map((state) => paper(state, state))
    expect(look(lines).keys).toEqual(URGENT)
  })
  it("stays where it is while its paper is read, whether that is done or fails", () => {
    const before = look([paper("a", "reading"), paper("b", "waiting"), paper("c")])
    expect(keys([paper("a"), paper("b", "reading"), paper("c")], before)).toEqual(["a", "b", "c"])
    expect(keys([paper("a"), paper("b", "failed"), paper("c")], before)).toEqual(["a", "b", "c"])
  })
  it("stands on top when it is new, the newest first", () => {
    const before = look([paper("a")])
    expect(keys([paper("a"), paper("b", "waiting", "2025"), paper("c", "waiting", "2026")], before)).toEqual(["c", "b", "a"])
  })
  it("takes the place of the arrival that it was, and the arrival is seen no more", () => {
    const [one, two] = [sent("one"), sent("three", "waiting")]
    const before = look([one, two, paper("old")])
    const became = look([one, two, paper("old"), paper("one", "waiting")], before)
    expect(linesAt(became, [one, two, paper("old"), paper("one")]).map(({ key }) => key)).toEqual(["one", "arrival 5", "old"])
    // Also once it is known to have arrived, and where it came a second time.
    expect(keys([two, paper("old"), paper("one")], became)).toEqual(["one", "arrival 5", "old"])
    expect(keys([one, two, paper("old"), again("one")], before)).toEqual(["again 1", "arrival 5", "old"])
  })
  it("takes no other's place: not that of a file which still waits, nor of its namesake in another folder", () => {
    const before = look([sent("one", "waiting"), sent("seven", "sending", "folder")])
    expect(keys([sent("one", "waiting"), sent("seven", "sending", "folder"), paper("one"), paper("seven")], before)).toEqual([
      "one",
      "seven",
      "arrival 3",
      "arrival 5",
    ])
  })
  it("leaves, and all below it move up", () => {
    const before = look([paper("a"), paper("b"), paper("c")])
    expect(keys([paper("a"), paper("c")], before)).toEqual(["a", "c"])
  })
})
