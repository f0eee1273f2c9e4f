import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import type { ClaimsAnswer, Paper, PapersAnswer } from "../../src/server/api.ts"
import { lines, pdfOf } from "../pdf/made.ts"
import { scanOf } from "../pdf/scan/scan-of.ts"
import { browserFault } from "./program.ts"
import { READING, visit } from "./visit.ts"

const fault = browserFault()
const SENTENCES = [
  ["In 2023 Chile mined 24% of the world's copper.", "The rest came from elsewhere."],
  ["China refined 68% of the world's cobalt in 2022.", "That share has grown ever since."],
  ["Peru mined 10% of the world's copper in 2023.", "Its mines lie high up."],
]

describe.skipIf(fault)(`a scanned paper in Chromium${fault ? ` (skipped: ${fault})` : ""}`, () => {
  const here = visit()
  const { ask, open } = here
  let page: Page
  let paper: Paper
  beforeAll(() => {
    page = here.page
  })

  it("says in the inbox which of its pages is being recognised, without a reload", async () => {
    const written = pdfOf(SENTENCES.map((sentences) => ({ ink: lines(72, 100, sentences, { size: 14, leading: 24 }) })))
    const scan = await scanOf(written)
    await open("/inbox")
    await page.evaluate(() => {
      const seen = new Set<string>()
      const look = () => {
        for (const state of document.querySelectorAll(".paper-state > span")) seen.add(state.textContent!)
      }
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
      Object.assign(window, { seen })
    })
    await page.locator('input[type="file"]').setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from(scan) })
    await page.locator("li.paper.done").waitFor({ timeout: READING })
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])
    expect(seen.filter((state) => /^recognising page [123] of 3$/.test(state)).length).toBeGreaterThan(0)
    paper = (await ask<PapersAnswer>("/papers")).papers[0]!
    expect(paper).toMatchObject({ scanned: 3, state: "done" })
    await expect.poll(() => page.locator("li.paper .paper-notes").innerText()).toBe(paper.notes.join(" "))
    expect(paper.notes.join(" ")).toMatch(/read from (?:their|its) pictures?/)
  })

  it("says beside a claim that it was read from a picture, and how sure that is of its words", async () => {
    const { claims } = await ask<ClaimsAnswer>(`/claims?paper=${paper.id}&material=cobalt`)
    expect(claims).toHaveLength(1)
    expect(claims[0]).toMatchObject({ origin: ["CN"], value: { low: 68 } })
    await open(`/claims?claim=${claims[0]!.id}`)
    const sure = Math.round(100 * claims[0]!.recognised!)
    await page.locator(".claim-from").getByText(`read from a picture (OCR), ${sure}\u202f% sure`).waitFor()
  })

  it("lights the evidence where the words stand in the picture", async () => {
    const { claims } = await ask<ClaimsAnswer>(`/claims?paper=${paper.id}&material=cobalt`)
    await open(`/claims?claim=${claims[0]!.id}`)
    await page.locator(".leaf.current .evidence .lit.slot-value").first().waitFor()
    await page.locator(".leaf.current .picture canvas").waitFor()
    // A scan has no text to ask: the ink below the light tells.
    const ink = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".leaf.current .picture canvas")!
      const place = canvas.getBoundingClientRect()
      const scale = canvas.width / place.width
      const context = canvas.getContext("2d")!
      const darkIn = (box: DOMRect) => {
        const [x, y] = [(box.left - place.left) * scale, (box.top - place.top) * scale]
        const { data } = context.getImageData(x, y, Math.max(1, box.width * scale), Math.max(1, box.height * scale))
        return data.filter((value, at) => at % 4 === 0 && value < 100).length
      }
      const whole = context.getImageData(0, 0, canvas.width, canvas.height).data.filter((value, at) => at % 4 === 0 && value < 100).length
      const evidence = [...document.querySelectorAll(".leaf.current .evidence .lit")].map((box) => box.getBoundingClientRect())
      const figure = document.querySelector(".leaf.current .lit.slot-value")!.getBoundingClientRect()
      return { whole, evidence: evidence.map(darkIn).reduce((sum, dark) => sum + dark, 0), figure: darkIn(figure) }
    })
    // Two sentences of like length stand on the page: the lit one has its share of the ink, and the figure a part of that.
    expect(ink.evidence / ink.whole).toBeGreaterThan(0.4)
    expect(ink.evidence / ink.whole).toBeLessThan(0.75)
    expect(ink.figure).toBeGreaterThan(0)
    expect(ink.figure / ink.evidence).toBeLessThan(0.25)
  })

  it("had no fault in all of this", () => {
    expect(here.faults).toEqual([])
  })
})
