import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import type { ClaimsAnswer, PapersAnswer, ShownClaim, TopicsAnswer } from "../../src/server/api.ts"
import { pdfOf } from "./hostile.ts"
import { litOn } from "./lit.ts"
import { browserFault, samplePaper } from "./program.ts"
import { READING, visit } from "./visit.ts"

const fault = browserFault()
const COBALT = "cobalt-after-the-surge-2024.pdf"
const OTHERS = ["four-metals-2023", "narrow-gate-2022", "narrow-gate-2025"]

/** Letters only, as they are compared: without spaces, ligatures taken apart, hyphens of line ends and of words alike left out. */
const bare = (text: string) => text.normalize("NFKC").replace(/[\s\u00ad-]/g, "")

describe.skipIf(fault)(`the page in Chromium${fault ? ` (skipped: ${fault})` : ""}`, () => {
  const here = visit()
  const { ask, open, address } = here
  let page: Page

  const filesOf = async (names: readonly { name: string; path: string }[]) =>
    Promise.all(names.map(async ({ name, path }) => ({ name, mimeType: "application/pdf", buffer: await readFile(path) })))
  const papersDone = async (count: number) => {
    await page.waitForFunction((many) => document.querySelectorAll("li.paper.done").length === many, count, { timeout: READING })
  }
  const evidenceShown = async (claim?: string) => {
    await page.waitForSelector(".leaf.current .textLayer[data-laid]")
    await page.waitForSelector(`.leaf.current .evidence${claim ? `[data-claim="${claim}"]` : ""} .lit.slot`)
  }

  beforeAll(() => {
    page = here.page
  })

  it("says in an empty library what it will hold, with the two buttons that fill it", async () => {
    await open("/")
    await page.getByRole("heading", { name: "No papers yet" }).waitFor()
    expect(await page.getByRole("main").getByRole("button").allInnerTexts()).toEqual(["Choose PDFs…", "Read the sample papers"])
    for (const [path, heading] of [
      ["/claims", "Here stand the claims of all papers"],
      ["/review", "Here stand the claims nobody has decided about yet"],
      ["/topics", "Here stand the questions that papers answer"],
      ["/overview", "Here stand pictures of what the library holds"],
    ] as const) {
      await open(path)
      await page.getByText(heading).waitFor()
      await page.getByRole("main").getByRole("link", { name: "Add papers" }).click()
      await page.getByRole("heading", { name: "No papers yet" }).waitFor()
    }
  })

  it("reads a chosen PDF and shows how far it is, without a reload", async () => {
    await open("/")
    await page.evaluate(() => {
      const seen = new Set<string>()
      const look = () => {
        for (const each of document.querySelectorAll(".paper-state")) seen.add(each.textContent!.replace(/[,.…].*/, ""))
      }
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
      Object.assign(window, { seen })
    })
    const [file] = await filesOf([{ name: COBALT, path: samplePaper("cobalt-after-the-surge-2024") }])
    await page.locator('input[type="file"]').setInputFiles(file!)
    await papersDone(1)
    // The page is the same one, and it saw the paper on its way.
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])
    expect(seen).toContain("done")
    expect(seen.some((state) => ["waiting", "reading", "finding claims"].includes(state))).toBe(true)
    const { papers } = await ask<PapersAnswer>("/papers")
    expect(papers[0]!.claims).toBeGreaterThan(5)
    await page.getByRole("link", { name: `${papers[0]!.claims} claims of` }).waitFor()
    expect(await page.locator("li.paper .paper-title > span").textContent()).toBe(papers[0]!.title)
  })

  it("takes what is dropped anywhere: new papers are read, a duplicate and a broken file say what they are", {
    timeout: READING,
  }, async () => {
    await open("/claims")
    const dropped = [
      ...(await filesOf(OTHERS.map((slug) => ({ name: `${slug}.pdf`, path: samplePaper(slug) })))),
      ...(await filesOf([{ name: "the same once more.pdf", path: samplePaper("cobalt-after-the-surge-2024") }])),
      { name: "no-pdf.pdf", buffer: Buffer.from("These are only words.") },
    ]
    const transfer = await page.evaluateHandle(
      (files) => {
        const carried = new DataTransfer()
        for (const { name, bytes } of files) {
          const letters = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
          carried.items.add(new File([letters], name, { type: "application/pdf" }))
        }
        return carried
      },
      dropped.map(({ name, buffer }) => ({ name, bytes: buffer.toString("base64") })),
    )
    await page.dispatchEvent(".rail", "dragenter", { dataTransfer: transfer })
    await page.getByText("Let go to add them to the library").waitFor()
    await page.dispatchEvent(".rail", "drop", { dataTransfer: transfer })
    await papersDone(1 + OTHERS.length)
    expect((await address()).pathname).toBe("/inbox")

    const again = page.locator("li.paper", { hasText: "the same once more.pdf" })
    await again.getByText("duplicate", { exact: true }).waitFor()
    expect(await again.getByRole("link").getAttribute("href")).toMatch(/^\/paper\?paper=[0-9a-f]{64}$/)
    const broken = page.locator("li.paper.failed", { hasText: "no-pdf.pdf" })
    await broken.waitFor()
    expect(await broken.locator(".reason").textContent()).toMatch(/no-pdf\.pdf .{20,}/)
  })

  it("filters claims by material, country and measure; the address is the state", async () => {
    await open("/claims")
    const all = await ask<ClaimsAnswer>("/claims?limit=0")
    await page.getByRole("heading", { name: `${all.total} claims`, exact: true }).waitFor()

    await page.keyboard.press("/")
    await page.keyboard.type("cobal")
    await page.keyboard.press("Enter")
    const cobalt = await ask<ClaimsAnswer>("/claims?material=cobalt&limit=0")
    await page.getByRole("heading", { name: `${cobalt.total} claims on cobalt`, exact: true }).waitFor()
    expect(cobalt.total).toBeLessThan(all.total)

    const country = page.getByRole("group", { name: "Country" }).getByRole("checkbox").first()
    await country.check()
    // The counts of the measures are those beside this country, too.
    await expect.poll(async () => [...(await address()).searchParams.keys()]).toEqual(["material", "area"])
    const both = await ask<ClaimsAnswer>(`/claims?${(await address()).searchParams}&limit=0`)
    await page.getByRole("heading", { name: new RegExp(`^${both.total} claims? on cobalt with `) }).waitFor()
    await page.getByRole("group", { name: "Measure" }).getByRole("checkbox").first().check()
    await expect.poll(async () => [...(await address()).searchParams.keys()]).toEqual(["material", "area", "measure"])
    const query = (await address()).searchParams
    const chosen = await ask<ClaimsAnswer>(`/claims?${query}`)
    expect(chosen.total).toBeGreaterThan(0)
    await page.waitForFunction((many) => document.querySelectorAll("tr.row").length === many, chosen.total)
    const listed = async () => (await page.locator("tr.row .cell-words").allInnerTexts()).sort()
    await expect.poll(listed).toEqual(chosen.claims.map(({ words }) => words).sort())

    const shown = (await address()).href
    await page.getByRole("button", { name: "Clear all" }).click()
    await page.getByRole("heading", { name: `${all.total} claims`, exact: true }).waitFor()
    await page.goBack()
    await expect.poll(async () => (await address()).href).toBe(shown)
    await page.waitForFunction((many) => document.querySelectorAll("tr.row").length === many, chosen.total)
  })

  it("opens a claim beside its page, with the highlight on the very words of the quote", async () => {
    await open("/claims?material=cobalt&measure=extraction")
    const { claims } = await ask<ClaimsAnswer>("/claims?material=cobalt&measure=extraction")
    const prose = claims.filter(({ where }) => where === "prose").slice(0, 4)
    expect(prose.length).toBeGreaterThan(1)
    for (const claim of prose) {
      await page.locator(`tr[data-claim="${claim.id}"] a`).click()
      await page.getByRole("article", { name: "Claim" }).getByRole("heading", { name: claim.words }).waitFor()
      await evidenceShown(claim.id)
      const lit = await litOn(page)
      const quote = bare(claim.quote)
      // A letter or two at either end may fall to the other side of a box's edge.
      expect(bare(lit.evidence)).toContain(quote.slice(3, -3))
      expect(Math.abs(bare(lit.evidence).length - quote.length)).toBeLessThanOrEqual(6)
      expect(lit.slots.value).toContain(String(claim.value.low))
      expect(lit.depth).toBeGreaterThanOrEqual(0)
      expect(lit.depth).toBeLessThan(0.75)
      // The list is still there.
      await expect.poll(() => page.locator("tr.row").count()).toBe(claims.length)
    }
  })

  it("keeps what was accepted and rejected, through a reload and a restart of the program", async () => {
    const { claims } = await ask<ClaimsAnswer>("/claims?material=cobalt")
    const [first, second] = claims as [ShownClaim, ShownClaim]
    await open(`/claims?material=cobalt&claim=${first.id}`)
    await page.getByText("not reviewed yet").waitFor()
    await page.keyboard.press("a")
    await page.getByText(/^accepted by /).waitFor()
    await page.keyboard.press("j")
    await page.getByRole("article").getByRole("heading", { name: second.words }).waitFor()
    // The same decision as at the review desk: a rejection asks for its reason.
    await page.getByRole("button", { name: "Reject" }).click()
    await page.getByRole("button", { name: "wrong measure" }).click()
    await page.getByText(/^rejected by .* · wrong measure$/).waitFor()

    const decided = async () => {
      await page.locator(`tr[data-claim="${first.id}"] .state.accepted`).waitFor()
      await page.locator(`tr[data-claim="${second.id}"] .state.rejected`).waitFor()
      await page.locator('.do-reject[aria-pressed="true"]').waitFor()
    }
    await decided()
    await page.reload()
    await page.getByText(/^rejected by /).waitFor()
    await decided()

    const kept = (await readFile(join(here.program.data, "decisions.jsonl"), "utf8")).trim().split("\n")
    expect(kept).toHaveLength(2)
    const rest = await address()
    // The page closes first: it would call for a server that is meant to be gone.
    await page.goto("about:blank")
    here.program = await here.program.restart()
    await open(rest.pathname + rest.search)
    await page.getByText(/^rejected by /).waitFor()
    await decided()
  })

  it("sets a topic's observations side by side, and every point opens its page", async () => {
    await open("/topics")
    const { topics } = await ask<TopicsAnswer>("/topics")
    const shared = topics.filter(({ papers }) => papers > 1)
    expect(shared.length).toBeGreaterThan(0)
    await page.getByRole("heading", { name: new RegExp(`^${shared.length} topics? of several papers`) }).waitFor()
    await page.getByRole("list", { name: "Topics" }).getByRole("link").first().click()
    await page.waitForSelector(".timeline .point")

    const rows = page.locator(".observations tbody tr")
    await expect.poll(async () => new Set(await rows.locator(".cell-letter").allInnerTexts()).size).toBeGreaterThan(1)
    await expect.poll(() => page.locator(".timeline .point").count()).toBe(await rows.count())

    const point = page.locator(".timeline .point").last()
    const said = (await point.getAttribute("aria-label"))!
    await point.click()
    await evidenceShown()
    await expect.poll(async () => said.includes((await page.locator(".reader-title").textContent())!)).toBe(true)
    const id = (await address()).searchParams.get("claim")
    const claim = await ask<ShownClaim>(`/claims/${id}`)
    expect((await litOn(page)).slots.value).toContain(String(claim.value.low))
    await page.keyboard.press("Escape")
    // Pointing at a row lights its mark, and the other way round.
    const row = page.locator(`.observations tr[data-claim="${id}"]`)
    await row.hover()
    await page.locator(".timeline .point.on").waitFor()
    await expect.poll(() => page.locator(".timeline .point.on").getAttribute("aria-label")).toBe(said)
    await page.locator("h1").hover()
    await page.locator(".timeline .point.on").waitFor({ state: "detached" })
    await page.locator(`.timeline .point[aria-label="${said}"]`).hover()
    await expect.poll(() => row.getAttribute("class")).toContain("lit-row")
  })

  it("turns pages and enlarges them, and comes back to the evidence with the next claim", async () => {
    const { claims } = await ask<ClaimsAnswer>("/claims?material=cobalt")
    const [first, second] = claims as [ShownClaim, ShownClaim]
    await open(`/claims?material=cobalt&claim=${first.id}`)
    await evidenceShown()
    const width = () => page.locator(".leaf.current .sheet").evaluate((sheet) => sheet.getBoundingClientRect().width)
    const before = await width()
    await page.getByRole("button", { name: "Larger" }).click()
    await expect.poll(width).toBeGreaterThan(before * 1.1)
    // The light stays on its words.
    await evidenceShown()
    // The text is laid anew at the new size, a moment after the page is.
    await expect.poll(async () => (await litOn(page)).slots.value).toContain(String(first.value.low))
    await page.getByRole("button", { name: "Smaller" }).click()
    await expect.poll(width).toBeCloseTo(before, 0)
    const turn = page.getByRole("button", { name: first.page === 1 ? "Next page" : "Previous page" })
    await turn.click()
    const back = page.getByRole("button", { name: "back to the evidence" })
    await back.waitFor()
    await expect.poll(() => page.locator(".leaf.current .evidence .lit").count()).toBe(0)
    await back.click()
    await evidenceShown()
    await turn.click()
    await back.waitFor()
    await page.keyboard.press("j")
    await page.getByText(`page ${second.page} of`).waitFor()
    await evidenceShown(second.id)
    await expect.poll(async () => (await litOn(page)).slots.value).toContain(String(second.value.low))
  })

  it("shows text of a PDF as text, whatever it holds", async () => {
    const bad = "<img src=x onerror=document.title='taken'>"
    const file = pdfOf(`Report ${bad}`, [
      `In 2023 Chile mined 24% of the world's copper ${bad} and exported it.`,
      "<script>document.title='taken'</script>",
    ])
    await open("/inbox")
    await page.locator('input[type="file"]').setInputFiles({ name: `${bad}.pdf`, mimeType: "application/pdf", buffer: file })
    await papersDone(2 + OTHERS.length)
    const { claims } = await ask<ClaimsAnswer>("/claims?material=copper")
    const claim = claims.find(({ quote }) => quote.includes(bad))!
    await open(`/claims?material=copper&claim=${claim.id}`)
    await evidenceShown()
    expect(await page.locator(".quote").textContent()).toContain("<img src=x onerror=")
    expect(await page.locator(".textLayer").textContent()).toContain("<script>")
    expect(await page.locator("img, .textLayer script").count()).toBe(0)
    expect(await page.title()).toBe("Claims · Assay")
    // A title that no line breaks keeps to its column, in the queue, beside the reader and beside the pages.
    const { id } = (await ask<PapersAnswer>("/papers")).papers.find(({ title }) => title?.includes(bad))!
    for (const [path, column] of [
      [`/review?paper=${id}`, ".queue-head"],
      [`/claims?paper=${id}&claim=${claim.id}`, ".list > .view-head"],
      [`/paper?paper=${id}`, ".paper-list header"],
    ] as const) {
      await open(path)
      await page.locator(column).getByText(bad).first().waitFor()
      const beyond = await page.locator(column).evaluate((head) => {
        const { right } = head.parentElement!.getBoundingClientRect()
        return [...head.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > right).map((each) => each.className)
      })
      expect([path, beyond]).toEqual([path, []])
    }
  })

  it("fits a telephone and a large screen: nothing is cut off at the side", async () => {
    for (const [width, height] of [
      [390, 844],
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (const path of ["/inbox", "/claims", "/topics"]) {
        await open(path)
        await page.locator("h1").first().waitFor()
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      }
    }
  })

  it("threw nothing, was refused nothing, and asked no other host in all of this", () => {
    expect(here.faults).toEqual([])
  })
})
