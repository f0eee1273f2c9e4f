import { expect, test } from "vitest"
import { queueLater } from "../../src/queue/later.ts"
import type { Queue } from "../../src/queue/queue.ts"

/** A queue that notes what it is asked, and how often it was opened. */
function noted() {
  const asked: string[] = []
  const listeners = new Set<(paper: string) => void>()
  const queue: Queue = {
    enqueue: async (stage, paper) => void asked.push(`${stage} ${paper}`),
    retry: async (paper) => void asked.push(`retry ${paper}`),
    live: async () => new Set(["live"]),
    counts: async () => ({ active: 1, waiting: 2 }),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    work: async () => void asked.push("work"),
    close: async () => void asked.push("close"),
  }
  const open = async () => {
    asked.push("open")
    return queue
  }
  return { asked, listeners, open }
}
const never = new Promise<void>(() => undefined)

test("opens when it is due, and then answers what waited", async () => {
  const { asked, listeners, open } = noted()
  let due = (): void => undefined
  const queue = queueLater(new Promise<void>((resolve) => (due = resolve)), open)
  const counts = queue.counts()
  const stop = queue.onChange(() => undefined)
  const stopBefore = queue.onChange(() => undefined)
  stopBefore()
  await new Promise(setImmediate)
  expect(asked).toEqual([])
  due()
  expect(await counts).toEqual({ active: 1, waiting: 2 })
  expect([asked, listeners.size]).toEqual([["open"], 1])
  stop()
  expect(listeners.size).toBe(0)
})

test("opens at once, and once, for whoever brings work", async () => {
  const { asked, open } = noted()
  const queue = queueLater(never, open)
  await Promise.all([queue.enqueue("read", "a"), queue.retry("b")])
  expect(await queue.live()).toEqual(new Set(["live"]))
  expect(asked).toEqual(["open", "read a", "retry b"])
  await queue.close()
  expect(asked.at(-1)).toBe("close")
})

test("closed before it was due never opens, and refuses what waits", async () => {
  const { asked, open } = noted()
  const queue = queueLater(never, open)
  const counts = queue.counts()
  await queue.close()
  await expect(counts).rejects.toThrow("closed before it opened")
  await expect(queue.enqueue("read", "a")).rejects.toThrow("closed before it opened")
  expect(asked).toEqual([])
})

test("a queue that does not open says why to everybody who asks, and closes", async () => {
  const queue = queueLater(Promise.resolve(), () => Promise.reject(new Error("no Redis answers")))
  await expect(queue.counts()).rejects.toThrow("no Redis answers")
  await expect(queue.enqueue("read", "a")).rejects.toThrow("no Redis answers")
  await queue.close()
})
