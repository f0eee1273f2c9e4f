import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { browserFault, samplePaper } from "./program.ts"
import { shiftsOf, watchShifts } from "./shifts.ts"
import { READING, visit } from "./visit.ts"

const fault = browserFault()
const SLUGS = ["cobalt-after-the-surge-2024", "narrow-gate-2022", "narrow-gate-2025", "four-metals-2023"]

describe.skipIf(fault)(`the inbox while papers are read, in Chromium${fault ? ` (skipped: ${fault})` : ""}`, () => {
  const here = visit()
  let page: Page
  beforeAll(async () => {
    page = here.page
    await page.addInitScript(watchShifts)
  })

  const pdf = async (slug: string) => ({
    name: `${slug}.pdf`,
    mimeType: "application/pdf",
    buffer: await readFile(samplePaper(slug)),
  })
  const broken = { name: "broken.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 breaks off here") }

  it("moves no line: each stands where its file was put, read, failed or a duplicate", async () => {
    await here.open("/inbox")
    const [first, ...others] = await Promise.all(SLUGS.map(pdf))
    const files = page.locator('input[type="file"]')
    await files.setInputFiles([first!, broken, ...others])
    await expect.poll(() => page.locator("li.paper:is(.done, .failed)").count(), { timeout: READING }).toBe(SLUGS.length + 1)
    const names = () => page.locator("li.paper .paper-title").evaluateAll((all) => all.map((each) => each.textContent!))
    await expect
      .poll(names)
      .toEqual([
        expect.stringContaining("cobalt-after"),
        expect.stringContaining("broken"),
        ...others.map(({ name }) => expect.stringContaining(name)),
      ])
    expect((await shiftsOf(page)).filter((each) => each.startsWith("li."))).toEqual([])
    await files.setInputFiles({ ...first!, name: "once more.pdf" })
    await page.locator("li.paper.duplicate").waitFor()
    await expect.poll(async () => (await names())[0]).toContain("once more.pdf")
    await page.reload()
    await page.locator("li.paper").first().waitFor()
    // Looked at anew, what failed stands on top.
    await expect.poll(async () => (await names())[0]).toContain("broken.pdf")
    const heights = await page.locator("li.paper").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
    expect(new Set(heights)).toEqual(new Set([56]))
  })

  it("shows the papers on top before all are there, and moves nothing when they come", async () => {
    const other = await here.browser.newPage()
    await other.addInitScript(watchShifts)
    let go = () => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    await other.route("**/api/papers", async (route) => {
      await held
      await route.continue()
    })
    await other.goto(`${here.program.url}/inbox`)
    const names = () => other.locator("li.paper .paper-title").evaluateAll((all) => all.map((each) => each.textContent!))
    await expect.poll(names).toHaveLength(SLUGS.length + 2)
    const before = await names()
    expect(before[0]).toContain("broken.pdf")
    expect(before.some((name) => name.includes("once more.pdf"))).toBe(true)
    const head = () => other.locator(".view-head p, .shelves").allInnerTexts()
    const said = await head()
    expect(said[0]).toMatch(new RegExp(`^${SLUGS.length + 1} papers, [1-9]\\d* claims; 1 failed$`))
    const all = other.waitForResponse("**/api/papers")
    go()
    await all
    await other.locator("li.paper input").nth(2).check()
    await other.getByRole("button", { name: `Select all ${SLUGS.length + 1}` }).waitFor()
    expect(await names()).toEqual(before)
    expect((await head()).slice(0, said.length)).toEqual(said)
    expect((await shiftsOf(other)).filter((each) => each.startsWith("li."))).toEqual([])
    await other.close()
  })

  it("asks before it is left while files are still to be sent, and lets go once they are", async () => {
    const other = await here.browser.newPage()
    let go = () => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    await other.route("**/api/papers", async (route) => {
      if (route.request().method() === "POST") await held
      await route.continue()
    })
    await other.goto(`${here.program.url}/inbox`)
    await other.locator('input[type="file"]').setInputFiles({ ...(await pdf(SLUGS[0]!)), name: "on its way.pdf" })
    await other.locator("li.paper.arrival").waitFor()
    // What a browser tells the page before it is left; where that is not prevented, it leaves.
    const asks = () =>
      other.evaluate(() => {
        const leaving = new Event("beforeunload", { cancelable: true })
        window.dispatchEvent(leaving)
        return leaving.defaultPrevented
      })
    expect(await asks()).toBe(true)
    go()
    await other.locator("li.paper.arrival").waitFor({ state: "detached" })
    // Its paper takes its place a moment before it is put away.
    await expect.poll(asks).toBe(false)
    await other.close()
  })

  it("sends a file once more when Assay is there again", async () => {
    const other = await here.browser.newPage()
    let sent = 0
    await other.route("**/api/papers", async (route) => {
      if (route.request().method() === "POST" && ++sent === 1) await route.abort("connectionrefused")
      else await route.continue()
    })
    let asked = 0
    await other.route("**/api/health", async (route) => {
      if (sent > 0 && ++asked === 1) await route.abort("connectionrefused")
      else await route.continue()
    })
    await other.goto(`${here.program.url}/inbox`)
    const again = { ...(await pdf(SLUGS[1]!)), name: "through a restart.pdf" }
    await other.locator('input[type="file"]').setInputFiles(again)
    await other.locator("li.paper.arrival.waiting", { hasText: again.name }).getByText("waits until Assay answers").waitFor()
    await other.locator("li.paper.duplicate", { hasText: again.name }).waitFor()
    expect([sent, asked]).toEqual([2, 2])
    await other.close()
  })

  it("had no fault in all of this", () => {
    expect(here.faults).toEqual([])
  })
})
