import type { Arrival } from "../inbox/index.ts"
import { registerPapers } from "../library/index.ts"
import type { Workspace } from "./workspace.ts"

export interface Taken extends Arrival {
  readonly collection: string
  /** Taken before by a run that was killed: then it is not counted as another arrival. */
  readonly again?: boolean
}

/**
 * Takes a file for good: into the library and onto its disk, with its name beside it, then into the store, then into the queue. Killed
 * after any of these, the next start goes on from there. A paper that failed is tried again when its file comes again.
 */
export async function takePaper({ config, library, store, queue }: Workspace, file: Taken): Promise<"added" | "duplicate"> {
  await library.put(file.id, file.path)
  const before = await store.paper(file.id)
  const { id, name, collection, bytes } = file
  const addedAt = new Date().toISOString()
  if (!before) await registerPapers(config.dataDir, [{ id, name, collection, bytes, addedAt }])
  const outcome = before && file.again ? "added" : await store.addPaper({ id, name, collection, bytes, addedAt })
  if (before?.state === "done") return outcome
  if (before?.state === "failed") await store.changePaper(id, { state: "waiting", progress: 0, reason: null })
  await queue.enqueue("read", id)
  return before?.state === "failed" ? "added" : outcome
}
