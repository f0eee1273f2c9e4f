/** When a process started: with its number, what tells it from every other process since the machine was switched on. */
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

/**
 * "3f1c… 8123456" (boot and clock ticks, Linux) or "Mon Nov 24 09:00:00 2026" (elsewhere); null when no such process
 * lives; "unknown" when it lives and the system does not say since when.
 */
export function startOf(pid: number): string | null {
  if (!isAlive(pid)) return null
  try {
    if (process.platform !== "linux") return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim()
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    // The name in parentheses may hold anything, spaces too; the fields after it are state (3) to start time (22).
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    // A zombie is dead, only not yet buried.
    if (fields[0] === "Z" || fields[0] === "X") return null
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${fields[19]}`
  } catch {
    return isAlive(pid) ? "unknown" : null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}
