import { spawn } from "node:child_process"
import { once } from "node:events"
import { expect, test } from "vitest"
import { watchWaiting } from "../../src/pdf/waiting.ts"

const works = process.platform === "linux"

test.skipIf(!works)("a process that works waits for a processor while others have it, and one that sleeps does not", async () => {
  // All on one processor, so that each has a share of it.
  const busy = () => spawn("taskset", ["-c", "0", process.execPath, "-e", "const end = Date.now() + 30000; while (Date.now() < end);"])
  const asleep = spawn(process.execPath, ["-e", "setTimeout(() => {}, 30000)"])
  const all = [busy(), busy(), busy()]
  try {
    await Promise.all([...all, asleep].map((child) => once(child, "spawn")))
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const [waited, slept] = [watchWaiting(all[0]!.pid!), watchWaiting(asleep.pid!)]
    await new Promise((resolve) => setTimeout(resolve, 2000))
    expect(await waited()).toBeGreaterThan(0.2)
    expect(await slept()).toBeLessThan(await waited())
  } finally {
    for (const child of [...all, asleep]) child.kill("SIGKILL")
  }
})

test("of a process that is gone nothing is told", async () => {
  const child = spawn(process.execPath, ["-e", ""])
  await once(child, "exit")
  expect(await watchWaiting(child.pid!)()).toBe(0)
})
