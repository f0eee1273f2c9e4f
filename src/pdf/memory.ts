/** The memory of a child process, watched from outside: a child that is busy cannot watch itself, and WebAssembly is under no limit of V8. */
import { execFile } from "node:child_process"
import { readFile } from "node:fs/promises"

const EVERY = 200

/** Kills the process once it holds more than `memoryMb`, and calls `onOver` just before. Returns how to stop watching. */
export const watchMemory = (pid: number, memoryMb: number, onOver: () => void): (() => void) => {
  let over = false
  const look = async (): Promise<void> => {
    const held = await memoryOf(pid)
    if (over || held === undefined || held <= memoryMb) return
    over = true
    onOver()
    try {
      process.kill(pid, "SIGKILL")
    } catch {
      // It ended by itself.
    }
  }
  const timer = setInterval(() => void look(), EVERY)
  timer.unref()
  void look()
  return () => {
    over = true
    clearInterval(timer)
  }
}

/** Resident memory in MB: from /proc on Linux, from ps elsewhere; undefined when the process is gone or nobody says. */
export const memoryOf = async (pid: number): Promise<number | undefined> => {
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "")
    const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1]
    return kilobytes ? Number(kilobytes) / 1024 : undefined
  }
  return new Promise((resolve) => {
    execFile("ps", ["-o", "rss=", "-p", String(pid)], (_, output) => resolve(Number.parseInt(output, 10) / 1024 || undefined))
  })
}
