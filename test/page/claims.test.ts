import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { ClaimsAnswer, PapersAnswer, ShownClaim } from "../../src/server/api.ts"
import { confidenceWord } from "../../src/web/figures.ts"
import { asList } from "../../src/web/list.ts"
import { browserFault, samplePaper } from "./program.ts"
import { READING, visit } from "./visit.ts"

const fault = browserFault()

describe.skipIf(fault)(`folders and the search of claims in Chromium${fault ? ` (skipped: ${fault})` : ""}`, () => {
  const here = visit({ page: { viewport: { width: 1280, height: 2400 } } })
  const { ask, open, address } = here
  let page: Page
  let folder: string

  const query = async () => (await address()).searchParams
  /** All rows of a short list, in their order. */
  const rows = async (many: number) => {
    await page.waitForFunction((count) => document.querySelectorAll("tr.row").length === count, many)
    const all = await page
      .locator("tr.row")
      .evaluateAll((each) =>
        each.map((row) => [Number(row.getAttribute("aria-rowindex")), row.querySelector(".cell-words")!.textContent!] as const),
      )
    return all.toSorted(([a], [b]) => a - b).map(([, words]) => words)
  }
  const heading = (words: string) => page.getByRole("heading", { name: words, exact: true }).waitFor()

  beforeAll(async () => {
    page = here.page
    folder = await mkdtemp(join(tmpdir(), "assay-folders-"))
    const metals = join(folder, "metals, 2024")
    await mkdir(join(metals, "older"), { recursive: true })
    await cp(samplePaper("cobalt-after-the-surge-2024"), join(metals, "cobalt.pdf"))
    await cp(samplePaper("narrow-gate-2022"), join(metals, "older", "gate.pdf"))
    await writeFile(join(metals, ".DS_Store"), "no paper")
    await cp(samplePaper("what-america-imports-2024"), join(folder, "imports.pdf"))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  it("takes folders that are dropped, with all that lies in them; their names become collections", async () => {
    await open("/overview")
    const mouse = await page.context().newCDPSession(page)
    const data = { items: [], files: [join(folder, "metals, 2024"), join(folder, "imports.pdf")], dragOperationsMask: 1 }
    // As the browser itself tells of files that come from the desktop.
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await mouse.send("Input.dispatchDragEvent", { type, x: 640, y: 300, data })
    await page.locator("li.paper.done").nth(2).waitFor({ timeout: READING })
    const { papers } = await ask<PapersAnswer>("/papers")
    expect(papers.map(({ name, collection }) => [collection, name]).sort()).toEqual([
      ["", "imports.pdf"],
      ["metals, 2024", "cobalt.pdf"],
      ["metals, 2024/older", "gate.pdf"],
    ])
    await page.getByRole("combobox", { name: "Collection" }).selectOption("metals, 2024/older")
    await expect.poll(() => page.locator("li.paper").count()).toBe(1)
  })

  it("counts each choice with as many claims as choosing it lists, a material with its narrower ones", async () => {
    // A person says of one that it is about the whole group, so that the group is named, too.
    const { claims } = await ask<ClaimsAnswer>("/claims?limit=1000")
    const one = claims.find(({ materials }) => materials.length === 1 && materials[0] !== "cobalt")!
    const review = async (verdict: string, correction: object | null) => {
      const body = JSON.stringify({ verdict, correction, note: null })
      const headers = { "content-type": "application/json" }
      const answer = await fetch(`${here.program.url}/api/claims/${one.id}/reviews`, { method: "POST", headers, body })
      expect(answer.status).toBe(200)
    }
    await review("corrected", { materials: ["battery-metals"] })
    const { facets } = await ask<ClaimsAnswer>("/claims?limit=0")
    for (const [part, counted] of [
      ["material", facets.materials],
      ["area", facets.areas],
      ["measure", facets.measures],
      ["kind", facets.kinds],
      ["status", facets.statuses],
      ["review", facets.reviews],
      ["paper", facets.papers],
      ["collection", facets.collections.filter(({ id }) => id !== "")],
    ] as const)
      for (const { id, count } of counted)
        expect([id, (await ask<ClaimsAnswer>(`/claims?${part}=${encodeURIComponent(asList([id]))}&limit=0`)).total]).toEqual([id, count])

    const many = facets.materials.find(({ id }) => id === "battery-metals")!.count
    expect(many).toBeGreaterThan(1)
    await open("/claims")
    const choice = page.getByRole("group", { name: "Material" }).locator("label", { hasText: /^battery metals/i })
    await choice.getByText(String(many), { exact: true }).waitFor()
    await choice.getByRole("checkbox").check()
    await heading(`${many} claims on battery metals`)
    await choice.getByText(String(many), { exact: true }).waitFor()
    // The picture of the library counts in the same way.
    await open("/overview")
    await page
      .getByRole("region", { name: "Materials" })
      .getByRole("link", { name: new RegExp(`^battery metals *${many} claims`, "i") })
      .click()
    await heading(`${many} claims on battery metals`)
    await review("withdrawn", null)
  })

  it("narrows by confidence, in words and as a range, with counts that hold; the address has it", async () => {
    await open("/claims")
    const sure = page.getByRole("group", { name: "Confidence" }).getByRole("checkbox", { name: /^sure/i })
    const { claims: all } = await ask<ClaimsAnswer>("/claims?limit=1000")
    const many = all.filter(({ confidence }) => confidence >= 0.9).length
    expect(many).toBeGreaterThan(0)
    await page.getByRole("group", { name: "Confidence" }).getByText(String(many), { exact: true }).first().waitFor()
    await sure.check()
    await heading(`${many} claims that are sure`)
    expect(Object.fromEntries(await query())).toEqual({ confidenceFrom: "0.9" })
    await page.reload()
    await heading(`${many} claims that are sure`)
    await expect.poll(() => sure.isChecked()).toBe(true)
    const states = async () => (await page.locator("tr.row .cell-state").allInnerTexts()).map((state) => state.replace(/.*\s/s, ""))
    await expect.poll(async () => new Set(await states())).toEqual(new Set(["sure"]))

    await page.getByRole("combobox", { name: "Confidence from" }).selectOption("0.5")
    await page.getByRole("combobox", { name: "Confidence to" }).selectOption("0.8")
    const between = all.filter(({ confidence }) => confidence >= 0.5 && confidence < 0.8)
    expect(between.length).toBeGreaterThan(0)
    await heading(`${between.length} claims with a confidence of 0.5 to 0.8`)
    expect((await ask<ClaimsAnswer>(`/claims?${await query()}`)).total).toBe(between.length)
    // What nobody has seen yet can be narrowed by it, too.
    await open("/review?confidenceTo=0.6")
    await page.locator(".desk").waitFor()
    const unsure = all.filter(({ confidence }) => confidenceWord(confidence) === "unsure").length
    await page.getByRole("heading", { name: unsure === 1 ? "1 claim to review" : `${unsure} claims to review` }).waitFor()
    await page.getByRole("button", { name: "Remove confidence below 0.6" }).waitFor()
    await page.getByTitle(/^Confidence 0\.\d\d, by the rule [a-z-]+$/).waitFor()
  })

  it("narrows by every other part, each choice with the number that it leaves", async () => {
    for (const [title, part] of [
      ["Material", "material"],
      ["Country", "area"],
      ["Measure", "measure"],
      ["Status", "status"],
      ["Kind", "kind"],
      ["Review", "review"],
      ["Paper", "paper"],
      ["Collection", "collection"],
    ] as const) {
      await open("/claims")
      // The last choice of a facet leaves the fewest.
      const choice = page.getByRole("group", { name: title, exact: true }).locator("label").last()
      await choice.waitFor()
      const count = Number(await choice.locator(".facet-count").innerText())
      expect(count).toBeGreaterThan(0)
      await choice.getByRole("checkbox").check()
      await page.getByRole("heading", { name: new RegExp(`^${count} claims? `) }).waitFor()
      const chosen = await query()
      expect([...chosen.keys()]).toEqual([part])
      expect((await ask<ClaimsAnswer>(`/claims?${chosen}&limit=0`)).total).toBe(count)
    }
    await open("/claims")
    await page.getByRole("textbox", { name: "from" }).fill("2023")
    await page.getByRole("textbox", { name: "to" }).fill("2024")
    const { total } = await ask<ClaimsAnswer>("/claims?from=2023&to=2024&limit=0")
    await heading(`${total} claims for 2023–2024`)
    await page.keyboard.press("Escape")
    await page.getByRole("combobox", { name: /^Search/ }).fill("refined cobalt")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: /with the words “refined cobalt”$/ }).waitFor()
  })

  it("takes a country in any role or in one, each with its count", async () => {
    await open("/claims?area=US")
    const role = page.getByRole("combobox", { name: "Role of US" })
    const counts: Record<string, number> = {}
    for (const part of ["area", "origin", "destination"]) counts[part] = (await ask<ClaimsAnswer>(`/claims?${part}=US&limit=0`)).total
    await expect
      .poll(() => role.locator("option").allInnerTexts())
      .toEqual([`in any role (${counts.area})`, `as origin (${counts.origin})`, `as destination (${counts.destination})`])
    await role.selectOption("destination")
    await heading(`${counts.destination} claims with destination US`)
    expect((await query()).get("destination")).toBe("US")
  })

  it("sorts by every column that can be sorted, up and down and back", async () => {
    const path = "/claims?collection=metals\\, 2024"
    await open(path)
    const { total } = await ask<ClaimsAnswer>(path)
    for (const [name, sort] of [
      ["Claim", "topic"],
      ["Value", "value"],
      ["Year", "period"],
      ["Paper", "paper"],
      ["State", "confidence"],
    ] as const) {
      const head = page.getByRole("columnheader", { name })
      for (const [direction, descending] of [
        ["ascending", false],
        ["descending", true],
      ] as const) {
        await head.getByRole("button").click()
        await expect.poll(() => head.getAttribute("aria-sort")).toBe(direction)
        const { claims } = await ask<ClaimsAnswer>(`${path}&sort=${sort}&descending=${descending}&limit=1000`)
        await expect.poll(() => rows(total)).toEqual(claims.map(({ words }: ShownClaim) => words))
      }
      await head.getByRole("button").click()
      await expect.poll(() => head.getAttribute("aria-sort")).toBeNull()
    }
  })

  it("exports exactly what is shown, in its order", async () => {
    await open("/claims?collection=metals\\, 2024&confidenceFrom=0.5&sort=value&descending=true")
    const { total } = await ask<ClaimsAnswer>(`/claims?${await query()}&limit=0`)
    const shown = await rows(total)
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Save as CSV" }).click()])
    const lines = (await (await fetch(download.url())).text()).trim().split("\r\n")
    expect(lines).toHaveLength(shown.length + 1)
    const plain = (text: string) => text.replace(/[\s"]+/g, " ")
    for (const [at, words] of shown.entries()) expect(plain(lines[at + 1]!)).toContain(plain(words))
  })

  it("shows the paper's sentence with its figure marked, and leads to the page", async () => {
    await open("/claims?material=cobalt&measure=extraction")
    const { claims } = await ask<ClaimsAnswer>("/claims?material=cobalt&measure=extraction")
    const claim = claims.find(({ where }) => where === "prose")!
    await page.locator(`tr[data-claim="${claim.id}"] a`).click()
    await page.locator(".quote mark.slot-value", { hasText: String(claim.value.low) }).waitFor()
    await page.locator(".leaf.current .evidence .lit.slot-value").first().waitFor()
    await expect.poll(() => page.locator(".quote").innerText()).toBe(claim.quote)
  })

  it("had no fault in all of this", () => {
    expect(here.faults).toEqual([])
  })
})
