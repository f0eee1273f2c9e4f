import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { projectRoot } from "../../src/corpus/index.ts"
import { browserFault } from "./program.ts"
import { READING, visit } from "./visit.ts"

const fault = browserFault()
const SAMPLES = readdirSync(join(projectRoot(), "corpus/papers"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).length

describe.skipIf(fault)(`an empty library in Chromium${fault ? ` (skipped: ${fault})` : ""}`, () => {
  const here = visit()
  let page: Page
  beforeAll(() => {
    page = here.page
  })

  it("reads the sample papers at one click, and lets them be taken away again together", async () => {
    await here.open("/inbox")
    await page.getByRole("button", { name: "Read the sample papers" }).click()
    await page
      .locator("li.paper.done")
      .nth(SAMPLES - 1)
      .waitFor({ timeout: READING })
    await expect.poll(() => page.locator("li.paper").count()).toBe(SAMPLES)
    await page.getByRole("combobox", { name: "Collection" }).selectOption("sample papers")
    await page.locator("li.paper").first().getByRole("checkbox").check()
    await page.getByRole("button", { name: `Select all ${SAMPLES}` }).click()
    await page.getByRole("button", { name: "Delete…" }).click()
    await page.getByRole("button", { name: "Move to the bin" }).click()
    await page.getByRole("heading", { name: "No papers yet" }).waitFor()
    expect(readdirSync(join(here.program.data, "bin"))).toHaveLength(SAMPLES)
  })

  it("had no fault in all of this", () => {
    expect(here.faults).toEqual([])
  })
})
