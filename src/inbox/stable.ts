import { lstat } from "node:fs/promises"
import { setTimeout } from "node:timers/promises"

/**
 * Waits until a file has kept its size and its time of change for `ms`, so that a copy under way is not taken half.
 * Gives false for what is no file of this folder: a link (it could lead anywhere), a folder, one that is gone again.
 */
export async function isStable(path: string, ms: number, signal: AbortSignal): Promise<boolean> {
  let before = ""
  while (!signal.aborted) {
    const file = await lstat(path).catch(() => null)
    if (!file?.isFile()) return false
    const now = `${file.size} ${file.mtimeMs} ${file.ino}`
    if (now === before) return true
    before = now
    await setTimeout(ms, undefined, { signal }).catch(() => undefined)
  }
  return false
}
