/** What the files beside a database tell, so that it lacks nothing that was promised to anybody. */
import { latestDecisions, registeredPapers, registerPapers } from "../library/index.ts"
import { replay } from "../server/decide.ts"
import type { Store } from "../store/store.ts"

/** Decisions looked at when a database opens: more than can have been under way when the program was killed. */
const LATEST = 100

/** Does the decisions that reached the disk and not the database, because the program was killed between the two. */
export async function recover(dataDir: string, store: Store): Promise<void> {
  await replay(store, await latestDecisions(dataDir, LATEST))
}

/** Notes each paper of the store that is not noted yet. */
export async function registerAll(dataDir: string, store: Store): Promise<void> {
  const noted = new Set((await registeredPapers(dataDir)).papers.map(({ id }) => id))
  const missing = (await store.papers()).toReversed().filter(({ id }) => !noted.has(id))
  if (missing.length === 0) return
  const notes = missing.map(({ id, name, collection, bytes, addedAt }) => ({ id, name, collection, bytes, addedAt }))
  await registerPapers(dataDir, notes)
}
