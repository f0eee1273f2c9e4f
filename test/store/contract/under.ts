import type { Database } from "../../../src/store/database.ts"
import type { Store } from "../../../src/store/store.ts"

/** The open store of the engine under test; each part adds papers of its own. */
export interface Under {
  readonly store: Store
  readonly database: Database
}
