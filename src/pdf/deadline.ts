/** How long a paper may take to read: a time for any paper, and more with each page that was read, so that none fails for being long. */

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

/** Calls `onOver` once the time is over. */
export const openDeadline = (seconds: number, onOver: () => void): Deadline => {
  const start = performance.now()
  let done = 0
  let over = false
  let timer: NodeJS.Timeout | undefined
  const allowed = (): number => seconds * (1 + done / PAGES)
  const look = (): void => {
    const left = allowed() * 1000 - (performance.now() - start)
    if (left > 0) {
      timer = setTimeout(look, left)
      return
    }
    over = true
    onOver()
  }
  look()
  return {
    read: (pages) => {
      done = Math.max(done, pages)
    },
    allowed,
    isOver: () => over,
    stop: () => clearTimeout(timer),
  }
}
