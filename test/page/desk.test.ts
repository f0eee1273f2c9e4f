import { copyFile, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import type { ClaimsAnswer, Overview, Paper, PapersAnswer, PaperWithDrops, ShownClaim } from "../../src/server/api.ts"
import { pdfOf } from "./hostile.ts"
import { browserFault, samplePaper } from "./program.ts"
import { READING, visit } from "./visit.ts"

const fault = browserFault()
const SLUGS = ["cobalt-after-the-surge-2024", "narrow-gate-2022", "narrow-gate-2025"]

describe.skipIf(fault)(`inbox, review, paper and overview in Chromium${fault ? ` (skipped: ${fault})` : ""}`, () => {
  const here = visit({ samples: SLUGS })
  const { ask, open, address } = here
  let page: Page

  const paperNamed = async (name: string): Promise<Paper> =>
    (await ask<PapersAnswer>("/papers")).papers.find((paper) => paper.name.startsWith(name))!
  const add = async (name: string, bytes: Buffer, collection = "") => {
    const form = new FormData()
    form.append("file", new File([new Uint8Array(bytes)], name, { type: "application/pdf" }))
    if (collection) form.append("collection", collection)
    await fetch(`${here.program.url}/api/papers`, { method: "POST", body: form })
  }
  const desk = () => page.locator(".desk")
  const claimNow = async () => (await desk().getAttribute("data-claim"))!
  const allSaved = () => page.locator(".saving", { hasText: "all saved" }).waitFor()
  const claimOf = (id: string) => ask<ShownClaim>(`/claims/${id}`)
  const next = (id: string) => page.waitForFunction((last) => document.querySelector<HTMLElement>(".desk")?.dataset.claim !== last, id)

  beforeAll(() => {
    page = here.page
  })

  it("has every field of a correction in sight at 13 inches, below the longest sentence with its figure", async () => {
    const { claims } = await ask<ClaimsAnswer>("/claims?limit=200")
    const [longest] = claims.toSorted((a, b) => b.quote.length - a.quote.length)
    expect(longest!.quote.length).toBeGreaterThan(150)
    await open(`/review?claim=${longest!.id}`)
    await desk().waitFor()
    await page.keyboard.press("e")
    await page.locator(".correct .quote mark.slot-value").first().waitFor()
    const hidden = await page.locator(".correct-fields").evaluate((fields) => fields.scrollHeight - fields.clientHeight)
    expect(hidden).toBeLessThanOrEqual(0)
    await page.keyboard.press("Escape")
  })

  it("lists failures with their reasons, and tries one, the selected and all of them again", async () => {
    for (const name of ["one.pdf", "two.pdf", "three.pdf"]) await add(name, Buffer.from(`%PDF-1.4 ${name} breaks off here`), "broken ones")
    await open("/inbox")
    await page.locator("li.paper.failed").nth(2).waitFor()
    await page.getByRole("link", { name: "Failed 3" }).click()
    await expect.poll(async () => (await address()).searchParams.get("shelf")).toBe("failed")
    await expect.poll(() => page.locator("li.paper").count()).toBe(3)
    const line = page.locator("li.paper", { hasText: "one.pdf" })
    expect(await line.locator(".reason").textContent()).toMatch(/one\.pdf .{20,}/)

    const asked: string[] = []
    page.on(
      "request",
      (request) => request.method() === "POST" && asked.push(`${new URL(request.url()).pathname} ${request.postData() ?? ""}`),
    )
    const all = ["/api/papers/id/retry ", '/api/papers/retry {"ids":["id","id"]}', '/api/papers/retry {"failed":true}']
    /** Until so many tries were asked for, and all three papers have failed again. */
    const failedAgain = async (tries: number) => {
      await expect.poll(() => asked.map((each) => each.replace(/[0-9a-f]{64}/g, "id"))).toEqual(all.slice(0, tries))
      const states = async () => (await ask<PapersAnswer>("/papers")).papers.filter(({ state }) => state === "failed").length
      await expect.poll(states, { timeout: READING }).toBe(3)
      await page.locator("li.paper.failed").nth(2).waitFor()
    }
    await line.getByRole("button", { name: "Try again" }).click()
    await failedAgain(1)
    await page.getByRole("checkbox", { name: "Select two.pdf" }).check()
    await page.getByRole("checkbox", { name: "Select three.pdf" }).check()
    await page.getByRole("button", { name: "Try 2 again" }).click()
    await failedAgain(2)
    await page.getByRole("button", { name: "Clear" }).click()
    await page.getByRole("button", { name: "Try all 3 failed again" }).click()
    await failedAgain(3)
  })

  it("shows a collection, and leads from a duplicate to the first", async () => {
    await open("/inbox")
    await page.getByRole("combobox", { name: "Collection" }).selectOption("broken ones")
    await expect.poll(() => page.locator("li.paper").count()).toBe(3)
    await open("/inbox")
    const buffer = await readFile(samplePaper(SLUGS[0]!))
    await page.locator('input[type="file"]').setInputFiles({ name: "again.pdf", mimeType: "application/pdf", buffer })
    await page.locator("li.paper.duplicate", { hasText: "again.pdf" }).getByRole("link").click()
    await page.getByRole("heading", { name: "Cobalt after the Surge", level: 1 }).waitFor()
    expect((await address()).searchParams.get("paper")).toBe((await paperNamed(SLUGS[0]!)).id)
  })

  it("keeps duplicates through a reload, lets them be dismissed, and has all of them on a shelf", async () => {
    await add("once more.pdf", await readFile(samplePaper(SLUGS[1]!)), "second heap")
    await open("/inbox")
    const line = page.locator("li.paper.duplicate", { hasText: "once more.pdf" })
    await line.scrollIntoViewIfNeeded()
    // A line has no rendered text until it is drawn (content-visibility), so it is asked for until it has.
    await expect.poll(() => line.innerText()).toMatch(/The same file as The Narrow Gate.* · came again \d+ \w+, \d\d:\d\d · second heap/)
    await page.locator("li.paper.duplicate", { hasText: "again.pdf" }).waitFor()
    await line.getByRole("button", { name: "Dismiss once more.pdf" }).click()
    await line.waitFor({ state: "detached" })
    await page.reload()
    await page.locator("li.paper.duplicate", { hasText: "again.pdf" }).waitFor()
    expect(await line.count()).toBe(0)
    await page.getByRole("link", { name: "Duplicates 2" }).click()
    await line.waitFor()
    await expect.poll(() => page.locator("li.paper").count()).toBe(2)
    await page.getByRole("link", { name: /^All/ }).click()
    await page.locator("li.paper.done").first().waitFor()
  })

  it("shows a file that comes again through the watched folder, and takes a removed paper away, without being asked", async () => {
    await add("gone.pdf", Buffer.from("%PDF-1.4 gone"), "broken ones")
    await open("/inbox")
    await page.getByRole("link", { name: "Failed 4" }).waitFor()
    await copyFile(samplePaper(SLUGS[2]!), join(here.program.data, "inbox", "out of the folder.pdf"))
    const line = page.locator("li.paper.duplicate", { hasText: "out of the folder.pdf" })
    await line.getByText("The same file as The Narrow Gate").waitFor()
    await page.getByRole("link", { name: "Duplicates 3" }).waitFor()
    await fetch(`${here.program.url}/api/papers/${(await paperNamed("gone.pdf")).id}`, { method: "DELETE" })
    await page.getByRole("link", { name: "Failed 3" }).waitFor()
  })

  it("says of a file that the watched folder refuses why, to pages that open later too, until it is dismissed", async () => {
    await open("/inbox")
    await page.locator("li.paper").first().waitFor()
    await writeFile(join(here.program.data, "inbox", "nothing in it.pdf"), "")
    const line = page.locator("li.paper.arrival", { hasText: "nothing in it.pdf" })
    await line.locator(".reason", { hasText: "nothing in it.pdf is empty; download it again and drop it again." }).waitFor()
    await page.reload()
    await line.getByRole("button", { name: "Dismiss nothing in it.pdf" }).click()
    await line.waitFor({ state: "detached" })
    await page.reload()
    await page.locator(".rail .count").first().waitFor()
    expect(await line.count()).toBe(0)
  })

  it("has the whole inbox, also when something happened before anybody looked at it", async () => {
    const all = (await ask<PapersAnswer>("/papers")).papers
    const heard = page.waitForRequest((request) => request.url().endsWith("/api/papers"))
    await open("/topics")
    const { id } = await paperNamed("two.pdf")
    await fetch(`${here.program.url}/api/papers/${id}/retry`, { method: "POST" })
    await heard
    await page.getByRole("link", { name: /^Inbox/ }).click()
    await page.locator("li.paper").first().waitFor()
    await expect.poll(() => page.locator("li.paper:not(.duplicate)").count()).toBe(all.length)
  })

  it("asks before it deletes, keeps what it was told to keep, and moves the rest to the bin", async () => {
    await add("spare.pdf", pdfOf("A spare paper", ["In 2023 Chile mined 24% of the world's copper."]))
    await open("/inbox")
    const line = page.locator("li.paper.done", { hasText: "spare.pdf" })
    await line.waitFor()
    await line.getByRole("button", { name: "Delete" }).click()
    const panel = page.getByRole("region", { name: "Delete" })
    await panel.getByText(/Reviews are kept/).waitFor()
    // Enter alone keeps the paper.
    await page.keyboard.press("Enter")
    await panel.waitFor({ state: "detached" })
    expect(await paperNamed("spare.pdf")).toBeDefined()
    await line.getByRole("button", { name: "Delete" }).click()
    await panel.getByRole("button", { name: "Move to the bin" }).click()
    await line.waitFor({ state: "detached" })
    expect(await paperNamed("spare.pdf")).toBeUndefined()
    for (const name of ["one", "two", "three"]) await page.getByRole("checkbox", { name: `Select ${name}.pdf` }).check()
    await page.getByRole("button", { name: "Delete…" }).click()
    await page.getByText("Move 3 papers to the bin?").waitFor()
    let removals = 0
    let go = () => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    await page.route("**/api/papers/*", async (route) => {
      if (route.request().method() === "DELETE" && ++removals > 1) await held
      await route.continue()
    })
    await page.getByRole("button", { name: "Move to the bin" }).click()
    await page.getByText("Moving papers to the bin: 1 of 3.").waitFor()
    // Whoever thinks better of it keeps what is not in the bin yet.
    await page.getByRole("button", { name: "Keep the rest" }).click()
    await panel.waitFor({ state: "detached" })
    go()
    await expect.poll(() => page.locator("li.paper.failed").count()).toBe(1)
    await page.unroute("**/api/papers/*")
    expect(removals).toBe(2)
    await page.getByRole("button", { name: "Delete…" }).click()
    await page.getByRole("button", { name: "Move to the bin" }).click()
    await page.locator("li.paper.failed").first().waitFor({ state: "detached" })
    await expect.poll(async () => (await ask<PapersAnswer>("/papers")).papers.length).toBe(SLUGS.length)
  })

  it("rejects with a reason, takes it back, and lets the buttons stay where they are", async () => {
    await open("/review?sort=paper")
    await desk().waitFor()
    const id = await claimNow()
    const places = () => page.locator(".desk-buttons button").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()))
    const before = await places()
    await page.keyboard.press("r")
    await page.getByRole("heading", { name: "Why is it rejected?" }).waitFor()
    expect(await places()).toEqual(before)
    await page.keyboard.press("3")
    await next(id)
    await allSaved()
    expect((await claimOf(id)).review).toMatchObject({ verdict: "rejected", note: "wrong country" })
    await page.keyboard.press("u")
    await page.locator(`.desk[data-claim="${id}"]`).waitFor()
    await expect.poll(async () => (await claimOf(id)).review).toBeNull()
    await page.keyboard.press("e")
    expect(await places()).toEqual(before)
    await page.keyboard.press("Escape")
    await page.keyboard.press("x")
    await page.locator(".desk .why").first().waitFor()
    expect(await places()).toEqual(before)
  })

  it("opens the paper's own file with a key, at the page of the claim", async () => {
    await open("/review")
    await desk().waitFor()
    const { document, page: number } = await claimOf(await claimNow())
    // What the browser does with a PDF is its own matter.
    await page.evaluate(() => {
      window.open = (address) => {
        Object.assign(window, { opened: String(address) })
        return null
      }
    })
    await page.keyboard.press("o")
    expect(await page.evaluate(() => (window as unknown as { opened: string }).opened)).toBe(`/api/papers/${document}/file#page=${number}`)
    expect((await fetch(`${here.program.url}/api/papers/${document}/file`)).headers.get("content-type")).toBe("application/pdf")
  })

  it("corrects with names from the vocabulary: nobody types an id", async () => {
    await open("/review?sort=paper&material=cobalt")
    await desk().waitFor()
    const id = await claimNow()
    await page.keyboard.press("e")
    await page.getByRole("combobox", { name: "Material", exact: true }).waitFor()
    for (const key of ["Backspace", "n", "i", "c", "k", "Enter", "Tab", "Backspace", "p", "h", "i", "l", "i", "p"])
      await page.keyboard.press(key)
    await page.getByRole("option", { name: "Philippines" }).waitFor()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await next(id)
    await allSaved()
    const claim = await claimOf(id)
    expect(claim).toMatchObject({ materials: ["nickel"], origin: ["PH"], review: { verdict: "corrected" } })
    expect(claim.review!.correction).toEqual({ materials: ["nickel"], origin: ["PH"] })
    // What is being said stands above the form as a sentence, beside the paper's own.
    const said = page.getByRole("status", { name: "In words" })
    await page.keyboard.press("e")
    const form = page.getByRole("form", { name: "Correct the claim" })
    const before = await claimOf(await claimNow())
    await expect.poll(() => said.innerText()).toBe(before.words)
    await expect.poll(() => form.locator(".quote").innerText()).toBe(before.quote)
    await page.getByRole("textbox", { name: "Figure, or from" }).fill("33")
    await page.getByRole("textbox", { name: "Figure to" }).fill("44")
    await page.getByRole("combobox", { name: "How exact" }).selectOption("about")
    await expect.poll(() => said.innerText()).toMatch(/about 33–44\s%/)
    await page.getByRole("textbox", { name: "Year, or from" }).fill("2031")
    await page.getByRole("textbox", { name: "Year to" }).fill("")
    await page.getByRole("combobox", { name: "Status" }).selectOption("target")
    await expect.poll(() => said.innerText()).toMatch(/^Target 2031/)
    // Half a year is none: the sentence waits, pale, for the rest of it.
    await page.getByRole("textbox", { name: "Year, or from" }).fill("20")
    await expect.poll(() => said.getAttribute("class")).toContain("pale")
    await page.keyboard.press("Escape")
    // A figure that is none is said, and nothing is sent.
    const other = await claimNow()
    await page.keyboard.press("e")
    await page.getByRole("textbox", { name: "Figure, or from" }).fill("many")
    await page.keyboard.press("Enter")
    await page.getByText("“many” is no number.").waitFor()
    expect((await claimOf(other)).review).toBeNull()
  })

  it("offers what is spelled alike where nothing is called so, and takes it only when it is pointed at", async () => {
    await open("/review?sort=paper&material=cobalt")
    await desk().waitFor()
    const id = await claimNow()
    await page.keyboard.press("e")
    const material = page.getByRole("combobox", { name: "Material", exact: true })
    await material.press("Backspace")
    await material.pressSequentially("tunsten")
    await page.getByText("Nothing is called “tunsten”; spelled alike:").waitFor()
    // What is offered lies below what is said of it, and is hit where it is seen.
    const offered = page.getByRole("option", { name: /^tungsten/ }).first()
    await offered.waitFor()
    expect(
      await offered.evaluate((option) => {
        const { x, y, width, height } = option.getBoundingClientRect()
        return [2, height / 2, height - 2].every((down) => option.contains(document.elementFromPoint(x + width / 2, y + down)))
      }),
    ).toBe(true)
    await page.getByRole("option", { name: "tungsten spelled alike" }).waitFor()
    // Neither chosen by Enter alone, nor is the form kept without it.
    await page.keyboard.press("Enter")
    expect(await claimNow()).toBe(id)
    expect(await material.inputValue()).toBe("tunsten")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.locator(".token", { hasText: "tungsten" }).waitFor()
    await material.pressSequentially("qqqq")
    await page.getByText("Nothing is called “qqqq”.").waitFor()
    await page.keyboard.press("Escape")
    await page.keyboard.press("Escape")
    expect((await claimOf(id)).review).toBeNull()

    await page.keyboard.press("/")
    await page.keyboard.type("drc")
    await page.getByRole("option", { name: "DR Congo “DRC”, country" }).waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("combobox", { name: /^Search/ }).fill("kobalt")
    await page.getByRole("option", { name: "cobalt material, spelled alike" }).waitFor()
    await expect.poll(() => page.locator('.search [aria-selected="true"]').innerText()).toContain("“kobalt”")
  })

  it("accepts at once all claims that say exactly the same", async () => {
    const line = "In 2023 Chile mined 24% of the world's copper."
    for (const title of ["First", "Second", "Third"]) await add(`${title}.pdf`, pdfOf(`${title} paper`, [line, `${title} of three.`]))
    await expect
      .poll(async () => (await ask<ClaimsAnswer>("/claims?material=copper&origin=CL&limit=0")).total, { timeout: READING })
      .toBe(3)
    await open("/review?material=copper&origin=CL")
    const words = page.getByText("2 other claims say exactly this.")
    await words.waitFor()
    const left = async (what: Locator) => (await what.boundingBox())!.x
    await expect.poll(() => left(words)).toBe(await left(page.locator(".do-accept")))
    await page.keyboard.press("Shift+A")
    await page.getByRole("heading", { name: "Nothing left here" }).waitFor()
    await allSaved()
    const { claims } = await ask<ClaimsAnswer>("/claims?material=copper&origin=CL")
    expect(claims.map(({ review }) => review?.verdict)).toEqual(["accepted", "accepted", "accepted"])
  })

  it("lets every key be another, kept in this browser", async () => {
    await open("/review?sort=paper")
    await desk().waitFor()
    await page.keyboard.press("?")
    await page.getByRole("button", { name: /^Key for Accept: a/ }).click()
    await page.keyboard.press("y")
    await page.keyboard.press("Escape")
    await page.reload()
    await desk().waitFor()
    const id = await claimNow()
    await page.keyboard.press("a")
    expect(await claimNow()).toBe(id)
    await page.keyboard.press("y")
    await next(id)
    await allSaved()
    expect((await claimOf(id)).review?.verdict).toBe("accepted")
    await page.keyboard.press("?")
    await page.getByRole("button", { name: "Back to Assay’s own keys" }).click()
    await page.keyboard.press("Escape")
  })

  it("keeps each decision under the reviewer's own name, and takes back under the same", async () => {
    await open("/review?sort=paper")
    await desk().waitFor()
    const { reviewer } = await ask<{ reviewer: string }>("/health")
    await page.locator(".review-foot").getByText(`as ${reviewer}`).waitFor()
    await page.keyboard.press("?")
    await page.getByRole("textbox", { name: "Your name" }).fill("Ada, who asks why?")
    await page.keyboard.press("Escape")
    const id = await claimNow()
    await page.keyboard.press("a")
    await next(id)
    await allSaved()
    expect((await claimOf(id)).review).toMatchObject({ verdict: "accepted", reviewer: "Ada, who asks why?" })
    await page.reload()
    await page.locator(".review-foot").getByText("as Ada, who asks why?").waitFor()
    await desk().waitFor()
    await page.keyboard.press("u")
    await page.locator(`.desk[data-claim="${id}"]`).waitFor()
    await expect.poll(async () => (await claimOf(id)).review).toBeNull()
    await page.keyboard.press("?")
    await page.getByRole("textbox", { name: "Your name" }).fill("")
    await page.keyboard.press("Escape")
  })

  it("orders the queue by uncertainty, by conflict and by paper, and says how many claims a minute are decided", async () => {
    for (const [order, sort] of [
      ["least sure first", "uncertainty"],
      ["conflicts first", "conflict"],
      ["paper by paper", "paper"],
    ] as const) {
      await open("/review")
      await desk().waitFor()
      await page.getByRole("combobox", { name: "Order of the queue" }).selectOption({ label: order })
      const { claims } = await ask<ClaimsAnswer>(`/claims?review=unreviewed&sort=${sort}&limit=6`)
      await expect
        .poll(() => page.locator(".queue-list li .queue-words").allInnerTexts())
        .toEqual(expect.arrayContaining(claims.map(({ words }) => words)))
      await page.locator(`.desk[data-claim="${claims[0]!.id}"]`).waitFor()
    }
    for (let step = 0; step < 3; step++) {
      const id = await claimNow()
      await page.keyboard.press("a")
      await next(id)
    }
    await page
      .locator(".review-foot")
      .getByText(/\d+ a minute/)
      .waitFor()
    await allSaved()
  })

  it("narrows and orders the queue; the address is its state", async () => {
    await open("/review")
    await desk().waitFor()
    await page.getByRole("button", { name: "Filters" }).click()
    await page.getByRole("group", { name: "Measure" }).getByRole("checkbox").first().check()
    await page.getByRole("combobox", { name: "Order of the queue" }).selectOption("conflict")
    await expect.poll(async () => (await address()).searchParams.get("sort")).toBe("conflict")
    const query = (await address()).searchParams
    const { total } = await ask<ClaimsAnswer>(`/claims?measure=${query.get("measure")}&review=unreviewed&limit=0`)
    await page.getByRole("heading", { name: `${total} claims to review` }).waitFor()
  })

  it("decides in the reader as at the desk: keys, reasons, correction and undo; Escape leaves one thing at a time", async () => {
    const { claims } = await ask<ClaimsAnswer>("/claims?material=rare-earths&review=unreviewed")
    const [first, second] = claims as [ShownClaim, ShownClaim]
    await open(`/claims?material=rare-earths&claim=${first.id}`)
    await page.locator(".reader .desk").waitFor()
    for (const [key, shown] of [
      ["?", ".help"],
      ["r", ".reasons"],
      ["e", ".correct"],
      ["n", ".tray textarea"],
    ] as const) {
      await page.keyboard.press(key)
      await page.locator(shown).waitFor()
      await page.keyboard.press("Escape")
      await page.locator(shown).waitFor({ state: "detached" })
    }
    await page.keyboard.press("e")
    await page.getByRole("textbox", { name: "Source" }).fill("The Assayer")
    await page.keyboard.press("Enter")
    // It stays open, and says in words what it is now; so does the list.
    await page
      .locator(".desk")
      .getByRole("heading", { name: /\(The Assayer\)$/ })
      .waitFor()
    await page.locator(`tr[data-claim="${first.id}"]`, { hasText: "(The Assayer)" }).waitFor()
    await page.getByText(/^corrected by /).waitFor()
    await page.keyboard.press("s")
    await page.locator(`.desk[data-claim="${second.id}"]`).waitFor()
    await page.keyboard.press("u")
    await page.locator(`.desk[data-claim="${first.id}"] .do-correct[aria-pressed="false"]`).waitFor()
    await expect.poll(async () => (await claimOf(first.id)).review).toBeNull()
    await page.locator(".desk").getByRole("heading", { name: first.words, exact: true }).waitFor()
    await page.keyboard.press("Escape")
    await page.locator(".reader").waitFor({ state: "detached" })
  })

  it("sends decisions, too, where a browser knows no locks: over plain http on a network", async () => {
    const other = await here.browser.newPage({ viewport: { width: 1280, height: 800 } })
    await other.addInitScript(() => {
      delete (Navigator.prototype as { locks?: unknown }).locks
    })
    await other.goto(`${here.program.url}/review?sort=paper`)
    await other.locator(".desk").waitFor()
    const id = (await other.locator(".desk").getAttribute("data-claim"))!
    await other.keyboard.press("a")
    await other.locator(".saving", { hasText: "all saved" }).waitFor()
    expect((await claimOf(id)).review?.verdict).toBe("accepted")
    await other.close()
  })

  it("keeps what a person says a paper is", async () => {
    const { id } = await paperNamed(SLUGS[0]!)
    await open(`/paper?paper=${id}`)
    await page.getByRole("textbox", { name: "Publisher" }).fill("Harbor Street Center")
    await page.getByRole("textbox", { name: "Year" }).fill("2023")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("set by hand").first().waitFor()
    expect(await ask<PaperWithDrops>(`/papers/${id}`)).toMatchObject({ publisher: "Harbor Street Center", published: 2023 })
    await page.locator(".page-claim .faint").first().waitFor()
    await page.keyboard.press("j")
    await page.locator(".one-paper .evidence .lit").first().waitFor()
  })

  it("takes a claim that was missed, from words selected on the page", async () => {
    const { id } = await paperNamed(SLUGS[0]!)
    await open(`/paper?paper=${id}`)
    await page.locator(".leaf.current .textLayer[data-laid]").waitFor()
    const line = page.locator(".leaf.current .textLayer span", { hasText: "Carmakers have been designing cobalt" }).first()
    await line.scrollIntoViewIfNeeded()
    const box = (await line.boundingBox())!
    await page.mouse.move(box.x + 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 6 })
    await page.mouse.up()
    await page.getByRole("form", { name: "Add a claim" }).getByText("Carmakers have been designing").waitFor()
    // They stay lit while the form is filled in.
    const lit = async () => (await page.locator('.leaf.current .evidence[data-claim="selected"] .lit').first().boundingBox())!
    await expect.poll(async () => (await lit()).width).toBeGreaterThan(box.width * 0.9)
    const { y, height } = await lit()
    expect(Math.abs(y + height / 2 - (box.y + box.height / 2))).toBeLessThan(box.height / 2)
    await page.getByRole("combobox", { name: "Material", exact: true }).press("c")
    await page.keyboard.type("obalt")
    await page.keyboard.press("Enter")
    await page.getByRole("textbox", { name: "Figure, or from" }).fill("12")
    await page.keyboard.press("Enter")
    await page.getByText("Added by a person, who selected these words.").waitFor()
    const claim = await claimOf((await address()).searchParams.get("claim")!)
    expect(claim).toMatchObject({ materials: ["cobalt"], value: { low: 12 }, review: { verdict: "accepted" } })
    expect(claim.quote).toMatch(/^Carmakers have been designing cobalt/)
    const inList = page.locator(`.claims-by-page [data-claim="${claim.id}"]`)
    await inList.waitFor()

    // Undo takes back what was done last, and that is this: the claim goes, and the paper is there again.
    await page.keyboard.press("u")
    await page.getByRole("complementary", { name: "About the paper" }).waitFor()
    await inList.waitFor({ state: "detached" })
    expect((await address()).searchParams.get("claim")).toBeNull()
    expect((await fetch(`${here.program.url}/api/claims/${claim.id}`)).status).toBe(404)
  })

  it("counts the library in pictures, each of which leads to its claims", async () => {
    const held = await ask<Overview>("/overview")
    await open("/overview")
    const [first] = held.materials
    const bar = page.getByRole("region", { name: "Materials" }).getByRole("link").first()
    expect((await bar.locator(".bar-count").innerText()).trim()).toContain(String(first!.count))
    await bar.click()
    await page.getByRole("heading", { name: new RegExp(`^${first!.count} claims on `) }).waitFor()
  })

  it("sets materials against countries for a measure; a cell opens what is behind it", async () => {
    await open("/topics")
    await page.getByRole("link", { name: "Materials × countries" }).click()
    await page.getByRole("combobox", { name: "Measure", exact: true }).selectOption("extraction")
    await page.locator(".matrix td a").first().waitFor()
    const cells = await page.locator(".matrix td").count()
    const filled = await page.locator(".matrix td a").count()
    expect(filled).toBeGreaterThan(1)
    expect(filled).toBeLessThan(cells)
    await page.locator(".matrix td a").first().click()
    await page.locator(".timeline .point, .topic").first().waitFor()
  })

  it("had no fault in all of this, and wrote every decision once", async () => {
    expect(here.faults).toEqual([])
    const lines = (await readFile(join(here.program.data, "decisions.jsonl"), "utf8")).trim().split("\n")
    expect(new Set(lines).size).toBe(lines.length)
  })
})
