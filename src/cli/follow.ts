import type { Queue } from "../queue/index.ts"
import type { Paper, PaperState, Store } from "../store/store.ts"

/**
 * Calls `reached` with each paper that comes into one of the states, done or failed if no others are named, whichever process works on
 * it; returns the way to stop.
 * A paper's many small changes are looked up one at a time.
 */
export function followPapers(
  queue: Queue,
  store: Store,
  reached: (paper: Paper) => unknown,
  states: readonly PaperState[] = ["done", "failed"],
): () => void {
  const last = new Map<string, string>()
  const looking = new Set<string>()
  const changed = new Set<string>()
  const look = async (id: string) => {
    looking.add(id)
    do {
      changed.delete(id)
      const paper = await store.paper(id).catch(() => null)
      if (!paper || paper.state === last.get(id)) continue
      last.set(id, paper.state)
      if (states.includes(paper.state)) await reached(paper)
    } while (changed.has(id))
    looking.delete(id)
  }
  return queue.onChange((id) => {
    changed.add(id)
    if (!looking.has(id)) void look(id)
  })
}
