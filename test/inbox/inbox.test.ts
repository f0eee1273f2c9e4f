import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, relative } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { PaperError } from "../../src/errors.ts"
import { type Inbox, type InboxFile, type InboxOptions, sha256Of, watchInbox } from "../../src/inbox/index.ts"
import { markTaking } from "../../src/inbox/shelves.ts"

let root: string
let folder: string
const open: Inbox[] = []
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "assay-inbox-"))
  folder = join(root, "inbox")
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((inbox) => inbox.close()))
  rmSync(root, { recursive: true, force: true })
})

/** An inbox whose papers are kept in a Set, which is all that "duplicate" needs. */
async function inboxOf(options: Partial<InboxOptions> = {}) {
  const known = new Set<string>()
  const taken: InboxFile[] = []
  const outcomes: string[] = []
  const faults: string[] = []
  const inbox = await watchInbox({
    folder,
    maxBytes: 1000,
    settleMs: 40,
    againMs: 40,
    async take(file) {
      taken.push(file)
      if (known.has(file.id) && !file.again) return "duplicate"
      known.add(file.id)
      return "added"
    },
    onOutcome: ({ name, outcome }) => outcomes.push(`${name} ${outcome}`),
    onFault: (name, error) => faults.push(`${name}: ${error.message}`),
    ...options,
  })
  open.push(inbox)
  return { inbox, known, taken, outcomes, faults }
}

const pdf = (content: string) => `%PDF-1.4 ${content}`
function drop(name: string, content: string): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}
/** Every file below the inbox but the marks of files in hand: "done/a.pdf". */
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()

