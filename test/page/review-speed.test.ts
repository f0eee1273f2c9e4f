import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import type { ClaimsAnswer, ShownClaim } from "../../src/server/api.ts"
import { REASONS } from "../../src/web/decision/reasons.ts"
import { fillUp } from "./many-claims.ts"
import { browserFault, isOfDeadServer, SAMPLES, startProgram } from "./program.ts"
import { readings, watchSteps } from "./steps.ts"
import { visit } from "./visit.ts"

const fault = browserFault()
const MOST = 100
/** How long the reviewer looks at a claim. Half a second is a person's pace; the test itself need not wait as long. */
const PAUSE = Number(process.env.ASSAY_REVIEW_PAUSE ?? 80)
/** How many claims the library holds; what was measured is reported, and no clock decides about the test. */
const STORED = Number(process.env.ASSAY_REVIEW_CLAIMS ?? 100_000)

interface Expected {
  readonly verdict: string
  readonly note: string | null
}

describe.skipIf(fault)(`a review with the keyboard alone${fault ? ` (skipped: ${fault})` : ""}`, () => {
  const here = visit({
    samples: SAMPLES,
    async first(program) {
      await program.end()
      stored = await fillUp(program.data, STORED)
      return startProgram(program.data)
    },
    timeout: 600_000,
  })
  const { ask } = here
  let page: Page
  let stored = 0

  const open = async () => (await page.locator(".desk").getAttribute("data-claim"))!
  const shown = (before: string) =>
    page.waitForFunction((id) => {
      const desk = document.querySelector<HTMLElement>(".desk")
      return desk ? desk.dataset.claim !== id : document.querySelector(".review > .empty") !== null
    }, before)
  const allSaved = () => page.locator(".saving", { hasText: "all saved" }).waitFor({ timeout: 180_000 })
  /** Presses keys one after the other; letters that are typed into a field are given as `"=words"`. */
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      if (key.startsWith("=")) await page.keyboard.type(key.slice(1))
      else await page.keyboard.press(key)
    }
  }

  beforeAll(async () => {
    page = here.page
    await page.addInitScript(watchSteps)
  })

  it(`decides about ${MOST} claims through a reload and a kill -9, and no decision is lost`, { timeout: 600_000 }, async () => {
    const { total } = await ask<ClaimsAnswer>("/claims?limit=0&review=unreviewed")
    const many = Math.min(MOST, total - 10)
    expect(many).toBeGreaterThan(50)
    await page.goto(`${here.program.url}/review`)
    await page.locator(".desk").waitFor()
    await page.locator(".leaf.current .evidence").first().waitFor()

    const expected = new Map<string, Expected>()
    let kept = 0
    const started = Date.now()
    let away = 0
    for (let turn = 0; expected.size < many; turn++) {
      const claim = await open()
      expect(expected.has(claim), `claim ${claim} came twice`).toBe(false)
      await page.waitForTimeout(PAUSE)
      if (turn % 23 === 22) {
        await press("s")
      } else if (turn % 10 === 9) {
        const reason = turn % REASONS.length
        await press("r", String(reason + 1))
        expected.set(claim, { verdict: "rejected", note: REASONS[reason]! })
      } else if (turn % 13 === 12) {
        await press("e", ...Array.from({ length: 12 }, () => "Tab"), "=The Assayer", "Enter")
        expected.set(claim, { verdict: "corrected", note: null })
      } else if (turn % 17 === 16) {
        await press("n", "=read twice", "Enter", "a")
        expected.set(claim, { verdict: "accepted", note: "read twice" })
      } else if (turn % 19 === 18) {
        await press("a")
        await shown(claim)
        await press("u")
        await page.locator(`.desk[data-claim="${claim}"]`).waitFor()
        await press("r", "r")
        expected.set(claim, { verdict: "rejected", note: null })
      } else {
        await press("a")
        expected.set(claim, { verdict: "accepted", note: null })
      }
      await shown(claim)
      if (expected.size === Math.floor(many * 0.4)) await page.reload().then(() => page.locator(".desk").waitFor())
      if (expected.size === Math.floor(many * 0.7) && kept === 0) {
        const gone = Date.now()
        await here.program.kill()
        kept = expected.size
        away = Date.now() - gone
      }
      if (kept > 0 && expected.size === kept + 3) {
        const gone = Date.now()
        await page.getByText("kept here until Assay answers").waitFor()
        here.program = await here.program.again()
        kept = Number.POSITIVE_INFINITY
        away += Date.now() - gone
      }
    }
    const minutes = (Date.now() - started - away) / 60_000
    await allSaved()
    const { claims } = await ask<ClaimsAnswer>("/claims?limit=1000&review=accepted,rejected,corrected")
    const found = new Map(claims.map(({ id, review }: ShownClaim) => [id, { verdict: review!.verdict, note: review!.note }]))
    expect([...found].sort()).toEqual([...expected].sort())
    for (const claim of claims) if (claim.review?.verdict === "corrected") expect(claim.source).toBe("The Assayer")

    const lines = (await readFile(join(here.program.data, "decisions.jsonl"), "utf8")).trim().split("\n")
    const reviews = lines.map((line) => JSON.parse(line) as { claim: string; verdict: string; request: string })
    // One line for each decision, and the two of each that was taken back (or none, where it had not been sent yet): what was on its
    // way at the reload and at the kill stands on record once.
    const taken = reviews.filter(({ verdict }) => verdict === "withdrawn")
    expect(reviews).toHaveLength(many + 2 * taken.length)
    expect(new Set(reviews.map(({ request }) => request)).size).toBe(reviews.length)

    const { steps, p50, p95 } = await readings(page)
    console.log(
      `review: ${many} of ${stored} claims, ${(many / minutes).toFixed(0)} a minute with ${PAUSE} ms for each; key to next claim with its page: p50 ${p50} ms, p95 ${p95} ms of ${steps}`,
    )
  })

  it("shows any row of the list of all claims, and draws only those in sight", async () => {
    await page.goto(`${here.program.url}/claims`)
    const { total } = await ask<ClaimsAnswer>("/claims?limit=0")
    await page.locator("tr.row").first().waitFor()
    for (const at of [1, 0.5, 0]) {
      await page.locator("section.list").evaluate((list, at) => list.scrollTo(0, at * list.scrollHeight), at)
      const wanted = at === 1 ? total + 1 : at === 0 ? 2 : Math.round(total / 2)
      await page.waitForFunction(
        ([wanted, exactly]) => {
          const rows = [...document.querySelectorAll("tr.row")].map((row) => Number(row.getAttribute("aria-rowindex")))
          return exactly ? rows.includes(wanted as number) : rows.some((row) => Math.abs(row - (wanted as number)) < 100)
        },
        [wanted, at !== 0.5] as const,
      )
      expect(await page.locator("tr.row").count()).toBeLessThan(100)
    }
    expect(await page.getByRole("table", { name: "Claims" }).getAttribute("aria-rowcount")).toBe(String(total + 1))
  })

  it("had no fault but the server that was killed", () => {
    expect(here.faults.filter((each) => !isOfDeadServer(each))).toEqual([])
  })
})
