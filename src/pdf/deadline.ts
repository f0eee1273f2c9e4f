/**
 * How long a paper may take to read: a time for any paper, and more with each page that was read, so that none fails for being long. What
 * it waited for others who had the processor does not count, so that none fails on a machine that is busy.
 */

/** So many pages that are read earn the time of a paper once more; a page that is only promised earns nothing. */
const PAGES = 600

export interface Deadline {
  /** Tells how many pages are read so far. */
  read(pages: number): void
  /** Seconds that are allowed by now. */
  allowed(): number
  isOver(): boolean
  stop(): void
}

/** Calls `onOver` once the time is over. `waited` tells the seconds since now that do not count. */
export const openDeadline = (seconds: number, onOver: () => void, waited: () => Promise<number> = async () => 0): Deadline => {
  const start = performance.now()
  let done = 0
  let over = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const allowed = (): number => seconds * (1 + done / PAGES)
  const lookIn = (left: number): void => {
    timer = setTimeout(() => void look(), 1000 * left)
  }
  const look = async (): Promise<void> => {
    const left = allowed() + (await waited()) - (performance.now() - start) / 1000
    if (stopped) return
    if (left > 0) return lookIn(left)
    over = true
    onOver()
  }
  lookIn(seconds)
  return {
    read: (pages) => {
      done = Math.max(done, pages)
    },
    allowed,
    isOver: () => over,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
