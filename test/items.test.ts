/** Lists of areas and shares under a line that says of what. */
import { expect, test } from "vitest"
import { loadVocabulary } from "../src/corpus/index.ts"
import { extract } from "../src/extract.ts"
import { lexiconOf } from "../src/mentions/index.ts"
import { documentOfText } from "../src/text/plain.ts"

const lexicon = lexiconOf(loadVocabulary())
const read = (...blocks: string[]) =>
  extract(documentOfText(blocks.join("\n\n"), { id: "0".repeat(64) }), lexicon).claims.map(
    ({ materials, value, origin, destination, measure, period }) =>
      `${materials} ${value.low} ${origin.join("+") || "-"}>${destination.join("+") || "-"} ${measure} ${period?.to ?? "-"}`,
  )

test.each([
  [
    "Refined zinc output by country in 2021:",
    "- China: 45%\n- Korea: 7%\n- Other: 48%",
    ["zinc 45 CN>- processing 2021", "zinc 7 KR>- processing 2021"],
  ],
  ["The main producers of mined tin in 2020 were as follows.", "• China – 30 %", ["tin 30 CN>- extraction 2020"]],
  [
    "EU imports of fluorspar, by country of origin:",
    "- Mexico (41%)\n- Spain (12%)",
    ["fluorspar 41 MX>EU supply -", "fluorspar 12 ES>EU supply -"],
  ],
  ["World lithium reserves:", "* Chile, 36%\n* Rest of world, 64%", ["lithium 36 CL>- reserves -"]],
])("%s", (lead, list, wanted) => {
  expect(read(lead, list)).toEqual(wanted)
})

test.each([
  ["The copper conference had guests from many countries:", "- China: 20%\n- Peru: 10%"],
  ["Refined zinc output by country in 2021 was told. The vote went so.", "- China: 45%"],
  ["Who took part:", "- Chile: 36%"],
])("%s claims nothing", (lead, list) => {
  expect(read(lead, list)).toEqual([])
})

test("an item of a list of import sources with a footnote's mark", () => {
  const text = "Import Sources (2018–21): Indium: Korea3, 31%; Canada, 22%; and other, 47%."
  const at = text.indexOf("3, 31%")
  const document = { ...documentOfText(text, { id: "0".repeat(64) }), marks: [{ start: at, end: at + 1 }] }
  expect(extract(document, lexicon).claims.map(({ origin, value }) => `${origin} ${value.low}`)).toEqual(["KR 31", "CA 22"])
})
