import { readFileSync } from "node:fs"
import { mkdir } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import type { ClaimsAnswer, PapersAnswer, TopicsAnswer } from "../../src/server/api.ts"
import { browserFault, SAMPLES } from "./program.ts"
import { shiftsOf, watchShifts } from "./shifts.ts"
import { visit } from "./visit.ts"

const fault = browserFault()
const DOCS = join(import.meta.dirname, "../../docs")
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Longer than what is shown at once, shorter than patience. */
const SLOW = 450

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

describe.skipIf(fault)(`every view in Chromium${fault ? ` (skipped: ${fault})` : ""}`, () => {
  const here = visit({ samples: SAMPLES, page: { reducedMotion: "reduce", bypassCSP: true } })
  const { ask, open } = here
  let page: Page

  const evidence = () => page.locator(".leaf.current .textLayer[data-laid]").waitFor()
  /** What axe finds, each with the element it is about; nothing when all is well. */
  const axe = async (): Promise<readonly string[]> => {
    const found = await page.evaluate(
      async ([source]) => {
        const held = window as unknown as { axe?: { run: (where: Document, how: object) => Promise<{ violations: Violation[] }> } }
        // Set as a function of the page: a script element would rightly be refused by its policy.
        if (!held.axe) new Function(source!).call(window)
        return (await held.axe!.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }))
          .violations
      },
      [AXE],
    )
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} (${failureSummary?.split("\n").slice(1, 2).join()})`),
    )
  }
  /**
   * A picture without what blinks or moves, when ASSAY_PICTURES asks for it: "1" makes those of the documentation, the path of a folder
   * makes them there in both schemes and both sizes, to be looked at.
   */
  const picture = async (name: string, kind: string) => {
    const asked = process.env.ASSAY_PICTURES
    if (!asked || (asked === "1" && kind !== "light")) return
    await page.evaluate(() => document.fonts.ready)
    const path = asked === "1" ? join(DOCS, `${name}.png`) : join(asked, `${name}-${kind}.png`)
    await page.screenshot({ path, animations: "disabled", caret: "hide", scale: "css" })
  }

  /** By how much the view is wider than the window. */
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

  beforeAll(async () => {
    page = here.page
    await mkdir(DOCS, { recursive: true })
  })

  const VIEWS: readonly { readonly name: string; readonly path: () => Promise<string>; readonly ready: () => Promise<unknown> }[] = [
    {
      name: "inbox",
      path: async () => "/inbox",
      ready: () =>
        page
          .locator("li.paper.done")
          .nth(SAMPLES.length - 1)
          .waitFor(),
    },
    { name: "review", path: async () => "/review?material=cobalt&sort=paper", ready: evidence },
    {
      name: "correction",
      path: async () => "/review?material=cobalt&sort=paper",
      ready: async () => {
        await evidence()
        if ((await page.locator(".correct").count()) === 0) await page.keyboard.press("e")
        await page.locator(".correct").waitFor()
      },
    },
    { name: "claims", path: async () => "/claims?material=rare-earths", ready: () => page.locator("tr.row").first().waitFor() },
    {
      name: "reader",
      path: async () => `/claims?material=cobalt&claim=${(await ask<ClaimsAnswer>("/claims?material=cobalt&limit=1")).claims[0]!.id}`,
      ready: evidence,
    },
    { name: "topics", path: async () => "/topics", ready: () => page.locator(".topic").first().waitFor() },
    {
      name: "topic",
      path: async () => {
        const { topics } = await ask<TopicsAnswer>("/topics?papers=2")
        return `/topics?topic=${topics.toSorted((a, b) => b.claims - a.claims || a.key.localeCompare(b.key))[0]!.key}`
      },
      ready: () => page.locator(".timeline .point").first().waitFor(),
    },
    { name: "matrix", path: async () => "/topics?matrix=processing", ready: () => page.locator(".matrix td a").first().waitFor() },
    { name: "overview", path: async () => "/overview", ready: () => page.locator(".bars li").first().waitFor() },
    {
      name: "mentions",
      path: async () =>
        `/paper?mentions=material+cobalt&paper=${(await ask<PapersAnswer>("/papers")).papers.find(({ name }) => name.startsWith("cobalt"))!.id}`,
      ready: () => page.locator(".mention.chosen").first().waitFor(),
    },
    {
      name: "paper",
      path: async () => `/paper?paper=${(await ask<PapersAnswer>("/papers")).papers.find(({ name }) => name.startsWith("cobalt"))!.id}`,
      ready: evidence,
    },
  ]
  for (const scheme of ["light", "dark"] as const) {
    for (const { name, path, ready } of VIEWS) {
      it(`${name}, ${scheme}: axe finds nothing, and nothing sticks out at any width`, async () => {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" })
        await page.setViewportSize({ width: 1280, height: 800 })
        await open(await path())
        await ready()
        expect(await axe()).toEqual([])
        await picture(name, scheme)
        for (const [width, height] of [
          [390, 844],
          [1920, 1080],
        ] as const) {
          await page.setViewportSize({ width, height })
          await expect.poll(beyond).toBeLessThanOrEqual(0)
        }
        if (!process.env.ASSAY_PICTURES) return
        await ready()
        await page.waitForTimeout(300)
        await picture(name, `${scheme}-large`)
      })
    }
  }

  const OF_A_PAPER: (typeof VIEWS)[number] = {
    name: "claims of a paper",
    path: async () => `/claims?paper=${(await ask<PapersAnswer>("/papers")).papers.find(({ name }) => name.startsWith("what"))!.id}`,
    ready: () => page.locator("tr.row").first().waitFor(),
  }
  for (const { name, path, ready } of [...VIEWS, OF_A_PAPER]) {
    it(`${name}: nothing moves while it loads, however slow the answers are`, async () => {
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" })
      await page.setViewportSize({ width: 1280, height: 800 })
      const where = await path()
      const slow = await here.browser.newPage({ viewport: { width: 1280, height: 800 } })
      await slow.route("**/api/**", async (route) => {
        // Events stay open; they are no answer.
        if (!route.request().url().endsWith("/events")) await new Promise((resolve) => setTimeout(resolve, SLOW))
        await route.continue()
      })
      await slow.addInitScript(watchShifts)
      const before = page
      page = here.page = slow
      try {
        await open(where)
        await ready()
        await slow.waitForTimeout(2 * SLOW)
        expect(await shiftsOf(slow)).toEqual([])
      } finally {
        page = here.page = before
        await slow.close()
      }
    })
  }

  it.each(["/inbox", "/topics", "/overview"])("%s: a large screen is used from side to side", async (path) => {
    await page.setViewportSize({ width: 2560, height: 1440 })
    await open(path)
    const ends = page.locator(".paper-action, .topic-verdicts, .bar-count")
    await ends.first().waitFor()
    const far = () => ends.evaluateAll((each) => Math.max(...each.map((one) => one.getBoundingClientRect().right)))
    await expect.poll(far).toBeGreaterThan(2400)
    expect(await far()).toBeLessThanOrEqual(2560)
  })

  it("axe finds nothing in what opens: the reasons, a note, a correction, the keys, the filters, the question before a paper goes", async () => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" })
    await page.setViewportSize({ width: 1280, height: 800 })
    await open("/review")
    await page.locator(".desk").waitFor()
    const opens = [
      { key: "r", shown: ".reasons", away: "Escape" },
      { key: "n", shown: ".tray textarea", away: "Escape" },
      { key: "e", shown: ".correct", away: "Escape" },
      { key: "?", shown: ".help", away: "Escape" },
    ]
    for (const { key, shown, away } of opens) {
      await page.keyboard.press(key)
      await page.locator(shown).waitFor()
      expect(await axe()).toEqual([])
      await page.keyboard.press(away)
      await page.locator(shown).waitFor({ state: "detached" })
    }
    await page.getByRole("button", { name: "Filters" }).click()
    await page.locator(".facets").waitFor()
    expect(await axe()).toEqual([])
    await open("/inbox")
    await page.locator("li.paper").first().getByRole("checkbox").check()
    await page.getByRole("button", { name: "Delete…" }).click()
    await page.getByRole("region", { name: "Delete" }).waitFor()
    expect(await axe()).toEqual([])
  })

  it("moves nothing for those who asked for that", async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" })
    await open("/review")
    await evidence()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })

  it("is gone through with the Tab key in the order in which it is read, beginning with the way past the rail", async () => {
    await open("/review")
    await page.locator(".desk").waitFor()
    const names: string[] = []
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab")
      const name = await page.evaluate(() => {
        const here = document.activeElement as HTMLElement
        return here.closest(".rail, .top, .queue, .review-page, .desk, .review-foot")?.className.split(" ").at(-1) ?? here.className
      })
      if (names.at(-1) !== name) names.push(name)
      if (name === "review-foot") break
    }
    expect(names).toEqual(["skip", "rail", "top", "queue", "review-page", "desk", "review-foot"])
  })

  it("had no fault in all of this", () => {
    expect(here.faults).toEqual([])
  })
})
