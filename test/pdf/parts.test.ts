import { describe, expect, test } from "vitest"
import { imprintOf } from "../../src/pdf/about/imprint.ts"
import { languageOf } from "../../src/pdf/about/language.ts"
import { PUBLISHERS, publisherOf } from "../../src/pdf/about/publishers.ts"
import { keepsHyphen } from "../../src/pdf/layout/hyphens.ts"
import { markdownOf } from "../../src/pdf/markdown.ts"
import { readPdf } from "../../src/pdf/read.ts"
import { notPdf } from "../../src/pdf/sniff.ts"
import { lines, pdfOf } from "./made.ts"

describe("a hyphen at a line's end", () => {
  const none = new Set<string>()
  test.each([
    ["pro-", "duction"],
    ["hydro-", "metallurgy"],
    ["lithium-ex-", "traction"],
    ["sta\u00ad", "tistics"],
    ["share-", "holders"],
    ["under-", "writing"],
    ["copper-in-", "dium"],
  ])("goes: %s %s", (before, after) => expect(keepsHyphen(before, after, none)).toBe(false))
  test.each([
    ["short-", "lived"],
    ["cobalt-copper-", "gold"],
    ["self-", "sufficient"],
    ["end-", "of-life"],
    ["(U.S.-", "Mexico"],
    ["737-", "900"],
    ["battery-", "grade"],
    ["end-of-", "life"],
    ["co-", "opt"],
  ])("stays: %s %s", (before, after) => expect(keepsHyphen(before, after, none)).toBe(true))
  test("follows the paper's own spelling first", () => {
    expect(keepsHyphen("co-", "operation", new Set(["cooperation"]))).toBe(false)
    expect(keepsHyphen("pro-", "duction", new Set(["pro-duction"]))).toBe(true)
  })
})

describe("an imprint", () => {
  test.each([
    ["Coral Institute for Ores · Working Paper 3 · May 2021", "Coral Institute for Ores", 2021],
    ["University of the North, Faculty of Mines, 2018", "University of the North", 2018],
    ["Bundesanstalt für Erze, Hannover 2023", "Bundesanstalt für Erze", 2023],
    ["Ministry of Mines and Energy – Annual report – 2019", "Ministry of Mines and Energy", 2019],
    ["Observatoire des métaux rares · Note no 7 · septembre 2022", "Observatoire des métaux rares", 2022],
    ["Institut national du nickel, juin 2019", "Institut national du nickel", 2019],
    ["Bureau de l’économie et des mines, Nouméa, 2021", "Bureau de l’économie et des mines", 2021],
    ["Agence calédonienne | Rapport | 2020", "Agence calédonienne", 2020],
  ])("%s", (line, body, year) => expect(imprintOf(line)).toEqual({ body, year }))

  test.each([
    "Coral Institute for Ores",
    "The Institute closed its mine, in May 2021",
    "Institute staff counted the mines, again, in 2021",
    "Mine production of cobalt, 2021",
    "Department of Energy, 42 percent of the ore",
    "Council, 2021",
    "Bureau annual figures, May 2021",
    "Commission staff figures, 2021",
    "Observatoire fermé, juin 2019",
  ])("is not in “%s”", (line) => expect(imprintOf(line)).toBeNull())
})

describe("the publisher", () => {
  test.each([
    ["U.S. Geological Survey, Mineral Commodity Summaries, January 2024", "U.S. Geological Survey", "US"],
    ["https://crsreports.congress.gov", "Congressional Research Service", "US"],
    ["GAO-07-283 Peak Oil Production", "U.S. Government Accountability Office", "US"],
    ["DG ENTR", "European Commission", "EU"],
    ["House of Commons Foreign Affairs Committee", "UK Parliament", "GB"],
    ["The Role of Critical Minerals, International Energy Agency", "International Energy Agency", null],
  ])("of %s is %s", (line, name, country) => expect(publisherOf([[line]])).toMatchObject({ name, country }))
  test("is the particular one where a paper names its department too, and running heads count first", () => {
    expect(publisherOf([["U.S. Department of the Interior", "U.S. Geological Survey"]])?.name).toBe("U.S. Geological Survey")
    expect(publisherOf([["Congressional Research Service"], ["U.S. Geological Survey"]])?.name).toBe("Congressional Research Service")
    expect(publisherOf([["A letter to the editor"]])).toBeNull()
  })
  test("is listed once", () => expect(new Set(PUBLISHERS.map(({ name }) => name)).size).toBe(PUBLISHERS.length))
})

