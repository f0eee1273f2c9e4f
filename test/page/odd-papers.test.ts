import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import type { ClaimsAnswer } from "../../src/server/api.ts"
import { LOCKED, PASSWORD } from "../pdf/locked/paper.ts"
import { lines, pdfOf } from "../pdf/made.ts"
import { browserFault } from "./program.ts"
import { READING, visit } from "./visit.ts"

const fault = browserFault()

describe.skipIf(fault)(`papers that are locked, or not in English, in Chromium${fault ? ` (skipped: ${fault})` : ""}`, () => {
  const here = visit()
  const { ask } = here
  let page: Page
  let reader: string

  beforeAll(async () => {
    page = here.page
    await addLocked("locked.pdf")
  })

  const addLocked = async (name: string, more = "") => {
    const form = new FormData()
    form.append("file", new File([new Uint8Array(readFileSync(LOCKED)), more], name, { type: "application/pdf" }))
    await fetch(`${here.program.url}/api/papers`, { method: "POST", body: form })
  }
  const field = () => page.getByLabel(/^Password of/)
  const openWith = async (password: string) => {
    await field().fill(password)
    await page.getByRole("button", { name: "Open", exact: true }).click()
  }

  it("has a field for its password in the inbox, says when it is wrong, and is read when it is right", async () => {
    await page.goto(`${here.program.url}/inbox`)
    const line = page.locator("li.paper.failed", { hasText: "locked.pdf" })
    await line.locator(".reason", { hasText: "needs a password; give it here, or" }).waitFor()
    await expect.poll(() => line.getByRole("button", { name: "Try again" }).count()).toBe(0)
    // Without its password it would fail as before: it is left when the others are tried again, and said to be.
    for (const name of ["one.pdf", "two.pdf"]) {
      const form = new FormData()
      form.append("file", new File([`%PDF-1.4 ${name} breaks off here`], name, { type: "application/pdf" }))
      await fetch(`${here.program.url}/api/papers`, { method: "POST", body: form })
    }
    await page.locator("li.paper.failed").nth(2).waitFor()
    await page.getByText("1 locked paper waits for its password", { exact: true }).waitFor()
    const states: string[] = []
    page.on("request", (request) => request.method() === "POST" && states.push(request.url().replace(/.*\/api/, "")))
    await page.getByRole("button", { name: "Try the other 2 failed again" }).click()
    await page.locator("li.paper.failed").nth(2).waitFor()
    await page.getByRole("checkbox", { name: "Select locked.pdf" }).check()
    await expect.poll(() => page.locator(".selection").innerText()).toMatch(/^1 paper selected, locked/)
    expect(await page.locator(".selection").getByRole("button", { name: /^Try/ }).count()).toBe(0)
    await page.getByRole("button", { name: "Clear" }).click()
    await expect.poll(() => states).toEqual(["/papers/retry"])
    await openWith("anvil")
    await line.locator(".reason", { hasText: "locked.pdf does not open with this password; check it and try again." }).waitFor()
    await openWith(PASSWORD)
    await page.locator("li.paper.done").getByText("22 claims").waitFor({ timeout: READING })
  })

  it("shows its pages without asking again, as long as the page is not loaded anew", async () => {
    const { claims } = await ask<ClaimsAnswer>("/claims")
    reader = `${here.program.url}/claims?claim=${claims[0]!.id}`
    await page.getByRole("link", { name: /^22 claims/ }).click()
    await page.locator("td.cell-words").first().click()
    await page.locator(".leaf.current .picture canvas").waitFor()
    expect(await field().count()).toBe(0)
  })

  it("asks once more after that, says when the password is wrong, and keeps it in no store of the browser", async () => {
    await page.goto(reader)
    await page.locator(".locked-page").waitFor()
    await openWith("anvil")
    await page.getByRole("alert").filter({ hasText: "does not open with this password" }).waitFor()
    await openWith(PASSWORD)
    await page.locator(".leaf.current .picture canvas").waitFor()
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))).not.toContain(PASSWORD)
  })

  it("is opened from its own view with one password, for the reading and for the page; nothing there can only fail", async () => {
    await addLocked("another.pdf", "\n% the same paper once more")
    await page.goto(`${here.program.url}/inbox`)
    await page.locator("li.paper.failed", { hasText: "another.pdf" }).locator(".paper-title a").click()
    await page.getByText("This paper is locked. Its password has it read, and shows its pages").waitFor()
    await page.locator(".about .reason", { hasText: "needs a password; give it here, or" }).waitFor()
    await page.getByText("Its claims stand here once it is opened with its password.").waitFor()
    expect(await field().count()).toBe(1)
    expect(await page.getByRole("button", { name: "Read it again" }).count()).toBe(0)
    await openWith("anvil")
    await page.getByRole("alert").filter({ hasText: "another.pdf does not open with this password; check it and try again." }).waitFor()
    await openWith(PASSWORD)
    await page.locator(".leaf.current .picture canvas").waitFor()
    await page.locator(".claims-by-page [data-claim]").nth(21).waitFor({ timeout: READING })
    // The server has kept no password, so it cannot read it again alone; this tab has it still, and gives it once more.
    const again = page.getByRole("button", { name: "Read it again" })
    await again.click()
    await page.locator(".about .reason", { hasText: "needs a password" }).waitFor({ timeout: READING })
    await again.click()
    await page.locator(".about .reason").waitFor({ state: "detached", timeout: READING })
    await expect.poll(() => again.isEnabled(), { timeout: READING }).toBe(true)
    expect(await page.locator(".about .reason").count()).toBe(0)
  })

  it("shows the mark of a footnote raised, on the page and in what is saved, and finds the word that it is glued to", {
    timeout: READING,
  }, async () => {
    const ink = [
      { x: 72, y: 100, text: "Recycling", size: 12 },
      { x: 125, y: 96, text: "6", size: 7 },
      { x: 133, y: 100, text: "covers 12% of the European Union's demand for cobalt.", size: 12 },
    ]
    const form = new FormData()
    form.append("file", new File([new Uint8Array(pdfOf([{ ink }]))], "marked.pdf", { type: "application/pdf" }))
    await fetch(`${here.program.url}/api/papers`, { method: "POST", body: form })
    await page.goto(`${here.program.url}/inbox`)
    await page.locator("li.paper.done", { hasText: "marked.pdf" }).getByText("1 claim", { exact: true }).click()
    await page.locator("td.cell-words a").first().click()
    const quote = page.locator(".reader .quote, aside .quote").first()
    await quote.waitFor()
    await expect.poll(() => quote.innerHTML()).toMatch(/Recycling(<\/mark>)?<sup>6<\/sup>/)
    const { claims } = await ask<ClaimsAnswer>("/claims?text=recycling&material=cobalt&area=EU")
    expect(claims.map((claim) => claim.quote)).toEqual([
      expect.stringMatching(/^Recycling⁶ covers 12% of the European Union's demand for cobalt/),
    ])
    const saved = await (await fetch(`${here.program.url}/api/export/csv?text=recycling&material=cobalt&area=EU`)).text()
    expect(saved).toContain("Recycling⁶ covers 12%")
  })

  it("says of a paper in German, in the inbox and beside its page, that it has no claims yet", async () => {
    const german = "Die Versorgung mit dem Metall liegt in den Händen von wenigen, und das ist für die Käufer nicht gut."
    const bytes = pdfOf([{ ink: lines(72, 100, [german]) }])
    const form = new FormData()
    form.append("file", new File([new Uint8Array(bytes)], "bericht.pdf", { type: "application/pdf" }))
    await fetch(`${here.program.url}/api/papers`, { method: "POST", body: form })
    await page.goto(`${here.program.url}/inbox`)
    const line = page.locator("li.paper.done", { hasText: "bericht.pdf" })
    const note = "It is in German; claims are found in English papers only so far."
    await line.getByText(note).waitFor()
    await line.locator(".paper-title a").click()
    await page.locator(".paper-list header").getByText(note).waitFor()
    await page.getByText("No claims were found in it.").waitFor()
  })

  it("had no fault in all of this but the refusals of a wrong password", () => {
    expect(here.faults.map((each) => each.replace(/^said: .*409.*$/, "409"))).toEqual(["409", "409"])
  })
})
