/** How long a child process waited for a processor that others had: time that is not its own fault. */
import { readdir, readFile } from "node:fs/promises"

/**
 * Gives a function that tells how many seconds the child has waited since now: as long as the thread that waited most, for one works at a
 * time. Linux counts it; elsewhere it is 0, and what others take of the machine is laid to the child.
 */
export const watchWaiting = (pid: number): (() => Promise<number>) => {
  const before = delaysOf(pid)
  return async () => {
    const [start, now] = await Promise.all([before, delaysOf(pid)])
    return Math.max(0, ...[...now].map(([thread, delay]) => delay - (start.get(thread) ?? 0)))
  }
}

/** Seconds in the queue of a processor, by thread; none for a process that is gone. */
const delaysOf = async (pid: number): Promise<ReadonlyMap<string, number>> => {
  if (process.platform !== "linux") return new Map()
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  const delays = threads.map(async (thread) => {
    const [, waited = "0"] = (await readFile(`/proc/${pid}/task/${thread}/schedstat`, "utf8").catch(() => "")).split(" ")
    return [thread, Number(waited) / 1e9] as const
  })
  return new Map(await Promise.all(delays))
}
