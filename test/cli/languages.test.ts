/** Papers that are not in English: read, tagged with their language, and said to have no claims yet. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { lines, pdfOf } from "../pdf/made.ts"
import { assay, linesOf } from "./run.ts"

vi.setConfig({ testTimeout: 300_000 })

const GERMAN = [
  "Die Versorgung mit Lithium und Kobalt",
  "Im Jahr 2023 wurden 70 % des Kobalts der Welt in der Demokratischen Republik Kongo",
  "gefördert, und das meiste davon ist nicht dort, sondern in China verarbeitet worden.",
  "Für die Hersteller ist das eine Abhängigkeit, die mit den Jahren nicht kleiner wird.",
]
const FRENCH = [
  "L'approvisionnement en lithium et en cobalt",
  "En 2023, 70 % du cobalt mondial est extrait en République démocratique du Congo, et",
  "la plus grande partie est raffinée par la Chine, dans des usines que les acheteurs",
  "européens connaissent peu ; pour les fabricants, la dépendance est une faiblesse.",
]
const ENGLISH = ["In 2023, the DRC mined 70% of the world's cobalt.", "The rest is mined in places that are not of this world of supply."]

let folder: string
const at = (name: string): string => join(folder, name)
const write = (name: string, [title = "", ...text]: readonly string[]) => {
  const ink = [...lines(72, 80, [title], { size: 18, font: "bold" }), ...lines(72, 120, text)]
  writeFileSync(at(name), pdfOf([{ ink }]))
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "assay-languages-"))
  write("bericht.pdf", GERMAN)
  write("rapport.pdf", FRENCH)
  write("report.pdf", ["The supply of cobalt", ...ENGLISH])
})
afterAll(() => rmSync(folder, { recursive: true }))

const NONE_YET = "claims are found in English papers only so far."

test.each([
  ["bericht.pdf", "de", "German", GERMAN[0]],
  ["rapport.pdf", "fr", "French", FRENCH[0]],
])("%s is read as a paper in %s and makes no claims, which is said", async (name, language, called, title) => {
  const read = await assay(["read", "--json", at(name)])
  expect(JSON.parse(read.out)).toMatchObject({ language, title })
  expect(read.err).toContain(`It is in ${called}; ${NONE_YET}`)
  const { code, out, err } = await assay(["extract", at(name), at("report.pdf")])
  expect([code, err]).toEqual([0, `${at(name)}: It is in ${called}; ${NONE_YET}\n`])
  const claims = linesOf({ code, out, err })
  expect(claims.length).toBeGreaterThan(0)
  expect(claims.every(({ file }) => file === at("report.pdf"))).toBe(true)
})

test("add says it beside the count", async () => {
  const { code, out } = await assay(["--data", at("data"), "add", at("bericht.pdf"), at("rapport.pdf"), at("report.pdf")])
  expect([code, out.trimEnd().split("\n")]).toEqual([
    0,
    [
      `done\tbericht.pdf\t0 claims. It is in German; ${NONE_YET}`,
      `done\trapport.pdf\t0 claims. It is in French; ${NONE_YET}`,
      "done\treport.pdf\t1 claim",
    ],
  ])
})
