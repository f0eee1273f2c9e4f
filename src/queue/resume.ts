import type { Store } from "../store/store.ts"
import type { Queue } from "./queue.ts"

/**
 * Enqueues every paper that is neither done nor failed and has no live job, and gives how many those were.
 * A crash between "the paper is in the store" and "its job is in the queue" loses nothing, nor does a Redis that forgot.
 */
export async function resume(queue: Queue, store: Store): Promise<number> {
  const unfinished = await store.papers({ states: ["waiting", "reading", "recognising", "extracting"] })
  if (unfinished.length === 0) return 0
  // Asked for after the papers: a job that ends in between is enqueued once too often, which its worker notices, never too seldom.
  const live = await queue.live()
  const idle = unfinished.filter((paper) => !live.has(paper.id))
  for (const paper of idle) await queue.enqueue("read", paper.id)
  return idle.length
}

/** Does so now, and again every half a minute, since a queue may also lose its jobs later; returns the way to stop. */
export async function resumeNowAndThen(queue: Queue, store: Store, warn: (message: string) => void): Promise<() => void> {
  await resume(queue, store)
  const timer = setInterval(() => {
    resume(queue, store).catch((error: Error) => warn(error.message))
  }, 30_000)
  return () => clearInterval(timer)
}