test.each([
  ["en", "The supply of the metal is in the hands of a few, and that is for the buyers to mind."],
  ["de", "Die Versorgung mit dem Metall liegt in den Händen von wenigen, und das ist für die Käufer nicht gut."],
  ["fr", "Le métal est dans les mains de quelques pays, et la dépendance des acheteurs est une faiblesse pour tous."],
  ["es", "El metal está en las manos de unos pocos países, y la dependencia de los compradores es una debilidad para todos."],
  ["zh", "資源量 可采储量 基础储量 和 产量"],
  ["ja", "レアアースの供給は、世界の中でも少数の国に依存している。"],
  ["ko", "희토류의 공급은 소수의 국가에 의존하고 있다."],
  ["ru", "Поставки металла находятся в руках немногих стран, и это плохо для покупателей."],
  ["uk", "Постачання металу перебуває в руках небагатьох країн, і це погано для її покупців."],
  ["el", "Ο εφοδιασμός σε μέταλλα βρίσκεται στα χέρια λίγων χωρών."],
  ["und", "Cu 29 Zn 30 Ga 31"],
  ["und", "銅 29"],
])("the language %s is told from small words, or from the letters", (language, text) => expect(languageOf(text)).toBe(language))

describe("what is no PDF", () => {
  test.each([
    ["PK\x03\x04\x14", /^a ZIP archive or an Office document/],
    ["\xd0\xcf\x11\xe0\xa1", /^an old Office document/],
    ["  <HTML><head>", /^an HTML page/],
    ["%!PS-Adobe-3.0", /^a PostScript file/],
    ["\x89PNG\r\n", /^a picture/],
    ["plain words", /^a text file/],
    ["\x00\x00\x00\x00", /^a file of zeros/],
  ])("%j is told from its first bytes", (bytes, what) => expect(notPdf(Buffer.from(bytes, "latin1"))).toMatch(what))
  test("a PDF is, also behind something else", () => {
    expect(notPdf(Buffer.from("%PDF-1.4"))).toBeNull()
    expect(notPdf(Buffer.from(`${"x".repeat(900)}%PDF-1.4`))).toBeNull()
    expect(notPdf(Buffer.from([0, 1, 2, 3]))).toBeNull()
  })
})

test("markdown shows headings, tables and marks", async () => {
  const ink = [
    ...lines(72, 80, ["Supply of metals"], { size: 18, font: "bold" }),
    ...lines(72, 120, ["Nearly all of the antimony that the country uses is brought in from abroad, as a table shows."]),
    ...["Metal", "2021", "2022"].map((text, index) => ({ x: 72 + 150 * index, y: 160, text })),
    ...["Antimony", "84%", "87%"].map((text, index) => ({ x: 72 + 150 * index, y: 174, text })),
    ...["Tin", "71%", "70%"].map((text, index) => ({ x: 72 + 150 * index, y: 188, text })),
  ]
  const document = await readPdf(pdfOf([{ ink }]))
  expect(markdownOf(document)).toBe(
    `${[
      "<!-- Supply of metals -->",
      "<!-- page 1 -->",
      "# Supply of metals",
      "Nearly all of the antimony that the country uses is brought in from abroad, as a table shows.",
      "| Metal | 2021 | 2022 |\n| --- | --- | --- |\n| Antimony | 84% | 87% |\n| Tin | 71% | 70% |",
    ].join("\n\n")}\n`,
  )
})
