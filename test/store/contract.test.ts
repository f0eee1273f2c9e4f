import { afterAll, beforeAll, describe } from "vitest"
import type { Database } from "../../src/store/database.ts"
import { openStore } from "../../src/store/index.ts"
import type { Store } from "../../src/store/store.ts"
import { decisionsContract } from "./contract/decisions.ts"
import { listsContract } from "./contract/lists.ts"
import { migrationsContract } from "./contract/migrations.ts"
import { papersContract } from "./contract/papers.ts"
import { readingsContract } from "./contract/readings.ts"
import { reviewsContract } from "./contract/reviews.ts"
import { ENGINES, type Place, titleOf } from "./engines.ts"

/** The open store of the engine under test; each part adds papers of its own. */
export interface Under {
  readonly store: Store
  readonly database: Database
}

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(`the store on ${titleOf(engine)}`, () => {
    let place: Place
    let store: Store
    beforeAll(async () => {
      place = await engine.open()
      store = await openStore(place.database)
    })
    afterAll(() => place?.clear())

    const under = () => ({ store, database: place.database })
    papersContract(under)
    readingsContract(under)
    reviewsContract(under)
    decisionsContract(under)
    listsContract(under)
    migrationsContract(under)
  })
}