describe("the inbox", () => {
  test("takes what lies there and what is dropped later, and moves it to done", async () => {
    drop("before.pdf", pdf("before"))
    const { taken, outcomes } = await inboxOf()
    await until(() => outcomes.length === 1)
    const path = drop("after.pdf", pdf("after"))
    const id = await sha256Of(path)
    await until(() => outcomes.length === 2)
    expect(files()).toEqual(["done/after.pdf", "done/before.pdf"])
    expect(taken[1]).toEqual({ path, name: "after.pdf", bytes: 14, id, collection: "", again: false })
  })

  test("takes a sub-folder as a collection, and keeps it on the way", async () => {
    const { taken, outcomes } = await inboxOf()
    drop("EU/2023/act.pdf", pdf("act"))
    await until(() => outcomes.length === 1)
    expect(taken[0]?.collection).toBe("EU/2023")
    expect(files()).toEqual(["done/EU/2023/act.pdf"])
  })

  test("tells a duplicate from a failure, each with its reason beside it", async () => {
    const { outcomes } = await inboxOf()
    drop("a.pdf", pdf("same"))
    await until(() => outcomes.length === 1)
    drop("b.pdf", pdf("same"))
    drop("notes.docx", "some words")
    drop("empty.pdf", "")
    drop("huge.pdf", pdf("x".repeat(2000)))
    await until(() => outcomes.length === 5)
    expect(files()).toEqual([
      "done/a.pdf",
      "duplicate/b.pdf",
      "duplicate/b.pdf.reason.txt",
      "failed/empty.pdf",
      "failed/empty.pdf.reason.txt",
      "failed/huge.pdf",
      "failed/huge.pdf.reason.txt",
      "failed/notes.docx",
      "failed/notes.docx.reason.txt",
    ])
    const reason = (path: string) => readFileSync(join(folder, `${path}.reason.txt`), "utf8")
    expect(reason("duplicate/b.pdf")).toBe("b.pdf is the same file as one that was added before; it was not read again.\n")
    expect(reason("failed/notes.docx")).toBe("notes.docx is not a PDF; save or print it as PDF and drop that.\n")
    expect(reason("failed/empty.pdf")).toBe("empty.pdf is empty; download it again and drop it again.\n")
    expect(reason("failed/huge.pdf")).toContain("ASSAY_MAX_MB")
  })

  test("overwrites nothing: a second file of the same name gets a number", async () => {
    const { outcomes } = await inboxOf()
    for (const content of ["one", "two", "three"]) {
      drop("act.pdf", pdf(content))
      await until(() => !existsSync(join(folder, "act.pdf")))
    }
    await until(() => outcomes.length === 3)
    expect(files()).toEqual(["done/act (2).pdf", "done/act (3).pdf", "done/act.pdf"])
    expect(["act.pdf", "act (2).pdf", "act (3).pdf"].map((name) => readFileSync(join(folder, "done", name), "utf8"))).toEqual(
      ["one", "two", "three"].map(pdf),
    )
  })

  test("passes by hidden files, downloads under way, locks, reasons and its own folders", async () => {
    for (const name of [
      ".hidden.pdf",
      "a.pdf.crdownload",
      "b.part",
      "~$c.pdf",
      ".git/d.pdf",
      "done/e.pdf",
      "failed/f.pdf",
      "g.pdf.reason.txt",
    ])
      drop(name, pdf(name))
    const { inbox, outcomes, taken } = await inboxOf()
    await inbox.ready
    drop("z.pdf", pdf("z"))
    await until(() => outcomes.length === 1)
    expect(taken.map((file) => file.name)).toEqual(["z.pdf"])
    expect(files()).toHaveLength(9)
  })

  test("follows no link, neither to a file nor to a folder", async () => {
    const outside = join(root, "outside")
    mkdirSync(outside)
    writeFileSync(join(outside, "secret.pdf"), pdf("secret"))
    mkdirSync(folder)
    symlinkSync(outside, join(folder, "folder"))
    symlinkSync(join(outside, "secret.pdf"), join(folder, "link.pdf"))
    symlinkSync(join(outside, "nowhere.pdf"), join(folder, "dangling.pdf"))
    const { outcomes, taken } = await inboxOf()
    drop("z.pdf", pdf("z"))
    await until(() => outcomes.length === 1)
    expect(taken.map((file) => file.name)).toEqual(["z.pdf"])
    expect(readdirSync(outside)).toEqual(["secret.pdf"])
  })

  test("waits until a copy is complete", async () => {
    const { outcomes, taken } = await inboxOf({ settleMs: 250 })
    const path = drop("slow.pdf", pdf(""))
    for (let i = 0; i < 8; i++) {
      await new Promise((resolve) => setTimeout(resolve, 60))
      appendFileSync(path, String(i))
    }
    // A program that sets the size first and fills it in later: the size stays, the time does not.
    utimesSync(path, new Date(), new Date(Date.now() + 1000))
    await until(() => outcomes.length === 1)
    expect(readFileSync(join(folder, "done/slow.pdf"), "utf8")).toBe(pdf("01234567"))
    expect(taken).toHaveLength(1)
  })

  test("says nothing on the terminal when many papers arrive at once", async () => {
    const warnings: string[] = []
    const hear = (warning: Error) => warnings.push(warning.message)
    process.on("warning", hear)
    const { outcomes } = await inboxOf()
    for (let at = 0; at < 30; at++) drop(`${at}.pdf`, pdf(`${at}`))
    await until(() => outcomes.length === 30)
    process.off("warning", hear)
    expect(warnings).toEqual([])
  })

  test("leaves a file where it is while it cannot be kept, and tries again", async () => {
    let down = 3
    const { outcomes, faults } = await inboxOf({
      async take() {
        if (down-- > 0) throw new Error("the database restarts")
        return "added"
      },
    })
    drop("a.pdf", pdf("a"))
    await until(() => outcomes.length === 1)
    expect(faults).toEqual(Array(3).fill("a.pdf: the database restarts"))
    expect(files()).toEqual(["done/a.pdf"])
  })

  test("moves what the library refuses to failed", async () => {
    const { outcomes } = await inboxOf({
      async take() {
        throw new PaperError("broken", "a.pdf is damaged.")
      },
    })
    drop("a.pdf", pdf("a"))
    await until(() => outcomes.length === 1)
    expect(files()).toEqual(["failed/a.pdf", "failed/a.pdf.reason.txt"])
  })

  test("a name as long as a file system allows goes the same way, with its reason", async () => {
    const name = `${"a".repeat(250)}.pdf`
    drop(name, "no PDF at all")
    const { outcomes } = await inboxOf({ maxBytes: 1 })
    await until(() => outcomes.length === 1)
    expect(outcomes[0]).toContain("failed")
    expect(files().filter((file) => file.startsWith("failed/"))).toHaveLength(2)
  })

  test("a file taken before a crash but not yet moved is no second arrival", async () => {
    const path = drop("a.pdf", pdf("a"))
    const id = await sha256Of(path)
    // What a kill between take and move leaves behind: the paper is kept, the note is there, the file as well.
    await markTaking(folder, path, id)
    const { known, outcomes, taken } = await inboxOf()
    known.add(id)
    await until(() => outcomes.length === 1)
    expect(taken[0]?.again).toBe(true)
    expect(outcomes).toEqual(["a.pdf done"])
    expect(files()).toEqual(["done/a.pdf"])
  })

  test("a paper that fails in reading goes from done to failed, and back when a retry brings it to its end", async () => {
    const { inbox, outcomes } = await inboxOf()
    const id = await sha256Of(drop("EU/a.pdf", pdf("a")))
    drop("EU/other/a.pdf", pdf("another a"))
    await until(() => outcomes.length === 2)
    const paper = { id, name: "a.pdf", collection: "EU" }
    await inbox.reshelve({ ...paper, state: "failed", reason: "a.pdf needs a password." })
    expect(files()).toEqual(["done/EU/other/a.pdf", "failed/EU/a.pdf", "failed/EU/a.pdf.reason.txt"])
    expect(readFileSync(join(folder, "failed/EU/a.pdf.reason.txt"), "utf8")).toBe("a.pdf needs a password.\n")
    await inbox.reshelve({ ...paper, state: "done", reason: null })
    expect(files()).toEqual(["done/EU/a.pdf", "done/EU/other/a.pdf"])
  })

  test("leaves a file of the same name but other content alone", async () => {
    const { inbox, outcomes } = await inboxOf()
    drop("a.pdf", pdf("one"))
    await until(() => outcomes.length === 1)
    await inbox.reshelve({ id: "0".repeat(64), name: "a.pdf", collection: "", state: "failed", reason: "no" })
    expect(files()).toEqual(["done/a.pdf"])
  })
})
