import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { openDeadline } from "../../src/pdf/deadline.ts"

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] })
})
afterEach(() => {
  vi.useRealTimers()
})

test("a paper of which no page is read has the time of any paper", () => {
  const over = vi.fn()
  const deadline = openDeadline(120, over)
  vi.advanceTimersByTime(119_000)
  expect([over.mock.calls.length, deadline.isOver()]).toEqual([0, false])
  vi.advanceTimersByTime(2_000)
  expect([over.mock.calls.length, deadline.isOver(), deadline.allowed()]).toEqual([1, true, 120])
})

test("each page that is read earns a 600th of it, also when it is told twice", () => {
  const over = vi.fn()
  const deadline = openDeadline(120, over)
  vi.advanceTimersByTime(60_000)
  deadline.read(300)
  deadline.read(300)
  expect(deadline.allowed()).toBe(180)
  vi.advanceTimersByTime(119_000)
  expect(over).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2_000)
  expect(over).toHaveBeenCalledTimes(1)
})

test("a paper that is done in time is not over", () => {
  const over = vi.fn()
  const deadline = openDeadline(1, over)
  deadline.stop()
  vi.advanceTimersByTime(5_000)
  expect([over.mock.calls.length, deadline.isOver()]).toEqual([0, false])
})
