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
