import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { loadExamples, loadPassages, loadVocabulary, projectRoot } from "../../src/corpus/index.ts"

const COBALT = "- id: cobalt\n  names: [cobalt]\n  kind: element\n"
const EU = "- id: EU\n  kind: group\n  name: European Union\n"
const MINING = "- id: extraction\n  name: extraction\n  gloss: mining and primary extraction\n  nouns: [mining]\n"
const FILES = { materials: COBALT, areas: EU, measures: MINING, masks: "- Cobalt, Ontario\n" }

let scratch = ""
let count = 0
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "assay-corpus-"))
})
afterAll(() => rmSync(scratch, { recursive: true }))

/** A folder `corpus/vocabulary` of its own, with some of its files replaced. */
function vocabularyWith(files: Partial<typeof FILES>): string {
  const folder = join(scratch, String(++count), "corpus", "vocabulary")
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries({ ...FILES, ...files })) writeFileSync(join(folder, `${name}.yaml`), text)
  return folder
}

/** A folder `corpus/examples` of its own with one file. */
function examplesOf(text: string): string {
  const folder = join(scratch, String(++count), "corpus", "examples")
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "extraction.yaml"), text)
  return folder
}

describe("projectRoot", () => {
  it("is the folder of Assay's package.json", () => {
    expect(JSON.parse(readFileSync(join(projectRoot(), "package.json"), "utf8"))).toMatchObject({ name: "assay" })
  })
})

describe("loadVocabulary", () => {
  it("fills in what an entry leaves out", () => {
    expect(loadVocabulary(vocabularyWith({})).materials[0]).toEqual({
      ...{ id: "cobalt", names: ["cobalt"], weak: [], kind: "element", broader: [], members: [], lists: [] },
      ...{ ambiguous: false, not_before: [], not_after: [] },
    })
  })

  it("reads a folder once", () => {
    const folder = vocabularyWith({})
    expect(loadVocabulary(folder)).toBe(loadVocabulary(folder))
  })

  it.each([
    [
      "a name of one letter",
      { materials: COBALT.replace("[cobalt]", "[cobalt, cobalts, C]") },
      /^corpus\/vocabulary\/materials\.yaml: cobalt\.names\[2\]: /,
    ],
    ["a field it does not know", { materials: `${COBALT}  colour: blue\n` }, /^corpus\/vocabulary\/materials\.yaml: cobalt: .*colour/],
    ["an entry without an id", { materials: `${COBALT}- names: [tin]\n` }, /^corpus\/vocabulary\/materials\.yaml: entry 2\.id: /],
    ["two entries of one id", { materials: COBALT + COBALT }, /^corpus\/vocabulary\/materials\.yaml: cobalt: two entries have this id/],
    [
      "a broader material that is none",
      { materials: `${COBALT}  broader: [metals]\n` },
      /: cobalt\.broader\[0\]: no material has the id metals/,
    ],
    [
      "a member that is no area",
      { areas: `${EU}  members: [{ id: XX }]\n` },
      /^corpus\/vocabulary\/areas\.yaml: EU\.members\[0\]\.id: no area has the id XX/,
    ],
    [
      "a measure that is none",
      { measures: MINING.replace("id: extraction", "id: digging") },
      /^corpus\/vocabulary\/measures\.yaml: digging\.id: /,
    ],
    ["a file that is no list", { masks: "Cobalt, Ontario: mask\n" }, /^corpus\/vocabulary\/masks\.yaml: the file must be a list/],
    ["a file that is no YAML", { areas: `${EU}  aliases: [EU\n` }, /^corpus\/vocabulary\/areas\.yaml: line 5: /],
  ])("refuses %s, and says where it stands", (_, files, fault) => {
    expect(() => loadVocabulary(vocabularyWith(files))).toThrow(fault)
  })

  it("names a file that is missing", () => {
    expect(() => loadVocabulary(join(scratch, "nowhere", "corpus", "vocabulary"))).toThrow(
      /^corpus\/vocabulary\/materials\.yaml cannot be read/,
    )
  })
})

describe("loadExamples", () => {
  it("fills in the usual values", () => {
    const [example] = loadExamples(
      examplesOf(
        "- sentence: The DRC mines 70% of the world's cobalt.\n  claims: [{ materials: [cobalt], origin: [CD], measure: extraction, value: 70 }]\n",
      ),
    )
    expect(example).toEqual({
      sentence: "The DRC mines 70% of the world's cobalt.",
      file: "extraction",
      claims: [
        {
          ...{ materials: ["cobalt"], origin: ["CD"], destination: [], measure: "extraction", kind: "level", source: null },
          ...{ value: { low: 70, high: 70, comparator: "=", unit: "percent" }, period: null, status: "actual" },
        },
      ],
    })
  })

  it("reads a range, a comparator and a year", () => {
    const claim = "{ materials: [tin], measure: price, value: { low: 60, high: 70, comparator: about }, period: 2022 }"
    expect(loadExamples(examplesOf(`- sentence: x\n  claims: [${claim}]\n`))[0]?.claims[0]).toMatchObject({
      value: { low: 60, high: 70, comparator: "about", unit: "percent" },
      period: { from: 2022, to: 2022 },
    })
  })

  it("reads a sentence that claims nothing", () => {
    expect(loadExamples(examplesOf("- { sentence: Tin is a metal., claims: [] }\n"))[0]?.claims).toEqual([])
  })

  it("refuses a claim without a measure, and says where it stands", () => {
    const text = "- { sentence: x, claims: [{ materials: [tin], value: 5 }] }\n"
    expect(() => loadExamples(examplesOf(text))).toThrow(/^corpus\/examples\/extraction\.yaml: entry 1\.claims\[0\]\.measure: /)
  })

  it("knows every material and area that the project's own examples name", () => {
    const { materials, areas } = loadVocabulary()
    const ids = new Set([...materials, ...areas].map(({ id }) => id))
    const named = loadExamples().flatMap(({ claims }) =>
      claims.flatMap((claim) => [...claim.materials, ...claim.origin, ...claim.destination]),
    )
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })
})

it("every passage has an id of its own, and none is both open and kept back", () => {
  const folder = join(projectRoot(), "corpus/passages")
  const passages = ["open", "kept-back"].flatMap((inner) => loadPassages(join(folder, inner)).flatMap(({ passages }) => passages))
  expect(passages.length).toBeGreaterThan(1000)
  expect(passages.length - new Set(passages.map(({ id }) => id)).size).toBe(0)
  expect(passages.length - new Set(passages.map(({ text }) => text)).size).toBe(0)
})
