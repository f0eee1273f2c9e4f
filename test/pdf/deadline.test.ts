import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { openDeadline } from "../../src/pdf/deadline.ts"

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] })
})
afterEach(() => {
  vi.useRealTimers()
})

test("a paper of which no page is read has the time of any paper", async () => {
  const over = vi.fn()
  const deadline = openDeadline(120, over)
  await vi.advanceTimersByTimeAsync(119_000)
  expect([over.mock.calls.length, deadline.isOver()]).toEqual([0, false])
  await vi.advanceTimersByTimeAsync(2_000)
  expect([over.mock.calls.length, deadline.isOver(), deadline.allowed()]).toEqual([1, true, 120])
})

test("each page that is read earns a 600th of it, also when it is told twice", async () => {
  const over = vi.fn()
  const deadline = openDeadline(120, over)
  await vi.advanceTimersByTimeAsync(60_000)
  deadline.read(300)
  deadline.read(300)
  expect(deadline.allowed()).toBe(180)
  await vi.advanceTimersByTimeAsync(119_000)
  expect(over).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(over).toHaveBeenCalledTimes(1)
})

test("a paper that is done in time is not over", async () => {
  const over = vi.fn()
  const deadline = openDeadline(1, over)
  deadline.stop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect([over.mock.calls.length, deadline.isOver()]).toEqual([0, false])
})

test("what was waited for others does not count", async () => {
  const over = vi.fn()
  let waited = 0
  const deadline = openDeadline(60, over, async () => waited)
  waited = 200
  await vi.advanceTimersByTimeAsync(259_000)
  expect([over.mock.calls.length, deadline.isOver()]).toEqual([0, false])
  await vi.advanceTimersByTimeAsync(2_000)
  expect([over.mock.calls.length, deadline.isOver(), deadline.allowed()]).toEqual([1, true, 60])
})

test("a deadline that is stopped while it asks how long was waited is not over", async () => {
  const over = vi.fn()
  let tell = (_: number): void => {}
  const deadline = openDeadline(1, over, () => new Promise((resolve) => (tell = resolve)))
  await vi.advanceTimersByTimeAsync(1_500)
  deadline.stop()
  tell(0)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(over).not.toHaveBeenCalled()
})
