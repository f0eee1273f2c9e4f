import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { PaperError } from "../../src/errors.ts"
import { type Limits, openReaders, type Readers } from "../../src/pdf/index.ts"
import { lines, locked, pdfOf } from "./made.ts"

const limits: Limits = { pages: 400, bytes: 50_000_000, seconds: 120, memoryMb: 1500 }
const folder = mkdtempSync(join(tmpdir(), "assay-children-"))
const at = (name: string): string => join(folder, name)
const sheet = { ink: lines(72, 300, ["Tungsten is mined in few places and smelted in fewer."]) }

let readers: Readers | undefined
const open = (changed: Partial<Limits> = {}, answerSeconds?: number): Readers => {
  readers = openReaders({ limits: { ...limits, ...changed }, workers: 1, ...(answerSeconds === undefined ? {} : { answerSeconds }) })
  return readers
}
const faultOf = async (reading: Promise<unknown>): Promise<PaperError> => {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(PaperError)
  return error as PaperError
}
/** The reading children of this process, on Linux. */
const children = (): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, "utf8"))?.[1]
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8")
        return Number(parent) === process.pid && command.includes("pdf/child.js") ? [Number(name)] : []
      } catch {
        return []
      }
    })

beforeAll(async () => {
  writeFileSync(at("paper.pdf"), pdfOf([sheet]))
  writeFileSync(at("long.pdf"), pdfOf(Array.from({ length: 300 }, () => sheet)))
  writeFileSync(at("locked.pdf"), await locked(pdfOf([sheet]), "ore"))
  writeFileSync(at("empty.pdf"), "")
  writeFileSync(at("page.pdf"), "<!DOCTYPE html>\n<html><body>Not found</body></html>")
  writeFileSync(at("note.pdf"), "Dear colleague,\nthe paper is attached.\n")
  writeFileSync(at("blank.pdf"), pdfOf([{ ink: [], rules: [[72, 72, 500, 500]] }]))
})
afterEach(async () => {
  await readers?.close()
  readers = undefined
})
afterAll(() => rmSync(folder, { recursive: true }))

describe("readers in child processes", () => {
  test("read papers one after another and tell how far they are", async () => {
    const seen: number[][] = []
    const reading = open()
    const document = await reading.read(at("long.pdf"), { onProgress: (page, pages) => void seen.push([page, pages]) })
    expect(document.pages).toHaveLength(300)
    expect(seen.at(-1)).toEqual([300, 300])
    expect((await reading.read(at("paper.pdf"))).text).toBe(sheet.ink[0]!.text)
  })

  test("say in a sentence what is wrong and what to do", async () => {
    const reading = open({ pages: 100 })
    const said = async (name: string, options?: { password?: string }): Promise<string[]> => {
      const { fault, message, passing } = await faultOf(reading.read(name.startsWith("/") ? name : at(name), options))
      expect(passing).toBe(false)
      return [fault, message]
    }
    expect(await said("absent.pdf")).toEqual(["missing", "There is no file absent.pdf; check its name and folder."])
    expect((await said(folder))[1]).toMatch(/ is a folder; give the PDF files inside it\.$/)
    expect(await said("empty.pdf")).toEqual(["empty", "empty.pdf is empty; download it again and drop it again."])
    expect(await said("page.pdf")).toEqual([
      "not-a-pdf",
      "page.pdf is not a PDF but an HTML page; open it in a browser, save the paper it links to, and drop that.",
    ])
    expect((await said("note.pdf"))[1]).toMatch(/^note\.pdf is not a PDF but a text file;/)
    expect((await said("blank.pdf"))[0]).toBe("no-text")
    expect(await said("long.pdf")).toEqual([
      "too-long",
      "long.pdf has 300 pages, more than the 100 that are allowed; raise ASSAY_MAX_PAGES or split it.",
    ])
    expect(await said("locked.pdf")).toEqual([
      "locked",
      "locked.pdf needs a password; give one with --password, or remove the protection and drop it again.",
    ])
    expect((await said("locked.pdf", { password: "tin" }))[1]).toBe("locked.pdf does not open with this password; check it and try again.")
    expect((await reading.read(at("locked.pdf"), { password: "ore" })).text).toBe(sheet.ink[0]!.text)
  })

  test("refuse a file that is larger than allowed without reading it", async () => {
    const error = await faultOf(open({ bytes: 1_000 }).read(at("long.pdf")))
    expect(error.fault).toBe("too-large")
    expect(error.message).toMatch(/^long\.pdf has 0\.\d MB, more than the 0\.0 MB that are allowed; raise ASSAY_MAX_MB or split it\.$/)
  })

  test("kill a child that takes too long; the next paper gets another", async () => {
    const error = await faultOf(open({ seconds: 0.02 }).read(at("long.pdf")))
    expect([error.fault, error.passing]).toEqual(["too-slow", false])
    expect(error.message).toBe("long.pdf took longer than 0.02 seconds to read; raise ASSAY_READ_SECONDS or split it.")
  })

  test("kill a child that takes too much memory", async () => {
    // A child holds more than this before it has read a page.
    const error = await faultOf(open({ memoryMb: 40 }).read(at("long.pdf")))
    expect([error.fault, error.passing]).toEqual(["too-large", false])
    expect(error.message).toMatch(/^long\.pdf needs more than 40 MB of memory to read;/)
  })

  test.skipIf(process.platform !== "linux")("survive a child that is killed from outside: the paper may be tried again", async () => {
    const reading = open()
    let killed = false
    const error = await faultOf(
      reading.read(at("long.pdf"), {
        onProgress: () => {
          if (killed) return
          killed = true
          for (const pid of children()) process.kill(pid, "SIGKILL")
        },
      }),
    )
    expect([error.fault, error.passing]).toEqual(["crashed", true])
    expect((await reading.read(at("paper.pdf"))).text).toBe(sheet.ink[0]!.text)
  })

  test("stop reading when they are told to, and read on", async () => {
    const reading = open()
    const stop = new AbortController()
    const stopped = reading.read(at("long.pdf"), { signal: stop.signal, onProgress: () => stop.abort() })
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" })
    expect((await reading.read(at("paper.pdf"))).pages).toHaveLength(1)
  })

  test.skipIf(process.platform !== "linux")(
    "kill and replace a child that does not answer any more: the paper is read by another",
    async () => {
      const reading = open({}, 5)
      await reading.read(at("paper.pdf"))
      const [mute] = children() as [number]
      process.kill(mute, "SIGSTOP")
      expect((await reading.read(at("paper.pdf"))).pages).toHaveLength(1)
      expect(children()).toHaveLength(1)
      expect(children()).not.toContain(mute)
    },
  )

  test.skipIf(process.platform !== "linux")("replace a child that ended while it had nothing to do", async () => {
    const reading = open()
    await reading.read(at("paper.pdf"))
    const [idle] = children() as [number]
    process.kill(idle, "SIGKILL")
    await expect.poll(children).toEqual([])
    expect((await reading.read(at("paper.pdf"))).pages).toHaveLength(1)
  })

  test.skipIf(process.platform !== "linux")("end a child that was stopped when they are closed", async () => {
    await open().read(at("paper.pdf"))
    const [mute] = children() as [number]
    process.kill(mute, "SIGSTOP")
    await readers!.close()
    await expect.poll(children).toEqual([])
  })

  test.skipIf(process.platform !== "linux")("leave no child behind when they are closed", async () => {
    await open().read(at("paper.pdf"))
    expect(children()).toHaveLength(1)
    await readers!.close()
    expect(children()).toHaveLength(0)
  })
})
