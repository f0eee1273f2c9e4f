/** `claims`, `compare` and `export`: on the store itself, and through a server that runs on it. */
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { serve } from "../../src/server/index.ts"
import { openParts, type TestParts } from "../server/parts.ts"
import { assay, linesOf, type Printed } from "./run.ts"

let parts: TestParts
const closed: (() => Promise<unknown>)[] = []

const COMMANDS = {
  "claims of a country in some years": ["claims", "--material", "cobalt", "--country", "DRC", "--year", "2021-2023", "--sort", "value"],
  "claims that nobody makes": ["claims", "--material", "tin"],
  "claims as JSON": ["claims", "--material", "cobalt", "--format", "jsonl", "--limit", "2"],
  "a table": ["export", "--format", "csv", "--measure", "price"],
  "an unknown material": ["claims", "--material", "kobalt"],
  "a comparison": ["compare", "--material", "cobalt"],
  "a comparison of what one paper says": ["compare", "--material", "gallium"],
  "all topics as JSON": ["compare", "--all", "--format", "jsonl"],
} as const
type Asked = keyof typeof COMMANDS
const said = {} as Record<Asked, Printed>
const ask = (asked: Asked) => assay([...COMMANDS[asked], "--data", parts.folder])

beforeAll(async () => {
  parts = await openParts()
  closed.push(() => parts.close())
  const congo = { origin: ["CD"] }
  const first = await parts.addPaper("first.pdf", "The DRC mines 70 % of the world's cobalt", 2023)
  const [accepted] = await parts.addClaims(
    first,
    congo,
    { ...congo, period: { from: 2019, to: 2019 }, value: { low: 66.5, high: 66.5, comparator: "about", unit: "percent" } },
    {
      materials: ["gallium"],
      origin: [],
      kind: "change",
      measure: "price",
      value: { low: -23, high: -23, comparator: "=", unit: "percent" },
    },
  )
  await parts.addClaims(await parts.addPaper("sec\u001b[31mond.pdf", "Most of it", 2024), {
    ...congo,
    quote: "=1+1, and 85 % of cobalt",
    value: { low: 85, high: 85, comparator: "=", unit: "percent" },
  })
  await parts.decide({
    claim: accepted!.id,
    verdict: "accepted",
    correction: null,
    note: null,
    reviewer: "ada",
    at: "2026-01-01T00:00:00Z",
  })
  await parts.shut()
  for (const asked of Object.keys(COMMANDS) as Asked[]) said[asked] = await ask(asked)
}, 240_000)
afterAll(async () => {
  for (const close of closed.reverse()) await close()
})

describe("claims", () => {
  test("are lines of words, place and review; how many goes to stderr", () => {
    expect(said["claims of a country in some years"]).toEqual({
      code: 0,
      out: [
        "DR Congo mined 70 % of the world's cobalt in 2022\tfirst.pdf, p. 1\taccepted",
        "DR Congo mined 85 % of the world's cobalt in 2022\tsec [31mond.pdf, p. 1",
        "",
      ].join("\n"),
      err: "2 claims\n",
    })
  })

  test("none is no fault, and is said", () => {
    expect(said["claims that nobody makes"]).toEqual({
      code: 0,
      out: "",
      err: "No claim fits; ask for less at once, or add papers with assay add.\n",
    })
  })

  test("are JSON in the annotators' fields where asked", () => {
    const lines = linesOf(said["claims as JSON"])
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatchObject({ page: 1, materials: ["cobalt"], measure: "extraction", paper: { file: expect.any(String) } })
  })

  test("an unknown material is one sentence with what was meant", () => {
    expect(said["an unknown material"]).toEqual({
      code: 1,
      out: "",
      err: expect.stringMatching(/^There is no material called "kobalt"; did you mean cobalt[^\n]*\?\n$/),
    })
  })

  test.each([
    [["claims", "--year", "20x"], "A year is needed, such as 2022, or two, such as 2019-2022."],
    [["claims", "--year", "2022-2019"], "A year is needed"],
    [["claims", "--limit", "0"], "A whole number from 1 on is needed."],
    [["claims", "--format", "xls"], "Allowed choices are text, csv, jsonl."],
    [["export"], "required option '--format <format>' not specified"],
    [["claims", "--data", "/nowhere/at/all"], "There are no papers in /nowhere/at/all yet; add some with assay add"],
  ])("%j is refused with the way out", async (args, sentence) => {
    const { code, out, err } = await assay(args)
    expect(code).not.toBe(0)
    expect(out).toBe("")
    expect(err).toContain(sentence)
  })
})

describe("compare", () => {
  test("tells a topic, each paper's figure with year and page, and the conflict", () => {
    const { code, out } = said["a comparison"]
    expect(code).toBe(0)
    expect(out).toMatch(/^DR Congo's mining of cobalt: 66\.5–85 % in 2 papers \(3 claims\), 1 conflict\n/)
    expect(out).toContain("  about 66.5 %  2019  first.pdf, p. 1\n")
    expect(out).toContain("  85 %          2022  sec [31mond.pdf, p. 1\n")
    expect(out).toMatch(/\n {2}conflict: (70|85) % against (70|85) % for 2022 \(.*; .*\)\.\n\n$/)
  })

  test("says when no two papers speak about the same, and how to see more", () => {
    expect(said["a comparison of what one paper says"]).toEqual({
      code: 0,
      out: "",
      err: "No two papers speak about the same thing here; --all shows the topic of one paper each.\n",
    })
  })

  test("gives every topic as JSON", () => {
    expect(linesOf(said["all topics as JSON"]).map(({ key }) => key)).toEqual(["cobalt.extraction.level.CD.-", "gallium.price.change.-.-"])
  })
})

test("export writes a table", () => {
  const { code, out, err } = said["a table"]
  expect([code, err]).toEqual([0, ""])
  expect(out).toMatch(/^id,words,materials,[^\n]*\r\n[^,]+,The price of gallium fell by 23 % in 2022,gallium,[^\n]*\r\n$/)
})

describe("through a running server", () => {
  beforeAll(async () => {
    const { openDatabase } = await import("../../src/store/database.ts")
    const { openStore } = await import("../../src/store/index.ts")
    // The server holds the database: a command that opened it as well would be refused.
    const store = await openStore(await openDatabase({ databaseUrl: null, dataDir: parts.folder }))
    closed.push(() => store.close())
    const server = await serve({ ...parts, store, instance: "of this test" }, { host: "127.0.0.1", port: 0 })
    closed.push(() => server.close())
    await writeFile(join(parts.folder, "server.json"), JSON.stringify({ url: server.url, pid: process.pid, instance: "of this test" }))
  })

  test.each(Object.keys(COMMANDS) as Asked[])("%s: the same, byte for byte", async (asked) => {
    expect(await ask(asked)).toEqual(said[asked])
  })
})
