import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import type { Claim, Mention } from "../../src/model.ts"
import type { ClaimsAnswer, MentionsHere, NamedAnswer, Paper, PapersAnswer, PaperWithDrops } from "../../src/server/api.ts"
import { openDatabase } from "../../src/store/database.ts"
import { openStore } from "../../src/store/index.ts"
import type { Store } from "../../src/store/store.ts"
import { browserFault, isOfDeadServer } from "./program.ts"
import { READING, visit } from "./visit.ts"

const fault = browserFault()
const SLUG = "cobalt-after-the-surge-2024"

describe.skipIf(fault)(`a paper in Chromium${fault ? ` (skipped: ${fault})` : ""}`, () => {
  const here = visit({ samples: [SLUG] })
  const { ask, address } = here
  let page: Page
  let paper: Paper

  const open = async (path = "") => {
    await page.goto(`${here.program.url}/paper?paper=${paper.id}${path}`)
    await page.locator(".leaf.current .textLayer[data-laid]").waitFor()
  }
  /** Does something with the database of the program while that does not run. */
  const withStore = async (use: (store: Store) => Promise<void>) => {
    await page.goto("about:blank")
    await here.program.kill()
    const store = await openStore(await openDatabase({ databaseUrl: null, dataDir: here.program.data }))
    await use(store).finally(() => store.close())
    here.program = await here.program.again()
  }

  beforeAll(async () => {
    page = here.page
    paper = (await ask<PapersAnswer>("/papers")).papers[0]!
  })

  it("lists all that it names, lights it on its pages, and goes on to the next of them", async () => {
    const { named } = await ask<NamedAnswer>(`/papers/${paper.id}/mentions`)
    const cobalt = named.find(({ kind, key }) => kind === "material" && key === "cobalt")!
    expect(cobalt.pages.length).toBeGreaterThan(1)
    await open()
    await page.getByRole("link", { name: "Mentions" }).click()
    const groups = page.locator(".named")
    await groups.nth(3).waitFor()
    await expect
      .poll(() => page.getByRole("region", { name: "Materials" }).getByRole("button").first().innerText())
      .toMatch(new RegExp(`^cobalt\\s+${cobalt.count}\\b`))
    await page.getByRole("region", { name: "Materials" }).getByRole("button").first().click()
    const lit = page.locator(".mention.chosen")
    await lit.first().waitFor()
    const { mentions } = await ask<MentionsHere>(`/papers/${paper.id}/mentions/1`)
    const those = mentions.filter(({ kind, key }) => kind === "material" && key === "cobalt")
    await expect.poll(() => lit.count()).toBe(those.flatMap(({ boxes }) => boxes).length)
    expect(new Set(those.map(({ quote }) => quote.toLowerCase()))).toEqual(new Set(["cobalt"]))
    // Each light lies on the word, as the page's own text layer has it.
    const under = await page.evaluate(() =>
      [...document.querySelectorAll(".mention.chosen")].map((box) => {
        const { left, right, top, bottom } = box.getBoundingClientRect()
        const spans = [...document.querySelectorAll(".leaf.current .textLayer span")].filter((span) => {
          const at = span.getBoundingClientRect()
          return (
            at.left <= (left + right) / 2 &&
            at.right >= (left + right) / 2 &&
            at.top <= (top + bottom) / 2 &&
            at.bottom >= (top + bottom) / 2
          )
        })
        return spans.map((span) => span.textContent!.toLowerCase()).join(" ")
      }),
    )
    for (const words of under) expect(words).toContain("cobalt")

    await page.getByRole("region", { name: "Materials" }).getByRole("button").first().click()
    await page.locator(".stepper", { hasText: "2 of 2" }).waitFor()
    await lit.first().waitFor()
    // The address is the state.
    expect((await address()).searchParams.get("mentions")).toBe("material cobalt")
    await page.reload()
    await lit.first().waitFor()
    await page
      .getByRole("navigation", { name: "Claims or mentions" })
      .getByRole("link", { name: /^Claims/ })
      .click()
    await page.locator(".page-claim .faint").first().waitFor()
    await expect.poll(() => page.locator(".mention").count()).toBe(0)
  })

  it("tells what changed since an earlier reading, and what of it had been reviewed", async () => {
    const { claims } = await ask<ClaimsAnswer>(`/claims?paper=${paper.id}&limit=1000`)
    const all = claims as unknown as readonly Claim[]
    const later = all[0]
    // Of another row: two cells of one row have the same evidence, and either may be what the other became.
    const changed = all.find(({ span }) => span.start !== later?.span.start)
    const same = all.filter((claim) => claim !== later && claim !== changed)
    // As an earlier engine might have read it: one claim not yet, one with another figure, one where nothing is said.
    const wrong: Claim = { ...changed!, id: "earlier-figure", value: { ...changed!.value, low: 1, high: 1 } }
    const none: Claim = { ...same[0]!, id: "earlier-nothing", span: { start: 0, end: 4 }, materials: ["tin"], page: 1 }
    await withStore(async (store) => {
      const mentions: readonly Mention[] = await store.mentions(paper.id)
      await store.saveReading(paper.id, { mentions, claims: [wrong, none, ...same] })
    })
    await open("&claim=earlier-figure")
    await page.getByRole("button", { name: /^Accept/ }).click()
    await page.getByText(/^accepted by /).waitFor()
    await page.getByRole("link", { name: "Inbox" }).first().click()
    await page.locator(`li.paper.done[data-paper="${paper.id}"] .paper-title a`).click()
    await page.getByRole("button", { name: "Read it again" }).click()
    const changesNow = async () => (await ask<PaperWithDrops>(`/papers/${paper.id}`)).changes
    await expect.poll(async () => (await changesNow())?.added, { timeout: READING }).toEqual([later!.id])
    const changes = await changesNow()
    expect(changes).toMatchObject({ unchanged: same.length })
    const told = page.locator(".changes")
    await told.getByText(`${same.length} as they were, 1 new, 1 changed and 1 no longer found.`).waitFor()
    await told.getByText(/^No longer found/).waitFor()
    await expect
      .poll(() => told.locator("s").allInnerTexts(), { timeout: READING })
      .toEqual([changes!.changed[0]!.beforeWords, changes!.removed[0]!.words])
    await told.getByRole("link", { name: "Reviewed, now figure changed" }).click()
    await page.locator(`.desk[data-claim="${changed!.id}"]`).getByText("not reviewed yet").waitFor()
    // And from the one to the other.
    await page.getByRole("link", { name: "See what was decided" }).click()
    await page
      .locator('.desk[data-claim="earlier-figure"]')
      .getByText(/^accepted by /)
      .waitFor()
    await page.getByText("The newest reading says something else of these words (figure changed).").waitFor()
    await page.locator('[data-claim="earlier-figure"] .state', { hasText: "accepted, read anew" }).waitFor()
    await page.getByRole("link", { name: "See what it says" }).click()
    await page.locator(`.desk[data-claim="${changed!.id}"]`).waitFor()
    // The decision stays with what it was about.
    const kept = await ask<ClaimsAnswer>(`/claims?paper=${paper.id}&review=accepted`)
    expect(kept.claims.map(({ id, since }) => [id, since?.successor])).toEqual([["earlier-figure", changed!.id]])
  })

  it("had no fault in all of this", () => {
    expect(here.faults.filter((each) => !isOfDeadServer(each))).toEqual([])
  })
})
