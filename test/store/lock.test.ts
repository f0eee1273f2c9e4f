import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { takeLock } from "../../src/store/lock.ts"
import { startOf } from "../../src/store/processes.ts"
import { built, type Child, startChild } from "./children.ts"
import { newFolder } from "./engines.ts"

describe("the lock", () => {
  let folder: string
  let remove: () => void
  let path: string
  const children: Child[] = []
  beforeEach(() => {
    ;({ folder, remove } = newFolder())
    path = join(folder, "database.lock")
  })
  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()))
    remove()
  })

  /** A process that tries to take the lock, says how that went, and stays. */
  const contender = () => {
    const child = startChild(`const { takeLock } = await import("${built("store/lock.js")}")
      setInterval(() => undefined, 1000)
      takeLock(${JSON.stringify(path)}, ${JSON.stringify(folder)})
      console.log("taken")`)
    children.push(child)
    return child
  }
  const take = () => takeLock(path, folder)
  const inUseBy = (pid: number) =>
    `The data folder ${folder} is in use by another Assay (process ${pid}); use that one, stop it, or choose another folder with --data.`

  test("is taken once, by this process too, until it is released", () => {
    const lock = take()
    expect(take).toThrow(inUseBy(process.pid))
    lock.release()
    take().release()
    expect(readdirSync(folder)).toEqual([])
  })

  test("a living process keeps it from a second one", async () => {
    const lock = take()
    expect(await contender().line()).toBe(inUseBy(process.pid))
    lock.release()
    const second = contender()
    expect(await second.line()).toBe("taken")
    expect(take).toThrow(inUseBy(second.pid))
  })

  test("the lock of a process that was killed is taken over", async () => {
    const child = contender()
    expect(await child.line()).toBe("taken")
    await child.kill()
    expect(existsSync(path)).toBe(true)
    take().release()
  })

  test("of many that find a dead lock at once, one takes it over", async () => {
    for (let round = 0; round < 3; round++) {
      const dead = contender()
      expect(await dead.line()).toBe("taken")
      await dead.kill()
      const answers = await Promise.all(Array.from({ length: 6 }, () => contender()).map((child) => child.line()))
      expect(answers.filter((answer) => answer === "taken")).toHaveLength(1)
      expect(answers.filter((answer) => answer?.includes(folder))).toHaveLength(5)
      await Promise.all(children.splice(0).map((child) => child.kill()))
    }
  })

  test("a later process of the same number is not the one that took it", () => {
    writeFileSync(path, JSON.stringify({ pid: process.pid, started: "an earlier boot 1", host: hostname() }))
    take().release()
  })

  test("of a process on another machine nobody here can say whether it lives", () => {
    writeFileSync(path, JSON.stringify({ pid: 1, started: null, host: "elsewhere" }))
    expect(take).toThrow(
      `The data folder ${folder} is in use by process 1 on elsewhere; stop Assay there, or remove ${path} if that machine is gone.`,
    )
  })

  test("a file that is no lock is left alone", () => {
    writeFileSync(path, "")
    expect(take).toThrow(`${path} is no lock that Assay wrote; remove it if no Assay is running on this folder.`)
    expect(readFileSync(path, "utf8")).toBe("")
  })

  test("while another is taking it over, nobody else does", () => {
    writeFileSync(path, JSON.stringify({ pid: 2 ** 30, started: null, host: hostname() }))
    writeFileSync(`${path}.takeover`, "")
    expect(take).toThrow(`Another Assay is just opening ${folder}; try again in a moment. If none is, remove ${path}.takeover.`)
  })

  test("releasing leaves a lock that somebody else has taken since", () => {
    const lock = take()
    writeFileSync(path, "another's")
    lock.release()
    expect(readFileSync(path, "utf8")).toBe("another's")
  })
})

test("the start of a process is known while it lives, and never changes", async () => {
  const child = startChild("setInterval(() => undefined, 1000)")
  const start = startOf(child.pid)
  expect(start).toMatch(/\d/)
  expect(startOf(child.pid)).toBe(start)
  expect(startOf(process.pid)).not.toBe(start)
  await child.kill()
  expect(startOf(child.pid)).toBeNull()
})
