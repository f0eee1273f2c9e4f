/** What the files beside a database tell, so that it lacks nothing that was promised to anybody. */
import { latestDecisions, registeredPapers, registerPaper } from "../library/index.ts"
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
  for (const { id, name, collection, bytes, addedAt } of (await store.papers()).toReversed())
    if (!noted.has(id)) await registerPaper(dataDir, { id, name, collection, bytes, addedAt })
}
