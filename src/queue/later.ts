import type { Queue } from "./queue.ts"

/**
 * A queue that opens once `due` resolves, or sooner when it is given work or asked for it; who only counts waits. Closed before, it never
 * opens, and what waits is refused.
 */
export function queueLater(due: Promise<unknown>, open: () => Promise<Queue>): Queue {
  let want = (): void => undefined
  const wanted = new Promise<void>((resolve) => {
    want = resolve
  })
  let opening: Promise<Queue> | null = null
  let shut = false
  const opened = Promise.race([due, wanted]).then(() => {
    if (shut) throw new Error("The queue was closed before it opened.")
    opening = open()
    return opening
  })
  opened.catch(() => undefined)
  const now = () => {
    want()
    return opened
  }
  return {
    enqueue: async (stage, paper) => (await now()).enqueue(stage, paper),
    retry: async (paper) => (await now()).retry(paper),
    live: async () => (await now()).live(),
    work: async (work, options) => (await now()).work(work, options),
    counts: async () => (await opened).counts(),
    onChange(listener) {
      let gone = false
      let stop = () => {
        gone = true
      }
      opened.then(
        (queue) => {
          if (!gone) stop = queue.onChange(listener)
        },
        () => undefined,
      )
      return () => stop()
    },
    async close(options) {
      shut = true
      want()
      await (await opening?.catch(() => null))?.close(options)
    },
  }
}
